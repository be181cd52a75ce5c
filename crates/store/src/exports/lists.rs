//! The one table of lists that can be exported: what each reads, in which order, and its columns. A
//! new list is one entry, and a name for each of its columns in `locales/*/exports.ftl`.

use domain::fields::FieldSubject;
use domain::people::Right;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Id,
    Text,
    Code,
    Count,
    Flag,
    At,
    Day,
    /// Minor units, and behind them the currency.
    Money,
    /// Thousandths.
    Quantity,
}

/// When a column is part of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    Always,
    /// Where the list shows it: the name of the column in the address of the list.
    Chosen(&'static str),
    /// Only where all that there is was asked for.
    Full,
}

#[derive(Debug)]
pub struct Column {
    pub key: &'static str,
    pub kind: Kind,
    pub show: Show,
    sql: &'static str,
    /// The currency of money.
    beside: Option<&'static str>,
}

impl Column {
    pub(super) fn sql(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.sql).chain(self.beside)
    }
}

#[derive(Debug)]
pub struct List {
    /// As in the address `/exports/{list}`.
    pub code: &'static str,
    /// What somebody needs beside seeing the customers.
    pub right: Option<Right>,
    pub subject: Option<FieldSubject>,
    pub columns: &'static [Column],
    pub(super) from: &'static str,
    pub(super) base: &'static str,
    pub(super) order: &'static [&'static str],
    pub(super) descends: bool,
    pub(super) owner: Option<&'static str>,
    pub(super) customer: Option<&'static str>,
    pub(super) case: Option<&'static str>,
}

/// A list by its code.
#[must_use]
pub fn find(code: &str) -> Option<&'static List> {
    LISTS.iter().find(|list| list.code == code)
}

const fn column(key: &'static str, kind: Kind, sql: &'static str) -> Column {
    Column { key, kind, show: Show::Always, sql, beside: None }
}

const fn text(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Text, sql)
}

const fn code(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Code, sql)
}

const fn at(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::At, sql)
}

const fn day(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Day, sql)
}

const fn count(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Count, sql)
}

const fn flag(key: &'static str, sql: &'static str) -> Column {
    column(key, Kind::Flag, sql)
}

const fn id(sql: &'static str) -> Column {
    column("id", Kind::Id, sql)
}

const fn money(key: &'static str, sql: &'static str, currency: &'static str) -> Column {
    Column { beside: Some(currency), ..column(key, Kind::Money, sql) }
}

impl Column {
    const fn chosen(self, name: &'static str) -> Self {
        Self { show: Show::Chosen(name), ..self }
    }

    const fn full(self) -> Self {
        Self { show: Show::Full, ..self }
    }
}

/// A list of a customer's records, whose columns `x` are; `k` is the customer, `c` the case.
const PLAIN: List = List {
    code: "",
    right: None,
    subject: None,
    columns: &[],
    from: "",
    base: "1 = 1",
    order: &["x.id"],
    descends: false,
    owner: None,
    customer: Some("x.customer_id"),
    case: Some("x.case_id"),
};

const CUSTOMER: Column = text("customer", "k.name");
const CASE: Column = text("case", "c.title");
const OWNER: Column = text("owner", "u.name");

/// Every list that can be exported, in the order of a customer's life.
pub const LISTS: &[List] = &[
    List {
        code: "customers",
        subject: Some(FieldSubject::Customer),
        from: "customers k join users u on u.id = k.owner_id",
        base: "k.merged_into is null and k.erased_at is null",
        order: &["k.name_key", "k.id"],
        owner: Some("k.owner_id"),
        customer: Some("k.id"),
        case: None,
        columns: &[
            id("k.id"),
            text("name", "k.name"),
            at(
                "next-due",
                "(select min(c.step_due) from cases c
                where c.customer_id = k.id and c.state = 'open')",
            ),
            count(
                "open-cases",
                "(select count(*) from cases c
                where c.customer_id = k.id and c.state = 'open')",
            ),
            at("quiet-until", "k.quiet_until"),
            at("withdrawn", "k.withdrawn_at"),
            code("language", "k.language").chosen("language"),
            OWNER.chosen("owner"),
            code("kind", "k.kind").full(),
            text("tax-number", "k.tax_number").full(),
            text(
                "phone",
                "(select string_agg(h.address, ', ' order by h.id) from channels h
                where h.customer_id = k.id and h.kind = 'phone' and h.contact_id is null
                    and h.merged_into is null)",
            )
            .full(),
            text(
                "email",
                "(select string_agg(h.address, ', ' order by h.id) from channels h
                where h.customer_id = k.id and h.kind = 'email' and h.contact_id is null
                    and h.merged_into is null)",
            )
            .full(),
            code("country", "k.country").full(),
            code("zone", "k.zone").full(),
            text("note", "k.note").full(),
            at("created", "k.created_at").full(),
        ],
        ..PLAIN
    },
    List {
        code: "contacts",
        from: "contacts x join customers k on k.id = x.customer_id",
        base: "x.merged_into is null and x.erased_at is null",
        case: None,
        columns: &[
            id("x.id"),
            text("name", "x.name"),
            text("position", "x.position"),
            CUSTOMER,
            code("language", "x.language"),
            text(
                "phone",
                "(select string_agg(h.address, ', ' order by h.id) from channels h
                where h.contact_id = x.id and h.kind = 'phone' and h.merged_into is null)",
            ),
            text(
                "email",
                "(select string_agg(h.address, ', ' order by h.id) from channels h
                where h.contact_id = x.id and h.kind = 'email' and h.merged_into is null)",
            ),
            at("created", "x.created_at"),
        ],
        ..PLAIN
    },
    List {
        code: "cases",
        subject: Some(FieldSubject::Case),
        from: "cases c join customers k on k.id = c.customer_id join users u on u.id = c.owner_id
            left join promises p on p.id = c.step_id",
        order: &["c.opened_at", "c.id"],
        owner: Some("c.owner_id"),
        customer: Some("c.customer_id"),
        case: Some("c.id"),
        columns: &[
            id("c.id"),
            CUSTOMER,
            text("case", "c.title"),
            code("next-step", "c.step_kind"),
            text("what", "p.what"),
            code("debtor", "c.step_debtor"),
            at("due", "c.step_due"),
            code("state", "c.state"),
            count("their-stage", "c.theirs"),
            count("our-stage", "c.ours"),
            OWNER,
            money("amount", "c.amount_minor", "c.currency"),
            at("advanced", "c.advanced_at"),
            at("opened", "c.opened_at"),
            at("ended", "c.ended_at"),
            count("attempts", "c.attempts").full(),
            at("decision", "c.decision_at").full(),
            text("source", "c.source").full(),
            at("closed", "c.closed_at").full(),
            column("customer-id", Kind::Id, "c.customer_id").full(),
        ],
        ..PLAIN
    },
    List {
        code: "promises",
        from: "promises x join customers k on k.id = x.customer_id
            join users u on u.id = x.owner_id left join cases c on c.id = x.case_id",
        base: "x.state = 'open'",
        order: &["x.due", "x.id"],
        owner: Some("x.owner_id"),
        columns: &[
            id("x.id"),
            at("due", "x.due"),
            CUSTOMER,
            CASE,
            code("kind", "x.kind"),
            text("what", "x.what"),
            code("debtor", "x.debtor"),
            code("named-by", "x.named_by"),
            OWNER,
            at("made", "x.made_at"),
            at("broken", "x.broken_at"),
        ],
        ..PLAIN
    },
    List {
        code: "interactions",
        from: "interactions x join customers k on k.id = x.customer_id
            join cases c on c.id = x.case_id join users u on u.id = x.user_id
            left join contacts t on t.id = x.contact_id",
        order: &["x.at", "x.id"],
        descends: true,
        owner: Some("x.user_id"),
        columns: &[
            id("x.id"),
            at("at", "x.at"),
            CUSTOMER,
            CASE,
            code("channel", "x.channel"),
            code("direction", "x.direction"),
            flag("dialogue", "x.is_dialogue"),
            text("contact", "t.name"),
            text("person", "u.name"),
            text("said", "x.said"),
            text("note", "x.note"),
            code("ending", "x.ending"),
        ],
        ..PLAIN
    },
    List {
        code: "offers",
        from: "offers x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
            join users u on u.id = c.owner_id",
        order: &["x.drafted_at", "x.id"],
        descends: true,
        owner: Some("c.owner_id"),
        columns: &[
            id("x.id"),
            CUSTOMER,
            CASE,
            count("version", "x.version"),
            code("state", "x.state"),
            money(
                "amount",
                "(select cast(coalesce(sum(l.price_minor), 0) as bigint)
                from offer_lines l where l.offer_id = x.id)",
                "x.currency",
            ),
            day("valid-until", "x.valid_until"),
            at("drafted", "x.drafted_at"),
            at("settled", "x.settled_at"),
            OWNER,
        ],
        ..PLAIN
    },
    List {
        code: "items",
        from: "items x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
            join users u on u.id = x.owner_id",
        order: &["x.sold_on", "x.id"],
        descends: true,
        owner: Some("x.owner_id"),
        columns: &[
            id("x.id"),
            CUSTOMER,
            CASE,
            code("kind", "x.kind"),
            text("name", "x.name"),
            text("serial", "x.serial"),
            column("quantity", Kind::Quantity, "x.quantity"),
            money("amount", "x.price_minor", "x.currency"),
            OWNER,
            day("sold", "x.sold_on"),
            day("end-of-life", "x.end_of_life"),
            day("replacement", "x.replacement_due"),
            day("renewal", "x.renews_on"),
            day("next-service", "x.next_service"),
            at("retired", "x.retired_at"),
        ],
        ..PLAIN
    },
    List {
        code: "follow-through",
        from: "tracks x join items i on i.id = x.item_id join promises p on p.id = x.step_id
            join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
            join users u on u.id = p.owner_id",
        order: &["p.due", "x.item_id", "x.kind"],
        owner: Some("p.owner_id"),
        columns: &[
            column("id", Kind::Id, "x.item_id"),
            code("track", "x.kind"),
            CUSTOMER,
            CASE,
            text("name", "i.name"),
            column("quantity", Kind::Quantity, "i.quantity"),
            code("state", "x.state"),
            at("due", "p.due"),
            OWNER,
        ],
        ..PLAIN
    },
    List {
        code: "bills",
        from: "bills x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id",
        order: &["x.drafted_at", "x.id"],
        descends: true,
        columns: &[
            id("x.id"),
            text("number", "x.number"),
            code("kind", "x.kind"),
            code("state", "x.state"),
            CUSTOMER,
            CASE,
            money("net", "x.net_minor", "x.currency"),
            money("tax", "x.tax_minor", "x.currency"),
            money("gross", "x.net_minor + x.tax_minor", "x.currency"),
            money(
                "open",
                "case when x.state = 'sent' and x.kind = 'bill'
                then x.net_minor + x.tax_minor + x.corrected_minor - x.paid_minor else 0 end",
                "x.currency",
            ),
            day("issued", "x.issued_on"),
            day("due-on", "x.due_on"),
            at("sent", "x.sent_at"),
            at("settled", "x.settled_at"),
        ],
        ..PLAIN
    },
    List {
        code: "documents",
        from: "documents x join customers k on k.id = x.customer_id
            left join cases c on c.id = x.case_id
            join document_versions v on v.document_id = x.id and v.version = x.version",
        order: &["x.added_at", "x.id"],
        descends: true,
        columns: &[
            id("x.id"),
            CUSTOMER,
            CASE,
            text("title", "x.title"),
            count("version", "x.version"),
            text("file-name", "v.file_name"),
            code("media-type", "v.media_type"),
            count("size", "v.size"),
            flag("final", "x.is_final"),
            flag("shared", "x.is_shared"),
            at("added", "x.added_at"),
            at("taken-back", "x.withdrawn_at"),
        ],
        ..PLAIN
    },
    List {
        code: "issues",
        from: "issues x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
            join users u on u.id = x.owner_id",
        order: &["x.reported_at", "x.id"],
        descends: true,
        owner: Some("x.owner_id"),
        columns: &[
            id("x.id"),
            CUSTOMER,
            CASE,
            text("words", "x.words"),
            text("effect", "x.effect"),
            flag("complaint", "x.is_complaint"),
            OWNER,
            at("reported", "x.reported_at"),
            text("remedy", "x.remedy"),
            at("settled", "x.settled_at"),
        ],
        ..PLAIN
    },
    List {
        code: "closings",
        from: "closings x join customers k on k.id = x.customer_id join cases c on c.id = x.case_id
            join users u on u.id = x.owner_id",
        order: &["x.moved_at", "x.id"],
        owner: Some("x.owner_id"),
        columns: &[
            id("x.id"),
            CUSTOMER,
            CASE,
            code("state", "x.state"),
            OWNER,
            at("opened", "x.opened_at"),
            at("moved", "x.moved_at"),
            count(
                "settled-items",
                "(select count(*) from closing_items i
                where i.closing_id = x.id and i.state in ('true', 'waived'))",
            ),
            count(
                "all-items",
                "(select count(*) from closing_items i
                where i.closing_id = x.id and i.state <> 'not-applicable')",
            ),
            at("closed", "x.closed_at"),
        ],
        ..PLAIN
    },
    List {
        code: "care",
        from: "care_plans x join customers k on k.id = x.customer_id
            join cases c on c.id = x.case_id join users u on u.id = x.owner_id",
        base: "k.erased_at is null",
        order: &["x.silent_at", "x.customer_id"],
        owner: Some("x.owner_id"),
        columns: &[
            column("id", Kind::Id, "x.customer_id"),
            CUSTOMER,
            CASE,
            code("state", "x.state"),
            OWNER,
            at("due", "x.next_due"),
            at("last-contact", "x.last_contact_at"),
            at("silent", "x.silent_at"),
            at("begun", "x.began_at"),
        ],
        ..PLAIN
    },
    List {
        code: "people",
        right: Some(Right::Govern),
        from: "users x",
        order: &["x.email_key", "x.id"],
        customer: None,
        case: None,
        columns: &[
            id("x.id"),
            text("name", "x.name"),
            text("email", "x.email"),
            code("role", "x.role"),
            code("language", "x.language"),
            code("zone", "x.zone"),
            at("created", "x.created_at"),
            at("stopped", "x.disabled_at"),
        ],
        ..PLAIN
    },
    List {
        code: "teams",
        right: Some(Right::Govern),
        from: "teams x",
        order: &["x.name_key", "x.id"],
        customer: None,
        case: None,
        columns: &[
            id("x.id"),
            text("name", "x.name"),
            text(
                "members",
                "(select string_agg(u.name, ', ' order by u.email_key)
                from team_members m join users u on u.id = m.user_id where m.team_id = x.id)",
            ),
            at("created", "x.created_at"),
        ],
        ..PLAIN
    },
    List {
        code: "audit",
        right: Some(Right::Audit),
        from: "events e left join customers k on k.id = e.customer_id
            left join cases c on c.id = e.case_id left join users u on u.id = e.user_id",
        order: &["e.id"],
        descends: true,
        customer: None,
        case: None,
        columns: &[
            id("e.id"),
            at("at", "e.at"),
            code("actor", "e.actor"),
            text("person", "u.name"),
            code("event", "e.kind"),
            CUSTOMER,
            CASE,
            column("record", Kind::Id, "e.record_id"),
            text("before", "e.value_before"),
            text("after", "e.value_after"),
        ],
        ..PLAIN
    },
];
