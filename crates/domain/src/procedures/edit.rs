//! The small acts of whoever writes a draft. Each leaves a procedure that can be shown, though not
//! always one that can be published: what is still wrong is told by the check.

use super::{
    METHOD_ITEMS, Part, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStage,
    ProcedureStandard,
};
use crate::refusal::Refusal;
use crate::text::Line;

/// One entry of any list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Stage(ProcedureStage),
    Item(ProcedureItem),
    Document(ProcedureEntry),
    Standard(ProcedureStandard),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// At the end of its list; the action gives it its code.
    Add(Entry),
    /// In place of the entry of the same code.
    Save(Entry),
    Move {
        part: Part,
        code: String,
        direction: Direction,
    },
    Remove {
        part: Part,
        code: String,
    },
    StandstillDays(u32),
}

impl Entry {
    #[must_use]
    pub const fn part(&self) -> Part {
        match self {
            Self::Stage(_) => Part::Stage,
            Self::Item(_) => Part::Item,
            Self::Document(_) => Part::Document,
            Self::Standard(_) => Part::Standard,
        }
    }

    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Stage(it) => &it.code,
            Self::Item(it) => &it.code,
            Self::Document(it) => &it.code,
            Self::Standard(it) => &it.code,
        }
    }

    #[must_use]
    pub const fn words(&self) -> Option<&Line> {
        match self {
            Self::Stage(it) => it.words.as_ref(),
            Self::Item(it) => it.words.as_ref(),
            Self::Document(it) => it.words.as_ref(),
            Self::Standard(it) => it.words.as_ref(),
        }
    }

    #[must_use]
    pub fn with_code(mut self, code: String) -> Self {
        match &mut self {
            Self::Stage(it) => it.code = code,
            Self::Item(it) => it.code = code,
            Self::Document(it) => it.code = code,
            Self::Standard(it) => it.code = code,
        }
        self
    }
}

impl ProcedureContent {
    /// This procedure with one small act done; `None` if it names an entry that is not there.
    ///
    /// # Errors
    /// An item of the method was to be removed (S0-14).
    pub fn edited(mut self, edit: Edit) -> Result<Option<Self>, Refusal> {
        let is_done = match edit {
            Edit::Add(entry) => {
                self.add(entry);
                true
            }
            Edit::Save(entry) => self.replace(entry),
            Edit::Move { part, code, direction } => self.move_entry(part, &code, direction),
            Edit::Remove { part, code } => {
                if part == Part::Item && METHOD_ITEMS.contains(&code.as_str()) {
                    return Err(Refusal::MethodItemStays);
                }
                self.remove(part, &code)
            }
            Edit::StandstillDays(days) => {
                self.standstill_days = days;
                true
            }
        };
        self.order_items();
        Ok(is_done.then_some(self))
    }

    fn add(&mut self, entry: Entry) {
        match entry {
            Entry::Stage(it) => self.stages.push(it),
            Entry::Item(it) => self.items.push(it),
            Entry::Document(it) => self.documents.push(it),
            Entry::Standard(it) => self.standards.push(it),
        }
    }

    fn replace(&mut self, entry: Entry) -> bool {
        match entry {
            Entry::Stage(it) => put(self.stages.iter_mut().find(|old| old.code == it.code), it),
            Entry::Item(it) => {
                let changes_stage = self.item(&it.code).is_some_and(|old| old.stage != it.stage);
                if changes_stage {
                    // It comes last where it goes to.
                    self.items.retain(|old| old.code != it.code);
                    self.items.push(it);
                    return true;
                }
                put(self.items.iter_mut().find(|old| old.code == it.code), it)
            }
            Entry::Document(it) => {
                put(self.documents.iter_mut().find(|old| old.code == it.code), it)
            }
            Entry::Standard(it) => {
                put(self.standards.iter_mut().find(|old| old.code == it.code), it)
            }
        }
    }

    /// An item moves within its stage; what stands at the end already stays.
    fn move_entry(&mut self, part: Part, code: &str, direction: Direction) -> bool {
        match part {
            Part::Stage => shift(&mut self.stages, direction, |it| it.code == code, |_, _| true),
            Part::Item => shift(
                &mut self.items,
                direction,
                |it| it.code == code,
                |one, other| one.stage == other.stage,
            ),
            Part::Document => {
                shift(&mut self.documents, direction, |it| it.code == code, |_, _| true)
            }
            Part::Standard => shift(
                &mut self.standards,
                direction,
                |it| it.code == code,
                |one, other| one.about == other.about,
            ),
        }
    }

    fn remove(&mut self, part: Part, code: &str) -> bool {
        let before = self.codes(part).len();
        match part {
            Part::Stage => self.stages.retain(|it| it.code != code),
            Part::Item => {
                self.items.retain(|it| it.code != code);
                for item in &mut self.items {
                    item.rests_on.retain(|on| on != code);
                }
            }
            Part::Document => self.documents.retain(|it| it.code != code),
            Part::Standard => self.standards.retain(|it| it.code != code),
        }
        self.codes(part).len() < before
    }

    /// Items stand in the order of their stages, for so they are shown; those of a stage that is
    /// gone come last.
    fn order_items(&mut self) {
        let stages: Vec<String> = self.stages.iter().map(|stage| stage.code.clone()).collect();
        let place = |item: &ProcedureItem| stages.iter().position(|it| *it == item.stage);
        self.items.sort_by_key(|item| place(item).unwrap_or(usize::MAX));
    }
}

fn put<T>(place: Option<&mut T>, value: T) -> bool {
    place.map(|place| *place = value).is_some()
}

/// Swaps an entry with the next of its like in that direction.
fn shift<T>(
    list: &mut [T],
    direction: Direction,
    is_it: impl Fn(&T) -> bool,
    is_like: impl Fn(&T, &T) -> bool,
) -> bool {
    let Some(at) = list.iter().position(is_it) else { return false };
    let Some(entry) = list.get(at) else { return false };
    let like = |other: &(usize, &T)| is_like(entry, other.1);
    let other = match direction {
        Direction::Up => list.iter().enumerate().take(at).rfind(like),
        Direction::Down => list.iter().enumerate().skip(at + 1).find(like),
    };
    if let Some(other) = other.map(|(place, _)| place) {
        list.swap(at, other);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedures::{Evidence, StandardAbout, next_own_code, own_number};

    fn do_it(content: ProcedureContent, edit: Edit) -> ProcedureContent {
        content.edited(edit).expect("allowed").expect("it is there")
    }

    fn own(code: &str, stage: &str) -> Entry {
        Entry::Item(ProcedureItem {
            code: code.to_owned(),
            stage: stage.to_owned(),
            words: Line::parse("The key is handed over").ok(),
            evidence: Evidence::Note,
            rests_on: vec![],
            applies_with: vec![],
            why_not: None,
        })
    }

    fn shifted(part: Part, code: &str, direction: Direction) -> ProcedureContent {
        let edit = Edit::Move { part, code: code.to_owned(), direction };
        do_it(ProcedureContent::default(), edit)
    }

    #[test]
    fn an_own_item_comes_last_in_its_stage() {
        let content = do_it(ProcedureContent::default(), Edit::Add(own("F1", "with-them")));
        let stage: Vec<_> = content.items_of("with-them").map(|it| it.code.as_str()).collect();
        assert_eq!(stage, ["C1", "C2", "C3", "C4", "C12", "C13", "F1"]);
        assert_eq!(content.codes(Part::Item).get(6), Some(&"F1"), "before the next stage's");
        assert_eq!(content.check(), []);
    }

    #[test]
    fn an_item_moves_within_its_stage_and_a_stage_takes_its_items_along() {
        let up = shifted(Part::Item, "C4", Direction::Up);
        let stage: Vec<_> = up.items_of("with-them").map(|it| it.code.as_str()).collect();
        assert_eq!(stage, ["C1", "C2", "C4", "C3", "C12", "C13"]);
        let first = shifted(Part::Item, "C5", Direction::Up);
        assert_eq!(first, ProcedureContent::default(), "the first of a stage stays there");
        let stages = shifted(Part::Stage, "ahead", Direction::Up);
        assert_eq!(
            stages.codes(Part::Stage),
            ["with-them", "our-papers", "ahead", "our-standards"]
        );
        assert_eq!(stages.codes(Part::Item).last(), Some(&"C11"));
        let standard = shifted(Part::Standard, "taught-to-use", Direction::Up);
        assert_eq!(standard, ProcedureContent::default(), "it is the first of its kind");
    }

    #[test]
    fn an_item_of_the_method_can_not_be_removed() {
        let remove = |part, code: &str| {
            ProcedureContent::default().edited(Edit::Remove { part, code: code.to_owned() })
        };
        for code in METHOD_ITEMS {
            assert_eq!(remove(Part::Item, code), Err(Refusal::MethodItemStays));
        }
        assert!(remove(Part::Document, "agreement").expect("allowed").is_some());
        assert_eq!(remove(Part::Document, "no-such"), Ok(None));
    }

    #[test]
    fn nothing_rests_on_what_was_removed() {
        let content = do_it(ProcedureContent::default(), Edit::Add(own("F1", "ahead")));
        let mut c14 = content.item("C14").expect("it is there").clone();
        c14.rests_on.push("F1".to_owned());
        let content = do_it(content, Edit::Save(Entry::Item(c14)));
        let remove = Edit::Remove { part: Part::Item, code: "F1".to_owned() };
        assert_eq!(do_it(content, remove), ProcedureContent::default());
    }

    #[test]
    fn saving_keeps_the_place_unless_the_stage_is_another() {
        let mut c2 = ProcedureContent::default().item("C2").expect("it is there").clone();
        c2.words = Line::parse("They got what they hoped for").ok();
        let saved = do_it(ProcedureContent::default(), Edit::Save(Entry::Item(c2.clone())));
        assert_eq!(saved.codes(Part::Item).get(1), Some(&"C2"));
        c2.stage = "ahead".to_owned();
        let moved = do_it(saved, Edit::Save(Entry::Item(c2)));
        assert_eq!(moved.codes(Part::Item).last(), Some(&"C2"));
        let unknown = ProcedureContent::default().edited(Edit::Save(own("F9", "ahead")));
        assert_eq!(unknown, Ok(None));
    }

    #[test]
    fn a_code_of_the_firms_own_is_never_given_twice() {
        assert_eq!(next_own_code(["C1", "F2", "plain-words", "F10"]), "F11");
        assert_eq!(next_own_code([]), "F1");
        for strange in ["F", "F01", "F+1", "f1", "F1x", "C1", "F0"] {
            assert_eq!(own_number(strange), None, "{strange}");
        }
    }

    #[test]
    fn an_entry_takes_the_code_that_it_is_given() {
        let entry = Entry::Standard(ProcedureStandard {
            code: String::new(),
            about: StandardAbout::AfterSales,
            words: None,
        });
        assert_eq!(entry.with_code("F3".to_owned()).code(), "F3");
    }
}
