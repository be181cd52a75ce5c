//! Recommendations and warnings that we heard of, and what came of them (S4-3, S4-4, A6).

use domain::care::{Voice, VoiceKind};
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, ContactId, CustomerId, VoiceId};
use domain::people::Actor;
use domain::refusal::Refusal;
use domain::text::Prose;

use super::require_contact_person;
use crate::app::{App, Failure};

/// What a customer says of us to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardVoice {
    pub customer: CustomerId,
    pub kind: VoiceKind,
    pub words: Prose,
    /// Who of theirs said it.
    pub by: Option<ContactId>,
}

/// Records that a customer recommends us, or warns others off.
///
/// # Errors
/// There is no such customer or contact person.
pub async fn record_voice(app: &App, actor: Actor, heard: HeardVoice) -> Result<VoiceId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let recorded_by = w.actor.user().ok_or(Failure::NotFound)?;
            w.lock(heard.customer).await?;
            require_contact_person(&w, heard.customer, heard.by).await?;
            let voice = Voice {
                id: VoiceId(w.new_id()),
                customer: heard.customer,
                kind: heard.kind,
                words: heard.words,
                heard_at: w.now,
                by: heard.by,
                recorded_by,
                outcome: None,
                led_to: None,
            };
            store::care::insert_voice(w.tx, &voice).await?;
            let kind = match voice.kind {
                VoiceKind::Recommendation => EventKind::RecommendationHeard,
                VoiceKind::Warning => EventKind::WarningHeard,
            };
            w.tell(voice.customer, None, vec![Fact::of(kind, voice.id)]).await?;
            Ok(voice.id)
        })
    })
    .await
}

/// What came of a recommendation, or what we did about a warning.
///
/// # Errors
/// It is told already, or there is no such voice or case.
pub async fn answer_voice(
    app: &App,
    actor: Actor,
    id: VoiceId,
    outcome: Prose,
    led_to: Option<CaseId>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let customer = store::care::voice(w.tx, id).await?.customer;
            w.lock(customer).await?;
            if !store::care::answer_voice(w.tx, id, &outcome, led_to).await? {
                return Err(Refusal::AlreadySettled.into());
            }
            w.tell(customer, None, vec![Fact::of(EventKind::VoiceAnswered, id)]).await
        })
    })
    .await
}
