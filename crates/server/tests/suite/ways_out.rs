//! What goes out is all that is there: the made-up firm as one file, as lists and in every language.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use domain::language::Language;
use domain::people::Sight;
use forgetmenot::app::App;
use forgetmenot::clock::Clock;
use forgetmenot::exports::{Export, Format, Reader, everything};
use forgetmenot::i18n::Locales;
use forgetmenot::web::asked::Asked;
use serde_json::Value;
use store::both_engines;
use store::db::{Db, Query};
use store::exports::{LISTS, find};
use store::held;
use zip::ZipArchive;

const NOW: &str = "2026-11-22T07:35:25Z";

/// How many rows a list has when nothing narrows it.
const ROWS: &[(&str, &str)] = &[
    ("customers", "customers where merged_into is null and erased_at is null"),
    ("contacts", "contacts where merged_into is null and erased_at is null"),
    ("cases", "cases where state = 'open'"),
    ("promises", "promises where state = 'open'"),
    ("interactions", "interactions"),
    ("needs", "needs"),
    ("offers", "offers"),
    ("agreements", "agreements"),
    ("items", "items"),
    ("follow-through", "tracks where step_id is not null"),
    ("bills", "bills"),
    ("documents", "documents"),
    ("issues", "issues"),
    ("closings", "closings"),
    ("care", "care_plans"),
    ("voices", "voices"),
    ("timeline", "events where 1 = 0"),
    ("payments", "payments"),
    ("waiting-bills", "waiting_invoices"),
    ("people", "users"),
    ("teams", "teams"),
    ("tags", "tags"),
    ("audit", "events"),
];

async fn firm(db: Db) -> App {
    let now = NOW.parse().expect("an instant");
    let locales = || Locales::load().expect("the languages");
    forgetmenot::demo::fill(db.clone(), locales(), now, "hash").await.expect("the firm");
    App::new(db, Clock::fixed(now), locales())
}

async fn take(app: &App, list: &str, query: &str, language: Language, format: Format) -> Vec<u8> {
    let owner = store::people::all(app.db()).await.expect("people").remove(0);
    let reader = Reader {
        user: owner.id,
        sight: Sight::All,
        zone: owner.zone,
        locale: app.locales().of(language).clone(),
    };
    let list = find(list).expect("a list");
    let export = Export::of(app, list, &Asked::read(query), reader, true).await.expect(list.code);
    let mut pouring = export.pour(app.db().clone(), format);
    let mut bytes = Vec::new();
    while let Some(some) = pouring.recv().await {
        bytes.extend(some.expect(list.code));
    }
    bytes
}

async fn items(app: &App, list: &str, query: &str) -> Vec<Value> {
    let bytes = take(app, list, query, Language::English, Format::Json).await;
    serde_json::from_slice(&bytes).expect("JSON")
}

/// Rows of a file of CSV under its headings.
async fn rows(
    app: &App,
    list: &str,
    query: &str,
    language: Language,
) -> Vec<BTreeMap<String, String>> {
    let bytes = take(app, list, query, language, Format::Csv).await;
    let text = std::str::from_utf8(&bytes).expect("UTF-8");
    let mut csv = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    csv.deserialize().map(|row| row.expect(list)).collect()
}

async fn count(db: &Db, from: &str) -> usize {
    let count: i64 = db.one(&format!("select count(*) from {from}"), vec![]).await.expect(from);
    usize::try_from(count).expect("a count")
}

both_engines! {
    async fn the_file_of_everything_holds_every_row_of_every_table_with_all_its_columns(db: Db) {
        let app = firm(db).await;
        let path = std::env::temp_dir().join(format!("everything-{}.zip", app.new_id()));
        let told = everything::write_to(app.db(), app.now(), &path).await.expect("a file");
        let mut archive = ZipArchive::new(std::fs::File::open(&path).expect("it is there")).expect("a ZIP");
        let mut all = 0;
        for kept in held::of_everything() {
            let mut text = String::new();
            let mut file = archive.by_name(&format!("data/{}.jsonl", kept.name)).expect(kept.name);
            file.read_to_string(&mut text).expect("text");
            assert_eq!(text.lines().count(), count(app.db(), kept.name).await, "{}", kept.name);
            all += text.lines().count();
            for line in text.lines() {
                let row: Value = serde_json::from_str(line).expect("JSON");
                let row = row.as_object().expect("a row");
                assert!(kept.columns().all(|column| row.contains_key(&column.name)), "{line}");
            }
        }
        assert_eq!(u64::try_from(all).expect("a count"), told);
        assert!(all > 1_000, "the firm has a life: {all}");
        drop(std::fs::remove_file(path));
    }

    async fn every_list_holds_every_record_as_json_and_as_csv(db: Db) {
        let app = firm(db).await;
        assert_eq!(ROWS.len(), LISTS.len(), "every list is counted");
        for (list, from) in ROWS {
            let expected = count(app.db(), from).await;
            let items = items(&app, list, "").await;
            assert_eq!(items.len(), expected, "{list}");
            let rows = rows(&app, list, "", Language::Hebrew).await;
            assert_eq!(rows.len(), expected, "{list} as CSV");
            let keys = items.first().and_then(Value::as_object).map_or(0, serde_json::Map::len);
            assert!(rows.first().is_none_or(|row| row.len() >= keys), "{list}: a column is missing");
        }
        let book = take(&app, "audit", "", Language::Hebrew, Format::Xlsx).await;
        let mut sheet = String::new();
        let mut book = ZipArchive::new(Cursor::new(book)).expect("a workbook");
        let mut file = book.by_name("xl/worksheets/sheet1.xml").expect("a sheet");
        file.read_to_string(&mut sheet).expect("text");
        let lines = sheet.matches("<row ").count();
        assert_eq!(lines, count(app.db(), "events").await + 1, "the record and its heading");
    }

    async fn the_history_of_each_customer_goes_out_whole(db: Db) {
        let app = firm(db).await;
        let mut told = 0;
        for customer in items(&app, "customers", "").await {
            let query = format!("customer={}", customer["id"].as_str().expect("an id"));
            let life = items(&app, "timeline", &query).await;
            assert!(life.iter().all(|item| item["customer"] == customer["name"]));
            told += life.len();
        }
        assert_eq!(told, count(app.db(), "events where customer_id is not null").await);
        assert!(items(&app, "timeline", "").await.is_empty(), "of all together the record tells");
    }

    async fn a_list_is_narrowed_as_its_page_is(db: Db) {
        let app = firm(db).await;
        let now = app.now();
        let all = items(&app, "promises", "").await.len();
        let today = items(&app, "promises", "due=today").await;
        let end = "2026-11-22T23:00:00Z";
        assert!(!today.is_empty() && today.len() < all);
        assert!(today.iter().all(|item| item["due"].as_str().is_some_and(|due| due < end)));
        let late = items(&app, "follow-through", "due=late").await;
        let before = now.to_string();
        assert!(late.iter().all(|item| item["due"].as_str().is_some_and(|due| due < before.as_str())));
        let tracks = items(&app, "follow-through", "track=billing").await;
        assert!(!tracks.is_empty() && tracks.iter().all(|item| item["track"] == "billing"));
        let open = items(&app, "issues", "view=open").await;
        assert_eq!(open.len(), count(app.db(), "issues where settled_at is null").await);
    }

    async fn people_read_words_and_programs_read_codes(db: Db) {
        let app = firm(db).await;
        let said = |language: Language, key: &str| app.locales().of(language).plain(key);
        for language in Language::ALL {
            let owner = said(language, "exports-column-their-stage");
            let stages = rows(&app, "cases", "", language).await;
            let known: Vec<String> = (1..=10)
                .map(|stage| format!("{stage}. {}", said(language, &format!("stages-theirs-{stage}"))))
                .collect();
            assert!(stages.iter().all(|row| known.contains(&row[&owner])), "{}", language.code());
            let event = said(language, "exports-column-event");
            let codes: Vec<&str> =
                domain::events::EventKind::ALL.iter().map(|kind| kind.code()).collect();
            let wild = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
            for row in rows(&app, "audit", "", language).await {
                let told = &row[&event];
                assert!(!codes.contains(&told.as_str()) && !told.contains(wild), "{told}");
            }
        }
        for item in items(&app, "cases", "").await {
            assert!(item["their_stage"].is_u64() && item["state"] == "open", "{item}");
        }
    }
}
