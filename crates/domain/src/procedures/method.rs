//! The procedure that comes with the program: what the method asks of every closing, and a
//! beginning of documents and standards for a firm to make its own.

use super::{
    Evidence, ProcedureContent, ProcedureEntry, ProcedureItem, ProcedureStage, ProcedureStandard,
    StandardAbout,
};

const STAGES: [&str; 4] = ["with-them", "our-papers", "our-standards", "ahead"];

/// Code, stage, and the items that have to be true first.
const ITEMS: [(&str, &str, &[&str]); 14] = [
    ("C1", "with-them", &[]),
    ("C2", "with-them", &["C8"]),
    ("C3", "with-them", &[]),
    ("C4", "with-them", &[]),
    ("C12", "with-them", &["C8"]),
    ("C13", "with-them", &["C12"]),
    ("C5", "our-papers", &["C6"]),
    ("C6", "our-papers", &[]),
    ("C7", "our-papers", &["C6"]),
    ("C8", "our-papers", &[]),
    ("C10", "our-standards", &[]),
    ("C11", "our-standards", &[]),
    ("C9", "ahead", &[]),
    ("C14", "ahead", &["C12", "C13"]),
];

const DOCUMENTS: [&str; 2] = ["agreement", "acceptance-protocol"];

const STANDARDS: [(&str, StandardAbout); 6] = [
    ("answered-in-time", StandardAbout::Communication),
    ("plain-words", StandardAbout::Communication),
    ("one-contact", StandardAbout::Communication),
    ("taught-to-use", StandardAbout::AfterSales),
    ("spare-parts-named", StandardAbout::AfterSales),
    ("maintenance-explained", StandardAbout::AfterSales),
];

/// Days without a move after which a closing stands still, until a firm says otherwise.
const STANDSTILL_DAYS: u32 = 7;

/// The items on the customer's side: they apply to every case, and nobody of ours waives them.
pub(super) const THEIR_SIDE: [&str; 5] = ["C1", "C3", "C7", "C8", "C12"];

impl Default for ProcedureContent {
    fn default() -> Self {
        default_content()
    }
}

pub(super) fn default_content() -> ProcedureContent {
    let stage = |code: &str| ProcedureStage { code: code.to_owned(), words: None };
    let document = |code: &str| ProcedureEntry { code: code.to_owned(), words: None };
    let standard =
        |(code, about): (&str, _)| ProcedureStandard { code: code.to_owned(), about, words: None };
    ProcedureContent {
        stages: STAGES.into_iter().map(stage).collect(),
        items: ITEMS.into_iter().map(item).collect(),
        documents: DOCUMENTS.into_iter().map(document).collect(),
        standards: STANDARDS.into_iter().map(standard).collect(),
        standstill_days: STANDSTILL_DAYS,
    }
}

fn item((code, stage, rests_on): (&str, &str, &[&str])) -> ProcedureItem {
    ProcedureItem {
        code: code.to_owned(),
        stage: stage.to_owned(),
        words: None,
        evidence: method_evidence(code),
        rests_on: rests_on.iter().map(|code| (*code).to_owned()).collect(),
        applies_with: Vec::new(),
        why_not: None,
    }
}

/// The formalities are the one item of the method that a person vouches for; the facts show the
/// others.
pub(super) fn method_evidence(code: &str) -> Evidence {
    if code == "C6" { Evidence::Note } else { Evidence::Facts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedures::{METHOD_ITEMS, Part, has_words};

    #[test]
    fn the_procedure_that_comes_with_the_program_asks_every_item_of_the_method_once() {
        let content = ProcedureContent::default();
        let mut codes = content.codes(Part::Item);
        codes.sort_unstable();
        let mut method = METHOD_ITEMS;
        method.sort_unstable();
        assert_eq!(codes, method);
        assert_eq!(content.check(), []);
    }

    #[test]
    fn its_words_are_the_programs_own() {
        let content = ProcedureContent::default();
        assert!(content.items.iter().all(|item| item.words.is_none()));
        assert!(has_words(Part::Standard, "plain-words") && !has_words(Part::Standard, "F1"));
        assert!(!has_words(Part::Document, "plain-words"));
    }

    #[test]
    fn what_the_customer_signed_for_rests_on_what_was_delivered() {
        let content = ProcedureContent::default();
        let rests = |code: &str| content.item(code).expect("it is there").rests_on.clone();
        assert_eq!(rests("C2"), ["C8"]);
        assert_eq!(rests("C14"), ["C12", "C13"]);
        assert_eq!(rests("C7"), ["C6"]);
        assert_eq!(rests("C1"), [""; 0]);
    }
}
