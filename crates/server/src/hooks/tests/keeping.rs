//! Nothing is lost when a program is killed, nobody else tells meanwhile, and secrets change with an
//! overlap.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::hooks::DeliveryState;
use domain::people::Actor;
use jiff::SignedDuration;
use store::both_engines;
use store::db::Db;
use tokio::sync::watch;

use super::receiver::{Firm, Got};
use crate::hooks::signing::Secret;
use crate::hooks::{self, telling};

/// Is the message signed with this secret?
fn is_signed(got: &Got, secret: &str) -> bool {
    let bytes = STANDARD.decode(secret.trim_start_matches("whsec_")).expect("base64");
    let seconds = got.timestamp.parse().expect("seconds");
    let signature = Secret::of(bytes).sign(&got.id, seconds, &got.text);
    got.signature.split(' ').any(|one| one == signature)
}

both_engines! {
    async fn a_program_that_is_killed_between_telling_and_noting_tells_the_same_again(db: Db) {
        let firm = Firm::new(db).await;
        firm.client.customer("Acme").await;
        let (app, hook) = (firm.client.app.clone(), firm.hook);
        let (_stop, stopped) = watch::channel(false);
        // It has the message, and the answer comes only when nobody waits for it any more.
        firm.receiver.answer(|_| { std::thread::sleep(std::time::Duration::from_millis(700)); 200 });
        let job = tokio::spawn(async move { telling::work(&app, hook, &stopped).await });
        tokio::time::sleep(std::time::Duration::from_millis(350)).await;
        job.abort();
        assert!(job.await.is_err(), "killed");
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        firm.receiver.answer(|_| 200);
        let first = firm.receiver.got();
        assert_eq!(first.len(), 1);
        firm.tell().await;
        assert_eq!(firm.receiver.got().len(), 1, "its lease lasts still");
        firm.pass(SignedDuration::from_secs(31));
        firm.tell().await;
        let got = firm.receiver.got();
        assert_eq!(got.len(), 2, "told again, for nobody knew");
        assert_eq!(got[0].id, got[1].id);
        assert_eq!(firm.deliveries().await[0].state, DeliveryState::Delivered);
    }

    async fn of_two_programs_one_tells_a_hook_at_a_time(db: Db) {
        let firm = Firm::new(db).await;
        for name in ["Acme", "Bell", "Cole", "Dale"] {
            firm.client.customer(name).await;
        }
        tokio::join!(firm.tell(), firm.tell(), firm.tell());
        let mut ids: Vec<_> = firm.receiver.got().into_iter().map(|it| it.id).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), all), (4, 4));
    }

    async fn a_secret_is_changed_with_a_day_on_which_both_sign(db: Db) {
        let firm = Firm::new(db).await;
        firm.client.customer("Acme").await;
        firm.tell().await;
        let actor = Actor::User(firm.client.user);
        let made = hooks::rotate(&firm.client.app, actor, firm.hook).await.expect("rotated");
        firm.client.customer("Bell").await;
        firm.tell().await;
        firm.pass(SignedDuration::from_hours(25));
        firm.client.customer("Cole").await;
        firm.tell().await;
        let got = firm.receiver.got();
        let signed: Vec<_> = got
            .iter()
            .map(|it| (is_signed(it, &firm.secret), is_signed(it, &made.secret)))
            .collect();
        assert_eq!(signed, [(true, false), (true, true), (false, true)]);
    }

    async fn a_secret_lies_sealed_in_the_database(db: Db) {
        let firm = Firm::new(db.clone()).await;
        let bytes = STANDARD.decode(firm.secret.trim_start_matches("whsec_")).expect("base64");
        let hook = store::hooks::get(&db, firm.hook).await.expect("the hook");
        assert!(!hook.sealed.windows(bytes.len()).any(|part| part == bytes));
    }

    async fn the_task_tells_by_itself_until_it_is_stopped(db: Db) {
        let firm = Firm::new(db).await;
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(hooks::tell_until(firm.client.app.clone(), stopped));
        firm.client.customer("Acme").await;
        for _ in 0..100 {
            if !firm.receiver.got().is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(firm.receiver.got().len(), 1);
        stop.send_replace(true);
        task.await.expect("it ended");
    }
}
