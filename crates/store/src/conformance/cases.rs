//! Cases: read back in every state, listed in every view without loss or repetition.

use domain::cases::{
    Answer, Case, CaseFacts, CaseParts, CaseState, Ended, Evidence, Release, ReleaseCause, Stage,
    Verdict,
};
use domain::ids::{AnswerId, CaseId, CustomerId, InteractionId, PromiseId, ReleaseId, UserId};
use domain::interactions::Channel;
use domain::money::Money;
use domain::people::{Party, Sight};
use domain::promises::{Promise, PromiseKind};
use iso_currency::Currency;
use jiff::ToSpan;

use super::{ADA, BEN, NOW, at, customer, due, id, line, open_case, prose, with_case};
use super::{in_tx, with_customer, with_one_case, with_users};
use crate::args;
use crate::both_engines;
use crate::cases::{self, CaseFilter, CaseInList, CaseSort, CaseView, Walk};
use crate::db::{Db, Query, StoreError};

type Wanted = fn(&CaseInList) -> bool;

/// Every case that the filter finds, page by page.
async fn pages(db: &Db, filter: &CaseFilter, limit: u32) -> Vec<CaseInList> {
    let mut found: Vec<CaseInList> = Vec::new();
    loop {
        let after = found.last().map(|last| last.cursor(filter.sort));
        let page = cases::list(db, Sight::All, filter, after, limit).await.unwrap();
        if page.is_empty() {
            return found;
        }
        found.extend(page);
    }
}

fn ids(found: &[CaseInList]) -> Vec<CaseId> {
    found.iter().map(|case| case.id).collect()
}

fn parts(case: &Case) -> CaseParts {
    CaseParts::clone(case)
}

/// The case in every state that a row can tell.
fn in_every_state(case: &Case) -> Vec<Case> {
    let ended_at = at("2026-11-23T10:00:00.000001Z");
    let states = [
        case.state.clone(),
        CaseState::FinalYes(Ended { id: AnswerId(id(70)), at: ended_at }),
        CaseState::FinalNo(Ended { id: AnswerId(id(71)), at: ended_at }),
        CaseState::Released(Ended { id: ReleaseId(id(72)), at: ended_at }),
    ];
    let restore = |state| {
        Case::restore(CaseParts {
            state,
            title: line("Zażółć gęślą jaźń"),
            owner: BEN,
            source: None,
            amount: Some(Money { minor: -12_345, currency: Currency::ILS }),
            theirs: Stage::FollowUp,
            ours: Stage::Offer,
            decision: Some(due("2026-12-01T09:00Z")),
            contact: Some(due("2026-11-30T09:00Z")),
            attempts: 2,
            deferrals: 3,
            needs_agreed_at: Some(at(NOW)),
            advanced_at: at("2026-11-22T10:00:00.000001Z"),
            ..parts(case)
        })
    };
    states.into_iter().map(restore).collect()
}

/// Sixty cases of two customers and owners, twenty of them due in the same minute.
async fn with_many(db: &Db) {
    with_users(db).await;
    with_customer(db, customer(1, "Łódź Pompy")).await;
    with_customer(db, customer(2, "Ёлка")).await;
    for n in 100..160_u128 {
        let minutes = i64::try_from(n % 3).unwrap() * 60;
        let first = if n < 120 { 0 } else { minutes };
        let mut first_due = due("2026-11-24T09:00Z");
        first_due.at += first.minutes();
        let (case, mut promise) = open_case(n, CustomerId(id(1 + n % 2)), first_due);
        let mut parts = parts(&case);
        parts.owner = if n % 4 == 0 { BEN } else { ADA };
        if n % 5 == 0 {
            (parts.theirs, parts.decision) = (Stage::FollowUp, Some(due("2026-12-01T09:00Z")));
        }
        if n % 7 == 0 {
            promise.kind = PromiseKind::AgreeNextStep;
            parts.state = CaseState::Open(domain::cases::NextStep::of(&promise));
        }
        let ended = at("2026-11-23T09:00Z") + i64::try_from(n % 2).unwrap().minutes();
        parts.state = match n {
            145..150 => CaseState::FinalYes(Ended { id: AnswerId(id(n)), at: ended }),
            150..155 => CaseState::FinalNo(Ended { id: AnswerId(id(n)), at: ended }),
            155..160 => CaseState::Released(Ended { id: ReleaseId(id(n)), at: ended }),
            _ => parts.state,
        };
        with_case(db, Case::restore(parts), promise).await;
    }
}

both_engines! {
    async fn a_case_reads_back_in_every_state(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(cases::get(&db, case.id).await.unwrap(), case);
        for changed in in_every_state(&case) {
            let saved = changed.clone();
            in_tx!(db, |tx| cases::save(tx, &saved).await).unwrap();
            assert_eq!(cases::get(&db, case.id).await.unwrap(), changed);
        }
        assert_eq!(cases::customer_of(&db, case.id).await.unwrap(), case.customer);
        let missing = cases::get(&db, CaseId(id(99))).await;
        assert!(matches!(missing, Err(StoreError::NotFound)));
    }

    async fn many_cases_go_in_at_once(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(1, "Pumps")).await;
        let (all, first): (Vec<Case>, Vec<Promise>) = (10..310)
            .map(|n| open_case(n, CustomerId(id(1)), due("2026-11-24T09:00Z")))
            .unzip();
        let written = all.clone();
        in_tx!(db, |tx| {
            cases::insert_many(tx, &all).await?;
            crate::promises::insert_many(tx, &first).await
        })
        .unwrap();
        let mut read = cases::of_customer(&db, CustomerId(id(1))).await.unwrap();
        read.sort_by_key(|case| case.id);
        assert_eq!(read, written);
    }

    async fn a_customers_open_cases_come_before_those_that_ended(db: Db) {
        with_many(&db).await;
        let all = cases::of_customer(&db, CustomerId(id(1))).await.unwrap();
        assert_eq!(all.len(), 30);
        assert!(all.is_sorted_by_key(|case| case.next_step().is_none()));
    }

    async fn every_view_pages_without_loss_or_repetition(db: Db) {
        with_many(&db).await;
        for (view, count) in [
            (CaseView::Open, 45),
            (CaseView::NeedsNextStep, 6),
            (CaseView::FinalYes, 5),
            (CaseView::FinalNo, 5),
            (CaseView::Released, 5),
        ] {
            let filter = CaseFilter { view, ..CaseFilter::default() };
            let whole = cases::list(&db, Sight::All, &filter, None, 100).await.unwrap();
            assert_eq!(whole.len(), count, "{view:?}");
            for limit in [1, 2, 7, 100] {
                assert_eq!(pages(&db, &filter, limit).await, whole, "{view:?} by {limit}");
            }
        }
    }

    async fn every_filter_narrows_every_view_to_exactly_its_own(db: Db) {
        with_many(&db).await;
        for view in [
            CaseView::Open,
            CaseView::NeedsNextStep,
            CaseView::FinalYes,
            CaseView::FinalNo,
            CaseView::Released,
        ] {
            let all = CaseFilter { view, ..CaseFilter::default() };
            let whole = pages(&db, &all, 100).await;
            let soon = at("2026-11-24T10:00Z");
            let stage = Some(Stage::FollowUp);
            let filters: [(CaseFilter, Wanted); 5] = [
                (CaseFilter { owner: Some(BEN), ..all.clone() }, |c| c.owner == "Ben"),
                (CaseFilter { stage, ..all.clone() }, |c| c.theirs == Stage::FollowUp),
                (CaseFilter { name: "lodz".into(), ..all.clone() }, |c| {
                    c.customer == CustomerId(id(1))
                }),
                (CaseFilter { due_before: Some(soon), ..all.clone() }, |c| {
                    c.step_due.is_some_and(|due| due < at("2026-11-24T10:00Z"))
                }),
                (
                    CaseFilter {
                        owner: Some(ADA),
                        name: "pom łódź".into(),
                        due_before: Some(soon),
                        stage,
                        view,
                        ..CaseFilter::default()
                    },
                    |c| {
                        c.owner == "Ada"
                            && c.customer == CustomerId(id(1))
                            && c.theirs == Stage::FollowUp
                            && c.step_due.is_some_and(|due| due < at("2026-11-24T10:00Z"))
                    },
                ),
            ];
            for (filter, is_wanted) in filters {
                let wanted: Vec<_> = whole.iter().filter(|c| is_wanted(c)).cloned().collect();
                let found = pages(&db, &filter, 3).await;
                assert_eq!(ids(&found), ids(&wanted), "{filter:?}");
            }
        }
    }

    async fn cases_of_a_common_name_are_met_in_the_order_of_the_list(db: Db) {
        with_many(&db).await;
        let walk = Walk { common: 1, length: 100, rounds: 10 };
        for (view, sort) in [
            (CaseView::Open, CaseSort::Due),
            (CaseView::Open, CaseSort::Newest),
            (CaseView::FinalNo, CaseSort::Due),
        ] {
            let filter = CaseFilter { view, sort, name: "lodz".into(), ..CaseFilter::default() };
            let whole = pages(&db, &filter, 100).await;
            assert!(whole.len() > 1);
            let all = u32::try_from(whole.len()).unwrap();
            let met = cases::walk(&db, walk, Sight::All, &filter, None, all).await.unwrap();
            assert_eq!(met, Some(ids(&whole)), "{view:?} {sort:?}");
            let after = Some(whole[0].cursor(sort));
            let next = cases::walk(&db, walk, Sight::All, &filter, after, 1).await.unwrap();
            assert_eq!(next, Some(vec![whole[1].id]), "{view:?} {sort:?}");
            let nobodys = Sight::Own(UserId(id(77)));
            let seen = cases::walk(&db, walk, nobodys, &filter, None, 1).await.unwrap();
            assert_eq!(seen, None, "only of customers that one sees");
        }
        let filter = CaseFilter { name: "lodz".into(), ..CaseFilter::default() };
        for too_few in [Walk { common: 2, ..walk }, Walk { length: 2, ..walk }] {
            let met = cases::walk(&db, too_few, Sight::All, &filter, None, 10).await.unwrap();
            assert_eq!(met, None, "{too_few:?}");
        }
    }

    async fn what_is_met_on_the_way_is_what_would_be_gathered(db: Db) {
        with_users(&db).await;
        let names = ["הכהן דוד", "Sp. z o.o. Zając", "דוד כהן", "מכהן", "Zet i Syn", "Łąka Sp. z o.o."];
        for (n, name) in (1_u128..).zip(names) {
            with_customer(&db, customer(n, name)).await;
            let (case, promise) = open_case(100 + n, CustomerId(id(n)), due("2026-11-24T09:00Z"));
            with_case(&db, case, promise).await;
        }
        let walk = Walk { common: 1, length: 100, rounds: 10 };
        for typed in ["כהן", "כה", "הכהן", "דוד כהן", "z", "sp zaj", "laka", "sp z", "syn ze"] {
            let filter = CaseFilter { name: typed.into(), ..CaseFilter::default() };
            let gathered = ids(&pages(&db, &filter, 100).await);
            assert!(!gathered.is_empty(), "{typed}");
            let count = u32::try_from(gathered.len()).unwrap();
            let met = cases::walk(&db, walk, Sight::All, &filter, None, count).await.unwrap();
            assert_eq!(met, Some(gathered), "{typed}");
            let more = cases::walk(&db, walk, Sight::All, &filter, None, count + 1).await.unwrap();
            assert_eq!(more, None, "{typed}: nobody else is called so");
        }
    }

    async fn a_case_stands_under_the_name_that_its_customer_has_now(db: Db) {
        with_many(&db).await;
        let renamed = customer(1, "Nowa Nazwa");
        in_tx!(db, |tx| {
            crate::customers::save(tx, &renamed).await?;
            let moved = "update cases set customer_id = $1 where customer_id = $2";
            tx.exec(moved, args![id(1), id(2)]).await
        })
        .unwrap();
        let kept: Vec<String> =
            db.all("select distinct customer_key from cases", args![]).await.unwrap();
        assert_eq!(kept, ["nowa nazwa"]);
    }

    async fn a_row_of_the_list_tells_the_step_in_the_words_that_were_typed(db: Db) {
        let (case, promise) = with_one_case(&db).await;
        let found = pages(&db, &CaseFilter::default(), 5).await;
        assert_eq!(ids(&found), [case.id]);
        assert_eq!(found[0].step_what.as_deref(), promise.what.as_ref().map(domain::text::Line::as_str));
        assert_eq!(found[0].step_due, Some(promise.due.at));
        assert_eq!(found[0].customer_name, "Pompy Sp. z o.o.");
    }

    async fn cases_that_wait_for_a_step_are_counted_for_their_owner(db: Db) {
        with_many(&db).await;
        let counts = (
            cases::count_needing_step(&db, ADA).await.unwrap(),
            cases::count_needing_step(&db, BEN).await.unwrap(),
        );
        assert_eq!(counts, (4, 2));
    }

    async fn the_facts_of_a_case_count_its_own_needs_and_given_offers(db: Db) {
        let (case, _) = with_one_case(&db).await;
        assert_eq!(cases::facts(&db, case.id).await.unwrap(), CaseFacts::default());
        crate::conformance::words::with_needs_and_offers(&db, &case).await;
        let facts = cases::facts(&db, case.id).await.unwrap();
        assert_eq!(facts, CaseFacts { needs: 2, offers_given: 1 });
    }

    async fn answers_and_releases_are_stored_with_their_evidence(db: Db) {
        let (case, _) = with_one_case(&db).await;
        crate::conformance::words::with_interaction(&db, &case, 60).await;
        let answer = |n, verdict, evidence| Answer {
            id: AnswerId(id(n)),
            customer: case.customer,
            case: case.id,
            verdict,
            at: at(NOW),
            evidence,
            volunteered: Some(prose("Too\nloud")),
        };
        let talked = Evidence::Interaction {
            id: InteractionId(id(60)),
            channel: Channel::Shop,
            given_by: None,
            recorded_by: ADA,
        };
        let answers = [
            answer(70, Verdict::Yes, talked),
            answer(71, Verdict::No, Evidence::Imported),
        ];
        let release = Release {
            id: ReleaseId(id(80)),
            customer: case.customer,
            case: case.id,
            cause: ReleaseCause::NoLeave,
            at: at(NOW),
            by: BEN,
        };
        in_tx!(db, |tx| {
            for answer in &answers {
                cases::insert_answer(tx, answer).await?;
            }
            cases::insert_release(tx, &release).await
        })
        .unwrap();
        let rows: Vec<(AnswerId, Verdict, Option<InteractionId>, Option<Channel>)> = {
            use crate::db::Query;
            let sql = "select id, verdict, interaction_id, channel from answers order by id";
            db.all(sql, vec![]).await.unwrap()
        };
        let talk = (Some(InteractionId(id(60))), Some(Channel::Shop));
        assert_eq!(rows, [
            (AnswerId(id(70)), Verdict::Yes, talk.0, talk.1),
            (AnswerId(id(71)), Verdict::No, None, None),
        ]);
    }

    async fn a_case_of_unknown_people_is_not_stored(db: Db) {
        let (case, promise) = with_one_case(&db).await;
        let mut adrift = parts(&case);
        adrift.id = CaseId(id(3));
        adrift.customer = CustomerId(id(404));
        let (case, mut promise) = (Case::restore(adrift), promise);
        promise.id = PromiseId(id(4));
        promise.named_by = Party::Us;
        let refused = in_tx!(db, |tx| cases::insert(tx, &case).await);
        assert!(matches!(refused, Err(StoreError::Missing)), "{refused:?}");
    }
}
