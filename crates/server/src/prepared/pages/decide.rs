//! One act: looked at, worded anew, accepted or declined. What is refused is shown with its rule, and
//! what was typed is still there.

use axum::extract::State;
use axum::response::Response;
use domain::ids::PreparedId;
use domain::people::Right;
use domain::prepared::ActState;
use domain::refusal::Refusal;
use maud::{Markup, html};
use serde_json::Value;
use store::prepared::Act;

use super::list::by;
use super::told::{Names, editable, label, title_of, values, whom};
use super::{PATH, caller};
use crate::api;
use crate::api::problem::Problem as Refused;
use crate::prepared::{self, Parts};
use crate::web::form::Form;
use crate::web::look::{Action, Field, Tag, TextArea, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

/// A text of at most so many letters stands in a field of one line.
const LINE: u64 = 400;

/// The act, if the reader decides it.
async fn load(visit: &Visit, id: PreparedId) -> Result<Act, Problem> {
    let steers = visit.may(Right::Steer);
    let (user, sight) = (visit.user_id(), visit.sight());
    if !store::prepared::decides(visit.db(), id, user, steers, sight).await? {
        return Err(Problem::NotFound);
    }
    Ok(store::prepared::get(visit.db(), id).await?)
}

pub(super) async fn ask(visit: Visit, Id(id): Id<PreparedId>) -> Result<Response, Problem> {
    let act = load(&visit, id).await?;
    let names = Names::load(&visit, std::slice::from_ref(&act)).await?;
    let content = content(&visit, &names, &act, &Parts::of(&act).body, None);
    Ok(visit.page(&title_of(&visit, &act), &content))
}

pub(super) async fn accept(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PreparedId>,
    form: Form,
) -> Result<Response, Problem> {
    let act = load(&visit, id).await?;
    let body = worded(&act, &form);
    let looks_past = form.get("looks_past") == "yes";
    let by = caller(&visit, &act);
    match prepared::accept(&web, &by, id, body.clone(), looks_past).await {
        Ok(_) => Ok(saved(&visit, PATH, "prepared-done-accepted", "")),
        Err(Refused::Broken(error)) => Err(error.into()),
        Err(refused) => {
            let act = load(&visit, id).await?;
            let names = Names::load(&visit, std::slice::from_ref(&act)).await?;
            let content = content(&visit, &names, &act, &body, Some(&refused));
            Ok(visit.asks_again(&title_of(&visit, &act), &content))
        }
    }
}

pub(super) async fn decline(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<PreparedId>,
) -> Result<Response, Problem> {
    let act = load(&visit, id).await?;
    prepared::decline(&web, &caller(&visit, &act), id).await?;
    Ok(saved(&visit, PATH, "prepared-done-declined", ""))
}

/// The body with the texts as they were worded in the form.
fn worded(act: &Act, form: &Form) -> Value {
    let mut body = Parts::of(act).body;
    let Some(operation) = api::find(&act.operation) else { return body };
    for (field, _) in editable(operation, &body) {
        let name = format!("text:{field}");
        if form.has(&name) {
            body[&field] = form.get(&name).replace("\r\n", "\n").trim().into();
        }
    }
    body
}

fn content(
    visit: &Visit,
    names: &Names,
    act: &Act,
    body: &Value,
    refused: Option<&Refused>,
) -> Markup {
    let open = act.state == ActState::Prepared && act.ends_at > visit.now;
    let texts = match api::find(&act.operation) {
        Some(operation) if open && visit.may(Right::Work) => editable(operation, body),
        _ => Vec::new(),
    };
    let worded: Vec<String> = texts.iter().map(|(field, _)| field.clone()).collect();
    html! {
        article class="sheet prepared" {
            header {
                h1 { (title_of(visit, act)) }
                p { (whom(act)) }
                a class="back" href=(PATH) data-key="Escape" { (visit.text("prepared-title")) }
            }
            @if let Some(refused) = refused { (why(visit, refused)) }
            (values(visit, names, act, &worded))
            p class="soft" { (by(visit, act)) }
            @if open && visit.may(Right::Work) {
                (form(visit, act, body, &texts, refused))
                (Action::post(format!("{PATH}/{}/declined", act.id), visit.text("prepared-decline")).quiet())
            } @else { (settled(visit, act)) }
        }
    }
}

fn settled(visit: &Visit, act: &Act) -> Markup {
    // Nobody has noted yet that its time is over.
    let state = if act.state == ActState::Prepared { ActState::Expired } else { act.state };
    html! {
        p {
            (Tag::new(visit.text(&format!("prepared-state-{}", state.code()))))
            @if let Some(by) = &act.decided_by { " " (name(by.as_str())) }
        }
    }
}

fn form(
    visit: &Visit,
    act: &Act,
    body: &Value,
    texts: &[(String, u64)],
    refused: Option<&Refused>,
) -> Markup {
    let is_stale = matches!(refused, Some(Refused::Refused(Refusal::ActStale)));
    html! {
        form method="post" action=(format!("{PATH}/{}/accepted", act.id)) {
            @for (field, most) in texts {
                @let value = body.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
                @if *most <= LINE {
                    (Field::text(format!("text:{field}"), label(visit, field)).value(value).autocomplete("off"))
                } @else {
                    (TextArea::new(format!("text:{field}"), label(visit, field)).value(value))
                }
            }
            // It was said what changed; whoever accepts now has looked.
            @if is_stale { input type="hidden" name="looks_past" value="yes"; }
            div class="do" { (Action::submit(visit.text("prepared-accept")).main()) }
        }
    }
}

/// Why it did not happen, and how to go on.
fn why(visit: &Visit, refused: &Refused) -> Markup {
    let details = refused.details(&visit.locale);
    html! {
        div class="refused" role="alert" tabindex="-1" autofocus {
            p class="what" { (details.detail.as_ref().unwrap_or(&details.title)) }
            @if !details.errors.is_empty() {
                ul {
                    @for error in &details.errors {
                        @let field = error.pointer.as_deref().or(error.parameter.as_deref()).unwrap_or_default();
                        li {
                            (label(visit, field.rsplit('/').next().unwrap_or_default())) ": "
                            (error.detail)
                        }
                    }
                }
            }
            p {
                (details.how_to_go_on)
                @if let Some(rule) = details.rule { " " span class="rule" { bdi { (rule) } } }
            }
        }
    }
}
