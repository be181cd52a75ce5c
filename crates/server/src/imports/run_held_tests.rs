//! Rows that are perhaps somebody here wait for an answer; what rows say in the firm's own words comes in
//! by the rules of the pages, and goes again when the import is taken back.

use super::*;
use domain::customers::addresses::AddressKind;
use domain::fields::{FieldKind, FieldSubject};
use domain::ids::FieldId;
use domain::refusal::Refusal;
use store::imports::Settled;

use crate::fields::Definition;
use crate::imports::{Answer, Firm, answer, waiting};

const HERE: &[u8] =
    "id,name,email,phone\n1,Kowalski Serwis,jan@example.org,+48 601 234 567\n".as_bytes();

async fn define(app: &App, owner: UserId, name: &str, kind: FieldKind) -> FieldId {
    let choices = if kind == FieldKind::Choice { vec![line("Gold")] } else { Vec::new() };
    let new = Definition { name: line(name), kind, choices, position: 1 };
    let subject = FieldSubject::Customer;
    crate::fields::define(app, Actor::User(owner), subject, new).await.unwrap()
}

/// Brings a file in as a page would find it: with the firm's own fields among its columns.
async fn bring_own(app: &App, owner: UserId, bytes: &[u8]) -> (ImportId, Summary) {
    let firm = Firm::of(app.db()).await.unwrap();
    let records = Rows::open(Cursor::new(bytes.to_vec()), Reading::default()).unwrap();
    let told = options(bytes, owner, |options| {
        options.mapping.adopt(records.headers(), &firm);
        options.mapping.study_own(&records.preview(100), &firm);
    });
    let import = ImportId(app.new_id());
    let by = Actor::User(owner);
    let summary = run(app, by, import, source(bytes), told, |_| ()).await.unwrap();
    (import, summary)
}

async fn all(app: &App) -> Vec<(CustomerId, String)> {
    let all = CustomerFilter::default();
    let list = store::customers::list(app.db(), Sight::All, &all, None, 100).await.unwrap();
    list.into_iter().map(|customer| (customer.id, customer.name)).collect()
}

async fn figures_of(app: &App, import: ImportId) -> [i64; 6] {
    let row = store::imports::get(app.db(), import).await.unwrap();
    let held = row.rows_held;
    [row.rows_read, row.rows_created, row.rows_updated, row.rows_same, row.rows_refused, held]
}

/// What is said of a customer in the firm's own words, and where they live.
async fn own_words(app: &App, customer: CustomerId) -> (Vec<String>, Vec<String>, Vec<String>) {
    let said = store::fields::values_of(app.db(), &[customer.0]).await.unwrap();
    let tags = store::tags::of_customer(app.db(), customer).await.unwrap();
    let addresses = store::customers::addresses(app.db(), customer).await.unwrap();
    (
        said.into_iter().map(|(.., value)| value.plain()).collect(),
        tags.into_iter().map(|tag| tag.name.to_string()).collect(),
        addresses.into_iter().map(|(_, address)| address.lines().join(", ")).collect(),
    )
}

both_engines! {
    async fn fields_tags_addresses_and_tax_numbers_come_in_and_go_again(db: Db) {
        let (app, owner) = firm(db).await;
        for (name, kind) in [
            ("Size", FieldKind::Number),
            ("Since", FieldKind::Date),
            ("Level", FieldKind::Choice),
            ("Worth", FieldKind::Money),
        ] {
            define(&app, owner, name, kind).await;
        }
        let file = "name,street,city,postcode,country,nip,tags,size,since,level,worth,worth: currency\n\
            Pumpex,Długa 1,Łódź,90-950,PL,526-025-02-74,VIP; new,\"1 200,5\",28.02.2026,gold,10.50,EUR\n\
            Kwiat,,,,,,\"vip, Garden\",,,,,\n\
            Lumen,Długa 2,Łódź,9995,PL,,,,,,,\n\
            Orzel,,,,PL,526-025-02-75,,,,,,\n\
            Zorza,,,,,,,many,,,,\n\
            Rosa,,,,,,,,,Bronze,,\n";
        let (import, summary) = bring_own(&app, owner, file.as_bytes()).await;
        assert_eq!(figures(&summary), [2, 0, 0, 4], "{:?}", summary.problems);
        let told: Vec<_> = summary
            .problems
            .iter()
            .map(|it| (it.column_name.as_str(), it.kind, it.shown.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("postcode", ProblemKind::BadPostcode, "9995"),
                ("nip", ProblemKind::BadTaxNumber, "526-025-02-75"),
                ("size", ProblemKind::BadNumber, "many"),
                ("level", ProblemKind::BadChoice, "Bronze"),
            ]
        );
        let pumpex = all(&app).await.iter().find(|(_, name)| name == "Pumpex").unwrap().0;
        let (mut said, tags, addresses) = own_words(&app, pumpex).await;
        said.sort();
        assert_eq!(said, ["10.50 EUR", "1200.5", "2026-02-28", "Gold"]);
        assert_eq!(tags, ["new", "VIP"]);
        assert_eq!(addresses, ["Długa 1, 90-950 Łódź"]);
        let known = store::customers::addresses(app.db(), pumpex).await.unwrap();
        assert_eq!(known[0].1.kind, AddressKind::Office);
        let number = store::customers::find_tax_number(app.db(), pumpex).await.unwrap();
        assert_eq!(number, Some(line("526-025-02-74")));
        check(&app).await;
        let by = Actor::User(owner);
        crate::imports::undo(&app, by, import).await.unwrap();
        assert_eq!(names(&app).await, [] as [&str; 0]);
        assert_eq!(store::tags::all(app.db()).await.unwrap(), [], "the tags that it brought went");
        check(&app).await;
        bring_own(&app, owner, file.as_bytes()).await;
        let pumpex = all(&app).await.iter().find(|(_, name)| name == "Pumpex").unwrap().0;
        // A changed row adds a tag and sets a field; what it doesn't say stays.
        let again = "name,tags,size\nPumpex,Old,7\n".as_bytes();
        let (second, summary) = bring_own(&app, owner, again).await;
        assert_eq!(figures(&summary), [0, 1, 0, 0]);
        let (mut said, tags, _) = own_words(&app, pumpex).await;
        said.sort();
        assert_eq!(said, ["10.50 EUR", "2026-02-28", "7", "Gold"]);
        assert_eq!(tags, ["new", "Old", "VIP"]);
        crate::imports::undo(&app, by, second).await.unwrap();
        let (mut said, tags, _) = own_words(&app, pumpex).await;
        said.sort();
        assert_eq!((said[1].as_str(), tags.len()), ("1200.5", 2), "it stands as before");
        check(&app).await;
    }

    async fn a_row_that_is_perhaps_somebody_here_waits_for_one_of_three_answers(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, HERE, |_| {}).await;
        let here = all(&app).await[0].0;
        let file = "name,email,phone\nSerwis Kowalsky,a@example.org,\nAda,JAN@example.org,\n\
            Bea,,601234567\nKowalski serwis sp. z o.o.,c@example.org,\nCed,,\n".as_bytes();
        let tried = try_it(&app, owner, file, |_| {}).await;
        let events_before = events(&app).await;
        let import = ImportId(app.new_id());
        let told = options(file, owner, |_| {});
        let summary = run(&app, Actor::User(owner), import, source(file), told, |_| ()).await.unwrap();
        assert_eq!(tried.account, summary.account, "a dry run tells the same");
        assert_eq!((summary.account.created, summary.account.held), (1, 4));
        assert_eq!(tried.held.len(), 4);
        assert_eq!(events(&app).await - events_before, 1, "nobody was added silently");
        let row = store::imports::get(app.db(), import).await.unwrap();
        let waits = waiting(&app, Sight::All, &row, 0, 10).await.unwrap();
        let told: Vec<_> = waits
            .iter()
            .map(|row| (row.number, row.likely[0].id, row.likely[0].common.code()))
            .collect();
        let common = ["name", "email", "phone", "name"];
        assert_eq!(told, [1, 2, 3, 4].map(|n| (n, here, common[n as usize - 1])));
        let by = Actor::User(owner);
        let became = [
            answer(&app, by, import, 1, Answer::It(here)).await.unwrap(),
            answer(&app, by, import, 2, Answer::New).await.unwrap(),
            answer(&app, by, import, 3, Answer::LeaveOut).await.unwrap(),
        ];
        assert_eq!(became, [Settled::Updated, Settled::Created, Settled::Refused]);
        assert_eq!(figures_of(&app, import).await, [5, 2, 1, 0, 1, 1]);
        let twice = answer(&app, by, import, 1, Answer::New).await;
        assert!(matches!(twice, Err(Failure::Refused(Refusal::AlreadySettled))), "{twice:?}");
        let mut now = names(&app).await;
        now.sort();
        assert_eq!(now, ["Ada", "Ced", "Serwis Kowalsky"]);
        let refused = store::imports::refused(app.db(), import, 0, 10).await.unwrap();
        assert_eq!(refused.iter().map(|row| row.number).collect::<Vec<_>>(), [3]);
        check(&app).await;
        // The source knows them by these rows from now on, and the one that waits still waits.
        let again = bring(&app, owner, file, |_| {}).await;
        assert_eq!((again.account.same, again.account.held), (3, 2));
    }

    async fn an_import_with_answered_rows_is_taken_back_whole(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, HERE, |_| {}).await;
        let (by, before) = (Actor::User(owner), all(&app).await);
        let file = "name,email,tags\nSerwis Kowalsky,a@example.org,VIP\nAda,jan@example.org,\n\
            Bea,jan@example.org,\n".as_bytes();
        let file = [file, b"Ced,,\n"].concat();
        let import = ImportId(app.new_id());
        let told = options(&file, owner, |_| {});
        run(&app, by, import, source(&file), told, |_| ()).await.unwrap();
        answer(&app, by, import, 1, Answer::It(before[0].0)).await.unwrap();
        answer(&app, by, import, 2, Answer::New).await.unwrap();
        assert_eq!(store::imports::blockers(app.db(), import, 10).await.unwrap(), []);
        crate::imports::undo(&app, by, import).await.unwrap();
        assert_eq!(all(&app).await, before);
        assert_eq!(own_words(&app, before[0].0).await.1, [] as [&str; 0]);
        let late = answer(&app, by, import, 3, Answer::New).await;
        assert!(matches!(late, Err(Failure::Refused(Refusal::AlreadySettled))), "{late:?}");
        check(&app).await;
    }

    async fn the_same_tax_number_is_the_same_customer(db: Db) {
        let (app, owner) = firm(db).await;
        let first = "name,nip,country\nPumpex,526-025-02-74,PL\n".as_bytes();
        bring(&app, owner, first, |_| {}).await;
        let file = "id,name,nip,country,email\n7,Another Name,PL 5260250274,PL,a@example.org\n\
            8,Third Name,5260250274,PL,\n".as_bytes();
        let from = |options: &mut Options| options.mapping.source = "another".to_owned();
        let tried = try_it(&app, owner, file, from).await;
        let summary = bring(&app, owner, file, from).await;
        assert_eq!(tried.account, summary.account);
        // The other source tells its two rows apart by ids, so the second one is somebody else to it.
        assert_eq!((summary.account.updated, summary.account.created), (1, 1));
        assert_eq!(names(&app).await, ["Another Name", "Third Name"]);
    }

    async fn rows_of_one_file_are_compared_unless_their_source_has_ids(db: Db) {
        let (app, owner) = firm(db).await;
        let rows = "Kowalski Serwis,a@example.org\nSerwis Kowalski,b@example.org\n\
            Szkoła nr 12,\nSzkoła nr 13,\n";
        let file = format!("name,email\n{rows}").into_bytes();
        let tried = try_it(&app, owner, &file, |_| {}).await;
        assert_eq!((tried.account.created, tried.account.held), (3, 1));
        let with_ids: String =
            rows.lines().enumerate().map(|(n, row)| format!("{n},{row}\n")).collect();
        let file = format!("id,name,email\n{with_ids}").into_bytes();
        let summary = bring(&app, owner, &file, |_| {}).await;
        assert_eq!((summary.account.created, summary.account.held), (4, 0));
        let added = "name\nKowalski serwis\n".as_bytes();
        let add = |options: &mut Options| {
            options.mapping.on_likely = crate::imports::OnLikely::Add;
            options.mapping.source = "another".to_owned();
        };
        let summary = bring(&app, owner, added, add).await;
        assert_eq!(summary.account.created, 1, "where one said so before");
    }

    async fn a_dry_run_respects_whom_one_sees(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, HERE, |_| {}).await;
        let id = UserId(app.new_id());
        let user = User {
            id,
            name: line("Own"),
            email: line("own@example.org"),
            role: Role::Manager,
            language: Language::Polish,
            zone: Zone::parse("Europe/Warsaw").unwrap(),
            theme: "system".into(),
            disabled_at: None,
        };
        let insert = app.db().write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                store::people::insert(tx, &user, "-", at(NOW)).await?;
                store::settings::set(tx, "sight", "team").await
            })
        });
        insert.await.unwrap();
        let file = "id,name,email\n1,Kowalski Serwis SA,new@example.org\n2,New,\n".as_bytes();
        let summary = try_it(&app, id, file, |_| {}).await;
        assert_eq!(figures(&summary), [1, 0, 0, 1], "{:?}", summary.problems);
        assert_eq!(summary.problems[0].kind, ProblemKind::NotSeen);
        let summary = try_it(&app, owner, file, |_| {}).await;
        assert_eq!(figures(&summary), [1, 1, 0, 0]);
    }

    async fn an_erased_person_stays_erased_when_the_import_is_taken_back(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, HERE, |_| {}).await;
        let by = Actor::User(owner);
        let here = all(&app).await[0].0;
        let file = "id,name,email\n1,Kowalski Serwis SA,new@example.org\n2,Ada Nowak,ada@example.org\n\
            3,Bea,\n".as_bytes();
        let import = ImportId(app.new_id());
        run(&app, by, import, source(file), options(file, owner, |_| {}), |_| ()).await.unwrap();
        let ada = all(&app).await.iter().find(|(_, name)| name == "Ada Nowak").unwrap().0;
        for (customer, name) in [(here, "Kowalski Serwis SA"), (ada, "Ada Nowak")] {
            let typed = name.to_owned();
            crate::erasing::erase_customer(&app, by, customer, typed).await.unwrap();
        }
        let undone = crate::imports::undo(&app, by, import).await;
        for customer in [here, ada] {
            let Ok(left) = store::customers::get(app.db(), customer).await else { continue };
            // What is left of an erased name tells nobody who it was.
            assert!(left.name.as_str().starts_with('#'), "{undone:?} {:?}", left.name);
            assert_eq!(store::customers::channels(app.db(), customer).await.unwrap(), []);
        }
        check(&app).await;
    }

    async fn an_export_of_customers_comes_back_by_itself(db: Db) {
        let (app, owner) = firm(db).await;
        define(&app, owner, "Size", FieldKind::Number).await;
        define(&app, owner, "Worth", FieldKind::Money).await;
        let file = "name,email,phone,nip,country,tags,size,worth\n\
            Pumpex,\"a@example.org, b@example.org\",+48 601 234 567; +48 22 123 45 67,5260250274,PL,\"VIP, Garden\",1.5,12.50 PLN\n\
            Kwiat,,,,,,,\n".as_bytes();
        let (_, summary) = bring_own(&app, owner, file).await;
        assert_eq!(figures(&summary), [2, 0, 0, 0], "{:?}", summary.problems);
        let pumpex = all(&app).await.iter().find(|(_, name)| name == "Pumpex").unwrap().0;
        let before = own_words(&app, pumpex).await;
        for format in [crate::exports::Format::Xlsx, crate::exports::Format::Csv, crate::exports::Format::CsvSemicolon] {
            let bytes = exported(&app, owner, format).await;
            let (import, summary) = bring_own(&app, owner, &bytes).await;
            assert_eq!(summary.account.refused + summary.account.held, 0, "{format:?} {:?}", summary.problems);
            assert_eq!(summary.account.created, 0, "everybody is known by our own id");
            assert_eq!(all(&app).await.len(), 2);
            assert_eq!(own_words(&app, pumpex).await, before, "{format:?}");
            let _ = import;
        }
        check(&app).await;
    }
}

async fn exported(app: &App, owner: UserId, format: crate::exports::Format) -> Vec<u8> {
    let reader = crate::exports::Reader {
        user: owner,
        sight: Sight::All,
        zone: Zone::parse("Europe/Warsaw").unwrap(),
        locale: app.locales().of(Language::Polish).clone(),
    };
    let list = store::exports::find("customers").unwrap();
    let asked = crate::web::asked::Asked::read("");
    let export = crate::exports::Export::of(app, list, &asked, reader, true).await.unwrap();
    let mut pouring = export.pour(app.db().clone(), format);
    let mut bytes = Vec::new();
    while let Some(part) = pouring.recv().await {
        bytes.extend(part.unwrap());
    }
    bytes
}
