//! One line of life, drawn from the record of events: theirs on one side, ours on the other. What
//! was written by one act stands as one moment on each side that had a part in it.

mod acts;
mod contact;
mod firm;
mod said;
#[cfg(test)]
mod tests;

use domain::events::EventKind;
use domain::time::Zone;
use jiff::Timestamp;
use maud::{Markup, Render as _};
use store::events::TimelineRow;

use crate::i18n::Locale;
use crate::web::Visit;
use crate::web::look::{Moment, Tag, Timeline};
use said::Teller;

pub use firm::Firm;

/// The timeline of a customer or a case, in the order of the rows: newest first. Where they tell
/// of more than one case, each moment says of which.
#[must_use]
pub fn timeline(visit: &Visit, rows: &[TimelineRow]) -> Markup {
    let mut cases = rows.iter().filter_map(|row| row.case);
    let first = cases.next();
    let teller = Teller {
        locale: &visit.locale,
        zone: visit.zone(),
        now: visit.now,
        names_case: cases.any(|case| Some(case) != first),
    };
    let moments = acts(rows).into_iter().flat_map(|act| moments(&teller, act)).collect();
    Timeline {
        theirs: visit.text("timeline-they").into(),
        ours: visit.text("timeline-we").into(),
        moments,
    }
    .render()
}

/// One event as a sentence by itself, with the word that was kept or broken by it.
#[must_use]
pub fn sentence(visit: &Visit, row: &TimelineRow) -> (String, Option<Tag<'static>>) {
    let (locale, zone, now) = (&visit.locale, visit.zone(), visit.now);
    let teller = Teller { locale, zone, now, names_case: false };
    (teller.sentence(row), said::tag(&teller, std::slice::from_ref(row)))
}

/// Every event with its time, as sentences in any language.
#[must_use]
pub fn sentences(
    locale: &Locale,
    zone: &Zone,
    now: Timestamp,
    rows: &[TimelineRow],
) -> Vec<(String, String)> {
    let teller = Teller { locale, zone, now, names_case: false };
    let sentence = |row: &TimelineRow| (locale.date_time(row.at, zone.tz()), teller.sentence(row));
    rows.iter().map(sentence).collect()
}

/// How many of the rows to show, so that no act is torn apart between two pages; `limit` of them
/// or fewer.
#[must_use]
pub fn whole_acts(rows: &[TimelineRow], limit: usize) -> usize {
    if rows.len() <= limit {
        return rows.len();
    }
    let mut shown = 0;
    for act in acts(rows) {
        if shown + act.len() > limit {
            break;
        }
        shown += act.len();
    }
    // One act of more rows than a page has would never end: then it is torn.
    if shown == 0 { limit } else { shown }
}

/// Runs of rows that one act wrote: same instant, same case, and one beginning at most.
fn acts(rows: &[TimelineRow]) -> Vec<&[TimelineRow]> {
    let mut acts = Vec::new();
    let mut start = 0;
    for (at, row) in rows.iter().enumerate() {
        let next = rows.get(at + 1);
        let goes_on = next.is_some_and(|next| next.at == row.at && next.case == row.case);
        if !goes_on || begins(row.kind) {
            acts.extend(rows.get(start..=at));
            start = at + 1;
        }
    }
    acts
}

/// Facts that an act writes before all others.
const fn begins(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Contact
            | EventKind::Attempt
            | EventKind::CaseOpened
            | EventKind::CaseChanged
            | EventKind::CustomerAdded
            | EventKind::CustomerChanged
            | EventKind::CustomerOwnerChanged
            | EventKind::ContactAdded
            | EventKind::ContactChanged
            | EventKind::ChannelRemoved
            | EventKind::AddressAdded
            | EventKind::AddressChanged
            | EventKind::AddressRemoved
            | EventKind::CustomerMerged
            | EventKind::CustomerParted
            | EventKind::PermissionWithdrawn
            | EventKind::PermissionRestored
            | EventKind::NeedRecorded
            | EventKind::NeedMet
            | EventKind::NeedReleased
            | EventKind::NeedsAgreed
            | EventKind::ExpectationRecorded
            | EventKind::QuestionAsked
            | EventKind::QuestionAnswered
            | EventKind::ValueAssessed
            | EventKind::OfferDrafted
            | EventKind::CareContact
            | EventKind::CareTry
            | EventKind::RecommendationHeard
            | EventKind::WarningHeard
            | EventKind::VoiceAnswered
            | EventKind::UrgentReturn
            | EventKind::IssueReported
            | EventKind::IssueActed
            | EventKind::IssueSettled
            | EventKind::AgreementMade
            | EventKind::BillSent
            | EventKind::BillCancelled
            | EventKind::BillCorrected
            | EventKind::PaymentMatched
            | EventKind::PaymentUnmatched
            | EventKind::AgreementAmended
            | EventKind::ExpectationMet
            | EventKind::ExpectationReleased
            | EventKind::ClosingItemMarked
            | EventKind::ClosingItemUnmarked
            | EventKind::ClosingItemWaived
            | EventKind::DetailsAskedFor
            | EventKind::DetailRaised
            | EventKind::StandardChecked
            | EventKind::SatisfactionHeard
            | EventKind::AllSettledSaid
            | EventKind::CareChosen
            | EventKind::ClosingHandedOver
            | EventKind::ClosingReviewed
            | EventKind::ServiceClosed
    )
}

/// The moments of one act, newest first.
fn moments(teller: &Teller<'_>, act: &[TimelineRow]) -> Vec<Moment<'static>> {
    match act.last().map(|row| row.kind) {
        Some(EventKind::Contact | EventKind::Attempt) => contact::moments(teller, act),
        Some(_) => acts::moments(teller, act),
        None => Vec::new(),
    }
}
