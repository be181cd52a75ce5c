//! More lists that can be exported: what was said before an offer and agreed after it, what customers
//! tell others, one line of life, and what came in and belongs to no customer yet.

use crate::events::beside_events;

use super::list::{CASE, CUSTOMER, List, OWNER, PLAIN, at, code, count, day, id, money, text};

/// The first address of a customer, part by part.
macro_rules! of_address {
    ($part:literal) => {
        concat!(
            "(select a.",
            $part,
            " from addresses a where a.customer_id = k.id order by a.id limit 1)"
        )
    };
}

pub(super) const STREET: &str = of_address!("street");
pub(super) const POSTAL_CODE: &str = of_address!("postal_code");
pub(super) const CITY: &str = of_address!("city");
pub(super) const REGION: &str = of_address!("region");

pub(super) const NEEDS: List = List {
    code: "needs",
    from: "needs x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
        join users u on u.id = c.owner_id",
    order: &["x.recorded_at", "x.id"],
    descends: true,
    owner: Some("c.owner_id"),
    open: Some("x.state = 'open'"),
    columns: &[
        id("x.id"),
        CUSTOMER,
        CASE,
        text("need", "x.words"),
        code("kind", "x.kind"),
        code("state", "x.state"),
        OWNER,
        at("at", "x.recorded_at"),
        at("settled", "x.settled_at"),
    ],
    ..PLAIN
};

pub(super) const AGREEMENTS: List = List {
    code: "agreements",
    from: "agreements x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
        join users u on u.id = c.owner_id left join contacts t on t.id = x.given_by",
    order: &["x.agreed_at", "x.id"],
    descends: true,
    owner: Some("c.owner_id"),
    columns: &[
        id("x.id"),
        CUSTOMER,
        CASE,
        count("version", "x.version"),
        code("form", "x.form"),
        money(
            "amount",
            "(select cast(coalesce(sum(l.price_minor), 0) as bigint)
            from agreement_lines l where l.agreement_id = x.id)",
            "x.currency",
        ),
        count("payment-days", "x.payment_days"),
        text("number", "x.reference"),
        text("contact", "t.name"),
        text("evidence", "x.evidence"),
        OWNER,
        at("at", "x.agreed_at"),
    ],
    ..PLAIN
};

pub(super) const VOICES: List = List {
    code: "voices",
    from: "voices x join customers k on k.id = x.customer_id join users u on u.id = x.recorded_by
        left join contacts t on t.id = x.contact_id left join cases c on c.id = x.led_to_case_id",
    order: &["x.heard_at", "x.id"],
    descends: true,
    owner: Some("k.owner_id"),
    case: None,
    open: Some("x.outcome is null"),
    columns: &[
        id("x.id"),
        at("at", "x.heard_at"),
        CUSTOMER,
        code("kind", "x.kind"),
        text("said", "x.words"),
        text("contact", "t.name"),
        text("person", "u.name"),
        text("outcome", "x.outcome"),
        CASE,
    ],
    ..PLAIN
};

pub(super) const TIMELINE: List = List {
    code: "timeline",
    from: concat!("told e join customers cu on cu.id = e.customer_id ", beside_events!()),
    base: "cu.erased_at is null",
    order: &["e.id"],
    descends: true,
    customer: Some("e.customer_id"),
    case: Some("e.case_id"),
    is_of_one: true,
    columns: &[
        id("e.id"),
        at("at", "coalesce(i.at, k.at, e.at)"),
        text("customer", "cu.name"),
        CASE,
        code("event", "e.kind"),
        text(
            "said",
            "coalesce(i.said, k.said, n.words, x.words, q.words, a.volunteered, d.words, cf.words,
                sf.words, y.words, v.words, f.words)",
        ),
        text("answer", "coalesce(q.answer, d.outcome, y.remedy, v.outcome)"),
        text("note", "coalesce(i.note, k.words)"),
        text("person", "u.name"),
    ],
    ..PLAIN
};

pub(super) const PAYMENTS: List = List {
    code: "payments",
    from: "payments x",
    order: &["x.booked_on", "x.id"],
    descends: true,
    customer: None,
    case: None,
    open: Some("x.state = 'open'"),
    is_unplaced: true,
    columns: &[
        id("x.id"),
        day("booked", "x.booked_on"),
        money("amount", "x.amount_minor", "x.currency"),
        money("matched", "x.matched_minor", "x.currency"),
        text("payer", "x.payer"),
        text("account", "x.payer_account"),
        text("reference", "x.reference"),
        code("state", "x.state"),
        text("set-aside", "x.set_aside_why"),
    ],
    ..PLAIN
};

pub(super) const WAITING_BILLS: List = List {
    code: "waiting-bills",
    from: "waiting_invoices x left join bills b on b.id = x.bill_id",
    order: &["x.received_at", "x.id"],
    descends: true,
    customer: None,
    case: None,
    open: Some("x.settled_at is null"),
    is_unplaced: true,
    columns: &[
        id("x.id"),
        text("number", "x.number"),
        text("buyer", "x.buyer"),
        text("tax-number", "x.buyer_tax"),
        money("gross", "x.gross_minor", "x.currency"),
        day("issued", "x.issued_on"),
        code("doubt", "x.doubt"),
        text("file-name", "x.file_name"),
        at("received", "x.received_at"),
        at("settled", "x.settled_at"),
    ],
    ..PLAIN
};
