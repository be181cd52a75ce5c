//! The words in which the story tells what comes after the yes.

use domain::agreements::AgreementForm;
use domain::care::VoiceKind;
use domain::interactions::Channel;
use domain::items::ItemKind;
use iso_currency::Currency;

use super::service::{
    Agreeing, Caring, Closing, Paper, Paying, Places, Report, Serving, Sold, Tracks, Trouble,
    Urgent, With,
};
use super::{Deed, Tale, Who};
use crate::demo::calendar::When;

pub fn agree(form: AgreementForm, currency: Currency, evidence: &'static str) -> Agreeing {
    let (with, reference, lines) = (None, None, Vec::new());
    Agreeing { form, currency, evidence, with, reference, payment_days: 14, lines }
}

impl Agreeing {
    pub fn with(mut self, name: &'static str) -> Self {
        self.with = Some(name);
        self
    }

    pub fn reference(mut self, number: &'static str) -> Self {
        self.reference = Some(number);
        self
    }

    /// Days from a bill to its payment.
    pub fn days(mut self, days: u32) -> Self {
        self.payment_days = days;
        self
    }

    /// So many of something, for a price and at a cost of the whole.
    pub fn sold(
        mut self,
        kind: ItemKind,
        what: &'static str,
        quantity: i64,
        (price, cost): (i64, i64),
    ) -> Self {
        self.lines.push(Sold { kind, what, quantity, price, cost });
        self
    }
}

impl From<Agreeing> for Deed {
    fn from(agreeing: Agreeing) -> Self {
        Self::Agree(agreeing)
    }
}

pub const fn deliver(items: Places) -> Deed {
    Deed::Serve(Serving::Deliver(items))
}

pub const fn deliver_part(item: usize, quantity: i64) -> Deed {
    Deed::Serve(Serving::DeliverPart(item, quantity))
}

pub const fn install(items: Places) -> Deed {
    Deed::Serve(Serving::Install(items))
}

pub const fn train(items: Places, who: &'static str) -> Deed {
    Deed::Serve(Serving::Train(items, who, None))
}

/// They can't use it yet, and are trained again then.
pub const fn train_again(items: Places, who: &'static str, again: When) -> Deed {
    Deed::Serve(Serving::Train(items, who, Some(again)))
}

pub const fn check_quality(items: Places) -> Deed {
    Deed::Serve(Serving::CheckQuality(items))
}

pub const fn plan_maintenance(items: Places, months: u32, first: When) -> Deed {
    Deed::Serve(Serving::PlanMaintenance(items, months, first))
}

pub const fn slip(tracks: Tracks, to: When) -> Deed {
    Deed::Serve(Serving::Slip(tracks, to))
}

pub const fn their_wish(tracks: Tracks, to: When) -> Deed {
    Deed::Serve(Serving::TheirWish(tracks, to))
}

pub const fn fault(item: usize, words: &'static str, with: With, mend_by: When) -> Deed {
    Deed::Serve(Serving::Fault(item, words, with, mend_by))
}

pub const fn fix_fault(fault: usize, remedy: &'static str) -> Deed {
    Deed::Serve(Serving::FixFault(fault, remedy))
}

pub const fn accept(words: &'static str, with: With) -> Deed {
    Deed::Serve(Serving::Accept(words, with))
}

pub const fn release(tracks: Tracks, words: &'static str, with: With) -> Deed {
    Deed::Serve(Serving::Release(tracks, words, with))
}

pub const fn renews(item: usize, on: When) -> Deed {
    Deed::Serve(Serving::Renews(item, on))
}

pub const fn replace(item: usize, on: When) -> Deed {
    Deed::Serve(Serving::Replace(item, on))
}

pub const fn bill(number: &'static str) -> Deed {
    Deed::Pay(Paying::Bill(number))
}

pub const fn draft_bill() -> Deed {
    Deed::Pay(Paying::Draft)
}

pub const fn paid(number: &'static str) -> Deed {
    Deed::Pay(Paying::Pay(number))
}

pub const fn paid_cash(number: &'static str, how: &'static str) -> Deed {
    Deed::Pay(Paying::PayCash(number, how))
}

pub const fn money_came(
    payer: &'static str,
    amount: i64,
    currency: Currency,
    words: &'static str,
) -> Deed {
    Deed::Pay(Paying::MoneyCame(payer, amount, currency, words))
}

pub const fn e_invoice(number: &'static str, buyer: &'static str) -> Deed {
    Deed::Pay(Paying::EInvoice(number, buyer))
}

/// A document that nobody changes any more, and that the customer has.
pub const fn paper(title: &'static str, file: &'static str, text: &'static str) -> Paper {
    Paper { title, file, text, code: None, is_final: true }
}

impl Paper {
    /// The agreement on paper.
    pub const fn agreement(mut self) -> Self {
        self.code = Some("agreement");
        self
    }

    /// The protocol of acceptance.
    pub const fn protocol(mut self) -> Self {
        self.code = Some("acceptance-protocol");
        self
    }

    /// We still work on it.
    pub const fn draft(mut self) -> Self {
        self.is_final = false;
        self
    }
}

impl From<Paper> for Deed {
    fn from(paper: Paper) -> Self {
        Self::Document(paper)
    }
}

pub const fn confirm(channel: Channel, with: With, words: &'static str) -> Deed {
    Deed::Close(Closing::Confirm(channel, with, words))
}

pub const fn check_standards() -> Deed {
    Deed::Close(Closing::CheckStandards)
}

pub const fn breach(standard: &'static str, words: &'static str) -> Deed {
    Deed::Close(Closing::Breach(standard, words))
}

pub const fn note(item: &'static str, words: &'static str) -> Deed {
    Deed::Close(Closing::Note(item, words))
}

pub const fn ask_details(words: &'static str) -> Deed {
    Deed::Close(Closing::AskDetails(words))
}

pub const fn detail(words: &'static str, due: When) -> Deed {
    Deed::Close(Closing::Detail(words, due))
}

pub const fn settle_detail(detail: usize, outcome: &'static str) -> Deed {
    Deed::Close(Closing::SettleDetail(detail, outcome))
}

pub const fn satisfied(score: u32, words: &'static str, with: With) -> Deed {
    Deed::Close(Closing::Satisfaction(score, words, with))
}

pub const fn all_settled(words: &'static str, with: With) -> Deed {
    Deed::Close(Closing::SettledWord(words, with))
}

pub const fn choose_care(days: &'static [u32], ground: &'static str, may_raise: bool) -> Deed {
    Deed::Close(Closing::Care(days, ground, may_raise))
}

pub const fn look_through() -> Deed {
    Deed::Close(Closing::Review)
}

pub const fn close() -> Deed {
    Deed::Close(Closing::Close)
}

/// A contact of care in our words and theirs.
pub const fn cared(
    channel: Channel,
    with: With,
    words: &'static str,
    said: &'static str,
    wish: Option<When>,
) -> Deed {
    Deed::Care(Caring::Contact { channel, with, words, said, wish })
}

pub const fn recommends(words: &'static str, with: With) -> Deed {
    Deed::Care(Caring::Voice(VoiceKind::Recommendation, words, with))
}

pub const fn warns(words: &'static str, with: With) -> Deed {
    Deed::Care(Caring::Voice(VoiceKind::Warning, words, with))
}

pub const fn came_of(voice: usize, words: &'static str, to: Option<&'static str>) -> Deed {
    Deed::Care(Caring::Answer(voice, words, to))
}

/// What went wrong and what it does to them; the owner's next act and its time follow.
pub const fn complains(
    words: &'static str,
    effect: &'static str,
    owner: Who,
    (act, due): (&'static str, When),
) -> Deed {
    Deed::Trouble(Trouble::Report(Report { words, effect, owner, act, due }))
}

pub const fn acted(issue: usize, next: &'static str, due: When) -> Deed {
    Deed::Trouble(Trouble::Act(issue, next, due))
}

pub const fn remedied(issue: usize, remedy: &'static str, with: With) -> Deed {
    Deed::Trouble(Trouble::Settle(issue, remedy, with))
}

impl Tale {
    /// It began with somebody known who needs it now; what of theirs it is about stands by its tale
    /// and its place there.
    pub fn urgent(mut self, words: &'static str, about: Option<(usize, usize)>) -> Self {
        self.urgent = Some(Urgent { words, about });
        self
    }
}
