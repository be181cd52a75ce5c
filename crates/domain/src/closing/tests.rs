mod lives;

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::items::ItemKind;
use crate::procedures::{
    Evidence, METHOD_ITEMS, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStage,
    ProcedureStandard, StandardAbout,
};
use crate::testing::{at, id};
use jiff::Timestamp;

const RESTS: [(&str, &[&str]); 6] = [
    ("C2", &["C8"]),
    ("C5", &["C6"]),
    ("C7", &["C6"]),
    ("C12", &["C8"]),
    ("C13", &["C12"]),
    ("C14", &["C12", "C13"]),
];

fn item(code: &str, evidence: Evidence, rests_on: &[&str]) -> ProcedureItem {
    ProcedureItem {
        code: code.to_owned(),
        stage: "all".to_owned(),
        words: None,
        evidence,
        rests_on: rests_on.iter().map(|code| (*code).to_owned()).collect(),
        applies_with: if code == "C9" { vec![ItemKind::Equipment] } else { Vec::new() },
        why_not: None,
    }
}

/// The method's items with an item of the firm's own.
fn content() -> ProcedureContent {
    let rests = |code: &str| RESTS.iter().find(|(it, _)| *it == code).map_or(&[][..], |it| it.1);
    let mut items: Vec<_> = METHOD_ITEMS
        .into_iter()
        .map(|code| {
            let evidence = if code == "C6" { Evidence::Note } else { Evidence::Facts };
            item(code, evidence, rests(code))
        })
        .collect();
    items.push(item("F1", Evidence::Note, &["C14"]));
    ProcedureContent {
        stages: vec![ProcedureStage { code: "all".to_owned(), words: None }],
        items,
        documents: vec![ProcedureEntry { code: "D1".to_owned(), words: None }],
        standards: vec![ProcedureStandard {
            code: "S1".to_owned(),
            about: StandardAbout::Communication,
            words: None,
        }],
        standstill_days: 14,
    }
}

fn sound() -> ClosingFacts {
    ClosingFacts {
        documents: [("D1".to_owned(), DocumentFact { is_final: true, is_shared: true })].into(),
        agreed: true,
        standards: ["S1".to_owned()].into(),
        confirmed: true,
        satisfaction_heard: true,
        care_chosen: true,
        ..ClosingFacts::default()
    }
}

fn now() -> Timestamp {
    at("2026-11-22T08:00Z")
}

fn mark(code: &str, kind: MarkKind) -> Mark {
    Mark {
        code: code.to_owned(),
        kind,
        words: Prose::parse("As it was").expect("prose"),
        document: None,
        channel: None,
        given_by: None,
        by: UserId(id(3)),
        at: now(),
        fell_at: None,
    }
}

fn all_marks() -> Vec<Mark> {
    ["C3", "C4", "C6", "C12", "C13", "C14", "F1"].map(|code| mark(code, MarkKind::Evidence)).into()
}

fn closing() -> Closing {
    Closing {
        id: ClosingId(id(1)),
        customer: CustomerId(id(2)),
        case: CaseId(id(4)),
        procedure: ProcedureId(id(5)),
        owner: UserId(id(3)),
        opened_at: now(),
        moved_at: now(),
        review: None,
        care: None,
        state: ClosingState::Open,
    }
}

fn state(checklist: &Checklist, code: &str) -> ItemState {
    checklist.get(code).expect("the item").state
}

#[test]
fn what_is_whole_has_nothing_open_and_does_not_apply_without_equipment() {
    let checklist = Checklist::of(&content(), &sound(), &all_marks());
    assert_eq!(checklist.open(), Vec::<String>::new());
    assert_eq!(state(&checklist, "C9"), ItemState::NotApplicable);
    assert_eq!(checklist.true_of_all(), (14, 14));
}

/// S0-3, S0-4, S0-10, S0-11, S0-18, S0-20, S0-30, S0-31: each fact by itself opens its own item.
#[test]
fn each_fact_opens_its_own_item() {
    let equipment = || [ItemKind::Equipment].into();
    let table: Vec<(&str, ClosingFacts)> = vec![
        ("C1", ClosingFacts { needs: 1, ..sound() }),
        ("C2", ClosingFacts { expectations: 1, ..sound() }),
        ("C3", ClosingFacts { questions: 1, ..sound() }),
        ("C4", ClosingFacts { details: 1, ..sound() }),
        ("C4", ClosingFacts { promises: 1, ..sound() }),
        ("C5", ClosingFacts { documents: BTreeMap::new(), ..sound() }),
        ("C6", ClosingFacts { agreed: false, ..sound() }),
        ("C7", ClosingFacts { bills: BillFacts { unpaid: 1, ..sound().bills }, ..sound() }),
        ("C8", ClosingFacts { tracks: TrackFacts { asking: 1, ..sound().tracks }, ..sound() }),
        (
            "C9",
            ClosingFacts {
                kinds: equipment(),
                tracks: TrackFacts { planless: 1, ..sound().tracks },
                ..sound()
            },
        ),
        ("C10", ClosingFacts { standards: BTreeSet::new(), ..sound() }),
        ("C12", ClosingFacts { confirmed: false, ..sound() }),
        ("C13", ClosingFacts { satisfaction_heard: false, ..sound() }),
        ("C13", ClosingFacts { issues: 1, ..sound() }),
        ("C14", ClosingFacts { care_chosen: false, ..sound() }),
    ];
    for (code, facts) in table {
        let checklist = Checklist::of(&content(), &facts, &all_marks());
        let own = |item: &&CheckedItem| {
            item.reasons.iter().any(|reason| !matches!(reason, Reason::RestsOn(_)))
        };
        let open: Vec<_> = checklist.items.iter().filter(own).map(|it| it.code.as_str()).collect();
        assert_eq!(open, [code], "{facts:?}");
    }
}

#[test]
fn a_required_document_is_there_final_and_shared() {
    let lack = |is_final, is_shared| {
        let documents = [("D1".to_owned(), DocumentFact { is_final, is_shared })].into();
        let facts = ClosingFacts { documents, ..sound() };
        Checklist::of(&content(), &facts, &all_marks()).get("C5").map(|it| it.reasons.clone())
    };
    let reason = |lack| Some(vec![Reason::Document { code: "D1".to_owned(), lack }]);
    assert_eq!(lack(false, false), reason(Lack::NotFinal));
    assert_eq!(lack(true, false), reason(Lack::NotShared));
    assert_eq!(lack(true, true), Some(Vec::new()));
}

/// S0-18: the confirmation is one item; it closes nothing.
#[test]
fn a_confirmation_alone_leaves_the_rest_open() {
    let facts = ClosingFacts { agreed: true, confirmed: true, ..ClosingFacts::default() };
    let checklist = Checklist::of(&content(), &facts, &[mark("C12", MarkKind::Evidence)]);
    assert_eq!(state(&checklist, "C12"), ItemState::True);
    let refused = closing().close(&checklist, Actor::User(UserId(id(3))), now());
    let Err(Refusal::ServiceNotSettled { open }) = refused else { panic!("{refused:?}") };
    assert!(open.contains(&"C3".to_owned()) && open.contains(&"C13".to_owned()));
}

/// I11: neither a job nor an import closes, whoever started it.
#[test]
fn nobody_closes_but_a_person() {
    let checklist = Checklist::of(&content(), &sound(), &all_marks());
    let import = crate::ids::ImportId(id(9));
    for actor in
        [Actor::System, Actor::Import(import, None), Actor::Import(import, Some(UserId(id(3))))]
    {
        let refused = closing().close(&checklist, actor, now()).map(|_| ());
        assert_eq!(refused, Err(Refusal::ClosedByNobody));
    }
    let (closed, _) =
        closing().close(&checklist, Actor::User(UserId(id(3))), now()).expect("it closes");
    let twice = closed.close(&checklist, Actor::User(UserId(id(3))), now()).map(|_| ());
    assert_eq!(twice, Err(Refusal::ServiceClosed));
}

#[test]
fn a_procedure_that_lost_an_item_of_the_method_closes_nothing() {
    let mut short = content();
    short.items.retain(|item| item.code != "C4");
    let checklist = Checklist::of(&short, &sound(), &all_marks());
    assert_eq!(checklist.open(), ["C4"]);
}

/// S0-28: a fault after the confirmation takes back all that was said on the strength of it.
#[test]
fn what_falls_open_takes_the_marks_above_it_along() {
    let whole = follow(&content(), &BTreeMap::new(), &sound(), all_marks(), now());
    let fault = ClosingFacts { tracks: TrackFacts { doing: 1, ..sound().tracks }, ..sound() };
    let broken = follow(&content(), &whole.checklist.states(), &fault, whole.marks, now());
    let mut fell = broken.fell.clone();
    fell.sort();
    assert_eq!(fell, ["C12", "C13", "C14", "F1"]);
    let mended = follow(&content(), &broken.checklist.states(), &sound(), broken.marks, now());
    assert_eq!(mended.checklist.open(), ["C12", "C13", "C14", "F1"], "to be given again");
    assert!(mended.fell.is_empty());
}

#[test]
fn a_mark_given_before_its_time_waits_for_it() {
    let early = ClosingFacts { tracks: TrackFacts { doing: 1, ..sound().tracks }, ..sound() };
    let first = follow(&content(), &BTreeMap::new(), &early, all_marks(), now());
    assert!(first.fell.is_empty() && !first.checklist.open().is_empty());
    let later = follow(&content(), &first.checklist.states(), &sound(), first.marks, now());
    assert_eq!(later.checklist.open(), Vec::<String>::new());
}

/// S0-10: with a new question the customer's word that none is left falls.
#[test]
fn a_question_takes_back_the_word_that_all_is_settled() {
    let whole = follow(&content(), &BTreeMap::new(), &sound(), all_marks(), now());
    let asked = ClosingFacts { questions: 1, ..sound() };
    let open = follow(&content(), &whole.checklist.states(), &asked, whole.marks, now());
    assert_eq!(open.fell, ["C3"]);
    let answered = follow(&content(), &open.checklist.states(), &sound(), open.marks, now());
    assert_eq!(answered.checklist.open(), ["C3"]);
}

#[test]
fn a_waiver_covers_no_need_no_detail_and_no_issue() {
    let waive = |code: &str, facts: &ClosingFacts| {
        let mut marks = all_marks();
        marks.retain(|mark| mark.code != code);
        marks.push(mark(code, MarkKind::Waiver));
        state(&Checklist::of(&content(), facts, &marks), code)
    };
    let none = ClosingFacts { documents: BTreeMap::new(), ..sound() };
    assert_eq!(waive("C5", &none), ItemState::Waived);
    assert_eq!(waive("C4", &sound()), ItemState::Waived);
    for (code, facts) in [
        ("C1", ClosingFacts { needs: 1, ..sound() }),
        ("C2", ClosingFacts { expectations: 1, ..sound() }),
        ("C3", sound()),
        ("C4", ClosingFacts { details: 1, ..sound() }),
        ("C12", sound()),
        ("C13", ClosingFacts { issues: 1, ..sound() }),
    ] {
        assert_eq!(waive(code, &facts), ItemState::Open, "{code}");
    }
}

#[test]
fn a_circle_is_never_settled_and_never_hangs() {
    let mut round = content();
    for (code, on) in [("C10", "C11"), ("C11", "C10"), ("F1", "F1")] {
        let found = round.items.iter_mut().find(|item| item.code == code).expect("the item");
        found.rests_on = vec![on.to_owned(), "F99".to_owned()];
    }
    let followed = follow(&round, &BTreeMap::new(), &sound(), all_marks(), now());
    assert_eq!(followed.checklist.open(), ["C10", "C11", "F1"]);
}

#[test]
fn days_of_care_rise_within_a_year() {
    assert_eq!(CareChoice::parse_days("2, 14 90"), Some(vec![2, 14, 90]));
    for wrong in ["", "0", "14 2", "2 2", "366", "two"] {
        assert_eq!(CareChoice::parse_days(wrong), None, "{wrong}");
    }
}
