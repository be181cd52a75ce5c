//! Settling a file: what it is, what its columns mean, and what is to become of what it leaves open.
//! Everything is detected first; a person only has to look.

use axum::response::Response;
use domain::cases::Stage;
use domain::ids::ImportId;
use domain::items::ItemKind;
use domain::language::Language;
use maud::{Markup, html};
use store::imports::Import;
use store::imports::mappings::{self, SavedMapping};
use store::people::User;

use super::super::shelf::Upload;
use super::super::words;
use super::super::{
    Charset, FileKind, Firm, OnLikely, OnProblem, Preset, RowKind, Standing, WithoutCustomer,
    so_far, values, would_wait,
};
use super::form::{Look, STANDINGS, Wrong, look, stages};
use super::list::account;
use super::result::{notes, problems};
use super::work::disk;
use super::{held, saved};
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Field as Input, Notice, Select, Tone};
use crate::web::{Problem, Visit, words as all_words};

/// So many different values show what a column is about.
pub(super) const SAMPLES: usize = 3;

/// What was typed to keep a mapping under a name, where the page is shown again.
pub(super) struct Naming<'f> {
    pub form: &'f Form,
    pub error: Option<String>,
}

/// `failed` is the run that was cut off, `wrong` what was typed and can't be meant.
pub(super) async fn page(
    visit: &Visit,
    id: ImportId,
    upload: &Upload,
    failed: Option<&Import>,
    wrong: &Wrong,
    naming: Option<Naming<'_>>,
) -> Result<Response, Problem> {
    let look = look(visit.imports().file(id), upload.reading()).await.map_err(disk)?;
    let people = store::people::all(visit.db()).await?;
    let firm = Firm::of(visit.db()).await?;
    let saved = mappings::of_user(visit.db(), visit.user_id()).await?;
    let (look, firm, saved, people) = (&look, &firm, &saved, &people);
    let desk = Desk { visit, id, upload, look, firm, saved, people, wrong, naming };
    let trial = visit.imports().find_trial(id);
    let would_wait = match &trial {
        Some(trial) => {
            let options = upload.options(visit.locale.language(), visit.user_id());
            would_wait(visit, visit.sight(), options, &look.headers, &trial.held).await?
        }
        None => Vec::new(),
    };
    let waiting = match failed {
        Some(row) => held::section(visit, row).await?,
        None => html! {},
    };
    let content = html! {
        h1 { bdi { (upload.file_name) } }
        @if let Some(row) = failed {
            (Notice::new(visit.text(if row.state == "stopped" { "imports-stopped" } else { "imports-cut-off" })).tone(Tone::Now))
            (account(visit, so_far(row).account))
            (waiting)
            div class="do" {
                (Action::post(format!("/imports/{id}/resume"), visit.text("imports-resume")).main())
                (Action::link(format!("/imports/{id}/undo"), visit.text("imports-undo")).quiet())
            }
        }
        @if let Some(trial) = trial {
            section id="import" {
                h2 { (visit.text("imports-trial")) }
                (account(visit, trial.account))
                (notes(visit, &trial.notes))
                @if trial.account.refused > 0 {
                    p { (Action::download(format!("/imports/{id}/refused.csv"), visit.text("imports-refused-file"))) }
                }
                (held::would_wait(visit, &would_wait))
                (problems(visit, &trial))
            }
        }
        (desk.choose_saved())
        (desk.form())
        (Action::post(format!("/imports/{id}/remove"), visit.text("imports-remove")).quiet())
    };
    let title = visit.text("imports-title");
    Ok(if wrong.is_empty() {
        visit.page(&title, &content)
    } else {
        visit.asks_again(&title, &content)
    })
}

pub(super) struct Desk<'d> {
    pub visit: &'d Visit,
    id: ImportId,
    pub upload: &'d Upload,
    pub look: &'d Look,
    pub firm: &'d Firm,
    saved: &'d [SavedMapping],
    people: &'d [User],
    wrong: &'d Wrong,
    naming: Option<Naming<'d>>,
}

impl Desk<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn error(&self, field: &str) -> Option<String> {
        let (_, key) = self.wrong.iter().find(|(name, _)| name == field)?;
        Some(self.text(key))
    }

    fn form(&self) -> Markup {
        let address = format!("/imports/{}", self.id);
        let kind = self.upload.mapping.row_kind;
        let is_deals = kind == RowKind::Deals;
        html! {
            form method="post" action=(address) hx-boost="false" {
                h2 { (self.text("imports-what")) }
                p class="soft" { (self.text("imports-what-hint")) }
                (self.sheet()) (self.kind()) (self.preset())
                @if self.look.kind != FileKind::Workbook { (self.charset()) }
                @if self.look.kind == FileKind::Text { (self.delimiter()) }
                @if self.look.kind != FileKind::Cards { (self.header()) }
                p { (Action::submit(self.text("imports-apply"))) }
                h2 { (self.text("imports-columns")) }
                (self.columns())
                @if is_deals { (self.stages()) }
                h2 { (self.text("imports-rest")) }
                (self.rest(is_deals))
                @if kind == RowKind::Orders { (self.discounts()) (self.item_kind()) }
                div class="do" {
                    button class="btn" type="submit" formaction=(format!("{address}/dry-run")) { span { (self.text("imports-try")) } }
                    button class="btn main" type="submit" formaction=(format!("{address}/run")) { span { (self.text("imports-run")) } }
                }
                p class="soft" { (self.text("imports-try-hint")) }
                (self.keep())
            }
        }
    }

    /// What was kept under a name, where there is any.
    fn choose_saved(&self) -> Markup {
        let used = self.upload.used.as_deref().unwrap_or_default();
        let name = self.saved.iter().find(|saved| saved.id.to_string() == used);
        let select = Select::new("mapping", self.text("imports-saved-use")).value(used.to_owned());
        let select = self.saved.iter().fold(select, |select, saved| {
            select.option(saved.id.to_string(), saved.name.as_str().to_owned())
        });
        html! {
            @if let Some(used) = name {
                p class="what" { (self.visit.locale.text_with("imports-saved-used", &args! { name: used.name.as_str() })) }
            }
            @if !self.saved.is_empty() {
                form method="post" action=(format!("/imports/{}/mapping", self.id)) {
                    (select)
                    p { (Action::submit(self.text("imports-saved-use-now"))) }
                }
            }
        }
    }

    /// The way to keep it under a name.
    fn keep(&self) -> Markup {
        let address = format!("/imports/{}/mapping/kept", self.id);
        let naming = self.naming.as_ref();
        let typed = naming.map_or("", |naming| naming.form.get("mapping_name"));
        let is_shared = naming.is_some_and(|naming| naming.form.get("is_shared") == "yes");
        html! {
            h2 { (self.text("imports-saved")) }
            (Input::text("mapping_name", self.text("imports-saved-name")).hint(self.text("imports-saved-name-hint"))
                .value(typed.to_owned()).error(naming.and_then(|naming| naming.error.clone())))
            (saved::shared(self.visit, is_shared))
            p { button class="btn" type="submit" formaction=(address) { span { (self.text("imports-saved-keep")) } } }
        }
    }

    /// Of a workbook with several sheets: the one to be read.
    fn sheet(&self) -> Markup {
        let chosen = self.look.sheet.to_string();
        let select = Select::new("sheet", self.text("imports-sheet")).value(chosen);
        let sheets = self.look.sheets.iter().enumerate();
        let select =
            sheets.fold(select, |select, (at, name)| select.option(at.to_string(), name.clone()));
        html! { @if self.look.sheets.len() > 1 { (select) } }
    }

    fn kind(&self) -> Select<'static> {
        let select = Select::new("kind", self.text("imports-rows-are"))
            .value(self.upload.mapping.row_kind.name());
        RowKind::ALL.into_iter().fold(select, |select, kind| {
            select.option(kind.name(), words::row_kind(&self.visit.locale, kind))
        })
    }

    fn preset(&self) -> Select<'static> {
        let select = Select::new("preset", self.text("imports-system"))
            .value(self.upload.mapping.preset.name());
        Preset::ALL.into_iter().fold(select, |select, preset| {
            select.option(preset.name(), words::preset(&self.visit.locale, preset))
        })
    }

    fn charset(&self) -> Select<'static> {
        let told = self.upload.charset.map_or("", Charset::name);
        let found = format!("{} ({})", self.text("imports-detected"), self.look.charset.name());
        let select =
            Select::new("charset", self.text("imports-charset")).option("", found).value(told);
        Charset::ALL.into_iter().fold(select, |select, charset| {
            select.option(charset.name(), charset.name().to_uppercase())
        })
    }

    fn delimiter(&self) -> Select<'static> {
        let sign = |delimiter: char| {
            if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() }
        };
        let told = self.upload.dialect.map(|dialect| sign(dialect.delimiter)).unwrap_or_default();
        let found =
            format!("{} ({})", self.text("imports-detected"), sign(self.look.dialect.delimiter));
        let mut select = Select::new("delimiter", self.text("imports-delimiter"))
            .option("", found)
            .option(",", self.text("imports-delimiter-comma"))
            .option(";", self.text("imports-delimiter-semicolon"))
            .option("tab", self.text("imports-delimiter-tab"))
            .option("|", self.text("imports-delimiter-bar"))
            .value(told.clone());
        if !["", ",", ";", "tab", "|"].contains(&told.as_str()) {
            select = select.option(told.clone(), told);
        }
        select
    }

    fn header(&self) -> Select<'static> {
        let told =
            self.upload.dialect.map_or("", |dialect| if dialect.header { "yes" } else { "no" });
        Select::new("header", self.text("imports-header"))
            .option("", self.text("imports-detected"))
            .option("yes", self.text("imports-header-yes"))
            .option("no", self.text("imports-header-no"))
            .value(told)
    }

    fn stages(&self) -> Markup {
        let stages = stages(self.look, &self.upload.mapping);
        html! { @if !stages.is_empty() {
            h2 { (self.text("imports-stages")) }
            p class="soft" { (self.text("imports-stages-hint")) }
            @for (at, (name, standing)) in stages.iter().enumerate() {
                input type="hidden" name=(format!("stage-name-{at}")) value=(name);
                (self.stage(at, name, *standing))
            }
        } }
    }

    fn stage(&self, at: usize, name: &str, standing: Option<Standing>) -> Select<'static> {
        let code = STANDINGS.iter().find(|(_, known)| Some(*known) == standing);
        let select = Select::new(format!("stage-{at}"), name.to_owned())
            .option("", self.text("imports-stage-unknown"))
            .value(code.map_or("", |(code, _)| code));
        STANDINGS
            .iter()
            .fold(select, |select, (code, standing)| select.option(*code, self.standing(*standing)))
    }

    fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Open(stage) => {
                let stage = stage.and_then(|stage| Stage::from_number(i64::from(stage)));
                let name =
                    all_words::our_stage(&self.visit.locale, stage.unwrap_or(Stage::Interest));
                self.visit.locale.text_with("imports-standing-open", &args! { stage: name })
            }
            Standing::Won => self.text("imports-standing-won"),
            Standing::Lost => self.text("imports-standing-lost"),
            Standing::Closed => self.text("imports-standing-closed"),
        }
    }

    fn rest(&self, is_deals: bool) -> Markup {
        let upload = self.upload;
        let owner = self.people.iter().filter(|person| person.disabled_at.is_none()).fold(
            Select::new("owner", self.text("imports-owner"))
                .hint(self.text("imports-owner-hint"))
                .value(upload.owner.clone()),
            |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
        );
        let language = Language::ALL.into_iter().fold(
            Select::new("language", self.text("imports-language")).value(upload.language.clone()),
            |select, language| {
                select.option(language.code(), self.visit.locale.language_name(language))
            },
        );
        let on_problem = Select::new("on-problem", self.text("imports-on-problem"))
            .option("refuse-row", self.text("imports-on-problem-refuse"))
            .option("leave-out", self.text("imports-on-problem-leave-out"))
            .value(match upload.mapping.on_problem {
                OnProblem::RefuseRow => "refuse-row",
                OnProblem::LeaveOut => "leave-out",
            });
        let on_likely = Select::new("on-likely", self.text("imports-on-likely"))
            .option("hold", self.text("imports-on-likely-hold"))
            .option("add", self.text("imports-on-likely-add"))
            .value(match upload.mapping.on_likely {
                OnLikely::Hold => "hold",
                OnLikely::Add => "add",
            });
        let is_of_customers =
            matches!(upload.mapping.row_kind, RowKind::Customers | RowKind::Contacts);
        html! {
            (owner) (language)
            (Input::text("zone", self.text("imports-zone")).hint(self.text("imports-zone-hint"))
                .value(upload.zone.clone()).error(self.error("zone")))
            (Input::text("currency", self.text("imports-currency")).hint(self.text("imports-currency-hint"))
                .value(upload.mapping.currency.clone().unwrap_or_default()).error(self.error("currency")))
            (on_problem)
            @if is_of_customers { (on_likely) }
            @if is_deals { (self.without_customer()) }
            (Input::text("source", self.text("imports-source")).hint(self.text("imports-source-hint"))
                .value(upload.mapping.source.clone()).error(self.error("source")))
        }
    }

    fn discounts(&self) -> Select<'static> {
        Select::new("discounts", self.text("imports-discounts"))
            .option("", self.text("imports-unsettled"))
            .option("percent", self.text("imports-discounts-percent"))
            .option("fraction", self.text("imports-discounts-fraction"))
            .value(match self.upload.mapping.discounts {
                Some(values::DiscountUnit::Percent) => "percent",
                Some(values::DiscountUnit::Fraction) => "fraction",
                None => "",
            })
    }

    fn item_kind(&self) -> Select<'static> {
        let select = Select::new("item-kind", self.text("imports-item-kind"))
            .hint(self.text("imports-item-kind-hint"))
            .value(self.upload.mapping.item_kind.kind().code());
        ItemKind::ALL.into_iter().fold(select, |select, kind| {
            select.option(kind.code(), words::item_kind(&self.visit.locale, kind))
        })
    }

    fn without_customer(&self) -> Select<'static> {
        Select::new("without-customer", self.text("imports-without-customer"))
            .option("refuse", self.text("imports-without-customer-refuse"))
            .option("create", self.text("imports-without-customer-create"))
            .value(match self.upload.without_customer {
                WithoutCustomer::Refuse => "refuse",
                WithoutCustomer::Create => "create",
            })
    }
}
