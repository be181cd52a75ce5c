//! What may happen after the final yes. Items are told by their place among the lines of the
//! agreement, counted from 0; so are faults, details, issues and voices, each in its own order.

use domain::agreements::AgreementForm;
use domain::care::VoiceKind;
use domain::interactions::Channel;
use domain::items::{ItemKind, TrackKind};
use iso_currency::Currency;

use super::Who;
use crate::demo::calendar::When;

/// The customer's consent, and what is sold by it. The terms are those of the offer given last.
pub struct Agreeing {
    pub form: AgreementForm,
    pub currency: Currency,
    pub evidence: &'static str,
    pub with: Option<&'static str>,
    pub reference: Option<&'static str>,
    pub payment_days: u32,
    pub lines: Vec<Sold>,
}

pub struct Sold {
    pub kind: ItemKind,
    pub what: &'static str,
    pub quantity: i64,
    /// Of the whole line, in whole units of the currency.
    pub price: i64,
    pub cost: i64,
}

pub type Places = &'static [usize];
pub type Tracks = &'static [(usize, TrackKind)];
/// A contact person, where there is one.
pub type With = Option<&'static str>;

pub enum Serving {
    /// All that is left of these.
    Deliver(Places),
    DeliverPart(usize, i64),
    Install(Places),
    /// Who was there, and when they are trained again if they can't use it yet.
    Train(Places, &'static str, Option<When>),
    CheckQuality(Places),
    /// Every so many months, first then.
    PlanMaintenance(Places, u32, When),
    /// Another time for the steps of these tracks, told to the customer now.
    Slip(Tracks, When),
    /// The same at their own wish.
    TheirWish(Tracks, When),
    Fault(usize, &'static str, With, When),
    FixFault(usize, &'static str),
    /// All that they were asked about is right.
    Accept(&'static str, With),
    Release(Tracks, &'static str, With),
    Renews(usize, When),
    Replace(usize, When),
}

pub enum Paying {
    /// Of all that is not billed yet, under this number; the customer has it.
    Bill(&'static str),
    Draft,
    /// The bank tells of the whole payment, with the bill's number.
    Pay(&'static str),
    /// At the counter, with how it was paid.
    PayCash(&'static str, &'static str),
    /// The bank tells of money: who paid, how much in whole units, and their words.
    MoneyCame(&'static str, i64, Currency, &'static str),
    /// The accounting sends an e-invoice for all that is not billed yet, to a buyer named so.
    EInvoice(&'static str, &'static str),
}

pub struct Paper {
    pub title: &'static str,
    pub file: &'static str,
    pub text: &'static str,
    /// Which document of the procedure it is.
    pub code: Option<&'static str>,
    pub is_final: bool,
}

pub enum Closing {
    Confirm(Channel, With, &'static str),
    /// Every standard was looked at, and kept.
    CheckStandards,
    Breach(&'static str, &'static str),
    Note(&'static str, &'static str),
    AskDetails(&'static str),
    Detail(&'static str, When),
    SettleDetail(usize, &'static str),
    Satisfaction(u32, &'static str, With),
    SettledWord(&'static str, With),
    /// After so many days each; what may come next; whether we may raise it.
    Care(&'static [u32], &'static str, bool),
    Review,
    Close,
}

pub enum Caring {
    Contact {
        channel: Channel,
        with: With,
        /// Ours and theirs.
        words: &'static str,
        said: &'static str,
        /// When they want to hear from us again.
        wish: Option<When>,
    },
    Voice(VoiceKind, &'static str, With),
    /// What came of it, and the customer whose first case it led to.
    Answer(usize, &'static str, Option<&'static str>),
}

pub enum Trouble {
    Report(Report),
    /// The act is done, and this is next.
    Act(usize, &'static str, When),
    Settle(usize, &'static str, With),
}

pub struct Report {
    pub words: &'static str,
    pub effect: &'static str,
    pub owner: Who,
    pub act: &'static str,
    pub due: When,
}

/// Somebody known who needs it now: in their words, and what of theirs it is about, by the tale in
/// which they bought it and its place there.
#[derive(Clone, Copy)]
pub struct Urgent {
    pub words: &'static str,
    pub about: Option<(usize, usize)>,
}
