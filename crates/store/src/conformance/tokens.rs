//! Tokens let in while they last, and a key is claimed once.

use domain::ids::TokenId;
use domain::people::Sight;
use domain::tokens::Scope;

use super::{ADA, NOW, at, id, in_tx, line, with_users};
use crate::answered::Given;
use crate::db::Db;
use crate::tokens::NewToken;
use crate::{answered, both_engines, events, tokens};

const TOKEN: TokenId = TokenId(uuid::Uuid::from_u128(0x70));

async fn with_token(db: &Db) {
    with_users(db).await;
    in_tx!(db, |tx| {
        let ends_at = at("2026-12-01T00:00Z");
        let name = line("Shop");
        let new =
            NewToken { id: TOKEN, user: ADA, hash: vec![1, 2], name, scope: Scope::Read, ends_at };
        tokens::insert(tx, &new, at(NOW)).await
    })
    .unwrap();
}

both_engines! {
    async fn a_token_lets_in_until_its_end_or_until_it_is_ended(db: Db) {
        with_token(&db).await;
        let found = tokens::find_bearer(&db, &[1, 2], at(NOW)).await.unwrap().unwrap();
        assert_eq!((found.token, found.user, found.scope), (TOKEN, ADA, Scope::Read));
        assert_eq!(tokens::find_bearer(&db, &[1, 3], at(NOW)).await.unwrap(), None);
        let late = at("2026-12-01T00:00Z");
        assert_eq!(tokens::find_bearer(&db, &[1, 2], late).await.unwrap(), None);
        in_tx!(db, |tx| tokens::touch(tx, TOKEN, at(NOW)).await).unwrap();
        assert_eq!(tokens::get(&db, TOKEN).await.unwrap().used_at, Some(at(NOW)));
        assert!(in_tx!(db, |tx| tokens::end(tx, TOKEN, at(NOW)).await).unwrap());
        assert!(!in_tx!(db, |tx| tokens::end(tx, TOKEN, at(NOW)).await).unwrap());
        assert_eq!(tokens::find_bearer(&db, &[1, 2], at(NOW)).await.unwrap(), None);
        assert_eq!(tokens::of_user(&db, ADA).await.unwrap().len(), 1);
    }

    async fn the_tokens_of_somebody_who_may_not_come_in_are_dead(db: Db) {
        with_token(&db).await;
        assert_eq!(tokens::lasting(&db, at(NOW)).await.unwrap().len(), 1);
        in_tx!(db, |tx| crate::people::set_disabled(tx, ADA, Some(at(NOW))).await).unwrap();
        assert_eq!(tokens::find_bearer(&db, &[1, 2], at(NOW)).await.unwrap(), None);
        assert!(tokens::lasting(&db, at(NOW)).await.unwrap().is_empty());
    }

    async fn a_key_is_claimed_once_and_its_answer_is_kept_for_a_while(db: Db) {
        with_token(&db).await;
        let claim = async |hash: u8| {
            in_tx!(db, |tx| answered::claim(tx, TOKEN, "k", &[hash], at(NOW)).await).unwrap()
        };
        assert!(claim(1).await);
        assert!(!claim(2).await);
        let found = answered::find(&db, TOKEN, "k").await.unwrap().unwrap();
        assert_eq!((found.request_hash, found.status), (vec![1], None));
        let given = Given {
            status: 201,
            etag: Some("\"e\"".to_owned()),
            location: None,
            body: Some("{}".to_owned()),
        };
        let kept = given.clone();
        in_tx!(db, |tx| answered::save(tx, TOKEN, "k", &kept).await).unwrap();
        let found = answered::find(&db, TOKEN, "k").await.unwrap().unwrap();
        assert_eq!((found.status, found.body), (Some(201), given.body));
        let later = at("2026-11-23T10:01Z");
        assert_eq!(in_tx!(db, |tx| answered::sweep(tx, at(NOW)).await).unwrap(), 0);
        assert_eq!(in_tx!(db, |tx| answered::sweep(tx, later).await).unwrap(), 1);
        assert_eq!(answered::find(&db, TOKEN, "k").await.unwrap(), None);
        assert_eq!(answered::find(&db, TokenId(id(1)), "k").await.unwrap(), None);
    }

    async fn who_sees_nobody_is_told_of_nothing(db: Db) {
        let told = events::seen_after(&db, Sight::Own(ADA), None, at(NOW), 5).await.unwrap();
        assert!(told.is_empty());
    }
}
