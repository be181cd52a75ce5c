//! The service sets of the firm: which tracks each kind of item gets under each strategy.

use axum::extract::State;
use axum::response::Response;
use domain::items::{ItemKind, ServiceSet, SetTrack, TrackKind};
use domain::needs::Strategy;
use domain::people::Right;
use maud::{Markup, html};

use crate::items::set_service_set;
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Disclosure, Field, Tag, Tone};
use crate::web::path::Ids;
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved, words};

type Sets = Vec<(ItemKind, Strategy, ServiceSet)>;

/// A kind's and a strategy's code in an address.
pub(super) struct Kind(ItemKind);
pub(super) struct Under(Strategy);

impl std::str::FromStr for Kind {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        ItemKind::parse(code).map(Self).ok_or(())
    }
}

impl std::str::FromStr for Under {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Strategy::parse(code).map(Self).ok_or(())
    }
}

/// The form that came back, with its trouble.
type Typed<'a> = Paper<'a, (ItemKind, Strategy)>;

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let sets = store::items::sets(web.db()).await?;
    Ok(visit.page(&visit.text("items-sets"), &content(&visit, &sets, None)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Ids(Kind(kind), Under(strategy)): Ids<Kind, Under>,
    form: Form,
) -> Result<Response, Problem> {
    let outcome = async {
        let mut fields = Fields::of(&form);
        let tracks = read(&mut fields);
        let tracks = fields.finish(Some(tracks))?;
        Ok(set_service_set(&web, visit.actor(), kind, strategy, tracks).await?)
    };
    match outcome.await {
        Ok(()) => Ok(saved(&visit, "/service-sets", "items-done-set", "")),
        // Only an owner has the form that asks again.
        Err(Trouble::Refused(refusal)) if !visit.may(Right::Govern) => {
            Err(Problem::Refused(refusal))
        }
        Err(trouble) => {
            let sets = store::items::sets(web.db()).await?;
            Paper::of(&visit, &(kind, strategy), &form).again(trouble, |paper| {
                paper.page(&visit.text("items-sets"), &content(&visit, &sets, Some(paper)))
            })
        }
    }
}

/// A track without a number of days is not in the set.
fn read(fields: &mut Fields<'_>) -> Vec<SetTrack> {
    let mut tracks = Vec::new();
    for track in TrackKind::ALL {
        let typed = fields.raw(track.code()).trim();
        if typed.is_empty() {
            continue;
        }
        match typed.parse::<u32>().ok().filter(|days| *days <= ServiceSet::MOST_DAYS) {
            Some(due_days) => tracks.push(SetTrack { track, due_days }),
            None => fields.errors.add(track.code(), "items-days"),
        }
    }
    tracks
}

fn content(visit: &Visit, sets: &Sets, typed: Option<Typed<'_>>) -> Markup {
    html! {
        article class="sheet" {
            header {
                h1 { (visit.text("items-sets")) }
                p class="soft" { (visit.text("items-sets-about")) " " span class="rule" { bdi { "S3\u{2011}26" } } }
                a class="back" href="/settings" { (visit.text("layout-settings")) }
            }
            @for kind in ItemKind::ALL {
                h2 { (visit.text(&format!("items-kind-{}", kind.code()))) }
                @for strategy in Strategy::ALL {
                    (set(visit, sets, (kind, strategy), typed))
                }
            }
            @if !visit.may(Right::Govern) { p class="soft" { (visit.text("settings-owners-only")) } }
        }
    }
}

fn set(visit: &Visit, sets: &Sets, of: (ItemKind, Strategy), typed: Option<Typed<'_>>) -> Markup {
    let own = sets.iter().find(|(kind, strategy, _)| (*kind, *strategy) == of);
    let usual = ServiceSet::usual(of.0);
    let stands = own.map_or(&usual, |(.., set)| set);
    let typed = typed.filter(|typed| *typed.scene == of);
    let tracks: Vec<String> = stands
        .tracks()
        .iter()
        .map(|it| format!("{} {}", words::track(&visit.locale, it.track), it.due_days))
        .collect();
    let strategy = visit.text(&format!("cases-strategy-{}", of.1.code()));
    let standing = html! {
        p { (strategy) @if own.is_some() { " " (Tag::new(visit.text("items-set-own")).tone(Tone::Ours)) } }
        p class="soft" { (tracks.join(" · ")) }
    };
    if !visit.may(Right::Govern) {
        return standing;
    }
    let form = fields(visit, of, stands, typed);
    html! {
        (standing)
        (Disclosure::new(visit.text("items-set-change"), form).open(typed.is_some()))
    }
}

fn fields(
    visit: &Visit,
    of: (ItemKind, Strategy),
    stands: &ServiceSet,
    typed: Option<Typed<'_>>,
) -> Markup {
    let proposal = stands
        .tracks()
        .iter()
        .fold(Form::default(), |form, it| form.with(it.track.code(), it.due_days.to_string()));
    let paper = typed.unwrap_or_else(|| Paper::of(visit, &of, &proposal));
    let (kind, strategy) = (of.0.code(), of.1.code());
    html! {
        form method="post" action=(format!("/service-sets/{kind}/{strategy}")) {
            @if typed.is_some() { (paper.troubles()) }
            p class="hint" { (visit.text("items-set-hint")) }
            div class="pair" {
                @for track in TrackKind::ALL {
                    @let id = format!("{kind}-{strategy}-{}", track.code());
                    // The one that is asked again has the plain names, which the summary leads to.
                    @let id = if typed.is_some() { track.code().to_owned() } else { id };
                    (paper.filled(track.code(), Field::figure(track.code(), words::track(&visit.locale, track)).id(id)))
                }
            }
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    }
}
