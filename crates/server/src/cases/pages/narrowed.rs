//! What the list of cases and the board are narrowed to: read from the address, asked by a form.

use domain::cases::Stage;
use domain::fields::{Field, FieldSubject};
use domain::ids::CaseId;
use domain::rules::Rules;
use domain::tags::Tag;
use jiff::Timestamp;
use maud::{Markup, html};
use store::cases::CaseFilter;
use store::people::User;
use store::views::View;
use uuid::Uuid;

use crate::web::asked::{Asked, CASES};
use crate::web::look::{Action, Disclosure, Field as Input, Filters, Select};
use crate::web::narrow::{self, Clock, SORTS, VIEWS};
use crate::web::words::CURRENCIES;
use crate::web::{Problem, Visit, choices, saved_views, shown, words};

/// Those that narrow nothing.
const PLAIN: [&str; 6] = ["view", "sort", "col", "after", "as", "v"];
/// Those that stand in the open.
const FIRST: [&str; 9] = ["view", "sort", "col", "after", "as", "v", "q", "owner", "due"];
/// The columns that a list may show beside who, what and when.
pub(super) const COLUMNS: [&str; 6] = ["stage", "owner", "amount", "advanced", "opened", "tags"];

/// What both pages are drawn from.
pub(super) struct Scene {
    pub asked: Asked,
    pub rules: Rules,
    pub people: Vec<User>,
    pub teams: Vec<(Uuid, String)>,
    pub tags: Vec<Tag>,
    pub fields: Vec<Field>,
    pub views: Vec<View>,
}

impl Scene {
    pub(super) async fn load(visit: &Visit, asked: Asked) -> Result<Self, Problem> {
        let db = visit.db();
        Ok(Self {
            asked: asked.known(CASES),
            rules: store::settings::rules(db).await?,
            people: store::people::all(db).await?,
            teams: store::cases::teams(db).await?,
            tags: store::tags::all(db).await?,
            fields: store::fields::in_use(db, FieldSubject::Case).await?,
            views: store::views::of_list(db, visit.user_id(), "cases").await?,
        })
    }

    pub(super) fn filter(&self, visit: &Visit) -> CaseFilter {
        let clock = Clock { zone: visit.zone(), now: visit.now };
        narrow::cases(&self.asked, &self.fields, &self.rules, clock)
    }

    pub(super) fn cursor(&self) -> Option<(i64, CaseId)> {
        let (at, id) = self.asked.get("after").split_once('_')?;
        Some((at.parse().ok()?, id.parse().ok()?))
    }

    pub(super) fn view_code(&self) -> &str {
        let view = self.asked.get("view");
        VIEWS.iter().find(|(code, _)| *code == view).map_or("open", |(code, _)| code)
    }

    pub(super) fn is_narrowed(&self) -> bool {
        self.asked.has_more_than(&PLAIN)
    }

    /// The head of both pages: what they are, and the way to the other one with the same filter.
    pub(super) fn head(&self, visit: &Visit, is_board: bool) -> Markup {
        let asked = self.asked.clone().without(&["after", "as"]);
        let link = |path: &str, key: &str, is_current: bool| {
            html! {
                a href=(asked.href(path)) aria-current=[is_current.then_some("page")] { (visit.text(key)) }
            }
        };
        let list = if asked.is_empty() { "/cases?view=open" } else { "/cases" };
        html! {
            div class="title" {
                h1 { (visit.text("cases-title")) }
                nav class="switch" aria-label=(visit.text("board-switch")) {
                    (link(list, "board-list", !is_board))
                    (link("/cases/board", "board-board", is_board))
                }
                div class="do" { (Action::link("/cases/new", visit.text("cases-new")).main().key("o")) }
            }
            (saved_views::bar(visit, "cases", &self.asked.clone().without(&["after"]), &self.views, is_board))
        }
    }

    pub(super) fn form(&self, visit: &Visit, is_board: bool) -> Markup {
        let asked = &self.asked;
        let is_open = matches!(self.view_code(), "open" | "needs-next-step");
        let more = html! {
            div class="filters" { (self.more(visit, is_board)) }
            @if !is_board { (self.columns(visit)) }
        };
        let is_unfolded = asked.has_more_than(&FIRST);
        let owner = Select::new("owner", visit.text("cases-filter-owner"))
            .option("", visit.text("cases-filter-anyone"));
        let fields = html! {
            @if !is_board { input type="hidden" name="view" value=(self.view_code()); }
            (Input::search("q", visit.text("cases-filter-name")).value(asked.get("q").to_owned()))
            (choices::people(&self.people, owner, asked.get("owner")))
            @if is_open || is_board { (due(visit, asked)) }
            (Disclosure::new(visit.text("views-more-filters"), more).open(is_unfolded))
        };
        let path = if is_board { "/cases/board" } else { "/cases" };
        let clear = format!("{path}?view={}", self.view_code());
        let filters = Filters {
            label: visit.text("cases-filters").into(),
            url: path.into(),
            fields,
            submit: visit.text("cases-filter-do").into(),
            clear: self
                .is_narrowed()
                .then(|| (clear.into(), visit.text("cases-filter-clear").into())),
        };
        html! { (filters) }
    }

    fn more(&self, visit: &Visit, is_board: bool) -> Markup {
        let asked = &self.asked;
        let any = || visit.text("views-any");
        let team = self.teams.iter().fold(
            Select::new("team", visit.text("views-team")).option("", any()),
            |select, (id, name)| select.option(id.to_string(), name.clone()),
        );
        let tag =
            self.tags.iter().fold(
                Select::new("tag", visit.text("tags-name")).option("", any()),
                |select, tag| select.option(tag.id.to_string(), tag.name.as_str().to_owned()),
            );
        let stages = if self.view_code() == "final-yes" { Stage::SERVED } else { Stage::OPEN };
        let stage = stages.into_iter().fold(
            Select::new("stage", visit.text("cases-filter-stage")).option("", any()),
            |select, stage| {
                select.option(stage.to_string(), words::their_stage(&visit.locale, stage))
            },
        );
        let currency = CURRENCIES.into_iter().fold(
            Select::new("currency", visit.text("cases-field-currency")).option("", any()),
            |select, currency| select.option(currency.code(), currency.code()),
        );
        let sort = SORTS
            .into_iter()
            .fold(Select::new("sort", visit.text("views-sort")), |select, (code, _)| {
                select.option(code, visit.text(&format!("views-sort-{code}")))
            });
        html! {
            @if !self.tags.is_empty() { (tag.value(asked.get("tag").to_owned())) }
            @if !self.teams.is_empty() { (team.value(asked.get("team").to_owned())) }
            @if !is_board { (stage.value(asked.get("stage").to_owned())) }
            @if !is_board { (sort.value(asked.get("sort").to_owned())) }
            (shown::range(visit, asked, "amount", "cases-field-amount"))
            (currency.value(asked.get("currency").to_owned()))
            (shown::span(visit, asked, "opened", "views-opened"))
            (shown::span(visit, asked, "advanced", "views-advanced"))
            (shown::asking(visit, asked, &self.fields))
            label class="tick" {
                input type="checkbox" name="stale" value="1" checked[!asked.get("stale").is_empty()];
                span { (visit.text("views-stale")) }
            }
        }
    }

    fn columns(&self, visit: &Visit) -> Markup {
        let chosen: Vec<&str> = self.asked.all("col").collect();
        let own =
            COLUMNS.map(|code| (code.to_owned(), visit.text(&format!("views-column-{code}"))));
        let custom =
            self.fields.iter().map(|field| (format!("f.{}", field.slug), field.name.to_string()));
        html! {
            fieldset class="columns" {
                legend { (visit.text("views-columns")) }
                @for (code, label) in own.into_iter().chain(custom) {
                    label class="tick" {
                        input type="checkbox" name="col" value=(code) checked[chosen.contains(&code.as_str())];
                        bdi { (label) }
                    }
                }
            }
        }
    }
}

fn due(visit: &Visit, asked: &Asked) -> Select<'static> {
    ["late", "now", "today", "later"].into_iter().fold(
        Select::new("due", visit.text("cases-filter-due"))
            .option("", visit.text("cases-filter-any"))
            .value(asked.get("due").to_owned()),
        |select, code| select.option(code, visit.text(&format!("cases-filter-{code}"))),
    )
}

/// When the reader's day ends.
pub(super) fn end_of_day(visit: &Visit) -> Timestamp {
    Clock { zone: visit.zone(), now: visit.now }.end_of_day()
}
