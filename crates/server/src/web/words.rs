//! The domain's values in the reader's words. Each key is built in one place, here.

use domain::cases::Stage;
use domain::ids::{CaseId, CustomerId};
use domain::interactions::Channel;
use domain::items::TrackKind;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::refusal::Refusal;
use domain::rules::Rules;
use domain::time::{Due, Zone};
use domain::today::Timeliness;
use iso_currency::Currency;
use jiff::Timestamp;
use maud::{Markup, html};
use store::care::{OwnedItem, UrgentCall};

use super::Visit;
use super::look::{Action, Eye, Flower, Petal, PromiseRow, Refused, Tone};
use crate::i18n::Locale;
use crate::i18n::args;

/// The currencies that a form offers; any other comes in by import.
pub const CURRENCIES: [Currency; 8] = [
    Currency::PLN,
    Currency::EUR,
    Currency::USD,
    Currency::ILS,
    Currency::GBP,
    Currency::RUB,
    Currency::UAH,
    Currency::CZK,
];

/// What is refused, and how to go on.
#[must_use]
pub fn refusal(locale: &Locale, refusal: &Refusal) -> (String, String) {
    let key = refusal.key();
    let what = match refusal {
        Refusal::BeforeTheirDate { until } => {
            let when = locale.date_time(until.at, until.zone.tz());
            locale.text_with(key, &args! { when: when })
        }
        Refusal::CapReached { attempts } => locale.text_with(key, &args! { attempts: *attempts }),
        Refusal::ServiceNotSettled { open } => {
            let items: Vec<_> = open.iter().map(|code| checklist_item(locale, code)).collect();
            locale.text_with(key, &args! { items: items.join("; ") })
        }
        Refusal::TagTooLong { most } | Refusal::TooManyAtOnce { most } => {
            locale.text_with(key, &args! { most: i64::try_from(*most).unwrap_or(i64::MAX) })
        }
        Refusal::ProcedureNotReady { problems } => {
            locale.text_with(key, &args! { problems: i64::try_from(*problems).unwrap_or(i64::MAX) })
        }
        _ => locale.text(key),
    };
    (what, locale.text(&format!("{key}-instead")))
}

/// An item of the closing's checklist in the program's own words; its code where a firm added it.
#[must_use]
pub fn checklist_item(locale: &Locale, code: &str) -> String {
    let key = format!("procedures-item-{}", code.to_lowercase());
    if locale.has(&key) { locale.text(&key) } else { code.to_owned() }
}

/// The same as a box at the top of a form that asks again.
#[must_use]
pub fn refused(locale: &Locale, refusal: Option<&Refusal>) -> Markup {
    let Some(refusal) = refusal else { return html! {} };
    let (what, how_to_go_on) = self::refusal(locale, refusal);
    let rule = refusal.rule().0.into();
    html! { (Refused { rule, what: what.into(), how_to_go_on: how_to_go_on.into() }) }
}

/// Where a step of the service is done; `None` for a promise that stands by itself.
#[must_use]
pub fn service_path(
    kind: PromiseKind,
    customer: CustomerId,
    case: Option<CaseId>,
) -> Option<String> {
    let room = match kind {
        PromiseKind::SendBill | PromiseKind::Pay => "bills",
        PromiseKind::SettleDetail => "closing",
        PromiseKind::Remedy => "issues",
        PromiseKind::Care => return Some(format!("/customers/{customer}/care")),
        PromiseKind::Maintain => return Some(format!("/customers/{customer}/items")),
        kind if kind.is_of_service() => "items",
        _ => return None,
    };
    Some(case.map_or_else(
        || format!("/customers/{customer}/items"),
        |case| format!("/cases/{case}/{room}"),
    ))
}

/// A stage as the customer would say it.
#[must_use]
pub fn their_stage(locale: &Locale, stage: Stage) -> String {
    locale.text(&format!("stages-theirs-{stage}"))
}

/// A stage as we say it.
#[must_use]
pub fn our_stage(locale: &Locale, stage: Stage) -> String {
    locale.text(&format!("stages-ours-{stage}"))
}

/// A track of a sold item.
#[must_use]
pub fn track(locale: &Locale, track: TrackKind) -> String {
    locale.text(&format!("items-track-{}", track.code()))
}

#[must_use]
pub fn channel(locale: &Locale, channel: Channel) -> String {
    locale.text(&format!("interactions-channel-{}", channel.code()))
}

/// What is promised: the typed words, or those of its kind.
#[must_use]
pub fn promise(locale: &Locale, kind: PromiseKind, debtor: Party, what: Option<&str>) -> String {
    match what {
        Some(what) => what.to_owned(),
        None if debtor == Party::Customer => {
            locale.text(&format!("promises-theirs-{}", kind.code()))
        }
        None => locale.text(&format!("promises-kind-{}", kind.code())),
    }
}

/// An item that they own, with its number to know it by.
#[must_use]
pub fn owned(item: &OwnedItem) -> String {
    let serial = item.serial.as_deref().map(|it| format!(" · {it}")).unwrap_or_default();
    format!("{}{serial}", item.name)
}

/// Somebody's text within a line of ours, so that neither turns the other's direction.
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The due time on the reader's clock, with the zone where it was named if that differs.
#[must_use]
pub fn due(locale: &Locale, due: &Due, reader: &Zone, now: Timestamp) -> String {
    let here = locale.due_words(now, due.at, reader.tz());
    match elsewhere(locale, due.at, &due.zone, reader) {
        Some(there) => format!("{here} · {there}"),
        None => here,
    }
}

/// The time of day where the customer is, if their clock shows another.
#[must_use]
pub fn elsewhere(locale: &Locale, at: Timestamp, zone: &Zone, reader: &Zone) -> Option<String> {
    let differs = zone.tz().to_offset(at) != reader.tz().to_offset(at);
    differs.then(|| locale.time_in_zone(at, zone.tz()))
}

/// A case at a glance: how far the life has come, and whether its next step is in time.
#[must_use]
pub fn flower(
    locale: &Locale,
    theirs: Stage,
    is_open: bool,
    step_due: Option<Timestamp>,
    now: Timestamp,
) -> Flower<'static> {
    let petals = petals(theirs, is_open);
    let eye = step_due.map_or(Eye::None, |due| eye(due, now));
    let state = match eye {
        Eye::OnTime => "flower-on-time",
        Eye::Now => "flower-now",
        Eye::Late => "flower-late",
        Eye::None => "flower-none",
    };
    let stage = their_stage(locale, theirs);
    let words = args! { number: theirs.number(), stage: stage, state: locale.text(state) };
    Flower::new(petals, eye, locale.text_with("flower-words", &words))
}

/// Two stages to a petal: done when both are left behind, half when one is, outlined where the
/// life stands now.
fn petals(theirs: Stage, is_open: bool) -> [Petal; 5] {
    let reached = theirs.number();
    std::array::from_fn(|petal| {
        let first = u8::try_from(petal).unwrap_or(0) * 2 + 1;
        match reached {
            reached if reached > first + 1 => Petal::Done,
            reached if reached == first + 1 => Petal::Partial { done: 1, of: 2 },
            reached if reached == first && is_open => Petal::Open,
            _ => Petal::Empty,
        }
    })
}

/// By the usual time of grace, whatever the firm has set: a flower is drawn everywhere alike.
fn eye(due: Timestamp, now: Timestamp) -> Eye {
    match Timeliness::of(due, now, now, &Rules::default()) {
        Timeliness::Late => Eye::Late,
        Timeliness::Now => Eye::Now,
        Timeliness::Today | Timeliness::Later => Eye::OnTime,
    }
}

/// Somebody who needs it now, in a list.
#[must_use]
pub fn urgent(visit: &Visit, call: &UrgentCall) -> PromiseRow<'static> {
    let when = visit.locale.due_words(visit.now, call.due, visit.zone().tz());
    let what = call.item.as_deref().map(isolated).unwrap_or_default();
    let mut note = vec![isolated(&call.words), isolated(&call.owner_name)];
    note.extend(elsewhere(&visit.locale, call.due, &call.zone, visit.zone()));
    let case = format!("/cases/{}", call.case);
    let record = format!("{case}/interactions/new");
    let tone = if call.due < visit.now { Tone::Broken } else { Tone::Now };
    PromiseRow::new(when, case, call.customer_name.clone(), what)
        .instant(call.due.to_string())
        .tone(tone)
        .note(note.join(" · "))
        .action(Action::link(record, visit.text("care-urgent-answer")))
}
