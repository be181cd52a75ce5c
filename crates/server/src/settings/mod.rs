//! The firm's own numbers for the method's rules. Easing a strict rule is allowed, and told (S1-4).

use domain::events::{EventKind, Fact};
use domain::people::{Actor, Right, SightRule};
use domain::places::Country;

use crate::app::{App, Failure};

pub mod pages;

/// Sets the country in whose form numbers are meant where a customer's own isn't said.
///
/// # Errors
/// The actor is no owner.
pub async fn set_country(app: &App, actor: Actor, country: Option<Country>) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            Ok(store::settings::set_country(w.tx, country).await?)
        })
    })
    .await
}

/// Sets whose customers those see who sell and serve.
///
/// # Errors
/// The actor is no owner.
pub async fn set_sight(app: &App, actor: Actor, rule: SightRule) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            let before = store::settings::sight(w.tx).await?;
            if before == rule {
                return Ok(());
            }
            store::settings::set_sight(w.tx, rule).await?;
            let fact = Fact {
                kind: EventKind::RuleChanged,
                record: None,
                before: Some(format!("{SIGHT}={}", before.code())),
                after: Some(format!("{SIGHT}={}", rule.code())),
            };
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

/// How the record names that rule.
const SIGHT: &str = "sight";

/// Sets one of the rules' numbers.
///
/// # Errors
/// The actor is no owner; `NotFound` for an unknown rule or a value out of its bounds.
pub async fn set_rule(app: &App, actor: Actor, name: String, value: u32) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.person_with(Right::Govern)?;
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
