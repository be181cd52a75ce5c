//! The story: one file for each language that the customers speak. What they say is data like any
//! customer's, not text of the program, so it stands here and not in the languages' catalogues.

mod after;
mod en;
mod he;
mod pl;
mod ru;
pub mod service;
mod words;

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

pub use after::{
    accept, acted, agree, all_settled, ask_details, bill, breach, came_of, cared, check_quality,
    check_standards, choose_care, close, complains, confirm, deliver, deliver_part, detail,
    draft_bill, e_invoice, fault, fix_fault, install, look_through, money_came, note, paid,
    paid_cash, paper, plan_maintenance, recommends, release, remedied, renews, replace, satisfied,
    settle_detail, slip, their_wish, train, train_again, warns,
};
use service::{Agreeing, Caring, Closing, Paper, Paying, Serving, Trouble, Urgent};
pub use words::{
    call, called, case, mail, mailed, next, offer, organization, person, ring, shop, text, texted,
    visit,
};

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
    pub urgent: Option<Urgent>,
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
    Agree(Agreeing),
    Serve(Serving),
    Pay(Paying),
    Document(Paper),
    Close(Closing),
    Care(Caring),
    Trouble(Trouble),
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
