//! Two at one closing at once: one of them wins, and a service is never closed with anything open
//! (I10, I11).

use std::sync::Arc;

use domain::closing::ItemState;
use domain::ids::{CaseId, CustomerId};
use domain::items::TrackKind;
use domain::people::Actor;
use forgetmenot::app::Failure;
use forgetmenot::items::TheirWord;
use forgetmenot::{closing, documents, issues, items, needs};
use store::both_engines;
use store::db::Db;
use tokio::task::JoinSet;

use crate::kit::{HOUR, TestApp, prose};
use crate::rules::closing::scene::{ready, trouble};

/// What comes in while somebody closes.
#[derive(Clone, Copy, Debug)]
enum Beside {
    Close,
    Question,
    Need,
    Track,
    Fault,
    Unmark,
    Paper,
    Issue,
    Detail,
}

const ALL: [Beside; 9] = [
    Beside::Close,
    Beside::Question,
    Beside::Need,
    Beside::Track,
    Beside::Fault,
    Beside::Unmark,
    Beside::Paper,
    Beside::Issue,
    Beside::Detail,
];

async fn beside(t: &TestApp, case: CaseId, what: Beside) -> Result<(), Failure> {
    let (app, actor, due) = (&t.app, Actor::User(t.ben), t.due(HOUR));
    let words = prose("One thing more");
    let sold = store::items::of_case(t.db(), case).await?.remove(0).id;
    match what {
        Beside::Close => closing::close(app, actor, case).await,
        Beside::Question => needs::ask(app, actor, case, words).await.map(drop),
        Beside::Need => needs::expect(app, actor, case, words).await.map(drop),
        Beside::Track => {
            let word = TheirWord { by: None, at: app.now() };
            let track = (sold, TrackKind::Delivery);
            items::reopen(app, actor, case, track, word, words, due).await
        }
        Beside::Fault => items::report_fault(app, actor, sold, words, None, due).await.map(drop),
        Beside::Unmark => closing::unmark(app, actor, case, "C4".to_owned()).await,
        Beside::Paper => {
            let papers = store::documents::of_case(t.db(), case, 10).await?;
            documents::unshare(app, actor, papers[0].id, papers[0].version).await
        }
        Beside::Issue => issues::report(app, actor, trouble(t, case)).await.map(drop),
        Beside::Detail => {
            closing::raise_detail(app, actor, case, words, t.ben, due).await.map(drop)
        }
    }
}

/// Closes, while somebody does that beside it.
async fn race(t: &Arc<TestApp>, case: CaseId, what: Beside, turn: usize) {
    let mut crowd = JoinSet::new();
    // Neither of the two is always the first.
    for n in [turn % 2, (turn + 1) % 2] {
        let t = Arc::clone(t);
        crowd.spawn(async move {
            let outcome = match n {
                0 => closing::close(&t.app, t.actor(), case).await,
                _ => beside(&t, case, what).await,
            };
            (n, outcome)
        });
    }
    let mut done = [false; 2];
    while let Some(ended) = crowd.join_next().await {
        let (n, outcome) = ended.expect("nobody panics");
        match outcome {
            Ok(()) => done[n] = true,
            Err(Failure::Refused(refusal)) => {
                assert!(["I10", "S0-2"].contains(&refusal.rule().0), "{what:?}: {refusal:?}");
            }
            Err(error) => panic!("{what:?}: {error:?}"),
        }
    }
    let is_closed = t.read_case(case).await.closed.is_some();
    match what {
        // Their word is heard in any case, and opens what was closed before it.
        Beside::Issue => assert!(done[1] && !is_closed, "{done:?}"),
        Beside::Close => assert!(done[0] != done[1] && is_closed, "{done:?}"),
        _ => assert!(done[0] != done[1] && is_closed == done[0], "{what:?}: {done:?}"),
    }
    let there = store::closing::find(t.db(), case).await.expect("a read").expect("its closing");
    let kept = store::closing::items(t.db(), there.id).await.expect("its items");
    let is_open = kept.values().any(|item| item.state == ItemState::Open);
    assert_eq!(is_open, !is_closed, "{what:?}");
}

both_engines! {
    /// I10, I11, S0-17
    async fn i10_of_closing_and_of_what_comes_in_at_once_one_wins(db: Db) {
        let t = Arc::new(TestApp::new(db).await);
        for turn in 0..4 {
            for what in ALL {
                let (_, case): (CustomerId, CaseId) = ready(&t).await;
                race(&t, case, what, turn).await;
            }
        }
        let closed = t.told_of("service-closed").await;
        let reopened = t.told_of("service-reopened").await;
        assert!(closed >= 4 && reopened <= 4, "{closed} closed, {reopened} opened again");
        Arc::into_inner(t).expect("all have gone").finish().await;
    }
}
