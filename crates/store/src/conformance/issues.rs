//! Issues: read back open and settled, listed with what is next, repeated complaints first.

use domain::ids::{CaseId, CustomerId, IssueId, PromiseId};
use domain::issues::{Issue, IssueState, NextAct};
use domain::people::Sight;
use jiff::ToSpan;

use super::{ADA, BEN, NOW, at, due, id, in_tx, line, prose, with_one_case};
use crate::both_engines;
use crate::db::Db;
use crate::{issues, promises};

fn issue(number: u128, hours: i64) -> Issue {
    Issue {
        id: IssueId(id(number)),
        customer: CustomerId(id(1)),
        case: CaseId(id(2)),
        item: None,
        words: prose("It leaks"),
        effect: Some(prose("We stand still")),
        is_complaint: true,
        is_after_closing: true,
        owner: ADA,
        promise: PromiseId(id(number + 1_000)),
        reported_at: at(NOW) + hours.hours(),
        state: IssueState::Open,
    }
}

async fn insert(db: &Db, issue: &Issue) {
    let what = line("A fitter comes");
    let next = NextAct { id: issue.promise, what, due: due("2027-11-27T09:00Z") };
    let promise = issue.promise_act(next, at(NOW)).expect("it lies ahead");
    let issue = issue.clone();
    in_tx!(db, |tx| {
        promises::insert(tx, &promise).await?;
        issues::insert(tx, &issue).await
    })
    .unwrap();
}

both_engines! {
    async fn an_issue_reads_back_open_and_settled(db: Db) {
        with_one_case(&db).await;
        let mut written = issue(10, 0);
        insert(&db, &written).await;
        assert_eq!(issues::get(&db, written.id).await.unwrap(), written);
        written.owner = BEN;
        written.state = IssueState::Settled {
            at: at(NOW),
            remedy: prose("A new seal"),
            accepted_by: None,
        };
        let saved = written.clone();
        in_tx!(db, |tx| issues::save(tx, &saved).await).unwrap();
        assert_eq!(issues::get(&db, written.id).await.unwrap(), written);
        let found = issues::listed_one(&db, written.id).await.unwrap();
        assert_eq!(found.next_what.as_deref(), Some("A fitter comes"));
        assert_eq!((found.owner, found.remedy.as_deref()), (BEN, Some("A new seal")));
    }

    async fn a_repeated_complaint_comes_first_and_old_ones_do_not_repeat(db: Db) {
        with_one_case(&db).await;
        let mut question = issue(13, 2);
        question.is_complaint = false;
        let first = issue(10, 0);
        for written in [&first, &issue(11, 1), &question, &issue(14, 24 * 91 + 1)] {
            insert(&db, written).await;
        }
        let open = issues::open(&db, Sight::All, None, 9).await.unwrap();
        let found: Vec<_> = open.iter().map(|it| (it.id.0, it.is_repeated)).collect();
        assert_eq!(found, [(id(11), true), (id(10), false), (id(13), false), (id(14), false)]);
        assert_eq!(issues::open(&db, Sight::All, Some(BEN), 9).await.unwrap(), []);
        assert_eq!(issues::count_open(&db, Sight::All).await.unwrap(), (4, 1));
        let settled = Issue {
            state: IssueState::Settled { at: at(NOW), remedy: prose("Done"), accepted_by: None },
            ..first
        };
        in_tx!(db, |tx| issues::save(tx, &settled).await).unwrap();
        let of_case = issues::of_case(&db, CaseId(id(2)), 9).await.unwrap();
        let order: Vec<_> = of_case.iter().map(|it| it.id.0).collect();
        assert_eq!(order.last(), Some(&id(10)), "what is settled stands last");
        assert!(of_case.iter().any(|it| it.id.0 == id(11) && it.is_repeated), "settled or not");
        assert_eq!(issues::of_case(&db, CaseId(id(2)), 2).await.unwrap().len(), 2);
    }
}
