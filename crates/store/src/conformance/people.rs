//! Users, their sessions, and the firm's settings.

use domain::language::Language;
use domain::people::Role;
use domain::rules::Rules;
use jiff::ToSpan;

use super::{ADA, BEN, NOW, at, exec, id, in_tx, user, with_users, zone};
use crate::db::{Db, StoreError};
use crate::{args, both_engines, people, settings};

both_engines! {
    async fn users_read_back_and_are_found_by_their_address_in_any_case(db: Db) {
        assert_eq!(people::count(&db).await.unwrap(), 0);
        with_users(&db).await;
        assert_eq!(people::count(&db).await.unwrap(), 2);
        let ada = user(ADA, "Ada");
        assert_eq!(people::get(&db, ADA).await.unwrap(), ada);
        assert_eq!(people::all(&db).await.unwrap(), [ada.clone(), user(BEN, "Ben")]);
        let found = people::find_by_email(&db, " ADA@example.ORG ").await.unwrap();
        assert_eq!(found, Some(ada));
        assert_eq!(people::find_by_email(&db, "nobody@example.org").await.unwrap(), None);
        let credential = people::find_credential(&db, "ada@example.org").await.unwrap().unwrap();
        assert_eq!((credential.id, credential.password_hash.as_str()), (ADA, "hash of Ada"));
    }

    async fn two_users_do_not_share_an_address(db: Db) {
        with_users(&db).await;
        let mut twin = user(domain::ids::UserId(id(3)), "Twin");
        twin.email = crate::conformance::line("ada@EXAMPLE.org");
        let refused = in_tx!(db, |tx| people::insert(tx, &twin, "hash", at(NOW)).await);
        let Err(StoreError::Conflict { constraint }) = refused else { panic!("{refused:?}") };
        assert_eq!(constraint, "users(email_key)");
    }

    async fn what_a_user_changes_stands(db: Db) {
        with_users(&db).await;
        in_tx!(db, |tx| {
            people::set_preferences(tx, ADA, Language::Russian, &zone("Asia/Omsk"), "dark").await?;
            people::set_password(tx, ADA, "another").await?;
            people::set_disabled(tx, ADA, Some(at(NOW))).await
        })
        .unwrap();
        let ada = people::get(&db, ADA).await.unwrap();
        assert_eq!((ada.language, ada.theme.as_str(), ada.role), (
            Language::Russian,
            "dark",
            Role::Salesperson
        ));
        let credential = people::find_credential(&db, "Ada@Example.org").await.unwrap().unwrap();
        assert_eq!((credential.password_hash.as_str(), credential.disabled_at), (
            "another",
            Some(at(NOW))
        ));
        assert_eq!(people::get(&db, BEN).await.unwrap(), user(BEN, "Ben"));
    }

    async fn a_session_lets_in_until_it_ends_and_no_longer(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at("2026-11-23T10:00Z"));
        in_tx!(db, |tx| people::insert_session(tx, b"token", ADA, now, end).await).unwrap();
        let found = people::find_signed_in(&db, b"token", now).await.unwrap().unwrap();
        assert_eq!((found.id, found.seen_at, found.ends_at), (ADA, now, end));
        assert_eq!(people::find_signed_in(&db, b"token", end).await.unwrap(), None);
        assert_eq!(people::find_signed_in(&db, b"other", now).await.unwrap(), None);
        let later = end + 1.hour();
        in_tx!(db, |tx| people::touch_session(tx, b"token", end, later).await).unwrap();
        let found = people::find_signed_in(&db, b"token", end).await.unwrap().unwrap();
        assert_eq!((found.seen_at, found.ends_at), (end, later));
        in_tx!(db, |tx| people::end_session(tx, b"token").await).unwrap();
        assert_eq!(people::find_signed_in(&db, b"token", now).await.unwrap(), None);
    }

    async fn who_left_is_let_in_nowhere(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at("2026-11-23T10:00Z"));
        in_tx!(db, |tx| {
            people::insert_session(tx, b"ada 1", ADA, now, end).await?;
            people::insert_session(tx, b"ada 2", ADA, now, end).await?;
            people::insert_session(tx, b"ben", BEN, now, now).await?;
            people::set_disabled(tx, ADA, Some(now)).await
        })
        .unwrap();
        assert_eq!(people::find_signed_in(&db, b"ada 1", now).await.unwrap(), None);
        in_tx!(db, |tx| {
            people::set_disabled(tx, ADA, None).await?;
            people::end_sessions(tx, ADA).await
        })
        .unwrap();
        assert_eq!(people::find_signed_in(&db, b"ada 2", now).await.unwrap(), None);
        let swept = in_tx!(db, |tx| people::sweep_sessions(tx, at(NOW)).await).unwrap();
        assert_eq!(swept, 1, "only Ben's, which had ended, was left");
    }

    async fn rules_stand_at_their_defaults_until_they_are_set(db: Db) {
        assert_eq!(settings::rules(&db).await.unwrap(), Rules::default());
        let mut expected = Rules::default();
        for setting in Rules::SETTINGS {
            for value in [setting.most, setting.least] {
                in_tx!(db, |tx| settings::set_rule(tx, setting.name, value).await).unwrap();
                expected = expected.with(setting.name, value).unwrap();
                assert_eq!(settings::rules(&db).await.unwrap(), expected);
            }
        }
        assert_eq!(settings::find(&db, "name").await.unwrap(), None);
        in_tx!(db, |tx| settings::set(tx, "name", "Zażółć").await).unwrap();
        assert_eq!(settings::find(&db, "name").await.unwrap().as_deref(), Some("Zażółć"));
    }

    async fn a_rule_that_makes_no_sense_is_told_and_not_guessed(db: Db) {
        let sql = "insert into settings (name, value) values ('rule.unanswered-cap', '0')";
        exec(&db, sql, args![]).await.unwrap();
        let rules = settings::rules(&db).await;
        assert!(matches!(rules, Err(StoreError::Broken(_))), "{rules:?}");
    }
}
