//! Plays the story: all deeds of all customers in the order of time, each through its action,
//! while the clock goes on and promises fall due as they would have.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use domain::cases::{Ending, Step};
use domain::customers::ChannelKind;
use domain::events::{EventKind, Fact};
use domain::ids::{
    AnswerId, CaseId, ContactId, CustomerId, NeedId, PermissionId, PromiseId, QuestionId,
    ReleaseId, UserId,
};
use domain::money::{Money, decimals};
use domain::offers::{OfferContent, OfferLine, OfferTerm};
use domain::people::Actor;
use domain::promises::PromiseKind;
use domain::rules::Rules;
use domain::text::{Line, Prose, TextProblem};
use domain::time::{Due, Zone, plus_minutes};
use iso_currency::Currency;
use jiff::{Timestamp, ToSpan};
use store::db::Db;
use store::people::User;

use super::calendar::When;
use super::story::{Deed, End, Life, Next, Offer, Tale, Talk, Who};
use super::{FillError, Filled, Member, TEAM};
use crate::app::{App, Failure};
use crate::cases::OpenCase;
use crate::clock::Clock;
use crate::customers::CustomerDetails;
use crate::i18n::Locales;
use crate::interactions::RecordInteraction;
use crate::{cases, customers, interactions, needs, offers, promises};

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
        let users =
            hire(&app, password_hash).await.map_err(|stop| stop.at(TEAM[0].name, founded))?;
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

    async fn talk(&mut self, cue: &Cue<'_>, talk: &Talk) -> Result<(), Stop> {
        let ending = self.ending(cue, &talk.end)?;
        let with = talk.with.map(|name| self.contact(cue.life, name)).transpose()?;
        let promises = &self.known[cue.life].tales[cue.tale].promises;
        let fulfils = talk.fulfils.map(|place| nth(promises, place)).transpose()?;
        let command = RecordInteraction {
            case: self.case(cue)?,
            channel: talk.channel,
            direction: talk.direction,
            at: None,
            with,
            said: talk.said.map(Prose::parse).transpose()?,
            note: talk.note.map(Prose::parse).transpose()?,
            ending,
            fulfils,
        };
        interactions::record(&self.app, self.actor(cue), command).await?;
        Ok(())
    }

    fn ending(&mut self, cue: &Cue<'_>, end: &End) -> Result<Ending, Stop> {
        Ok(match end {
            End::AsAgreed => Ending::AsAgreed,
            End::Noted => Ending::Noted,
            End::Next(next) => Ending::NextStep { step: self.step(cue, next)?, decides: false },
            End::Decides(next) => Ending::NextStep { step: self.step(cue, next)?, decides: true },
            End::NotNow(next) => {
                let permission = PermissionId(self.app.new_id());
                Ending::NotNow { step: self.step(cue, next)?, permission, leave: true }
            }
            End::NoAnswer(when) => self.no_answer(cue, *when, false)?,
            End::MessageLeft(when) => self.no_answer(cue, *when, true)?,
            End::Yes(then) => {
                let then = then.as_ref().map(|next| self.step(cue, next)).transpose()?;
                let id = AnswerId(self.app.new_id());
                if let Some(step) = &then {
                    self.traces(cue).promises.push(step.id);
                }
                Ending::FinalYes { id, then }
            }
            End::No(volunteered) => {
                let volunteered = volunteered.map(Prose::parse).transpose()?;
                Ending::FinalNo { id: AnswerId(self.app.new_id()), volunteered }
            }
            End::Release => Ending::Release { id: ReleaseId(self.app.new_id()) },
        })
    }

    fn no_answer(&mut self, cue: &Cue<'_>, when: When, left_message: bool) -> Result<Ending, Stop> {
        let next = Next { kind: PromiseKind::Retry, ..super::story::ring(when) };
        Ok(Ending::NoAnswer { left_message, retry: self.step(cue, &next)? })
    }

    async fn offer(&mut self, cue: &Cue<'_>, told: &Offer) -> Result<(), Stop> {
        let (actor, case) = (self.actor(cue), self.case(cue)?);
        let needs = &self.known[cue.life].tales[cue.tale].needs;
        let mut content = OfferContent { lines: vec![], terms: vec![], valid_until: None };
        for (what, price, need) in &told.lines {
            let need = need.map(|place| nth(needs, place)).transpose()?;
            let price = money(*price, told.currency);
            content.lines.push(OfferLine { what: Line::parse(what)?, price, need });
        }
        for (words, reason) in &told.terms {
            let reason = reason.map(Prose::parse).transpose()?;
            let (words, is_burden) = (Prose::parse(words)?, reason.is_some());
            content.terms.push(OfferTerm { words, is_burden, reason });
        }
        if let Some(when) = told.valid_until {
            content.valid_until = Some(self.due(cue, when)?.local().date());
        }
        let offer = offers::draft(&self.app, actor, case, told.currency, content).await?;
        if told.is_given {
            offers::give(&self.app, actor, case, offer).await?;
        }
        Ok(())
    }

    async fn wish(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let traces = self.traces(cue);
        match deed {
            Deed::Need(kind, words) => {
                let words = Prose::parse(words)?;
                traces.needs.push(needs::record(&app, actor, case, *kind, words).await?);
            }
            Deed::Settle(place, how) => {
                let need = nth(&traces.needs, *place)?;
                needs::settle(&app, actor, case, need, *how).await?;
            }
            Deed::Expect(words) => {
                needs::expect(&app, actor, case, Prose::parse(words)?).await?;
            }
            Deed::Ask(words) => {
                traces.questions.push(needs::ask(&app, actor, case, Prose::parse(words)?).await?);
            }
            Deed::Answer(place, words) => {
                let question = nth(&traces.questions, *place)?;
                needs::answer(&app, actor, case, question, Prose::parse(words)?).await?;
            }
            Deed::Assess(potential, strategy) => {
                let potential = Prose::parse(potential)?;
                needs::assess(&app, actor, case, potential, *strategy).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }

    async fn promise(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        let made = self.known[cue.life].tales[cue.tale].promises.clone();
        match deed {
            Deed::Promise(next) => {
                let customer = self.known[cue.life].customer.ok_or(Stop::Told)?;
                let step = self.step(cue, next)?;
                let id = promises::make(&app, actor, customer, Some(case), step).await?;
                self.traces(cue).promises.push(id);
            }
            Deed::Keep(place) => promises::keep(&app, actor, nth(&made, *place)?).await?,
            Deed::LetGo(place) => promises::release(&app, actor, nth(&made, *place)?).await?,
            Deed::Move(place, when, by) => {
                let due = self.due(cue, *when)?;
                self.falls.push(Reverse(fall_of(&due)));
                let old = nth(&made, *place)?;
                let id = promises::move_to(&app, actor, old, due, *by).await?;
                // The story goes on calling it by the same place.
                self.traces(cue).promises[*place] = id;
            }
            Deed::MoveStep(when, by) => {
                let due = self.due(cue, *when)?;
                self.falls.push(Reverse(fall_of(&due)));
                let case = store::cases::get(app.db(), case).await?;
                let step = case.next_step().ok_or(Stop::Told)?.promise;
                promises::move_to(&app, actor, step, due, *by).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
    }

    async fn steer(&mut self, cue: &Cue<'_>, deed: &Deed) -> Result<(), Stop> {
        let (app, actor, case) = (self.app.clone(), self.actor(cue), self.case(cue)?);
        match deed {
            Deed::NeedsAgreed => cases::agree_needs(&app, actor, case).await?,
            Deed::Place(side, stage) => cases::place(&app, actor, case, *side, *stage).await?,
            Deed::Decides(when) => {
                let due = self.due(cue, *when)?;
                self.falls.push(Reverse(fall_of(&due)));
                cases::name_decision(&app, actor, case, due).await?;
            }
            Deed::HandOver(to) => {
                cases::hand_over(&app, actor, case, self.user(*to)).await?;
                self.traces(cue).owner = *to;
            }
            Deed::WithdrawLeave => {
                let customer = self.known[cue.life].customer.ok_or(Stop::Told)?;
                customers::withdraw_leave(&app, actor, customer).await?;
            }
            _ => return Err(Stop::Told),
        }
        Ok(())
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

/// The firm's people, before it has a customer.
async fn hire(app: &App, password_hash: &str) -> Result<[UserId; TEAM.len()], Stop> {
    let mut users = Vec::with_capacity(TEAM.len());
    for member in &TEAM {
        users.push(user_of(member, UserId(app.new_id()))?);
    }
    let ids = TEAM.map(|_| UserId(app.new_id()));
    for (user, id) in users.iter_mut().zip(ids) {
        user.id = id;
    }
    let hash = password_hash.to_owned();
    app.write(Actor::System, move |w| {
        Box::pin(async move {
            for user in users {
                store::people::insert(w.tx, &user, &hash, w.now).await?;
                w.tell_of_firm(vec![Fact::of(EventKind::UserAdded, user.id)]).await?;
            }
            Ok(())
        })
    })
    .await?;
    Ok(ids)
}

fn user_of(member: &Member, id: UserId) -> Result<User, Stop> {
    Ok(User {
        id,
        name: Line::parse(member.name)?,
        email: Line::parse(member.email)?,
        role: member.role,
        language: member.language,
        zone: Zone::parse(member.zone).ok_or(Stop::Told)?,
        theme: "system".to_owned(),
        disabled_at: None,
    })
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
