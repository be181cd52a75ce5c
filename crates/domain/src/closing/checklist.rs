//! The checklist, computed from the procedure, the facts and the marks alone; and what follows when
//! it changes: marks fall with what they rest on (S0-28).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::facts::ClosingFacts;
use super::reason::{Lack, Reason};
use super::{Mark, MarkKind, NEVER_WAIVED, SPOKEN};
use crate::people::Party;
use crate::procedures::{Evidence, METHOD_ITEMS, ProcedureContent, ProcedureItem, StandardAbout};
use crate::text::Line;

/// Where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemState {
    Open,
    True,
    Waived,
    NotApplicable,
}

impl ItemState {
    pub const ALL: [Self; 4] = [Self::Open, Self::True, Self::Waived, Self::NotApplicable];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::True => "true",
            Self::Waived => "waived",
            Self::NotApplicable => "not-applicable",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    #[must_use]
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Open)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedItem {
    pub code: String,
    pub stage: String,
    pub state: ItemState,
    /// What it waits for; empty once it is settled.
    pub reasons: Vec<Reason>,
    pub rests_on: Vec<String>,
    /// Why it does not apply, in the procedure's words.
    pub why_not: Option<Line>,
}

impl CheckedItem {
    /// On whom it waits: on us as long as there is anything that we can do. `None` where it is
    /// settled, or waits for another item only.
    #[must_use]
    pub fn waits_on(&self) -> Option<Party> {
        let own = self.reasons.iter().filter(|reason| !matches!(reason, Reason::RestsOn(_)));
        own.map(Reason::waits_on).reduce(|one, other| if one == Party::Us { one } else { other })
    }

    /// May an owner waive what it waits for?
    #[must_use]
    pub fn is_waivable(&self) -> bool {
        let own = || self.reasons.iter().filter(|reason| !matches!(reason, Reason::RestsOn(_)));
        !NEVER_WAIVED.contains(&self.code.as_str())
            && own().next().is_some()
            && own().all(Reason::is_waivable)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    pub items: Vec<CheckedItem>,
}

impl Checklist {
    #[must_use]
    pub fn of(content: &ProcedureContent, facts: &ClosingFacts, marks: &[Mark]) -> Self {
        let looked: Vec<_> =
            content.items.iter().map(|item| look(item, content, facts, marks)).collect();
        let settled = settle(content, &looked);
        let items = content.items.iter().zip(looked).map(|(item, looked)| {
            let is_settled = settled.contains(item.code.as_str());
            let mut reasons = if is_settled { Vec::new() } else { looked.reasons };
            if !is_settled {
                let open = item
                    .rests_on
                    .iter()
                    .filter(|code| !settled.contains(code.as_str()) && knows(content, code));
                reasons.extend(open.map(|code| Reason::RestsOn(code.clone())));
            }
            CheckedItem {
                code: item.code.clone(),
                stage: item.stage.clone(),
                state: if is_settled { looked.state } else { ItemState::Open },
                reasons,
                rests_on: item.rests_on.clone(),
                why_not: item.why_not.clone(),
            }
        });
        Self { items: items.collect() }
    }

    #[must_use]
    pub fn get(&self, code: &str) -> Option<&CheckedItem> {
        self.items.iter().find(|item| item.code == code)
    }

    /// The codes of what is open. An item of the method that the procedure lost is open too.
    #[must_use]
    pub fn open(&self) -> Vec<String> {
        let lost = METHOD_ITEMS.into_iter().filter(|code| self.get(code).is_none());
        let open = self.items.iter().filter(|item| !item.state.is_settled());
        open.map(|item| item.code.clone()).chain(lost.map(str::to_owned)).collect()
    }

    #[must_use]
    pub fn states(&self) -> BTreeMap<String, ItemState> {
        self.items.iter().map(|item| (item.code.clone(), item.state)).collect()
    }

    /// How many are true, of those that apply (M19). A waiver is no truth.
    #[must_use]
    pub fn true_of_all(&self) -> (u32, u32) {
        let count = |wanted: fn(ItemState) -> bool| {
            let found = self.items.iter().filter(|item| wanted(item.state)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        (count(|state| state == ItemState::True), count(|state| state != ItemState::NotApplicable))
    }
}

/// An item by itself, whatever it rests on.
struct Looked {
    /// What it is once all that it rests on is settled.
    state: ItemState,
    reasons: Vec<Reason>,
}

fn look(
    item: &ProcedureItem,
    content: &ProcedureContent,
    facts: &ClosingFacts,
    marks: &[Mark],
) -> Looked {
    let applies = item.applies_with.is_empty()
        || item.applies_with.iter().any(|kind| facts.kinds.contains(kind));
    if !applies {
        return Looked { state: ItemState::NotApplicable, reasons: Vec::new() };
    }
    let mark = marks.iter().find(|mark| mark.code == item.code && mark.stands());
    let mut reasons = seen(&item.code, content, facts);
    reasons.extend(unmarked(item, facts, mark));
    let is_waived = mark.is_some_and(|mark| mark.kind == MarkKind::Waiver)
        && !NEVER_WAIVED.contains(&item.code.as_str());
    if is_waived && !reasons.is_empty() {
        reasons.retain(|reason| !reason.is_waivable());
        let state = if reasons.is_empty() { ItemState::Waived } else { ItemState::Open };
        return Looked { state, reasons };
    }
    let state = if reasons.is_empty() { ItemState::True } else { ItemState::Open };
    Looked { state, reasons }
}

/// What the program sees for itself.
fn seen(code: &str, content: &ProcedureContent, facts: &ClosingFacts) -> Vec<Reason> {
    let some = |reason: fn(u32) -> Reason, count: u32| (count > 0).then(|| reason(count));
    let unless = |holds: bool, reason: Reason| (!holds).then_some(reason);
    let (bills, tracks) = (&facts.bills, &facts.tracks);
    let found = match code {
        "C1" => vec![some(Reason::Needs, facts.needs)],
        "C2" => vec![some(Reason::Expectations, facts.expectations)],
        "C3" => vec![some(Reason::Questions, facts.questions)],
        "C4" => {
            vec![some(Reason::Details, facts.details), some(Reason::Promises, facts.promises)]
        }
        "C5" => return documents(content, facts),
        "C6" => vec![unless(facts.agreed, Reason::NotAgreed)],
        "C7" => vec![
            some(Reason::Unbilled, bills.unbilled),
            some(Reason::Drafts, bills.drafts),
            some(Reason::Unpaid, bills.unpaid),
            some(Reason::Differences, bills.differences),
        ],
        "C8" => vec![some(Reason::Doing, tracks.doing), some(Reason::Asking, tracks.asking)],
        "C9" => {
            vec![some(Reason::Unplanned, tracks.unplanned), some(Reason::Planless, tracks.planless)]
        }
        "C10" => return standards(StandardAbout::Communication, content, facts),
        "C11" => return standards(StandardAbout::AfterSales, content, facts),
        "C12" => vec![unless(facts.confirmed, Reason::NotConfirmed)],
        "C13" => vec![
            unless(facts.satisfaction_heard, Reason::NotHeard),
            some(Reason::Issues, facts.issues),
        ],
        "C14" => vec![unless(facts.care_chosen, Reason::NoCarePlan)],
        _ => Vec::new(),
    };
    found.into_iter().flatten().collect()
}

fn documents(content: &ProcedureContent, facts: &ClosingFacts) -> Vec<Reason> {
    let lack = |code: &str| match facts.documents.get(code) {
        None => Some(Lack::Missing),
        Some(found) if !found.is_final => Some(Lack::NotFinal),
        Some(found) if !found.is_shared => Some(Lack::NotShared),
        Some(_) => None,
    };
    let required = content.documents.iter();
    required
        .filter_map(|entry| {
            lack(&entry.code).map(|lack| Reason::Document { code: entry.code.clone(), lack })
        })
        .collect()
}

fn standards(
    about: StandardAbout,
    content: &ProcedureContent,
    facts: &ClosingFacts,
) -> Vec<Reason> {
    let asked = content.standards.iter().filter(|standard| standard.about == about);
    let unchecked = asked.filter(|standard| !facts.standards.contains(&standard.code));
    unchecked.map(|standard| Reason::Standard(standard.code.clone())).collect()
}

/// What a person has to say of it, and has not said.
fn unmarked(item: &ProcedureItem, facts: &ClosingFacts, mark: Option<&Mark>) -> Option<Reason> {
    let evidence = mark.filter(|mark| mark.kind == MarkKind::Evidence);
    let code = item.code.as_str();
    if SPOKEN.contains(&code) {
        // Where the record itself is missing, that is the reason already.
        let missing = match code {
            "C3" => Reason::NoWord,
            "C4" => Reason::NotAskedForDetails,
            "C12" if facts.confirmed => Reason::NotConfirmed,
            "C13" if facts.satisfaction_heard => Reason::NotHeard,
            "C14" if facts.care_chosen => Reason::NoCarePlan,
            _ => return None,
        };
        return evidence.is_none().then_some(missing);
    }
    let asks = match item.evidence {
        Evidence::Facts if METHOD_ITEMS.contains(&code) => return None,
        // An item of the firm's own has no facts that the program could see.
        Evidence::Facts => Evidence::Note,
        asks => asks,
    };
    let is_given = match (asks, evidence) {
        (_, None) => false,
        (Evidence::Document, Some(mark)) => {
            mark.document.is_some_and(|document| facts.sound_documents.contains(&document))
        }
        (_, Some(_)) => true,
    };
    (!is_given).then_some(Reason::NoMark(asks))
}

fn knows(content: &ProcedureContent, code: &str) -> bool {
    content.items.iter().any(|item| item.code == code)
}

/// The codes of what is settled: by itself, and with all that it rests on. What rests on itself in a
/// circle is never settled.
fn settle<'c>(content: &'c ProcedureContent, looked: &[Looked]) -> BTreeSet<&'c str> {
    let mut settled = BTreeSet::new();
    loop {
        let before = settled.len();
        for (item, looked) in content.items.iter().zip(looked) {
            let stands = |code: &String| settled.contains(code.as_str()) || !knows(content, code);
            let is_settled = match looked.state {
                ItemState::Open => false,
                ItemState::NotApplicable => true,
                ItemState::True | ItemState::Waived => item.rests_on.iter().all(stands),
            };
            if is_settled {
                settled.insert(item.code.as_str());
            }
        }
        if settled.len() == before {
            return settled;
        }
    }
}

/// What came of a change of facts or marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    pub checklist: Checklist,
    /// All marks, with those that fell now.
    pub marks: Vec<Mark>,
    /// The codes of the marks that fell now.
    pub fell: Vec<String>,
    /// Items whose state is another than before: from, to.
    pub changed: Vec<(String, ItemState, ItemState)>,
}

/// Brings a closing from the states that it had to those of the facts as they are now. When an item
/// falls open, the marks and waivers of all that rest on it fall too and must be given again; the
/// customer's word that nothing is left to ask falls with a new question.
#[must_use]
pub fn follow(
    content: &ProcedureContent,
    before: &BTreeMap<String, ItemState>,
    facts: &ClosingFacts,
    mut marks: Vec<Mark>,
    at: Timestamp,
) -> Followed {
    let mut fell = Vec::new();
    let mut checklist = Checklist::of(content, facts, &marks);
    loop {
        let opened = checklist.items.iter().filter(|item| {
            !item.state.is_settled() && before.get(&item.code).is_some_and(|it| it.is_settled())
        });
        let opened: BTreeSet<&str> = opened.map(|item| item.code.as_str()).collect();
        let falling = above(content, &opened);
        let mut has_fallen = false;
        for mark in marks.iter_mut().filter(|mark| mark.stands()) {
            let is_contradicted = mark.code == "C3" && facts.questions > 0;
            if falling.contains(mark.code.as_str()) || is_contradicted {
                mark.fell_at = Some(at);
                fell.push(mark.code.clone());
                has_fallen = true;
            }
        }
        if !has_fallen {
            break;
        }
        checklist = Checklist::of(content, facts, &marks);
    }
    let changed = checklist.items.iter().filter_map(|item| {
        let was = before.get(&item.code).copied().unwrap_or(ItemState::Open);
        (was != item.state).then(|| (item.code.clone(), was, item.state))
    });
    let changed = changed.collect();
    Followed { checklist, marks, fell, changed }
}

/// The codes of all that rest on these, near or far.
fn above<'c>(content: &'c ProcedureContent, codes: &BTreeSet<&str>) -> BTreeSet<&'c str> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = found.len();
        for item in &content.items {
            let on = |code: &String| codes.contains(code.as_str()) || found.contains(code.as_str());
            if item.rests_on.iter().any(on) {
                found.insert(item.code.as_str());
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
