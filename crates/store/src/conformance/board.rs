//! The board: every case stands in one column once, page by page, by what is next.

use domain::cases::{Case, CaseParts, CaseState, Ended, Stage};
use domain::ids::{AnswerId, CaseId, ClosingId, CustomerId};
use domain::people::Sight;
use jiff::ToSpan;

use super::{BEN, at, customer, due, id, open_case, with_case, with_customer, with_users};
use crate::both_engines;
use crate::cases::{self, Card, CaseFilter};
use crate::db::Db;

async fn whole(db: &Db, filter: &CaseFilter, stage: Stage, limit: u32) -> Vec<Card> {
    let mut found: Vec<Card> = Vec::new();
    loop {
        let after = found.last().map(|card| (card.order, card.id));
        let page = cases::column(db, Sight::All, filter, stage, after, limit).await.unwrap();
        if page.is_empty() {
            return found;
        }
        found.extend(page);
    }
}

/// Thirty cases: open, in service and closed; some due in the same minute.
async fn with_many(db: &Db) {
    with_users(db).await;
    with_customer(db, customer(1, "Pompy")).await;
    for n in 100..130_u128 {
        let mut first = due("2026-11-24T09:00Z");
        first.at += (i64::try_from(n % 3).unwrap() * 60).minutes();
        let (case, promise) = open_case(n, CustomerId(id(1)), first);
        let mut parts = CaseParts::clone(&case);
        let ended = Ended { id: AnswerId(id(n + 300)), at: at("2026-11-23T09:00Z") };
        (parts.ours, parts.theirs) = (Stage::Discovery, Stage::Discovery);
        if n >= 110 {
            parts.state = CaseState::FinalYes(ended);
            (parts.ours, parts.theirs) = (Stage::Delivery, Stage::Delivery);
        }
        if n >= 120 {
            let closed_at = at("2026-11-25T09:00Z") + i64::try_from(n % 2).unwrap().minutes();
            parts.closed = Some(Ended { id: ClosingId(id(n + 600)), at: closed_at });
            (parts.ours, parts.theirs) = (Stage::Care, Stage::Care);
        }
        with_case(db, Case::restore(parts), promise).await;
    }
}

both_engines! {
    async fn every_case_stands_in_one_column_once_by_what_is_next(db: Db) {
        with_many(&db).await;
        let all = CaseFilter::default();
        for (stage, numbers) in
            [(Stage::Discovery, 100..110), (Stage::Delivery, 110..120), (Stage::Care, 120..130)]
        {
            for limit in [3, 50] {
                let found = whole(&db, &all, stage, limit).await;
                let mut ids: Vec<CaseId> = found.iter().map(|card| card.id).collect();
                ids.sort_unstable();
                let wanted: Vec<_> = numbers.clone().map(|n| CaseId(id(n))).collect();
                assert_eq!(ids, wanted, "{stage} {limit}");
                if stage != Stage::Care {
                    assert!(found.is_sorted_by_key(|card| card.step_due), "{stage}");
                    assert!(found.iter().all(|card| card.step_due.is_some()));
                }
            }
        }
        assert!(whole(&db, &all, Stage::Offer, 9).await.is_empty());
        for stage in Stage::ALL {
            let is_full = matches!(stage, Stage::Discovery | Stage::Delivery | Stage::Care);
            let wanted = if is_full { 10 } else { 0 };
            assert_eq!(cases::count(&db, Sight::All, &all, stage).await.unwrap(), wanted, "{stage}");
        }
    }

    async fn the_board_is_narrowed_as_the_list_is(db: Db) {
        with_many(&db).await;
        let of_ben = CaseFilter { owner: Some(BEN), ..CaseFilter::default() };
        for (sight, filter) in
            [(Sight::All, of_ben), (Sight::Own(BEN), CaseFilter::default())]
        {
            for stage in Stage::ALL {
                assert_eq!(cases::count(&db, sight, &filter, stage).await.unwrap(), 0, "{stage}");
            }
        }
        let due_before = Some(at("2026-11-24T09:30Z"));
        let soon = CaseFilter { due_before, ..CaseFilter::default() };
        let found = whole(&db, &soon, Stage::Discovery, 2).await;
        assert_eq!(found.len(), 3);
        assert_eq!(whole(&db, &soon, Stage::Delivery, 2).await.len(), 3);
    }
}
