//! Every role at every route with the records of others, in the whole firm of the demo.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use domain::language::Language;
use domain::people::{Actor, Role, SightRule};
use domain::text::Line;
use domain::time::Zone;
use store::args;
use store::db::{Query as _, migrations};
use uuid::Uuid;

use super::routes::{ROUTES, Read, Send};
use crate::i18n::Locales;
use crate::people::{NewUser, password};
use crate::settings::set_sight;
use crate::web::testing::{Browser, PASSWORD};

/// The demo's firm, and Piotr who sells and has no customer yet: all its records are of others.
struct Firm {
    browser: Browser,
    /// For each name in braces a record, with the customer and the case that it stands under.
    records: BTreeMap<&'static str, (String, Option<String>)>,
    names: Vec<String>,
}

impl Firm {
    async fn new() -> Self {
        let browser = Browser::new().await;
        let hash = password::hash(PASSWORD.to_owned()).await.expect("a hash");
        let locales = Locales::load().expect("the languages");
        let db = browser.web.db().clone();
        crate::demo::fill(db, locales, browser.web.now(), &hash).await.expect("the demo");
        let piotr = NewUser {
            name: Line::parse("Piotr").expect("a name"),
            email: Line::parse("piotr@example.com").expect("an address"),
            role: Role::Salesperson,
            language: Language::English,
            zone: Zone::utc(),
            password_hash: hash,
        };
        crate::people::add(&browser.web, Actor::System, piotr).await.expect("Piotr");
        let mut firm = Self { browser, records: BTreeMap::new(), names: Vec::new() };
        firm.find_records().await;
        firm
    }

    async fn find_records(&mut self) {
        let of_case = [
            ("need", "needs"),
            ("question", "questions"),
            ("expectation", "expectations"),
            ("offer", "offers"),
            ("item", "items"),
            ("bill", "bills"),
            ("document", "documents"),
            ("issue", "issues"),
            ("detail", "details"),
        ];
        let db = self.browser.web.db();
        for (name, table) in of_case {
            let sql = format!("select id, case_id from {table} order by id limit 1");
            let (id, case): (Uuid, Uuid) = db.one(&sql, args![]).await.expect(table);
            self.records.insert(name, (id.to_string(), Some(case.to_string())));
        }
        let of_customer = [("contact", "contacts"), ("channel", "channels"), ("voice", "voices")];
        for (name, table) in of_customer {
            let sql = format!("select id, customer_id from {table} order by id limit 1");
            let (id, customer): (Uuid, Uuid) = db.one(&sql, args![]).await.expect(table);
            self.records.insert(name, (id.to_string(), Some(customer.to_string())));
        }
        for (name, sql) in [
            ("customer", "select customer_id from care_plans order by customer_id limit 1"),
            ("case", "select case_id from closings order by id limit 1"),
            ("promise", "select id from promises where state = 'open' order by id limit 1"),
            ("payment", "select payment_id from payment_matches order by payment_id limit 1"),
            ("waiting", "select id from waiting_invoices where settled_at is null limit 1"),
            ("person", "select id from users where role = 'manager' limit 1"),
            ("team", "select id from teams order by id limit 1"),
        ] {
            let id: Uuid = db.one(sql, args![]).await.expect(name);
            self.records.insert(name, (id.to_string(), None));
        }
        let sql = "select step_id, case_id from tracks where step_id is not null limit 1";
        let (step, case): (Uuid, Uuid) = db.one(sql, args![]).await.expect("a step");
        self.records.insert("step", (step.to_string(), Some(case.to_string())));
        let names = "select name from customers union select title from cases order by 1";
        self.names = db.all(names, args![]).await.expect("the names");
    }

    /// An address with records of others in it.
    fn path(&self, route: &str) -> String {
        let above = ["need", "question", "expectation", "offer", "detail", "step", "contact"]
            .into_iter()
            .chain(["channel", "voice"])
            .find(|name| route.contains(&format!("{{{name}}}")));
        let above = above.and_then(|name| self.records[name].1.clone());
        let mut path = route.to_owned();
        while let Some(start) = path.find('{') {
            let end = path.find('}').expect("a brace");
            let name = path[start + 1..end].to_owned();
            let value = match name.as_str() {
                "case" | "customer" => above.clone().unwrap_or_else(|| self.record(&name)),
                "version" => "1".to_owned(),
                "track" => "delivery".to_owned(),
                "code" if path.starts_with("/api/") => "before-their-date".to_owned(),
                "code" => "C5".to_owned(),
                "part" => "document".to_owned(),
                "kind" => "equipment".to_owned(),
                "strategy" => "usual".to_owned(),
                "file" => "none.css".to_owned(),
                "stage" => "3".to_owned(),
                "list" => "customers".to_owned(),
                // Nobody's, or one's own of which there is none.
                "import" | "token" | "session" | "passkey" | "tag" | "field" | "view" | "merge"
                | "postal" | "hook" | "delivery" | "act" | "mapping" => {
                    Uuid::from_u128(1).to_string()
                }
                name => self.record(name),
            };
            path.replace_range(start..=end, &value);
        }
        path
    }

    fn record(&self, name: &str) -> String {
        self.records.get(name).unwrap_or_else(|| panic!("no record for {name}")).0.clone()
    }

    async fn be(&mut self, name: &str) {
        let email = format!("{name}@example.com");
        assert_eq!(self.browser.sign_in(&email, PASSWORD).await.to(), "/today", "{name}");
    }

    /// How many rows each table has: what anybody changes adds one, for all is told.
    async fn rows(&self) -> Vec<(String, i64)> {
        let db = self.browser.web.db();
        let mut rows = Vec::new();
        for table in migrations::tables(db).await.expect("the tables") {
            let which = match table.as_str() {
                // Of oneself alone: being signed in, and having looked at how a second factor is set up.
                "sessions" | "code_seeds" => continue,
                "events" => {
                    " where kind not in ('access-refused', 'signed-in', 'signed-out',
                    'exported', 'customer-copied')"
                }
                _ => "",
            };
            let sql = format!("select count(*) from {table}{which}");
            rows.push((table.clone(), db.one(&sql, args![]).await.expect("a count")));
        }
        rows.sort();
        rows
    }

    async fn set_sight(&self, rule: SightRule) {
        set_sight_of(&self.browser, rule).await;
    }

    /// The answers to all pages.
    async fn read_all(&mut self) -> BTreeMap<&'static str, StatusCode> {
        let mut answers = BTreeMap::new();
        for (route, read, _) in ROUTES {
            if *read != Read::No {
                let path = self.path(route);
                let page = self.browser.get(&path).await;
                assert!(page.status.as_u16() < 500, "{path} {}", page.status);
                answers.insert(*route, page.status);
            }
        }
        answers
    }
}

async fn set_sight_of(browser: &Browser, rule: SightRule) {
    let people = store::people::all(browser.web.db()).await.expect("the people");
    let owner = people.iter().find(|person| person.role == Role::Owner).expect("an owner").id;
    set_sight(&browser.web, Actor::User(owner), rule).await.expect("the rule");
}

/// Pages for which the demo has no record, or which are not there in the state of its records.
fn may_be_missing(route: &str) -> bool {
    let rooms = [
        "/imports/",
        "/merges/",
        "/invitations/",
        "/issuer",
        "/assets/",
        "/draft/",
        "/agreement",
        "/edit",
        "/correct",
        "/bills/new",
        "/hooks/",
        "/prepared/",
        "/everything/",
    ];
    rooms.iter().any(|room| route.contains(room)) || route.ends_with("/tracks/{track}")
}

#[tokio::test]
async fn every_role_reads_what_it_may_and_nothing_else() {
    let mut firm = Firm::new().await;
    firm.be("ewa").await;
    let of_owner = firm.read_all().await;
    for (route, status) in &of_owner {
        let is_there = *status != StatusCode::NOT_FOUND && *status != StatusCode::CONFLICT;
        assert!(is_there || may_be_missing(route), "{route} {status}");
    }
    for (name, role) in [
        ("marta", Role::Manager),
        ("jan", Role::Salesperson),
        ("dima", Role::ServicePerson),
        ("tamar", Role::Auditor),
    ] {
        firm.be(name).await;
        let answers = firm.read_all().await;
        for (route, read, _) in ROUTES.iter().filter(|(_, read, _)| *read != Read::No) {
            let is_refused = match read {
                Read::Audit => role != Role::Auditor,
                Read::Owners | Read::RecordOfOwners => true,
                Read::Steer => role != Role::Manager,
                Read::Imports => !matches!(role, Role::Manager | Role::Auditor),
                _ => false,
            };
            let expected = if is_refused { StatusCode::CONFLICT } else { of_owner[route] };
            assert_eq!(answers[route], expected, "{name} {route}");
        }
    }
    firm.browser.forget();
    for (route, status) in firm.read_all().await {
        let read = ROUTES.iter().find(|(path, ..)| *path == route).expect("it is there").1;
        assert!(read == Read::Door || status == StatusCode::SEE_OTHER, "a guest: {route} {status}");
    }
    firm.browser.close().await;
}

#[tokio::test]
async fn who_sees_their_own_only_reaches_no_record_of_others_and_no_list_names_them() {
    let mut firm = Firm::new().await;
    firm.set_sight(SightRule::Own).await;
    firm.be("piotr").await;
    let before = firm.rows().await;
    for (route, read, send) in ROUTES {
        let path = firm.path(route);
        if *read != Read::No {
            let page = firm.browser.get(&path).await;
            let expected = match read {
                Read::Record | Read::RecordOfOwners => Some(StatusCode::NOT_FOUND),
                Read::Unplaced | Read::Imports | Read::Audit | Read::Steer | Read::Owners => {
                    Some(StatusCode::CONFLICT)
                }
                Read::All => Some(StatusCode::OK),
                Read::Door | Read::No => None,
            };
            assert!(expected.is_none_or(|it| it == page.status), "{path} {}", page.status);
            for name in &firm.names {
                assert!(!page.shows(name), "{path} names {name}");
            }
        }
        if matches!(send, Send::No | Send::Door | Send::Own) {
            continue;
        }
        let sent = firm.browser.post(&path, &[]).await;
        match send {
            Send::Record => assert_eq!(sent.status, StatusCode::NOT_FOUND, "{path}"),
            Send::Steer => assert_eq!(sent.status, StatusCode::CONFLICT, "{path}"),
            // Whatever it answers: at the end no table has another row.
            _ => assert!(sent.status.as_u16() < 500, "{path} {}", sent.status),
        }
    }
    let [customer, case] = ["customer", "case"].map(|name| firm.record(name));
    for path in [
        format!("/cases/new?customer={customer}"),
        "/cases?view=final-yes".to_owned(),
        "/cases?view=final-no".to_owned(),
        "/cases?view=released".to_owned(),
        "/customers?q=a".to_owned(),
        "/interactions/new?q=a".to_owned(),
        "/follow-through?owner=".to_owned(),
    ] {
        let page = firm.browser.get(&path).await;
        assert_eq!(page.status == StatusCode::NOT_FOUND, path.contains("customer="), "{path}");
        assert!(firm.names.iter().all(|name| !page.shows(name)), "{path} names somebody");
    }
    let opened = firm.browser.post("/cases", &[("customer", &customer), ("title", "x")]).await;
    assert_eq!(opened.status, StatusCode::NOT_FOUND, "by a form's field too");
    let promised = firm.browser.post("/customers", &[("case", &case)]).await;
    assert_eq!(promised.status, StatusCode::NOT_FOUND);
    assert_eq!(firm.rows().await, before, "nothing was changed");
    firm.browser.close().await;
}

#[tokio::test]
async fn an_auditor_sends_nothing_but_what_is_their_own_and_changes_nothing() {
    let mut firm = Firm::new().await;
    firm.be("tamar").await;
    let before = firm.rows().await;
    for (route, _, send) in ROUTES {
        if !matches!(send, Send::No | Send::Door | Send::Own) {
            let path = firm.path(route);
            let sent = firm.browser.post(&path, &[]).await;
            assert_eq!(sent.status, StatusCode::CONFLICT, "{path}");
        }
    }
    assert_eq!(firm.rows().await, before, "nothing was changed");
    let chosen = firm.browser.post("/preferences", &[("theme", "dark")]).await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "their own pages look as they wish");
    assert_eq!(firm.browser.post("/sign-out", &[]).await.to(), "/sign-in?out=1");
    for (route, _, send) in ROUTES {
        if !matches!(send, Send::No | Send::Door | Send::Own) {
            let path = firm.path(route);
            let sent = firm.browser.post(&path, &[]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "a guest: {path}");
            assert!(sent.to().starts_with("/sign-in"), "a guest: {path}");
        }
    }
    assert_eq!(firm.rows().await, before, "nothing was changed");
    firm.browser.close().await;
}

#[tokio::test]
async fn what_is_the_firms_or_others_work_is_refused_to_who_has_no_right_to_it() {
    let mut firm = Firm::new().await;
    for (name, role) in
        [("jan", Role::Salesperson), ("dima", Role::ServicePerson), ("marta", Role::Manager)]
    {
        firm.be(name).await;
        let before = firm.rows().await;
        for (route, _, send) in ROUTES {
            let steers = role == Role::Manager;
            if *send == Send::Owners || (*send == Send::Steer && !steers) {
                let path = firm.path(route);
                let sent = firm.browser.post(&path, &[]).await;
                let status = sent.status;
                // A form without a field changes nothing, and says so.
                let is_idle = status == StatusCode::SEE_OTHER;
                assert!(status.is_client_error() || is_idle, "{path} {status}");
                let is_steers = *send == Send::Steer;
                assert!(!is_steers || status == StatusCode::CONFLICT, "{name} {path}");
            }
        }
        assert_eq!(firm.rows().await, before, "{name} changed something");
    }
    firm.browser.close().await;
}
