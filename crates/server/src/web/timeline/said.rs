//! What a row of the record says: its sentence in the reader's language, whose side it is on, and
//! the short word beside it.

use domain::events::EventKind;
use domain::interactions::Direction;
use domain::items::TrackKind;
use domain::people::Party;
use domain::time::Zone;
use jiff::Timestamp;
use store::events::{TimelineRow, stage_of};

use crate::i18n::{Locale, args};
use crate::web::look::{Moment, Side, Tag, Tone};
use crate::web::words;

/// Tells rows to one reader, on that reader's clock.
pub(super) struct Teller<'a> {
    pub locale: &'a Locale,
    pub zone: &'a Zone,
    pub now: Timestamp,
    /// Does each moment say of which case it is?
    pub names_case: bool,
}

impl Teller<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// Is there such a sentence?
    pub(super) fn has(&self, key: &str) -> bool {
        self.locale.has(key)
    }

    /// A moment at the time of its row; of an interaction, at the time when it took place.
    pub(super) fn moment(
        &self,
        side: Side,
        row: &TimelineRow,
        what: impl Into<String>,
    ) -> Moment<'static> {
        let at = row.happened_at.unwrap_or(row.at);
        let (day, time) = self.day_and_time(at);
        Moment::new(side, format!("{day}\n{time}"), at.to_string(), what.into())
    }

    /// "Fri 20 Nov" and "12:06".
    fn day_and_time(&self, at: Timestamp) -> (String, String) {
        let (locale, zone) = (self.locale, self.zone);
        let today = zone.local(self.now).date();
        (locale.short_weekday_day(zone.local(at).date(), today), locale.time(at, zone.tz()))
    }

    fn stamp(&self, at: Timestamp) -> String {
        let (day, time) = self.day_and_time(at);
        self.locale.plain_with("time-day-at", &args! { day, time })
    }

    /// The fact as one sentence, without a full stop.
    pub(super) fn sentence(&self, row: &TimelineRow) -> String {
        let what = match row.promise_kind {
            Some(kind) => {
                let debtor = row.debtor.unwrap_or(Party::Us);
                Some(words::promise(self.locale, kind, debtor, row.what.as_deref()))
            }
            None => row.what.clone(),
        };
        let values = args! {
            what: what.unwrap_or_default(),
            when: self.when(row).map(|at| self.stamp(at)).unwrap_or_default(),
            stage: self.stage(row).unwrap_or_default(),
            title: row.case_title.as_deref().unwrap_or_default(),
            version: row.version.unwrap_or_default(),
            number: row.number.as_deref().map(words::isolated).unwrap_or_default(),
            track: self.track(row).unwrap_or_default(),
            // Of a sold item its name, of a closing what is ticked off.
            item: row.item.as_deref().map(words::isolated).or_else(|| self.item(row)).unwrap_or_default(),
            score: row.after.as_deref().unwrap_or_default(),
        };
        self.locale.text_with(&key(row), &values)
    }

    /// The item of a closing's checklist that the fact is about.
    fn item(&self, row: &TimelineRow) -> Option<String> {
        let code = row.after.as_deref()?;
        match row.kind {
            EventKind::ClosingItemTrue
            | EventKind::ClosingItemExcused
            | EventKind::ClosingItemNotApplicable
            | EventKind::ClosingItemOpened
            | EventKind::ClosingItemMarked
            | EventKind::ClosingItemUnmarked
            | EventKind::ClosingItemWaived
            | EventKind::MarkFell => Some(words::checklist_item(self.locale, code)),
            _ => None,
        }
    }

    /// The instant that the fact names, beside the one at which it happened.
    fn when(&self, row: &TimelineRow) -> Option<Timestamp> {
        match row.kind {
            EventKind::PromiseMade => row.due,
            EventKind::PromiseMoved
            | EventKind::DecisionDateNamed
            | EventKind::PermissionGranted => row.after.as_deref()?.parse().ok(),
            _ => None,
        }
    }

    fn stage(&self, row: &TimelineRow) -> Option<String> {
        let stage = stage_of(row.after.as_deref())?;
        match row.kind {
            EventKind::TheirStage => Some(words::their_stage(self.locale, stage)),
            EventKind::OurStage => Some(words::our_stage(self.locale, stage)),
            _ => None,
        }
    }

    /// Which of the things that are followed for an item the fact is about.
    fn track(&self, row: &TimelineRow) -> Option<String> {
        let is_track = matches!(
            row.kind,
            EventKind::TrackDone
                | EventKind::TrackAccepted
                | EventKind::TrackReleased
                | EventKind::TrackReopened
        );
        let track = TrackKind::parse(row.after.as_deref().filter(|_| is_track)?)?;
        Some(words::track(self.locale, track))
    }

    /// Sentences in passing, with who of ours it was and of which case it tells at the end.
    pub(super) fn note(&self, mut said: Vec<String>, row: &TimelineRow) -> Option<String> {
        said.extend(row.by.as_deref().map(words::isolated));
        if self.names_case && row.kind != EventKind::CaseOpened {
            said.extend(row.case_title.as_deref().map(words::isolated));
        }
        (!said.is_empty()).then(|| said.join(" · "))
    }
}

/// The message of a row: its kind, told apart where one kind means different things.
fn key(row: &TimelineRow) -> String {
    let kind = row.kind.code();
    let is_theirs = row.debtor == Some(Party::Customer);
    match row.kind {
        EventKind::Contact | EventKind::Attempt => contact_key(row),
        EventKind::PromiseMade
        | EventKind::PromiseKept
        | EventKind::PromiseBroken
        | EventKind::PromiseMoved
        | EventKind::PromiseReleased
            if is_theirs =>
        {
            format!("timeline-{kind}-theirs")
        }
        EventKind::DeliverySlipped => match row.after.as_deref() {
            Some("told-late") => format!("timeline-{kind}-late"),
            Some("their-wish") => format!("timeline-{kind}-their-wish"),
            _ => format!("timeline-{kind}"),
        },
        EventKind::TrackAccepted if is_billing(row) => format!("timeline-{kind}-billing"),
        _ => format!("timeline-{kind}"),
    }
}

fn is_billing(row: &TimelineRow) -> bool {
    row.after.as_deref() == Some(TrackKind::Billing.code())
}

fn contact_key(row: &TimelineRow) -> String {
    let channel = row.channel.map_or("message", domain::interactions::Channel::code);
    match (row.kind, row.direction) {
        (EventKind::Attempt, _) => format!("timeline-attempt-{channel}"),
        (_, Some(Direction::In)) => format!("timeline-contact-in-{channel}"),
        _ => format!("timeline-contact-out-{channel}"),
    }
}

/// Whose act it was.
pub(super) fn side(row: &TimelineRow) -> Side {
    let by_debtor = if row.debtor == Some(Party::Customer) { Side::Theirs } else { Side::Ours };
    match row.kind {
        EventKind::Contact if row.direction == Some(Direction::In) => Side::Theirs,
        EventKind::PromiseMade
        | EventKind::PromiseKept
        | EventKind::PromiseBroken
        | EventKind::PromiseMoved => by_debtor,
        EventKind::PromiseReleased if row.after.as_deref() == Some(Party::Customer.code()) => {
            Side::Theirs
        }
        EventKind::PermissionGranted
        | EventKind::PermissionRefused
        | EventKind::PermissionWithdrawn
        | EventKind::PermissionRestored
        | EventKind::CaseReopened
        | EventKind::TheirStage
        | EventKind::DecisionDateNamed
        | EventKind::FinalYes
        | EventKind::FinalNo
        | EventKind::NeedRecorded
        | EventKind::NeedReleased
        | EventKind::NeedsAgreed
        | EventKind::ExpectationRecorded
        | EventKind::QuestionAsked
        | EventKind::TrackAccepted
        | EventKind::TrackReleased
        | EventKind::TrackReopened
        | EventKind::FaultReported
        | EventKind::ExpectationMet
        | EventKind::ExpectationReleased
        | EventKind::ConfirmationReceived
        | EventKind::SatisfactionHeard
        | EventKind::AllSettledSaid
        | EventKind::ServiceReopened
        | EventKind::AgreementMade
        | EventKind::BillPaid
        | EventKind::PaymentMatched
        | EventKind::AgreementAmended
        | EventKind::RecommendationHeard
        | EventKind::WarningHeard
        | EventKind::UrgentReturn
        | EventKind::IssueReported
        | EventKind::IssueSettled => Side::Theirs,
        _ => Side::Ours,
    }
}

/// The word that was kept or broken in this act, if any of ours was.
pub(super) fn tag(teller: &Teller<'_>, act: &[TimelineRow]) -> Option<Tag<'static>> {
    let ours = |kind: EventKind| {
        act.iter().any(|row| row.kind == kind && row.debtor != Some(Party::Customer))
    };
    let tag = |key: &str, tone| Tag::new(teller.text(key)).tone(tone);
    match (ours(EventKind::PromiseKept), ours(EventKind::PromiseBroken)) {
        (true, false) => Some(tag("timeline-tag-kept", Tone::Kept)),
        (true, true) => Some(tag("timeline-tag-kept-late", Tone::Broken)),
        (false, true) => Some(tag("timeline-tag-broken", Tone::Broken)),
        (false, false) => act
            .iter()
            .any(|row| row.kind == EventKind::MessageLeft)
            .then(|| tag("timeline-tag-message-left", Tone::Calm)),
    }
}
