//! The documents of a case: what its procedure asks for and whether it is there, all that was
//! added, and the form for one more.

use axum::extract::{Multipart, State};
use axum::response::Response;
use domain::cases::Case;
use domain::documents::{Document, NewFile};
use domain::ids::CaseId;
use domain::procedures::{Part, ProcedureContent};
use domain::text::Line;
use maud::{Markup, html};

use super::upload;
use crate::app::App;
use crate::documents::AddDocument;
use crate::i18n::args;
use crate::procedures::words as procedure_words;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Empty, Sheet, Table, Tag, Tone};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved};

/// As many documents of a case are shown.
const SHOWN: u32 = 300;

pub(super) struct Scene {
    pub case: Case,
    pub documents: Vec<Document>,
    /// What the case's procedure asks for.
    pub content: ProcedureContent,
}

impl Scene {
    pub(super) async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        Ok(Self {
            case: store::cases::get(db, id).await?,
            documents: store::documents::of_case(db, id, SHOWN).await?,
            content: procedure(app, id).await?,
        })
    }
}

/// The procedure that the case is closed by, or will be.
pub(super) async fn procedure(app: &App, case: CaseId) -> Result<ProcedureContent, Problem> {
    let db = app.db();
    if let Some(kept) = store::procedures::of_closing(db, case).await? {
        return Ok(kept.content);
    }
    let newest = store::procedures::newest_published(db).await?;
    Ok(newest.map_or_else(ProcedureContent::default, |newest| newest.content))
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    Ok(page(Paper::of(&visit, &scene, &Form::default())))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    parts: Multipart,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let sent = upload::read(&visit, parts).await?;
    let outcome = async {
        let command = command(&scene, &sent.form, sent.file)?;
        Ok(crate::documents::add(&web, visit.actor(), command).await?)
    };
    let outcome = outcome.await;
    Paper::of(&visit, &scene, &sent.form).answer(outcome, page, |_| {
        saved(&visit, &format!("/cases/{case}/documents"), "documents-done-added", "")
    })
}

fn command(
    scene: &Scene,
    form: &Form,
    file: Result<NewFile, domain::documents::FileProblem>,
) -> Result<AddDocument, Errors> {
    let mut fields = Fields::of(form);
    let typed = fields.optional_line("title");
    let required_code = fields.optional_choice("required_code", |code| {
        scene.content.codes(Part::Document).contains(&code).then(|| code.to_owned())
    });
    let file = file.map_err(|problem| upload::explain(&mut fields.errors, problem)).ok();
    match file {
        Some(file) if fields.errors.is_empty() => {
            // A file that nobody named is known by its own name.
            let title = typed.or_else(|| Line::parse(stem(file.name().as_str())).ok());
            let title = title.or_else(|| Line::parse(file.name().as_str()).ok());
            match title {
                Some(title) => Ok(AddDocument {
                    case: scene.case.id,
                    title,
                    required_code,
                    is_final: fields.is_ticked("is_final"),
                    is_shared: fields.is_ticked("is_shared"),
                    file,
                }),
                None => {
                    fields.errors.add("title", "fields-empty");
                    Err(fields.errors)
                }
            }
        }
        _ => Err(fields.errors),
    }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let path = format!("/cases/{}", scene.case.id);
    let sheet = Sheet {
        question: visit.text("documents-title").into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("documents-back").into())),
        content: html! {
            (paper.troubles())
            (required(visit, scene))
            (standing(visit, scene))
            (withdrawn(visit, scene))
            @if scene.case.closed.is_none() { (add_form(paper)) }
            @else { p class="soft" { (visit.text("documents-closed")) } }
        },
    };
    paper.page(&visit.text("documents-title"), &html! { (sheet) })
}

/// Each required document, with what is still missing of it (S0-4).
fn required(visit: &Visit, scene: &Scene) -> Markup {
    if scene.content.documents.is_empty() {
        return html! {};
    }
    let rows = scene.content.documents.iter().map(|entry| {
        let here: Vec<&Document> = scene
            .documents
            .iter()
            .filter(|it| it.withdrawn_at.is_none())
            .filter(|it| it.required_code.as_deref() == Some(entry.code.as_str()))
            .collect();
        let state = if here.is_empty() {
            html! { (Tag::new(visit.text("documents-missing"))) }
        } else {
            html! { @for document in here { (link(document)) " " (tags(visit, document)) " " } }
        };
        vec![html! { bdi { (procedure_words::document(&visit.locale, entry)) } }, state]
    });
    let columns = vec![
        Column::new(visit.text("documents-required")),
        Column::new(visit.text("documents-state")),
    ];
    html! {
        h2 { (visit.text("documents-required")) }
        p class="soft" { (visit.text("documents-required-hint")) }
        (Table::new(visit.text("documents-required"), columns).rows(rows))
    }
}

fn standing(visit: &Visit, scene: &Scene) -> Markup {
    let standing: Vec<_> = scene.documents.iter().filter(|it| it.withdrawn_at.is_none()).collect();
    if standing.is_empty() {
        let none = Empty::new(visit.text("documents-none"), visit.text("documents-none-instead"));
        return html! { (none) };
    }
    let is_cut = scene.documents.len() as u64 >= u64::from(SHOWN);
    html! {
        h2 { (visit.text("documents-all")) }
        (table(visit, &standing))
        @if is_cut {
            p class="soft" { (visit.locale.text_with("documents-cut", &args! { count: SHOWN })) }
        }
    }
}

fn table(visit: &Visit, documents: &[&Document]) -> Markup {
    let columns = vec![
        Column::new(visit.text("documents-document")),
        Column::new(visit.text("documents-state")),
        Column::new(visit.text("documents-version")).figure(),
        Column::new(visit.text("documents-added")),
    ];
    let rows = documents.iter().map(|document| {
        vec![
            link(document),
            tags(visit, document),
            html! { (visit.locale.integer(i64::from(document.version))) },
            html! { (visit.locale.date_time(document.added_at, visit.zone().tz())) },
        ]
    });
    html! { (Table::new(visit.text("documents-all"), columns).rows(rows)) }
}

/// What was withdrawn is not shown, only findable.
fn withdrawn(visit: &Visit, scene: &Scene) -> Markup {
    let gone: Vec<_> = scene.documents.iter().filter(|it| it.withdrawn_at.is_some()).collect();
    if gone.is_empty() {
        return html! {};
    }
    html! { (Disclosure::new(visit.text("documents-withdrawn-all"), table(visit, &gone))) }
}

fn link(document: &Document) -> Markup {
    html! { a href=(format!("/documents/{}", document.id)) { bdi { (document.title) } } }
}

pub(super) fn tags(visit: &Visit, document: &Document) -> Markup {
    if document.withdrawn_at.is_some() {
        return html! { (Tag::new(visit.text("documents-is-withdrawn"))) };
    }
    let tag = |is_so, yes, no| {
        if is_so { Tag::new(visit.text(yes)).tone(Tone::Ours) } else { Tag::new(visit.text(no)) }
    };
    html! {
        (tag(document.is_final, "documents-is-final", "documents-is-draft")) " "
        (tag(document.is_shared, "documents-is-shared", "documents-is-ours"))
    }
}

fn add_form(paper: Paper<'_, Scene>) -> Markup {
    let Paper { visit, scene, .. } = paper;
    let required = scene.content.documents.iter();
    let required =
        required.map(|it| (it.code.clone(), procedure_words::document(&visit.locale, it)));
    let requirement = paper.select("required_code", "documents-requirement");
    let title = paper.line("title", "documents-name").hint(visit.text("documents-name-hint"));
    html! {
        h2 { (visit.text("documents-add")) }
        form method="post" action=(format!("/cases/{}/documents", scene.case.id))
            enctype="multipart/form-data" hx-boost="false" {
            (title.optional(visit.text("fields-optional")))
            (paper.one_or_none(requirement, "documents-requirement-none", required))
            (paper.tick("is_final", "documents-set-final"))
            (paper.tick("is_shared", "documents-set-shared"))
            (upload::field(paper))
            div class="do" { (Action::submit(visit.text("documents-add-do")).main()) }
        }
    }
}
