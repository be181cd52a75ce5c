//! Tags and values of custom fields in a merge: the record that stays takes over what it lacks, and
//! the one that goes keeps its own.

use domain::ids::{CustomerId, MergeId};

use crate::args;
use crate::db::{StoreError, Tx};

/// Gives the record that stays the tags and values that only the other has, and remembers which.
pub(super) async fn take_over(
    tx: &Tx,
    id: MergeId,
    stays: CustomerId,
    gone: CustomerId,
) -> Result<(), StoreError> {
    for sql in [
        "insert into merge_moves (merge_id, what, record_id)
         select $1, 'customer_tags added', tag_id from customer_tags where customer_id = $3
            and tag_id not in (select tag_id from customer_tags where customer_id = $2)",
        "insert into merge_moves (merge_id, what, record_id)
         select $1, 'field_values added', field_id from field_values where subject_id = $3
            and field_id not in (select field_id from field_values where subject_id = $2)",
    ] {
        tx.exec(sql, args![id, stays, gone]).await?;
    }
    tx.exec(
        "insert into customer_tags (customer_id, tag_id)
         select $2, record_id from merge_moves where merge_id = $1 and what = 'customer_tags added'",
        args![id, stays],
    )
    .await?;
    tx.exec(
        "insert into field_values (field_id, subject_id, customer_id, words, words_key, figure,
            currency)
         select field_id, $2, $2, words, words_key, figure, currency from field_values
         where subject_id = $3 and field_id in (
            select record_id from merge_moves where merge_id = $1 and what = 'field_values added')",
        args![id, stays, gone],
    )
    .await
    .map(|_| ())
}

/// Takes from the record that stayed what it had taken over.
pub(super) async fn give_back(tx: &Tx, id: MergeId, stays: CustomerId) -> Result<(), StoreError> {
    for (table, named, subject) in
        [("customer_tags", "tag_id", "customer_id"), ("field_values", "field_id", "subject_id")]
    {
        let sql = format!(
            "delete from {table} where {subject} = $2 and {named} in (
                select record_id from merge_moves where merge_id = $1 and what = '{table} added')"
        );
        tx.exec(&sql, args![id, stays]).await?;
    }
    Ok(())
}
