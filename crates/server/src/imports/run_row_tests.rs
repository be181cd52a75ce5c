//! Every row accounted for: beside others at work, after a cut, with its reason, owner and stage.

use super::*;
use crate::imports::Records;
use domain::people::Sight;

both_engines! {
    async fn the_same_file_from_two_people_at_once_brings_each_record_once(db: Db) {
        let (app, owner) = firm(db).await;
        let bytes = many(3000);
        let (a, b) = tokio::join!(bring(&app, owner, &bytes, |_| {}), bring(&app, owner, &bytes, |_| {}));
        assert_eq!(a.account.created + b.account.created, 3000);
        assert_eq!(a.account.same + b.account.same, 3000);
        assert_eq!(names(&app).await.len(), 3000);
        check(&app).await;
    }

    async fn people_go_on_working_while_a_file_comes_in(db: Db) {
        let (app, owner) = firm(db).await;
        let bytes = many(2500);
        bring(&app, owner, &bytes, |_| {}).await;
        let changed = String::from_utf8(bytes).unwrap().replace("Customer", "Client").into_bytes();
        let working = async {
            for number in 10..50 {
                let id = customer(&app, &number.to_string()).await;
                let address = line(&format!("x{number}@example.org"));
                let kind = domain::customers::ChannelKind::Email;
                crate::customers::add_channel(&app, Actor::User(owner), id, None, kind, address).await.unwrap();
            }
        };
        let (summary, ()) = tokio::join!(bring(&app, owner, &changed, |_| {}), working);
        assert_eq!(figures(&summary), [0, 2500, 0, 0]);
        check(&app).await;
    }

    async fn an_import_that_was_cut_off_goes_on_at_the_next_row_once_its_lease_is_over(db: Db) {
        let (app, owner) = firm(db).await;
        let bytes = many(5000);
        let import = ImportId(app.new_id());
        let batches = std::sync::Arc::new(tokio::sync::Semaphore::new(0));
        let (begun, seen) = (app.clone(), batches.clone());
        let (all, told) = (bytes.clone(), options(&bytes, owner, |_| {}));
        let task = tokio::spawn(async move {
            run(&begun, Actor::User(owner), import, source(&all), told, |_| seen.add_permits(1)).await
        });
        batches.acquire_many(2).await.unwrap().forget();
        task.abort();
        let _ = task.await;
        // What was being written then is written to its end before this.
        app.write(Actor::User(owner), |_| Box::pin(async { Ok(()) })).await.unwrap();
        let row = store::imports::get(app.db(), import).await.unwrap();
        assert_eq!((row.state.as_str(), row.rows_read), ("running", row.rows_created));
        assert!(row.rows_created >= 2000);
        // Another program that shares the database leaves it alone as long as it may live.
        let other = App::new(app.db().clone(), Clock::fixed(at(NOW)), Locales::load().unwrap());
        let told = || options(&bytes, owner, |_| {});
        let early = resume(&other, Actor::User(owner), import, source(&bytes), told(), |_| ()).await;
        let under_way = domain::refusal::Refusal::ImportUnderWay;
        assert!(matches!(early, Err(Failed::Action(Failure::Refused(why))) if why == under_way));
        let later = at(NOW) + jiff::SignedDuration::from_mins(1);
        let other = App::new(app.db().clone(), Clock::fixed(later), Locales::load().unwrap());
        let summary = resume(&other, Actor::User(owner), import, source(&bytes), told(), |_| ()).await;
        assert_eq!(figures(&summary.unwrap()), [5000, 0, 0, 0], "no row twice, none left out");
        let row = store::imports::get(app.db(), import).await.unwrap();
        assert_eq!((row.state.as_str(), row.rows_read), ("finished", 5000));
        assert_eq!(names(&app).await.len(), 5000);
        check(&app).await;
    }
}

/// Rows of every kind: sound, doubled, with faults of their own or none but blanks.
fn row() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..40_u32, "[a-zA-Zżł ]{0,12}")
            .prop_map(|(id, name)| format!("{id},{name},x@example.org,")),
        (0..40_u32, "[\\PC]{0,20}")
            .prop_map(|(id, name)| format!("{id},\"{}\",,", name.replace('"', "\"\""))),
        Just("7,Anna".to_owned()),
        Just("8,Anna,not an address,".to_owned()),
        Just("9,Anna,a@b.pl,1,2,3,4".to_owned()),
        Just("10,A\u{7}b,,".to_owned()),
        Just(format!("11,{},,", "x".repeat(400))),
        Just(",,,".to_owned()),
        Just(String::new()),
        Just("\"12,never ending".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_row_of_any_file_is_accounted_for(rows in prop::collection::vec(row(), 0..60)) {
        let text = format!("id,name,email,phone\n{}\n", rows.join("\n"));
        store::testing::run(Dialect::Sqlite, move |db| async move {
            let (app, owner) = firm(db).await;
            let bytes = text.as_bytes();
            let told = Reading { charset: Some(crate::imports::Charset::Utf8),
                dialect: Some(crate::imports::Dialect::default()), sheet: None };
            let mut records = Records::open(Cursor::new(bytes.to_vec()), told).unwrap();
            while records.next_row().unwrap().is_some() {}
            let adjust = |options: &mut Options| {
                options.reading = told;
                options.mapping = Mapping::new(Preset::Generic, RowKind::Customers, vec![
                    Some(Field::ExternalId), Some(Field::Name), Some(Field::Email), Some(Field::Phone),
                ]);
            };
            let tried = try_it(&app, owner, bytes, adjust).await;
            let first = bring(&app, owner, bytes, adjust).await;
            assert_eq!(first.account.read(), records.rows_read());
            assert_eq!(first.notes.blank, records.blank_rows());
            assert_eq!(tried.account, first.account);
            let again = bring(&app, owner, bytes, adjust).await;
            assert_eq!(again.account.read(), records.rows_read());
            assert_eq!(again.account.refused, first.account.refused);
            assert_eq!(again.account.created, 0);
            check(&app).await;
        });
    }
}

#[test]
fn refused_rows_come_back_with_their_reasons() {
    store::testing::run(Dialect::Sqlite, |db| async move {
        let (app, owner) = firm(db).await;
        let bytes = b"id,name,email\n1,Anna,a@b.pl\n2,=cmd,nonsense\n3\n";
        let path = std::env::temp_dir().join(format!("refused-{}.csv", app.new_id()));
        let from = Source { refused: Some(path.clone()), ..source(bytes) };
        let told = options(bytes, owner, |_| {});
        let import = ImportId(app.new_id());
        let summary = run(&app, Actor::User(owner), import, from, told, |_| ()).await.unwrap();
        assert_eq!(figures(&summary), [1, 0, 0, 2]);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[1].starts_with("2,'=cmd,nonsense,2,email: "), "{text}");
    });
}

#[test]
fn an_owner_is_known_by_name_or_address_and_a_stranger_is_counted() {
    store::testing::run(Dialect::Sqlite, |db| async move {
        let (app, owner) = firm(db).await;
        let bytes = b"id,name,owner\n1,A,PAUL\n2,B,paul@EXAMPLE.org\n3,C,Nobody\n";
        let summary = bring(&app, owner, bytes, |_| {}).await;
        assert_eq!(summary.notes.unknown_owners, 1);
        let paul = store::people::find_by_email(app.db(), "paul@example.org").await.unwrap();
        let owner = paul.map(|paul| paul.id);
        let filter = CustomerFilter { owner, ..CustomerFilter::default() };
        let of_paul =
            store::customers::list(app.db(), Sight::All, &filter, None, 9).await.unwrap().len();
        assert_eq!(of_paul, 2);
    });
}

#[test]
fn a_stage_of_the_mapping_has_the_last_word() {
    store::testing::run(Dialect::Sqlite, |db| async move {
        let (app, owner) = firm(db).await;
        let bytes = b"id,title,organization,stage\n1,Lift,Acme,Magic\n";
        let refused = bring(&app, owner, bytes, |_| {}).await;
        assert_eq!(figures(&refused), [0, 0, 0, 1]);
        let named = bring(&app, owner, bytes, |options| {
            options.mapping.stages.insert("Magic".into(), Standing::Won);
        });
        assert_eq!(figures(&named.await), [1, 0, 0, 0]);
        assert_eq!(cases(&app, CaseView::FinalYes).await.len(), 1);
    });
}

both_engines! {
    async fn a_workbook_and_cards_come_in_like_any_other_file(db: Db) {
        let (app, owner) = firm(db).await;
        let text = |cell: &str, text: &str| {
            format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        };
        let sheet = format!(
            "<sheetData><row r=\"1\">{}{}{}</row><row r=\"2\">{}{}{}</row><row r=\"3\">{}{}</row></sheetData>",
            text("A1", "Company name"), text("B1", "Email"), text("C1", "Created at"),
            text("A2", "Pumpex"), text("B2", "office@example.org"), "<c r=\"C2\" s=\"1\"><v>45292</v></c>",
            text("A3", "Kwiat"), text("B3", "no address"),
        );
        let book = crate::imports::rows::tests::workbook(&[("List", &sheet)], &[]);
        let tried = try_it(&app, owner, &book, |_| ()).await;
        let summary = bring(&app, owner, &book, |_| ()).await;
        assert_eq!(figures(&tried), figures(&summary));
        assert_eq!(figures(&summary), [1, 0, 0, 1]);
        assert_eq!((summary.problems[0].line, summary.problems[0].kind), (3, ProblemKind::BadEmail));
        let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ewa Nowak\nORG:Pumpex\nEMAIL:ewa@example.org\n\
            END:VCARD\nBEGIN:VCARD\nVERSION:4.0\nUID:7\nFN:Jan Lis\nTEL:+48 601 234 567\nEND:VCARD\n\
            BEGIN:VCARD\nFN:Half\n";
        let summary = bring(&app, owner, cards.as_bytes(), |_| ()).await;
        assert_eq!(figures(&summary), [2, 0, 0, 1]);
        assert_eq!(summary.problems[0].kind, ProblemKind::BrokenCard);
        let again = bring(&app, owner, cards.as_bytes(), |_| ()).await;
        assert_eq!(figures(&again), [0, 0, 2, 1]);
        assert_eq!(names(&app).await, ["Jan Lis", "Pumpex"]);
        check(&app).await;
    }
}
