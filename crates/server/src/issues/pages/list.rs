//! Issues in a list: first what it does to them, then what went wrong, then what is next.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::ids::CaseId;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::time::Due;
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use store::issues::IssueInList;

use crate::i18n::args;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{Action, Empty, Notice, Sheet, Tab, Tabs, Tag, Tone, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, export, words};

/// As many are shown, and it is said when there are more.
const MOST: u32 = 100;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    of: String,
}

/// Everybody's open issues, or the reader's own: repeated complaints first, then the oldest.
pub(super) async fn all(
    visit: Visit,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let mine = asked.of == "mine";
    let owner = mine.then(|| visit.user_id());
    let issues = store::issues::open(web.db(), visit.sight(), owner, MOST).await?;
    let (count, repeated) = store::issues::count_open(web.db(), visit.sight()).await?;
    let tabs = Tabs {
        label: visit.text("issues-views").into(),
        tabs: vec![
            Tab::new("/issues", visit.text("care-view-all")).current(!mine),
            Tab::new("/issues?of=mine", visit.text("care-view-mine")).current(mine),
        ],
    };
    let counts = args! { count: count, repeated: repeated };
    let kept =
        AskedOfList::default().with("of", if mine { "mine" } else { "all" }).with("view", "open");
    let content = html! {
        h1 { (visit.text("issues-title")) }
        p class="lede" { (visit.locale.text_with("issues-count", &counts)) }
        (tabs)
        @if issues.is_empty() {
            (Empty::new(visit.text("issues-none"), visit.text("issues-none-instead"))
                .action(Action::link("/cases?view=final-yes", visit.text("layout-cases"))))
        }
        @for issue in &issues { (one(&visit, issue, true)) }
        (more(&visit, issues.len()))
        (export::of(&visit, "issues", &kept))
    };
    Ok(visit.page(&visit.text("issues-title"), &content))
}

pub(super) async fn of_case(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let found = store::cases::get(web.db(), case).await?;
    let issues = store::issues::of_case(web.db(), case, MOST).await?;
    let path = format!("/cases/{case}");
    let may_report = found.require_final_yes().is_ok();
    let sheet = Sheet {
        question: visit.text("issues-title").into(),
        about: Some(found.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("issues-back").into())),
        content: html! {
            @if found.closed.is_some() { (Notice::new(visit.text("issues-reopens"))) }
            @if may_report {
                div class="do" {
                    (Action::link(format!("{path}/issues/new"), visit.text("issues-report")).main().key("o"))
                }
            }
            @if issues.is_empty() {
                (Empty::new(visit.text("issues-none-here"), visit.text("issues-none-here-instead")))
            }
            @for issue in &issues { (one(&visit, issue, false)) }
            (more(&visit, issues.len()))
        },
    };
    let title = format!("{}: {}", visit.text("issues-title"), found.title);
    Ok(visit.page(&title, &html! { (sheet) }))
}

fn more(visit: &Visit, shown: usize) -> Markup {
    let words = visit.locale.text_with("issues-more", &args! { count: MOST });
    html! { @if shown >= MOST as usize { p class="soft" { (words) } } }
}

/// One issue; among everybody's with whose it is.
fn one(visit: &Visit, issue: &IssueInList, names_case: bool) -> Markup {
    let path = format!("/issues/{}", issue.id);
    html! {
        section {
            @if names_case {
                h2 {
                    a href=(format!("/cases/{}/issues", issue.case)) {
                        (name(&issue.customer_name)) ": " (name(&issue.case_title))
                    }
                }
            }
            (words_of(visit, issue))
            @if issue.settled_at.is_none() {
                p class="do" { (Action::link(path, visit.text("issues-go-on"))) }
            }
        }
    }
}

/// What it does to them, what went wrong, how it stands.
pub(super) fn words_of(visit: &Visit, issue: &IssueInList) -> Markup {
    html! {
        @if let Some(effect) = &issue.effect { blockquote dir="auto" { strong { (effect) } } }
        blockquote dir="auto" { (issue.words) }
        p { @for tag in tags(visit, issue) { (tag) " " } }
        @match (issue.settled_at, &issue.remedy) {
            (Some(at), Some(remedy)) => (ending(visit, issue, at, remedy)),
            _ => (standing(visit, issue)),
        }
    }
}

fn tags(visit: &Visit, issue: &IssueInList) -> Vec<Tag<'static>> {
    let tag = |key: &str| Tag::new(visit.text(key));
    let mut tags = Vec::new();
    if issue.is_repeated {
        tags.push(tag("issues-tag-repeated").tone(Tone::Now));
    } else if issue.is_complaint {
        tags.push(tag("issues-tag-complaint"));
    }
    if issue.is_after_closing {
        tags.push(tag("issues-tag-after-closing"));
    }
    if let Some(item) = &issue.item {
        tags.push(Tag::new(words::isolated(item)));
    }
    if issue.settled_at.is_some() {
        tags.push(tag("issues-tag-settled").tone(Tone::Kept));
    }
    tags
}

fn day(visit: &Visit, at: Timestamp) -> String {
    let zone = visit.zone();
    visit.locale.short_day(zone.local(at).date(), zone.local(visit.now).date())
}

fn standing(visit: &Visit, issue: &IssueInList) -> Markup {
    let locale = &visit.locale;
    let due = Due { at: issue.next_due, zone: issue.next_zone.clone() };
    let what = issue.next_what.as_deref();
    let next = args! {
        what: words::promise(locale, PromiseKind::Remedy, Party::Us, what),
        when: words::due(locale, &due, visit.zone(), visit.now),
    };
    let next = locale.text_with("issues-next", &next);
    let owned = locale.text_with("issues-owned", &args! { owner: issue.owner_name.as_str() });
    let reported = args! { day: day(visit, issue.reported_at) };
    let reported = locale.text_with("issues-reported", &reported);
    html! {
        p { @if due.at < visit.now { (Tag::new(next).tone(Tone::Broken)) } @else { (next) } }
        p class="soft" { (owned) " · " (reported) }
    }
}

fn ending(visit: &Visit, issue: &IssueInList, at: Timestamp, remedy: &str) -> Markup {
    let day = day(visit, at);
    let accepted = match issue.accepted_by.as_deref() {
        Some(who) => visit.locale.text_with("issues-accepted-by", &args! { day: day, name: who }),
        None => visit.locale.text_with("issues-accepted", &args! { day: day }),
    };
    html! {
        p { (visit.text("issues-remedy")) ": " bdi { (remedy) } }
        p class="soft" { (accepted) }
    }
}
