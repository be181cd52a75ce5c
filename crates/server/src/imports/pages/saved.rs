//! Saved mappings: kept from a file, used for another one, renamed, shared and deleted.

use axum::response::Response;
use domain::ids::{ImportId, MappingId};
use domain::people::Right;
use maud::{Markup, html};
use store::imports::mappings::{self, SavedMapping};

use super::super::study;
use super::mapping::Naming;
use super::work::{disk, find_upload, settle};
use super::{form, mapping};
use crate::i18n::args;
use crate::imports;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Empty, Field, Tag};
use crate::web::path::Id;
use crate::web::{Problem, Visit, saved};

const PAGE: &str = "/imports/mappings";
/// So many columns show which files are meant.
const COLUMNS: usize = 12;

/// Keeps what the form of a file says of its columns.
pub(super) async fn keep(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut upload = match settle(&visit, id, &form).await? {
        Ok(upload) => upload,
        Err(again) => return Ok(again),
    };
    let mut fields = Fields::of(&form);
    let Some(name) = fields.line("mapping_name") else {
        let error = fields.errors.of(&visit.locale, "mapping_name");
        let naming = Naming { form: &form, error };
        return mapping::page(&visit, id, &upload, None, &[], Some(naming)).await;
    };
    let look = form::look(visit.imports().file(id), upload.reading()).await.map_err(disk)?;
    let is_shared = form.get("is_shared") == "yes";
    let kept = imports::keep_mapping(
        &visit,
        visit.actor(),
        name,
        &look.headers,
        &upload.mapping,
        is_shared,
    );
    upload.used = Some(kept.await?.to_string());
    visit.imports().save_upload(id, &upload).map_err(disk)?;
    Ok(saved(&visit, &format!("/imports/{id}"), "imports-done-kept", ""))
}

/// Reads the columns of a file as they were kept under a name.
pub(super) async fn take(
    visit: Visit,
    Id(id): Id<ImportId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut upload = find_upload(&visit, id)?;
    let chosen: MappingId = form.get("mapping").parse().map_err(|_| Problem::NotUnderstood)?;
    study::use_saved(&visit, visit.user_id(), id, &mut upload, chosen).await?;
    visit.imports().save_upload(id, &upload).map_err(disk)?;
    visit.imports().save_trial(id, None).map_err(disk)?;
    Ok(saved(&visit, &format!("/imports/{id}"), "imports-done-used", ""))
}

pub(super) async fn list(visit: Visit) -> Result<Response, Problem> {
    page(&visit, None).await
}

/// Of which one a form failed.
type Failed<'a> = (MappingId, &'a Form, &'a Errors);

async fn page(visit: &Visit, failed: Option<Failed<'_>>) -> Result<Response, Problem> {
    let all = mappings::of_user(visit.db(), visit.user_id()).await?;
    let people = store::people::all(visit.db()).await?;
    let title = visit.text("imports-saved");
    let content = html! {
        article class="sheet" {
            header {
                h1 { (title) }
                p class="soft" { (visit.text("imports-saved-about")) }
                a class="back" href="/imports" data-key="Escape" { (visit.text("imports-to-list")) }
            }
            @if all.is_empty() {
                (Empty::new(visit.text("imports-saved-none"), visit.text("imports-saved-none-instead")))
            }
            @for one in &all {
                @let owner = people.iter().find(|person| person.id == one.owner);
                (item(visit, one, owner.map_or("", |owner| owner.name.as_str()), failed))
            }
        }
    };
    Ok(match failed {
        None => visit.page(&title, &content),
        Some(_) => visit.asks_again(&title, &content),
    })
}

fn item(visit: &Visit, one: &SavedMapping, owner: &str, failed: Option<Failed<'_>>) -> Markup {
    let names: Vec<String> = serde_json::from_str(&one.headers).unwrap_or_default();
    let columns = names.iter().take(COLUMNS).cloned().collect::<Vec<_>>().join(", ");
    let failed = failed.filter(|(id, ..)| *id == one.id);
    let typed = failed.map_or(one.name.as_str(), |(_, form, _)| form.get("name"));
    let is_shared = failed.map_or(one.is_shared, |(_, form, _)| form.get("is_shared") == "yes");
    let error = failed.and_then(|(.., errors)| errors.of(&visit.locale, "name"));
    let (id, address) = (one.id, format!("{PAGE}/{}", one.id));
    html! {
        section class="item" {
            h2 { bdi { (one.name) } @if one.is_shared { " " (Tag::new(visit.text("imports-saved-shared"))) } }
            p class="soft" { (visit.locale.text_with("imports-saved-of", &args! { name: owner })) }
            p class="soft" { (visit.locale.text_with("imports-saved-columns", &args! { columns: columns })) }
            @if visit.may(Right::Steer) {
                form method="post" action=(address) {
                    (Field::text("name", visit.text("imports-saved-rename")).id(format!("name-{id}"))
                        .value(typed.to_owned()).error(error))
                    (shared(visit, is_shared))
                    div class="do" { (Action::submit(visit.text("imports-saved-change"))) }
                }
                (Action::post(format!("{address}/removal"), visit.text("imports-saved-delete")).quiet())
            }
        }
    }
}

/// The tick that shares one.
pub(super) fn shared(visit: &Visit, is_shared: bool) -> Markup {
    html! {
        label class="tick" {
            input type="checkbox" name="is_shared" value="yes" checked[is_shared];
            span { (visit.text("imports-saved-share")) }
        }
    }
}

pub(super) async fn change(
    visit: Visit,
    Id(id): Id<MappingId>,
    form: Form,
) -> Result<Response, Problem> {
    let mut fields = Fields::of(&form);
    let Some(name) = fields.line("name") else {
        return page(&visit, Some((id, &form, &fields.errors))).await;
    };
    let is_shared = form.get("is_shared") == "yes";
    imports::change_mapping(&visit, visit.actor(), id, name, is_shared).await?;
    Ok(saved(&visit, PAGE, "imports-done-changed", ""))
}

pub(super) async fn delete(visit: Visit, Id(id): Id<MappingId>) -> Result<Response, Problem> {
    imports::delete_mapping(&visit, visit.actor(), id).await?;
    Ok(saved(&visit, PAGE, "imports-done-deleted", ""))
}
