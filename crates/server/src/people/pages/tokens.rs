//! Tokens for programs: one's own are made here and shown once; owners see everybody's.

#[cfg(test)]
mod tests;

use axum::extract::State;
use axum::response::Response;
use domain::ids::TokenId;
use domain::people::Right;
use domain::refusal::Refusal;
use domain::text::Line;
use domain::tokens::Scope;
use jiff::{Timestamp, ToSpan};
use maud::{Markup, html};
use store::tokens::Token;

use crate::app::Failure;
use crate::people::tokens as actions;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Column, Empty, Field, Select, Table, Tag, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

/// Until when a token lasts where nothing else is said.
const DAYS: i64 = 90;

pub(super) async fn own(visit: Visit) -> Result<Response, Problem> {
    let day = visit.zone().local(visit.now).date();
    let end = day.checked_add(DAYS.days()).unwrap_or(day);
    let form = Form::default().with("scope", Scope::Read.code()).with("end", end.to_string());
    show(&visit, &form, &Errors::default(), None, None).await
}

pub(super) async fn make(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require_fresh("/people/me/tokens")?;
    let mut fields = Fields::of(&form);
    let name = fields.line("name");
    let scope = fields.choice("scope", Scope::parse);
    let end = end_of_day(&mut fields, &visit);
    let Some(((name, scope), end)) = name.zip(scope).zip(end) else {
        return show(&visit, &form, &fields.errors, None, None).await;
    };
    // It reaches as far as they do and outlives their session.
    visit.require_fresh("/people/me/tokens")?;
    let label: Line = name.clone();
    match actions::make(&web, visit.user_id(), name, scope, end).await {
        Ok(made) => show(&visit, &form, &Errors::default(), None, Some((&label, &made.text))).await,
        Err(Failure::Refused(refusal)) => {
            show(&visit, &form, &Errors::default(), Some(&refusal), None).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A token lasts through its last day on the reader's clock.
fn end_of_day(fields: &mut Fields<'_>, visit: &Visit) -> Option<Timestamp> {
    let day = fields.optional_date("end");
    if day.is_none() && fields.errors.is_empty() {
        fields.errors.add("end", "fields-date");
    }
    let next = day?.tomorrow().ok()?;
    visit.zone().instant(next.at(0, 0, 0, 0))
}

pub(super) async fn everybody(visit: Visit) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let tokens = store::tokens::lasting(visit.db(), visit.now).await?;
    let title = visit.text("people-tokens-all");
    let content = html! {
        article class="sheet wide" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("people-tokens-all-about")) }
                a class="back" href="/people" { (visit.text("layout-people")) }
            }
            (list(&visit, &tokens, true))
        }
    };
    Ok(visit.page(&title, &content))
}

pub(super) async fn end(
    visit: Visit,
    State(web): State<Web>,
    Id(token): Id<TokenId>,
    form: Form,
) -> Result<Response, Problem> {
    actions::end(&web, visit.actor(), token).await?;
    let back = if form.has("all") { "/people/tokens" } else { "/people/me/tokens" };
    Ok(saved(&visit, back, "people-tokens-done-ended", ""))
}

async fn show(
    visit: &Visit,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
    made: Option<(&Line, &str)>,
) -> Result<Response, Problem> {
    let tokens = store::tokens::of_user(visit.db(), visit.user_id()).await?;
    let title = visit.text("people-tokens");
    let content = html! {
        article class="sheet wide" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("people-tokens-about")) }
                a class="back" href="/people/me" { (visit.text("people-own")) }
            }
            @match made {
                Some((label, text)) => (once(visit, label, text)),
                None => p { a href="/api" { (visit.text("people-tokens-reference")) } },
            }
            (list(visit, &tokens, false))
            @if made.is_none() {
                h2 { (visit.text("people-tokens-new")) }
                (summary(&visit.locale, errors))
                (words::refused(&visit.locale, refusal))
                (new_form(visit, form, errors))
            }
        }
    };
    let is_again = !errors.is_empty() || refusal.is_some();
    Ok(if is_again { visit.asks_again(&title, &content) } else { visit.page(&title, &content) })
}

/// The token itself, the only time that it is seen.
fn once(visit: &Visit, label: &Line, text: &str) -> Markup {
    html! {
        section class="token" role="status" {
            h2 { (name(label.as_str())) }
            p { (visit.text("people-tokens-once")) }
            pre dir="ltr" tabindex="0" { code { (text) } }
            div class="do" {
                (Action::link("/people/me/tokens", visit.text("people-tokens-kept")).main())
                (Action::link("/api", visit.text("people-tokens-reference")).quiet())
            }
        }
    }
}

fn list(visit: &Visit, tokens: &[Token], is_everybodys: bool) -> Markup {
    if tokens.is_empty() {
        let instead =
            if is_everybodys { "people-tokens-none-all" } else { "people-tokens-none-own" };
        return html! { (Empty::new(visit.text("people-tokens-none"), visit.text(instead))) };
    }
    let mut columns = vec![Column::new(visit.text("people-tokens-name"))];
    if is_everybodys {
        columns.insert(0, Column::new(visit.text("people-name")));
    }
    for key in
        ["people-tokens-scope", "people-tokens-used", "people-tokens-end", "people-tokens-state"]
    {
        columns.push(Column::new(visit.text(key)));
    }
    let rows = tokens.iter().map(|token| row(visit, token, is_everybodys));
    html! { (Table::new(visit.text("people-tokens"), columns).rows(rows)) }
}

fn row(visit: &Visit, token: &Token, is_everybodys: bool) -> Vec<Markup> {
    let day = |at: Timestamp| visit.locale.full_day(visit.zone().local(at).date());
    // The last day on which it lets in.
    let last = token.ends_at.checked_sub(1.second()).unwrap_or(token.ends_at);
    let used = token.used_at.map_or_else(|| visit.text("people-tokens-unused"), day);
    let mut cells = vec![
        html! { (name(token.name.as_str())) },
        html! { (visit.text(&format!("people-tokens-scope-{}", token.scope.code()))) },
        html! { (used) },
        html! { (day(last)) },
        state(visit, token, is_everybodys),
    ];
    if is_everybodys {
        cells.insert(0, html! { (name(token.user_name.as_str())) });
    }
    cells
}

fn state(visit: &Visit, token: &Token, is_everybodys: bool) -> Markup {
    if token.ended_at.is_some() {
        return html! { (Tag::new(visit.text("people-tokens-ended"))) };
    }
    if token.ends_at <= visit.now {
        return html! { (Tag::new(visit.text("people-tokens-over"))) };
    }
    let end = Action::post(
        format!("/people/tokens/{}/end", token.id),
        visit.text("people-tokens-end-do"),
    );
    html! { (if is_everybodys { end.with("all", "1") } else { end }.quiet()) }
}

fn new_form(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let value = |field: &str| form.get(field).to_owned();
    let error = |field: &str| errors.of(&visit.locale, field);
    let scope = Scope::ALL.into_iter().fold(
        Select::new("scope", visit.text("people-tokens-scope")).error(error("scope")),
        |select, scope| {
            select
                .option(scope.code(), visit.text(&format!("people-tokens-scope-{}", scope.code())))
        },
    );
    html! {
        form method="post" action="/people/me/tokens" {
            (Field::text("name", visit.text("people-tokens-name"))
                .hint(visit.text("people-tokens-name-hint"))
                .value(value("name")).error(error("name")).autocomplete("off").required())
            (scope.value(value("scope")))
            (Field::date("end", visit.text("people-tokens-end")).value(value("end"))
                .error(error("end")).required())
            div class="do" { (Action::submit(visit.text("people-tokens-make")).main()) }
        }
    }
}
