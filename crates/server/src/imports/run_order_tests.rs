//! Orders: each an agreed case with its sold items, what is late told as broken, and nothing that
//! was agreed changed by a file.

use domain::cases::Stage;
use domain::items::{Item, ItemKind, Track, TrackKind, TrackState};
use domain::people::Sight;
use domain::promises::{Promise, PromiseState};
use store::items::BoardFilter;
use store::testing::orders::{self, PlainLine};

use super::*;
use crate::imports::ProblemKind;

/// The rows of the file for a plain table, read by nothing of ours.
fn plain(bytes: &[u8]) -> Vec<PlainLine> {
    let mut rows = csv::Reader::from_reader(bytes);
    let headers = rows.headers().unwrap().clone();
    let line = |row: csv::StringRecord| {
        let cell = |name: &str| row[headers.iter().position(|it| it == name).unwrap()].to_owned();
        let (whole, cents) = cell("unit_price").split_once('.').map_or_else(
            || (cell("unit_price"), "00".to_owned()),
            |(whole, cents)| (whole.to_owned(), cents.to_owned()),
        );
        let discount = cell("discount");
        let percent =
            discount.strip_prefix("0.").map_or(0, |part| format!("{part:0<2}").parse().unwrap());
        PlainLine {
            order: cell("order_id"),
            required: cell("required_date"),
            shipped: Some(cell("shipped_date")).filter(|day| !day.is_empty()),
            unit_price_cents: format!("{whole}{cents}").parse().unwrap(),
            quantity: cell("quantity").parse().unwrap(),
            discount_percent: percent,
        }
    };
    rows.records().map(|row| line(row.unwrap())).collect()
}

fn dollars(options: &mut Options) {
    options.mapping.currency = Some("USD".into());
}

both_engines! {
    // S3-12, S3-13, M1
    async fn northwinds_orders_are_agreed_cases_whose_late_ones_are_broken_promises(db: Db) {
        let (app, owner) = firm(db).await;
        bring(&app, owner, &fixture("northwind_customers.csv"), |_| {}).await;
        let bytes = fixture("northwind_orders.csv");
        let tried = try_it(&app, owner, &bytes, dollars).await;
        let first = bring(&app, owner, &bytes, dollars).await;
        assert_eq!(figures(&first), [2155, 0, 0, 0], "{:?}", first.problems);
        assert_eq!(figures(&tried), figures(&first));
        check(&app).await;

        orders::load_plain(app.db(), plain(&bytes)).await;
        let (expected, ours) =
            (orders::plain_deliveries(app.db()).await, orders::our_deliveries(app.db()).await);
        assert_eq!(ours, expected);
        let counts = [expected.on_time.len(), expected.late.len(), expected.not_yet.len()];
        assert_eq!(counts, [772, 37, 21]);
        let (count, lines, cents) = orders::plain_sums(app.db()).await;
        assert_eq!((count, lines), (830, 2155));
        let trade = store::items::trade(app.db(), Sight::All, None).await.unwrap();
        let told: Vec<_> = trade.iter().map(|it| (it.kind, i64::from(it.items), it.revenue.minor)).collect();
        assert_eq!(told, [(ItemKind::Consumable, lines, cents)]);

        // What people look at says the same: M1, the list of cases, the board.
        let from = jiff::Timestamp::UNIX_EPOCH;
        let kept = store::promises::kept_and_broken(app.db(), owner, from, at(NOW)).await.unwrap();
        assert_eq!(kept, (772, 37 + 21));
        let won = cases(&app, CaseView::FinalYes).await;
        assert_eq!(won.len(), 830);
        assert_eq!(won.iter().filter(|case| case.theirs == Stage::Confirmation).count(), 772 + 37);
        assert_eq!(won.iter().filter(|case| case.theirs == Stage::Delivery).count(), 21);
        let board = store::items::board_counts(app.db(), Sight::All, &BoardFilter::default(), at(NOW)).await.unwrap();
        let board: Vec<_> = board.iter().map(|it| (it.track, it.steps, it.late)).collect();
        assert_eq!(board, [(TrackKind::Delivery, 21, 21)]);

        let before = events(&app).await;
        let second = bring(&app, owner, &bytes, dollars).await;
        assert_eq!(figures(&second), [0, 0, 2155, 0]);
        assert_eq!(events(&app).await, before);
        assert_eq!(crate::promises::notice_broken(&app).await.unwrap(), 0);
        check(&app).await;
    }

    async fn lines_of_an_order_need_not_stand_together(db: Db) {
        let (app, owner) = firm(db).await;
        let mut text = String::from(HEAD);
        let row = |order: usize, line: usize| format!("{order},{line},Lamp,2,5.00,2026-10-01,2026-10-08,2026-10-07,Acme\n");
        for line in 0..5 {
            for order in 0..410 {
                text.push_str(&row(order, line));
            }
        }
        let summary = bring(&app, owner, text.as_bytes(), dollars).await;
        assert_eq!(figures(&summary), [2050, 0, 0, 0], "{:?}", summary.problems.first());
        let won = cases(&app, CaseView::FinalYes).await;
        assert_eq!(won.len(), 410);
        for case in won.iter().take(30) {
            let order = order_of(&app, &case.title).await;
            assert_eq!((order.items.len(), order.promises.len()), (5, 1));
            let amount = store::cases::get(app.db(), case.id).await.unwrap().amount;
            assert_eq!(amount.map(|amount| amount.minor), Some(5000));
        }
        check(&app).await;
    }

    async fn an_order_that_ships_later_is_delivered_then(db: Db) {
        let (app, owner) = firm(db).await;
        let file = |first: &str, second: &str| {
            format!("{HEAD}7,1,Lamp,1,5,2026-11-01,2026-11-10,{first},Acme\n7,2,Cable,1,5,2026-11-01,2026-11-10,{second},Acme\n")
        };
        bring(&app, owner, file("", "").as_bytes(), dollars).await;
        let order = order_of(&app, "7").await;
        assert!(order.promises[0].is_open() && order.promises[0].broken_at.is_some());
        let part = bring(&app, owner, file("2026-11-12", "").as_bytes(), dollars).await;
        assert_eq!(figures(&part), [0, 1, 1, 0]);
        let order = order_of(&app, "7").await;
        assert!(order.promises[0].is_open());
        assert_eq!(order.open(), 1);
        check(&app).await;
        let all = bring(&app, owner, file("2026-11-12", "2026-11-11").as_bytes(), dollars).await;
        assert_eq!(figures(&all), [0, 1, 1, 0]);
        let order = order_of(&app, "7").await;
        // With the last of them: the 12th, at noon in Warsaw.
        assert_eq!(order.promises[0].state, PromiseState::Kept { at: at("2026-11-12T11:00:00Z") });
        assert!(order.promises[0].broken_at.is_some());
        assert_eq!(order.open(), 0);
        let case = order.items[0].case;
        let gone = store::items::delivered_of_case(app.db(), case).await.unwrap();
        assert!(gone.len() == 2 && gone.iter().all(|(_, part)| part.0 == 1000), "{gone:?}");
        let acts = store::items::acts_of_item(app.db(), order.items[0].id, 9).await.unwrap();
        assert!(acts.iter().any(|act| act.deed == domain::items::Deed::Imported));
        assert_eq!(cases(&app, CaseView::FinalYes).await[0].theirs, Stage::Confirmation);
        check(&app).await;
        let back = bring(&app, owner, file("", "").as_bytes(), dollars).await;
        assert_eq!(figures(&back), [0, 2, 0, 0]);
        assert_eq!(order_of(&app, "7").await.open(), 0);
        check(&app).await;
    }

    async fn a_parcel_that_is_entered_after_its_day_but_left_on_it_was_never_late(db: Db) {
        let (app, owner) = firm(db).await;
        let row = |shipped: &str| format!("{HEAD}7,1,Lamp,1,5,2026-11-01,2026-11-10,{shipped},Acme\n");
        bring(&app, owner, row("").as_bytes(), dollars).await;
        bring(&app, owner, row("2026-11-10").as_bytes(), dollars).await;
        let order = order_of(&app, "7").await;
        assert!(matches!(order.promises[0].state, PromiseState::Kept { .. }));
        assert_eq!(order.promises[0].broken_at, None);
        check(&app).await;
    }

    async fn what_was_agreed_is_changed_by_no_file(db: Db) {
        let (app, owner) = firm(db).await;
        let row = |quantity: u32, title: &str| {
            format!("order,line,product,quantity,unit price,order date,customer,title\n7,1,Lamp,{quantity},5,2026-11-18,Acme,{title}\n")
        };
        bring(&app, owner, row(1, "Light").as_bytes(), dollars).await;
        let changed = bring(&app, owner, row(2, "Light").as_bytes(), dollars).await;
        assert_eq!(figures(&changed), [0, 0, 0, 1]);
        let problem = &changed.problems[0];
        assert_eq!((problem.kind, problem.column_name.as_str()), (ProblemKind::AgreedOtherwise, "product"));
        let renamed = bring(&app, owner, row(1, "More light").as_bytes(), dollars).await;
        assert_eq!(figures(&renamed), [0, 1, 0, 0]);
        let order = order_of(&app, "More light").await;
        assert_eq!(order.items[0].quantity.0, 1000);
        // No promised day: three days for a consumable, by the evening.
        assert_eq!(order.promises[0].due.at, at("2026-11-21T16:00:00Z"));
        assert_eq!(order.promises[0].made_at, at("2026-11-18T11:00:00Z"));
        assert_eq!(order.promises[0].broken_at, None);
        check(&app).await;
    }

    async fn a_line_joins_its_order_until_somebody_here_changes_that(db: Db) {
        let (app, owner) = firm(db).await;
        let one = |line: u32, shipped: &str| {
            format!("{HEAD}7,{line},Lamp,1,5,2026-11-01,2026-11-10,{shipped},Acme\n").into_bytes()
        };
        bring(&app, owner, &one(1, "2026-11-05"), dollars).await;
        // Left with the first, or before: the promise that was kept tells of it too.
        bring(&app, owner, &one(2, "2026-11-04"), dollars).await;
        assert_eq!(order_of(&app, "7").await.promises.len(), 1);
        // Left after it: that is another promise, and broken.
        bring(&app, owner, &one(3, "2026-11-12"), dollars).await;
        bring(&app, owner, &one(4, ""), dollars).await;
        let order = order_of(&app, "7").await;
        let broken = order.promises.iter().filter(|promise| promise.broken_at.is_some()).count();
        assert_eq!((order.items.len(), order.promises.len(), broken), (4, 3, 2));
        assert_eq!(cases(&app, CaseView::FinalYes).await[0].theirs, Stage::Delivery);
        check(&app).await;
        let agreement = store::agreements::latest_of_case(app.db(), order.items[0].case).await.unwrap().unwrap();
        let consent = crate::agreements::Consent {
            form: domain::agreements::AgreementForm::OrderForm,
            evidence: domain::text::Prose::parse("Their mail of today").unwrap(),
            document: None,
            reference: agreement.reference.clone(),
            payment_days: 30,
            at: None,
            given_by: None,
            lines: agreement.lines.clone(),
            terms: Vec::new(),
        };
        let amend = crate::agreements::Amend {
            case: agreement.case,
            version: 1,
            consent,
            fitness: domain::agreements::Fitness::Known(agreement.fit),
        };
        crate::agreements::amend(&app, Actor::User(owner), amend).await.unwrap();
        let late = bring(&app, owner, &one(5, ""), dollars).await;
        assert_eq!(late.problems[0].kind, ProblemKind::OrderLivesHere);
        let shipped = bring(&app, owner, &one(4, "2026-11-18"), dollars).await;
        assert_eq!(figures(&shipped), [0, 1, 0, 0]);
        assert_eq!(order_of(&app, "7").await.open(), 0);
        check(&app).await;
    }

    async fn naughty_rows_of_orders_are_refused_with_column_and_reason(db: Db) {
        let (app, owner) = firm(db).await;
        let text = "order,line,product,quantity,unit price,discount,line amount,currency,order date,required date,shipped date,customer\n\
            1,1,Lamp,1,5,0,,USD,2026-11-01,2026-11-10,2026-11-05,Acme\n\
            ,1,Lamp,1,5,0,,USD,2026-11-01,,,Acme\n\
            1,2,,1,5,0,,USD,2026-11-01,,,Acme\n\
            1,3,Lamp,,5,0,,USD,2026-11-01,,,Acme\n\
            1,4,Lamp,0,5,0,,USD,2026-11-01,,,Acme\n\
            1,5,Lamp,1,,0,,USD,2026-11-01,,,Acme\n\
            1,6,Lamp,1,-5,0,,USD,2026-11-01,,,Acme\n\
            1,7,Lamp,1,5,150%,,USD,2026-11-01,,,Acme\n\
            1,8,Lamp,1,5,0,,USD,,,,Acme\n\
            1,9,Lamp,1,5,0,,USD,2026-11-01,2026-10-01,,Acme\n\
            1,10,Lamp,1,5,0,,USD,2026-11-01,,2026-10-31,Acme\n\
            1,11,Lamp,1,5,0,,USD,2026-11-01,,2026-11-20,Acme\n\
            1,12,Lamp,1,5,0,,USD,2026-11-20,,,Acme\n\
            1,13,Lamp,1,5,0,,EUR,2026-11-01,,,Acme\n\
            1,14,Lamp,1,5,0,,USD,2026-11-01,,,Zoo\n\
            1,15,Lamp,2,5,0,12.00,USD,2026-11-01,,,Acme\n\
            1,16,Lamp,2,5,50%,5.00,USD,2026-11-01,,2026-11-02,\n\
            2,1,Lamp,1,5,0,,USD,2026-11-01,,,\n\
            1,17,Lamp,1,99999999999999,0,,USD,2026-11-01,,,Acme\n";
        let summary = bring(&app, owner, text.as_bytes(), |_| {}).await;
        let told: Vec<_> = summary.problems.iter().map(|it| (it.row, it.column_name.as_str(), it.kind)).collect();
        use ProblemKind as P;
        assert_eq!(told, [
            (2, "", P::MissingOrderNumber),
            (3, "", P::MissingProduct),
            (4, "", P::MissingQuantity),
            (5, "quantity", P::BadQuantity),
            (6, "", P::MissingPrice),
            (7, "unit price", P::NegativeAmount),
            (8, "discount", P::BadDiscount),
            (9, "", P::MissingOrderDate),
            (10, "required date", P::BeforeOrder),
            (11, "shipped date", P::BeforeOrder),
            (12, "shipped date", P::DayAhead),
            (13, "order date", P::DayAhead),
            (14, "currency", P::OtherCurrency),
            (15, "customer", P::OtherCustomer),
            (16, "line amount", P::AmountsDisagree),
            (18, "customer", P::MissingCustomer),
            (19, "unit price", P::BadAmount),
        ]);
        assert_eq!(figures(&summary), [2, 0, 0, 17]);
        // No row can be taken without its days and figures, however lenient the mapping.
        let lenient = bring(&app, owner, text.replace("2026-11-10", "2026-31-31").as_bytes(), |options| {
            options.mapping.on_problem = OnProblem::LeaveOut;
        }).await;
        assert_eq!(figures(&lenient), [0, 0, 1, 18]);
        let sum: i64 = order_of(&app, "1").await.items.iter().map(|item| item.price.minor).sum();
        assert_eq!(sum, 500 + 500);
        check(&app).await;
    }

    async fn naughty_strings_in_orders_are_kept_or_refused(db: Db) {
        let (app, owner) = firm(db).await;
        let strings: Vec<String> = serde_json::from_slice(&fixture("blns.json")).unwrap();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["order", "line", "product", "quantity", "amount", "order date", "customer", "serial"]).unwrap();
        for (at, text) in strings.iter().enumerate() {
            let line = at.to_string();
            writer.write_record([text, line.as_str(), text, "1", "5", "2026-11-01", "Acme", text]).unwrap();
            writer.write_record(["1", line.as_str(), "Lamp", text, text, text, "Acme", ""]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let told = Reading { charset: Some(crate::imports::Charset::Utf8),
            dialect: Some(crate::imports::Dialect::default()), sheet: None };
        let adjust = |options: &mut Options| {
            options.reading = told;
            dollars(options);
        };
        let tried = try_it(&app, owner, &bytes, adjust).await;
        let summary = bring(&app, owner, &bytes, adjust).await;
        assert_eq!(figures(&tried), figures(&summary));
        assert_eq!(summary.account.read(), 2 * strings.len() as u64);
        assert!(summary.account.created > 300 && summary.account.refused > 400, "{:?}", summary.account);
        check(&app).await;
    }
}

const HEAD: &str =
    "order,line,product,quantity,unit price,order date,required date,shipped date,customer\n";

/// What is here of an order.
struct Order {
    items: Vec<Item>,
    tracks: Vec<Track>,
    promises: Vec<Promise>,
}

impl Order {
    fn open(&self) -> usize {
        self.tracks
            .iter()
            .filter(|track| !matches!(track.state, TrackState::Accepted { .. }))
            .count()
    }
}

async fn order_of(app: &App, title: &str) -> Order {
    let all = cases(app, CaseView::FinalYes).await;
    let case = all.iter().find(|case| case.title == title).unwrap().id;
    Order {
        items: store::items::of_case(app.db(), case).await.unwrap(),
        tracks: store::items::tracks_of_case(app.db(), case).await.unwrap(),
        promises: store::promises::deliveries_of_case(app.db(), case).await.unwrap(),
    }
}
