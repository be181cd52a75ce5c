//! What tells of a customer beside the tables that name them: the copies that merges keep, money and
//! invoices that came in, files, and answers that would be given again.

use std::collections::BTreeSet;

use domain::ids::{CustomerId, ImportId, TokenId};
use domain::text::fold;
use uuid::Uuid;

use crate::args;
use crate::db::{Query, StoreError, Tx, Val, Values};
use crate::held;
use crate::imports::Settled;

use super::Names;

/// An id in a text is so long.
const ID: usize = 36;

/// Forgets the answers of the last day that name a record of theirs.
pub(super) async fn answers(tx: &Tx, customer: CustomerId) -> Result<(), StoreError> {
    let ids: BTreeSet<Uuid> = held::ids(tx, customer).await?.into_iter().collect();
    let sql = "select token_id, request_key, coalesce(location, '') || ' ' || coalesce(body, '')
        from answered";
    let told: Vec<(TokenId, String, String)> = tx.all(sql, args![]).await?;
    for (token, key, text) in told {
        if named(&text).any(|id| ids.contains(&id)) {
            let sql = "delete from answered where token_id = $1 and request_key = $2";
            tx.exec(sql, args![token, key]).await?;
        }
    }
    Ok(())
}

/// The ids that a text names.
fn named(text: &str) -> impl Iterator<Item = Uuid> {
    let starts = text.char_indices().map(|(at, _)| at);
    starts.filter_map(|at| Uuid::try_parse(text.get(at..at + ID)?).ok())
}

/// The files of their documents and of invoices that came in for them.
pub(super) async fn files_of(tx: &Tx, customer: CustomerId) -> Result<Vec<Vec<u8>>, StoreError> {
    let sql = "select v.hash from document_versions v where v.customer_id = $1
        union
        select w.hash from waiting_invoices w where w.bill_id in (
            select b.id from bills b where b.customer_id = $1)
        union
        select w.hash from waiting_invoices w join customers k on k.id = $1
            where w.buyer_tax = k.tax_number or w.buyer = k.name";
    let rows: Vec<Values> = tx.all(sql, args![customer]).await?;
    let hash = |Values(row): Values| match row.into_iter().next() {
        Some(Val::Bytes(hash)) => hash,
        _ => None,
    };
    Ok(rows.into_iter().filter_map(hash).collect())
}

/// Rows that name them by other means than a `customer_id`; before their name and bills lose words.
pub(super) async fn rows(tx: &Tx, customer: CustomerId) -> Result<(), StoreError> {
    let name: String = tx.one("select name from customers where id = $1", args![customer]).await?;
    for sql in [
        "delete from waiting_invoices where bill_id in (
            select b.id from bills b where b.customer_id = $1)",
        "delete from waiting_invoices where exists (select 1 from customers k where k.id = $1
            and (waiting_invoices.buyer_tax = k.tax_number or waiting_invoices.buyer = k.name))",
        "delete from customers_apart where one_id = $1 or other_id = $1",
        "update merges set name = '–', note = null, tax_number = null
         where stays_id = $1 or gone_id = $1",
    ] {
        tx.exec(sql, args![customer]).await?;
    }
    // What paid another's bill too keeps who paid it.
    tx.exec(
        "update payments set payer = null, payer_key = null, payer_account = null, reference = null,
            set_aside_why = case when set_aside_why is null then null else '–' end
         where payer_key = $2 or (id in (select m.payment_id from payment_matches m where m.customer_id = $1)
            and id not in (select m.payment_id from payment_matches m where m.customer_id <> $1))",
        args![customer, fold(&name)],
    )
    .await
    .map(|_| ())
}

/// A row that an import refused or holds is of nobody yet: it goes if it spells a name or an address
/// of theirs. One that was held counts as refused from then on.
pub(super) async fn refused_rows(tx: &Tx, names: &Names) -> Result<(), StoreError> {
    for (import, number) in spelling(tx, names, "import_rows").await? {
        let sql = "delete from import_rows where import_id = $1 and number = $2";
        tx.exec(sql, args![import, number]).await?;
    }
    for (import, number) in spelling(tx, names, "import_held").await? {
        crate::imports::settle(tx, ImportId(import), number, Settled::Refused).await?;
    }
    Ok(())
}

/// The rows of one of the two tables that spell a name or an address of theirs.
async fn spelling(tx: &Tx, names: &Names, table: &str) -> Result<Vec<(Uuid, i64)>, StoreError> {
    let sql = format!(
        "select import_id, number, cells from {table}
         where (import_id, number) > ($1, $2) order by import_id, number limit 1000"
    );
    let (mut after, mut found) = ((Uuid::nil(), 0), Vec::new());
    loop {
        let rows: Vec<(Uuid, i64, String)> = tx.all(&sql, args![after.0, after.1]).await?;
        let Some((import, number, _)) = rows.last() else { return Ok(found) };
        after = (*import, *number);
        for (import, number, cells) in rows {
            if spells(&cells, names) {
                found.push((import, number));
            }
        }
    }
}

/// What an assistant prepared about them or for nobody yet, as to add them, goes if it spells them.
pub(super) async fn prepared(
    tx: &Tx,
    customer: CustomerId,
    names: &Names,
) -> Result<(), StoreError> {
    let sql = "select id, query || ' ' || body from prepared_acts
        where customer_id is null or customer_id = $1";
    for (id, told) in tx.all::<(Uuid, String)>(sql, args![customer]).await? {
        if spells(&told, names) {
            tx.exec("delete from prepared_acts where id = $1", args![id]).await?;
        }
    }
    Ok(())
}

/// In a text of JSON quotes stand behind a stroke.
fn spells(json: &str, names: &Names) -> bool {
    let text = fold(&json.replace("\\\"", "\"").replace("\\\\", "\\"));
    let mut spelled = names.names.iter().chain(&names.addresses).map(|one| fold(one));
    spelled.any(|one| !one.is_empty() && text.contains(one.as_str()))
}

/// Their documents keep their row over an empty file, and the files nobody else has are gone.
pub(super) async fn drop_files(
    tx: &Tx,
    customer: CustomerId,
    files: &[Vec<u8>],
) -> Result<(), StoreError> {
    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let empty: Vec<u8> = (0..EMPTY.len())
        .step_by(2)
        .filter_map(|at| u8::from_str_radix(&EMPTY[at..at + 2], 16).ok())
        .collect();
    let theirs = "select version from document_versions where customer_id = $1 limit 1";
    if tx.find::<i64>(theirs, args![customer]).await?.is_some() {
        crate::documents::keep_file(tx, &empty, Vec::new()).await?;
        let sql = "update document_versions set hash = $2, size = 0 where customer_id = $1";
        tx.exec(sql, args![customer, empty.as_slice()]).await?;
    }
    for hash in files {
        tx.exec(
            "delete from files where hash = $1
                and not exists (select 1 from document_versions v where v.hash = files.hash)
                and not exists (select 1 from waiting_invoices w where w.hash = files.hash)",
            args![hash.as_slice()],
        )
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_any_text() {
        let id = Uuid::from_u128(0xADA);
        let text = format!("/api/v1/żółw/{id}?x {{\"id\":\"{id}\"}}");
        assert_eq!(named(&text).filter(|one| *one == id).count(), 2);
        assert_eq!(named("żółw").count(), 0);
    }
}
