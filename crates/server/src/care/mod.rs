//! Care: the plan from the closing, contacts without an offer, what was heard.

mod following;
pub mod pages;
mod rhythms;
mod urgent;
mod voices;

use domain::care::{CareChange, CareContact, CareDays, CarePlan, CareTalk, Cared, NewPlan};
use domain::cases::{Case, CaseFacts, Side, Stage, Step};
use domain::customers::Customer;
use domain::events::{EventKind, Fact};
use domain::ids::{CareContactId, CaseId, ContactId, CustomerId, NeedId, PromiseId, UserId};
use domain::interactions::Channel;
use domain::needs::{SpinKind, WishState};
use domain::people::Actor;
use domain::promises::Promise;
use domain::refusal::Refusal;
use domain::rules::Rules;
use domain::text::{Line, Prose};
use domain::time::Due;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use store::needs::Need;

use crate::app::{App, Failure, Writing};
use crate::cases::{OpenCase, load_locked, open_in, save as save_case};
use crate::people::require_able;

pub(crate) use following::{follow_leave_in, heard_in};
pub use rhythms::notice_purchases;
pub(crate) use rhythms::reckon_in;
pub use urgent::{UrgentNeed, return_urgently};
pub use voices::{HeardVoice, answer_voice, record_voice};

/// With what the care for a customer begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCare {
    pub owner: UserId,
    /// The firm's own days where none are said.
    pub days: Option<CareDays>,
    /// What the next cooperation may grow from, and whether they said that we may raise it.
    pub ground: Option<Prose>,
    pub may_raise: bool,
}

/// The service of this case is closed: its customer is in care from now on. Who is in care already
/// begins anew; who withdrew their leave rests. The caller has locked the customer.
pub(crate) async fn begin_in(w: &Writing<'_>, case: &Case, new: NewCare) -> Result<(), Failure> {
    let rules = w.rules().await?;
    let days = new.days.unwrap_or_else(|| usual_days(&rules));
    let plan = NewPlan {
        case: case.id,
        owner: new.owner,
        days,
        ground: new.ground,
        may_raise: new.may_raise,
    };
    let customer = store::customers::get(w.tx, case.customer).await?;
    let id = PromiseId(w.new_id());
    let cared = match Held::find(w, customer.clone()).await? {
        None => {
            let customer = &customer;
            let change = CareChange { standing: None, customer, rules: &rules, id, now: w.now };
            CarePlan::begin(plan, change)
        }
        Some(held) => held.plan.clone().renew(plan, held.change(w, &rules, id))?,
    };
    save(w, cared).await
}

fn usual_days(rules: &Rules) -> CareDays {
    CareDays::new(vec![rules.care_first, rules.care_second, rules.care_third], rules.care_limit)
}

/// Takes the customer of a closed service into care, where the closing itself could not.
///
/// # Errors
/// The service is not closed.
pub async fn begin(app: &App, actor: Actor, case: CaseId, new: NewCare) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let case = load_locked(&mut w, case).await?;
            if case.closed.is_none() {
                return Err(Refusal::NotInCare.into());
            }
            require_able(&w, new.owner).await?;
            begin_in(&w, &case, new).await
        })
    })
    .await
}

/// A contact of care, as somebody of ours tells it in their own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordContact {
    pub customer: CustomerId,
    pub with: Option<ContactId>,
    pub channel: Channel,
    pub is_answered: bool,
    /// When it was; just now where nothing is said.
    pub at: Option<Timestamp>,
    pub words: Prose,
    pub said: Option<Prose>,
    /// When they want to hear from us again, if they named it.
    pub wish: Option<Due>,
    /// What the next contact may begin with.
    pub ground: Option<Prose>,
    pub new_need: Option<NewNeed>,
}

/// They spoke of something that they need: a new case, with its first step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNeed {
    pub title: Line,
    /// In their words.
    pub words: Prose,
    pub first_step: Step,
}

/// Records a contact of care, or a try; the plan goes on from it. Returns the case that a new need
/// began.
///
/// # Errors
/// They are not in care, their leave or their date stands against it (I3), nobody spoke where their
/// words are told (I7), or the same words went to somebody else (I17).
pub async fn contact(
    app: &App,
    actor: Actor,
    command: RecordContact,
) -> Result<Option<CaseId>, Failure> {
    app.write(actor, move |w| Box::pin(contact_in(w, command))).await
}

async fn contact_in(mut w: Writing<'_>, command: RecordContact) -> Result<Option<CaseId>, Failure> {
    let by = w.actor.user().ok_or(Failure::NotFound)?;
    w.lock(command.customer).await?;
    require_contact_person(&w, command.customer, command.with).await?;
    let held = Held::of(&w, command.customer).await?;
    let rules = w.rules().await?;
    let at = command.at.unwrap_or(w.now);
    held.require_allowed(&w, at, &rules).await?;
    require_spoken(&command)?;
    let mut contact = CareContact {
        id: CareContactId(w.new_id()),
        customer: command.customer,
        by,
        with: command.with,
        channel: command.channel,
        is_dialogue: command.is_answered,
        at,
        words: command.words,
        said: command.said,
        new_case: None,
    };
    let digest = require_own_words(&w, &contact).await?;
    let tries = store::care::tries(w.tx, command.customer).await? + 1;
    let is_dialogue = contact.is_dialogue;
    let talk = CareTalk { at, is_dialogue, tries, wish: command.wish };
    let id = PromiseId(w.new_id());
    let mut cared = held.plan.clone().talked(talk, held.change(&w, &rules, id))?;
    if let Some(ground) = command.ground {
        cared.plan.ground = Some(ground);
    }
    if let Some(need) = command.new_need {
        contact.new_case = Some(open_for(&w, &cared.plan, need).await?);
    }
    store::care::insert_contact(w.tx, &contact, digest.as_deref()).await?;
    let kind = if is_dialogue { EventKind::CareContact } else { EventKind::CareTry };
    cared.facts.insert(0, Fact::of(kind, contact.id).to(contact.channel.code()));
    save(&w, cared).await?;
    Ok(contact.new_case)
}

/// Who did not answer said nothing and needs nothing new. What was written counts as a talk when
/// their reply is told (I7).
fn require_spoken(command: &RecordContact) -> Result<(), Refusal> {
    let is_told = command.said.is_some();
    let is_sound = if command.is_answered {
        is_told || !command.channel.is_written()
    } else {
        !is_told && command.new_need.is_none() && command.wish.is_none()
    };
    if is_sound { Ok(()) } else { Err(Refusal::NobodySpoke) }
}

/// What reaches a person was made for this person: the same words went to nobody else (I17).
async fn require_own_words(
    w: &Writing<'_>,
    contact: &CareContact,
) -> Result<Option<Vec<u8>>, Failure> {
    if !contact.reached_them() {
        return Ok(None);
    }
    let digest = Sha256::digest(contact.words_key()).to_vec();
    if store::care::is_written_to_another(w.tx, contact.customer, &digest).await? {
        return Err(Refusal::SameWords.into());
    }
    Ok(Some(digest))
}

/// The new case stands at stage 2 on both sides: they have spoken with us about it.
async fn open_for(w: &Writing<'_>, plan: &CarePlan, new: NewNeed) -> Result<CaseId, Failure> {
    let command = OpenCase {
        customer: plan.customer,
        title: new.title,
        owner: new.first_step.owner,
        source: None,
        amount: None,
        first_step: new.first_step,
    };
    let mut case = open_in(w, command).await?;
    note_need(w, &case, new.words).await?;
    let mut told = Vec::new();
    for side in [Side::Theirs, Side::Ours] {
        let facts = CaseFacts::default();
        let (placed, more) = case.place(side, Stage::FirstContact, facts, w.now)?;
        told.extend(more);
        case = placed;
    }
    save_case(w, &case, told).await?;
    Ok(case.id)
}

async fn note_need(w: &Writing<'_>, case: &Case, words: Prose) -> Result<(), Failure> {
    let (id, kind) = (NeedId(w.new_id()), SpinKind::Situation);
    let need = Need { id, words, kind, state: WishState::Open, recorded_at: w.now };
    store::needs::insert(w.tx, case.customer, case.id, &need).await?;
    let fact = Fact::of(EventKind::NeedRecorded, id).to(kind.code());
    w.tell(case.customer, Some(case.id), vec![fact]).await
}

/// Hands the care for a customer, and the next contact, to another of ours.
///
/// # Errors
/// They are not in care, or there is no such person who can act.
pub async fn hand_over(
    app: &App,
    actor: Actor,
    customer: CustomerId,
    to: UserId,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            w.lock(customer).await?;
            require_able(&w, to).await?;
            let held = Held::of(&w, customer).await?;
            w.require_own_or_steer(held.plan.owner)?;
            if held.plan.owner == to {
                return Ok(());
            }
            hand_over_in(&w, customer, to).await
        })
    })
    .await
}

/// The same within another action's transaction.
pub(crate) async fn hand_over_in(
    w: &Writing<'_>,
    customer: CustomerId,
    to: UserId,
) -> Result<(), Failure> {
    let held = Held::of(w, customer).await?;
    save(w, held.plan.clone().hand_to(to, held.standing.as_ref())).await
}

/// A plan with what belongs to it.
struct Held {
    customer: Customer,
    plan: CarePlan,
    standing: Option<Promise>,
}

impl Held {
    async fn of(w: &Writing<'_>, customer: CustomerId) -> Result<Self, Failure> {
        let customer = store::customers::get(w.tx, customer).await?;
        Ok(Self::find(w, customer).await?.ok_or(Refusal::NotInCare)?)
    }

    async fn find(w: &Writing<'_>, customer: Customer) -> Result<Option<Self>, Failure> {
        let Some(plan) = store::care::find(w.tx, customer.id).await? else { return Ok(None) };
        let standing = match plan.next() {
            Some(next) => Some(store::promises::get(w.tx, next.promise).await?),
            None => None,
        };
        Ok(Some(Self { customer, plan, standing }))
    }

    fn change<'a>(&'a self, w: &Writing<'_>, rules: &'a Rules, id: PromiseId) -> CareChange<'a> {
        let (standing, customer) = (self.standing.as_ref(), &self.customer);
        CareChange { standing, customer, rules, id, now: w.now }
    }

    async fn require_allowed(
        &self,
        w: &Writing<'_>,
        at: Timestamp,
        rules: &Rules,
    ) -> Result<(), Failure> {
        let then = if at < w.now {
            store::customers::leave_at(w.tx, self.customer.id, at).await?
        } else {
            self.customer.leave.clone()
        };
        let standing = self.standing.as_ref();
        Ok(self.plan.require_contact_allowed(standing, &then, at, rules)?)
    }
}

/// The new promise first: the plan and the old promise refer to it.
async fn save(w: &Writing<'_>, cared: Cared) -> Result<(), Failure> {
    if let Some(made) = &cared.made {
        store::promises::insert(w.tx, made).await?;
    }
    if let Some(settled) = &cared.settled {
        store::promises::save(w.tx, settled).await?;
    }
    store::care::save(w.tx, &cared.plan).await?;
    w.tell(cared.plan.customer, None, cared.facts).await
}

async fn require_contact_person(
    w: &Writing<'_>,
    customer: CustomerId,
    contact: Option<ContactId>,
) -> Result<(), Failure> {
    let Some(contact) = contact else { return Ok(()) };
    let known = store::customers::contacts(w.tx, customer).await?;
    known.iter().find(|it| it.id == contact).map(|_| ()).ok_or(Failure::NotFound)
}
