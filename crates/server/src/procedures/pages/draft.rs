//! The draft: every entry with what is wrong with it and what can be done, what changes against
//! the version that stands, and its publishing.

use axum::extract::State;
use axum::response::Response;
use domain::people::Right;
use domain::procedures::{Edit, Part, Place, Procedure, ProcedureContent, StandardAbout, Wrong};
use maud::{Markup, html};
use store::procedures::Draft;

use super::compare::changes;
use super::reading::{limits, named};
use crate::app::App;
use crate::i18n::args;
use crate::procedures::words::wrong_key;
use crate::procedures::{self, words};
use crate::web::form::{Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Empty, Sheet, Table, unseen};
use crate::web::{Paper, Problem, Trouble, Visit, Web, saved};

/// The address of the draft, and the name under which the browser keeps what is typed.
pub(super) const PATH: &str = "/procedures/draft";
const TYPED: &str = "procedure-draft";

pub(super) struct Scene {
    pub draft: Draft,
    /// What stands now.
    pub published: ProcedureContent,
    pub problems: Vec<Wrong>,
}

impl Scene {
    /// `None` where nobody has begun a draft.
    pub(super) async fn load(app: &App) -> Result<Option<Self>, Problem> {
        let Some(draft) = store::procedures::draft(app.db()).await? else { return Ok(None) };
        let newest = store::procedures::newest_published(app.db()).await?;
        Ok(Some(Self {
            problems: draft.procedure.content.check(),
            published: newest.map(|newest| newest.content).unwrap_or_default(),
            draft,
        }))
    }

    pub(super) const fn content(&self) -> &ProcedureContent {
        &self.draft.procedure.content
    }

    fn problems_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Wrong> {
        self.problems.iter().filter(move |it| it.place == *place)
    }
}

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    Ok(match Scene::load(&web).await? {
        Some(scene) => page(Paper::of(&visit, &scene, &Form::default())),
        None => visit.page(&visit.text("procedures-draft"), &nothing(&visit)),
    })
}

fn nothing(visit: &Visit) -> Markup {
    let none =
        Empty::new(visit.text("procedures-no-draft"), visit.text("procedures-no-draft-instead"))
            .action(Action::post(PATH, visit.text("procedures-begin")).main());
    html! { h1 { (visit.text("procedures-draft")) } (none) }
}

pub(super) async fn begin(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    procedures::draft(&web, visit.actor()).await?;
    Ok(saved(&visit, PATH, "procedures-done-begun", ""))
}

pub(super) async fn set_days(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let days = fields.raw("standstill_days").trim().parse().ok();
        let days = days.filter(|days| (1..=365).contains(days));
        if days.is_none() {
            fields.errors.add("standstill_days", "procedures-wrong-out-of-bounds");
        }
        let edit = Edit::StandstillDays(fields.finish(days)?);
        Ok(procedures::edit(&web, visit.actor(), seen(&form), edit).await?)
    };
    match outcome.await {
        Ok(_) => Ok(saved(&visit, PATH, "procedures-done-saved", "")),
        Err(trouble) => again(&visit, &web, &form, trouble).await,
    }
}

pub(super) async fn publish(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let note = fields.optional_prose("note");
        let note = fields.finish(Some(note))?;
        let seen = seen(&form).ok_or(Problem::NotUnderstood)?;
        Ok(procedures::publish(&web, visit.actor(), seen, note).await?)
    };
    match outcome.await {
        Ok(_) => Ok(saved(&visit, "/procedures", "procedures-done-published", TYPED)),
        Err(trouble) => again(&visit, &web, &form, trouble).await,
    }
}

pub(super) async fn discard(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let seen = seen(&form).ok_or(Problem::NotUnderstood)?;
    match procedures::discard(&web, visit.actor(), seen).await {
        Ok(()) => Ok(saved(&visit, "/procedures", "procedures-done-discarded", TYPED)),
        Err(failure) => again(&visit, &web, &form, failure.into()).await,
    }
}

/// How often the draft had been changed when the page was read.
pub(super) fn seen(form: &Form) -> Option<u32> {
    form.get("seen").parse().ok()
}

/// The page as it stands now, with everything that was typed.
async fn again(
    visit: &Visit,
    web: &Web,
    form: &Form,
    trouble: Trouble,
) -> Result<Response, Problem> {
    match Scene::load(web).await? {
        Some(scene) => Paper::of(visit, &scene, form).again(trouble, page),
        // Somebody published or discarded it meanwhile; what was typed is said once more.
        None => Paper::of(visit, &(), form).again(trouble, |paper| {
            let content = html! {
                (paper.refused())
                @if form.has("note") { p dir="auto" { (form.get("note")) } }
                (nothing(visit))
            };
            paper.page(&visit.text("procedures-draft"), &content)
        }),
    }
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let Procedure { version, .. } = scene.draft.procedure;
    let sheet = Sheet {
        question: visit.text("procedures-draft").into(),
        about: Some(
            visit.locale.text_with("procedures-draft-about", &args! { version: version }).into(),
        ),
        back: Some(("/procedures".into(), visit.text("procedures-back").into())),
        content: html! {
            (paper.troubles())
            (stages(visit, scene))
            (documents(visit, scene))
            (standards(visit, scene))
            (days_form(paper))
            h2 { (visit.text("procedures-changes")) }
            (changes(visit, &scene.published, scene.content()))
            (publish_form(paper))
            (discard_form(visit, scene))
        },
    };
    paper.page(&visit.text("procedures-draft"), &html! { (sheet) })
}

fn stages(visit: &Visit, scene: &Scene) -> Markup {
    let content = scene.content();
    // An item whose stage was removed must not vanish from the page.
    let is_lost = |stage: &str| !content.stages.iter().any(|it| it.code == stage);
    let lost: Vec<_> = content.items.iter().filter(|it| is_lost(&it.stage)).collect();
    html! {
        (list_problems(visit, scene, Part::Stage))
        @for stage in &content.stages {
            h2 { bdi { (words::stage(&visit.locale, stage)) } }
            (entry_problems(visit, scene, Part::Stage, &stage.code))
            (acts(visit, scene, Part::Stage, &stage.code))
            (items(visit, scene, content.items_of(&stage.code), &words::stage(&visit.locale, stage)))
            p { a href=(format!("{PATH}/item/new?stage={}", stage.code)) { (visit.text("procedures-add-item")) } }
        }
        @if !lost.is_empty() {
            h2 { (visit.text("procedures-wrong-unknown-stage")) }
            (items(visit, scene, lost.into_iter(), &visit.text("procedures-wrong-unknown-stage")))
        }
        p { a href=(format!("{PATH}/stage/new")) { (visit.text("procedures-add-stage")) } }
    }
}

fn items<'a>(
    visit: &Visit,
    scene: &Scene,
    items: impl Iterator<Item = &'a domain::procedures::ProcedureItem>,
    caption: &str,
) -> Markup {
    let columns = vec![
        Column::new(visit.text("procedures-what")),
        Column::new(visit.text("procedures-how-known")),
        Column::new(visit.text("procedures-acts")),
    ];
    let rows = items.map(|item| {
        vec![
            html! { (named(visit, item)) (entry_problems(visit, scene, Part::Item, &item.code)) },
            html! { (words::evidence(&visit.locale, item.evidence)) (limits(visit, item)) },
            acts(visit, scene, Part::Item, &item.code),
        ]
    });
    html! { (Table::new(caption.to_owned(), columns).rows(rows)) }
}

fn documents(visit: &Visit, scene: &Scene) -> Markup {
    let entries = scene.content().documents.iter();
    let entries = entries.map(|it| (it.code.as_str(), words::document(&visit.locale, it)));
    html! {
        h2 { (visit.text("procedures-documents")) }
        (list_problems(visit, scene, Part::Document))
        (entries_table(visit, scene, Part::Document, &visit.text("procedures-documents"), entries))
        p { a href=(format!("{PATH}/document/new")) { (visit.text("procedures-add-document")) } }
    }
}

fn standards(visit: &Visit, scene: &Scene) -> Markup {
    let of = |about: StandardAbout| {
        let standards = scene.content().standards.iter().filter(move |it| it.about == about);
        standards.map(|it| (it.code.as_str(), words::standard(&visit.locale, it)))
    };
    html! {
        h2 { (visit.text("procedures-standards")) }
        (list_problems(visit, scene, Part::Standard))
        @for about in StandardAbout::ALL {
            h3 { (words::about(&visit.locale, about)) }
            (entries_table(visit, scene, Part::Standard, &words::about(&visit.locale, about), of(about)))
        }
        p { a href=(format!("{PATH}/standard/new")) { (visit.text("procedures-add-standard")) } }
    }
}

fn entries_table<'a>(
    visit: &Visit,
    scene: &Scene,
    part: Part,
    caption: &str,
    entries: impl Iterator<Item = (&'a str, String)>,
) -> Markup {
    let columns = vec![
        Column::new(visit.text("procedures-what")),
        Column::new(visit.text("procedures-acts")),
    ];
    let rows = entries.map(|(code, words)| {
        vec![
            html! { bdi { (words) } (entry_problems(visit, scene, part, code)) },
            acts(visit, scene, part, code),
        ]
    });
    html! { (Table::new(caption.to_owned(), columns).rows(rows)) }
}

/// What can be done with an entry; each act says to a listener what it is about.
fn acts(visit: &Visit, scene: &Scene, part: Part, code: &str) -> Markup {
    let about = words::of_code(&visit.locale, scene.content(), part, code);
    let path = format!("{PATH}/{}/{code}", part.code());
    let stays = part == Part::Item && domain::procedures::METHOD_ITEMS.contains(&code);
    let button = |act: &str, label: &str| {
        html! {
            form class="one" method="post" action=(format!("{path}/act")) {
                input type="hidden" name="act" value=(act);
                input type="hidden" name="seen" value=(scene.draft.edits);
                button class="btn quiet" type="submit" {
                    span { (visit.text(label)) } (unseen(&format!(": {about}")))
                }
            }
        }
    };
    html! {
        div class="do" {
            a class="btn quiet" href=(path) { span { (visit.text("procedures-edit")) } (unseen(&format!(": {about}"))) }
            (button("up", "procedures-up"))
            (button("down", "procedures-down"))
            @if !stays { (button("remove", "procedures-remove")) }
        }
    }
}

fn entry_problems(visit: &Visit, scene: &Scene, part: Part, code: &str) -> Markup {
    problems(visit, scene, &Place::Entry(part, code.to_owned()))
}

fn list_problems(visit: &Visit, scene: &Scene, part: Part) -> Markup {
    problems(visit, scene, &Place::List(part))
}

fn problems(visit: &Visit, scene: &Scene, place: &Place) -> Markup {
    html! {
        @for wrong in scene.problems_at(place) {
            p class="error" { (visit.text(wrong_key(&wrong.problem))) }
        }
    }
}

fn days_form(paper: Paper<'_, Scene>) -> Markup {
    let mut days = paper.figure("standstill_days", "procedures-days");
    if !paper.form.has("standstill_days") {
        days = days.value(paper.scene.content().standstill_days.to_string());
    }
    html! {
        form method="post" action=(format!("{PATH}/days")) {
            input type="hidden" name="seen" value=(paper.scene.draft.edits);
            (days.hint(paper.text("procedures-days-hint")))
            div class="do" { (Action::submit(paper.text("fields-save"))) }
        }
    }
}

fn publish_form(paper: Paper<'_, Scene>) -> Markup {
    let note = paper.prose("note", "procedures-note").hint(paper.text("procedures-note-hint"));
    html! {
        h2 { (paper.text("procedures-publish")) }
        p class="soft" { (paper.text("procedures-publish-hint")) }
        form method="post" action=(format!("{PATH}/published")) data-draft=(TYPED) {
            input type="hidden" name="seen" value=(paper.scene.draft.edits);
            (note.optional(paper.text("fields-optional")))
            div class="do" { (Action::submit(paper.text("procedures-publish-do")).main()) }
        }
    }
}

fn discard_form(visit: &Visit, scene: &Scene) -> Markup {
    let act = Action::post(format!("{PATH}/discarded"), visit.text("procedures-discard-do"))
        .with("seen", scene.draft.edits.to_string());
    let content = html! { p { (visit.text("procedures-discard-hint")) } (act) };
    html! { (Disclosure::new(visit.text("procedures-discard"), content)) }
}
