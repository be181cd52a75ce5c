//! Does one command of a random life through the real actions.

use domain::cases::{Ending, Stage, Step};
use domain::ids::{
    AnswerId, CaseId, CustomerId, NeedId, OfferId, PermissionId, PromiseId, ReleaseId, UserId,
};
use domain::money::Money;
use domain::offers::{OfferContent, OfferLine};
use domain::people::Actor;
use domain::rules::Rules;
use forgetmenot::app::Failure;
use forgetmenot::interactions::RecordInteraction;
use forgetmenot::needs::Settling;
use forgetmenot::{cases, customers, interactions, needs, offers, promises, settings};
use iso_currency::Currency;
use store::db::{Column, FromRow, Query};

use super::command::{Act, Command, Contact, End, Pick, StepWords};
use crate::kit::{TestApp, line, prose};

/// The record of that table which a number picks, every other time one of the newest four, so
/// that lives go deep; `NotFound` where there is none.
async fn pick<T: FromRow + Column>(t: &TestApp, table: &str, at: Pick) -> Result<T, Failure> {
    let mut all: Vec<T> =
        t.db().all(&format!("select id from {table} order by id"), vec![]).await?;
    if all.is_empty() {
        return Err(Failure::NotFound);
    }
    let far = if at.is_multiple_of(2) { all.len() } else { all.len().min(4) };
    Ok(all.swap_remove(all.len() - 1 - at / 2 % far))
}

fn user(t: &TestApp, at: Pick) -> UserId {
    [t.ada, t.ben, t.owner][at % 3]
}

fn step(t: &TestApp, by: Pick, words: &StepWords) -> Step {
    Step {
        id: PromiseId(t.app.new_id()),
        kind: words.kind,
        what: None,
        debtor: words.debtor,
        owner: user(t, by),
        due: t.due(words.minutes),
        named_by: words.named_by,
    }
}

fn ending(t: &TestApp, by: Pick, contact: &Contact) -> Ending {
    let new = t.app.new_id();
    let step = step(t, by, &contact.step);
    match contact.end {
        End::NextStep => Ending::NextStep { step, decides: contact.flag },
        End::AsAgreed => Ending::AsAgreed,
        End::FinalYes => Ending::FinalYes { id: AnswerId(new), then: contact.flag.then_some(step) },
        End::FinalNo => Ending::FinalNo { id: AnswerId(new), volunteered: None },
        End::NotNow => Ending::NotNow { step, permission: PermissionId(new), leave: contact.flag },
        End::NoAnswer => Ending::NoAnswer { left_message: contact.flag, retry: step },
        End::Release => Ending::Release { id: ReleaseId(new) },
        End::Noted => Ending::Noted,
    }
}

async fn record(t: &TestApp, by: Pick, contact: &Contact) -> Result<(), Failure> {
    let fulfils = match contact.fulfils {
        Some(at) => Some(pick::<PromiseId>(t, "promises", at).await?),
        None => None,
    };
    let command = RecordInteraction {
        case: pick(t, "cases", contact.case).await?,
        channel: contact.channel,
        direction: contact.direction,
        at: (contact.minutes_ago != 0).then(|| t.at(-contact.minutes_ago)),
        with: None,
        said: contact.flag.then(|| prose("Hm.")),
        note: None,
        ending: ending(t, by, contact),
        fulfils,
    };
    interactions::record(&t.app, Actor::User(user(t, by)), command).await.map(drop)
}

async fn draft(t: &TestApp, actor: Actor, case: Pick, need: Option<Pick>) -> Result<(), Failure> {
    let case = pick(t, "cases", case).await?;
    let own = store::needs::of_case(t.db(), case).await?;
    let need: Option<NeedId> = match need {
        // Mostly a need of the case, at times somebody else's.
        Some(at) if at % 4 > 0 => own.first().map(|need| need.id),
        Some(at) => Some(pick(t, "needs", at).await?),
        None => None,
    };
    let price = Money { minor: 5, currency: Currency::PLN };
    let content = OfferContent {
        lines: vec![OfferLine { what: line("Pump"), price, need }],
        terms: vec![],
        valid_until: None,
    };
    offers::draft(&t.app, actor, case, Currency::PLN, content).await.map(drop)
}

/// The settings that lives before the sale look at. With those of the time after it among them, a cap
/// of attempts that somebody raised stands so long that nobody falls silent any more.
const BEFORE_THE_SALE: usize = 7;

async fn set_rule(t: &TestApp, actor: Actor, rule: Pick, value: u32) -> Result<(), Failure> {
    let setting = Rules::SETTINGS[rule % BEFORE_THE_SALE];
    settings::set_rule(&t.app, actor, setting.name.to_owned(), value).await
}

async fn place(
    t: &TestApp,
    actor: Actor,
    case: Pick,
    side: domain::cases::Side,
    stage: i64,
) -> Result<(), Failure> {
    let stage = Stage::from_number(stage).ok_or(Failure::NotFound)?;
    cases::place(&t.app, actor, pick(t, "cases", case).await?, side, stage).await
}

/// # Errors
/// What the action refuses; a failure of the database is a failure of the test.
pub async fn perform(t: &TestApp, act: &Act) -> Result<(), Failure> {
    let (app, by) = (&t.app, act.by);
    let actor = Actor::User(user(t, by));
    match &act.command {
        Command::AddCustomer => drop(t.customer("Kowalski i Syn").await),
        Command::Open { customer, step: words } => {
            t.open(pick(t, "customers", *customer).await?, step(t, by, words)).await?;
        }
        Command::Record(contact) => record(t, by, contact).await?,
        Command::Make { customer, case, step: words } => {
            let case = match case {
                Some(at) => Some(pick::<CaseId>(t, "cases", *at).await?),
                None => None,
            };
            // Mostly the customer of the case, at times somebody else's.
            let customer: CustomerId = match case {
                Some(case) if customer % 4 > 0 => store::cases::customer_of(t.db(), case).await?,
                _ => pick(t, "customers", *customer).await?,
            };
            promises::make(app, actor, customer, case, step(t, by, words)).await?;
        }
        Command::Keep(at) => promises::keep(app, actor, pick(t, "promises", *at).await?).await?,
        Command::Release(at) => {
            promises::release(app, actor, pick(t, "promises", *at).await?).await?;
        }
        Command::Move { promise, minutes, by } => {
            let promise = pick(t, "promises where state = 'open'", *promise).await?;
            promises::move_to(app, actor, promise, t.due(*minutes), *by).await?;
        }
        Command::Need { case, kind } => {
            let case = pick(t, "cases", *case).await?;
            needs::record(app, actor, case, *kind, prose("It leaks")).await?;
        }
        Command::SettleNeed { case, need, is_met } => {
            let how = if *is_met { Settling::Met } else { Settling::Released };
            let (case, need) = (pick(t, "cases", *case).await?, pick(t, "needs", *need).await?);
            needs::settle(app, actor, case, need, how).await?;
        }
        Command::AgreeNeeds(case) => {
            cases::agree_needs(app, actor, pick(t, "cases", *case).await?).await?;
        }
        Command::Draft { case, need } => draft(t, actor, *case, *need).await?,
        Command::Give(offer) => {
            let offer: OfferId = pick(t, "offers", *offer).await?;
            let case = store::offers::get(t.db(), offer).await?.case;
            offers::give(app, actor, case, offer).await?;
        }
        Command::Decide { case, minutes } => {
            let case = pick(t, "cases", *case).await?;
            cases::name_decision(app, actor, case, t.due(*minutes)).await?;
        }
        Command::Place { case, side, stage } => place(t, actor, *case, *side, *stage).await?,
        Command::Withdraw(at) => {
            customers::withdraw_leave(app, actor, pick(t, "customers", *at).await?).await?;
        }
        Command::Restore(at) => {
            customers::restore_leave(app, actor, pick(t, "customers", *at).await?).await?;
        }
        Command::HandOver { case, to } => {
            cases::hand_over(app, actor, pick(t, "cases", *case).await?, user(t, *to)).await?;
        }
        Command::SetRule { rule, value } => set_rule(t, actor, *rule, *value).await?,
        Command::Advance(minutes) => t.advance(*minutes),
        Command::Notice => drop(promises::notice_broken(app).await?),
    }
    Ok(())
}
