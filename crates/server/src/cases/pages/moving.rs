//! A card is moved to another of our stages: at once where nothing is missing, else by a sheet that
//! asks for what the stage needs and nothing more. The same rules as on the page of the case.

use axum::extract::State;
use axum::response::Response;
use domain::cases::{Ask, Case, Side, Stage};
use domain::customers::Customer;
use domain::ids::{CaseId, OfferId};
use domain::needs::SpinKind;
use domain::offers::OfferState;
use domain::people::Actor;
use domain::refusal::Refusal;
use domain::text::Prose;
use domain::time::Due;
use maud::{Markup, html};
use store::needs::Need;
use store::offers::Offer;

use crate::app::{App, Failure};
use crate::i18n::args;
use crate::web::asked::Asked;
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, DateTime, Select, Sheet, TextArea};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved, words};
use crate::{cases as actions, needs, offers};

/// What the sheet is drawn from.
struct Scene {
    case: Case,
    customer: Customer,
    needs: Vec<Need>,
    offers: Vec<Offer>,
    back: String,
}

impl Scene {
    async fn load(app: &App, id: CaseId, back: &str) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        Ok(Self {
            customer: store::customers::get(db, case.customer).await?,
            needs: store::needs::of_case(db, id).await?,
            offers: store::offers::of_case(db, id).await?,
            back: Asked::read(back).href("/cases/board"),
            case,
        })
    }

    /// The newest draft: what could be in their hands by now.
    fn draft(&self) -> Option<&Offer> {
        let drafts = self.offers.iter().filter(|offer| offer.state == OfferState::Draft);
        drafts.max_by_key(|offer| offer.version)
    }

    fn path(&self, rest: &str) -> String {
        format!("/cases/{}{rest}", self.case.id)
    }
}

/// Without script a card leads here: where to?
pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    asked: Asked,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id, asked.get("back")).await?;
    let stages = Stage::ALL.into_iter().fold(
        Select::new("stage", visit.text("board-move-to")).value(scene.case.ours.to_string()),
        |select, stage| select.option(stage.to_string(), words::our_stage(&visit.locale, stage)),
    );
    let content = html! {
        form method="post" action=(scene.path("/move")) {
            input type="hidden" name="back" value=(asked.get("back"));
            (stages)
            div class="do" { (Action::submit(visit.text("board-move-do")).main()) }
        }
    };
    let title = visit.text("board-move-title");
    Ok(visit.page(&title, &sheet(&visit, &scene, content)))
}

/// What of a sheet could be read.
#[derive(Default)]
struct Answers {
    goal: Option<(SpinKind, Prose)>,
    has_agreed: bool,
    offer: Option<OfferId>,
    decision: Option<Due>,
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let number = form.get("stage").parse().map_err(|_| Problem::NotUnderstood)?;
    let stage = Stage::from_number(number).ok_or(Problem::NotUnderstood)?;
    let scene = Scene::load(&web, id, form.get("back")).await?;
    let facts = store::cases::facts(web.db(), id).await?;
    let asks = match scene.case.asks_of(stage, facts) {
        Ok(asks) => asks,
        Err(refusal) => return Ok(refused(&visit, &scene, &refusal)),
    };
    let mut fields = Fields::of(&form);
    let answers = read(&mut fields, &scene, &asks);
    let is_asked = form.has("asked");
    let missing = asks.contains(&Ask::Offer) && answers.offer.is_none();
    if (!is_asked && !asks.is_empty()) || !fields.errors.is_empty() || missing {
        let errors = if is_asked { fields.errors } else { Errors::default() };
        return Ok(again(&visit, &scene, stage, &asks, (&form, &errors), None));
    }
    match perform(&web, visit.actor(), id, stage, answers).await {
        Ok(()) => Ok(saved(&visit, &scene.back, "board-done-moved", "")),
        Err(Failure::Refused(refusal)) => {
            let none = Errors::default();
            Ok(again(&visit, &scene, stage, &asks, (&form, &none), Some(&refusal)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(fields: &mut Fields<'_>, scene: &Scene, asks: &[Ask]) -> Answers {
    let mut answers = Answers::default();
    for ask in asks {
        match ask {
            Ask::Goal => {
                let kind = fields.choice("goal_kind", SpinKind::parse);
                answers.goal = kind.zip(fields.prose("goal"));
            }
            Ask::AgreedNeeds => {
                answers.has_agreed = fields.raw("agreed") == "yes";
                if !answers.has_agreed {
                    fields.errors.add("agreed", "board-agreed-missing");
                }
            }
            Ask::Offer => {
                let has_it = fields.raw("offer_given") == "yes";
                answers.offer = scene.draft().filter(|_| has_it).map(|offer| offer.id);
                if answers.offer.is_none() && scene.draft().is_some() {
                    fields.errors.add("offer_given", "board-offer-missing");
                }
            }
            Ask::DecisionDate => answers.decision = fields.due("decision", &scene.customer.zone),
        }
    }
    answers
}

/// Each answer is told by its own action; each stands for itself, whatever comes after it.
async fn perform(
    app: &App,
    actor: Actor,
    id: CaseId,
    stage: Stage,
    answers: Answers,
) -> Result<(), Failure> {
    if let Some((kind, words)) = answers.goal {
        needs::record(app, actor, id, kind, words).await?;
    }
    if answers.has_agreed {
        actions::agree_needs(app, actor, id).await?;
    }
    if let Some(offer) = answers.offer {
        offers::give(app, actor, id, offer).await?;
    }
    if let Some(due) = answers.decision {
        actions::name_decision(app, actor, id, due).await?;
    }
    actions::place(app, actor, id, Side::Ours, stage).await
}

/// Nothing that could be typed leads there: why, and the way that does.
fn refused(visit: &Visit, scene: &Scene, refusal: &Refusal) -> Response {
    let record = scene.path("/interactions/new?end=final-yes");
    let content = html! {
        (words::refused(&visit.locale, Some(refusal)))
        div class="do" {
            @if *refusal == Refusal::BeforeFinalYes {
                (Action::link(record, visit.text("board-record-yes")).main())
            }
            (Action::link(scene.path(""), visit.text("board-open-case")))
        }
    };
    visit.asks_again(&visit.text("board-move-title"), &sheet(visit, scene, content))
}

fn again(
    visit: &Visit,
    scene: &Scene,
    stage: Stage,
    asks: &[Ask],
    (form, errors): (&Form, &Errors),
    refusal: Option<&Refusal>,
) -> Response {
    let needs = args! { stage: words::our_stage(&visit.locale, stage) };
    let can_send = !asks.contains(&Ask::Offer) || scene.draft().is_some();
    let content = html! {
        (words::refused(&visit.locale, refusal))
        (summary(&visit.locale, errors))
        p { (visit.locale.text_with("board-stage-needs", &needs)) }
        form method="post" action=(scene.path("/move")) {
            input type="hidden" name="stage" value=(stage);
            input type="hidden" name="back" value=(form.get("back"));
            input type="hidden" name="asked" value="yes";
            @for ask in asks { (asking(visit, scene, *ask, form, errors)) }
            @if can_send { div class="do" { (Action::submit(visit.text("board-move-do")).main()) } }
        }
    };
    visit.asks_again(&visit.text("board-move-title"), &sheet(visit, scene, content))
}

fn sheet(visit: &Visit, scene: &Scene, content: Markup) -> Markup {
    let sheet = Sheet {
        question: visit.text("board-move-title").into(),
        about: Some(format!("{}: {}", scene.customer.name, scene.case.title).into()),
        back: Some((scene.back.clone().into(), visit.text("board-back").into())),
        content,
    };
    html! { (sheet) }
}

fn asking(visit: &Visit, scene: &Scene, ask: Ask, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    match ask {
        Ask::Goal => html! {
            (TextArea::new("goal", visit.text("board-goal")).hint(visit.text("board-goal-hint")).rows(2)
                .value(form.get("goal").to_owned()).error(error("goal")))
            (SpinKind::ALL.into_iter().fold(
                Select::new("goal_kind", visit.text("cases-words-kind"))
                    .value(form.get("goal_kind").to_owned()).error(error("goal_kind")),
                |select, kind| {
                    select.option(kind.code(), visit.text(&format!("cases-need-long-{}", kind.code())))
                },
            ))
        },
        Ask::AgreedNeeds => html! {
            @if !scene.needs.is_empty() {
                ul { @for need in &scene.needs { li { blockquote dir="auto" { (need.words) } } } }
            }
            (tick("agreed", &visit.text("board-agreed"), form, error("agreed").as_deref()))
        },
        Ask::Offer => match scene.draft() {
            Some(draft) => {
                let words = args! { version: i64::from(draft.version) };
                let label = visit.locale.text_with("board-offer-given", &words);
                tick("offer_given", &label, form, error("offer_given").as_deref())
            }
            None => html! {
                p class="error" { (visit.text("board-offer-none")) }
                p { (Action::link(scene.path("/offers/new"), visit.text("cases-offer-new")).main()) }
            },
        },
        Ask::DecisionDate => html! {
            (DateTime::new("decision", visit.text("cases-decision"), visit.text("fields-day"), visit.text("fields-time"))
                .hint(visit.text("cases-decision-hint"))
                .value(form.get("decision_date").to_owned(), form.get("decision_time").to_owned())
                .error(error("decision")))
        },
    }
}

fn tick(name: &str, label: &str, form: &Form, error: Option<&str>) -> Markup {
    let error_id = format!("{name}-error");
    html! {
        @if let Some(error) = error { p class="error" id=(error_id) { (error) } }
        label class="tick" {
            input type="checkbox" id=(name) name=(name) value="yes" checked[form.get(name) == "yes"]
                aria-describedby=[error.map(|_| error_id.as_str())];
            span { (label) }
        }
    }
}
