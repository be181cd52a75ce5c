//! The page of saved views: renamed, shared, chosen as what a list opens with, forgotten.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::ids::ViewId;
use domain::people::Right;
use maud::{Markup, html};
use store::views::View;

use super::NewView;
use crate::views as actions;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Disclosure, Empty, Field, Tag, Tone};
use crate::web::path::Id;
use crate::web::saved_views::{self, href};
use crate::web::{Problem, Visit, Web, saved};

const LISTS: [&str; 2] = ["cases", "customers"];

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/views", get(all).post(keep))
        .route("/views/{view}", post(change))
        .route("/views/{view}/removal", post(delete))
        .route("/views/{view}/default", post(choose))
        .route("/views/none", post(choose_none))
}

fn list_of(form: &Form) -> Result<&'static str, Problem> {
    let list = LISTS.into_iter().find(|list| *list == form.get("list"));
    list.ok_or(Problem::NotUnderstood)
}

async fn keep(visit: Visit, State(web): State<Web>, form: Form) -> Result<Response, Problem> {
    let list = list_of(&form)?;
    let mut fields = Fields::of(&form);
    let Some(name) = fields.line("view_name") else {
        return page(&visit, &web, Some((None, &form, &fields.errors))).await;
    };
    let query = form.get("query").to_owned();
    let (is_shared, is_default) = (form.get("shared") == "yes", form.get("default") == "yes");
    let new = NewView { list, name, query, is_shared, is_default };
    let id = actions::keep(&web, visit.actor(), new).await?;
    let view = store::views::get(web.db(), id).await?;
    Ok(saved(&visit, &href(&view), "views-done-kept", ""))
}

async fn change(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ViewId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    match fields.line("view_name") {
        Some(name) => {
            let is_shared = form.get("shared") == "yes";
            actions::change(&web, visit.actor(), id, name, is_shared).await?;
            Ok(saved(&visit, "/views", "views-done-changed", ""))
        }
        None => page(&visit, &web, Some((Some(id), &form, &fields.errors))).await,
    }
}

async fn delete(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ViewId>,
) -> Result<Response, Problem> {
    actions::delete(&web, visit.actor(), id).await?;
    Ok(saved(&visit, "/views", "views-done-deleted", ""))
}

async fn choose(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ViewId>,
    form: Form,
) -> Result<Response, Problem> {
    actions::choose(&web, visit.actor(), list_of(&form)?, Some(id)).await?;
    Ok(saved(&visit, "/views", "views-done-default", ""))
}

async fn choose_none(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    actions::choose(&web, visit.actor(), list_of(&form)?, None).await?;
    Ok(saved(&visit, "/views", "views-done-default", ""))
}

async fn all(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    page(&visit, &web, None).await
}

/// A form that failed: of which view, or of a new one.
type Failed<'a> = (Option<ViewId>, &'a Form, &'a Errors);

async fn page(visit: &Visit, web: &Web, failed: Option<Failed<'_>>) -> Result<Response, Problem> {
    let mut sections = Vec::new();
    for list in LISTS {
        let views = store::views::of_list(web.db(), visit.user_id(), list).await?;
        let default = store::views::find_default(web.db(), visit.user_id(), list).await?;
        sections.push((list, views, default));
    }
    let is_bare = sections.iter().all(|(_, views, _)| views.is_empty());
    let title = visit.text("views-title");
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("views-about")) }
                a class="back" href="/cases?view=open" data-key="Escape" { (visit.text("views-back")) }
            }
            @if let Some((_, _, errors)) = failed { (summary(&visit.locale, errors)) }
            @if let Some((None, form, errors)) = failed {
                (saved_views::keep(visit, form.get("list"), form.get("query"), Some((form, errors))))
            }
            @if is_bare { (Empty::new(visit.text("views-none"), visit.text("views-none-instead"))) }
            @for (list, views, default) in sections.iter().filter(|(_, views, _)| !views.is_empty()) {
                h2 { (visit.text(&format!("views-of-{list}"))) }
                @for view in views { (item(visit, view, default.as_ref(), failed)) }
                @if default.is_some() {
                    (Action::post("/views/none", visit.text("views-no-default")).with("list", *list).quiet())
                }
            }
        }
    };
    Ok(match failed {
        None => visit.page(&title, &content),
        Some(_) => visit.asks_again(&title, &content),
    })
}

fn item(visit: &Visit, view: &View, default: Option<&View>, failed: Option<Failed<'_>>) -> Markup {
    let is_default = default.is_some_and(|default| default.id == view.id);
    let may_change = view.owner == visit.user_id() || view.is_shared && visit.may(Right::Steer);
    let failed = failed.filter(|(id, ..)| *id == Some(view.id));
    html! {
        section class="item" {
            h3 {
                a href=(href(view)) { bdi { (view.name) } }
                @if view.is_shared { (Tag::new(visit.text("views-shared"))) }
                @if is_default { (Tag::new(visit.text("views-is-default")).tone(Tone::Ours)) }
            }
            @if !is_default {
                (Action::post(format!("/views/{}/default", view.id), visit.text("views-default-do"))
                    .with("list", view.list.clone()).quiet())
            }
            @if may_change {
                (Disclosure::new(visit.text("tags-change"), change_form(visit, view, failed)).open(failed.is_some()))
            }
        }
    }
}

fn change_form(visit: &Visit, view: &View, failed: Option<Failed<'_>>) -> Markup {
    let typed = failed.map_or(view.name.as_str(), |(_, form, _)| form.get("view_name"));
    let is_shared = failed.map_or(view.is_shared, |(_, form, _)| form.get("shared") == "yes");
    let error = failed.and_then(|(.., errors)| errors.of(&visit.locale, "view_name"));
    html! {
        form method="post" action={ "/views/" (view.id) } {
            (Field::text("view_name", visit.text("views-name")).id(format!("name-{}", view.id))
                .value(typed.to_owned()).error(error).required())
            label class="tick" {
                input type="checkbox" name="shared" value="yes" checked[is_shared];
                span { (visit.text("views-share")) }
            }
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
        (Action::post(format!("/views/{}/removal", view.id), visit.text("views-delete-do")).quiet())
    }
}
