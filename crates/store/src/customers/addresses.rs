//! Addresses of a customer, in parts.

use domain::customers::addresses::{Address, AddressKind};
use domain::ids::{AddressId, CustomerId};
use domain::places::Country;
use domain::text::Line;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

row! {
    struct AddressRow {
        id: AddressId,
        kind: AddressKind,
        street: Option<Line>,
        postal_code: Option<Line>,
        city: Option<Line>,
        region: Option<Line>,
        country: Option<Country>,
    }
}

impl AddressRow {
    fn address(self) -> (AddressId, Address) {
        let Self { id, kind, street, postal_code, city, region, country } = self;
        (id, Address { kind, street, postal_code, city, region, country })
    }
}

pub async fn addresses(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Vec<(AddressId, Address)>, StoreError> {
    let rows: Vec<AddressRow> = q
        .all(
            "select id, kind, street, postal_code, city, region, country from addresses
             where customer_id = $1 order by id",
            args![customer],
        )
        .await?;
    Ok(rows.into_iter().map(AddressRow::address).collect())
}

fn row((id, customer, address): &(AddressId, CustomerId, Address)) -> [Val; 8] {
    values(*id, *customer, address)
}

fn values(id: AddressId, customer: CustomerId, address: &Address) -> [Val; 8] {
    [
        id.into_val(),
        customer.into_val(),
        address.kind.into_val(),
        address.street.as_ref().into_val(),
        address.postal_code.as_ref().into_val(),
        address.city.as_ref().into_val(),
        address.region.as_ref().into_val(),
        address.country.into_val(),
    ]
}

pub async fn insert_addresses(
    tx: &Tx,
    new: &[(AddressId, CustomerId, Address)],
) -> Result<(), StoreError> {
    tx.many(
        "insert into addresses (id, customer_id, kind, street, postal_code, city, region, country)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.iter().map(row),
    )
    .await
    .map(|_| ())
}

pub async fn save_address(
    tx: &Tx,
    customer: CustomerId,
    id: AddressId,
    address: &Address,
) -> Result<(), StoreError> {
    let found = tx
        .exec(
            "update addresses set kind = $3, street = $4, postal_code = $5, city = $6, region = $7,
                country = $8 where id = $1 and customer_id = $2",
            values(id, customer, address).into(),
        )
        .await?;
    if found == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

pub async fn delete_address(
    tx: &Tx,
    customer: CustomerId,
    id: AddressId,
) -> Result<(), StoreError> {
    let sql = "delete from addresses where id = $1 and customer_id = $2";
    let found = tx.exec(sql, args![id, customer]).await?;
    if found == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
