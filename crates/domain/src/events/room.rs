//! What an event is about, so that one can look for all of a kind.

use super::EventKind;

/// What a kind of event is about, as somebody looks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Room {
    Customers,
    Cases,
    Contacts,
    Promises,
    Offers,
    Service,
    Bills,
    Documents,
    Issues,
    Closing,
    Care,
    Imports,
    /// People, teams and their rights.
    People,
    /// Signing in and out, and what was refused.
    Access,
    /// The firm's rules, procedures and sets.
    Rules,
    Other,
}

impl Room {
    pub const ALL: [Self; 16] = [
        Self::Customers,
        Self::Cases,
        Self::Contacts,
        Self::Promises,
        Self::Offers,
        Self::Service,
        Self::Bills,
        Self::Documents,
        Self::Issues,
        Self::Closing,
        Self::Care,
        Self::Imports,
        Self::People,
        Self::Access,
        Self::Rules,
        Self::Other,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Cases => "cases",
            Self::Contacts => "contacts",
            Self::Promises => "promises",
            Self::Offers => "offers",
            Self::Service => "service",
            Self::Bills => "bills",
            Self::Documents => "documents",
            Self::Issues => "issues",
            Self::Closing => "closing",
            Self::Care => "care",
            Self::Imports => "imports",
            Self::People => "people",
            Self::Access => "access",
            Self::Rules => "rules",
            Self::Other => "other",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|room| room.code() == code)
    }
}

impl EventKind {
    /// By the first word of its code, where that does not mislead.
    #[must_use]
    pub fn room(self) -> Room {
        let code = self.code();
        match code {
            "contact" | "attempt" | "message-left" => return Room::Contacts,
            "care-contact" | "care-try" => return Room::Care,
            "service-set-changed" => return Room::Rules,
            "exported" => return Room::Access,
            "service-closed" | "service-reopened" | "all-settled-said" | "mark-fell" => {
                return Room::Closing;
            }
            _ => {}
        }
        match code.split('-').next().unwrap_or(code) {
            "customer" | "contact" | "channel" | "permission" => Room::Customers,
            "case" | "their" | "our" | "decision" | "final" | "need" | "needs" | "expectation"
            | "question" | "value"
                if self != Self::ValueClassChanged =>
            {
                Room::Cases
            }
            "promise" => Room::Promises,
            "offer" => Room::Offers,
            "agreement" | "item" | "delivered" | "delivery" | "trained" | "track" | "fault"
            | "maintenance" | "visit" => Room::Service,
            "bill" | "payment" | "statement" | "einvoice" => Room::Bills,
            "document" => Room::Documents,
            "issue" => Room::Issues,
            "closing" | "confirmation" | "details" | "detail" | "standard" | "satisfaction" => {
                Room::Closing
            }
            "care" | "recommendation" | "warning" | "voice" | "urgent" => Room::Care,
            "import" => Room::Imports,
            "user" | "team" => Room::People,
            "signed" | "sign" | "access" | "factor" | "sessions" | "invitation" => Room::Access,
            "rule" | "value" | "procedure" | "hook" | "act" => Room::Rules,
            _ => Room::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_room_and_every_room_but_the_rest_has_kinds() {
        for room in Room::ALL {
            assert_eq!(Room::parse(room.code()), Some(room));
            let some = EventKind::ALL.iter().any(|kind| kind.room() == room);
            assert!(some || room == Room::Other, "{}", room.code());
        }
        assert_eq!(EventKind::Contact.room(), Room::Contacts);
        assert_eq!(EventKind::ContactAdded.room(), Room::Customers);
        assert_eq!(EventKind::ValueAssessed.room(), Room::Cases);
        assert_eq!(EventKind::ValueClassChanged.room(), Room::Rules);
        assert_eq!(EventKind::SignInFailed.room(), Room::Access);
    }
}
