//! The line of life, drawn from rows of the record.

use domain::cases::Stage;
use domain::events::EventKind;
use domain::ids::{CaseId, EventId};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::time::Zone;
use jiff::Timestamp;
use maud::Render as _;
use store::events::TimelineRow;
use uuid::Uuid;

use super::said::Teller;
use super::{acts, moments, whole_acts};
use crate::i18n::test_locale;
use crate::web::look::Timeline;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// A row of the record at nine; the higher the number, the later it was written.
fn row(number: u128, kind: EventKind) -> TimelineRow {
    TimelineRow {
        id: EventId(Uuid::from_u128(number)),
        at: at("2026-11-22T08:00Z"),
        kind,
        by: Some("Ewa".to_owned()),
        before: None,
        after: None,
        case: Some(CaseId(Uuid::from_u128(1))),
        case_title: Some("A second pump".to_owned()),
        happened_at: None,
        channel: None,
        direction: None,
        said: None,
        note: None,
        ending: None,
        promise_kind: None,
        what: None,
        debtor: None,
        due: None,
        zone: None,
        words: None,
        answer: None,
        version: None,
        number: None,
        item: None,
    }
}

fn contact(number: u128, direction: Direction) -> TimelineRow {
    TimelineRow {
        channel: Some(Channel::Call),
        direction: Some(direction),
        happened_at: Some(at("2026-11-22T07:55Z")),
        ..row(number, EventKind::Contact)
    }
}

fn promise(number: u128, kind: EventKind) -> TimelineRow {
    TimelineRow {
        promise_kind: Some(PromiseKind::Call),
        what: Some("Show the <plan>".to_owned()),
        debtor: Some(Party::Us),
        due: Some(at("2026-11-24T09:00Z")),
        ..row(number, kind)
    }
}

/// The moments as they are drawn, one string each, newest first.
fn drawn(rows: &[TimelineRow]) -> Vec<String> {
    let zone = Zone::parse("Europe/Warsaw").expect("a zone");
    let teller = Teller {
        locale: test_locale(Language::English),
        zone: &zone,
        now: at("2026-11-22T09:00Z"),
        names_case: false,
    };
    let moments = acts(rows).into_iter().flat_map(|act| moments(&teller, act)).collect();
    let page = Timeline { theirs: "T".into(), ours: "O".into(), moments }.render().into_string();
    page.split("<li ").skip(1).map(|moment| moment.replace(['\u{2068}', '\u{2069}'], "")).collect()
}

#[test]
fn a_call_that_kept_a_promise_and_made_one_is_one_moment() {
    let rows = [
        promise(3, EventKind::PromiseMade),
        promise(2, EventKind::PromiseKept),
        contact(1, Direction::Out),
    ];
    let drawn = drawn(&rows);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(drawn[0].starts_with("class=\"ours\""));
    assert!(drawn[0].contains("Sun 22 Nov\n08:55"), "when it took place, on the reader's clock");
    assert!(drawn[0].contains("We called <span class=\"tag kept\">kept</span>"));
    assert!(drawn[0].contains("We promised: Show the &lt;plan&gt;, Tue 24 Nov 10:00 · Ewa"));
}

#[test]
fn their_words_and_their_answer_stand_on_their_side() {
    let head = TimelineRow { said: Some("<Yes>".to_owned()), ..contact(1, Direction::Out) };
    let answer =
        TimelineRow { words: Some("It is quiet".to_owned()), ..row(2, EventKind::FinalNo) };
    let drawn = drawn(&[answer, head]);
    assert_eq!(drawn.len(), 2);
    assert!(drawn[0].starts_with("class=\"theirs\"") && drawn[0].contains("Final no, with thanks"));
    assert!(drawn[0].contains("<blockquote dir=\"auto\">&lt;Yes&gt;\nIt is quiet</blockquote>"));
    assert!(drawn[1].starts_with("class=\"ours\"") && drawn[1].contains("We called"));
}

#[test]
fn who_came_by_themselves_is_one_moment_of_theirs() {
    let stage = |number, kind| TimelineRow { after: Some("2".to_owned()), ..row(number, kind) };
    let rows = [
        promise(4, EventKind::PromiseMade),
        stage(3, EventKind::OurStage),
        stage(2, EventKind::TheirStage),
        TimelineRow { said: Some("Hello".to_owned()), ..contact(1, Direction::In) },
    ];
    let drawn = drawn(&rows);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(drawn[0].starts_with("class=\"theirs\"") && drawn[0].contains("They called"));
    assert!(drawn[0].contains("Their stage: I ask · We promised: "));
    assert!(!drawn[0].contains("Our stage"), "the same stage is said once");
}

#[test]
fn a_word_kept_late_was_broken_and_says_so() {
    let rows = [promise(2, EventKind::PromiseKept), promise(1, EventKind::PromiseBroken)];
    let drawn = drawn(&rows);
    assert_eq!(drawn.len(), 1);
    assert!(drawn[0].contains("<span class=\"tag broken\">kept late</span>"), "{drawn:?}");
}

#[test]
fn two_contacts_of_one_instant_stay_two() {
    let rows = [
        promise(4, EventKind::PromiseMade),
        contact(3, Direction::Out),
        promise(2, EventKind::PromiseMade),
        contact(1, Direction::Out),
    ];
    assert_eq!(drawn(&rows).len(), 2);
    assert_eq!(whole_acts(&rows, 4), 4);
    assert_eq!(whole_acts(&rows, 3), 2, "no act is torn apart");
    assert_eq!(whole_acts(&rows, 1), 1, "unless a page could not hold it");
}

#[test]
fn every_kind_of_event_has_its_words_in_every_language() {
    let zone = Zone::utc();
    for language in Language::ALL {
        let locale = test_locale(language);
        let now = at("2026-11-22T09:00Z");
        let teller = Teller { locale, zone: &zone, now, names_case: true };
        let stages = Stage::ALL.iter().map(ToString::to_string);
        let afters: Vec<String> =
            stages.chain(["2026-11-24T09:00:00Z", "silence", "us"].map(str::to_owned)).collect();
        // What is the firm's alone stands in no timeline: the audit page has words for it.
        let of_customers = |kind: &&EventKind| !locale.has(&format!("audit-{}", kind.code()));
        for kind in EventKind::ALL.iter().filter(of_customers) {
            for (direction, debtor) in
                [(Direction::In, Party::Us), (Direction::Out, Party::Customer)]
            {
                for (after, channel) in afters.iter().zip(Channel::ALL.into_iter().cycle()) {
                    let row = TimelineRow {
                        channel: Some(channel),
                        direction: Some(direction),
                        promise_kind: Some(PromiseKind::Other),
                        debtor: Some(debtor),
                        after: Some(after.clone()),
                        ..row(1, *kind)
                    };
                    assert!(!teller.sentence(&row).is_empty(), "{kind:?}");
                    assert_eq!(
                        moments(&teller, std::slice::from_ref(&row)).is_empty(),
                        matches!(
                            kind,
                            EventKind::MessageLeft
                                | EventKind::ClosingItemTrue
                                | EventKind::ClosingItemExcused
                                | EventKind::ClosingItemNotApplicable
                        )
                    );
                }
            }
        }
        for cause in domain::cases::ReleaseCause::ALL {
            assert!(locale.has(&format!("timeline-cause-{}", cause.code())));
        }
    }
}
