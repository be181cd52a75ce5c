//! The sets of the firm, the board and the installed base: they count right and leave nothing out.

use domain::items::{
    Deed, ItemKind, MaintenancePlan, Sale, ServiceSet, SetTrack, Track, TrackKind,
};
use domain::needs::Strategy;
use domain::people::Sight;
use domain::promises::PromiseKind;
use domain::quantity::Quantity;
use jiff::civil::{Date, date};

use super::super::{ADA, BEN, NOW, at, due, exec, in_tx, with_one_case};
use super::{act, pln, step, with_items, with_step};
use crate::both_engines;
use crate::db::Db;
use crate::items::{self, BoardFilter, DueOf};

both_engines! {
    async fn the_firm_s_own_set_stands_before_the_usual_one(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let usual = ServiceSet::usual(ItemKind::Part);
        assert_eq!(items::set_of(&db, case.id, ItemKind::Part).await.unwrap(), usual);
        let own = vec![SetTrack { track: TrackKind::Training, due_days: 3 }];
        let own = ServiceSet::new(own).unwrap();
        let set = own.clone();
        in_tx!(db, |tx| {
            items::set_service_set(tx, ItemKind::Part, Strategy::Simple, &set).await?;
            items::set_service_set(tx, ItemKind::Part, Strategy::Calm, &set).await
        })
        .unwrap();
        assert_eq!(items::set_of(&db, case.id, ItemKind::Part).await.unwrap(), own);
        let all = items::sets(&db).await.unwrap();
        assert_eq!(all, [
            (ItemKind::Part, Strategy::Calm, own.clone()),
            (ItemKind::Part, Strategy::Simple, own),
        ]);
        let back = usual.clone();
        in_tx!(db, |tx| {
            items::set_service_set(tx, ItemKind::Part, Strategy::Simple, &back).await
        })
        .unwrap();
        let found = items::find_set(&db, ItemKind::Part, Strategy::Simple).await.unwrap();
        assert_eq!(found, None);
    }

    async fn the_board_shows_each_step_once_with_the_items_that_share_it(db: Db) {
        let sold = with_items(&db, 100..110).await;
        let (customer, case) = (sold[0].customer, Some(sold[0].case));
        let mut late = step(300, customer, case, PromiseKind::Deliver);
        late.due = due("2026-11-21T09:00Z");
        late.owner = BEN;
        with_step(&db, late.clone(), TrackKind::Delivery, &sold[..5], false).await;
        let near = step(301, customer, case, PromiseKind::Deliver);
        with_step(&db, near.clone(), TrackKind::Delivery, &sold[5..9], false).await;
        let ask = step(302, customer, case, PromiseKind::AskAcceptance);
        with_step(&db, ask.clone(), TrackKind::Delivery, &sold[9..], true).await;
        let of_ask: Vec<Track> = sold[..2]
            .iter()
            .map(|it| Track::begin(it.id, TrackKind::Quality, it.customer, it.case, ask.id))
            .collect();
        let slipped = Deed::Slipped { was_due: at("2026-11-20T09:00Z"), told_at: Some(at(NOW)) };
        let slipped = act(400, &sold[5], TrackKind::Delivery, slipped);
        in_tx!(db, |tx| {
            items::insert_tracks(tx, &of_ask).await?;
            items::insert_acts(tx, &[slipped]).await
        })
        .unwrap();

        let all = BoardFilter::default();
        let counts = items::board_counts(&db, Sight::All, &all, at(NOW)).await.unwrap();
        let counts: Vec<_> =
            counts.iter().map(|it| (it.track, it.steps, it.items, it.late)).collect();
        assert_eq!(counts, [(TrackKind::Delivery, 3, 10, 1), (TrackKind::Quality, 1, 2, 0)]);

        let cards = items::board(&db, Sight::All, TrackKind::Delivery, &all, None, 10).await.unwrap();
        let seen: Vec<_> =
            cards.iter().map(|it| (it.step, it.count, it.items.len(), it.is_asking)).collect();
        assert_eq!(seen, [
            (late.id, 5, 3, false),
            (near.id, 4, 3, false),
            (ask.id, 1, 1, true),
        ]);
        assert_eq!(cards[0].told_at, None);
        assert_eq!(cards[1].told_at, Some(at(NOW)));
        assert_eq!(cards[1].was_due, Some(at("2026-11-20T09:00Z")));
        assert_eq!(cards[0].items[0].id, sold[0].id);
        let page = items::board(&db, Sight::All, TrackKind::Delivery, &all, None, 1).await.unwrap();
        let cursor = Some(page[0].cursor());
        let rest = items::board(&db, Sight::All, TrackKind::Delivery, &all, cursor, 10).await.unwrap();
        assert_eq!([page, rest].concat(), cards);

        let bens = BoardFilter { owner: Some(BEN), due_before: None };
        let bens = items::board(&db, Sight::All, TrackKind::Delivery, &bens, None, 10).await.unwrap();
        assert_eq!(bens, cards[..1]);
        let of_ada = BoardFilter { owner: Some(ADA), due_before: Some(at(NOW)) };
        assert_eq!(items::board(&db, Sight::All, TrackKind::Delivery, &of_ada, None, 10).await.unwrap(), []);
        assert_eq!(items::board_counts(&db, Sight::All, &of_ada, at(NOW)).await.unwrap(), []);
    }

    async fn the_installed_base_is_read_page_by_page_and_what_falls_due_is_found(db: Db) {
        let mut sold = with_items(&db, 100..105).await;
        for (n, it) in sold.iter_mut().enumerate() {
            it.sold_on = date(2026, 1, 1 + i8::try_from(n / 2).unwrap());
            it.kind = ItemKind::Consumable;
        }
        sold[0].replacement_due = Some(date(2026, 12, 1));
        sold[1].replacement_due = Some(date(2026, 11, 1));
        sold[2].replacement_due = Some(date(2026, 11, 1));
        sold[2].retired_at = Some(at(NOW));
        sold[3].renews_on = Some(date(2026, 12, 3));
        let plan = |next_service| Some(MaintenancePlan { every_months: 1, next_service });
        sold[3].plan = plan(date(2026, 12, 2));
        sold[4].plan = plan(date(2027, 12, 2));
        sold[4].cost = Some(pln(600));
        let saved = sold.clone();
        in_tx!(db, |tx| {
            for it in &saved {
                items::save(tx, it).await?;
            }
            Ok(())
        })
        .unwrap();
        let customer = sold[0].customer;
        let all = items::of_customer(&db, customer, None, 10).await.unwrap();
        let numbers: Vec<_> = all.iter().map(|it| it.id.0.as_u128()).collect();
        assert_eq!(numbers, [104, 103, 102, 101, 100]);
        let after = Some((all[1].sold_on, all[1].id));
        assert_eq!(items::of_customer(&db, customer, after, 2).await.unwrap(), all[2..4]);

        let due = async |of, until: Date| {
            let found = items::due_soon(&db, Sight::All, of, until, 10).await.unwrap();
            found.into_iter().map(|it| (it.id.0.as_u128(), it.day)).collect::<Vec<_>>()
        };
        let (november, december) = (date(2026, 11, 1), date(2026, 12, 31));
        assert_eq!(due(DueOf::Replacement, december).await, [
            (101, november),
            (100, date(2026, 12, 1)),
        ]);
        assert_eq!(due(DueOf::Replacement, date(2026, 10, 31)).await, []);
        assert_eq!(due(DueOf::Renewal, december).await, [(103, date(2026, 12, 3))]);
        assert_eq!(due(DueOf::Service, december).await, [(103, date(2026, 12, 2))]);
        let visits = items::to_visit(&db, december, 10).await.unwrap();
        assert_eq!(visits, [sold[3].clone()]);
        let quiet = "update customers set withdrawn_at = 1";
        exec(&db, quiet, vec![]).await.unwrap();
        assert_eq!(items::to_visit(&db, december, 10).await.unwrap(), []);
        assert!(items::due_soon(&db, Sight::All, DueOf::Service, december, 1).await.unwrap()[0].is_withdrawn);

        let sales = items::sales_of_customer(&db, customer).await.unwrap();
        assert_eq!(sales.len(), 5);
        let first = Sale { on: date(2026, 1, 1), quantity: Quantity(2000) };
        assert_eq!(sales[0], ("Pump „Łabędź”".to_owned(), first));
        let trade = items::trade(&db, Sight::All, None).await.unwrap();
        assert_eq!(trade.len(), 1);
        let of = (trade[0].kind, trade[0].items, trade[0].revenue, trade[0].priced, trade[0].cost);
        assert_eq!(of, (ItemKind::Consumable, 5, pln(5000), 1000, 600));
        let since = items::trade(&db, Sight::All, Some(date(2026, 1, 3))).await.unwrap();
        assert_eq!(since.first().map(|it| it.items), Some(1));
    }
}
