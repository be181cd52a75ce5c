//! What an event of the firm itself says: of people, teams, rules, imports and who came in.

use domain::events::EventKind;
use store::audit::AuditRow;
use store::people::User;
use store::teams::Team;

use crate::i18n::{Locale, args};
use crate::prepared::title_key;
use crate::web::words;

/// The names that its sentences need.
pub struct Firm<'a> {
    pub locale: &'a Locale,
    pub people: &'a [User],
    pub teams: &'a [Team],
}

impl Firm<'_> {
    /// The fact as one sentence.
    #[must_use]
    pub fn sentence(&self, row: &AuditRow) -> String {
        let values = args! {
            name: row.head.named.as_deref().map(words::isolated).unwrap_or_default(),
            what: self.what(row),
            before: self.value(row.row.kind, row.row.before.as_deref()),
            after: self.value(row.row.kind, row.row.after.as_deref()),
        };
        self.locale.text_with(&key(row), &values)
    }

    /// What of it was changed or refused, in words where the program has some.
    fn what(&self, row: &AuditRow) -> String {
        let after = row.row.after.as_deref().unwrap_or_default();
        match row.row.kind {
            EventKind::RuleChanged => {
                let rule = after.split('=').next().unwrap_or_default();
                self.known(&format!("settings-{rule}"), rule)
            }
            EventKind::AccessRefused => self.known(&format!("audit-refused-{after}"), after),
            EventKind::Exported if after == "everything" => self.locale.text("exports-everything"),
            EventKind::Exported => self.known(&format!("exports-list-{after}"), after),
            EventKind::HookChanged => self.known(&format!("audit-hook-what-{after}"), after),
            EventKind::ActPrepared => self.known(&title_key(after), after),
            EventKind::ActDecided => self.known(&format!("audit-act-what-{after}"), after),
            EventKind::TeamChanged => self.team(row.row.before.as_deref()),
            EventKind::UserHandedOver => self.person(after),
            _ => after.to_owned(),
        }
    }

    fn value(&self, kind: EventKind, value: Option<&str>) -> String {
        let value = value.unwrap_or_default();
        match kind {
            EventKind::RuleChanged => {
                let value = value.split_once('=').map_or(value, |(_, value)| value);
                self.known(&format!("settings-sight-{value}"), value)
            }
            EventKind::UserAdded | EventKind::UserChanged => {
                self.known(&format!("people-role-{value}"), value)
            }
            _ => value.to_owned(),
        }
    }

    fn known(&self, key: &str, otherwise: &str) -> String {
        let locale = self.locale;
        if locale.has(key) { locale.text(key) } else { words::isolated(otherwise) }
    }

    fn person(&self, id: &str) -> String {
        let found = self.people.iter().find(|person| person.id.to_string() == id);
        found.map(|person| words::isolated(person.name.as_str())).unwrap_or_default()
    }

    fn team(&self, id: Option<&str>) -> String {
        let found = self.teams.iter().find(|team| Some(team.id.to_string().as_str()) == id);
        found.map(|team| words::isolated(team.name.as_str())).unwrap_or_default()
    }
}

/// The message of an event of the firm: its kind, told apart where one kind means different things.
fn key(row: &AuditRow) -> String {
    let (kind, after) = (row.row.kind.code(), row.row.after.as_deref());
    match (row.row.kind, after) {
        (EventKind::UserChanged, Some(what @ ("disabled" | "enabled" | "password"))) => {
            format!("audit-{kind}-{what}")
        }
        (EventKind::UserChanged, Some(_)) if row.row.before.is_some() => {
            format!("audit-{kind}-role")
        }
        (EventKind::TeamChanged, Some(what @ ("member-added" | "member-removed"))) => {
            format!("audit-{kind}-{what}")
        }
        (EventKind::SignInFailed, _) if row.head.record.is_none() => {
            format!("audit-{kind}-unknown")
        }
        _ => format!("audit-{kind}"),
    }
}
