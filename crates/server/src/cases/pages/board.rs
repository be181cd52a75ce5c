//! The board of cases beside their list: a column for each of our stages, a card for each case.

mod card;

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use domain::cases::Stage;
use domain::ids::CaseId;
use domain::tags::Tag;
use maud::{Markup, html};
use store::cases::{COUNTED, Card};

use super::narrowed::Scene;
use crate::assets;
use crate::i18n::args;
use crate::web::asked::Asked;
use crate::web::look::{Action, Empty};
use crate::web::{Problem, Visit, export, words};

/// The first cards of a column; further ones come page by page.
const CARDS: usize = 25;

/// One column with what stands in it.
struct Column {
    stage: Stage,
    cards: Vec<Card>,
    /// As far as it is counted.
    count: u32,
    /// Where the column goes on.
    next: Option<String>,
}

/// The tags of all cards that are shown.
type Tags = BTreeMap<CaseId, Vec<Tag>>;

pub(super) async fn board(visit: Visit, asked: Asked) -> Result<Response, Problem> {
    let scene = Scene::load(&visit, asked).await?;
    let mut columns = Vec::with_capacity(Stage::ALL.len());
    for stage in Stage::ALL {
        columns.push(column(&visit, &scene, stage, None).await?);
    }
    let is_empty = columns.iter().all(|column| column.count == 0);
    let tags = tags(&visit, &columns).await?;
    let title = visit.text("board-board");
    let content = html! {
        (scene.head(&visit, true))
        (scene.form(&visit, true))
        @if is_empty { (empty(&visit, &scene)) } @else {
            (whole(&visit, &scene, &columns, &tags))
            (export::of(&visit, "cases", &scene.asked.clone().with("view", "open")))
        }
    };
    Ok(visit.page(&title, &content))
}

/// One column further on.
pub(super) async fn further(
    visit: Visit,
    Path(stage): Path<i64>,
    asked: Asked,
) -> Result<Response, Problem> {
    let stage = Stage::from_number(stage).ok_or(Problem::NotFound)?;
    let scene = Scene::load(&visit, asked).await?;
    let columns = [column(&visit, &scene, stage, scene.cursor()).await?];
    let tags = tags(&visit, &columns).await?;
    let back = scene.asked.clone().without(&["after"]).href("/cases/board");
    let content = html! {
        div class="title" {
            h1 { (words::our_stage(&visit.locale, stage)) }
            div class="do" { (Action::link(back, visit.text("board-back"))) }
        }
        (whole(&visit, &scene, &columns, &tags))
    };
    Ok(visit.page(&words::our_stage(&visit.locale, stage), &content))
}

async fn column(
    visit: &Visit,
    scene: &Scene,
    stage: Stage,
    after: Option<(i64, CaseId)>,
) -> Result<Column, Problem> {
    let (filter, sight) = (scene.filter(visit), visit.sight());
    let count = store::cases::count(visit.db(), sight, &filter, stage).await?;
    if count == 0 {
        return Ok(Column { stage, cards: Vec::new(), count, next: None });
    }
    let limit = u32::try_from(CARDS + 1).unwrap_or(u32::MAX);
    let mut cards = store::cases::column(visit.db(), sight, &filter, stage, after, limit).await?;
    let has_more = cards.len() > CARDS;
    cards.truncate(CARDS);
    let next = cards.last().filter(|_| has_more).map(|last| {
        let after = format!("{}_{}", last.order, last.id);
        scene.asked.clone().with("after", after).href(&format!("/cases/board/{stage}"))
    });
    Ok(Column { stage, cards, count, next })
}

async fn tags(visit: &Visit, columns: &[Column]) -> Result<Tags, Problem> {
    let ids: Vec<CaseId> =
        columns.iter().flat_map(|column| column.cards.iter().map(|card| card.id)).collect();
    let mut tags = Tags::new();
    for (case, tag) in store::tags::of_cases(visit.db(), &ids).await? {
        tags.entry(case).or_default().push(tag);
    }
    Ok(tags)
}

/// The columns, the way to move a card that all cards share, and where is said what happens.
fn whole(visit: &Visit, scene: &Scene, columns: &[Column], tags: &Tags) -> Markup {
    let back = scene.asked.clone().without(&["after"]).query();
    let sortable = assets::find("sortable.js").map(|asset| asset.path);
    html! {
        p class="soft" id="board-help" { (visit.text("board-help")) }
        div class="board" id="board" data-sortable=[sortable] data-back=(back) {
            @for column in columns {
                section class={ "column" @if column.cards.is_empty() { " bare-column" } }
                    data-stage=(column.stage) aria-labelledby={ "stage-" (column.stage) } {
                    (head(visit, column))
                    ul data-cards { @for card in &column.cards {
                        (card::card(visit, scene, card, tags.get(&card.id), &back))
                    } }
                    @if let Some(next) = &column.next {
                        a class="btn quiet" data-more href=(next) { (visit.text("board-more")) }
                    }
                }
            }
        }
        p class="unseen" id="board-said" role="status" aria-live="polite" {}
        (menu(visit))
        dialog id="board-asks" closedby="any" { button type="button" class="btn quiet" data-close { (visit.text("fields-cancel")) } div {} }
    }
}

fn head(visit: &Visit, column: &Column) -> Markup {
    let name = words::our_stage(&visit.locale, column.stage);
    let (key, shown) = match column.count {
        count if count > COUNTED => ("board-count-more", COUNTED),
        count => ("board-count", count),
    };
    let count = visit.locale.text_with(key, &args! { count: shown });
    let figure = visit.locale.integer(i64::from(shown));
    html! {
        h2 id={ "stage-" (column.stage) } {
            span class="number" { (column.stage.number()) }
            " " span class="name" { (name) }
            " " span class="soft" aria-label=(count) { bdi { (figure) @if column.count > COUNTED { "+" } } }
        }
    }
}

/// Asked of one card at a time; drawn once for all of them, and only with script.
fn menu(visit: &Visit) -> Markup {
    html! {
        dialog id="board-menu" closedby="any" aria-labelledby="board-menu-title" {
            h2 id="board-menu-title" { (visit.text("board-move-to")) }
            div class="cards" {
                @for stage in Stage::ALL {
                    button type="button" class="btn" value=(stage) {
                        (stage.number()) " · " (words::our_stage(&visit.locale, stage))
                    }
                }
            }
            button type="button" class="btn quiet" data-close { (visit.text("fields-cancel")) }
        }
    }
}

fn empty(visit: &Visit, scene: &Scene) -> Markup {
    let empty = if scene.is_narrowed() {
        Empty::new(visit.text("cases-none-found"), visit.text("cases-none-found-instead"))
    } else {
        Empty::new(visit.text("cases-none-open"), visit.text("cases-none-open-instead"))
            .action(Action::link("/cases/new", visit.text("cases-new")))
    };
    html! { (empty) }
}
