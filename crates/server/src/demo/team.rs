//! The people of the demo firm, and how they come to work there.

use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Actor, Role, SecondFactor};
use domain::text::Line;
use domain::time::Zone;

use super::FillError;
use crate::app::{App, Failure};
use crate::people::{self, NewUser, NotAdded};

/// Somebody of the demo firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    pub name: &'static str,
    pub email: &'static str,
    pub role: Role,
    pub language: Language,
    /// An IANA name.
    pub zone: &'static str,
}

/// The firm: one person for each language, so that a visitor can sign in to any; then one for each
/// role that they don't have.
pub const TEAM: [Member; 7] = [
    Member {
        name: "Ewa",
        email: "ewa@example.com",
        role: Role::Owner,
        language: Language::English,
        zone: "Europe/Warsaw",
    },
    Member {
        name: "Jan",
        email: "jan@example.com",
        role: Role::Salesperson,
        language: Language::Polish,
        zone: "Europe/Warsaw",
    },
    Member {
        name: "Noa",
        email: "noa@example.com",
        role: Role::Salesperson,
        language: Language::Hebrew,
        zone: "Asia/Jerusalem",
    },
    Member {
        name: "Oleg",
        email: "oleg@example.com",
        role: Role::Salesperson,
        language: Language::Russian,
        zone: "Asia/Jerusalem",
    },
    Member {
        name: "Marta",
        email: "marta@example.com",
        role: Role::Manager,
        language: Language::Polish,
        zone: "Europe/Warsaw",
    },
    Member {
        name: "Dima",
        email: "dima@example.com",
        role: Role::ServicePerson,
        language: Language::Russian,
        zone: "Asia/Jerusalem",
    },
    Member {
        name: "Tamar",
        email: "tamar@example.com",
        role: Role::Auditor,
        language: Language::Hebrew,
        zone: "Asia/Jerusalem",
    },
];

/// The firm's two places, and who works there.
const PLACES: [(&str, &[&str]); 2] =
    [("Warsaw", &["Ewa", "Jan", "Marta"]), ("Haifa", &["Noa", "Oleg", "Dima"])];

/// Hires the firm's people, the owner first.
pub async fn hire(app: &App, password_hash: &str) -> Result<[UserId; TEAM.len()], FillError> {
    let [owner, others @ ..] = &TEAM;
    let first = people::begin(app, new_user(owner, password_hash)?, SecondFactor::Nobody).await;
    let first = first.map_err(|error| told_of(error, owner, app))?;
    let mut users = [first; TEAM.len()];
    for (user, member) in users.iter_mut().skip(1).zip(others) {
        let added = people::add(app, Actor::User(first), new_user(member, password_hash)?).await;
        *user = added.map_err(|error| told_of(error, member, app))?;
    }
    for (place, names) in PLACES {
        gather(app, &users, place, names).await?;
    }
    Ok(users)
}

/// Makes the team of a place.
async fn gather(
    app: &App,
    users: &[UserId; TEAM.len()],
    place: &'static str,
    names: &[&str],
) -> Result<(), FillError> {
    let failed = |failure| FillError::Failed { title: place, at: app.now(), failure };
    let name = Line::parse(place).map_err(|_| FillError::Told { title: place })?;
    let owner = Actor::User(users[0]);
    let team = people::add_team(app, owner, name).await.map_err(failed)?;
    for (user, member) in users.iter().zip(&TEAM) {
        if names.contains(&member.name) {
            people::add_member(app, owner, team, *user).await.map_err(failed)?;
        }
    }
    Ok(())
}

fn new_user(member: &Member, password_hash: &str) -> Result<NewUser, FillError> {
    let told = FillError::Told { title: member.name };
    let (Ok(name), Ok(email), Some(zone)) =
        (Line::parse(member.name), Line::parse(member.email), Zone::parse(member.zone))
    else {
        return Err(told);
    };
    let (role, language, password_hash) = (member.role, member.language, password_hash.to_owned());
    Ok(NewUser { name, email, role, language, zone, password_hash })
}

fn told_of(error: NotAdded, member: &Member, app: &App) -> FillError {
    let failed =
        |failure: Failure| FillError::Failed { title: member.name, at: app.now(), failure };
    match error {
        NotAdded::BegunBefore | NotAdded::EmailTaken => FillError::InUse,
        NotAdded::Failed(failure) => failed(failure),
    }
}
