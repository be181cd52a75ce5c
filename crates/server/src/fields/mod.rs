//! Custom fields: defined by owners, filled by whoever works with a customer or a case.

pub mod api;
mod own;
pub mod pages;
#[cfg(test)]
mod tests;

use domain::events::{EventKind, Fact};
use domain::fields::{Field, FieldKind, FieldSubject, FieldValue, slug};
use domain::ids::{CaseId, CustomerId, FieldId};
use domain::people::{Actor, Right};
use domain::refusal::Refusal;
use domain::text::Line;

use crate::app::{App, Failure, Writing};

pub use crate::tags::Bearer as Subject;
pub use own::Own;
pub(crate) use own::write_new_in;

/// What an owner says of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    pub name: Line,
    pub kind: FieldKind,
    pub choices: Vec<Line>,
    pub position: i64,
}

/// Sets what fields say; those that say it already are left alone, and one that is retired keeps
/// what it said.
///
/// # Errors
/// There is no such customer, case or field.
pub async fn set(
    app: &App,
    actor: Actor,
    subject: Subject,
    values: Vec<(FieldId, Option<FieldValue>)>,
) -> Result<(), Failure> {
    if values.is_empty() {
        return Ok(());
    }
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let (customer, case) = match subject {
                Subject::Customer(id) => (id, None),
                Subject::Case(id) => (store::cases::customer_of(w.tx, id).await?, Some(id)),
            };
            w.lock(customer).await?;
            set_in(&w, (customer, case), values).await
        })
    })
    .await
}

/// The same within another action's transaction, which has locked the customer.
pub(crate) async fn set_in(
    w: &Writing<'_>,
    (customer, case): (CustomerId, Option<CaseId>),
    values: Vec<(FieldId, Option<FieldValue>)>,
) -> Result<(), Failure> {
    if values.is_empty() {
        return Ok(());
    }
    let of = if case.is_some() { FieldSubject::Case } else { FieldSubject::Customer };
    let id = case.map_or(customer.0, |case| case.0);
    let fields = store::fields::in_use(w.tx, of).await?;
    let before = store::fields::values_of(w.tx, &[id]).await?;
    let mut facts = Vec::new();
    for (field, value) in values {
        if fields.iter().all(|known| known.id != field) {
            return Err(Failure::NotFound);
        }
        let said = before.iter().find(|(_, of, _)| *of == field).map(|(.., said)| said);
        if said == value.as_ref() {
            continue;
        }
        store::fields::set_value(w.tx, field, id, customer, value.as_ref()).await?;
        facts.push(Fact::of(EventKind::FieldSet, field));
    }
    w.tell(customer, case, facts).await
}

/// Defines a field; its slug is drawn from its first name.
///
/// # Errors
/// The actor is no owner, there is a field of that name, or nothing to choose from.
pub async fn define(
    app: &App,
    actor: Actor,
    subject: FieldSubject,
    new: Definition,
) -> Result<FieldId, Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            require_choices(&new)?;
            let slug = slug(&new.name);
            if slug.is_empty() || store::fields::is_taken(w.tx, subject, &slug).await? {
                return Err(Refusal::FieldNameTaken.into());
            }
            let id = FieldId(w.new_id());
            let Definition { name, kind, choices, position } = new;
            let field =
                Field { id, subject, slug, name, kind, choices, position, retired_at: None };
            store::fields::insert(w.tx, &field).await?;
            let fact = Fact::of(EventKind::FieldDefined, id).to(kind.code());
            w.tell_of_firm(vec![fact]).await?;
            Ok(id)
        })
    })
    .await
}

/// Gives a field another name, other choices, another place, or, while it says nothing yet,
/// another kind.
///
/// # Errors
/// The actor is no owner, the field has values of its kind, or there is nothing to choose from.
pub async fn change(app: &App, actor: Actor, id: FieldId, new: Definition) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            require_choices(&new)?;
            let field = store::fields::get(w.tx, id).await?;
            if field.kind != new.kind && store::fields::count_values(w.tx, id).await? > 0 {
                return Err(Refusal::FieldKindStays.into());
            }
            let Definition { name, kind, choices, position } = new;
            let field = Field { name, kind, choices, position, ..field };
            store::fields::save(w.tx, &field).await?;
            w.tell_of_firm(vec![Fact::of(EventKind::FieldChanged, id)]).await
        })
    })
    .await
}

/// Takes a field out of use, or brings it back; what it said stays.
///
/// # Errors
/// The actor is no owner, or there is no such field.
pub async fn set_retired(
    app: &App,
    actor: Actor,
    id: FieldId,
    is_retired: bool,
) -> Result<(), Failure> {
    app.write(actor, move |w| {
        Box::pin(async move {
            w.require(Right::Govern)?;
            let mut field = store::fields::get(w.tx, id).await?;
            if field.retired_at.is_some() == is_retired {
                return Ok(());
            }
            field.retired_at = is_retired.then_some(w.now);
            store::fields::save(w.tx, &field).await?;
            let kind = if is_retired { EventKind::FieldRetired } else { EventKind::FieldRestored };
            w.tell_of_firm(vec![Fact::of(kind, id)]).await
        })
    })
    .await
}

fn require_choices(new: &Definition) -> Result<(), Refusal> {
    if new.kind == FieldKind::Choice && new.choices.is_empty() {
        return Err(Refusal::FieldWithoutChoices);
    }
    Ok(())
}
