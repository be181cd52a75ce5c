//! The form of one entry of the draft. What is wrong with the entry is said at its field before
//! anything is saved; what somebody else changed meanwhile is told, and what was typed stays.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::items::ItemKind;
use domain::people::Right;
use domain::procedures::{
    Direction, Edit, Entry, Evidence, Part, Place, ProcedureContent, ProcedureEntry, ProcedureItem,
    ProcedureStage, ProcedureStandard, StandardAbout, allowed_evidence, next_own_code,
};
use domain::refusal::Refusal;
use serde::Deserialize;

use super::PartName;
use super::draft::{PATH, Scene, seen};
use super::paper::{OfEntry, page};
use crate::procedures::{self, words::wrong_key};
use crate::web::form::{Errors, Fields, Form};
use crate::web::path::{Id, Ids};
use crate::web::{Paper, Problem, Trouble, Visit, Web, back_to, saved};

#[derive(Deserialize)]
pub(super) struct Asked {
    /// The stage that a new item is for.
    stage: Option<String>,
}

pub(super) async fn ask_new(
    visit: Visit,
    State(web): State<Web>,
    Id(PartName(part)): Id<PartName>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::load(&web).await?.ok_or(Problem::NotFound)?;
    let form = Form::default().with("stage", asked.stage.unwrap_or_default());
    let of = OfEntry { scene: &scene, part, code: None };
    Ok(page(Paper::of(&visit, &of, &form)))
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Ids(PartName(part), code): Ids<PartName, String>,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::load(&web).await?.ok_or(Problem::NotFound)?;
    let entry = scene.content().entry(part, &code).ok_or(Problem::NotFound)?;
    let form = typed(&entry);
    let errors = errors_of(scene.content(), part, &code);
    let of = OfEntry { scene: &scene, part, code: Some(&code) };
    Ok(page(Paper { errors: &errors, ..Paper::of(&visit, &of, &form) }))
}

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    Id(PartName(part)): Id<PartName>,
    form: Form,
) -> Result<Response, Problem> {
    keep(&visit, &web, part, None, &form).await
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Ids(PartName(part), code): Ids<PartName, String>,
    form: Form,
) -> Result<Response, Problem> {
    keep(&visit, &web, part, Some(code), &form).await
}

/// A step up or down, or away.
pub(super) async fn act(
    visit: Visit,
    State(web): State<Web>,
    Ids(PartName(part), code): Ids<PartName, String>,
    form: Form,
) -> Result<Response, Problem> {
    let shift = |direction| Edit::Move { part, code: code.clone(), direction };
    let (seen, edit) = match form.get("act") {
        // Two quick clicks by one person are no clash of two.
        "up" => (None, shift(Direction::Up)),
        "down" => (None, shift(Direction::Down)),
        "remove" => (seen(&form), Edit::Remove { part, code: code.clone() }),
        _ => return Err(Problem::NotUnderstood),
    };
    procedures::edit(&web, visit.actor(), seen, edit).await?;
    Ok(back_to(PATH))
}

async fn keep(
    visit: &Visit,
    web: &Web,
    part: Part,
    code: Option<String>,
    form: &Form,
) -> Result<Response, Problem> {
    visit.require(Right::Govern)?;
    let scene = Scene::load(web).await?.ok_or(Problem::Refused(Refusal::ChangedMeanwhile))?;
    let outcome = async {
        let edit = read(scene.content(), part, code.as_deref(), form)?;
        let seen = Some(seen(form).ok_or(Problem::NotUnderstood)?);
        Ok(procedures::edit(web, visit.actor(), seen, edit).await?)
    };
    let code = code.as_deref();
    let trouble = match outcome.await {
        Ok(_) => return Ok(saved(visit, PATH, "procedures-done-saved", &draft_name(part, code))),
        Err(trouble) => trouble,
    };
    // As it stands now, so that saving once more is done with open eyes.
    let scene = match &trouble {
        Trouble::Refused(refusal) => {
            Scene::load(web).await?.ok_or(Problem::Refused(refusal.clone()))?
        }
        _ => scene,
    };
    let of = OfEntry { scene: &scene, part, code };
    Paper::of(visit, &of, form).again(trouble, page)
}

pub(super) fn draft_name(part: Part, code: Option<&str>) -> String {
    format!("procedure-{}-{}", part.code(), code.unwrap_or("new"))
}

/// The act that the form means, if the entry would be sound by it.
fn read(
    content: &ProcedureContent,
    part: Part,
    code: Option<&str>,
    form: &Form,
) -> Result<Edit, Errors> {
    let all = Part::ALL.into_iter().flat_map(|part| content.codes(part));
    let own = code.map_or_else(|| next_own_code(all), str::to_owned);
    let mut fields = Fields::of(form);
    let Some(entry) = read_entry(&mut fields, content, part, &own) else {
        return Err(fields.errors);
    };
    if !fields.errors.is_empty() {
        return Err(fields.errors);
    }
    let edit = if code.is_some() { Edit::Save(entry) } else { Edit::Add(entry) };
    if let Ok(Some(edited)) = content.clone().edited(edit.clone()) {
        let errors = errors_of(&edited, part, &own);
        if !errors.is_empty() {
            return Err(errors);
        }
    }
    Ok(edit)
}

fn read_entry(
    fields: &mut Fields<'_>,
    content: &ProcedureContent,
    part: Part,
    code: &str,
) -> Option<Entry> {
    let words = fields.optional_line("words");
    let code = code.to_owned();
    Some(match part {
        Part::Stage => Entry::Stage(ProcedureStage { code, words }),
        Part::Document => Entry::Document(ProcedureEntry { code, words }),
        Part::Standard => {
            let about = fields.choice("about", StandardAbout::parse)?;
            Entry::Standard(ProcedureStandard { code, about, words })
        }
        Part::Item => {
            let stage = fields.raw("stage").to_owned();
            let allowed = allowed_evidence(&code);
            let evidence = match allowed.as_slice() {
                [only] => *only,
                _ => fields.choice("evidence", |code| {
                    Evidence::parse(code).filter(|it| allowed.contains(it))
                })?,
            };
            let is_ticked = |name: String| fields.raw(&name) == "yes";
            let others = content.codes(Part::Item).into_iter().filter(|on| **on != *code);
            let rests_on = others.filter(|on| is_ticked(rests_name(on))).map(str::to_owned);
            let rests_on: Vec<String> = rests_on.collect();
            let kinds = ItemKind::ALL.into_iter().filter(|it| is_ticked(applies_name(*it)));
            let applies_with: Vec<ItemKind> = kinds.collect();
            let why_not = fields.optional_line("why_not").filter(|_| !applies_with.is_empty());
            Entry::Item(ProcedureItem {
                code,
                stage,
                words,
                evidence,
                rests_on,
                applies_with,
                why_not,
            })
        }
    })
}

pub(super) fn rests_name(code: &str) -> String {
    format!("rests_on_{code}")
}

pub(super) fn applies_name(kind: ItemKind) -> String {
    format!("applies_with_{}", kind.code())
}

/// What is wrong with one entry, each at its field.
fn errors_of(content: &ProcedureContent, part: Part, code: &str) -> Errors {
    let place = Place::Entry(part, code.to_owned());
    let mut errors = Errors::default();
    for wrong in content.check().iter().filter(|it| it.place == place) {
        errors.add(wrong.field, wrong_key(&wrong.problem));
    }
    errors
}

/// The entry as its form would say it.
fn typed(entry: &Entry) -> Form {
    let words = entry.words().map_or("", |words| words.as_str());
    let form = Form::default().with("words", words);
    match entry {
        Entry::Stage(_) | Entry::Document(_) => form,
        Entry::Standard(standard) => form.with("about", standard.about.code()),
        Entry::Item(item) => {
            let why_not = item.why_not.as_ref().map_or("", |why| why.as_str());
            let form = form
                .with("stage", item.stage.as_str())
                .with("evidence", item.evidence.code())
                .with("why_not", why_not);
            let form = item.rests_on.iter().fold(form, |it, on| it.with(&rests_name(on), "yes"));
            item.applies_with.iter().fold(form, |it, kind| it.with(&applies_name(*kind), "yes"))
        }
    }
}
