//! Plays the story: all deeds of all customers in the order of time, each through its action,
//! while the clock goes on and promises fall due as they would have.

mod agreeing;
mod caring;
mod closing;
mod deeds;
mod paying;
mod serving;

use domain::cases::Step;
use domain::customers::ChannelKind;
use domain::ids::{
    CaseId, ContactId, CustomerId, DetailId, FaultId, IssueId, NeedId, PromiseId, QuestionId,
    UserId, VoiceId,
};
use domain::money::{Money, decimals};
use domain::people::Actor;
use domain::rules::Rules;
use domain::text::{Line, Prose, TextProblem};
use domain::time::{Due, Zone, plus_minutes};
use iso_currency::Currency;
use jiff::civil::Date;
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
use crate::{care, cases, closing as closings, customers, items, promises};

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
    faults: Vec<FaultId>,
    details: Vec<DetailId>,
    issues: Vec<IssueId>,
    voices: Vec<VoiceId>,
}

pub struct Performance<'s> {
    app: App,
    clock: Clock,
    now: Timestamp,
    lives: &'s [Life],
    cues: &'s [Cue<'s>],
    users: [UserId; TEAM.len()],
    known: Vec<Known>,
    /// The last day on which the program's own work was done.
    worked_on: Option<Date>,
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
        Ok(Self { app, clock, now, lives, cues, users, known, worked_on: None })
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

    /// Time goes on; promises that break meanwhile are noticed at their time, and once a day the
    /// program does what it does by itself.
    async fn pass_until(&mut self, at: Timestamp) -> Result<(), Stop> {
        let grace = i64::from(Rules::default().grace_minutes) + 1;
        loop {
            let last = plus_minutes(at, -grace);
            let next = store::promises::falling_due(self.app.db(), last, 1).await?;
            let Some(next) = next.first() else { break };
            self.clock.set(plus_minutes(next.due.at, grace));
            if promises::notice_broken(&self.app).await? == 0 {
                break;
            }
        }
        self.clock.set(at);
        let today = Zone::utc().local(at).date();
        if self.worked_on != Some(today) {
            self.worked_on = Some(today);
            items::plan_visits(&self.app).await?;
            care::notice_purchases(&self.app).await?;
            closings::report(&self.app).await?;
        }
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
            Some(Deed::Agree(told)) => self.agree(cue, told).await,
            Some(Deed::Serve(told)) => self.serve(cue, told).await,
            Some(Deed::Pay(told)) => self.pay(cue, told).await,
            Some(Deed::Document(told)) => self.document(cue, told).await,
            Some(Deed::Close(told)) => self.close(cue, told).await,
            Some(Deed::Care(told)) => self.care(cue, told).await,
            Some(Deed::Trouble(told)) => self.trouble(cue, told).await,
            Some(deed) => self.steer(cue, deed).await,
        }
    }

    async fn open(&mut self, cue: &Cue<'_>) -> Result<(), Stop> {
        let lives = self.lives;
        let tale = &lives[cue.life].cases[cue.tale];
        let actor = self.actor(cue);
        let customer = self.meet(cue.life, actor).await?;
        if let Some(urgent) = tale.urgent {
            let case = self.return_urgently(cue, actor, (tale, urgent)).await?;
            self.traces(cue).case = Some(case);
            return Ok(());
        }
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
            country: None,
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

    fn step(&self, cue: &Cue<'_>, next: &Next) -> Result<Step, Stop> {
        let due = self.due(cue, next.due)?;
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

    fn with(&self, cue: &Cue<'_>, name: Option<&str>) -> Result<Option<ContactId>, Stop> {
        name.map(|name| self.contact(cue.life, name)).transpose()
    }

    fn traces(&mut self, cue: &Cue<'_>) -> &mut Traces {
        &mut self.known[cue.life].tales[cue.tale]
    }
}

impl Traces {
    fn of(tale: &Tale) -> Self {
        Self {
            owner: tale.owner,
            case: None,
            needs: Vec::new(),
            questions: Vec::new(),
            promises: Vec::new(),
            faults: Vec::new(),
            details: Vec::new(),
            issues: Vec::new(),
            voices: Vec::new(),
        }
    }
}

fn nth<T: Copy>(list: &[T], place: usize) -> Result<T, Stop> {
    list.get(place).copied().ok_or(Stop::Told)
}

fn money(amount: i64, currency: Currency) -> Money {
    Money { minor: amount * 10_i64.pow(decimals(currency)), currency }
}
