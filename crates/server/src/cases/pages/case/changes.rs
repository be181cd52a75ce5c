//! What is seldom done to a case, folded away: another date, stage, name or owner.

use domain::cases::Stage;
use maud::{Markup, html};

use super::{Desk, Scene};
use crate::web::look::{Action, Disclosure, Select};
use crate::web::{Paper, custom, stood, words};

impl Desk<'_> {
    /// What is seldom done to a case, folded away.
    pub(super) fn changes(&self) -> Markup {
        let is_open_form = self.errors.fields().any(|field| {
            ["title", "amount", "decision"].contains(&field) || field.starts_with("f_")
        });
        let content = html! {
            @if self.scene.is_open() { (self.decision_form()) (self.stage_forms()) }
            @if self.clash.is_none() { (self.describe_form()) }
            (self.owner_form())
            p { (Action::link(format!("/customers/{}/promises/new?case={}", self.scene.case.customer, self.scene.case.id), self.text("cases-promise-new"))) }
        };
        html! { (Disclosure::new(self.text("cases-changes"), content).open(is_open_form)) }
    }

    fn decision_form(&self) -> Markup {
        html! {
            form method="post" action=(self.path("/decision")) {
                (self.paper().date_time("decision", "cases-decision").hint(self.text("cases-decision-hint")))
                div class="do" { (Action::submit(self.text("cases-decision-do"))) }
            }
        }
    }

    fn paper(&self) -> Paper<'_, Scene> {
        let errors = self.errors;
        Paper { errors, ..Paper::of(self.visit, self.scene, self.form) }
    }

    fn stage_forms(&self) -> Markup {
        let locale = &self.visit.locale;
        let case = &self.scene.case;
        let form = |side: &'static str,
                    label: &str,
                    now: Stage,
                    name: fn(&crate::i18n::Locale, Stage) -> String| {
            let select = Stage::OPEN.into_iter().fold(
                Select::new("stage", self.text(label))
                    .id(format!("stage-{side}"))
                    .value(now.to_string()),
                |select, stage| select.option(stage.to_string(), name(locale, stage)),
            );
            html! {
                form method="post" action=(self.path("/stage")) class="pair" {
                    input type="hidden" name="side" value=(side);
                    (select)
                    div class="do" { (Action::submit(self.text("cases-stage-do"))) }
                }
            }
        };
        html! {
            (form("theirs", "cases-stage-theirs", case.theirs, words::their_stage))
            (form("ours", "cases-stage-ours", case.ours, words::our_stage))
        }
    }

    /// What another changed meanwhile, and the form at hand to save once more.
    pub(super) fn clashed(&self) -> Markup {
        let Some(clash) = self.clash else { return html! {} };
        let said = |field: &str, value: &str| {
            let label = custom::label(&self.scene.own_fields, field);
            let label = label.unwrap_or_else(|| self.text(&format!("cases-field-{field}")));
            (label, value.to_owned())
        };
        html! { (stood::notice(self.visit, clash, said)) (self.describe_form()) }
    }

    fn describe_form(&self) -> Markup {
        html! {
            form method="post" action=(self.path("")) data-typed=[self.clash.map(|_| "yes")] {
                (stood::field(self.form, &self.scene.says()))
                (self.paper().line("title", "cases-field-title"))
                (super::super::open::amount(self.paper()))
                (custom::inputs(self.visit, &self.scene.own_fields, self.form, self.errors))
                div class="do" { (Action::submit(self.text("cases-describe-do"))) }
            }
        }
    }

    fn owner_form(&self) -> Markup {
        let active = self.scene.people.iter().filter(|person| person.is_able());
        let select = active.fold(
            Select::new("owner", self.text("cases-owner")).value(self.scene.case.owner.to_string()),
            |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
        );
        html! {
            form method="post" action=(self.path("/owner")) class="pair" {
                (select)
                div class="do" { (Action::submit(self.text("cases-owner-do"))) }
            }
        }
    }
}
