//! One line of the record: when, by whose hand, what, and the way to what it is about.

use maud::{Markup, html};
use store::audit::AuditRow;
use store::people::User;
use store::teams::Team;
use uuid::Uuid;

use crate::web::Visit;
use crate::web::look::{Column, Table, Tag, name};
use crate::web::timeline::{self, Firm};

pub(super) fn table(line: &Line<'_>, rows: &[AuditRow]) -> Markup {
    let visit = line.visit;
    let columns = ["audit-when", "audit-who", "audit-what", "audit-whom"];
    let columns = columns.into_iter().map(|key| Column::new(visit.text(key))).collect();
    let table =
        Table::new(visit.text("audit-title"), columns).rows(rows.iter().map(|row| line.cells(row)));
    html! { (table) }
}

/// A line with the names that it needs.
pub(super) struct Line<'a> {
    pub visit: &'a Visit,
    pub people: &'a [User],
    pub teams: &'a [Team],
}

impl Line<'_> {
    fn cells(&self, row: &AuditRow) -> Vec<Markup> {
        let visit = self.visit;
        let (sentence, tag) = self.sentence(row);
        let what = match path(row) {
            Some(path) => html! { a href=(path) dir="auto" { (sentence) } },
            None => html! { span dir="auto" { (sentence) } },
        };
        let at = visit.locale.date_time(row.row.at, visit.zone().tz());
        vec![
            html! { time datetime=(row.row.at.to_string()) { (at) } },
            self.who(row),
            html! { (what) @if let Some(tag) = tag { " " (tag) } },
            html! {
                @if let (Some(id), Some(customer)) = (row.head.customer, &row.head.customer_name) {
                    a href=(format!("/customers/{id}")) { (name(customer)) }
                }
            },
        ]
    }

    fn who(&self, row: &AuditRow) -> Markup {
        let visit = self.visit;
        let by = row.row.by.as_deref();
        match row.head.actor.as_str() {
            "system" => html! { span class="soft" { (visit.text("audit-by-program")) } },
            "import" => html! {
                (visit.text("audit-by-import"))
                @if let Some(by) = by { " · " (name(by)) }
            },
            _ => html! { @if let Some(by) = by { (name(by)) } },
        }
    }

    fn sentence(&self, row: &AuditRow) -> (String, Option<Tag<'static>>) {
        if row.head.customer.is_some() {
            return timeline::sentence(self.visit, &row.row);
        }
        (self.firm().sentence(row), None)
    }

    fn firm(&self) -> Firm<'_> {
        Firm { locale: &self.visit.locale, people: self.people, teams: self.teams }
    }
}

/// Where what an event tells of stands now.
fn path(row: &AuditRow) -> Option<String> {
    let (record, case) = (row.head.record, row.row.case);
    let of = |room: &str, id: Option<Uuid>| id.map(|id| format!("/{room}/{id}"));
    let code = row.row.kind.code();
    let case_path = || case.map(|case| format!("/cases/{case}"));
    let in_case = |room: &str| case_path().map(|path| format!("{path}/{room}"));
    let path = match code.split('-').next().unwrap_or(code) {
        "promise" => of("promises", record),
        "bill" => of("bills", record),
        "payment" if case.is_none() => of("bills/payments", record),
        "payment" => of("bills", record),
        "statement" => Some("/bills".to_owned()),
        "einvoice" => of("bills/waiting", record),
        "document" => of("documents", record),
        "issue" => of("issues", record),
        "item" => of("items", record),
        "agreement" => in_case("agreement"),
        "offer" => in_case("offers").zip(record).map(|(path, id)| format!("{path}/{id}")),
        "closing" | "confirmation" | "detail" | "details" | "standard" | "satisfaction"
        | "mark" | "service"
            if case.is_some() =>
        {
            in_case("closing")
        }
        "service" => Some("/service-sets".to_owned()),
        "track" | "fault" | "delivered" | "delivery" | "trained" | "maintenance" | "visit" => {
            in_case("items")
        }
        "import" => of("imports", record),
        "user" | "signed" | "sign" | "access" | "factor" | "sessions" | "invitation" => {
            of("people", record)
        }
        "team" => Some("/teams".to_owned()),
        "rule" => Some("/settings".to_owned()),
        "value" if row.head.customer.is_none() => Some("/settings/agreement-forms".to_owned()),
        "procedure" => Some("/procedures".to_owned()),
        "hook" => Some("/settings/hooks".to_owned()),
        "act" => of("prepared", record),
        "tag" => Some("/settings/tags".to_owned()),
        "field" if row.head.customer.is_none() => Some("/settings/fields".to_owned()),
        _ => None,
    };
    let customer = || row.head.customer.map(|customer| format!("/customers/{customer}"));
    path.or_else(case_path).or_else(customer)
}
