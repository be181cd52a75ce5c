//! One line and one term of the sheet.

use domain::items::ItemKind;
use maud::{Markup, html};

use super::Scene;
use crate::i18n::args;
use crate::web::Paper;
use crate::web::look::{Field, Select, TextArea};

impl Paper<'_, Scene> {
    pub(super) fn agreed(&self, at: usize) -> Markup {
        let [what, kind, quantity, price, cost] =
            ["what", "kind", "quantity", "price", "cost"].map(|part| format!("{part}_{at}"));
        html! {
            div role="group" aria-label=(self.numbered("agreements-line", at)) {
                div class="pair" {
                    (self.filled(&what, Field::text(what.clone(), self.numbered("agreements-line-what", at))))
                    (self.kind(&kind, at))
                }
                div class="pair" {
                    (self.figure(&quantity, "agreements-quantity"))
                    (self.figure(&price, "agreements-price"))
                    (self.figure(&cost, "agreements-cost"))
                }
            }
        }
    }

    /// A line that was agreed stays of its kind, for its tracks go by it.
    fn kind(&self, name: &str, at: usize) -> Select<'static> {
        let agreed = self.scene.before.as_ref().and_then(|before| before.lines.get(at));
        let select = self.select(name, "agreements-kind");
        let option = |select: Select<'static>, kind: ItemKind| {
            select.option(kind.code(), self.text(&format!("agreements-kind-{}", kind.code())))
        };
        match agreed {
            Some(line) => option(select, line.kind),
            None => {
                let select = select.option("", self.text("agreements-kind-unsaid"));
                ItemKind::ALL.into_iter().fold(select, option)
            }
        }
    }

    pub(super) fn term(&self, at: usize) -> Markup {
        let [words, reason, burden, acknowledged] =
            ["term", "reason", "burden", "acknowledged"].map(|part| format!("{part}_{at}"));
        html! {
            div role="group" aria-label=(self.numbered("agreements-term", at)) {
                (TextArea::new(words.clone(), self.numbered("agreements-term", at)).rows(1)
                    .value(self.value(&words)).error(self.error(&words)))
                (self.owned_up(&burden, "agreements-burden"))
                (self.prose(&reason, "agreements-reason").rows(1).optional(self.text("agreements-reason-when")))
                (self.owned_up(&acknowledged, "agreements-acknowledged"))
            }
        }
    }

    /// A tick that can be missing.
    fn owned_up(&self, name: &str, key: &str) -> Markup {
        let error = self.error(name);
        let described = error.as_ref().map(|_| format!("{name}-error"));
        html! {
            div class={ @if error.is_some() { "field wrong" } } {
                @if let Some(error) = &error { p class="error" id={ (name) "-error" } { (error) } }
                label class="tick" {
                    input id=(name) type="checkbox" name=(name) value="yes"
                        aria-describedby=[described] aria-invalid=[error.as_ref().map(|_| "true")]
                        checked[self.form.get(name) == "yes"];
                    span { (self.text(key)) }
                }
            }
        }
    }

    fn numbered(&self, key: &str, at: usize) -> String {
        let number = i64::try_from(at).unwrap_or(i64::MAX).saturating_add(1);
        self.visit.locale.text_with(key, &args! { number: number })
    }
}
