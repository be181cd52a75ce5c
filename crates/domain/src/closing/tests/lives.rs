//! Random lives of a closing: facts, marks, waivers, closings and reopenings in any order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::*;
use super::{closing, content, mark, now, sound, state};
use crate::items::ItemKind;
use crate::testing::id;

/// One thing that happens in a closing.
#[derive(Clone, Debug)]
enum Act {
    Facts(Box<ClosingFacts>),
    Mark(usize, bool),
    Unmark(usize),
    TryToClose,
    Reopen,
}

/// One fact of many, open or settled.
fn some_facts() -> impl Strategy<Value = ClosingFacts> {
    let few = || prop_oneof![4 => Just(0_u32), 1 => 1_u32..3];
    let yes = || prop_oneof![6 => Just(true), 1 => Just(false)];
    let counts = (few(), few(), few(), few(), few(), few());
    let tracks = (few(), few(), few(), few(), few());
    let flags = (yes(), yes(), yes(), yes(), yes(), any::<bool>());
    (counts, tracks, flags).prop_map(|(counts, tracks, flags)| ClosingFacts {
        needs: counts.0,
        expectations: counts.1,
        questions: counts.2,
        details: counts.3,
        promises: counts.4,
        issues: counts.5,
        tracks: TrackFacts {
            doing: tracks.0,
            asking: tracks.1,
            unplanned: tracks.2,
            planless: tracks.3,
        },
        bills: BillFacts { unpaid: tracks.4, ..BillFacts::default() },
        agreed: flags.0,
        confirmed: flags.1,
        satisfaction_heard: flags.2,
        care_chosen: flags.3,
        standards: if flags.4 { sound().standards } else { BTreeSet::new() },
        kinds: if flags.5 { [ItemKind::Equipment].into() } else { BTreeSet::new() },
        ..sound()
    })
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        2 => some_facts().prop_map(|facts| Act::Facts(Box::new(facts))),
        2 => Just(Act::Facts(Box::new(sound()))),
        6 => (0_usize..15, prop::bool::weighted(0.2)).prop_map(|(at, waive)| Act::Mark(at, waive)),
        1 => (0_usize..15).prop_map(Act::Unmark),
        2 => Just(Act::TryToClose),
        1 => Just(Act::Reopen),
    ];
    prop::collection::vec(act, 1..80)
}

/// What the actions keep of one closing.
#[derive(Clone, Debug, PartialEq)]
struct Life {
    closing: Closing,
    facts: ClosingFacts,
    states: BTreeMap<String, ItemState>,
    marks: Vec<Mark>,
}

impl Life {
    fn begin() -> Self {
        Self {
            closing: closing(),
            facts: ClosingFacts::default(),
            states: BTreeMap::new(),
            marks: Vec::new(),
        }
    }

    fn follow(&mut self) -> Checklist {
        let marks = std::mem::take(&mut self.marks);
        let followed = follow(&content(), &self.states, &self.facts, marks, now());
        self.marks = followed.marks;
        self.states = followed.checklist.states();
        followed.checklist
    }

    fn act(&mut self, act: &Act) {
        let code = |at: usize| content().items.get(at).map(|item| item.code.clone());
        match act {
            // A closed service lets no fact change but by the customer's word, which reopens it.
            _ if !self.closing.is_open() && !matches!(act, Act::Reopen) => {}
            Act::Facts(facts) => self.facts = (**facts).clone(),
            Act::Mark(at, waive) => {
                let code = code(*at).unwrap_or_default();
                let kind = if *waive { MarkKind::Waiver } else { MarkKind::Evidence };
                self.marks.retain(|mark| mark.code != code);
                self.marks.push(mark(&code, kind));
            }
            Act::Unmark(at) => {
                let code = code(*at).unwrap_or_default();
                self.marks.retain(|mark| mark.code != code);
            }
            Act::TryToClose => {
                let checklist = self.follow();
                let by = Actor::User(UserId(id(3)));
                if let Ok((closed, _)) = self.closing.clone().close(&checklist, by, now()) {
                    self.closing = closed;
                }
            }
            Act::Reopen => {
                if let Ok((open, _)) = self.closing.clone().reopen(now()) {
                    self.closing = open;
                    self.facts.issues += 1;
                }
            }
        }
        if self.closing.is_open() {
            self.follow();
        }
    }

    fn require_sound(&self) {
        let checklist = Checklist::of(&content(), &self.facts, &self.marks);
        assert_eq!(checklist.states(), self.states, "what is kept is what is computed");
        for item in checklist.items.iter().filter(|item| item.state == ItemState::True) {
            for on in &item.rests_on {
                assert!(state(&checklist, on).is_settled(), "{} rests on {on}", item.code);
            }
        }
        if self.closing.is_open() {
            return;
        }
        assert_eq!(checklist.open(), Vec::<String>::new());
        let facts = &self.facts;
        let counts = [facts.needs, facts.expectations, facts.questions, facts.details];
        assert_eq!(counts, [0; 4]);
        assert_eq!([facts.promises, facts.issues, facts.bills.unpaid], [0; 3]);
        assert_eq!([facts.tracks.doing, facts.tracks.asking], [0; 2]);
        assert!(facts.agreed && facts.confirmed);
        assert!(self.marks.iter().any(|mark| mark.code == "C3" && mark.stands()));
    }
}

proptest! {
    /// I10: whatever the order of facts, reopenings, marks and waivers.
    #[test]
    fn a_closed_service_never_has_anything_open(acts in acts()) {
        let mut life = Life::begin();
        for act in &acts {
            life.act(act);
            life.require_sound();
        }
    }

    /// The same history gives the same checklist, and following again changes nothing.
    #[test]
    fn the_same_history_gives_the_same_checklist(acts in acts()) {
        let (mut one, mut other) = (Life::begin(), Life::begin());
        for act in &acts {
            one.act(act);
        }
        for act in &acts {
            other.act(act);
            if other.closing.is_open() {
                other.follow();
            }
        }
        prop_assert_eq!(one, other);
    }
}

/// The random lives do reach the closing: else they would show little.
#[test]
fn a_whole_life_is_closed_reopened_and_closed_again() {
    let mut life = Life::begin();
    life.act(&Act::TryToClose);
    assert!(life.closing.is_open());
    life.act(&Act::Facts(Box::new(sound())));
    (0..15).for_each(|at| life.act(&Act::Mark(at, false)));
    life.act(&Act::TryToClose);
    assert!(!life.closing.is_open());
    life.act(&Act::Reopen);
    assert!(life.closing.is_open());
    life.act(&Act::TryToClose);
    assert!(life.closing.is_open(), "the issue is open");
    life.act(&Act::Facts(Box::new(sound())));
    (0..15).for_each(|at| life.act(&Act::Mark(at, false)));
    life.act(&Act::TryToClose);
    life.require_sound();
    assert!(!life.closing.is_open());
}
