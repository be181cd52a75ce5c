//! What one transaction changes of the index, written together: a key lies anywhere in a large table, and
//! in the order of the table its pages are written once however many records a transaction brings.

use std::collections::BTreeSet;

use domain::ids::CustomerId;
use domain::search::{SearchKind, keys};
use uuid::Uuid;

use super::Kept;
use super::sources::Sourced;
use crate::db::{IntoVal, StoreError, Tx};

const INSERT: &str =
    "insert into search_words (class, word, record_id, kind) values ($1, $2, $3, $4)
    on conflict (class, word, record_id) do nothing";
const DELETE: &str = "delete from search_words where class = $1 and word = $2 and record_id = $3";
const KEEP: &str = "insert into search_records (record_id, kind, customer_id, keys, words)
    values ($1, $2, $3, $4, $5)
    on conflict (record_id) do update set customer_id = excluded.customer_id,
        keys = excluded.keys, words = excluded.words";
const EMPTY: &str = "delete from search_records where record_id = $1";

#[derive(Default)]
pub(super) struct Changes {
    gone: Vec<Key>,
    new: Vec<(Key, SearchKind)>,
    heads: Vec<Head>,
    empty: Vec<Uuid>,
}

/// The number of its class, the word, and whose it is.
type Key = (i64, String, Uuid);

/// What is kept of a record's keys, and how many they are.
struct Head {
    record: Uuid,
    kind: SearchKind,
    customer: CustomerId,
    keys: String,
    words: i64,
}

impl Changes {
    /// What makes the keys of these records what their rows say; those without a row have none.
    pub fn settle(
        &mut self,
        kind: SearchKind,
        records: &[Uuid],
        sources: &[Sourced],
        kept: &[Kept],
    ) {
        for record in records.iter().copied().collect::<BTreeSet<_>>() {
            let source = sources.iter().find(|source| source.record == record);
            let kept = kept.iter().find(|kept| kept.record == record);
            self.settle_one(kind, record, source, kept);
        }
    }

    fn settle_one(
        &mut self,
        kind: SearchKind,
        record: Uuid,
        source: Option<&Sourced>,
        kept: Option<&Kept>,
    ) {
        let wanted = source.map(|source| line_up(kind, source)).unwrap_or_default();
        let before = kept.map_or("", |kept| kept.keys.as_str());
        let (was, is): (BTreeSet<_>, BTreeSet<_>) =
            (apart(before).collect(), apart(&wanted).collect());
        let key = |(class, word): &(i64, &str)| (*class, (*word).to_owned(), record);
        self.gone.extend(was.difference(&is).map(key));
        self.new.extend(is.difference(&was).map(|it| (key(it), kind)));
        match source {
            Some(source)
                if kept.is_some_and(|k| k.keys == wanted && k.customer == source.customer) => {}
            Some(source) if !is.is_empty() => {
                let (customer, words) = (source.customer, is.len() as i64);
                self.heads.push(Head { record, kind, customer, keys: wanted, words });
            }
            _ if kept.is_some() => self.empty.push(record),
            _ => {}
        }
    }

    pub async fn write(mut self, tx: &Tx) -> Result<(), StoreError> {
        self.gone.sort_unstable();
        self.new.sort_unstable();
        let gone = self.gone.into_iter();
        tx.many(
            DELETE,
            gone.map(|(class, word, record)| {
                [class.into_val(), word.into_val(), record.into_val()]
            }),
        )
        .await?;
        let new = self.new.into_iter();
        tx.many(
            INSERT,
            new.map(|((class, word, record), kind)| {
                [class.into_val(), word.into_val(), record.into_val(), kind.into_val()]
            }),
        )
        .await?;
        let heads = self.heads.into_iter();
        tx.many(
            KEEP,
            heads.map(|Head { record, kind, customer, keys, words }| {
                [
                    record.into_val(),
                    kind.into_val(),
                    customer.into_val(),
                    keys.into_val(),
                    words.into_val(),
                ]
            }),
        )
        .await?;
        tx.many(EMPTY, self.empty.into_iter().map(|record| [record.into_val()])).await.map(|_| ())
    }
}

/// The keys of a record as they are kept, a line each: the number of the class, then the word.
pub(super) fn line_up(kind: SearchKind, source: &Sourced) -> String {
    let keys = keys(kind, &source.source());
    let lines: Vec<String> =
        keys.iter().map(|(class, word)| format!("{}{word}", class.number())).collect();
    lines.join("\n")
}

fn apart(keys: &str) -> impl Iterator<Item = (i64, &str)> {
    keys.lines().filter_map(|line| Some((line.get(..1)?.parse().ok()?, line.get(1..)?)))
}
