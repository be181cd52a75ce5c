//! The one table of lists that can be exported: what each reads, in which order, and its columns. A
//! new list is one entry, and a name for each of its columns in `locales/*/exports.ftl`.

use domain::fields::FieldSubject;

use super::list::{
    CASE, CUSTOMER, Kind, List, OWNER, PLAIN, at, code, column, count, day, flag, id, money, text,
};
use super::{firm, more};

/// A list by its code.
#[must_use]
pub fn find(code: &str) -> Option<&'static List> {
    LISTS.iter().find(|list| list.code == code)
}

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
            text(
                "website",
                "(select string_agg(h.address, ', ' order by h.id) from channels h
                where h.customer_id = k.id and h.kind = 'web' and h.contact_id is null
                    and h.merged_into is null)",
            )
            .full(),
            text("street", more::STREET).full(),
            text("postal-code", more::POSTAL_CODE).full(),
            text("city", more::CITY).full(),
            text("region", more::REGION).full(),
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
            column("customer-id", Kind::Id, "x.customer_id").full(),
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
        due: Some("x.due"),
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
    more::NEEDS,
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
    more::AGREEMENTS,
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
        due: Some("p.due"),
        track: Some("x.kind"),
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
        open: Some("x.settled_at is null"),
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
    more::VOICES,
    more::TIMELINE,
    more::PAYMENTS,
    more::WAITING_BILLS,
    firm::PEOPLE,
    firm::TEAMS,
    firm::TAGS,
    firm::AUDIT,
];
