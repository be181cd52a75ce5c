//! Our side: offers, the value assessment with its strategy, and who has spoken how often.

use domain::needs::Strategy;
use domain::offers::OfferState;
use maud::{Markup, html};
use store::offers::Offer;

use super::Desk;
use crate::i18n::args;
use crate::web::look::{Action, Disclosure, Select, Tag, TextArea, Tone};

/// Ours may run ahead by so many attempts before the page says so (S1-21).
const AHEAD: i64 = 2;

impl Desk<'_> {
    pub(super) fn ours(&self) -> Markup {
        html! {
            (self.dialogue())
            @for offer in &self.scene.offers { (self.offer(offer)) }
            @if self.scene.is_open() {
                @if self.scene.facts().needs == 0 {
                    p class="soft" { (self.text("cases-offer-after-need")) }
                } @else {
                    p { (Action::link(self.path("/offers/new"), self.text("cases-offer-new"))) }
                }
            }
            (self.assessment())
        }
    }

    fn dialogue(&self) -> Markup {
        let spoken = &self.scene.dialogue;
        let words = args! { contacts: spoken.contacts, attempts: spoken.attempts };
        html! {
            p { (self.visit.locale.text_with("cases-dialogue", &words)) }
            @if spoken.attempts > spoken.contacts + AHEAD {
                p class="soft" { (self.text("cases-monologue")) }
            }
        }
    }

    fn offer(&self, offer: &Offer) -> Markup {
        let locale = &self.visit.locale;
        let total = offer.content.total();
        let tone = match offer.state {
            OfferState::Given { .. } => Tone::Ours,
            _ => Tone::Calm,
        };
        let path = self.path(&format!("/offers/{}", offer.id));
        html! {
            p {
                a href=(path) { (locale.text_with("cases-offer", &args! { version: i64::from(offer.version) })) }
                @if let Some(total) = total {
                    " · " bdi dir="ltr" { (locale.money(total.minor, total.currency.code())) }
                }
                " " (Tag::new(self.text(&format!("cases-offer-{}", offer.state.code()))).tone(tone))
            }
            @if offer.state == OfferState::Draft && self.scene.is_open() {
                (Action::post(format!("{path}/given"), self.text("cases-offer-give")))
            }
        }
    }

    fn assessment(&self) -> Markup {
        let strategies = Strategy::ALL.into_iter().fold(
            Select::new("strategy", self.text("cases-strategy"))
                .value(self.form.get("strategy").to_owned())
                .error(self.error("strategy")),
            |select, strategy| {
                let code = strategy.code();
                select.option(code, self.text(&format!("cases-strategy-{code}")))
            },
        );
        let error = self.error("potential");
        let is_open = error.is_some();
        let content = html! {
            form method="post" action=(self.path("/assessments")) {
                (TextArea::new("potential", self.text("cases-potential")).rows(2)
                    .hint(self.text("cases-potential-hint"))
                    .value(self.form.get("potential").to_owned()).error(error))
                (strategies)
                div class="do" { (Action::submit(self.text("cases-assess-do"))) }
            }
        };
        html! {
            @if let Some(assessment) = &self.scene.assessment {
                p { (self.text("cases-value")) ": " bdi { (assessment.potential) } }
                p class="soft" { (self.text(&format!("cases-strategy-{}", assessment.strategy.code()))) }
            }
            (Disclosure::new(self.text("cases-assess"), content).open(is_open))
        }
    }
}
