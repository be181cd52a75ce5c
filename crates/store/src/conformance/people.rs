//! Users, their sessions, and the firm's settings.

use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Role, Way};
use domain::rules::Rules;
use jiff::{Timestamp, ToSpan};

use super::{ADA, BEN, NOW, at, exec, id, in_tx, user, with_users, zone};
use crate::db::{Db, StoreError};
use crate::people::{NewSession, factors, issuers, links, passkeys};
use crate::{args, both_engines, people, settings};

pub(super) fn session(token: &[u8], number: u128, user: UserId, ends_at: Timestamp) -> NewSession {
    NewSession {
        token_hash: token.to_vec(),
        id: id(number),
        user,
        way: Way::Password,
        at: at(NOW),
        ends_at,
        agent: "Firefox".to_owned(),
        address: Some("192.0.2.7".to_owned()),
        is_held: false,
    }
}

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
        let new = session(b"token", 70, ADA, end);
        in_tx!(db, |tx| people::insert_session(tx, &new).await).unwrap();
        let found = people::find_signed_in(&db, b"token", now).await.unwrap().unwrap();
        assert_eq!((found.id, found.seen_at, found.ends_at), (ADA, now, end));
        assert_eq!(people::find_signed_in(&db, b"token", end).await.unwrap(), None);
        assert_eq!(people::find_signed_in(&db, b"other", now).await.unwrap(), None);
        let later = end + 1.hour();
        in_tx!(db, |tx| people::touch_session(tx, b"token", end, later).await).unwrap();
        let found = people::find_signed_in(&db, b"token", end).await.unwrap().unwrap();
        assert_eq!((found.seen_at, found.ends_at), (end, later));
        let ended = in_tx!(db, |tx| people::end_session(tx, b"token").await).unwrap();
        assert_eq!(ended, Some(ADA));
        assert_eq!(people::find_signed_in(&db, b"token", now).await.unwrap(), None);
    }

    async fn who_left_is_let_in_nowhere(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at("2026-11-23T10:00Z"));
        in_tx!(db, |tx| {
            people::insert_session(tx, &session(b"ada 1", 71, ADA, end)).await?;
            people::insert_session(tx, &session(b"ada 2", 72, ADA, end)).await?;
            people::insert_session(tx, &session(b"ben", 73, BEN, now)).await?;
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
        let swept = in_tx!(db, |tx| people::sweep_sessions(tx, at(NOW), at(NOW)).await).unwrap();
        assert_eq!(swept, 1, "only Ben's, which had ended, was left");
    }

    async fn sessions_are_told_apart_renewed_held_and_ended_one_by_one(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at("2026-11-23T10:00Z"));
        in_tx!(db, |tx| {
            for (token, number) in [(b"1", 71), (b"2", 72), (b"3", 73)] {
                people::insert_session(tx, &session(token, number, ADA, end)).await?;
            }
            people::insert_session(tx, &session(b"ben", 74, BEN, end)).await?;
            people::touch_session(tx, b"2", now + 1.minute(), end).await?;
            people::confirm_session(tx, id(71), b"new", now + 5.minutes()).await?;
            people::hold_sessions(tx, ADA, true).await
        })
        .unwrap();
        let all = people::sessions(&db, ADA, now).await.unwrap();
        assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), [id(72), id(71), id(73)]);
        assert_eq!((all[1].agent.as_str(), all[1].address.as_deref()), ("Firefox", Some("192.0.2.7")));
        assert_eq!(people::find_signed_in(&db, b"1", now).await.unwrap(), None, "its token is renewed");
        let renewed = people::find_signed_in(&db, b"new", now).await.unwrap().unwrap();
        assert_eq!((renewed.session, renewed.confirmed_at), (id(71), now + 5.minutes()));
        assert!(renewed.is_held);
        assert!(!people::find_signed_in(&db, b"ben", now).await.unwrap().unwrap().is_held);
        let ended = in_tx!(db, |tx| people::end_session_of(tx, BEN, id(71)).await).unwrap();
        assert!(!ended, "nobody ends another's");
        assert!(in_tx!(db, |tx| people::end_session_of(tx, ADA, id(73)).await).unwrap());
        assert_eq!(in_tx!(db, |tx| people::end_other_sessions(tx, ADA, id(71)).await).unwrap(), 1);
        assert_eq!(people::sessions(&db, ADA, now).await.unwrap().len(), 1);
        assert_eq!(people::sessions(&db, BEN, now).await.unwrap().len(), 1);
    }

    async fn a_waiting_sign_in_counts_its_tries_and_ends(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at(NOW) + 10.minutes());
        in_tx!(db, |tx| people::insert_waiting(tx, b"w", ADA, Way::Password, end).await).unwrap();
        assert_eq!(in_tx!(db, |tx| people::count_try(tx, b"w").await).unwrap(), 1);
        let waiting = people::find_waiting(&db, b"w", now).await.unwrap().unwrap();
        assert_eq!((waiting.user, waiting.way, waiting.tries), (ADA, Way::Password, 1));
        assert_eq!(people::find_waiting(&db, b"w", end).await.unwrap(), None);
        in_tx!(db, |tx| people::set_disabled(tx, ADA, Some(at(NOW))).await).unwrap();
        assert_eq!(people::find_waiting(&db, b"w", now).await.unwrap(), None);
        in_tx!(db, |tx| people::end_waiting(tx, b"w").await).unwrap();
    }

    async fn a_link_is_one_for_each_person_and_a_browser_is_known_to_those_it_signed_in(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at(NOW) + 24.hours());
        in_tx!(db, |tx| {
            links::invite(tx, ADA, b"old", at(NOW), end).await?;
            links::invite(tx, ADA, b"new", at(NOW), end).await?;
            links::know_browser(tx, b"desk", ADA, at(NOW)).await?;
            links::know_browser(tx, b"desk", ADA, end).await
        })
        .unwrap();
        assert_eq!(links::find_invited(&db, b"old", now).await.unwrap(), None);
        assert_eq!(links::find_invited(&db, b"new", now).await.unwrap(), Some(ADA));
        assert_eq!(links::find_invited(&db, b"new", end).await.unwrap(), None);
        assert!(links::is_known_browser(&db, b"desk", " ADA@example.org").await.unwrap());
        assert!(!links::is_known_browser(&db, b"desk", "ben@example.org").await.unwrap());
        in_tx!(db, |tx| {
            links::end_invitation(tx, ADA).await?;
            links::forget_browsers(tx, ADA).await
        })
        .unwrap();
        assert_eq!(links::find_invited(&db, b"new", now).await.unwrap(), None);
        assert!(!links::is_known_browser(&db, b"desk", "ada@example.org").await.unwrap());
    }

    async fn a_code_and_a_recovery_code_are_taken_once(db: Db) {
        with_users(&db).await;
        let now = at(NOW);
        in_tx!(db, |tx| {
            factors::propose_seed(tx, ADA, b"one", now).await?;
            factors::propose_seed(tx, ADA, b"two", now).await
        })
        .unwrap();
        assert!(!factors::of(&db, ADA).await.unwrap().any(), "not confirmed yet");
        assert!(!in_tx!(db, |tx| factors::take_step(tx, ADA, 9).await).unwrap());
        in_tx!(db, |tx| {
            factors::confirm_seed(tx, ADA, 7, now).await?;
            factors::propose_seed(tx, ADA, b"three", now).await?;
            factors::set_recovery(tx, ADA, &[b"a".to_vec(), b"b".to_vec()]).await
        })
        .unwrap();
        let seed = factors::find_seed(&db, ADA).await.unwrap().unwrap();
        assert_eq!((seed.sealed.as_slice(), seed.confirmed_at, seed.last_step), (
            b"two".as_slice(),
            Some(now),
            7
        ));
        for (step, taken) in [(7, false), (8, true), (8, false), (7, false), (9, true)] {
            assert_eq!(in_tx!(db, |tx| factors::take_step(tx, ADA, step).await).unwrap(), taken);
        }
        for (user, taken) in [(BEN, false), (ADA, true), (ADA, false)] {
            assert_eq!(in_tx!(db, |tx| factors::take_recovery(tx, user, b"a").await).unwrap(), taken);
        }
        let all = factors::of(&db, ADA).await.unwrap();
        assert_eq!((all.codes_since, all.passkeys, all.recovery_codes), (Some(now), 0, 1));
        in_tx!(db, |tx| factors::remove_seed(tx, ADA).await).unwrap();
        assert!(!factors::of(&db, ADA).await.unwrap().any());
    }

    async fn passkeys_are_found_by_their_name_and_a_challenge_is_answered_once(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at(NOW) + 5.minutes());
        let passkey = passkeys::Passkey {
            id: id(80),
            user: ADA,
            credential: b"credential".to_vec(),
            algorithm: -7,
            public_key: b"point".to_vec(),
            counter: 1,
            name: crate::conformance::line("Phone"),
            made_at: now,
            used_at: None,
        };
        in_tx!(db, |tx| passkeys::insert(tx, &passkey).await).unwrap();
        in_tx!(db, |tx| passkeys::used(tx, id(80), 2, end).await).unwrap();
        let found = passkeys::find(&db, b"credential").await.unwrap().unwrap();
        assert_eq!((found.user, found.counter, found.used_at), (ADA, 2, Some(end)));
        assert_eq!(passkeys::of(&db, BEN).await.unwrap(), []);
        assert_eq!(factors::of(&db, ADA).await.unwrap().passkeys, 1);
        in_tx!(db, |tx| people::set_disabled(tx, ADA, Some(now)).await).unwrap();
        assert_eq!(passkeys::find(&db, b"credential").await.unwrap(), None);
        in_tx!(db, |tx| {
            passkeys::challenge(tx, b"t", b"asked", Some(ADA), end).await?;
            passkeys::challenge(tx, b"late", b"asked", None, now).await
        })
        .unwrap();
        let taken = in_tx!(db, |tx| passkeys::take_challenge(tx, b"t", now).await).unwrap();
        assert_eq!(taken, Some((b"asked".to_vec(), Some(ADA))));
        for token in [b"t".as_slice(), b"late"] {
            let taken = in_tx!(db, |tx| passkeys::take_challenge(tx, token, now).await).unwrap();
            assert_eq!(taken, None);
        }
        assert!(!in_tx!(db, |tx| passkeys::remove(tx, BEN, id(80)).await).unwrap());
        assert!(in_tx!(db, |tx| passkeys::remove(tx, ADA, id(80)).await).unwrap());
    }

    async fn who_an_issuer_knows_is_told_by_both_names_and_a_way_to_it_comes_back_once(db: Db) {
        with_users(&db).await;
        let (now, end) = (at(NOW), at(NOW) + 10.minutes());
        let visit = issuers::Visit {
            state: "state".to_owned(),
            nonce: "nonce".to_owned(),
            verifier: "verifier".to_owned(),
            next: "/today".to_owned(),
            ends_at: end,
        };
        in_tx!(db, |tx| {
            issuers::bind(tx, "https://a.example", "7", ADA, now).await?;
            issuers::begin(tx, b"t", &visit).await
        })
        .unwrap();
        let find = async |issuer, subject| issuers::find(&db, issuer, subject).await.unwrap();
        assert_eq!(find("https://a.example", "7").await, Some(ADA));
        assert_eq!(find("https://b.example", "7").await, None);
        assert_eq!(find("https://a.example", "8").await, None);
        assert!(issuers::is_bound(&db, "https://a.example", ADA).await.unwrap());
        assert!(!issuers::is_bound(&db, "https://b.example", ADA).await.unwrap());
        let taken = in_tx!(db, |tx| issuers::take(tx, b"t", now).await).unwrap();
        assert_eq!(taken.map(|it| it.verifier), Some("verifier".to_owned()));
        assert_eq!(in_tx!(db, |tx| issuers::take(tx, b"t", now).await).unwrap(), None);
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
