//! What each kind of record can be found by: one question for each kind, all of the same columns.

use domain::customers::ChannelKind;
use domain::ids::CustomerId;
use domain::search::{SearchKind, Source};
use uuid::Uuid;

use super::{MANY, places};
use crate::db::{Query, StoreError};
use crate::{args, row};

row! {
    /// A record's row, as far as words go.
    pub struct Sourced {
        record: Uuid,
        customer: CustomerId,
        name: Option<String>,
        beside: Option<String>,
        code: Option<String>,
        channel: Option<ChannelKind>,
        address: Option<String>,
        one: Option<String>,
        two: Option<String>,
        three: Option<String>,
    }
}

impl Sourced {
    pub fn source(&self) -> Source {
        let texts = [&self.one, &self.two, &self.three];
        Source {
            name: self.name.clone(),
            beside: self.beside.clone(),
            code: self.code.clone(),
            address: self.channel.zip(self.address.clone()),
            texts: texts.into_iter().flatten().cloned().collect(),
        }
    }
}

/// Table, then: name, beside it, number, kind of channel, address, and up to three texts. `-` is
/// nothing; `c` is the customer.
const fn columns(kind: SearchKind) -> (&'static str, [&'static str; 8]) {
    const N: &str = "cast(null as text)";
    const fn texts(
        table: &'static str,
        one: &'static str,
        two: &'static str,
    ) -> (&'static str, [&'static str; 8]) {
        (table, [N, N, N, N, N, one, two, N])
    }
    match kind {
        SearchKind::Customer => ("customers", ["x.name", N, "x.tax_number", N, N, "x.note", N, N]),
        SearchKind::Contact => ("contacts", ["x.name", "c.name", N, N, N, N, N, N]),
        SearchKind::Channel => ("channels", [N, N, N, "x.kind", "x.address", N, N, N]),
        SearchKind::Case => ("cases", ["x.title", "c.name", N, N, N, N, N, N]),
        SearchKind::Offer => (
            "offers",
            [
                "(select string_agg(l.what, ' ' order by l.position) from offer_lines l
                    where l.offer_id = x.id)",
                "c.name",
                N,
                N,
                N,
                "(select string_agg(t.words, ' ' order by t.position) from offer_terms t
                    where t.offer_id = x.id)",
                N,
                N,
            ],
        ),
        SearchKind::Agreement => ("agreements", [N, "c.name", "x.reference", N, N, N, N, N]),
        SearchKind::Item => ("items", ["x.name", "c.name", "x.serial", N, N, N, N, N]),
        SearchKind::Bill => ("bills", [N, "c.name", "x.number", N, N, N, N, N]),
        SearchKind::Document => (
            "documents",
            [
                "x.title",
                "c.name",
                N,
                N,
                N,
                "(select v.file_name from document_versions v
                    where v.document_id = x.id and v.version = x.version)",
                N,
                N,
            ],
        ),
        SearchKind::Interaction => texts("interactions", "x.said", "x.note"),
        SearchKind::Need => texts("needs", "x.words", N),
        SearchKind::Expectation => texts("expectations", "x.words", N),
        SearchKind::Question => texts("questions", "x.words", "x.answer"),
        SearchKind::Promise => texts("promises", "x.what", N),
        SearchKind::Issue => ("issues", [N, N, N, N, N, "x.words", "x.effect", "x.remedy"]),
        SearchKind::Fault => texts("faults", "x.words", "x.remedy"),
        SearchKind::Detail => texts("details", "x.words", "x.outcome"),
        SearchKind::CareContact => texts("care_contacts", "x.words", "x.said"),
        SearchKind::Voice => texts("voices", "x.words", "x.outcome"),
    }
}

/// The table in which records of a kind stand.
pub const fn table(kind: SearchKind) -> &'static str {
    columns(kind).0
}

fn question(kind: SearchKind) -> String {
    let (table, columns) = columns(kind);
    let customer = if matches!(kind, SearchKind::Customer) { "x.id" } else { "x.customer_id" };
    // Who was erased is found by nothing.
    let stands = if matches!(kind, SearchKind::Contact) { " and x.erased_at is null" } else { "" };
    format!(
        "select x.id, {customer}, {} from {table} x
         join customers c on c.id = {customer} and c.erased_at is null{stands}",
        columns.join(", ")
    )
}

/// Of these records, as far as they are there.
pub async fn of(
    q: &impl Query,
    kind: SearchKind,
    records: &[Uuid],
) -> Result<Vec<Sourced>, StoreError> {
    let (places, args) = places(records, MANY);
    q.all(&format!("{} where x.id in ({places})", question(kind)), args).await
}

/// The next of all records of a kind.
pub async fn after(
    q: &impl Query,
    kind: SearchKind,
    after: Uuid,
    limit: u32,
) -> Result<Vec<Sourced>, StoreError> {
    let sql = format!("{} where x.id > $1 order by x.id limit $2", question(kind));
    q.all(&sql, args![after, limit]).await
}
