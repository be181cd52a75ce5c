//! All cases: the filters live in the address, so a list can be kept and sent.

use axum::extract::Query;
use axum::response::Response;
use domain::cases::Stage;
use domain::ids::{CaseId, UserId};
use domain::people::Party;
use domain::time::Due;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use serde::Deserialize;
use store::cases::{CaseFilter, CaseInList, CaseView};
use store::people::User;

use crate::i18n::args;
use crate::web::look::{
    Action, Empty, Field, Filters, Pager, PromiseRow, Select, Tab, Tabs, Tag, Tone, promises,
};
use crate::web::{Problem, Visit, words};

const PAGE: usize = 50;
const VIEWS: [(&str, CaseView); 5] = [
    ("open", CaseView::Open),
    ("needs-next-step", CaseView::NeedsNextStep),
    ("final-yes", CaseView::FinalYes),
    ("final-no", CaseView::FinalNo),
    ("released", CaseView::Released),
];

/// What stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    view: String,
    q: String,
    owner: String,
    stage: String,
    due: String,
    after: String,
}

impl Asked {
    fn filter(&self, now: Timestamp, visit: &Visit) -> CaseFilter {
        let view = VIEWS.iter().find(|(code, _)| *code == self.view);
        CaseFilter {
            view: view.map_or(CaseView::Open, |(_, view)| *view),
            name: self.q.clone(),
            owner: self.owner.parse::<UserId>().ok(),
            stage: self.stage.parse().ok().and_then(Stage::from_number),
            due_before: match self.due.as_str() {
                "late" => Some(now),
                "today" => Some(end_of_day(visit, now)),
                _ => None,
            },
        }
    }

    fn cursor(&self) -> Option<(Timestamp, CaseId)> {
        let (at, id) = self.after.split_once('_')?;
        let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
        Some((at, id.parse().ok()?))
    }

    fn view_code(&self) -> &str {
        if self.view.is_empty() { "open" } else { &self.view }
    }

    fn is_narrowed(&self) -> bool {
        [&self.q, &self.owner, &self.stage, &self.due].iter().any(|part| !part.trim().is_empty())
    }

    /// The address of the same list in another view or further on.
    fn href(&self, view: &str, after: Option<String>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("view", view);
        for (name, value) in
            [("q", &self.q), ("owner", &self.owner), ("stage", &self.stage), ("due", &self.due)]
        {
            if !value.trim().is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(after) = after {
            query.append_pair("after", &after);
        }
        format!("/cases?{}", query.finish())
    }
}

pub(super) async fn list(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let filter = asked.filter(visit.now, &visit);
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let mut cases =
        store::cases::list(visit.db(), visit.sight(), &filter, asked.cursor(), limit).await?;
    let has_more = cases.len() > PAGE;
    cases.truncate(PAGE);
    let people = store::people::all(visit.db()).await?;
    let title = visit.text("cases-title");
    let content = html! {
        div class="title" {
            h1 { (title) }
            div class="do" { (Action::link("/cases/new", visit.text("cases-new")).main().key("o")) }
        }
        (tabs(&visit, &asked))
        (filters(&visit, &asked, &people))
        @if cases.is_empty() { (empty(&visit, &asked)) } @else {
            (promises(&cases.iter().map(|case| row(&visit, case)).collect::<Vec<_>>()))
            (pager(&visit, &asked, has_more.then(|| cases.last()).flatten()))
        }
    };
    Ok(visit.page(&title, &content))
}

fn tabs(visit: &Visit, asked: &Asked) -> Markup {
    let tab = |(code, _): (&str, CaseView)| {
        Tab::new(asked.href(code, None), visit.text(&format!("cases-view-{code}")))
            .current(asked.view_code() == code)
    };
    let label = visit.text("cases-views").into();
    html! { (Tabs { label, tabs: VIEWS.map(tab).into() }) }
}

fn filters(visit: &Visit, asked: &Asked, people: &[User]) -> Markup {
    let locale = &visit.locale;
    let owner = people.iter().filter(|person| person.is_able()).fold(
        Select::new("owner", visit.text("cases-filter-owner"))
            .option("", visit.text("cases-filter-anyone"))
            .value(asked.owner.clone()),
        |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
    );
    let is_won = asked.view_code() == "final-yes";
    let stages = if is_won { Stage::SERVED } else { Stage::OPEN };
    let stage = stages.into_iter().fold(
        Select::new("stage", visit.text("cases-filter-stage"))
            .option("", visit.text("cases-filter-any"))
            .value(asked.stage.clone()),
        |select, stage| select.option(stage.to_string(), words::their_stage(locale, stage)),
    );
    let due = Select::new("due", visit.text("cases-filter-due"))
        .option("", visit.text("cases-filter-any"))
        .option("late", visit.text("cases-filter-late"))
        .option("today", visit.text("cases-filter-today"))
        .value(asked.due.clone());
    let is_open = matches!(asked.view_code(), "open" | "needs-next-step");
    let fields = html! {
        input type="hidden" name="view" value=(asked.view_code());
        (Field::search("q", visit.text("cases-filter-name")).value(asked.q.clone()))
        (owner)
        @if is_open || is_won { (stage) }
        @if is_open { (due) }
    };
    let clear = format!("/cases?view={}", asked.view_code());
    let filters = Filters {
        label: visit.text("cases-filters").into(),
        url: "/cases".into(),
        fields,
        submit: visit.text("cases-filter-do").into(),
        clear: asked.is_narrowed().then(|| (clear.into(), visit.text("cases-filter-clear").into())),
    };
    html! { (filters) }
}

fn empty(visit: &Visit, asked: &Asked) -> Markup {
    let empty = if asked.is_narrowed() {
        Empty::new(visit.text("cases-none-found"), visit.text("cases-none-found-instead"))
    } else {
        let key = format!("cases-none-{}", asked.view_code());
        Empty::new(visit.text(&key), visit.text(&format!("{key}-instead")))
            .action(Action::link("/cases/new", visit.text("cases-new")))
    };
    html! { (empty) }
}

fn row(visit: &Visit, case: &CaseInList) -> PromiseRow<'static> {
    let locale = &visit.locale;
    let is_open = case.state == "open";
    let at = case.step_due.or(case.ended_at).unwrap_or(case.advanced_at);
    let when = if is_open {
        locale.due_words(visit.now, at, visit.zone().tz())
    } else {
        let today = visit.zone().local(visit.now).date();
        locale.short_day(visit.zone().local(at).date(), today)
    };
    let flower = words::flower(locale, case.theirs, is_open, case.step_due, visit.now);
    let row = PromiseRow::new(
        when,
        format!("/cases/{}", case.id),
        case.customer_name.clone(),
        case.title.clone(),
    )
    .instant(at.to_string())
    .flower(flower)
    .note(note(visit, case));
    let is_late = case.step_due.is_some_and(|due| due < visit.now);
    let row =
        if is_late && case.step_debtor == Some(Party::Us) { row.tone(Tone::Broken) } else { row };
    match tag(visit, case) {
        Some(tag) => row.tag(tag),
        None => row,
    }
}

/// What is next, where the two stand, who answers for it.
fn note(visit: &Visit, case: &CaseInList) -> String {
    let locale = &visit.locale;
    let mut parts = Vec::new();
    if let (Some(kind), Some(debtor)) = (case.step_kind, case.step_debtor) {
        let what = words::promise(locale, kind, debtor, case.step_what.as_deref());
        parts.push(words::isolated(&what));
    }
    if let (Some(at), Some(zone)) = (case.step_due, &case.step_zone) {
        let due = Due { at, zone: zone.clone() };
        parts.extend(words::elsewhere(locale, due.at, &due.zone, visit.zone()));
    }
    parts.push(words::their_stage(locale, case.theirs));
    parts.push(words::isolated(&case.owner));
    parts.join(" · ")
}

fn tag(visit: &Visit, case: &CaseInList) -> Option<Tag<'static>> {
    let locale = &visit.locale;
    if case.theirs != case.ours && case.state == "open" {
        return Some(Tag::new(visit.text("cases-tag-differ")));
    }
    if case.attempts > 0 && case.state == "open" {
        let words = locale.text_with("cases-tag-attempts", &args! { attempts: case.attempts });
        return Some(Tag::new(words));
    }
    (case.step_named_by == Some(Party::Customer))
        .then(|| Tag::new(visit.text("cases-tag-named-by-them")).tone(Tone::Ours))
}

fn pager(visit: &Visit, asked: &Asked, last: Option<&CaseInList>) -> Markup {
    let next = last.map(|case| {
        let (at, id) = case.cursor();
        let after = format!("{}_{id}", at.as_microsecond());
        (asked.href(asked.view_code(), Some(after)).into(), visit.text("cases-next-page").into())
    });
    let first = (!asked.after.is_empty()).then(|| {
        (asked.href(asked.view_code(), None).into(), visit.text("cases-first-page").into())
    });
    if next.is_none() && first.is_none() {
        return html! {};
    }
    let label = visit.text("cases-pages").into();
    html! { (Pager { label, previous: first, next, shown: None }) }
}

fn end_of_day(visit: &Visit, now: Timestamp) -> Timestamp {
    visit
        .zone()
        .local(now)
        .end_of_day()
        .map_or_else(|_| now.checked_add(24.hours()).unwrap_or(now), |end| end.timestamp())
}
