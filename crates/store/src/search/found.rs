//! What is shown of a record that was found, as it is now, and only to those who may see it.

use domain::ids::{CaseId, CustomerId, UserId};
use domain::people::Sight;
use domain::search::{SearchKind, Tier};
use uuid::Uuid;

use super::places;
use crate::db::{Query, StoreError};
use crate::rights::push_seen;
use crate::row;

/// So many are asked for at once.
const SHOWN: usize = 24;

row! {
    struct FoundRow {
        record: Uuid,
        customer: CustomerId,
        case: Option<CaseId>,
        title: Option<String>,
        beside: Option<String>,
        owner: Option<UserId>,
        text: Option<String>,
    }
}

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub kind: SearchKind,
    pub record: Uuid,
    pub customer: CustomerId,
    pub case: Option<CaseId>,
    /// Its name, title or number; of a text, the case's or the customer's.
    pub title: String,
    /// Whose it is, by name; of a customer, nothing.
    pub beside: Option<String>,
    pub owner: Option<UserId>,
    pub text: Option<String>,
    /// How well it meets what was asked; absent where nothing was.
    pub tier: Option<Tier>,
}

/// Case, title, beside, owner, text, and what is joined.
const fn columns(kind: SearchKind) -> [&'static str; 6] {
    const NO_TEXT: &str = "cast(null as text)";
    /// A null of the type that an id has, on both engines.
    const NO_CASE: &str = "nullif(x.id, x.id)";
    const CASE: &str = "left join cases k on k.id = x.case_id";
    const fn text(words: &'static str) -> [&'static str; 6] {
        ["x.case_id", "k.title", "c.name", "k.owner_id", words, CASE]
    }
    match kind {
        SearchKind::Customer => [NO_CASE, "x.name", NO_TEXT, "x.owner_id", "x.note", ""],
        SearchKind::Contact => [NO_CASE, "x.name", "c.name", "c.owner_id", "x.position", ""],
        SearchKind::Channel => {
            let contact = "left join contacts p on p.id = x.contact_id";
            [NO_CASE, "c.name", "p.name", "c.owner_id", "x.address", contact]
        }
        SearchKind::Case => ["x.id", "x.title", "c.name", "x.owner_id", NO_TEXT, ""],
        SearchKind::Offer => [
            "x.case_id",
            "(select string_agg(l.what, ', ' order by l.position) from offer_lines l
                where l.offer_id = x.id)",
            "c.name",
            "k.owner_id",
            "(select string_agg(t.words, ' · ' order by t.position) from offer_terms t
                where t.offer_id = x.id)",
            CASE,
        ],
        SearchKind::Agreement => {
            ["x.case_id", "x.reference", "c.name", "k.owner_id", NO_TEXT, CASE]
        }
        SearchKind::Item => ["x.case_id", "x.name", "c.name", "x.owner_id", "x.serial", ""],
        SearchKind::Bill => ["x.case_id", "x.number", "c.name", "k.owner_id", NO_TEXT, CASE],
        SearchKind::Document => [
            "x.case_id",
            "x.title",
            "c.name",
            "k.owner_id",
            "(select v.file_name from document_versions v
                where v.document_id = x.id and v.version = x.version)",
            CASE,
        ],
        SearchKind::Interaction => text("coalesce(x.said, '') || ' · ' || coalesce(x.note, '')"),
        SearchKind::Need | SearchKind::Expectation => text("x.words"),
        SearchKind::Question => text("x.words || ' · ' || coalesce(x.answer, '')"),
        SearchKind::Promise => text("x.what"),
        SearchKind::Issue => {
            text("x.words || ' · ' || coalesce(x.effect, '') || ' · ' || coalesce(x.remedy, '')")
        }
        SearchKind::Fault => text("x.words || ' · ' || coalesce(x.remedy, '')"),
        SearchKind::Detail => text("x.words || ' · ' || coalesce(x.outcome, '')"),
        SearchKind::CareContact => {
            let words = "x.words || ' · ' || coalesce(x.said, '')";
            [NO_CASE, "c.name", NO_TEXT, "x.user_id", words, ""]
        }
        SearchKind::Voice => {
            let words = "x.words || ' · ' || coalesce(x.outcome, '')";
            [NO_CASE, "c.name", NO_TEXT, "x.recorded_by", words, ""]
        }
    }
}

/// These records in any order, without those of customers whom the person does not see.
pub(super) async fn of(
    q: &impl Query,
    kind: SearchKind,
    records: &[Uuid],
    sight: Sight,
) -> Result<Vec<Found>, StoreError> {
    let [case, title, beside, owner, text, joined] = columns(kind);
    let customer = if kind == SearchKind::Customer { "x.id" } else { "x.customer_id" };
    let (places, mut args) = places(records, SHOWN);
    let mut wheres = format!("x.id in ({places})");
    push_seen(&mut wheres, &mut args, customer, sight);
    let sql = format!(
        "select x.id, {customer}, {case}, {title}, {beside}, {owner}, {text}
         from {} x join customers c on c.id = {customer} {joined} where {wheres}",
        super::sources::table(kind)
    );
    let rows: Vec<FoundRow> = q.all(&sql, args).await?;
    let found = |row: FoundRow| Found {
        kind,
        record: row.record,
        customer: row.customer,
        case: row.case,
        title: row.title.unwrap_or_default(),
        beside: row.beside,
        owner: row.owner,
        text: row.text,
        tier: None,
    };
    Ok(rows.into_iter().map(found).collect())
}
