//! Plays the story: all deeds of all customers in the order of time, each through its action,
//! while the clock goes on and promises fall due as they would have.

mod deeds;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use domain::cases::Step;
use domain::customers::ChannelKind;
use domain::ids::{CaseId, ContactId, CustomerId, NeedId, PromiseId, QuestionId, UserId};
use domain::money::{Money, decimals};
use domain::people::Actor;
use domain::rules::Rules;
use domain::text::{Line, Prose, TextProblem};
use domain::time::{Due, Zone, plus_minutes};
use iso_currency::Currency;
use jiff::{Timestamp, ToSpan};
use store::db::Db;

use super::calendar::When;
use super::story::{Deed, Life, Next, Tale, Who};
use super::{FillError, Filled, TEAM};
use crate::app::{App, Failure};
use crate::cases::OpenCase;
use crate::clock::Clock;
use crate::customers::CustomerDetails;
use crate::i18n::Locales;
use crate::{cases, customers, promises};

/// One deed at its instant.
pub struct Cue<'s> {
    pub at: Timestamp,
    life: usize,
    tale: usize,
    by: Option<Who>,
    /// Nothing: the case is opened.
    deed: Option<&'s Deed>,
}

/// All deeds in the order of time; those of one case at one time stay in the order of the story.
pub fn cues(lives: &[Life], now: Timestamp) -> Result<Vec<Cue<'_>>, FillError> {
    let mut cues = Vec::new();
    for (life, of) in lives.iter().enumerate() {
        let zone = Zone::parse(of.zone).ok_or(FillError::Told { title: of.name })?;
        for (tale, told) in of.cases.iter().enumerate() {
            let instant = |when: When| {
                let due = when.due(now, &zone).ok_or(FillError::Told { title: told.title })?;
                Ok::<_, FillError>(due.at)
            };
            cues.push(Cue { at: instant(told.opened)?, life, tale, by: None, deed: None });
            for moment in &told.moments {
                let at = instant(moment.at)?;
                let cue = |deed| Cue { at, life, tale, by: moment.by, deed: Some(deed) };
                cues.extend(moment.deeds.iter().map(cue));
            }
        }
    }
    cues.sort_by_key(|cue| cue.at);
    Ok(cues)
}

/// What became of a customer of the story.
struct Known {
    zone: Zone,
    customer: Option<CustomerId>,
    contacts: Vec<(&'static str, ContactId)>,
    tales: Vec<Traces>,
}

/// What became of a case of the story.
struct Traces {
    owner: Who,
    case: Option<CaseId>,
    needs: Vec<NeedId>,
    questions: Vec<QuestionId>,
    promises: Vec<PromiseId>,
}

pub struct Performance<'s> {
    app: App,
    clock: Clock,
    now: Timestamp,
    lives: &'s [Life],
    cues: &'s [Cue<'s>],
    users: [UserId; TEAM.len()],
    known: Vec<Known>,
    /// When promises will have run out of their time of grace.
    falls: BinaryHeap<Reverse<Timestamp>>,
}

/// Why a deed did not happen; where it stood is added by the caller.
enum Stop {
    Told,
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<TextProblem> for Stop {
    fn from(_: TextProblem) -> Self {
        Self::Told
    }
}

impl From<store::db::StoreError> for Stop {
    fn from(error: store::db::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl Stop {
    fn at(self, title: &'static str, at: Timestamp) -> FillError {
        match self {
            Self::Told => FillError::Told { title },
            Self::Failed(failure) => FillError::Failed { title, at, failure },
        }
    }
}

impl<'s> Performance<'s> {
    /// The firm before its first customer.
    pub async fn begin(
        db: Db,
        locales: Locales,
        now: Timestamp,
        lives: &'s [Life],
        cues: &'s [Cue<'s>],
        password_hash: &str,
    ) -> Result<Self, FillError> {
        let first = cues.first().map_or(now, |cue| cue.at);
        let founded = first.checked_sub(24.hours()).unwrap_or(first);
        let clock = Clock::fixed(founded);
        let app = App::new(db, clock.clone(), locales);
        let mut known = Vec::with_capacity(lives.len());
        for life in lives {
            let zone = Zone::parse(life.zone).ok_or(FillError::Told { title: life.name })?;
            let tales = life.cases.iter().map(Traces::of).collect();
            known.push(Known { zone, customer: None, contacts: Vec::new(), tales });
        }
        let users = super::team::hire(&app, password_hash).await?;
        Ok(Self { app, clock, now, lives, cues, users, known, falls: BinaryHeap::new() })
    }

    /// Plays everything up to now.
    pub async fn run(mut self) -> Result<Filled, FillError> {
        for cue in self.cues {
            let title = self.lives[cue.life].cases[cue.tale].title;
            self.pass_until(cue.at).await.map_err(|stop| stop.at(title, cue.at))?;
            self.act(cue).await.map_err(|stop| stop.at(title, cue.at))?;
        }
        let now = self.now;
        self.pass_until(now).await.map_err(|stop| stop.at(TEAM[0].name, now))?;
        let cases = self.lives.iter().map(|life| life.cases.len()).sum();
        Ok(Filled { users: self.users, customers: self.lives.len(), cases })
    }

    /// Time goes on; promises that break meanwhile are noticed at their time.
    async fn pass_until(&mut self, at: Timestamp) -> Result<(), Stop> {
        while let Some(Reverse(fall)) = self.falls.peek().copied().filter(|fall| fall.0 < at) {
            self.falls.pop();
            self.clock.set(fall);
            promises::notice_broken(&self.app).await?;
        }
        self.clock.set(at);
        Ok(())
    }

    async fn act(&mut self, cue: &Cue<'_>) -> Result<(), Stop> {
        match cue.deed {
            None => self.open(cue).await,
            Some(Deed::Talk(talk)) => self.talk(cue, talk).await,
            Some(Deed::Offer(offer)) => self.offer(cue, offer).await,
            Some(
                deed @ (Deed::Need(..)
                | Deed::Settle(..)
                | Deed::Expect(_)
                | Deed::Ask(_)
                | Deed::Answer(..)
                | Deed::Assess(..)),
            ) => self.wish(cue, deed).await,
            Some(
                deed @ (Deed::Promise(_)
                | Deed::Keep(_)
                | Deed::Move(..)
                | Deed::LetGo(_)
                | Deed::MoveStep(..)),
            ) => self.promise(cue, deed).await,
            Some(deed) => self.steer(cue, deed).await,
        }
    }

    async fn open(&mut self, cue: &Cue<'_>) -> Result<(), Stop> {
        let lives = self.lives;
        let tale = &lives[cue.life].cases[cue.tale];
        let actor = self.actor(cue);
        let customer = self.meet(cue.life, actor).await?;
        let command = OpenCase {
            customer,
            title: Line::parse(tale.title)?,
            owner: self.user(tale.owner),
            source: tale.source.map(Line::parse).transpose()?,
            amount: tale.amount.map(|(amount, currency)| money(amount, currency)),
            first_step: self.step(cue, &tale.first)?,
        };
        let case = cases::open(&self.app, actor, command).await?;
        self.traces(cue).case = Some(case);
        Ok(())
    }

    /// A customer is added when their first case begins.
    async fn meet(&mut self, life: usize, actor: Actor) -> Result<CustomerId, Stop> {
        if let Some(customer) = self.known[life].customer {
            return Ok(customer);
        }
        let told = &self.lives[life];
        let details = CustomerDetails {
            kind: told.kind,
            name: Line::parse(told.name)?,
            language: told.language,
            zone: self.known[life].zone.clone(),
            owner: self.user(told.owner),
            note: told.note.map(Prose::parse).transpose()?,
            tax_number: None,
        };
        let mut channels = Vec::new();
        for (kind, address) in &told.channels {
            channels.push((*kind, Line::parse(address)?));
        }
        let customer = customers::add(&self.app, actor, details, channels).await?;
        self.known[life].customer = Some(customer);
        for person in &told.people {
            let (name, position) = (Line::parse(person.name)?, Line::parse(person.position)?);
            let (app, language) = (&self.app, person.language);
            let id = customers::add_contact(app, actor, customer, name, Some(position), language)
                .await?;
            if let Some(phone) = person.phone {
                let phone = Line::parse(phone)?;
                let kind = ChannelKind::Phone;
                customers::add_channel(app, actor, customer, Some(id), kind, phone).await?;
            }
            self.known[life].contacts.push((person.name, id));
        }
        Ok(customer)
    }

    fn step(&mut self, cue: &Cue<'_>, next: &Next) -> Result<Step, Stop> {
        let due = self.due(cue, next.due)?;
        self.falls.push(Reverse(fall_of(&due)));
        Ok(Step {
            id: PromiseId(self.app.new_id()),
            kind: next.kind,
            what: next.what.map(Line::parse).transpose()?,
            debtor: next.debtor,
            owner: self.user(self.known[cue.life].tales[cue.tale].owner),
            due,
            named_by: next.named_by,
        })
    }

    fn due(&self, cue: &Cue<'_>, when: When) -> Result<Due, Stop> {
        when.due(self.now, &self.known[cue.life].zone).ok_or(Stop::Told)
    }

    fn actor(&self, cue: &Cue<'_>) -> Actor {
        let owner = self.known[cue.life].tales[cue.tale].owner;
        Actor::User(self.user(cue.by.unwrap_or(owner)))
    }

    fn user(&self, who: Who) -> UserId {
        self.users[who as usize]
    }

    fn case(&self, cue: &Cue<'_>) -> Result<CaseId, Stop> {
        self.known[cue.life].tales[cue.tale].case.ok_or(Stop::Told)
    }

    fn contact(&self, life: usize, name: &str) -> Result<ContactId, Stop> {
        let contacts = &self.known[life].contacts;
        contacts.iter().find(|known| known.0 == name).map(|known| known.1).ok_or(Stop::Told)
    }

    fn traces(&mut self, cue: &Cue<'_>) -> &mut Traces {
        &mut self.known[cue.life].tales[cue.tale]
    }
}

impl Traces {
    fn of(tale: &Tale) -> Self {
        let (needs, questions, promises) = (Vec::new(), Vec::new(), Vec::new());
        Self { owner: tale.owner, case: None, needs, questions, promises }
    }
}

fn nth<T: Copy>(list: &[T], place: usize) -> Result<T, Stop> {
    list.get(place).copied().ok_or(Stop::Told)
}

fn money(amount: i64, currency: Currency) -> Money {
    Money { minor: amount * 10_i64.pow(decimals(currency)), currency }
}

/// One minute after the last at which keeping it is still in time.
fn fall_of(due: &Due) -> Timestamp {
    plus_minutes(due.at, i64::from(Rules::default().grace_minutes) + 1)
}
