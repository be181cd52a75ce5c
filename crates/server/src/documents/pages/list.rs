//! The documents of a case or a customer: what the case's procedure asks for and whether it is
//! there, all that was added, and the form for one more.

use axum::extract::{Multipart, State};
use axum::response::Response;
use domain::documents::{Document, Holder, NewFile};
use domain::ids::{CaseId, CustomerId};
use domain::procedures::{Part, ProcedureContent};
use domain::text::Line;
use maud::{Markup, html};

use super::kept::{Kept, list_path, path};
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

struct Scene {
    kept: Kept,
    documents: Vec<Document>,
    /// Of a customer: the documents of their cases, each with the title of its case.
    of_cases: Vec<(Document, Line)>,
    /// What the case's procedure asks for.
    content: ProcedureContent,
}

impl Scene {
    async fn load(app: &App, holder: Holder) -> Result<Self, Problem> {
        let db = app.db();
        let kept = Kept::load(app, holder).await?;
        let (documents, of_cases) = match holder {
            Holder::Case(case) => (store::documents::of_case(db, case, SHOWN).await?, Vec::new()),
            Holder::Customer(customer) => (
                store::documents::of_customer(db, customer, SHOWN).await?,
                of_cases_of(app, customer).await?,
            ),
        };
        Ok(Self { documents, of_cases, content: kept.asked(app).await?, kept })
    }
}

async fn of_cases_of(app: &App, customer: CustomerId) -> Result<Vec<(Document, Line)>, Problem> {
    let documents = store::documents::of_cases_of(app.db(), customer, SHOWN).await?;
    if documents.is_empty() {
        return Ok(Vec::new());
    }
    let cases = store::cases::of_customer(app.db(), customer).await?;
    let title = |document: &Document| {
        cases.iter().find(|case| Some(case.id) == document.case).map(|case| case.title.clone())
    };
    Ok(documents.into_iter().filter_map(|it| title(&it).map(|title| (it, title))).collect())
}

pub(super) async fn show_of_case(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    show(&visit, &web, Holder::Case(case)).await
}

pub(super) async fn show_of_customer(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
) -> Result<Response, Problem> {
    show(&visit, &web, Holder::Customer(customer)).await
}

async fn show(visit: &Visit, web: &Web, holder: Holder) -> Result<Response, Problem> {
    let scene = Scene::load(web, holder).await?;
    Ok(page(Paper::of(visit, &scene, &Form::default())))
}

pub(super) async fn save_of_case(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    parts: Multipart,
) -> Result<Response, Problem> {
    save(&visit, &web, Holder::Case(case), parts).await
}

pub(super) async fn save_of_customer(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    parts: Multipart,
) -> Result<Response, Problem> {
    save(&visit, &web, Holder::Customer(customer), parts).await
}

async fn save(
    visit: &Visit,
    web: &Web,
    holder: Holder,
    parts: Multipart,
) -> Result<Response, Problem> {
    let scene = Scene::load(web, holder).await?;
    let sent = upload::read(visit, parts).await?;
    let outcome = async {
        let command = command(&scene, &sent.form, sent.file)?;
        Ok(crate::documents::add(web, visit.actor(), command).await?)
    };
    let outcome = outcome.await;
    Paper::of(visit, &scene, &sent.form)
        .answer(outcome, page, |_| saved(visit, &list_path(holder), "documents-done-added", ""))
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
                    holder: scene.kept.holder(),
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
    let holder = scene.kept.holder();
    let back = match holder {
        Holder::Case(_) => "documents-back",
        Holder::Customer(_) => "documents-back-to-customer",
    };
    let sheet = Sheet {
        question: visit.text("documents-title").into(),
        about: Some(scene.kept.called().into()),
        back: Some((path(holder).into(), visit.text(back).into())),
        content: html! {
            (paper.troubles())
            (required(visit, scene))
            (standing(visit, scene))
            (withdrawn(visit, scene))
            @if scene.kept.is_closed() { p class="soft" { (visit.text("documents-closed")) } }
            @else { (add_form(paper)) }
            (of_cases(visit, scene))
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
        let instead = match scene.kept.holder() {
            Holder::Case(_) => "documents-none-instead",
            Holder::Customer(_) => "documents-none-of-customer",
        };
        return html! { (Empty::new(visit.text("documents-none"), visit.text(instead))) };
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

/// What is kept with the customer's cases, for whoever does not know with which.
fn of_cases(visit: &Visit, scene: &Scene) -> Markup {
    if scene.of_cases.is_empty() {
        return html! {};
    }
    let columns = vec![
        Column::new(visit.text("documents-document")),
        Column::new(visit.text("documents-case")),
        Column::new(visit.text("documents-state")),
        Column::new(visit.text("documents-added")),
    ];
    let rows = scene.of_cases.iter().map(|(document, title)| {
        vec![
            link(document),
            html! { a href=(list_path(document.holder())) { bdi { (title) } } },
            tags(visit, document),
            html! { (visit.locale.date_time(document.added_at, visit.zone().tz())) },
        ]
    });
    html! {
        h2 { (visit.text("documents-of-cases")) }
        (Table::new(visit.text("documents-of-cases"), columns).rows(rows))
    }
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
    let title = paper.line("title", "documents-name").hint(visit.text("documents-name-hint"));
    html! {
        h2 { (visit.text("documents-add")) }
        form method="post" action=(list_path(scene.kept.holder()))
            enctype="multipart/form-data" hx-boost="false" {
            (title.optional(visit.text("fields-optional")))
            @if !scene.content.documents.is_empty() { (requirement(paper)) }
            (paper.tick("is_final", "documents-set-final"))
            (paper.tick("is_shared", "documents-set-shared"))
            (upload::field(paper))
            div class="do" { (Action::submit(visit.text("documents-add-do")).main()) }
        }
    }
}

fn requirement(paper: Paper<'_, Scene>) -> Markup {
    let required = paper.scene.content.documents.iter();
    let required =
        required.map(|it| (it.code.clone(), procedure_words::document(&paper.visit.locale, it)));
    let select = paper.select("required_code", "documents-requirement");
    html! { (paper.one_or_none(select, "documents-requirement-none", required)) }
}
