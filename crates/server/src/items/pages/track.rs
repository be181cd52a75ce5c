//! What the customer says to one track of one item: it is not right, they want it after all, or
//! not at all.

use axum::extract::State;
use axum::response::Response;
use domain::ids::ItemId;
use domain::items::{Item, Track, TrackKind, TrackState};
use domain::text::Prose;
use domain::time::Due;
use maud::html;

use super::parts::{past, who};
use super::scene::Scene;
use crate::app::App;
use crate::items::{TheirWord, release, reopen};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Pick, Sheet};
use crate::web::path::Ids;
use crate::web::{Paper, Problem, Visit, Web, saved, words};

/// A track's code in an address.
pub(super) struct Code(TrackKind);

impl std::str::FromStr for Code {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        TrackKind::parse(code).map(Self).ok_or(())
    }
}

struct OfTrack {
    scene: Scene,
    item: Item,
    track: Track,
}

impl OfTrack {
    async fn load(app: &App, item: ItemId, kind: TrackKind) -> Result<Self, Problem> {
        let item = store::items::get(app.db(), item).await?;
        let scene = Scene::load(app, item.case).await?;
        let track = scene.find_track(item.id, kind).cloned().ok_or(Problem::NotFound)?;
        Ok(Self { scene, item, track })
    }

    /// What is not right or wanted after all is done again; a bill is corrected instead.
    fn may_reopen(&self) -> bool {
        !self.track.is_doing() && self.track.kind != TrackKind::Billing
    }

    fn may_release(&self) -> bool {
        let is_sent = matches!(self.track.state, TrackState::Asking { .. });
        self.track.is_under_way() && !(is_sent && self.track.kind == TrackKind::Billing)
    }

    fn path(&self) -> String {
        format!("/items/{}/tracks/{}", self.item.id, self.track.kind.code())
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Ids(item, Code(kind)): Ids<ItemId, Code>,
) -> Result<Response, Problem> {
    let of = OfTrack::load(&web, item, kind).await?;
    let form = Form::default().with_time("at", visit.now, &of.scene.customer.zone);
    Ok(page(Paper::of(&visit, &of, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Ids(item, Code(kind)): Ids<ItemId, Code>,
    form: Form,
) -> Result<Response, Problem> {
    let of = OfTrack::load(&web, item, kind).await?;
    let (actor, case) = (visit.actor(), of.scene.case.id);
    let outcome = async {
        let (due, said, word) = read(&visit, &of, &form)?;
        match due {
            Some(due) => reopen(&web, actor, case, (item, kind), word, said, due).await?,
            None => release(&web, actor, case, vec![(item, kind)], word, said).await?,
        }
        Ok(())
    };
    Paper::of(&visit, &of, &form).answer(outcome.await, page, |()| {
        saved(&visit, &format!("/items/{item}"), "items-done-word", "")
    })
}

/// When it is done again, if not let go; and what they said.
fn read(
    visit: &Visit,
    of: &OfTrack,
    form: &Form,
) -> Result<(Option<Due>, Prose, TheirWord), Errors> {
    let zone = &of.scene.customer.zone;
    let mut fields = Fields::of(form);
    let is_again = fields.choice("says", |code| match code {
        "again" => Some(true),
        "release" => Some(false),
        _ => None,
    });
    let due = if is_again == Some(true) { fields.due("due", zone) } else { None };
    let said = fields.prose("words");
    let by = fields.optional_id("contact");
    let at = past(&mut fields, "at", zone, visit.now);
    fields.finish(said.zip(at).map(|(said, at)| (due, said, TheirWord { by, at })))
}

fn page(paper: Paper<'_, OfTrack>) -> Response {
    let Paper { visit, scene: of, .. } = paper;
    let due = paper.their_time("due", "items-again-by");
    let mut picks = paper.picks("says", "items-says");
    if of.may_reopen() {
        let hint = visit.text("items-says-again-hint");
        picks = picks.pick(
            Pick::new("again", visit.text("items-says-again")).hint(hint).fields(html! { (due) }),
        );
    }
    if of.may_release() {
        let hint = visit.text("items-says-release-hint");
        picks = picks.pick(Pick::new("release", visit.text("items-says-release")).hint(hint));
    }
    let track = words::track(&visit.locale, of.track.kind);
    let may = (of.may_reopen() || of.may_release()) && of.scene.is_in_service();
    let sheet = Sheet {
        question: visit.text("items-track-word").into(),
        about: Some(format!("{track}: {}", words::isolated(of.item.name.as_str())).into()),
        back: Some((format!("/items/{}", of.item.id).into(), visit.text("items-back-item").into())),
        content: html! {
            (paper.troubles())
            @if may {
                form method="post" action=(of.path()) {
                    (picks)
                    (paper.prose("words", "items-said"))
                    (who(paper, &of.scene.contacts))
                    (paper.their_time("at", "items-said-at"))
                    div class="do" { (Action::submit(visit.text("items-word-do")).main()) }
                }
            } @else {
                p { (visit.text("items-word-none")) }
                div class="do" {
                    @if of.track.kind == TrackKind::Billing {
                        (Action::link(format!("/cases/{}/bills", of.scene.case.id), visit.text("promises-service")))
                    }
                }
            }
        },
    };
    paper.page(&visit.text("items-track-word"), &html! { (sheet) })
}
