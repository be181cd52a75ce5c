//! One item: its facts and days, how it stands on its tracks, and all that was done on it.

use axum::extract::State;
use axum::response::Response;
use domain::ids::ItemId;
use domain::items::{Deed, Item, Track, TrackAct, TrackKind};
use jiff::civil::Date;
use maud::{Markup, html};

use super::parts::{name, quantity, state, step_path};
use super::scene::Scene;
use crate::i18n::args;
use crate::web::look::{Action, Column, Facts, Moment, Side, Table, Tag, Timeline};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

/// As many acts are told, and as many things that belong to it.
const ACTS: u32 = 100;
const BELONGING: u32 = 50;

struct Of {
    scene: Scene,
    item: Item,
    acts: Vec<TrackAct>,
    belonging: Vec<Item>,
    equipment: Option<Item>,
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    let db = web.db();
    let item = store::items::get(db, id).await?;
    let of = Of {
        scene: Scene::load(&web, item.case).await?,
        acts: store::items::acts_of_item(db, id, ACTS).await?,
        belonging: store::items::belonging_to(db, id, BELONGING).await?,
        equipment: match item.for_item {
            Some(equipment) => Some(store::items::get(db, equipment).await?),
            None => None,
        },
        item,
    };
    let title = of.item.name.as_str().to_owned();
    let content = html! {
        (head(&visit, &of))
        (facts(&visit, &of))
        (plan(&visit, &of))
        h2 { (visit.text("items-by-track")) }
        (tracks(&visit, &of))
        (faults(&visit, &of))
        (belonging(&visit, &of))
        h2 { (visit.text("items-acts")) }
        (acts(&visit, &of))
    };
    Ok(visit.page(&title, &content))
}

fn head(visit: &Visit, of: &Of) -> Markup {
    let item = &of.item;
    let path = format!("/items/{}", item.id);
    let is_retired = item.retired_at.is_some();
    html! {
        div class="title" {
            div {
                h1 { (name(&visit.locale, &item.name, item.quantity)) }
                p class="lede" {
                    a href=(format!("/customers/{}/items", item.customer)) { bdi { (of.scene.customer.name) } }
                    " · "
                    a href=(of.scene.path("")) { bdi { (of.scene.case.title) } }
                    @if is_retired { " " (Tag::new(visit.text("items-retired"))) }
                }
            }
            div class="do" {
                @if of.scene.is_in_service() {
                    (Action::link(format!("{path}/faults"), visit.text("items-fault")))
                }
                @if !is_retired { (Action::link(format!("{path}/edit"), visit.text("items-edit")).quiet()) }
            }
        }
    }
}

fn facts(visit: &Visit, of: &Of) -> Markup {
    let (item, locale) = (&of.item, &visit.locale);
    let today = visit.zone().local(visit.now).date();
    let day = |day: Date| locale.long_day(day, today);
    let money =
        |minor| html! { bdi dir="ltr" { (locale.money(minor, item.price.currency.code())) } };
    let mut facts = Facts::new()
        .fact(visit.text("items-kind"), visit.text(&format!("items-kind-{}", item.kind.code())))
        .fact(visit.text("items-sold-on"), day(item.sold_on))
        .fact(visit.text("items-price"), money(item.price.minor))
        .fact(visit.text("items-owner"), html! { bdi { (of.scene.person(item.owner)) } });
    if let Some(serial) = &item.serial {
        facts = facts.fact(visit.text("items-serial"), html! { bdi dir="ltr" { (serial) } });
    }
    if let Some(equipment) = &of.equipment {
        let link =
            html! { a href=(format!("/items/{}", equipment.id)) { bdi { (equipment.name) } } };
        facts = facts.fact(visit.text("items-for"), link);
    }
    for (key, value) in [
        ("items-replacement-due", item.replacement_due),
        ("items-end-of-life", item.end_of_life),
        ("items-renews-on", item.renews_on),
    ] {
        if let Some(value) = value {
            facts = facts.fact(visit.text(key), day(value));
        }
    }
    html! { (facts) }
}

fn plan(visit: &Visit, of: &Of) -> Markup {
    let item = &of.item;
    let Some(plan) = item.plan else { return html! {} };
    let today = visit.zone().local(visit.now).date();
    let every = args! { count: plan.every_months };
    let facts = Facts::new()
        .fact(visit.text("items-every"), visit.locale.text_with("items-every-count", &every))
        .fact(visit.text("items-next-service"), visit.locale.long_day(plan.next_service, today));
    html! {
        h2 { (visit.text("items-plan")) }
        (facts)
        @if item.retired_at.is_none() {
            p class="do" {
                (Action::link(format!("/items/{}/visits", item.id), visit.text("items-visit")))
            }
        }
    }
}

fn tracks(visit: &Visit, of: &Of) -> Markup {
    let mine = |kind: &TrackKind| of.scene.find_track(of.item.id, *kind);
    let columns = vec![
        Column::new(visit.text("items-track")),
        Column::new(visit.text("items-state")),
        Column::new(visit.text("items-can")),
    ];
    let rows = TrackKind::ALL.iter().filter_map(mine).map(|track| {
        let step = track.step().and_then(|step| of.scene.promise(step));
        vec![
            html! { (words::track(&visit.locale, track.kind)) },
            state(visit, track, step),
            can(visit, of, track),
        ]
    });
    html! { (Table::new(visit.text("items-by-track"), columns).rows(rows)) }
}

/// What we do next, and what the customer may say.
fn can(visit: &Visit, of: &Of, track: &Track) -> Markup {
    if !of.scene.is_in_service() {
        return html! {};
    }
    let case = format!("/cases/{}", of.scene.case.id);
    let step = track.step().and_then(|step| of.scene.promise(step));
    html! {
        @if let Some(step) = step {
            a href=(step_path(step.kind, &case, step.id)) {
                (words::promise(&visit.locale, step.kind, step.debtor, None))
            }
            " · "
        }
        a href=(format!("/items/{}/tracks/{}", of.item.id, track.kind.code())) { (visit.text("items-their-word")) }
    }
}

fn faults(visit: &Visit, of: &Of) -> Markup {
    let today = visit.zone().local(visit.now).date();
    let day = |at| visit.locale.short_day(visit.zone().local(at).date(), today);
    let columns = vec![
        Column::new(visit.text("items-fault-words")),
        Column::new(visit.text("items-found-on")),
        Column::new(visit.text("items-remedy")),
        Column::new(visit.text("items-fix-time")),
    ];
    let all: Vec<_> = of.scene.faults.iter().filter(|it| it.item == of.item.id).collect();
    let rows = all.iter().map(|fault| {
        let fixed = fault.fixed.as_ref();
        vec![
            html! { span dir="auto" { (fault.words) } },
            html! { (day(fault.found_at)) },
            html! { @if let Some((_, remedy)) = fixed { span dir="auto" { (remedy) } } @else {
                a href=(of.scene.path(&format!("/steps/{}", fault.promise))) { (visit.text("items-mend")) }
            } },
            html! { @if let Some((at, _)) = fixed {
                (visit.locale.duration(at.duration_since(fault.found_at)))
            } },
        ]
    });
    html! {
        @if !all.is_empty() {
            h2 { (visit.text("items-faults")) }
            (Table::new(visit.text("items-faults"), columns).rows(rows))
        }
    }
}

fn belonging(visit: &Visit, of: &Of) -> Markup {
    html! {
        @if !of.belonging.is_empty() {
            h2 { (visit.text("items-belonging")) }
            ul {
                @for item in &of.belonging {
                    li {
                        a href=(format!("/items/{}", item.id)) { (name(&visit.locale, &item.name, item.quantity)) }
                        " " small { (visit.text(&format!("items-kind-{}", item.kind.code()))) }
                    }
                }
            }
        }
    }
}

/// Its own line of life: their word on one side, our work on the other.
fn acts(visit: &Visit, of: &Of) -> Markup {
    if of.acts.is_empty() {
        return html! { p class="soft" { (visit.text("items-acts-none")) } };
    }
    let timeline = Timeline {
        theirs: visit.text("timeline-they").into(),
        ours: visit.text("timeline-we").into(),
        moments: of.acts.iter().map(|act| moment(visit, of, act)).collect(),
    };
    html! { (timeline) }
}

fn moment(visit: &Visit, of: &Of, act: &TrackAct) -> Moment<'static> {
    let (locale, zone) = (&visit.locale, visit.zone());
    let today = zone.local(visit.now).date();
    let day = locale.short_weekday_day(zone.local(act.at).date(), today);
    let when = format!("{day}\n{}", locale.time(act.at, zone.tz()));
    let is_theirs =
        matches!(act.deed, Deed::Accepted | Deed::Released | Deed::Reopened | Deed::Paid);
    let side = if is_theirs { Side::Theirs } else { Side::Ours };
    let mut moment = Moment::new(side, when, act.at.to_string(), deed(visit, act));
    if let Some(words) = &act.words {
        moment = moment.said(words.as_str().to_owned());
    }
    let contact = of.scene.contacts.iter().find(|it| Some(it.id) == act.contact);
    let mut note = vec![words::track(locale, act.track)];
    note.extend(contact.map(|it| words::isolated(it.name.as_str())));
    note.extend(act.by.map(|by| words::isolated(of.scene.person(by))));
    moment.note(note.join(" · "))
}

fn deed(visit: &Visit, act: &TrackAct) -> String {
    let locale = &visit.locale;
    match act.deed {
        Deed::Delivered(part) => {
            locale.text_with("items-deed-delivered", &args! { quantity: quantity(locale, part) })
        }
        Deed::Slipped { was_due, told_at } => super::case::told_words(visit, was_due, told_at),
        Deed::Trained { can_use: false } => visit.text("items-deed-trained-in-part"),
        deed => visit.text(&format!("items-deed-{}", deed.code())),
    }
}

pub(super) async fn retire(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<ItemId>,
) -> Result<Response, Problem> {
    crate::items::retire(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &format!("/items/{id}"), "items-done-retired", ""))
}
