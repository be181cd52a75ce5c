//! The page that says what goes and what stays before somebody is erased, and afterwards what is left;
//! and the copy of all that is held.

mod about;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::events::Room;
use domain::ids::{ContactId, CustomerId};
use domain::people::Right;
use jiff::Timestamp;
use maud::{Markup, html};
use store::erasing::{Counted, Erasure};

use super::{copy, erase_contact, erase_customer};
use crate::i18n::args;
use crate::web::attachment::disposition;
use crate::web::form::Form;
use crate::web::look::{Action, Column, Facts, Field, Notice, Sheet, Table, Tone};
use crate::web::path::{Id, Ids};
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

pub use about::about;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/customers/{customer}/copy", get(hand_out))
        .route("/customers/{customer}/erasing", get(ask).post(erase))
        .route("/customers/{customer}/contacts/{contact}/erasing", get(ask_contact).post(erase_one))
}

/// Who is to be erased, and what becomes of all that is held.
struct Scene {
    name: String,
    /// Where the form goes, and where one goes back to.
    path: String,
    back: String,
    is_contact: bool,
    counts: Vec<(&'static str, i64)>,
    under_way: Vec<(&'static str, i64)>,
}

impl Scene {
    async fn of_customer(web: &Web, id: CustomerId) -> Result<Self, Problem> {
        let db = web.db();
        Ok(Self {
            name: store::customers::get(db, id).await?.name.to_string(),
            path: format!("/customers/{id}/erasing"),
            back: format!("/customers/{id}"),
            is_contact: false,
            counts: store::erasing::counts(db, id).await?,
            under_way: store::erasing::under_way(db, id).await?,
        })
    }

    async fn of_contact(web: &Web, customer: CustomerId, id: ContactId) -> Result<Self, Problem> {
        let contacts = store::customers::contacts(web.db(), customer).await?;
        let contact = contacts.into_iter().find(|contact| contact.id == id);
        Ok(Self {
            name: contact.ok_or(Problem::NotFound)?.name.to_string(),
            path: format!("/customers/{customer}/contacts/{id}/erasing"),
            back: format!("/customers/{customer}"),
            is_contact: true,
            counts: Vec::new(),
            under_way: Vec::new(),
        })
    }
}

async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    if let Some(erasure) = store::erasing::find(web.db(), id).await? {
        let events = store::erasing::events(web.db(), id).await?;
        let counts = store::erasing::counts(web.db(), id).await?;
        let title = visit.text("erasing-erased");
        return Ok(visit.page(&title, &left(&visit, &erasure, &events, &counts)));
    }
    visit.require(Right::Govern)?;
    let scene = Scene::of_customer(&web, id).await?;
    let form = Form::default();
    Ok(page(Paper::of(&visit, &scene, &form)))
}

async fn ask_contact(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, id): Ids<CustomerId, ContactId>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::of_contact(&web, customer, id).await?;
    let form = Form::default();
    Ok(page(Paper::of(&visit, &scene, &form)))
}

async fn erase(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::of_customer(&web, id).await?;
    visit.require_fresh(&scene.path)?;
    let typed = form.get("name").to_owned();
    let outcome = erase_customer(&web, visit.actor(), id, typed).await;
    let outcome = outcome.map(|names| web.forget_forms(&names.names)).map_err(Trouble::from);
    let to = scene.path.clone();
    Paper::of(&visit, &scene, &form)
        .answer(outcome, page, |()| saved(&visit, &to, "erasing-done-customer", "*"))
}

async fn erase_one(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, id): Ids<CustomerId, ContactId>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::of_contact(&web, customer, id).await?;
    visit.require_fresh(&scene.path)?;
    let typed = form.get("name").to_owned();
    let outcome = erase_contact(&web, visit.actor(), (customer, id), typed).await;
    let outcome = outcome.map(|names| web.forget_forms(&names.names)).map_err(Trouble::from);
    let to = scene.back.clone();
    Paper::of(&visit, &scene, &form)
        .answer(outcome, page, |()| saved(&visit, &to, "erasing-done-contact", "*"))
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let (visit, scene) = (paper.visit, paper.scene);
    let title = visit.text(if scene.is_contact { "erasing-contact" } else { "erasing-customer" });
    let sheet = Sheet {
        question: title.clone().into(),
        about: Some(scene.name.clone().into()),
        back: Some((scene.back.clone().into(), visit.text("erasing-back").into())),
        content: html! {
            (paper.troubles())
            @if !scene.under_way.is_empty() { (under_way(visit, scene)) }
            @else { (what(visit, scene)) (form(&paper)) }
        },
    };
    paper.page(&title, &html! { (sheet) })
}

/// What must be brought to its end before.
fn under_way(visit: &Visit, scene: &Scene) -> Markup {
    html! {
        (Notice::new(visit.text("erasing-under-way")).tone(Tone::Now))
        (counted(visit, &scene.under_way))
        p { (visit.text("erasing-under-way-instead")) }
    }
}

fn counted(visit: &Visit, counts: &[(&'static str, i64)]) -> Markup {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    let facts = some.fold(Facts::new(), |facts, (what, count)| {
        let count = visit.locale.integer(*count);
        facts.fact(visit.text(&format!("erasing-count-{what}")), html! { (count) })
    });
    html! { (facts) }
}

fn what(visit: &Visit, scene: &Scene) -> Markup {
    let whose = if scene.is_contact { "contact" } else { "customer" };
    let list = |kind: &str, count: usize| {
        html! {
            ul class="dots" { @for at in 1..=count { li { (visit.text(&format!("erasing-{whose}-{kind}-{at}"))) } } }
        }
    };
    let (goes, stays) = if scene.is_contact { (3, 1) } else { (4, 3) };
    html! {
        h2 { (visit.text("erasing-goes")) }
        (list("goes", goes))
        (counted(visit, &scene.counts))
        h2 { (visit.text("erasing-stays")) }
        (list("stays", stays))
        @if !scene.is_contact {
            h2 { (visit.text("erasing-open")) }
            p { (visit.text("erasing-open-ends")) }
        }
        p class="soft" { (visit.text("erasing-backups")) }
        p { (Action::download(format!("{}/copy", scene.back), visit.text("erasing-copy-first")).quiet()) }
    }
}

fn form(paper: &Paper<'_, Scene>) -> Markup {
    let label = paper
        .visit
        .locale
        .text_with("erasing-type-name", &args! { name: paper.scene.name.as_str() });
    html! {
        form method="post" action=(paper.scene.path) {
            (Field::text("name", label).required())
            p class="hint" { (paper.text("erasing-for-good")) }
            div class="do" { (Action::submit(paper.text("erasing-do"))) }
        }
    }
}

/// What is left of somebody: counts and dates.
fn left(
    visit: &Visit,
    erasure: &Erasure,
    events: &[Counted],
    counts: &[(&'static str, i64)],
) -> Markup {
    let when = visit.locale.date_time(erasure.at, visit.zone().tz());
    let said = visit.locale.text_with("erasing-erased-at", &args! { when: when });
    let columns = vec![
        Column::new(visit.text("erasing-column-event")),
        Column::new(visit.text("erasing-column-count")).figure(),
        Column::new(visit.text("erasing-column-last")),
    ];
    let rows = by_room(events).into_iter().map(|(room, count, last)| {
        vec![
            html! { (visit.text(&format!("audit-room-{}", room.code()))) },
            html! { (visit.locale.integer(count)) },
            html! { (visit.locale.date_time(last, visit.zone().tz())) },
        ]
    });
    let title = visit.text("erasing-left");
    html! {
        h1 { (visit.text("erasing-erased")) }
        p class="lede" { (said) }
        p { (visit.text("erasing-no-way-back")) }
        (counted(visit, counts))
        h2 { (title) }
        (Table::new(title, columns).rows(rows))
    }
}

/// How many events there are about what, and when the last was; the latest first.
fn by_room(events: &[Counted]) -> Vec<(Room, i64, Timestamp)> {
    let told = Room::ALL.into_iter().filter_map(|room| {
        let of_it = || events.iter().filter(|event| event.kind.room() == room);
        let last = of_it().map(|event| event.last).max()?;
        Some((room, of_it().map(|event| event.count).sum(), last))
    });
    let mut told: Vec<_> = told.collect();
    told.sort_by_key(|(_, _, last)| std::cmp::Reverse(*last));
    told
}

async fn hand_out(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    let page = about(&web, id, visit.user_id(), visit.sight(), visit.zone()).await?;
    let bytes = copy::archive(&web, id, &page).await.map_err(|error| {
        tracing::error!(%error, "a copy broke off");
        Problem::Broken(store::db::StoreError::broken("the copy broke off"))
    })?;
    copy::tell(&web, visit.user_id(), id).await?;
    let customer = store::customers::get(web.db(), id).await?;
    let day = visit.zone().local(visit.now).date();
    let called = format!("{} {day}.zip", customer.name);
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, disposition(&called)),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}
