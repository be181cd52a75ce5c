//! Recording an interaction: the action behind "How did it end?".

use domain::cases::{Ending, Recorded, Recording, Standing, Warning};
use domain::ids::{CaseId, ContactId, InteractionId, PromiseId};
use domain::interactions::{Channel, Direction, Interaction};
use domain::people::Actor;
use domain::text::Prose;
use jiff::Timestamp;

use crate::app::{App, Failure, Writing};

pub mod api;
pub mod pages;

/// What a person tells of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordInteraction {
    pub case: CaseId,
    pub channel: Channel,
    pub direction: Direction,
    /// When it was; just now where nothing is said.
    pub at: Option<Timestamp>,
    pub with: Option<ContactId>,
    pub said: Option<Prose>,
    pub note: Option<Prose>,
    pub ending: Ending,
    pub fulfils: Option<PromiseId>,
}

/// What came of it, for the page to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub interaction: InteractionId,
    pub ending: &'static str,
    pub warnings: Vec<Warning>,
}

/// Records a contact or an attempt, with all that follows from it.
///
/// # Errors
/// Whatever the method refuses; the case or the contact person may be unknown.
pub async fn record(
    app: &App,
    actor: Actor,
    command: RecordInteraction,
) -> Result<Outcome, Failure> {
    app.write(actor, move |w| Box::pin(record_in(w, command))).await
}

async fn record_in(mut w: Writing<'_>, command: RecordInteraction) -> Result<Outcome, Failure> {
    let by = w.actor.user().ok_or(Failure::NotFound)?;
    let customer_id = store::cases::customer_of(w.tx, command.case).await?;
    w.lock(customer_id).await?;
    let customer = store::customers::get(w.tx, customer_id).await?;
    if let Some(contact) = command.with {
        let contacts = store::customers::contacts(w.tx, customer_id).await?;
        contacts.iter().find(|known| known.id == contact).ok_or(Failure::NotFound)?;
    }
    let case = store::cases::get(w.tx, command.case).await?;
    let promises = store::promises::open_of_case(w.tx, command.case).await?;
    let rules = w.rules().await?;
    let code = command.ending.code();
    let interaction = Interaction {
        id: InteractionId(w.new_id()),
        customer: customer_id,
        case: command.case,
        by,
        with: command.with,
        channel: command.channel,
        direction: command.direction,
        at: command.at.unwrap_or(w.now),
        said: command.said,
        note: command.note,
    };
    let leave = customer.leave;
    let leave_then = match command.at {
        Some(at) if at < w.now => store::customers::leave_at(w.tx, customer_id, at).await?,
        _ => leave.clone(),
    };
    let standing = Standing {
        promises: &promises,
        leave: &leave,
        leave_then: &leave_then,
        rules: &rules,
        now: w.now,
    };
    let recording = Recording { interaction, ending: command.ending, fulfils: command.fulfils };
    let decision = case.decision.clone();
    let mut recorded = case.record(recording, standing)?;
    if recorded.case.decision != decision {
        // They have the offer and said when they will decide: that leaves stage 4 (S2-21).
        let facts = store::cases::facts(w.tx, command.case).await?;
        let (case, told) = recorded.case.follow_facts(facts, w.now);
        recorded.case = case;
        recorded.facts.extend(told);
    }
    let is_leave_changed = recorded.leave != leave;
    save(&w, recorded, code, is_leave_changed).await
}

async fn save(
    w: &Writing<'_>,
    recorded: Recorded,
    ending: &'static str,
    is_leave_changed: bool,
) -> Result<Outcome, Failure> {
    let tx = w.tx;
    let interaction = &recorded.interaction;
    store::interactions::insert(tx, interaction, recorded.is_dialogue, ending).await?;
    if let Some(promise) = &recorded.made {
        store::promises::insert(tx, promise).await?;
    }
    for promise in &recorded.settled {
        store::promises::save(tx, promise).await?;
    }
    if let Some(answer) = &recorded.answer {
        store::cases::insert_answer(tx, answer).await?;
    }
    if let Some(release) = &recorded.release {
        store::cases::insert_release(tx, release).await?;
    }
    if let Some(permission) = &recorded.permission {
        let (customer, case) = (interaction.customer, Some(interaction.case));
        store::customers::insert_permission(tx, customer, case, permission, interaction.by).await?;
    }
    if is_leave_changed {
        store::customers::save_leave(tx, interaction.customer, &recorded.leave).await?;
    }
    store::cases::save(tx, &recorded.case).await?;
    w.tell(interaction.customer, Some(interaction.case), recorded.facts).await?;
    if is_leave_changed {
        crate::care::follow_leave_in(w, interaction.customer).await?;
    }
    if recorded.is_dialogue {
        crate::care::heard_in(w, interaction.customer, interaction.at).await?;
    }
    Ok(Outcome { interaction: interaction.id, ending, warnings: recorded.warnings })
}
