//! Crowds: many people act on the same few customers at once.

mod closing;

use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::task::Poll;

use domain::people::Actor;
use forgetmenot::app::Failure;
use forgetmenot::{customers, promises};
use proptest::collection::vec;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use store::both_engines;
use store::db::{Db, Query};
use tokio::task::JoinSet;

use crate::kit::TestApp;
use crate::random::command::{Act, act};
use crate::random::perform::perform;

const PEOPLE: usize = 12;
const ACTS: usize = 30;

fn scripts() -> Vec<Vec<Act>> {
    let mut runner = TestRunner::deterministic();
    let script = vec(act(), ACTS);
    (0..PEOPLE).map(|_| script.new_tree(&mut runner).expect("a script").current()).collect()
}

both_engines! {
    async fn a_crowd_on_the_same_customers_breaks_nothing(db: Db) {
        let t = Arc::new(TestApp::new(db).await);
        for minutes in [1, 60, 60 * 24] {
            t.case(minutes).await;
        }
        let mut crowd = JoinSet::new();
        for script in scripts() {
            let t = Arc::clone(&t);
            crowd.spawn(async move {
                for act in script {
                    if let Err(Failure::Store(error)) = perform(&t, &act).await {
                        panic!("{act:?}: {error:?}");
                    }
                }
            });
        }
        while let Some(done) = crowd.join_next().await {
            done.expect("nobody fails");
        }
        // What comes later in a customer's record happened no earlier.
        let backwards: Vec<uuid::Uuid> = t
            .db()
            .all(
                "select b.id from (select id, at, lag(at) over
                    (partition by customer_id order by id) as before from events
                    where customer_id is not null) b where b.at < b.before",
                vec![],
            )
            .await
            .expect("the events");
        assert!(backwards.is_empty(), "{} events tell of an earlier time", backwards.len());
        Arc::into_inner(t).expect("all have gone").finish().await;
    }

    async fn what_many_notice_at_once_is_told_once(db: Db) {
        let t = Arc::new(TestApp::new(db).await);
        for _ in 0..20 {
            t.case(60).await;
        }
        t.advance(120);
        let mut crowd = JoinSet::new();
        for _ in 0..8 {
            let app = t.app.clone();
            crowd.spawn(async move { promises::notice_broken(&app).await });
        }
        let mut noticed = 0;
        while let Some(done) = crowd.join_next().await {
            noticed += done.expect("nobody panics").expect("nobody fails");
        }
        assert_eq!((noticed, t.told_of("promise-broken").await), (20, 20));
        Arc::into_inner(t).expect("all have gone").finish().await;
    }

    async fn of_many_who_keep_one_promise_one_does(db: Db) {
        let t = Arc::new(TestApp::new(db).await);
        let (customer, _) = t.case(60).await;
        let promise = promises::make(&t.app, t.actor(), customer, None, t.step(30))
            .await
            .expect("a promise");
        let mut crowd = JoinSet::new();
        for _ in 0..8 {
            let t = Arc::clone(&t);
            crowd.spawn(async move { promises::keep(&t.app, t.actor(), promise).await });
        }
        let mut kept = 0;
        while let Some(done) = crowd.join_next().await {
            match done.expect("nobody panics") {
                Ok(()) => kept += 1,
                Err(Failure::Refused(refusal)) => assert_eq!(refusal.rule().0, "S4-11"),
                Err(error) => panic!("{error:?}"),
            }
        }
        assert_eq!((kept, t.told_of("promise-kept").await), (1, 1));
        Arc::into_inner(t).expect("all have gone").finish().await;
    }

    async fn who_waited_for_their_turn_acts_at_the_time_of_their_turn(db: Db) {
        let t = TestApp::new(db).await;
        let (customer, _) = t.case(60).await;
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let (begin, mut begun) = tokio::sync::mpsc::unbounded_channel();
        let first = t.app.clone();
        let first = tokio::spawn(async move {
            first
                .write(Actor::System, move |mut w| {
                    Box::pin(async move {
                        w.lock(customer).await?;
                        begin.send(()).expect("the test goes on");
                        tokio::task::block_in_place(|| wait.recv()).expect("the test goes on");
                        Ok(())
                    })
                })
                .await
        });
        begun.recv().await.expect("the first has its turn");
        let mut second = Box::pin(customers::withdraw_leave(&t.app, t.actor(), customer));
        poll_fn(|context| {
            assert!(second.as_mut().poll(context).is_pending(), "it waits");
            Poll::Ready(())
        })
        .await;
        t.advance(60);
        go.send(()).expect("the first goes on");
        first.await.expect("no panic").expect("written");
        second.await.expect("withdrawn");
        let leave = t.read_customer(customer).await.leave;
        assert_eq!(leave.withdrawn_at, Some(t.app.now()));
        t.finish().await;
    }
}
