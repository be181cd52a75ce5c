//! How two versions differ: each change in plain words, what stood before beside what stands now.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::items::ItemKind;
use domain::procedures::{Change, Difference, Part, Procedure, ProcedureContent, compare};
use domain::text::Line;
use maud::{Markup, html};
use serde::Deserialize;

use crate::i18n::args;
use crate::procedures::words;
use crate::web::look::{Column, Filters, Select, Sheet, Table};
use crate::web::{Problem, Visit, Web};

/// As many versions can be chosen.
const OFFERED: u32 = 100;

#[derive(Deserialize)]
pub(super) struct Asked {
    from: Option<u32>,
    to: Option<u32>,
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let db = web.db();
    let versions = store::procedures::versions(db, OFFERED).await?;
    let newest = versions.first().map_or(1, |it| it.version);
    let to = asked.to.unwrap_or(newest);
    let from = asked.from.unwrap_or_else(|| to.saturating_sub(1).max(1));
    let numbers: Vec<u32> = versions.iter().map(|it| it.version).collect();
    let old = store::procedures::published(db, from).await?;
    let new = store::procedures::published(db, to).await?;
    let title = visit.text("procedures-compare");
    let sheet = Sheet {
        question: title.clone().into(),
        about: None,
        back: Some(("/procedures".into(), visit.text("procedures-back").into())),
        content: html! {
            (choice(&visit, &numbers, from, to))
            (differences(&visit, &old, &new))
        },
    };
    Ok(visit.page(&title, &html! { (sheet) }))
}

fn choice(visit: &Visit, numbers: &[u32], from: u32, to: u32) -> Markup {
    let select = |name: &'static str, label: &str, chosen: u32| {
        let empty = Select::new(name, visit.text(label)).value(chosen.to_string());
        numbers.iter().fold(empty, |select, number| {
            let title = args! { version: *number };
            let title = visit.locale.text_with("procedures-version-title", &title);
            select.option(number.to_string(), title)
        })
    };
    let filters = Filters {
        label: visit.text("procedures-compare").into(),
        url: "/procedures/compare".into(),
        fields: html! {
            (select("from", "procedures-compare-from", from))
            (select("to", "procedures-compare-to", to))
        },
        submit: visit.text("procedures-compare-do").into(),
        clear: None,
    };
    html! { (filters) }
}

fn differences(visit: &Visit, old: &Procedure, new: &Procedure) -> Markup {
    html! {
        @if let Some(note) = &new.note { p dir="auto" { (note) } }
        (changes(visit, &old.content, &new.content))
    }
}

/// All changes as a table; a sentence if there are none.
pub(super) fn changes(visit: &Visit, old: &ProcedureContent, new: &ProcedureContent) -> Markup {
    let changes = compare(old, new);
    if changes.is_empty() {
        return html! { p { (visit.text("procedures-compare-same")) } };
    }
    let columns = vec![
        Column::new(visit.text("procedures-change-what")),
        Column::new(visit.text("procedures-change-how")),
        Column::new(visit.text("procedures-change-before")),
        Column::new(visit.text("procedures-change-now")),
    ];
    let teller = Teller { visit, old, new };
    let rows = changes.iter().map(|change| teller.row(change));
    html! { (Table::new(visit.text("procedures-compare"), columns).rows(rows)) }
}

struct Teller<'a> {
    visit: &'a Visit,
    old: &'a ProcedureContent,
    new: &'a ProcedureContent,
}

impl Teller<'_> {
    fn row(&self, change: &Change) -> Vec<Markup> {
        let text = |key: &str| html! { (self.visit.text(key)) };
        match change {
            Change::StandstillDays { from, to } => {
                let days = |count: u32| html! { (self.visit.locale.days(i64::from(count))) };
                vec![
                    text("procedures-days"),
                    text("procedures-change-days"),
                    days(*from),
                    days(*to),
                ]
            }
            Change::Entry { part, code, difference } => {
                let (how, before, now) = self.told(*part, code, difference);
                let side = |words: String| html! { bdi { (words) } };
                vec![self.entry(*part, code), text(how), side(before), side(now)]
            }
        }
    }

    /// The entry as the newer version calls it, and of which list it is.
    fn entry(&self, part: Part, code: &str) -> Markup {
        let content = if self.new.entry(part, code).is_some() { self.new } else { self.old };
        let list = match part {
            Part::Stage => "procedures-one-stage",
            Part::Item => "procedures-one-item",
            Part::Document => "procedures-one-document",
            Part::Standard => "procedures-one-standard",
        };
        html! {
            bdi { (words::of_code(&self.visit.locale, content, part, code)) }
            p class="soft" { (self.visit.text(list)) }
        }
    }

    /// The message that says how it changed, and both sides in words.
    fn told(
        &self,
        part: Part,
        code: &str,
        difference: &Difference,
    ) -> (&'static str, String, String) {
        let locale = &self.visit.locale;
        let none = String::new;
        let worded = |words: &Option<Line>| words::entry(locale, part, code, words.as_ref());
        match difference {
            Difference::Added => ("procedures-change-added", none(), none()),
            Difference::Removed => ("procedures-change-removed", none(), none()),
            Difference::Moved => ("procedures-change-moved", none(), none()),
            Difference::Reworded { from, to } => {
                ("procedures-change-reworded", worded(from), worded(to))
            }
            Difference::Stage { from, to } => (
                "procedures-change-stage",
                words::of_code(locale, self.old, Part::Stage, from),
                words::of_code(locale, self.new, Part::Stage, to),
            ),
            Difference::Evidence { from, to } => (
                "procedures-change-evidence",
                words::evidence(locale, *from),
                words::evidence(locale, *to),
            ),
            Difference::RestsOn { from, to } => {
                ("procedures-change-rests-on", self.items(self.old, from), self.items(self.new, to))
            }
            Difference::AppliesWith { from, to } => {
                ("procedures-change-applies-with", self.kinds(from), self.kinds(to))
            }
            Difference::WhyNot { from, to } => {
                ("procedures-change-why-not", self.reason(from), self.reason(to))
            }
            Difference::About { from, to } => {
                ("procedures-change-about", words::about(locale, *from), words::about(locale, *to))
            }
        }
    }

    fn items(&self, content: &ProcedureContent, codes: &[String]) -> String {
        let locale = &self.visit.locale;
        let named: Vec<_> =
            codes.iter().map(|code| words::of_code(locale, content, Part::Item, code)).collect();
        self.listed(&named, "procedures-nothing")
    }

    fn kinds(&self, kinds: &[ItemKind]) -> String {
        let named: Vec<_> =
            kinds.iter().map(|kind| words::kind(&self.visit.locale, *kind)).collect();
        self.listed(&named, "procedures-always")
    }

    fn listed(&self, names: &[String], none: &str) -> String {
        if names.is_empty() { self.visit.text(none) } else { names.join("; ") }
    }

    fn reason(&self, words: &Option<Line>) -> String {
        words.as_ref().map_or_else(
            || self.visit.text("procedures-nothing"),
            |words| words.as_str().to_owned(),
        )
    }
}
