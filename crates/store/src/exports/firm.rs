//! The lists of the firm itself that can be exported: its people, its teams, its record of events.

use domain::people::Right;

use super::list::{CASE, CUSTOMER, Kind, List, PLAIN, at, code, column, id, text};

pub(super) const PEOPLE: List = List {
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
};

pub(super) const TEAMS: List = List {
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
};

pub(super) const TAGS: List = List {
    code: "tags",
    from: "tags x",
    order: &["x.name_key", "x.id"],
    customer: None,
    case: None,
    columns: &[id("x.id"), text("name", "x.name")],
    ..PLAIN
};

pub(super) const AUDIT: List = List {
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
};
