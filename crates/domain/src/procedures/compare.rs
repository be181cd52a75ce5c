//! What differs between two versions, told entry by entry in an order that a person can follow.

use std::collections::BTreeSet;

use super::{Evidence, Part, ProcedureContent, ProcedureItem, ProcedureStandard, StandardAbout};
use crate::items::ItemKind;
use crate::text::Line;

/// One change from the older version to the newer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    StandstillDays { from: u32, to: u32 },
    Entry { part: Part, code: String, difference: Difference },
}

/// How an entry differs. Words are absent where the program has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    Added,
    Removed,
    Reworded {
        from: Option<Line>,
        to: Option<Line>,
    },
    /// To another place among its like.
    Moved,
    Stage {
        from: String,
        to: String,
    },
    Evidence {
        from: Evidence,
        to: Evidence,
    },
    RestsOn {
        from: Vec<String>,
        to: Vec<String>,
    },
    AppliesWith {
        from: Vec<ItemKind>,
        to: Vec<ItemKind>,
    },
    WhyNot {
        from: Option<Line>,
        to: Option<Line>,
    },
    About {
        from: StandardAbout,
        to: StandardAbout,
    },
}

/// All changes: stages, items, documents, standards, the days of a standstill.
#[must_use]
pub fn compare(old: &ProcedureContent, new: &ProcedureContent) -> Vec<Change> {
    let mut changes = Vec::new();
    for part in Part::ALL {
        compare_part(part, old, new, &mut changes);
    }
    if old.standstill_days != new.standstill_days {
        let (from, to) = (old.standstill_days, new.standstill_days);
        changes.push(Change::StandstillDays { from, to });
    }
    changes
}

fn compare_part(
    part: Part,
    old: &ProcedureContent,
    new: &ProcedureContent,
    changes: &mut Vec<Change>,
) {
    let (before, after) = (old.codes(part), new.codes(part));
    let mut tell = |code: &str, difference| {
        changes.push(Change::Entry { part, code: code.to_owned(), difference });
    };
    for code in before.iter().filter(|code| !after.contains(code)) {
        tell(code, Difference::Removed);
    }
    let moved = moved(part, old, new);
    for code in &after {
        if !before.contains(code) {
            tell(code, Difference::Added);
            continue;
        }
        differences(part, code, old, new).into_iter().for_each(|it| tell(code, it));
        if moved.contains(code) {
            tell(code, Difference::Moved);
        }
    }
}

fn differences(
    part: Part,
    code: &str,
    old: &ProcedureContent,
    new: &ProcedureContent,
) -> Vec<Difference> {
    use super::Entry;
    let mut found = Vec::new();
    let (Some(before), Some(after)) = (old.entry(part, code), new.entry(part, code)) else {
        return found;
    };
    if before.words() != after.words() {
        let (from, to) = (before.words().cloned(), after.words().cloned());
        found.push(Difference::Reworded { from, to });
    }
    match (&before, &after) {
        (Entry::Item(before), Entry::Item(after)) => item(before, after, &mut found),
        (Entry::Standard(before), Entry::Standard(after)) => {
            standard(before, after, &mut found);
        }
        _ => {}
    }
    found
}

fn item(old: &ProcedureItem, new: &ProcedureItem, found: &mut Vec<Difference>) {
    if old.stage != new.stage {
        found.push(Difference::Stage { from: old.stage.clone(), to: new.stage.clone() });
    }
    if old.evidence != new.evidence {
        found.push(Difference::Evidence { from: old.evidence, to: new.evidence });
    }
    if set(&old.rests_on) != set(&new.rests_on) {
        let (from, to) = (old.rests_on.clone(), new.rests_on.clone());
        found.push(Difference::RestsOn { from, to });
    }
    if set(&old.applies_with) != set(&new.applies_with) {
        let (from, to) = (old.applies_with.clone(), new.applies_with.clone());
        found.push(Difference::AppliesWith { from, to });
    }
    if old.why_not != new.why_not {
        found.push(Difference::WhyNot { from: old.why_not.clone(), to: new.why_not.clone() });
    }
}

fn standard(old: &ProcedureStandard, new: &ProcedureStandard, found: &mut Vec<Difference>) {
    if old.about != new.about {
        found.push(Difference::About { from: old.about, to: new.about });
    }
}

fn set<T: Ord>(values: &[T]) -> BTreeSet<&T> {
    values.iter().collect()
}

/// The fewest entries that have to be moved to get from one order to the other. Items move within
/// their stage: another stage is told as such.
fn moved<'a>(
    part: Part,
    old: &'a ProcedureContent,
    new: &'a ProcedureContent,
) -> BTreeSet<&'a str> {
    if part != Part::Item {
        return out_of_order(&old.codes(part), &new.codes(part));
    }
    let codes = |content: &'a ProcedureContent, stage: &'a str| -> Vec<&'a str> {
        content.items_of(stage).map(|item| item.code.as_str()).collect()
    };
    let stages = new.stages.iter().map(|stage| stage.code.as_str());
    stages.flat_map(|stage| out_of_order(&codes(old, stage), &codes(new, stage))).collect()
}

fn out_of_order<'a>(before: &[&'a str], after: &[&'a str]) -> BTreeSet<&'a str> {
    let place = |code: &str| before.iter().position(|it| *it == code);
    let common: Vec<(usize, &str)> =
        after.iter().filter_map(|code| Some((place(code)?, *code))).collect();
    // The longest chain that rises: what stands in it kept its order.
    let mut chains: Vec<Vec<usize>> = Vec::new();
    for (at, _) in &common {
        let rising = chains.iter().filter(|it| it.last().is_some_and(|last| last < at));
        let mut chain = rising.max_by_key(|it| it.len()).cloned().unwrap_or_default();
        chain.push(*at);
        chains.push(chain);
    }
    let kept = chains.into_iter().max_by_key(Vec::len).unwrap_or_default();
    common.into_iter().filter(|(at, _)| !kept.contains(at)).map(|(_, code)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedures::ProcedureEntry;

    fn after(change: impl FnOnce(&mut ProcedureContent)) -> Vec<Change> {
        let old = ProcedureContent::default();
        let mut new = old.clone();
        change(&mut new);
        compare(&old, &new)
    }

    fn of_item(code: &str, difference: Difference) -> Change {
        Change::Entry { part: Part::Item, code: code.to_owned(), difference }
    }

    fn change_item(content: &mut ProcedureContent, code: &str, how: impl Fn(&mut ProcedureItem)) {
        content.items.iter_mut().filter(|item| item.code == code).for_each(how);
    }

    #[test]
    fn the_same_is_told_as_the_same() {
        assert_eq!(after(|_| {}), []);
        let other_order = after(|it| change_item(it, "C14", |it| it.rests_on.reverse()));
        assert_eq!(other_order, [], "the order of what it rests on means nothing");
    }

    #[test]
    fn every_kind_of_change_is_told() {
        let words = Line::parse("All is paid").ok();
        let equipment = vec![ItemKind::Equipment];
        let cases: Vec<(Vec<Change>, Vec<Change>)> = vec![
            (after(|it| it.standstill_days = 9), vec![Change::StandstillDays { from: 7, to: 9 }]),
            (
                after(|it| change_item(it, "C7", |it| it.words = words.clone())),
                vec![of_item("C7", Difference::Reworded { from: None, to: words.clone() })],
            ),
            (
                after(|it| change_item(it, "C6", |it| it.evidence = Evidence::Document)),
                vec![of_item(
                    "C6",
                    Difference::Evidence { from: Evidence::Note, to: Evidence::Document },
                )],
            ),
            (
                after(|it| {
                    change_item(it, "C9", |it| {
                        it.applies_with = equipment.clone();
                        it.why_not = words.clone();
                    });
                }),
                vec![
                    of_item("C9", Difference::AppliesWith { from: vec![], to: equipment.clone() }),
                    of_item("C9", Difference::WhyNot { from: None, to: words.clone() }),
                ],
            ),
            (
                after(|it| change_item(it, "C7", |it| it.rests_on.clear())),
                vec![of_item(
                    "C7",
                    Difference::RestsOn { from: vec!["C6".to_owned()], to: vec![] },
                )],
            ),
            (
                after(|it| change_item(it, "C9", |it| it.stage = "our-papers".to_owned())),
                vec![of_item(
                    "C9",
                    Difference::Stage { from: "ahead".to_owned(), to: "our-papers".to_owned() },
                )],
            ),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn what_came_and_what_went_is_told_by_its_code() {
        let changed = after(|it| {
            it.documents =
                vec![ProcedureEntry { code: "F1".to_owned(), words: Line::parse("Photo").ok() }];
        });
        let of = |code: &str, difference| Change::Entry {
            part: Part::Document,
            code: code.to_owned(),
            difference,
        };
        assert_eq!(
            changed,
            [
                of("agreement", Difference::Removed),
                of("acceptance-protocol", Difference::Removed),
                of("F1", Difference::Added),
            ]
        );
    }

    #[test]
    fn only_what_was_moved_is_told_as_moved() {
        let last_first = after(|it| it.stages.rotate_right(1));
        assert_eq!(
            last_first,
            [Change::Entry {
                part: Part::Stage,
                code: "ahead".to_owned(),
                difference: Difference::Moved,
            }]
        );
        let swapped = after(|it| it.items.swap(0, 1));
        assert_eq!(swapped.len(), 1);
        let between_stages = after(|it| it.items.rotate_left(6));
        assert_eq!(between_stages, [], "within each stage the order is the same");
    }
}
