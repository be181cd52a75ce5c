//! The sheet on which an agreement or a change of it is written down, in the order in which it is
//! gone through with the customer: what, on which terms, in which form, and what shows the consent.

use axum::response::Response;
use domain::agreements::{AgreementForm, Fit, fit};
use domain::money::Money;
use domain::refusal::Refusal;
use maud::{Markup, html};

use super::{Scene, read};
use crate::i18n::args;
use crate::web::look::{Action, Pick, Sheet};
use crate::web::{Paper, words};

/// The draft that a browser keeps of this sheet.
pub(super) fn draft(scene: &Scene) -> String {
    let version = scene.before.as_ref().map_or(0, |before| before.version);
    format!("agreement-{}-{version}", scene.case.id)
}

pub(super) fn page(paper: Paper<'_, Scene>) -> Response {
    paper.page(&paper.title(), &paper.sheet())
}

impl Paper<'_, Scene> {
    fn title(&self) -> String {
        let key = if self.is_change() { "agreements-amend" } else { "agreements-new" };
        self.text(key)
    }

    fn sheet(&self) -> Markup {
        let path = self.scene.path();
        let (action, back) = if self.is_change() {
            (format!("{path}/amend"), (path, "agreements-back"))
        } else {
            (path, (format!("/cases/{}", self.scene.case.id), "agreements-back-to-case"))
        };
        let sheet = Sheet {
            question: self.title().into(),
            about: Some(self.scene.case.title.as_str().into()),
            back: Some((back.0.into(), self.text(back.1).into())),
            content: html! {
                form method="post" action=(action) data-draft=(draft(self.scene)) {
                    (self.troubles())
                    (self.known())
                    (self.head())
                    (self.what())
                    (self.terms())
                    (self.shape())
                    (self.consent())
                    div class="do" { (Action::submit(self.text(self.do_key())).main()) }
                }
            },
        };
        html! { (sheet) }
    }

    const fn is_change(&self) -> bool {
        self.scene.before.is_some()
    }

    const fn do_key(&self) -> &'static str {
        if self.is_change() { "agreements-amend-do" } else { "agreements-new-do" }
    }

    /// What the sheet rests on, sent along: the version that was looked at, the offer taken over.
    fn known(&self) -> Markup {
        html! {
            @for name in ["version", "offer"] {
                @if !self.form.get(name).is_empty() {
                    (self.hidden(name))
                }
            }
        }
    }

    fn head(&self) -> Markup {
        let days = self.figure("payment_days", "agreements-payment-days");
        let reference = self.line("reference", "agreements-reference");
        html! {
            div class="pair" {
                (self.kept_currency())
                (days.hint(self.text("agreements-payment-days-hint")))
            }
            (reference.hint(self.text("agreements-reference-hint")).optional(self.text("fields-optional")))
        }
    }

    fn what(&self) -> Markup {
        let hint = if self.is_change() { "agreements-lines-stay" } else { "agreements-lines-hint" };
        html! {
            h2 { (self.text("agreements-lines")) }
            p class="soft" { (self.text(hint)) }
            @for at in 0..read::rows(self.scene, self.form) { (self.agreed(at)) }
            div class="do" { (Action::submit_as("more", "yes", self.text("agreements-more")).quiet()) }
        }
    }

    /// A change keeps the currency, for items and bills are in it.
    fn kept_currency(&self) -> Markup {
        if self.is_change() {
            return html! {};
        }
        let other = self.scene.offer.as_ref().map(|offer| offer.currency);
        let other = other.or_else(|| self.scene.case.amount.map(|amount| amount.currency));
        html! { (self.currency(other)) }
    }

    fn terms(&self) -> Markup {
        html! {
            h2 { (self.text("agreements-terms")) }
            p class="soft" { (self.text("agreements-terms-hint")) }
            @for at in 0..read::terms(self.form) { (self.term(at)) }
        }
    }

    /// The six forms, those that fit the value first.
    fn shape(&self) -> Markup {
        let value = read::value(self.scene, self.form);
        let mut forms = AgreementForm::ALL;
        if let Some(value) = value {
            forms.sort_by_key(|form| self.fit(*form, value) != Fit::Fits);
        }
        let picks = self.picks("shape", "agreements-form").error(self.warning());
        let picks = forms.into_iter().fold(picks, |picks, form| picks.pick(self.pick(form, value)));
        html! {
            h2 { (self.text("agreements-consent")) }
            @if let Some(value) = value { p class="soft" { (self.class_words(value)) } }
            (picks)
            (self.known_misfit(value))
        }
    }

    fn fit(&self, form: AgreementForm, value: Money) -> Fit {
        fit(form, value, &self.scene.classes)
    }

    fn class_words(&self, value: Money) -> String {
        let class = self.scene.classes.class_of(value).code();
        let money = self.visit.locale.money(value.minor, value.currency.code());
        let key = format!("agreements-value-{class}");
        self.visit.locale.text_with(&key, &args! { value: money })
    }

    fn pick(&self, form: AgreementForm, value: Option<Money>) -> Pick<'static> {
        let code = form.code();
        let about = self.text(&format!("agreements-form-{code}-about"));
        let hint = match value.map(|value| self.fit(form, value)) {
            None => about,
            Some(fit) => {
                format!("{about} {}", self.text(&format!("agreements-fit-{}", fit.code())))
            }
        };
        Pick::new(code, self.text(&format!("agreements-form-{code}"))).hint(hint)
    }

    /// Why the form asks again, and how to go on.
    fn warning(&self) -> Option<String> {
        let what = self.error("shape")?;
        let refused = [Refusal::FormTooLight, Refusal::FormTooHeavy];
        let refusal = refused.iter().find(|refusal| self.text(refusal.key()) == what);
        Some(match refusal {
            Some(refusal) => {
                let (what, instead) = words::refusal(&self.visit.locale, refusal);
                format!("{what} {instead}")
            }
            None => what,
        })
    }

    /// Once a misfit was said, it takes a tick to go on: for this very misfit.
    fn known_misfit(&self, value: Option<Money>) -> Markup {
        let form = AgreementForm::parse(self.form.get("shape"));
        let fit = form.zip(value).map(|(form, value)| self.fit(form, value));
        let was_said = self.warning().is_some() || !self.form.get("fit_known").is_empty();
        let Some(fit @ (Fit::Light | Fit::Heavy)) = fit.filter(|_| was_said) else {
            return html! {};
        };
        html! {
            label class="tick" {
                input type="checkbox" name="fit_known" value=(fit.code())
                    checked[self.form.get("fit_known") == fit.code()];
                span { (self.text("agreements-fit-known")) }
            }
        }
    }

    fn consent(&self) -> Markup {
        let evidence = self.prose("evidence", "agreements-evidence").rows(2);
        let at = self.date_time("at", "agreements-at").hint(self.text("agreements-at-hint"));
        let contacts = &self.scene.contacts;
        html! {
            (evidence.hint(self.text("agreements-evidence-hint")))
            (self.documents())
            (self.contact("given_by", "agreements-given-by", "agreements-unsaid", contacts))
            (at)
        }
    }

    fn documents(&self) -> Markup {
        let standing = self.scene.documents.iter().filter(|it| it.withdrawn_at.is_none());
        let named = standing.map(|it| (it.id.to_string(), it.title.as_str().to_owned()));
        let select = self.select("document", "agreements-document");
        self.one_or_none(select, "agreements-document-none", named)
    }
}
