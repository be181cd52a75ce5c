use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Role, Sight, Way};
use domain::text::Line;
use domain::time::Zone;
use sha2::{Digest, Sha256};
use store::db::{Db, Dialect, StoreError};
use store::people::User;
use tower::ServiceExt;

use crate::app::App;
use crate::clock::Clock;
use crate::i18n::Locales;
use crate::web::{Site, Web, router};

const TOKEN: &str = "session-of-a-test";

struct Browser {
    app: App,
    folder: std::path::PathBuf,
}

impl Browser {
    async fn new(db: Db, language: Language) -> Self {
        let now = "2026-11-19T09:00:00Z".parse().unwrap();
        let app = App::new(db, Clock::fixed(now), Locales::load().unwrap());
        let folder = std::env::temp_dir().join(format!("imports-{}", app.new_id()));
        app.imports().keep_in(folder.clone());
        let user = User {
            id: UserId(app.new_id()),
            name: Line::parse("Ola").unwrap(),
            email: Line::parse("ola@example.org").unwrap(),
            role: Role::Owner,
            language,
            zone: Zone::parse("Europe/Warsaw").unwrap(),
            theme: "system".into(),
            disabled_at: None,
        };
        let until = "2027-01-01T00:00:00Z".parse().unwrap();
        let sign_in = app.db().write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                store::people::insert(tx, &user, "-", now).await?;
                let hash = Sha256::digest(TOKEN);
                let session = store::people::NewSession {
                    token_hash: hash.to_vec(),
                    id: user.id.0,
                    user: user.id,
                    way: Way::Password,
                    at: now,
                    ends_at: until,
                    agent: String::new(),
                    address: None,
                    is_held: false,
                };
                store::people::insert_session(tx, &session).await
            })
        });
        sign_in.await.unwrap();
        Self { app, folder }
    }

    async fn send(&self, request: Request<Body>) -> Response {
        router(Web::new(self.app.clone(), Site::default())).oneshot(request).await.unwrap()
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header(header::COOKIE, format!("session={TOKEN}"));
        read(self.send(request.body(Body::empty()).unwrap()).await).await
    }

    async fn post(&self, path: &str, kind: &str, body: Vec<u8>) -> Response {
        let request = Request::post(path)
            .header(header::COOKIE, format!("session={TOKEN}"))
            .header(header::CONTENT_TYPE, kind);
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Uploads a file; the address of its page.
    async fn upload(&self, file: &[u8]) -> String {
        let head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"our <b>list</b>.csv\"\r\n\r\n";
        let body = [head.as_bytes(), file, b"\r\n--cut--\r\n"].concat();
        let answer = self.post("/imports", "multipart/form-data; boundary=cut", body).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        answer.headers()[header::LOCATION].to_str().unwrap().to_owned()
    }

    /// Sends the form of a page with some values changed, as it stands there.
    async fn submit(&self, path: &str, to: &str, changes: &[(&str, &str)]) -> Response {
        let (_, page) = self.get(path).await;
        let body = changed(&page, changes).into_bytes();
        self.post(to, "application/x-www-form-urlencoded", body).await
    }

    /// Waits until nothing is done with the file any more.
    async fn settled(&self, path: &str) {
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        while self.app.imports().doing(id).is_some() {
            tokio::task::yield_now().await;
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

async fn read(answer: Response) -> (StatusCode, String) {
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

fn changed(page: &str, changes: &[(&str, &str)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields(page) {
        let changed = changes.iter().find(|(field, _)| *field == name);
        form.append_pair(&name, changed.map_or(value.as_str(), |(_, value)| value));
    }
    form.finish()
}

/// The names and values of a page's selects and inputs, plainly read.
fn fields(page: &str) -> Vec<(String, String)> {
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        rest.split('"').next().map(str::to_owned)
    };
    let mut fields = Vec::new();
    let form = page.split("<form method=\"post\" action=\"/imports/").nth(1).unwrap_or_default();
    for tag in form.split('<').skip(1) {
        if tag.starts_with("select") {
            fields.push((attribute(tag, "name").unwrap(), String::new()));
        } else if tag.starts_with("option") && tag.contains(" selected") {
            fields.last_mut().unwrap().1 = attribute(tag, "value").unwrap();
        } else if tag.starts_with("input") {
            let value = attribute(tag, "value").unwrap_or_default();
            fields.push((attribute(tag, "name").unwrap(), value));
        } else if tag.starts_with("/form") {
            break;
        }
    }
    fields
}

fn with_browser<F, Fut>(language: Language, test: F)
where
    F: FnOnce(Browser) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    store::testing::run(Dialect::Sqlite, move |db| async move {
        test(Browser::new(db, language).await).await;
    });
}

const DEALS: &[u8] = b"id,title,organization,stage,value,created\n1,Lift,Acme,Magic,\"1,50\",03/04/2025\n2,Ramp,<i>Foo</i>,Closed Won,3,13/04/2025\n3,,,,,\n";

#[test]
fn a_file_is_settled_tried_and_brought_in() {
    with_browser(Language::English, |browser| async move {
        let path = browser.upload(DEALS).await;
        let (status, page) = browser.get(&path).await;
        assert_eq!(status, StatusCode::OK);
        for part in
            ["our &lt;b&gt;list&lt;/b&gt;.csv", "Magic", "&lt;i&gt;Foo&lt;/i&gt;", "imports-stage"]
        {
            assert_eq!(page.contains(part), part != "imports-stage", "{part}");
        }
        let tried = browser.submit(&path, &format!("{path}/dry-run"), &[]).await;
        assert_eq!(tried.status(), StatusCode::SEE_OTHER);
        browser.settled(&path).await;
        let (_, page) = browser.get(&path).await;
        assert!(page.contains("What would come of it"), "{page}");
        assert!(page.contains("The stage") && page.contains("Magic"));
        assert_eq!(names(&browser).await, 0);

        let choices = [("stage-1", "open-3"), ("currency", "pln"), ("decimal-4", "comma")];
        let run = browser.submit(&path, &format!("{path}/run"), &choices).await;
        assert_eq!(run.status(), StatusCode::SEE_OTHER);
        browser.settled(&path).await;
        let (_, page) = browser.get(&path).await;
        let plain = page.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains("3 read = 2 new + 0 changed + 0 the same + 1 refused"), "{plain}");
        assert!(page.contains("/cases?view=needs-next-step"));
        assert_eq!(names(&browser).await, 2);
        let (_, refused) = browser.get(&format!("{path}/refused.csv")).await;
        assert!(refused.starts_with('\u{feff}') && refused.lines().count() == 2, "{refused}");
        let (_, list) = browser.get("/imports").await;
        assert!(list.contains("our &lt;b&gt;list"));
        let (status, _) = browser.get("/cases?view=needs-next-step").await;
        assert_eq!(status, StatusCode::OK);
    });
}

const ORDERS: &[u8] =
    b"order,product,quantity,price,discount,order date,required date,shipped date,customer\n\
    7,<i>Lamp</i>,2,5,1,2026-11-01,2026-11-10,2026-11-13,Acme\n\
    7,Cable,1,5,0,2026-11-01,2026-11-10,,Acme\n";

#[test]
fn lines_of_orders_are_settled_and_brought_in() {
    with_browser(Language::English, |browser| async move {
        let path = browser.upload(ORDERS).await;
        let (_, page) = browser.get(&path).await;
        for part in
            ["a line of an order", "name=\"discounts\"", "name=\"item-kind\"", "&lt;i&gt;Lamp"]
        {
            assert!(page.contains(part), "{part}");
        }
        // Whether the discount of 1 is all or a hundredth is asked, never guessed.
        let unsettled = [("currency", "PLN")];
        browser.submit(&path, &format!("{path}/dry-run"), &unsettled).await;
        browser.settled(&path).await;
        let (_, page) = browser.get(&path).await;
        assert!(page.contains("could be a part or a percentage"), "{page}");
        let choices = [("discounts", "percent"), ("item-kind", "part"), ("decimal-2", "point")];
        let saved = browser.submit(&path, &path, &choices).await;
        assert_eq!(saved.status(), StatusCode::SEE_OTHER);
        let (_, page) = browser.get(&path).await;
        let value = |name: &str| {
            let found = fields(&page).into_iter().find(|(field, _)| field == name);
            found.map(|(_, value)| value).unwrap_or_default()
        };
        assert_eq!((value("discounts").as_str(), value("item-kind").as_str()), ("percent", "part"));
        browser.submit(&path, &format!("{path}/run"), &[]).await;
        browser.settled(&path).await;
        let (_, page) = browser.get(&path).await;
        let plain = page.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains("2 read = 2 new + 0 changed + 0 the same + 0 refused"), "{plain}");
        assert!(page.contains("href=\"/follow-through\""));
        let trade = store::items::trade(browser.app.db(), Sight::All, None).await.unwrap();
        // 2 × 5.00 less a hundredth, and 5.00.
        assert_eq!(trade.iter().map(|it| it.revenue.minor).collect::<Vec<_>>(), [990 + 500]);
    });
}

#[test]
fn every_language_has_the_pages() {
    for language in Language::ALL {
        with_browser(language, |browser| async move {
            assert_eq!(browser.get("/imports").await.0, StatusCode::OK);
            for file in [DEALS, ORDERS] {
                let path = browser.upload(file).await;
                assert_eq!(browser.get(&path).await.0, StatusCode::OK);
            }
        });
    }
}

#[test]
fn another_kind_of_rows_maps_the_columns_anew_and_a_wrong_value_is_asked_for_again() {
    with_browser(Language::English, |browser| async move {
        let path = browser.upload("name;e-mail\nŻaneta;z@example.pl\n".as_bytes()).await;
        let saved = browser.submit(&path, &path, &[("kind", "contacts")]).await;
        assert_eq!(saved.status(), StatusCode::SEE_OTHER);
        let (_, page) = browser.get(&path).await;
        let kind = fields(&page).into_iter().find(|(name, _)| name == "kind");
        assert_eq!(kind.map(|(_, value)| value).as_deref(), Some("contacts"));
        let again = browser.submit(&path, &path, &[("zone", "Mars/Olympus")]).await;
        assert_eq!(again.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let removed = browser.submit(&path, &format!("{path}/remove"), &[]).await;
        assert_eq!(removed.status(), StatusCode::SEE_OTHER);
        assert_eq!(browser.get(&path).await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn an_answer_to_all_is_one_to_the_rows_that_were_looked_at() {
    with_browser(Language::English, |browser| async move {
        let mut path = String::new();
        for file in [
            &b"id,name,email\n71,Anna Nowak,a@example.org\n72,Jan Lis,j@example.org\n"[..],
            b"name,email\nBea Kos,a@example.org\nEd Mak,j@example.org\n",
        ] {
            path = browser.upload(file).await;
            browser.submit(&path, &format!("{path}/run"), &[]).await;
            browser.settled(&path).await;
        }
        let (_, page) = browser.get(&path).await;
        assert!(page.contains("name=\"row-1\"") && page.contains("name=\"row-2\""), "{page}");
        assert_eq!(names(&browser).await, 2);
        for (looked_at, then) in [("row-2", 3), ("row-2", 3), ("row-1", 4)] {
            let body = format!("{looked_at}=&all=new").into_bytes();
            let kind = "application/x-www-form-urlencoded";
            browser.post(&format!("{path}/held"), kind, body).await;
            assert_eq!(names(&browser).await, then, "{looked_at}");
        }
    });
}

#[test]
fn an_upload_waits_over_a_restart_and_is_taken_away_after_thirty_days() {
    with_browser(Language::English, |browser| async move {
        let path = browser.upload(b"name\nAnna\n").await;
        let shelf = crate::imports::Shelf::default();
        shelf.keep_in(browser.folder.clone());
        assert_eq!(shelf.waiting().len(), 1);
        shelf.sweep("2026-12-18T09:00:00Z".parse().unwrap());
        assert_eq!(shelf.waiting().len(), 1);
        shelf.sweep("2026-12-20T09:00:00Z".parse().unwrap());
        assert_eq!(shelf.waiting().len(), 0);
        assert_eq!(browser.get(&path).await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn an_empty_file_is_refused_in_words() {
    with_browser(Language::Hebrew, |browser| async move {
        let body = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--cut--\r\n";
        let kind = "multipart/form-data; boundary=cut";
        let answer = browser.post("/imports", kind, body.into()).await;
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    });
}

async fn names(browser: &Browser) -> usize {
    let all = store::customers::CustomerFilter::default();
    store::customers::list(browser.app.db(), Sight::All, &all, None, 100).await.unwrap().len()
}
