//! A new webhook, and another address or choice of events for one that is there.

use axum::extract::State;
use axum::response::Response;
use domain::events::Room;
use domain::hooks::Wanted;
use domain::ids::{HookId, UserId};
use domain::people::Right;
use maud::{Markup, html};
use store::people::User;

use super::{PATH, show};
use crate::hooks::{self, Address};
use crate::i18n::args;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

/// The rooms of events of customers, which are told; the others are of the firm itself.
const ROOMS: [Room; 11] = [
    Room::Customers,
    Room::Cases,
    Room::Contacts,
    Room::Promises,
    Room::Offers,
    Room::Service,
    Room::Bills,
    Room::Documents,
    Room::Issues,
    Room::Closing,
    Room::Care,
];

/// What stands beside the form.
struct Scene {
    people: Vec<User>,
    /// The hook that is changed.
    hook: Option<HookId>,
    /// Kinds that were chosen by the API; they stay as they are.
    kinds: Vec<String>,
}

impl Scene {
    async fn load(web: &Web, hook: Option<HookId>) -> Result<(Self, Form), Problem> {
        let mut scene = Self { people: Vec::new(), hook, kinds: Vec::new() };
        let mut form = Form::default();
        if let Some(id) = hook {
            let hook = store::hooks::get(web.db(), id).await?;
            form = form.with("address", hook.address.as_str());
            for part in hooks::wanted(&hook).parts() {
                match part.strip_suffix("/*").and_then(Room::parse) {
                    Some(room) => form = form.with(&field(room), "yes"),
                    None => scene.kinds.push(part.to_owned()),
                }
            }
        } else {
            scene.people = store::people::all(web.db()).await?;
        }
        Ok((scene, form))
    }

    fn wanted(&self, form: &Form) -> Wanted {
        let rooms = ROOMS.into_iter().filter(|room| form.get(&field(*room)) == "yes");
        let rooms: Vec<String> = rooms.map(Wanted::of_room).collect();
        let parts = rooms.iter().chain(&self.kinds).map(String::as_str);
        Wanted::parse(parts).unwrap_or_default()
    }
}

fn field(room: Room) -> String {
    format!("room-{}", room.code())
}

pub(super) async fn ask(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let (scene, form) = Scene::load(&web, None).await?;
    let form = form.with("owner", visit.user_id().to_string());
    Ok(page(Paper::of(&visit, &scene, &form)))
}

pub(super) async fn edit(
    visit: Visit,
    State(web): State<Web>,
    Id(hook): Id<HookId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let (scene, form) = Scene::load(&web, Some(hook)).await?;
    Ok(page(Paper::of(&visit, &scene, &form)))
}

async fn address(web: &Web, fields: &mut Fields<'_>) -> Option<Address> {
    let typed = fields.line("address")?;
    match Address::fit(web.hooks(), typed.as_str()).await {
        Ok(address) => Some(address),
        Err(unfit) => {
            fields.errors.add("address", unfit.key());
            None
        }
    }
}

pub(super) async fn make(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    visit.require_fresh(&format!("{PATH}/new"))?;
    let (scene, _) = Scene::load(&web, None).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let address = address(&web, &mut fields).await;
        let owner = fields.choice("owner", |id| id.parse::<UserId>().ok());
        let (address, owner) = fields.finish(address.zip(owner))?;
        let wanted = scene.wanted(&form);
        Ok(hooks::make(&web, visit.actor(), owner, address, wanted).await?)
    };
    let outcome: Result<_, Trouble> = outcome.await;
    match outcome {
        Ok(made) => Ok(show::once(&visit, &made)),
        Err(trouble) => Paper::of(&visit, &scene, &form).again(trouble, page),
    }
}

pub(super) async fn change(
    visit: Visit,
    State(web): State<Web>,
    Id(hook): Id<HookId>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let (scene, _) = Scene::load(&web, Some(hook)).await?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let address = address(&web, &mut fields).await;
        let address = fields.finish(address)?;
        Ok(hooks::change(&web, visit.actor(), hook, address, scene.wanted(&form)).await?)
    };
    let home = format!("{PATH}/{hook}");
    Paper::of(&visit, &scene, &form)
        .answer(outcome.await, page, |()| saved(&visit, &home, "hooks-done-changed", ""))
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let visit = paper.visit;
    let hook = paper.scene.hook;
    let title = visit.text(if hook.is_some() { "prepared-op-change-hook" } else { "hooks-new" });
    let home = hook.map_or_else(|| PATH.to_owned(), |hook| format!("{PATH}/{hook}"));
    let save = visit.text(if hook.is_some() { "fields-save" } else { "hooks-make" });
    let sheet = Sheet {
        question: title.clone().into(),
        about: None,
        back: Some((home.clone().into(), visit.text("fields-cancel").into())),
        content: html! {
            (paper.troubles())
            form method="post" action=(home) {
                (paper.line("address", "hooks-address")
                    .hint(visit.text("hooks-address-hint")).autocomplete("off").required())
                @if hook.is_none() {
                    (paper.person("owner", "hooks-owner", &paper.scene.people)
                        .hint(visit.text("hooks-owner-hint")))
                }
                (rooms(paper))
                div class="do" { (Action::submit(save).main()) }
            }
        },
    };
    paper.page(&title, &html! { (sheet) })
}

fn rooms(paper: Paper<'_, Scene>) -> Markup {
    let visit = paper.visit;
    let ticks = ROOMS.map(|room| {
        let words = visit.text(&format!("audit-room-{}", room.code()));
        (field(room), html! { (words) })
    });
    let kinds = paper.scene.kinds.join(", ");
    html! {
        (paper.ticks("events", "hooks-events", Some("hooks-events-hint"), ticks))
        @if !kinds.is_empty() {
            p class="hint" { (visit.locale.text_with("hooks-kinds", &args! { kinds: kinds })) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_room_that_can_be_ticked_is_one_that_a_hook_may_want() {
        for room in ROOMS {
            let part = Wanted::of_room(room);
            assert!(Wanted::parse([part.as_str()]).is_ok(), "{part}");
        }
    }
}
