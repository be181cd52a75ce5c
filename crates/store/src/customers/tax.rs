//! Tax numbers, by which an e-invoice names its buyer.

use domain::bills::tax_key;
use domain::ids::CustomerId;
use domain::search::SearchKind;
use domain::text::{Line, fold};

use crate::args;
use crate::db::{IntoVal, Query, StoreError, Tx, Val};

pub async fn find_tax_number(q: &impl Query, id: CustomerId) -> Result<Option<Line>, StoreError> {
    q.one("select tax_number from customers where id = $1", args![id]).await
}

pub async fn set_tax_number(
    tx: &Tx,
    id: CustomerId,
    number: Option<&Line>,
) -> Result<(), StoreError> {
    tx.touch(SearchKind::Customer, id);
    tx.exec(SET, values(id, number).into()).await.map(|_| ())
}

const SET: &str = "update customers set tax_number = $2, tax_key = $3 where id = $1";

fn values(id: CustomerId, number: Option<&Line>) -> [Val; 3] {
    let key = number.map(|number| tax_key(number.as_str())).filter(|key| !key.is_empty());
    [id.into_val(), number.into_val(), key.into_val()]
}

/// The tax numbers of customers just added.
pub async fn set_tax_numbers(tx: &Tx, numbers: &[(CustomerId, &Line)]) -> Result<(), StoreError> {
    numbers.iter().for_each(|(id, _)| tx.touch(SearchKind::Customer, *id));
    let rows: Vec<[Val; 3]> =
        numbers.iter().map(|(id, number)| values(*id, Some(number))).collect();
    tx.many(SET, rows).await.map(|_| ())
}

/// Customers whose tax number has one of these keys; a few are enough to see that it isn't one.
pub async fn by_tax_keys(q: &impl Query, keys: &[String]) -> Result<Vec<CustomerId>, StoreError> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=keys.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select id from customers where tax_key in ({}) and merged_into is null order by id limit 5",
        places.join(", ")
    );
    q.all(&sql, keys.iter().map(|key| key.as_str().into_val()).collect()).await
}

/// Customers of exactly this name, folded; a few are enough to see that it isn't one.
pub async fn by_name(q: &impl Query, name: &str) -> Result<Vec<CustomerId>, StoreError> {
    let key = fold(name);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    q.all(
        "select id from customers where name_key = $1 and merged_into is null order by id limit 5",
        args![key],
    )
    .await
}
