//! The words in which the story is told, and the story: one file for each language that the
//! customers speak. What they say is data like any customer's, not text of the program, so it
//! stands here and not in the languages' catalogues.

mod en;
mod he;
mod pl;
mod ru;

use domain::cases::{Side, Stage};
use domain::customers::{ChannelKind, CustomerKind};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::needs::{SpinKind, Strategy};
use domain::people::Party;
use domain::promises::PromiseKind;
use iso_currency::Currency;

use super::calendar::When;
use crate::needs::Settling;

pub const WARSAW: &str = "Europe/Warsaw";
pub const JERUSALEM: &str = "Asia/Jerusalem";

/// All customers of the firm.
pub fn lives() -> Vec<Life> {
    [en::lives(), pl::lives(), ru::lives(), he::lives()].into_iter().flatten().collect()
}

/// Somebody of the team, by their place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Ewa,
    Jan,
    Noa,
    Oleg,
}

/// A customer, and all that happens between us.
pub struct Life {
    pub kind: CustomerKind,
    pub name: &'static str,
    pub language: Language,
    pub zone: &'static str,
    pub owner: Who,
    pub note: Option<&'static str>,
    pub channels: Vec<(ChannelKind, &'static str)>,
    pub people: Vec<Person>,
    pub cases: Vec<Tale>,
}

/// A contact person.
pub struct Person {
    pub name: &'static str,
    pub position: &'static str,
    pub language: Option<Language>,
    pub phone: Option<&'static str>,
}

/// One case: how it began, and its moments in the order of time.
pub struct Tale {
    pub title: &'static str,
    pub owner: Who,
    pub source: Option<&'static str>,
    /// In whole units of the currency.
    pub amount: Option<(i64, Currency)>,
    pub opened: When,
    pub first: Next,
    pub moments: Vec<Moment>,
}

/// What happens at one time, by the hand of the case's owner where nobody else is named.
pub struct Moment {
    pub at: When,
    pub by: Option<Who>,
    pub deeds: Vec<Deed>,
}

/// A promise as it is agreed.
#[derive(Clone, Copy)]
pub struct Next {
    pub kind: PromiseKind,
    pub what: Option<&'static str>,
    pub due: When,
    pub debtor: Party,
    pub named_by: Party,
}

pub enum Deed {
    Talk(Talk),
    Need(SpinKind, &'static str),
    /// A need by its place among those of the case; likewise questions and side promises below.
    Settle(usize, Settling),
    Expect(&'static str),
    Ask(&'static str),
    Answer(usize, &'static str),
    NeedsAgreed,
    Decides(When),
    Assess(&'static str, Strategy),
    Place(Side, Stage),
    Offer(Offer),
    /// A promise beside the next step.
    Promise(Next),
    Keep(usize),
    Move(usize, When, Party),
    LetGo(usize),
    MoveStep(When, Party),
    HandOver(Who),
    WithdrawLeave,
}

pub struct Talk {
    pub channel: Channel,
    pub direction: Direction,
    pub with: Option<&'static str>,
    pub said: Option<&'static str>,
    pub note: Option<&'static str>,
    pub end: End,
    pub fulfils: Option<usize>,
}

pub enum End {
    Next(Next),
    Decides(Next),
    AsAgreed,
    Yes(Option<Next>),
    No(Option<&'static str>),
    NotNow(Next),
    NoAnswer(When),
    MessageLeft(When),
    Release,
    Noted,
}

/// An offer; its lines cite needs by their place.
pub struct Offer {
    pub currency: Currency,
    pub lines: Vec<(&'static str, i64, Option<usize>)>,
    /// A term, and the reason for it where it is a burden.
    pub terms: Vec<(&'static str, Option<&'static str>)>,
    pub valid_until: Option<When>,
    pub is_given: bool,
}

pub fn organization(
    name: &'static str,
    language: Language,
    zone: &'static str,
    owner: Who,
) -> Life {
    let kind = CustomerKind::Organization;
    let (channels, people, cases) = (Vec::new(), Vec::new(), Vec::new());
    Life { kind, name, language, zone, owner, note: None, channels, people, cases }
}

pub fn person(name: &'static str, language: Language, zone: &'static str, owner: Who) -> Life {
    Life { kind: CustomerKind::Person, ..organization(name, language, zone, owner) }
}

impl Life {
    pub fn note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }

    pub fn reached(mut self, kind: ChannelKind, address: &'static str) -> Self {
        self.channels.push((kind, address));
        self
    }

    pub fn phone(self, number: &'static str) -> Self {
        self.reached(ChannelKind::Phone, number)
    }

    pub fn email(self, address: &'static str) -> Self {
        self.reached(ChannelKind::Email, address)
    }

    pub fn contact(mut self, name: &'static str, position: &'static str) -> Self {
        self.people.push(Person { name, position, language: None, phone: None });
        self
    }

    /// A contact person whom one speaks with in another language, or reaches directly.
    pub fn contact_at(
        mut self,
        name: &'static str,
        position: &'static str,
        language: Language,
        phone: &'static str,
    ) -> Self {
        let (language, phone) = (Some(language), Some(phone));
        self.people.push(Person { name, position, language, phone });
        self
    }

    pub fn case(mut self, tale: Tale) -> Self {
        self.cases.push(tale);
        self
    }
}

pub fn case(title: &'static str, owner: Who, opened: When, first: Next) -> Tale {
    Tale { title, owner, source: None, amount: None, opened, first, moments: Vec::new() }
}

impl Tale {
    pub fn from(mut self, source: &'static str) -> Self {
        self.source = Some(source);
        self
    }

    pub fn worth(mut self, amount: i64, currency: Currency) -> Self {
        self.amount = Some((amount, currency));
        self
    }

    pub fn at(mut self, at: When, deeds: Vec<Deed>) -> Self {
        self.moments.push(Moment { at, by: None, deeds });
        self
    }

    pub fn at_by(mut self, at: When, by: Who, deeds: Vec<Deed>) -> Self {
        self.moments.push(Moment { at, by: Some(by), deeds });
        self
    }
}

/// A promise of ours, at a time of our naming.
pub const fn next(kind: PromiseKind, due: When, what: &'static str) -> Next {
    Next { kind, what: Some(what), due, debtor: Party::Us, named_by: Party::Us }
}

/// A call of ours, with no more said about it.
pub const fn ring(due: When) -> Next {
    Next { kind: PromiseKind::Call, what: None, due, debtor: Party::Us, named_by: Party::Us }
}

impl Next {
    /// The customer named the time.
    pub const fn named(mut self) -> Self {
        self.named_by = Party::Customer;
        self
    }

    /// The customer owes it, at a time of their naming.
    pub const fn theirs(mut self) -> Self {
        self.debtor = Party::Customer;
        self.named()
    }
}

const fn talk(channel: Channel, direction: Direction, end: End) -> Talk {
    Talk { channel, direction, with: None, said: None, note: None, end, fulfils: None }
}

/// We call.
pub const fn call(end: End) -> Talk {
    talk(Channel::Call, Direction::Out, end)
}

/// They call.
pub const fn called(end: End) -> Talk {
    talk(Channel::Call, Direction::In, end)
}

/// We visit them.
pub const fn visit(end: End) -> Talk {
    talk(Channel::Meeting, Direction::Out, end)
}

/// They come into the shop.
pub const fn shop(end: End) -> Talk {
    talk(Channel::Shop, Direction::In, end)
}

/// We write a letter.
pub const fn mail(end: End) -> Talk {
    talk(Channel::Email, Direction::Out, end)
}

/// They write a letter.
pub const fn mailed(end: End) -> Talk {
    talk(Channel::Email, Direction::In, end)
}

/// We send a short message.
pub const fn text(end: End) -> Talk {
    talk(Channel::Message, Direction::Out, end)
}

/// They send a short message.
pub const fn texted(end: End) -> Talk {
    talk(Channel::Message, Direction::In, end)
}

impl Talk {
    pub const fn said(mut self, words: &'static str) -> Self {
        self.said = Some(words);
        self
    }

    pub const fn note(mut self, words: &'static str) -> Self {
        self.note = Some(words);
        self
    }

    pub const fn with(mut self, name: &'static str) -> Self {
        self.with = Some(name);
        self
    }

    /// It keeps a side promise, by its place.
    pub const fn fulfils(mut self, promise: usize) -> Self {
        self.fulfils = Some(promise);
        self
    }
}

impl From<Talk> for Deed {
    fn from(talk: Talk) -> Self {
        Self::Talk(talk)
    }
}

impl From<Offer> for Deed {
    fn from(offer: Offer) -> Self {
        Self::Offer(offer)
    }
}

pub fn offer(currency: Currency) -> Offer {
    let (lines, terms) = (Vec::new(), Vec::new());
    Offer { currency, lines, terms, valid_until: None, is_given: true }
}

impl Offer {
    pub fn line(mut self, what: &'static str, price: i64, need: usize) -> Self {
        self.lines.push((what, price, Some(need)));
        self
    }

    /// A line that rests on no need of its own, such as transport.
    pub fn also(mut self, what: &'static str, price: i64) -> Self {
        self.lines.push((what, price, None));
        self
    }

    pub fn term(mut self, words: &'static str) -> Self {
        self.terms.push((words, None));
        self
    }

    pub fn burden(mut self, words: &'static str, reason: &'static str) -> Self {
        self.terms.push((words, Some(reason)));
        self
    }

    pub fn valid_until(mut self, when: When) -> Self {
        self.valid_until = Some(when);
        self
    }

    /// The customer does not have it yet.
    pub fn draft(mut self) -> Self {
        self.is_given = false;
        self
    }
}
