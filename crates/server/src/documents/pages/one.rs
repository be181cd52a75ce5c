//! One document: how it stands, its versions, and what can be done with it.

use axum::extract::{Multipart, State};
use axum::response::Response;
use domain::cases::Case;
use domain::documents::Document;
use domain::ids::DocumentId;
use domain::procedures::{Part, ProcedureContent};
use domain::refusal::Refusal;
use maud::{Markup, html};
use store::documents::Version;

use super::list::{procedure, tags};
use super::upload;
use crate::app::{App, Failure};
use crate::documents;
use crate::i18n::args;
use crate::procedures::words as procedure_words;
use crate::web::form::{Errors, Form, summary};
use crate::web::look::{Action, Column, Disclosure, Facts, Field, Sheet, Table, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};

/// As many versions are shown.
const SHOWN: u32 = 200;

struct Scene {
    document: Document,
    versions: Vec<Version>,
    case: Case,
    content: ProcedureContent,
}

impl Scene {
    async fn load(app: &App, id: DocumentId) -> Result<Self, Problem> {
        let document = store::documents::get(app.db(), id).await?;
        Ok(Self {
            versions: store::documents::versions(app.db(), id, SHOWN).await?,
            case: store::cases::get(app.db(), document.case).await?,
            content: procedure(app, document.case).await?,
            document,
        })
    }
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let content = sheet(&visit, &scene, &Errors::default(), None);
    Ok(visit.page(scene.document.title.as_str(), &content))
}

pub(super) async fn replace(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    parts: Multipart,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let sent = upload::read(&visit, parts).await?;
    let title = scene.document.title.as_str();
    let file = match sent.file {
        Ok(file) => file,
        Err(problem) => {
            let mut errors = Errors::default();
            upload::explain(&mut errors, problem);
            return Ok(visit.asks_again(title, &sheet(&visit, &scene, &errors, None)));
        }
    };
    match documents::add_version(&web, visit.actor(), id, file).await {
        Ok(_) => Ok(saved(&visit, &path(id), "documents-done-replaced", "")),
        Err(Failure::Refused(refusal)) => {
            let content = sheet(&visit, &scene, &Errors::default(), Some(&refusal));
            Ok(visit.asks_again(title, &content))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn set_final(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    form: Form,
) -> Result<Response, Problem> {
    documents::set_final(&web, visit.actor(), id, seen(&form)?).await?;
    Ok(saved(&visit, &path(id), "documents-done-final", ""))
}

pub(super) async fn share(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    form: Form,
) -> Result<Response, Problem> {
    documents::share(&web, visit.actor(), id, seen(&form)?).await?;
    Ok(saved(&visit, &path(id), "documents-done-shared", ""))
}

pub(super) async fn unshare(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    form: Form,
) -> Result<Response, Problem> {
    documents::unshare(&web, visit.actor(), id, seen(&form)?).await?;
    Ok(saved(&visit, &path(id), "documents-done-unshared", ""))
}

pub(super) async fn withdraw(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    form: Form,
) -> Result<Response, Problem> {
    let seen = seen(&form)?;
    let case = store::documents::get(web.db(), id).await?.case;
    documents::withdraw(&web, visit.actor(), id, seen).await?;
    Ok(saved(&visit, &format!("/cases/{case}/documents"), "documents-done-withdrawn", ""))
}

/// The newest version that the page showed.
fn seen(form: &Form) -> Result<u32, Problem> {
    form.get("seen").parse().map_err(|_| Problem::NotUnderstood)
}

fn path(id: DocumentId) -> String {
    format!("/documents/{id}")
}

fn sheet(visit: &Visit, scene: &Scene, errors: &Errors, refusal: Option<&Refusal>) -> Markup {
    let Scene { document, case, .. } = scene;
    let is_changing = document.withdrawn_at.is_none() && case.closed.is_none();
    let sheet = Sheet {
        question: document.title.as_str().into(),
        about: Some(case.title.as_str().into()),
        back: Some((
            format!("/cases/{}/documents", case.id).into(),
            visit.text("documents-back-to-all").into(),
        )),
        content: html! {
            (summary(&visit.locale, errors))
            (words::refused(&visit.locale, refusal))
            (facts(visit, scene))
            @if is_changing { (acts(visit, document)) }
            h2 { (visit.text("documents-versions")) }
            (versions(visit, scene))
            @if is_changing { (replace_form(visit, document, errors)) (withdrawal(visit, document)) }
            @else if case.closed.is_some() { p class="soft" { (visit.text("documents-closed")) } }
        },
    };
    html! { (sheet) }
}

fn facts(visit: &Visit, scene: &Scene) -> Markup {
    let facts = Facts::new().fact(visit.text("documents-state"), tags(visit, &scene.document));
    let facts = match &scene.document.required_code {
        Some(code) => {
            let what =
                procedure_words::of_code(&visit.locale, &scene.content, Part::Document, code);
            facts.fact(visit.text("documents-requirement"), name(&what))
        }
        None => facts,
    };
    let facts = match scene.document.withdrawn_at {
        Some(at) => facts.fact(
            visit.text("documents-is-withdrawn"),
            visit.locale.date_time(at, visit.zone().tz()),
        ),
        None => facts,
    };
    html! { (facts) }
}

fn acts(visit: &Visit, document: &Document) -> Markup {
    let act = |to: &str, label: &str| {
        Action::post(format!("{}/{to}", path(document.id)), visit.text(label))
            .with("seen", document.version.to_string())
    };
    html! {
        div class="do" {
            @if !document.is_final { (act("final", "documents-final-do").main()) }
            @if document.is_shared { (act("unshared", "documents-unshare-do")) }
            @else { (act("shared", "documents-share-do")) }
        }
    }
}

fn versions(visit: &Visit, scene: &Scene) -> Markup {
    let columns = vec![
        Column::new(visit.text("documents-file")),
        Column::new(visit.text("documents-version")).figure(),
        Column::new(visit.text("documents-size")).figure(),
        Column::new(visit.text("documents-who")),
        Column::new(visit.text("documents-when")),
        Column::new(visit.text("documents-print")),
    ];
    let rows = scene.versions.iter().map(|version| row(visit, scene.document.id, version));
    let is_cut = scene.versions.len() as u64 >= u64::from(SHOWN);
    html! {
        (Table::new(visit.text("documents-versions"), columns).rows(rows))
        p class="hint" { (visit.text("documents-print-hint")) }
        @if is_cut {
            p class="soft" { (visit.locale.text_with("documents-cut", &args! { count: SHOWN })) }
        }
    }
}

fn row(visit: &Visit, document: DocumentId, version: &Version) -> Vec<Markup> {
    let file = format!("{}/versions/{}", path(document), version.version);
    let kilobytes = version.size.saturating_add(1023) / 1024;
    let size = args! { size: visit.locale.integer(kilobytes) };
    vec![
        html! { a href=(file) download hx-boost="false" { bdi { (version.file_name) } } },
        html! { (visit.locale.integer(i64::from(version.version))) },
        html! { (visit.locale.text_with("documents-kilobytes", &size)) },
        html! { (name(version.by.as_str())) },
        html! { (visit.locale.date_time(version.at, visit.zone().tz())) },
        html! { bdi dir="ltr" { (shortened(&version.hash)) } },
    ]
}

/// Enough of a hash to tell two files apart at a glance.
fn shortened(hash: &[u8]) -> String {
    hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn replace_form(visit: &Visit, document: &Document, errors: &Errors) -> Markup {
    let to = format!("{}/versions", path(document.id));
    html! {
        h2 { (visit.text("documents-replace")) }
        p class="soft" { (visit.text("documents-replace-hint")) }
        form method="post" action=(to) enctype="multipart/form-data" hx-boost="false" {
            (Field::file("file", visit.text("documents-file"))
                .hint(visit.text("documents-file-hint"))
                .error(errors.of(&visit.locale, "file")))
            div class="do" { (Action::submit(visit.text("documents-replace-do"))) }
        }
    }
}

fn withdrawal(visit: &Visit, document: &Document) -> Markup {
    let act = Action::post(
        format!("{}/withdrawn", path(document.id)),
        visit.text("documents-withdraw-do"),
    )
    .with("seen", document.version.to_string());
    let content = html! {
        p { (visit.text("documents-withdraw-hint")) }
        (act)
    };
    html! { (Disclosure::new(visit.text("documents-withdraw"), content)) }
}
