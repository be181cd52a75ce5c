//! The firm's own numbers for the method's rules. Easing a strict rule is allowed, and told (S1-4).

use domain::events::{EventKind, Fact};
use domain::people::{Actor, Role};
use domain::refusal::Refusal;

use crate::app::{App, Failure};

pub mod api;
pub mod pages;

/// Sets one of the rules' numbers.
///
/// # Errors
/// The actor is no owner; `NotFound` for an unknown rule or a value out of its bounds.
pub async fn set_rule(app: &App, actor: Actor, name: String, value: u32) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            let user = w.actor.user().ok_or(Refusal::OwnersOnly)?;
            if store::people::get(w.tx, user).await?.role != Role::Owner {
                return Err(Refusal::OwnersOnly.into());
            }
            let rules = w.rules().await?;
            let before = rules.get(&name).ok_or(Failure::NotFound)?;
            rules.with(&name, value).ok_or(Failure::NotFound)?;
            if before == value {
                return Ok(());
            }
            store::settings::set_rule(w.tx, &name, value).await?;
            let fact = Fact {
                kind: EventKind::RuleChanged,
                record: None,
                before: Some(format!("{name}={before}")),
                after: Some(format!("{name}={value}")),
            };
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}
