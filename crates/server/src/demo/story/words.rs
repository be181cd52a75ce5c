//! The words in which the story is told, short enough that a life reads like one.

use domain::customers::{ChannelKind, CustomerKind};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::people::Party;
use domain::promises::PromiseKind;
use iso_currency::Currency;

use super::{Deed, End, Life, Moment, Next, Offer, Person, Tale, Talk, Who};
use crate::demo::calendar::When;

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
    let (source, amount, urgent, moments) = (None, None, None, Vec::new());
    Tale { title, owner, source, amount, opened, first, urgent, moments }
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
