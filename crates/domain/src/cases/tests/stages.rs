//! Final answers, and the stages that lead to them.

use super::*;

#[test]
fn s1_24_a_final_no_needs_no_reason_and_settles_what_was_open() {
    let (case, promise) = open_case(step("2026-11-23T10:00Z", Party::Us));
    let recorded = record(case, &[promise], call(final_no())).expect("legitimate");
    let answer = recorded.answer.expect("an answer");
    assert_eq!((answer.verdict, answer.volunteered), (Verdict::No, None));
    assert!(recorded.settled.iter().all(|p| !p.is_open() && p.broken_at.is_none()));
}

#[test]
fn i6_a_final_no_is_reopened_only_by_the_customer() {
    let refused = record(answered_no(), &[], call(next_step(Party::Us))).map(|_| ());
    assert_eq!(refused, Err(Refusal::FinalNoStands));
    let recorded =
        record(answered_no(), &[], they_came(next_step(Party::Customer))).expect("they came back");
    assert_eq!(recorded.case.theirs, Stage::FirstContact);
    assert!(recorded.facts.iter().any(|f| f.kind == EventKind::CaseReopened));
}

#[test]
fn i9_nothing_after_the_deal_opens_before_a_final_yes() {
    assert_eq!(answered_no().require_final_yes(), Err(Refusal::BeforeFinalYes));
    let (case, promise) = open_case(step("2026-11-23T10:00Z", Party::Us));
    assert_eq!(case.require_final_yes(), Err(Refusal::BeforeFinalYes));
    let facts = CaseFacts { needs: 1, offers_given: 1 };
    let placed = case.clone().place(Side::Ours, Stage::Agreement, facts, at(NOW)).map(|_| ());
    assert_eq!(placed, Err(Refusal::BeforeFinalYes));
    let recorded = record(case, &[promise], call(final_yes())).expect("yes");
    assert_eq!(recorded.case.require_final_yes(), Ok(AnswerId(id(70))));
}

#[test]
fn i1_stage_five_needs_a_date_that_the_customer_named_or_allowed() {
    let (case, _) = open_case(step(LATER, Party::Us));
    let facts = CaseFacts { needs: 1, offers_given: 1 };
    let (case, _) = case.agree_needs(facts, at(NOW)).expect("a need is there");
    let refused = case.clone().place(Side::Theirs, Stage::FollowUp, facts, at(NOW)).map(|_| ());
    assert_eq!(refused, Err(Refusal::NoDecisionDate));
    let (case, _) = case.name_decision(due(LATER), facts, at(NOW)).expect("a date ahead");
    assert_eq!((case.theirs, case.ours), (Stage::FollowUp, Stage::FollowUp));
}

#[test]
fn s2_21_each_stage_asks_for_what_leaves_the_stage_before() {
    let (case, _) = open_case(step(LATER, Party::Us));
    let none = CaseFacts::default();
    let place = |stage, facts| case.clone().place(Side::Theirs, stage, facts, at(NOW)).map(|_| ());
    assert_eq!(place(Stage::Discovery, none), Err(Refusal::NoGoal));
    let needs = CaseFacts { needs: 1, offers_given: 0 };
    assert_eq!(place(Stage::Discovery, needs), Ok(()));
    assert_eq!(place(Stage::Offer, needs), Err(Refusal::NeedsNotAgreed));
    let (agreed, _) = case.clone().agree_needs(needs, at(NOW)).expect("agreed");
    let refused = agreed.place(Side::Theirs, Stage::FollowUp, needs, at(NOW)).map(|_| ());
    assert_eq!(refused, Err(Refusal::NoOffer));
}
