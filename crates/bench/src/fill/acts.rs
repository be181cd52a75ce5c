//! One act of the plan as the action that a page would call.

use std::sync::OnceLock;

use domain::cases::{Ending, Step};
use domain::customers::{ChannelKind, CustomerKind};
use domain::ids::{AnswerId, CaseId, CustomerId, PromiseId, UserId};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::people::{Actor, Party, Role, SecondFactor};
use domain::promises::PromiseKind;
use domain::text::{Line, Prose};
use domain::time::{Due, Zone};
use forgetmenot::app::App;
use forgetmenot::cases::OpenCase;
use forgetmenot::customers::CustomerDetails;
use forgetmenot::interactions::RecordInteraction;
use forgetmenot::people::{NewUser, password};
use forgetmenot::{cases, customers, interactions, people};
use jiff::Timestamp;

use super::plan::{Act, Life, Second};
use super::words::Words;
use super::{PASSWORD, Size, email};
use crate::random::Random;
use crate::{Failed, failed};

/// What has come about so far.
pub struct World {
    app: App,
    lives: Vec<Life>,
    words: [Words; 4],
    users: Vec<UserId>,
    customers: Vec<OnceLock<CustomerId>>,
    cases: Vec<OnceLock<CaseId>>,
}

impl World {
    /// The firm before its first customer.
    pub async fn begin(app: App, size: Size, lives: Vec<Life>) -> Result<Self, Failed> {
        let Some(hash) = password::hash(PASSWORD.to_owned()).await else {
            return Err(Failed("no password could be hashed".to_owned()));
        };
        let words = Words::all();
        let mut users = Vec::new();
        for number in 0..size.users {
            let language = Language::ALL[number as usize % Language::ALL.len()];
            let new = NewUser {
                name: line(&words[number as usize % 4].person(&mut Random::of(5, number.into())))?,
                email: line(&email(number))?,
                role: Role::Salesperson,
                language,
                zone: zone("Europe/Warsaw")?,
                password_hash: hash.clone(),
            };
            let added = match users.first() {
                None => people::begin(&app, new, SecondFactor::Nobody).await,
                Some(owner) => people::add(&app, Actor::User(*owner), new).await,
            };
            users.push(added.map_err(|error| Failed(format!("{error:?}")))?);
        }
        let customers = (0..size.customers).map(|_| OnceLock::new()).collect();
        let cases = (0..size.cases).map(|_| OnceLock::new()).collect();
        Ok(Self { app, lives, words, users, customers, cases })
    }

    pub async fn perform(&self, act: Act) -> Result<(), Failed> {
        match act {
            Act::Meet(customer) => self.meet(customer).await,
            Act::Open(case) => self.open(case).await,
            Act::Talk(case, nth) => self.talk(case, nth).await,
        }
    }

    async fn meet(&self, number: u32) -> Result<(), Failed> {
        let mut random = Random::of(2, number.into());
        let words = self.words_of(number);
        let (kind, name) = words.customer(&mut random);
        let owner = self.owner(number);
        let details = CustomerDetails {
            kind,
            name: line(&name)?,
            language: words.language,
            zone: zone(words.zone())?,
            country: None,
            owner,
            note: random.is(0.3).then(|| prose(words.note(&mut random))).transpose()?,
            tax_number: None,
        };
        let phone = line(&format!("+48 {:09}", 500_000_000 + u64::from(number) * 7))?;
        let mut channels = vec![(ChannelKind::Phone, phone)];
        if random.is(0.7) {
            channels.push((ChannelKind::Email, line(&format!("mail{number}@example.org"))?));
        }
        let actor = Actor::User(owner);
        let id = customers::add(&self.app, actor, details, channels).await?;
        let _ = self.customers[number as usize].set(id);
        if kind == CustomerKind::Organization {
            let person = line(&words.person(&mut random))?;
            customers::add_contact(&self.app, actor, id, person, None, None).await?;
        }
        Ok(())
    }

    async fn open(&self, case: u32) -> Result<(), Failed> {
        let life = &self.lives[case as usize];
        let mut random = Random::of(3, case.into());
        let words = self.words_of(life.customer);
        let owner = self.owner(life.customer);
        let command = OpenCase {
            customer: known(&self.customers[life.customer as usize])?,
            title: line(words.title(&mut random))?,
            owner,
            source: None,
            amount: None,
            first_step: self.step(case, 0, &mut random)?,
        };
        let id = cases::open(&self.app, Actor::User(owner), command).await?;
        let _ = self.cases[case as usize].set(id);
        Ok(())
    }

    async fn talk(&self, case: u32, nth: u8) -> Result<(), Failed> {
        let life = &self.lives[case as usize];
        let mut random = Random::of(4, u64::from(case) << 8 | u64::from(nth));
        let words = self.words_of(life.customer);
        let is_last = usize::from(nth) == life.talks.len() && life.open_until.is_none();
        let ending = if is_last {
            self.answer(&mut random)
        } else {
            let step = self.step(case, nth.into(), &mut random)?;
            // Nobody is tried again and again: never twice in a row.
            if nth % 3 == 1 && random.is(0.35) {
                Ending::NoAnswer { left_message: false, retry: step }
            } else {
                Ending::NextStep { step, decides: false }
            }
        };
        let is_answered = !matches!(ending, Ending::NoAnswer { .. });
        let spoken = [Channel::Call, Channel::Call, Channel::Call, Channel::Meeting, Channel::Shop];
        let came = is_answered && random.is(0.2);
        let said = is_answered.then(|| prose(words.said(&mut random))).transpose()?;
        let command = RecordInteraction {
            case: known(&self.cases[case as usize])?,
            channel: *random.pick(&spoken).unwrap_or(&Channel::Call),
            direction: if came { Direction::In } else { Direction::Out },
            at: None,
            with: None,
            said,
            note: random.is(0.4).then(|| prose(words.note(&mut random))).transpose()?,
            ending,
            fulfils: None,
        };
        let actor = Actor::User(self.owner(life.customer));
        interactions::record(&self.app, actor, command).await?;
        Ok(())
    }

    fn answer(&self, random: &mut Random) -> Ending {
        let id = AnswerId(self.app.new_id());
        if random.is(0.3) {
            Ending::FinalYes { id, then: None }
        } else {
            Ending::FinalNo { id, volunteered: None }
        }
    }

    /// What is agreed at the nth talk of a case.
    fn step(&self, case: u32, nth: usize, random: &mut Random) -> Result<Step, Failed> {
        let life = &self.lives[case as usize];
        let words = self.words_of(life.customer);
        let due = life.due_after(nth, random.is(0.04));
        let due = due.ok_or_else(|| Failed("a talk without a step".to_owned()))?;
        let kinds = [PromiseKind::Call, PromiseKind::Call, PromiseKind::Meet, PromiseKind::Send];
        Ok(Step {
            id: PromiseId(self.app.new_id()),
            kind: *random.pick(&kinds).unwrap_or(&PromiseKind::Call),
            what: None,
            debtor: if random.is(0.1) { Party::Customer } else { Party::Us },
            owner: self.owner(life.customer),
            due: Due { at: instant(due)?, zone: zone(words.zone())? },
            named_by: if random.is(0.4) { Party::Customer } else { Party::Us },
        })
    }

    fn words_of(&self, customer: u32) -> &Words {
        &self.words[Random::of(6, customer.into()).below(4) as usize]
    }

    fn owner(&self, customer: u32) -> UserId {
        self.users[Random::of(7, customer.into()).below(self.users.len() as u64) as usize]
    }
}

fn known<T: Copy>(cell: &OnceLock<T>) -> Result<T, Failed> {
    cell.get().copied().ok_or_else(|| Failed("an act before the one that it follows".to_owned()))
}

fn instant(at: Second) -> Result<Timestamp, Failed> {
    Timestamp::from_second(at).map_err(failed)
}

fn zone(name: &str) -> Result<Zone, Failed> {
    Zone::parse(name).ok_or_else(|| Failed(format!("no time zone {name}")))
}

fn line(text: &str) -> Result<Line, Failed> {
    Line::parse(text).map_err(|problem| Failed(format!("{text:?}: {problem:?}")))
}

fn prose(text: &str) -> Result<Prose, Failed> {
    Prose::parse(text).map_err(|problem| Failed(format!("{text:?}: {problem:?}")))
}
