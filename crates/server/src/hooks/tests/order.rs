//! In order for each customer, again until it is taken, once and for all after days.

use domain::hooks::{Cause, DeliveryState, HookState};
use domain::people::Actor;
use jiff::SignedDuration;
use serde_json::json;
use store::both_engines;
use store::db::Db;

use super::receiver::Firm;
use crate::hooks;

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}

both_engines! {
    async fn what_happens_is_told_in_order_for_each_customer_with_what_it_was(db: Db) {
        let firm = Firm::new(db).await;
        let acme = firm.client.customer("Acme").await;
        firm.client.case(&acme).await;
        firm.tell().await;
        let got = firm.receiver.got();
        assert_eq!(got[0].kind(), "customer-added");
        assert!(got.iter().any(|it| it.kind() == "case-opened" && it.json["case"].is_string()));
        let ids: Vec<_> = got.iter().map(|it| it.id.clone()).collect();
        assert!(ids.is_sorted(), "{ids:?}");
        for it in &got {
            let id = it.json["id"].as_str().expect("an id").replace('-', "");
            assert_eq!(it.id, format!("evt_{id}"));
            assert_eq!(it.customer(), acme);
            assert_eq!(it.json["data"]["by"], firm.client.user.to_string());
            assert!(!it.text.contains("Acme"), "no name goes out: {}", it.text);
        }
        firm.tell().await;
        assert_eq!(firm.receiver.got().len(), got.len(), "once");
    }

    async fn a_customer_whose_message_is_not_taken_waits_and_holds_up_nobody_else(db: Db) {
        let firm = Firm::new(db).await;
        let (acme, bell) =
            (firm.client.customer("Acme").await, firm.client.customer("Bell").await);
        firm.client.case(&acme).await;
        let slow = acme.clone();
        firm.receiver.answer(move |got| if got.customer() == slow { 500 } else { 200 });
        firm.tell().await;
        let got = firm.receiver.got();
        let of = |customer: &str| got.iter().filter(|it| it.customer() == customer).count();
        assert_eq!(of(&acme), 1, "the second waits for the first");
        assert!(of(&bell) >= 1);
        firm.receiver.answer(|_| 200);
        firm.tell().await;
        assert_eq!(firm.receiver.got().len(), got.len(), "not before its pause is over");
        firm.pass(minutes(1));
        firm.tell().await;
        let later: Vec<_> = firm.receiver.got().split_off(got.len());
        let first = got.iter().find(|it| it.customer() == acme).expect("the first try");
        assert_eq!(later[0].id, first.id, "the same message has the same id");
        assert!(later.len() > 1, "and then the others, in order");
        assert!(later.is_sorted_by_key(|it| it.id.clone()));
    }

    async fn a_message_is_given_up_after_about_three_days_and_can_be_sent_again(db: Db) {
        let firm = Firm::new(db).await;
        let acme = firm.client.customer("Acme").await;
        firm.receiver.answer(|_| 503);
        let mut hours = 0;
        while firm.deliveries().await.first().is_none_or(|it| it.state == DeliveryState::Waiting) {
            firm.tell().await;
            firm.pass(SignedDuration::from_hours(1));
            hours += 1;
            assert!(hours < 24 * 5, "never given up");
        }
        assert!(hours > 60, "given up after {hours} hours");
        let given_up = firm.deliveries().await.remove(0);
        assert_eq!((given_up.state, given_up.status), (DeliveryState::GivenUp, Some(503)));
        assert_eq!(given_up.tries, 11);
        firm.receiver.answer(|_| 200);
        firm.client.case(&acme).await;
        firm.tell().await;
        assert!(firm.receiver.got().len() > 11, "what comes after it goes on");
        let actor = Actor::User(firm.client.user);
        let message = given_up.message;
        hooks::send_again(&firm.client.app, actor, firm.hook, message).await.expect("again");
        firm.tell().await;
        let last = firm.receiver.got().pop().expect("a message");
        assert_eq!(last.id, format!("evt_{}", message.simple()));
    }

    async fn a_hook_that_fails_for_long_is_paused_and_goes_on_where_it_stopped(db: Db) {
        let firm = Firm::new(db.clone()).await;
        firm.client.customer("Acme").await;
        firm.receiver.answer(|_| 500);
        for day in 0..7 {
            firm.client.customer(&format!("Bell {day}")).await;
            firm.tell().await;
            firm.pass(SignedDuration::from_hours(24));
        }
        let hook = store::hooks::get(&db, firm.hook).await.expect("the hook");
        assert_eq!((hook.state, hook.cause.map(Cause::code)), (HookState::Paused, Some("failing")));
        let before = firm.receiver.got().len();
        firm.client.customer("Cole").await;
        firm.tell().await;
        assert_eq!(firm.receiver.got().len(), before, "it is told nothing");
        firm.receiver.answer(|_| 200);
        let actor = Actor::User(firm.client.user);
        hooks::resume(&firm.client.app, actor, firm.hook).await.expect("resumed");
        firm.tell().await;
        let waiting = firm.deliveries().await;
        assert!(waiting.iter().all(|it| it.state != DeliveryState::Waiting));
        assert!(firm.receiver.got().len() > before + 2, "nothing was lost");
    }

    async fn a_receiver_that_is_gone_ends_its_hook_and_a_redirect_is_not_followed(db: Db) {
        let firm = Firm::new(db.clone()).await;
        firm.client.customer("Acme").await;
        firm.receiver.answer(|_| 302);
        firm.tell().await;
        assert_eq!(firm.deliveries().await[0].status, Some(302));
        firm.receiver.answer(|_| 410);
        firm.pass(minutes(1));
        firm.tell().await;
        let hook = store::hooks::get(&db, firm.hook).await.expect("the hook");
        assert_eq!((hook.state, hook.cause.map(Cause::code)), (HookState::Ended, Some("gone")));
        assert_eq!(firm.receiver.got().len(), 2);
    }

    async fn only_customers_whom_its_owner_sees_when_it_is_delivered_are_told_of(db: Db) {
        let firm = Firm::new(db.clone()).await;
        let jan = firm.client.as_role("Jan", domain::people::Role::Salesperson).await;
        let person = jan.get("/me").await.text("/person/id");
        let jan_id = person.parse().expect("an id");
        let address = hooks::Address::fit(firm.client.app.hooks(), &firm.receiver.address).await;
        let actor = Actor::User(firm.client.user);
        let wanted = domain::hooks::Wanted::all();
        let made = hooks::make(&firm.client.app, actor, jan_id, address.expect("fit"), wanted);
        let firm = Firm { hook: made.await.expect("a hook").id, ..firm };
        crate::settings::set_sight(&firm.client.app, actor, domain::people::SightRule::Own)
            .await
            .expect("set");
        firm.client.customer("Acme").await;
        let own = jan.customer("Bell").await;
        firm.tell().await;
        let got = firm.receiver.got();
        assert!(!got.is_empty() && got.iter().all(|it| it.customer() == own), "{got:?}");
        let unseen = firm.deliveries().await;
        assert!(unseen.iter().any(|it| it.state == DeliveryState::Unseen));
        let path = format!("/people/{person}/access");
        assert_eq!(firm.client.post(&path, json!({ "is_let_in": false })).await.status, 200);
        firm.client.customer("Cole").await;
        firm.tell().await;
        let hook = store::hooks::get(&db, firm.hook).await.expect("the hook");
        assert_eq!(hook.cause.map(Cause::code), Some("owner-out"));
        assert_eq!(firm.receiver.got().len(), got.len());
    }
}
