//! Who acts: somebody of ours, or the program on somebody's behalf.

use crate::ids::{ImportId, UserId};
use crate::refusal::Refusal;

/// What somebody of ours is in the firm; what it lets them do is told by [`Role::may`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Owner,
    Manager,
    Salesperson,
    ServicePerson,
    /// Reads everything and changes nothing.
    Auditor,
}

/// What a role allows beyond reading what one sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// The day's work with the customers that one sees: record, promise, answer, close.
    Work,
    /// Others' work: hand it over, change many at once, merge, import and take an import back.
    Steer,
    /// The firm itself: people, teams, rules, procedures, waivers, erasing.
    Govern,
    /// The record of who did what, whole.
    Audit,
}

impl Right {
    pub const ALL: [Self; 4] = [Self::Work, Self::Steer, Self::Govern, Self::Audit];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Steer => "steer",
            Self::Govern => "govern",
            Self::Audit => "audit",
        }
    }
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::Owner, Self::Manager, Self::Salesperson, Self::ServicePerson, Self::Auditor];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Manager => "manager",
            Self::Salesperson => "salesperson",
            Self::ServicePerson => "service-person",
            Self::Auditor => "auditor",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The one table of who may do what.
    #[must_use]
    pub const fn may(self, right: Right) -> bool {
        match right {
            Right::Work => !matches!(self, Self::Auditor),
            Right::Steer => matches!(self, Self::Owner | Self::Manager),
            Right::Govern => matches!(self, Self::Owner),
            Right::Audit => matches!(self, Self::Owner | Self::Auditor),
        }
    }
}

/// By what somebody showed who they are when they signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Password,
    /// Password and a code of their device.
    Code,
    /// Password and one of the codes that were printed.
    Recovery,
    /// A passkey, which is two factors at once.
    Passkey,
    /// Another issuer told who they are.
    Issuer,
}

impl Way {
    pub const ALL: [Self; 5] =
        [Self::Password, Self::Code, Self::Recovery, Self::Passkey, Self::Issuer];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::Recovery => "recovery",
            Self::Passkey => "passkey",
            Self::Issuer => "issuer",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// The firm's rule: who must have a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondFactor {
    /// Whoever wants one has one.
    #[default]
    Nobody,
    /// Those who may do most, or see all: owners, managers and auditors.
    Leading,
    Everybody,
}

impl SecondFactor {
    pub const ALL: [Self; 3] = [Self::Nobody, Self::Leading, Self::Everybody];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Leading => "leading",
            Self::Everybody => "everybody",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    #[must_use]
    pub const fn demands(self, role: Role) -> bool {
        match self {
            Self::Nobody => false,
            Self::Leading => role.may(Right::Steer) || role.may(Right::Audit),
            Self::Everybody => true,
        }
    }
}

/// What an owner set for the firm: whose customers salespeople and service people see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SightRule {
    #[default]
    All,
    /// Those of one's teams, and one's own.
    Team,
    Own,
}

impl SightRule {
    pub const ALL: [Self; 3] = [Self::All, Self::Team, Self::Own];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Team => "team",
            Self::Own => "own",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// The one place where it is decided whose customers somebody sees. Who answers for the firm
    /// or audits it sees all; a manager sees at least the teams.
    #[must_use]
    pub const fn sight(self, role: Role, user: UserId) -> Sight {
        match (role, self) {
            (Role::Owner | Role::Auditor, _) | (_, Self::All) => Sight::All,
            (Role::Manager, Self::Team | Self::Own) | (_, Self::Team) => Sight::Team(user),
            (Role::Salesperson | Role::ServicePerson, Self::Own) => Sight::Own(user),
        }
    }
}

/// Somebody of ours as every act of theirs is judged: what they are, and whom they see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub role: Role,
    pub sight: Sight,
    pub is_disabled: bool,
}

impl Standing {
    /// What belongs to no customer yet, as money that came in, is for who sees all or steers.
    #[must_use]
    pub const fn sees_unplaced(&self) -> bool {
        matches!(self.sight, Sight::All) || self.role.may(Right::Steer)
    }

    /// # Errors
    /// What the right is refused by, which says how to go on.
    pub fn require(&self, right: Right) -> Result<(), Refusal> {
        if self.is_disabled {
            return Err(Refusal::AccessStopped);
        }
        if self.role.may(right) {
            return Ok(());
        }
        Err(match right {
            Right::Work => Refusal::ReadsOnly,
            _ if !self.role.may(Right::Work) => Refusal::ReadsOnly,
            Right::Steer => Refusal::ManagersOnly,
            Right::Govern => Refusal::OwnersOnly,
            Right::Audit => Refusal::AuditorsOnly,
        })
    }
}

/// Whose customers somebody sees. A customer whose case or open promise is one's own is always seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    All,
    /// Those whose owner is in a team of theirs.
    Team(UserId),
    Own(UserId),
}

/// By whose hand a change comes about; every event names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    User(UserId),
    /// An import that a user started, or the command line (no user).
    Import(ImportId, Option<UserId>),
    /// The program's own jobs, such as noticing that a promise was broken.
    System,
}

impl Actor {
    #[must_use]
    pub const fn user(self) -> Option<UserId> {
        match self {
            Self::User(user) | Self::Import(_, Some(user)) => Some(user),
            Self::Import(_, None) | Self::System => None,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::User(_) => "user",
            Self::Import(..) => "import",
            Self::System => "system",
        }
    }
}

/// The two sides of every promise and every conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Party {
    Us,
    Customer,
}

impl Party {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Us => Self::Customer,
            Self::Customer => Self::Us,
        }
    }

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Customer => "customer",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "us" => Some(Self::Us),
            "customer" => Some(Self::Customer),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const ADA: UserId = UserId(Uuid::from_u128(0xADA));

    #[test]
    fn the_firms_rule_narrows_who_sells_and_serves_and_never_owners_and_auditors() {
        for rule in SightRule::ALL {
            assert_eq!(SightRule::parse(rule.code()), Some(rule));
            for role in [Role::Owner, Role::Auditor] {
                assert_eq!(rule.sight(role, ADA), Sight::All);
            }
        }
        let seen = |role| SightRule::ALL.map(|rule| rule.sight(role, ADA));
        let (all, team, own) = (Sight::All, Sight::Team(ADA), Sight::Own(ADA));
        assert_eq!(seen(Role::Manager), [all, team, team]);
        assert_eq!(seen(Role::Salesperson), [all, team, own]);
        assert_eq!(seen(Role::ServicePerson), [all, team, own]);
    }

    #[test]
    fn a_right_that_is_missing_is_refused_by_what_would_help() {
        let of = |role, is_disabled| Standing { role, sight: Sight::All, is_disabled };
        for right in Right::ALL {
            assert_eq!(of(Role::Owner, false).require(right), Ok(()));
            assert_eq!(of(Role::Owner, true).require(right), Err(Refusal::AccessStopped));
        }
        let refused = |role, right| of(role, false).require(right).err();
        assert_eq!(refused(Role::Auditor, Right::Work), Some(Refusal::ReadsOnly));
        assert_eq!(refused(Role::Auditor, Right::Govern), Some(Refusal::ReadsOnly));
        assert_eq!(refused(Role::Auditor, Right::Audit), None);
        assert_eq!(refused(Role::Salesperson, Right::Steer), Some(Refusal::ManagersOnly));
        assert_eq!(refused(Role::Manager, Right::Govern), Some(Refusal::OwnersOnly));
        assert_eq!(refused(Role::ServicePerson, Right::Audit), Some(Refusal::AuditorsOnly));
    }

    #[test]
    fn the_rule_of_the_second_factor_knows_whom_it_demands_one_of() {
        let demanded = |rule: SecondFactor| Role::ALL.map(|role| rule.demands(role));
        assert_eq!(demanded(SecondFactor::Nobody), [false; 5]);
        assert_eq!(demanded(SecondFactor::Leading), [true, true, false, false, true]);
        assert_eq!(demanded(SecondFactor::Everybody), [true; 5]);
    }
}
