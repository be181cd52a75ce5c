//! What is written is read again, and nulls keep their type.

use jiff::{Timestamp, civil::date};
use uuid::Uuid;

use super::{id, with_tables};
use crate::{
    args, both_engines, column,
    db::{Db, Query, StoreError, Val, migrations::translate},
    row,
};

row! {
    struct Everything {
        whole: Option<i64>,
        real: Option<f64>,
        flag: Option<bool>,
        text: Option<String>,
        id: Option<Uuid>,
        bytes: Option<Vec<u8>>,
    }
}

#[derive(Debug, PartialEq)]
struct ShelfId(Uuid);
column! { ShelfId as Uuid, |id| id.0, |uuid| Some(ShelfId(uuid)) }

#[derive(Debug, PartialEq)]
enum Side {
    Left,
}
column! { Side as String, |side| match side { Side::Left => "left".into() },
|text| (text == "left").then_some(Side::Left) }

const EVERYTHING: &str = "create table everything (place {int} not null primary key,
    whole {int}, real_number {real}, flag {bool}, words {text}, id {id}, bytes {bytes}) {strict}";
const INSERT: &str = "insert into everything values ($1, $2, $3, $4, $5, $6, $7)";
const SELECT: &str =
    "select whole, real_number, flag, words, id, bytes from everything where place = $1";

async fn keep(db: &Db, args: Vec<Val>) -> Everything {
    let table = translate(EVERYTHING, db.dialect()).unwrap();
    db.write(move |tx| {
        Box::pin(async move {
            tx.batch(&table).await?;
            tx.exec(INSERT, args).await
        })
    })
    .await
    .unwrap();
    db.one(SELECT, args![1_i64]).await.unwrap()
}

both_engines! {
    async fn each_kind_of_value_comes_back_as_it_went(db: Db) {
        let bytes = vec![0_u8, 255, 7];
        let text = "é \u{5e9} ; ' \" \\ \u{1f33c}";
        let kept = keep(&db, args![1, i64::MIN, -0.5, true, text, id(9), &bytes]).await;
        assert_eq!(
            kept,
            Everything {
                whole: Some(i64::MIN),
                real: Some(-0.5),
                flag: Some(true),
                text: Some(text.to_owned()),
                id: Some(id(9)),
                bytes: Some(bytes),
            }
        );
        assert!(db.one::<bool>("select flag from everything", vec![]).await.unwrap());
    }

    async fn each_kind_of_value_may_be_null(db: Db) {
        let nulls = args![
            1, None::<i64>, None::<f64>, None::<bool>, None::<&str>, None::<Uuid>, None::<Vec<u8>>
        ];
        let nothing = Everything {
            whole: None, real: None, flag: None, text: None, id: None, bytes: None,
        };
        assert_eq!(keep(&db, nulls).await, nothing);
    }

    async fn a_null_that_stands_alone_has_a_type(db: Db) {
        with_tables(&db).await;
        let sql = "select count(*) from shelves where $1 is null or room = $1";
        assert_eq!(db.one::<i64>(sql, args![None::<i64>]).await.unwrap(), 0);
        assert_eq!(db.all::<i64>(sql, args![None::<i64>]).await.unwrap(), [0]);
    }

    async fn parameters_go_by_their_number_and_may_repeat(db: Db) {
        let sql = "select $2, $1, $2";
        let row: (String, i64, String) = db.one(sql, args![5, "b"]).await.unwrap();
        assert_eq!(row, ("b".into(), 5, "b".into()));
    }

    async fn instants_and_days_are_kept_exactly(db: Db) {
        let now: Timestamp = "2026-11-22T07:00:00.123456Z".parse().unwrap();
        let day = date(2026, 2, 28);
        let row: (Timestamp, jiff::civil::Date, Option<Timestamp>) =
            db.one("select $1, $2, $3", args![now, day, None::<Timestamp>]).await.unwrap();
        assert_eq!(row, (now, day, None));
    }

    async fn a_type_of_the_domain_stands_for_a_column(db: Db) {
        let args = args![ShelfId(id(3)), Side::Left, None::<Side>];
        let row: (ShelfId, Side, Option<Side>) = db.one("select $1, $2, $3", args).await.unwrap();
        assert_eq!(row, (ShelfId(id(3)), Side::Left, None));
        let unknown = db.one::<Side>("select $1", args!["right"]).await;
        assert!(matches!(unknown, Err(StoreError::Broken(_))));
    }

    async fn a_row_that_differs_from_its_struct_is_refused(db: Db) {
        let too_few = db.one::<(i64, i64)>("select $1", args![1]).await;
        assert!(matches!(too_few, Err(StoreError::Broken(_))), "{too_few:?}");
        let null = db.one::<i64>("select $1", args![None::<i64>]).await;
        assert!(matches!(null, Err(StoreError::Broken(_))), "{null:?}");
        let other_type = db.one::<i64>("select $1", args!["one"]).await;
        assert!(matches!(other_type, Err(StoreError::Broken(_))), "{other_type:?}");
    }

    async fn one_row_is_neither_none_nor_two(db: Db) {
        let none = "select $1 where 1 = 2";
        assert_eq!(db.find::<i64>(none, args![1]).await.unwrap(), None);
        assert!(matches!(db.one::<i64>(none, args![1]).await, Err(StoreError::NotFound)));
        let two = db.find::<i64>("select $1 union all select $1", args![1]).await;
        assert!(matches!(two, Err(StoreError::Broken(_))), "{two:?}");
    }

    async fn text_with_a_nul_is_refused(db: Db) {
        let refused = db.one::<String>("select $1", args!["a\0b"]).await;
        assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
    }

    async fn a_missing_argument_is_refused(db: Db) {
        let missing = db.one::<(i64, i64)>("select $1, $2", args![1]).await;
        assert!(matches!(missing, Err(StoreError::Broken(_))), "{missing:?}");
    }
}
