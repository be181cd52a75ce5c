//! The rules of a case, each named by its number in the method.

mod stages;

use super::*;
use crate::customers::Leave;
use crate::ids::{InteractionId, PermissionId};
use crate::interactions::{Channel, Direction, Interaction};
use crate::rules::Rules;
use crate::testing::{at, due, id, rules};

const OPENED: &str = "2026-11-20T08:00Z";
const NOW: &str = "2026-11-23T10:00Z";
const LATER: &str = "2026-11-25T10:00Z";

fn step(when: &str, named_by: Party) -> Step {
    Step {
        id: PromiseId(id(50)),
        kind: PromiseKind::Call,
        what: None,
        debtor: Party::Us,
        owner: UserId(id(3)),
        due: due(when),
        named_by,
    }
}

fn open_case(first_step: Step) -> (Case, Promise) {
    let new = NewCase {
        id: CaseId(id(2)),
        customer: CustomerId(id(1)),
        title: Line::parse("A second pump").expect("a line"),
        owner: UserId(id(3)),
        source: None,
        amount: None,
        opened_at: at(OPENED),
        first_step: Step { id: PromiseId(id(40)), ..first_step },
    };
    let (case, promise, _) = Case::open(new, at(OPENED)).expect("the step lies ahead");
    (case, promise)
}

fn talk(channel: Channel, direction: Direction) -> Interaction {
    Interaction {
        id: InteractionId(id(60)),
        customer: CustomerId(id(1)),
        case: CaseId(id(2)),
        by: UserId(id(3)),
        with: None,
        channel,
        direction,
        at: at(NOW),
        said: None,
        note: None,
    }
}

fn call(ending: Ending) -> Recording {
    Recording { interaction: talk(Channel::Call, Direction::Out), ending, fulfils: None }
}

fn they_came(ending: Ending) -> Recording {
    Recording { interaction: talk(Channel::Shop, Direction::In), ending, fulfils: None }
}

fn record(case: Case, promises: &[Promise], recording: Recording) -> Result<Recorded, Refusal> {
    let (leave, rules) = (Leave::default(), rules());
    case.record(
        recording,
        Standing { promises, leave: &leave, leave_then: &leave, rules: &rules, now: at(NOW) },
    )
}

fn next_step(named_by: Party) -> Ending {
    Ending::NextStep { step: step(LATER, named_by), decides: false }
}

fn no_answer() -> Ending {
    Ending::NoAnswer { left_message: false, retry: step(LATER, Party::Us) }
}

fn final_no() -> Ending {
    Ending::FinalNo { id: AnswerId(id(70)), volunteered: None }
}

fn final_yes() -> Ending {
    Ending::FinalYes { id: AnswerId(id(70)), then: None }
}

fn release() -> Ending {
    Ending::Release { id: ReleaseId(id(80)) }
}

fn answered_no() -> Case {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    record(case, &[promise], call(final_no())).expect("a no is legitimate").case
}

fn after_attempts(count: u32) -> (Case, Promise) {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    (0..count).fold((case, promise), |(case, promise), _| {
        let recorded = record(case, &[promise], call(no_answer())).expect("an attempt");
        (recorded.case, recorded.made.expect("a retry"))
    })
}

#[test]
fn i1_a_case_opens_only_with_a_step_ahead() {
    let new = NewCase {
        id: CaseId(id(2)),
        customer: CustomerId(id(1)),
        title: Line::parse("x").expect("a line"),
        owner: UserId(id(3)),
        source: None,
        amount: None,
        opened_at: at(NOW),
        first_step: step(NOW, Party::Us),
    };
    assert_eq!(Case::open(new, at(NOW)).map(|_| ()), Err(Refusal::NextStepNotAhead));
}

#[test]
fn s1_12_a_contact_is_not_saved_without_saying_how_it_ended() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    let refused = record(case, &[promise], call(Ending::Noted)).map(|_| ());
    assert_eq!(refused, Err(Refusal::NoEnding));
    assert_eq!(Refusal::NoEnding.rule().0, "S1-12");
}

#[test]
fn s1_12_as_agreed_needs_a_step_that_still_lies_ahead() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    let refused = record(case, &[promise], they_came(Ending::AsAgreed)).map(|_| ());
    assert_eq!(refused, Err(Refusal::NoEnding));
    let (case, promise) = open_case(step(LATER, Party::Customer));
    let recorded = record(case, &[promise], they_came(Ending::AsAgreed)).expect("it stands");
    assert!(recorded.settled.is_empty() && recorded.made.is_none());
    assert_eq!(recorded.case.next_step().map(|s| s.due.at), Some(at(LATER)));
}

#[test]
fn a_call_that_agrees_a_step_keeps_the_old_promise_and_holds_the_new_one() {
    let (case, promise) = open_case(step("2026-11-23T10:00Z", Party::Customer));
    let recorded = record(case, &[promise], call(next_step(Party::Customer))).expect("recorded");
    assert!(recorded.is_dialogue);
    assert_eq!(recorded.settled[0].state, crate::promises::PromiseState::Kept { at: at(NOW) });
    assert_eq!(recorded.case.theirs, Stage::FirstContact);
    assert_eq!(recorded.case.next_step().map(|s| s.promise), Some(PromiseId(id(50))));
}

#[test]
fn i3_no_call_before_the_minute_that_they_named() {
    let (case, promise) = open_case(step(LATER, Party::Customer));
    let until = due(LATER);
    let refused = record(case, &[promise], call(next_step(Party::Us))).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until }));
}

#[test]
fn s1_9_the_customer_may_always_come_and_their_return_cancels_the_planned_call() {
    let (case, promise) = open_case(step(LATER, Party::Customer));
    let recorded = record(case, &[promise], they_came(final_yes())).expect("welcome");
    assert!(matches!(
        recorded.settled[0].state,
        crate::promises::PromiseState::Released { by: Party::Customer, .. }
    ));
    assert_eq!(recorded.settled[0].broken_at, None);
    assert_eq!(recorded.case.theirs, Stage::Agreement);
}

#[test]
fn s1_9_who_came_to_us_did_speak() {
    let (case, promise) = open_case(step(LATER, Party::Us));
    let refused = record(case, &[promise], they_came(no_answer())).map(|_| ());
    assert_eq!(refused, Err(Refusal::TheySpoke));
}

#[test]
fn s1_16_not_now_needs_leave_and_then_holds_back_every_other_contact() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    let ending = |leave| Ending::NotNow {
        step: step("2026-11-30T10:00Z", Party::Us),
        permission: PermissionId(id(90)),
        leave,
    };
    let refused = record(case.clone(), std::slice::from_ref(&promise), call(ending(false)));
    assert_eq!(refused.map(|_| ()), Err(Refusal::NoLeave));
    let recorded = record(case, &[promise], call(ending(true))).expect("leave was given");
    assert_eq!(recorded.case.deferrals, 1);
    assert_eq!(recorded.leave.quiet_until, Some(due("2026-11-30T10:00Z")));
    assert!(recorded.permission.is_some_and(|p| p.is_granted));
    assert_eq!(recorded.case.next_step().map(|s| s.named_by), Some(Party::Customer));
}

#[test]
fn s1_23_a_quiet_customer_is_not_planned_for_either() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Customer));
    let leave = Leave { quiet_until: Some(due("2026-12-01T10:00Z")), withdrawn_at: None };
    let rules = rules();
    let promises = [promise];
    let standing = Standing {
        promises: &promises,
        leave: &leave,
        leave_then: &leave,
        rules: &rules,
        now: at(NOW),
    };
    let refused = case.clone().record(call(next_step(Party::Us)), standing).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until: due("2026-12-01T10:00Z") }));
    assert!(case.record(call(next_step(Party::Customer)), standing).is_ok());
}

#[test]
fn s1_23_a_contact_entered_late_is_judged_by_the_leave_of_its_time() {
    let quiet = Leave { quiet_until: Some(due("2026-12-01T10:00Z")), withdrawn_at: None };
    let (none, rules) = (Leave::default(), rules());
    let outcome = |leave, leave_then, recording| {
        let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
        let promises = [promise];
        let now = at(NOW);
        case.record(
            recording,
            Standing { promises: &promises, leave, leave_then, rules: &rules, now },
        )
    };
    let refused = outcome(&none, &quiet, call(final_no())).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until: due("2026-12-01T10:00Z") }));
    let before = outcome(&quiet, &none, call(final_no())).expect("it was before they asked");
    assert_eq!(before.leave, quiet, "and takes nothing back of what they said later");
    let came = outcome(&quiet, &none, they_came(final_no())).expect("welcome");
    assert_eq!(came.leave, quiet, "nor does their own coming before it");
    let came = outcome(&quiet, &quiet, they_came(final_no())).expect("welcome");
    assert_eq!(came.leave, none);
}

#[test]
fn s1_22_withdrawn_leave_stops_every_contact_of_ours() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Customer));
    let leave = Leave { quiet_until: None, withdrawn_at: Some(at(OPENED)) };
    let rules = rules();
    let standing = Standing {
        promises: &[promise],
        leave: &leave,
        leave_then: &leave,
        rules: &rules,
        now: at(NOW),
    };
    let refused = case.record(call(no_answer()), standing).map(|_| ());
    assert_eq!(refused, Err(Refusal::LeaveWithdrawn));
}

#[test]
fn i7_a_voicemail_is_an_attempt_and_a_breach_never_a_contact() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    let ending = Ending::NoAnswer { left_message: true, retry: step(LATER, Party::Us) };
    let recorded = record(case, &[promise], call(ending)).expect("an attempt");
    assert!(!recorded.is_dialogue);
    assert_eq!((recorded.case.attempts, recorded.case.theirs), (1, Stage::Interest));
    assert_eq!(recorded.warnings, [Warning::MessageLeft]);
    assert!(recorded.facts.iter().any(|f| f.kind == EventKind::MessageLeft));
    assert!(recorded.facts.iter().all(|f| f.kind != EventKind::Contact));
}

#[test]
fn i7_nobody_says_yes_or_no_in_a_message_of_ours() {
    for ending in [final_yes(), final_no()] {
        let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
        let interaction = talk(Channel::Email, Direction::Out);
        let refused = record(case, &[promise], Recording { interaction, ending, fulfils: None });
        assert_eq!(refused.map(|_| ()), Err(Refusal::NobodySpoke));
    }
}

#[test]
fn i8_after_the_cap_only_one_short_note_is_left_and_then_the_release() {
    let (case, promise) = after_attempts(3);
    assert_eq!(promise.kind, PromiseKind::LastNote);
    let fourth = record(case.clone(), std::slice::from_ref(&promise), call(no_answer()));
    assert_eq!(fourth.map(|_| ()), Err(Refusal::CapReached { attempts: 3 }));
    let interaction = talk(Channel::Message, Direction::Out);
    let note = Recording { interaction, ending: release(), fulfils: None };
    let recorded = record(case, &[promise], note).expect("released");
    assert_eq!(recorded.release.map(|r| r.cause), Some(ReleaseCause::Silence));
    assert_eq!(recorded.answer, None);
}

#[test]
fn s1_20_nobody_is_released_for_silence_before_the_cap() {
    let (case, promise) = after_attempts(2);
    let interaction = talk(Channel::Message, Direction::Out);
    let refused =
        record(case, &[promise], Recording { interaction, ending: release(), fulfils: None });
    assert_eq!(refused.map(|_| ()), Err(Refusal::NoteBeforeCap));
}

#[test]
fn s1_20_a_reply_sets_the_count_of_attempts_back() {
    let (case, promise) = after_attempts(3);
    let recorded = record(case, &[promise], they_came(next_step(Party::Customer))).expect("hello");
    assert_eq!(recorded.case.attempts, 0);
}

#[test]
fn s1_15_who_decides_on_a_day_named_it_and_is_not_called_before() {
    let (case, promise) = open_case(step("2026-11-23T09:00Z", Party::Us));
    let ending = Ending::NextStep { step: step(LATER, Party::Us), decides: true };
    let recorded = record(case, &[promise], call(ending)).expect("recorded");
    assert_eq!(recorded.case.decision, Some(due(LATER)));
    let made = recorded.made.expect("a promise");
    assert_eq!(made.named_by, Party::Customer);
    let early = record(recorded.case, &[made], call(next_step(Party::Us))).map(|_| ());
    assert_eq!(early, Err(Refusal::BeforeTheirDate { until: due(LATER) }));
}

#[test]
fn what_they_asked_for_is_brought_at_its_time_even_before_the_call_that_they_named() {
    let (case, call_step) = open_case(step(LATER, Party::Customer));
    let mut asked = call_step.clone();
    (asked.id, asked.kind, asked.due) = (PromiseId(id(41)), PromiseKind::Send, due(NOW));
    let interaction = talk(Channel::Email, Direction::Out);
    let recording =
        Recording { interaction, ending: Ending::AsAgreed, fulfils: Some(PromiseId(id(41))) };
    let recorded = record(case, &[call_step, asked], recording).expect("they asked for it");
    assert_eq!(recorded.settled.len(), 1);
    assert_eq!(recorded.settled[0].id, PromiseId(id(41)));
    assert_eq!(recorded.case.attempts, 0);
}

#[test]
fn a_contact_can_neither_lie_ahead_nor_before_its_case() {
    for (when, refusal) in [
        ("2026-11-23T10:01Z", Refusal::NotYetHappened),
        ("2026-11-20T07:59Z", Refusal::BeforeTheCase),
    ] {
        let (case, promise) = open_case(step(LATER, Party::Us));
        let mut recording = call(next_step(Party::Us));
        recording.interaction.at = at(when);
        assert_eq!(record(case, &[promise], recording).map(|_| ()), Err(refusal));
    }
}

#[test]
fn the_cap_is_a_setting() {
    let (case, promise) = after_attempts(1);
    let eased = Rules::default().with("unanswered-cap", 1).expect("within bounds");
    let leave = Leave::default();
    let standing = Standing {
        promises: &[promise],
        leave: &leave,
        leave_then: &leave,
        rules: &eased,
        now: at(NOW),
    };
    let refused = case.record(call(no_answer()), standing).map(|_| ());
    assert_eq!(refused, Err(Refusal::CapReached { attempts: 1 }));
}

#[test]
fn i3_a_due_promise_that_they_asked_for_opens_the_door_to_itself_only() {
    let (case, call_step) = open_case(step(LATER, Party::Customer));
    let mut asked = call_step.clone();
    (asked.id, asked.kind, asked.due) = (PromiseId(id(41)), PromiseKind::Send, due(NOW));
    let refused = record(case, &[call_step, asked], call(next_step(Party::Customer))).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until: due(LATER) }));
}

#[test]
fn i3_a_step_that_they_named_is_not_moved_earlier_at_our_wish() {
    let (case, promise) = open_case(step(LATER, Party::Customer));
    let (_, moved, _) = promise
        .move_to(PromiseId(id(42)), due("2026-11-24T10:00Z"), Party::Us, at(NOW), &rules())
        .expect("the promise itself could move");
    let refused = case.with_moved_step(&moved).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until: due(LATER) }));
}

#[test]
fn i3_a_letter_of_ours_does_not_replace_the_call_that_they_named_by_an_earlier_one() {
    let (case, call_step) = open_case(step(LATER, Party::Customer));
    let mut asked = call_step.clone();
    (asked.id, asked.kind, asked.due) = (PromiseId(id(41)), PromiseKind::Send, due(NOW));
    let ending = Ending::NextStep { step: step("2026-11-24T10:00Z", Party::Us), decides: false };
    let interaction = talk(Channel::Email, Direction::Out);
    let recording = Recording { interaction, ending, fulfils: Some(PromiseId(id(41))) };
    let refused = record(case, &[call_step, asked], recording).map(|_| ());
    assert_eq!(refused, Err(Refusal::BeforeTheirDate { until: due(LATER) }));
}
