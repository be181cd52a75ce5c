//! One document: how it stands, its versions, and what can be done with it.

use axum::extract::{Multipart, State};
use axum::response::Response;
use domain::documents::{Document, Holder};
use domain::ids::DocumentId;
use domain::procedures::{Part, ProcedureContent};
use maud::{Markup, html};
use store::documents::Version;

use super::kept::{Kept, list_path};
use super::list::tags;
use super::upload;
use crate::app::App;
use crate::documents;
use crate::i18n::args;
use crate::procedures::words as procedure_words;
use crate::secrets::hex;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Facts, Sheet, Table, name};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, saved};

/// As many versions are shown.
const SHOWN: u32 = 200;

struct Scene {
    document: Document,
    versions: Vec<Version>,
    kept: Kept,
    content: ProcedureContent,
}

impl Scene {
    async fn load(app: &App, id: DocumentId) -> Result<Self, Problem> {
        let document = store::documents::get(app.db(), id).await?;
        let kept = Kept::load(app, document.holder()).await?;
        Ok(Self {
            versions: store::documents::versions(app.db(), id, SHOWN).await?,
            content: kept.asked(app).await?,
            kept,
            document,
        })
    }

    /// What is said of the document, as its form would say it.
    fn form(&self) -> Form {
        let required_code = self.document.required_code.clone().unwrap_or_default();
        Form::default()
            .with("title", self.document.title.as_str())
            .with("required_code", required_code)
    }
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    Ok(page(Paper::of(&visit, &scene, &scene.form())))
}

pub(super) async fn replace(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    parts: Multipart,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let sent = upload::read(&visit, parts).await?;
    let outcome = async {
        let mut errors = Errors::default();
        let file = sent.file.map_err(|problem| upload::explain(&mut errors, problem));
        let Ok(file) = file else { return Err(errors.into()) };
        Ok(documents::add_version(&web, visit.actor(), id, file).await?)
    };
    Paper::of(&visit, &scene, &scene.form())
        .answer(outcome.await, page, |_| saved(&visit, &path(id), "documents-done-replaced", ""))
}

pub(super) async fn describe(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<DocumentId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let seen = seen(&form)?;
    let outcome = async {
        let mut fields = Fields::of(&form);
        let title = fields.line("title");
        let required_code = requirement(&mut fields, &scene.content, &scene.document);
        let title = fields.finish(title)?;
        Ok(documents::describe(&web, visit.actor(), id, seen, title, required_code).await?)
    };
    Paper::of(&visit, &scene, &form)
        .answer(outcome.await, page, |()| saved(&visit, &path(id), "documents-done-described", ""))
}

/// One that the procedure knows, or what the document is until now.
fn requirement(
    fields: &mut Fields<'_>,
    content: &ProcedureContent,
    document: &Document,
) -> Option<String> {
    fields.optional_choice("required_code", |code| {
        let is_known = content.codes(Part::Document).contains(&code)
            || document.required_code.as_deref() == Some(code);
        is_known.then(|| code.to_owned())
    })
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
    let holder = store::documents::get(web.db(), id).await?.holder();
    documents::withdraw(&web, visit.actor(), id, seen).await?;
    Ok(saved(&visit, &list_path(holder), "documents-done-withdrawn", ""))
}

/// The newest version that the page showed.
fn seen(form: &Form) -> Result<u32, Problem> {
    form.get("seen").parse().map_err(|_| Problem::NotUnderstood)
}

fn path(id: DocumentId) -> String {
    format!("/documents/{id}")
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let Scene { document, kept, .. } = scene;
    let is_changing = document.withdrawn_at.is_none() && !kept.is_closed();
    let all = match kept.holder() {
        Holder::Case(_) => "documents-back-to-all",
        Holder::Customer(_) => "documents-back-to-all-of-customer",
    };
    let sheet = Sheet {
        question: document.title.as_str().into(),
        about: Some(kept.called().into()),
        back: Some((list_path(kept.holder()).into(), visit.text(all).into())),
        content: html! {
            (paper.troubles())
            (facts(visit, scene))
            @if is_changing { (acts(visit, document)) }
            h2 { (visit.text("documents-versions")) }
            (versions(visit, scene))
            @if is_changing {
                (replace_form(paper))
                (describe_form(paper))
                (withdrawal(visit, document))
            }
            @else if kept.is_closed() { p class="soft" { (visit.text("documents-closed")) } }
        },
    };
    paper.page(document.title.as_str(), &html! { (sheet) })
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
    hex(hash.get(..4).unwrap_or(hash))
}

fn replace_form(paper: Paper<'_, Scene>) -> Markup {
    let to = format!("{}/versions", path(paper.scene.document.id));
    html! {
        h2 { (paper.text("documents-replace")) }
        p class="soft" { (paper.text("documents-replace-hint")) }
        form method="post" action=(to) enctype="multipart/form-data" hx-boost="false" {
            (upload::field(paper))
            div class="do" { (Action::submit(paper.text("documents-replace-do"))) }
        }
    }
}

fn describe_form(paper: Paper<'_, Scene>) -> Markup {
    let Paper { visit, scene: Scene { document, content, .. }, form, .. } = paper;
    let mut select = paper
        .select("required_code", "documents-requirement")
        .option("", visit.text("documents-requirement-none"));
    for entry in &content.documents {
        let what = procedure_words::document(&visit.locale, entry);
        select = select.option(entry.code.clone(), what);
    }
    let is_asked = !content.documents.is_empty() || document.required_code.is_some();
    // What it is until now stays to be chosen, though the procedure knows it no more.
    let stands = document.required_code.as_deref();
    if let Some(code) = stands.filter(|code| !content.codes(Part::Document).contains(code)) {
        let what = procedure_words::of_code(&visit.locale, content, Part::Document, code);
        select = select.option(code.to_owned(), what);
    }
    let fields = html! {
        form method="post" action=(format!("{}/described", path(document.id))) {
            input type="hidden" name="seen" value=(document.version);
            (paper.line("title", "documents-name"))
            @if is_asked { (select) }
            div class="do" { (Action::submit(visit.text("fields-save"))) }
        }
    };
    // Only where this very form was sent does it know what was seen.
    html! { (Disclosure::new(visit.text("documents-describe"), fields).open(form.has("seen"))) }
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
