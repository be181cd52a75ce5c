//! Words, tags and fields that the pages of items share.

use domain::ids::ItemId;
use domain::items::{Item, Track, TrackKind, TrackState};
use domain::people::Party;
use domain::promises::{Promise, PromiseKind};
use domain::quantity::Quantity;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::Timestamp;
use jiff::civil::Time;
use maud::{Markup, html};
use store::customers::Contact;

use crate::i18n::Locale;
use crate::i18n::args;
use crate::web::form::{Fields, Form};
use crate::web::look::{Tag, Tone};
use crate::web::{Paper, Visit, words};

/// A quantity in figures of the language, with as many decimals as it needs.
pub(super) fn quantity(locale: &Locale, quantity: Quantity) -> String {
    let plain = quantity.plain();
    let digits = plain.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    plain.parse().map_or(plain, |value| locale.decimal(value, digits))
}

/// "Pump", or "Filter · 10" where it is more or less than one.
pub(super) fn name(locale: &Locale, name: &Line, of: Quantity) -> String {
    if of == Quantity::ONE {
        return words::isolated(name.as_str());
    }
    format!("{} · {}", words::isolated(name.as_str()), quantity(locale, of))
}

/// The first names of many, and how many more there are.
pub(super) fn names(visit: &Visit, names: &[String], of: usize) -> String {
    let shown = names.join(", ");
    match of.saturating_sub(names.len()) {
        0 => shown,
        more => {
            let values = args! { names: shown, count: more as i64 };
            visit.locale.text_with("items-and-more", &values)
        }
    }
}

pub(super) fn item_names(visit: &Visit, items: &[&Item]) -> String {
    const NAMED: usize = 3;
    let named: Vec<String> = items
        .iter()
        .take(NAMED)
        .map(|item| name(&visit.locale, &item.name, item.quantity))
        .collect();
    names(visit, &named, items.len())
}

/// How a step stands: late, at risk, waiting for somebody, or on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Late,
    /// Due within two working days, and nobody was told of anything.
    AtRisk,
    /// Their turn: to say whether it is right, or to pay.
    Theirs,
    Ours,
}

impl Standing {
    pub fn of(debtor: Party, is_asking: bool, due: &Due, was_told: bool, now: Timestamp) -> Self {
        let waits_for_them = debtor == Party::Customer || is_asking;
        if due.at < now && debtor == Party::Us {
            return Self::Late;
        }
        if waits_for_them {
            return Self::Theirs;
        }
        let soon = Due::in_working_days(now, 2, Time::MAX, &due.zone);
        if !was_told && soon.is_some_and(|soon| due.at <= soon.at) {
            return Self::AtRisk;
        }
        Self::Ours
    }

    pub fn tag(self, visit: &Visit) -> Tag<'static> {
        let (key, tone) = match self {
            Self::Late => ("items-late", Tone::Broken),
            Self::AtRisk => ("items-at-risk", Tone::Now),
            Self::Theirs => ("items-waits-for-them", Tone::Calm),
            Self::Ours => ("items-ours", Tone::Ours),
        };
        Tag::new(visit.text(key)).tone(tone)
    }

    pub const fn tone(self) -> Tone {
        match self {
            Self::Late => Tone::Broken,
            _ => Tone::Calm,
        }
    }
}

/// A track in one word, and by when its step is due.
pub(super) fn state(visit: &Visit, track: &Track, step: Option<&Promise>) -> Markup {
    let is_late = step.is_some_and(|it| it.due.at < visit.now && it.debtor == Party::Us);
    let (key, tone) = match track.state {
        _ if is_late => ("items-late", Tone::Broken),
        TrackState::Doing(_) => ("items-state-doing", Tone::Ours),
        TrackState::Asking { .. } if track.kind == TrackKind::Billing => {
            ("items-state-billed", Tone::Calm)
        }
        TrackState::Asking { .. } => ("items-state-asking", Tone::Calm),
        TrackState::Accepted { .. } if track.kind == TrackKind::Billing => {
            ("items-state-paid", Tone::Kept)
        }
        TrackState::Accepted { .. } => ("items-state-accepted", Tone::Kept),
        TrackState::Released { .. } => ("items-state-released", Tone::Calm),
    };
    let today = visit.zone().local(visit.now).date();
    let due = step.map(|it| visit.locale.short_day(visit.zone().local(it.due.at).date(), today));
    html! {
        (Tag::new(visit.text(key)).tone(tone))
        @if let Some(due) = due { " " small { (due) } }
    }
}

/// Where a step is done.
pub(super) fn step_path(kind: PromiseKind, case: &str, step: domain::ids::PromiseId) -> String {
    match kind {
        PromiseKind::SendBill | PromiseKind::Pay => format!("{case}/bills"),
        PromiseKind::AskAcceptance => format!("{case}/items/acceptance"),
        _ => format!("{case}/items/steps/{step}"),
    }
}

/// Who of them said it.
pub(super) fn who<S>(paper: Paper<'_, S>, contacts: &[Contact]) -> Markup {
    paper.contact("contact", "items-who", "items-who-customer", contacts)
}

/// One tick for each item that the form is about; its field is `item`.
pub(super) fn ticks<S>(paper: Paper<'_, S>, items: &[&Item]) -> Markup {
    let ticks = items.iter().map(|item| {
        let name = name(&paper.visit.locale, &item.name, item.quantity);
        (format!("item_{}", item.id), html! { (name) })
    });
    paper.ticks("item", "items-which", None, ticks)
}

/// The items that were ticked.
pub(super) fn ticked(fields: &mut Fields<'_>, items: &[&Item]) -> Vec<ItemId> {
    let ids: Vec<ItemId> = items
        .iter()
        .map(|item| item.id)
        .filter(|id| fields.is_ticked(&format!("item_{id}")))
        .collect();
    if ids.is_empty() {
        fields.errors.add("item", "items-choose-one");
    }
    ids
}

/// All of these items ticked.
pub(super) fn with_ticks(form: Form, items: &[&Item]) -> Form {
    items.iter().fold(form, |form, item| form.with(&format!("item_{}", item.id), "yes"))
}

/// When something was done: a time that has passed.
pub(super) fn past(
    fields: &mut Fields<'_>,
    name: &str,
    zone: &Zone,
    now: Timestamp,
) -> Option<Timestamp> {
    let at = fields.due(name, zone)?.at;
    if at > now {
        fields.errors.add(name, "items-not-yet");
        return None;
    }
    Some(at)
}
