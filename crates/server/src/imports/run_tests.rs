use std::io::Cursor;

use domain::cases::CaseState;
use domain::ids::{CustomerId, UserId};
use domain::language::Language;
use domain::people::{Role, Sight};
use domain::promises::PromiseKind;
use domain::text::Line;
use domain::time::Zone;
use proptest::prelude::*;
use store::both_engines;
use store::cases::{CaseFilter, CaseView};
use store::customers::CustomerFilter;
use store::db::Dialect;
use store::people::User;

use super::*;
use crate::clock::Clock;
use crate::customers::CustomerDetails;
use crate::i18n::Locales;
use crate::imports::{
    Field, Mapping, OnProblem, Preset, ProblemKind, Reading, RowKind, Standing, WithoutCustomer,
    detect,
};

#[path = "run_held_tests.rs"]
mod held;
#[path = "run_order_tests.rs"]
mod orders;
#[path = "run_row_tests.rs"]
mod rows;
#[path = "run_undo_tests.rs"]
mod undo;

const NOW: &str = "2026-11-19T09:00:00Z";

fn at(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// A firm of two: whoever imports, and somebody whom the files may name.
async fn firm(db: Db) -> (App, UserId) {
    let app = App::new(db, Clock::fixed(at(NOW)), Locales::load().unwrap());
    let ids = [UserId(app.new_id()), UserId(app.new_id())];
    for (id, name) in ids.into_iter().zip(["Ola", "Paul"]) {
        let user = User {
            id,
            name: line(name),
            email: line(&format!("{name}@example.org")),
            role: Role::Owner,
            language: Language::Polish,
            zone: Zone::parse("Europe/Warsaw").unwrap(),
            theme: "system".into(),
            disabled_at: None,
        };
        let insert = app.db().write::<_, StoreError, _>(move |tx| {
            Box::pin(async move { store::people::insert(tx, &user, "-", at(NOW)).await })
        });
        insert.await.unwrap();
    }
    (app, ids[0])
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/imports");
    std::fs::read(folder.join(name)).unwrap()
}

fn options(bytes: &[u8], owner: UserId, adjust: impl FnOnce(&mut Options)) -> Options {
    let records = Rows::open(Cursor::new(bytes.to_vec()), Reading::default()).unwrap();
    let mut mapping = detect(records.headers());
    mapping.study(&records.preview(200));
    let mut options = Options {
        reading: Reading::default(),
        mapping,
        language: Language::Polish,
        zone: Zone::parse("Europe/Warsaw").unwrap(),
        owner,
        without_customer: WithoutCustomer::Refuse,
        reader: Language::English,
    };
    adjust(&mut options);
    options
}

fn source(bytes: &[u8]) -> Source {
    let bytes = bytes.to_vec();
    let length = bytes.len() as u64;
    Source {
        name: "file.csv".into(),
        file: Box::new(Cursor::new(bytes)),
        bytes: length,
        refused: None,
    }
}

async fn bring(
    app: &App,
    owner: UserId,
    bytes: &[u8],
    adjust: impl FnOnce(&mut Options),
) -> Summary {
    let options = options(bytes, owner, adjust);
    let import = ImportId(app.new_id());
    run(app, Actor::User(owner), import, source(bytes), options, |_| ()).await.unwrap()
}

async fn try_it(
    app: &App,
    owner: UserId,
    bytes: &[u8],
    adjust: impl FnOnce(&mut Options),
) -> Summary {
    let options = options(bytes, owner, adjust);
    try_out(app, Actor::User(owner), source(bytes), options, &std::env::temp_dir(), |_| ())
        .await
        .unwrap()
}

fn figures(summary: &Summary) -> [u64; 4] {
    let account = summary.account;
    [account.created, account.updated, account.same, account.refused]
}

async fn check(app: &App) {
    let rules = store::settings::rules(app.db()).await.unwrap();
    assert_eq!(store::checks::all(app.db(), &rules).await.unwrap(), []);
}

async fn events(app: &App) -> i64 {
    let counts = store::events::count_by_kind(app.db()).await.unwrap();
    let own = [EventKind::ImportStarted, EventKind::ImportFinished];
    counts.iter().filter(|(kind, _)| !own.contains(kind)).map(|(_, count)| count).sum()
}

async fn names(app: &App) -> Vec<String> {
    let all = CustomerFilter::default();
    let list = store::customers::list(app.db(), Sight::All, &all, None, 10_000).await.unwrap();
    list.into_iter().map(|customer| customer.name).collect()
}

async fn cases(app: &App, view: CaseView) -> Vec<store::cases::CaseInList> {
    let filter = CaseFilter { view, ..CaseFilter::default() };
    store::cases::list(app.db(), Sight::All, &filter, None, 10_000).await.unwrap()
}

fn usd(options: &mut Options) {
    options.mapping.currency = Some("USD".into());
    options.mapping.on_problem = OnProblem::LeaveOut;
}

/// Tries, imports, and imports again: the trial tells the truth, the second time all is the same.
async fn twice(
    app: &App,
    owner: UserId,
    bytes: &[u8],
    adjust: fn(&mut Options),
    expected: [u64; 4],
) {
    let tried = try_it(app, owner, bytes, adjust).await;
    let first = bring(app, owner, bytes, adjust).await;
    assert_eq!(figures(&first), expected, "{:?}", first.problems);
    assert_eq!(figures(&tried), expected);
    let before = events(app).await;
    let second = bring(app, owner, bytes, adjust).await;
    assert_eq!(figures(&second), [0, 0, expected[0] + expected[1] + expected[2], expected[3]]);
    assert_eq!(events(app).await, before);
    check(app).await;
}

both_engines! {
    async fn northwinds_customers_come_in_once(db: Db) {
        let (app, owner) = firm(db).await;
        twice(&app, owner, &fixture("northwind_customers.csv"), |_| {}, [91, 0, 0, 0]).await;
        assert!(names(&app).await.contains(&"Berglunds snabbköp".to_owned()));
        let filter = CustomerFilter { name: "snabb".into(), owner: None, ..CustomerFilter::default() };
        let found = store::customers::list(app.db(), Sight::All, &filter, None, 10).await.unwrap();
        let contacts = store::customers::contacts(app.db(), found[0].id).await.unwrap();
        assert_eq!(contacts[0].name, line("Christina Berglund"));
        let channels = store::customers::channels(app.db(), found[0].id).await.unwrap();
        assert_eq!(channels.len(), 1);
        let addresses = store::customers::addresses(app.db(), found[0].id).await.unwrap();
        assert_eq!(addresses[0].1.lines(), ["Berguvsvägen  8", "S-958 22 Luleå"]);
    }

    async fn the_data_loaders_deals_wait_for_their_next_step(db: Db) {
        let (app, owner) = firm(db).await;
        let create = |options: &mut Options| {
            usd(options);
            options.without_customer = WithoutCustomer::Create;
        };
        let bytes = fixture("salesforce_opportunityData.csv");
        twice(&app, owner, &bytes, create, [38, 0, 0, 0]).await;
        let waiting = cases(&app, CaseView::NeedsNextStep).await;
        let open = waiting.len();
        assert!(open > 0);
        for case in waiting {
            assert_eq!(case.owner, "Ola");
            assert_eq!(case.step_kind, Some(PromiseKind::AgreeNextStep));
            // Three working days after Thursday the 19th, at 17:00 in Warsaw.
            assert_eq!(case.step_due, Some(at("2026-11-24T16:00:00Z")));
        }
        let yes = cases(&app, CaseView::FinalYes).await.len();
        let ended = cases(&app, CaseView::FinalNo).await.len() + cases(&app, CaseView::Released).await.len();
        assert_eq!(open + yes + ended, 38);
        assert_eq!(cases(&app, CaseView::Open).await.len(), open);
    }

    async fn tables_of_hubspot_come_in_twice(db: Db) {
        let (app, owner) = firm(db).await;
        let companies = fixture("hubspot_company.csv");
        twice(&app, owner, &companies, usd, figures_of(&companies)).await;
        let contacts = fixture("hubspot_contact.csv");
        twice(&app, owner, &contacts, usd, figures_of(&contacts)).await;
        let deals = fixture("hubspot_deal.csv");
        let refused = bring(&app, owner, &deals, usd).await;
        assert_eq!(figures(&refused), [0, 0, 0, 44]);
        let create = |options: &mut Options| {
            usd(options);
            options.without_customer = WithoutCustomer::Create;
        };
        twice(&app, owner, &deals, create, [44, 0, 0, 0]).await;
    }

    async fn tables_of_salesforce_come_in_twice(db: Db) {
        let (app, owner) = firm(db).await;
        for name in ["salesforce_account.csv", "salesforce_contact.csv", "salesforce_opportunity.csv",
            "easy_spaces_leads.csv", "easy_spaces_contacts.csv"]
        {
            let bytes = fixture(name);
            let tried = try_it(&app, owner, &bytes, usd).await;
            let first = bring(&app, owner, &bytes, usd).await;
            assert_eq!(figures(&tried), figures(&first), "{name}");
            let before = events(&app).await;
            let again = bring(&app, owner, &bytes, usd).await;
            assert_eq!((again.account.created, again.account.updated), (0, 0), "{name}");
            assert_eq!(again.account.read(), first.account.read(), "{name}");
            assert_eq!(events(&app).await, before, "{name}");
            check(&app).await;
        }
    }

    async fn naughty_strings_are_found_as_typed_or_refused_with_a_reason(db: Db) {
        let (app, owner) = firm(db).await;
        let strings: Vec<String> = serde_json::from_slice(&fixture("blns.json")).unwrap();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["id", "name"]).unwrap();
        for (number, text) in strings.iter().enumerate() {
            writer.write_record([number.to_string().as_str(), text]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let told = Reading { charset: Some(crate::imports::Charset::Utf8),
            dialect: Some(crate::imports::Dialect::default()), sheet: None };
        let summary = bring(&app, owner, &bytes, |options| options.reading = told).await;
        assert_eq!(summary.account.read(), strings.len() as u64);
        assert_eq!(summary.account.refused as usize, summary.problems.len());
        let stored = names(&app).await;
        assert_eq!(stored.len(), summary.account.created as usize);
        let refused: Vec<u64> = summary.problems.iter().map(|problem| problem.row).collect();
        for (number, text) in (1..).zip(&strings) {
            assert!(stored.contains(text) != refused.contains(&number), "{text:?}");
        }
        check(&app).await;
    }

    async fn a_key_that_stands_twice_in_a_file_is_one_record(db: Db) {
        let (app, owner) = firm(db).await;
        let bytes = b"id,name,phone\n1,Anna,501 000 111\n1,Anna,501 000 111\n1,Anna Maria,501 000 222\n2,Jan,\n";
        twice_with(&app, owner, bytes, [2, 1, 1, 0]).await;
        assert_eq!(names(&app).await, ["Anna Maria", "Jan"]);
    }

    async fn a_changed_row_changes_what_it_says_and_nothing_else(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, b"id,name,email,owner\n1,Acme,a@acme.pl,Ola\n", |_| {}).await;
        let id = customer(&app, "acme").await;
        let details = CustomerDetails {
            kind: domain::customers::CustomerKind::Organization,
            name: line("Acme"),
            language: Language::Hebrew,
            zone: Zone::parse("Asia/Jerusalem").unwrap(),
            country: None,
            owner,
            note: Some(domain::text::Prose::parse("ours").unwrap()),
            tax_number: None,
        };
        crate::customers::change(&app, Actor::User(owner), id, details).await.unwrap();
        let changed = b"id,name,email,description,owner\n1,Acme Sp. z o.o.,b@acme.pl,theirs,paul@example.org\n";
        let summary = bring(&app, owner, changed, |_| {}).await;
        assert_eq!(figures(&summary), [0, 1, 0, 0]);
        let after = store::customers::get(app.db(), id).await.unwrap();
        assert_eq!((after.name, after.language), (line("Acme Sp. z o.o."), Language::Hebrew));
        assert_ne!(after.owner, owner);
        let note = store::customers::find_note(app.db(), id).await.unwrap();
        assert_eq!(note.map(|note| note.as_str().to_owned()), Some("ours".to_owned()));
        assert_eq!(store::customers::channels(app.db(), id).await.unwrap().len(), 2);
        check(&app).await;
    }

    async fn a_deal_ends_here_as_it_ended_there_and_never_comes_back(db: Db) {
        let (app, owner) = firm(db).await;
        let deal = |status: &str, title: &str| {
            format!("deal id,title,organization,status,value,currency\n7,{title},Acme,{status},100,PLN\n").into_bytes()
        };
        let kind = |options: &mut Options| assert_eq!(options.mapping.row_kind, RowKind::Deals);
        bring(&app, owner, &deal("open", "Lift"), kind).await;
        assert_eq!(cases(&app, CaseView::NeedsNextStep).await.len(), 1);
        let lost = bring(&app, owner, &deal("lost", "Lift"), kind).await;
        assert_eq!(figures(&lost), [0, 1, 0, 0]);
        let open_again = bring(&app, owner, &deal("open", "Lift 2"), kind).await;
        assert_eq!(figures(&open_again), [0, 1, 0, 0]);
        let no = cases(&app, CaseView::FinalNo).await;
        assert_eq!((no.len(), no[0].title.as_str()), (1, "Lift 2"));
        let case = store::cases::get(app.db(), no[0].id).await.unwrap();
        assert!(matches!(case.state, CaseState::FinalNo(_)));
        assert_eq!(names(&app).await, ["Acme"]);
        check(&app).await;
    }

    async fn a_customer_made_for_a_deal_is_filled_in_by_their_own_row(db: Db) {
        let (app, owner) = firm(db).await;
        let deals = b"Deal ID,Deal Name,Deal Stage,Associated Company IDs,Associated Company\n1,Lift,Qualified To Buy,55,Acme\n2,Ramp,Closed Won,55,Acme\n";
        let summary = bring(&app, owner, deals, |_| {}).await;
        assert_eq!((figures(&summary), summary.notes.made_customers), ([2, 0, 0, 0], 1));
        let companies = b"Record ID,Company name,Phone Number\n55,Acme Ltd,+48 22 555 01 01\n";
        let summary = bring(&app, owner, companies, |_| {}).await;
        assert_eq!(figures(&summary), [0, 1, 0, 0]);
        assert_eq!(names(&app).await, ["Acme Ltd"]);
        let waiting = cases(&app, CaseView::NeedsNextStep).await;
        assert_eq!(waiting[0].theirs, domain::cases::Stage::FirstContact);
        check(&app).await;
    }

    async fn nobody_who_withdrew_their_leave_gets_an_open_deal(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, b"id,name\n1,Acme\n", |_| {}).await;
        let id = customer(&app, "acme").await;
        crate::customers::withdraw_leave(&app, Actor::User(owner), id).await.unwrap();
        let deals = b"id,title,organization,status\n7,Lift,Acme,open\n8,Ramp,Acme,won\n";
        let summary = bring(&app, owner, deals, |_| {}).await;
        assert_eq!(figures(&summary), [1, 0, 0, 1]);
        assert_eq!(summary.problems[0].kind, crate::imports::ProblemKind::LeaveWithdrawn);
        check(&app).await;
    }
}

async fn customer(app: &App, name: &str) -> CustomerId {
    let filter = CustomerFilter { name: name.into(), owner: None, ..CustomerFilter::default() };
    store::customers::list(app.db(), Sight::All, &filter, None, 10).await.unwrap()[0].id
}

async fn twice_with(app: &App, owner: UserId, bytes: &[u8], expected: [u64; 4]) {
    let tried = try_it(app, owner, bytes, |_| {}).await;
    let first = bring(app, owner, bytes, |_| {}).await;
    assert_eq!((figures(&first), figures(&tried)), (expected, expected));
    check(app).await;
}

/// What a file's drafts alone let expect, where no row needs the database.
fn figures_of(bytes: &[u8]) -> [u64; 4] {
    let mut records = Rows::open(Cursor::new(bytes.to_vec()), Reading::default()).unwrap();
    let mut mapping = detect(records.headers());
    mapping.on_problem = OnProblem::LeaveOut;
    let headers = records.headers().to_vec();
    let drafter =
        crate::imports::Drafter::new(mapping, &headers, &crate::imports::Firm::default(), None)
            .unwrap();
    let (mut taken, mut refused) = (0, 0);
    while let Some(row) = records.next_row().unwrap() {
        match drafter.draft(&row).draft {
            Some(_) => taken += 1,
            None => refused += 1,
        }
    }
    [taken, 0, 0, refused]
}

fn many(count: usize) -> Vec<u8> {
    let mut text = String::from("id,name,email,phone,city\n");
    for number in 0..count {
        text.push_str(&format!(
            "{number},Customer {number},c{number}@example.org,+48 601 {number:06},Łódź\n"
        ));
    }
    text.into_bytes()
}
