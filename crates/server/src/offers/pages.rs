//! An offer: its lines each rest on a need, its terms hide nothing, all in one type size.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use domain::cases::Case;
use domain::ids::{CaseId, NeedId, OfferId};
use domain::offers::{OfferContent, OfferLine, OfferState, OfferTerm};
use iso_currency::Currency;
use maud::{Markup, html};
use store::needs::Need;
use store::offers::Offer;

use crate::app::App;
use crate::i18n::args;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Column, Facts, Sheet, Table};
use crate::web::path::{Id, Ids};
use crate::web::{Paper, Problem, Visit, Web, saved};

/// As many lines and terms as one form offers; more make another version.
const LINES: usize = 6;
const TERMS: usize = 4;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/cases/{case}/offers/new", get(ask))
        .route("/cases/{case}/offers", post(save))
        .route("/cases/{case}/offers/{offer}", get(show))
        .route("/cases/{case}/offers/{offer}/given", post(give))
}

struct Scene {
    case: Case,
    needs: Vec<Need>,
}

impl Scene {
    async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        Ok(Self { needs: store::needs::of_case(db, id).await?, case })
    }
}

async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let form = proposal(&web, &scene).await?;
    Ok(page(Paper::of(&visit, &scene, &form)))
}

/// The newest version to go on from, or an empty one with the first need cited.
async fn proposal(app: &App, scene: &Scene) -> Result<Form, Problem> {
    let offers = store::offers::of_case(app.db(), scene.case.id).await?;
    let mut form = Form::default();
    let Some(last) = offers.first() else {
        let currency = scene.case.amount.map_or(Currency::PLN, |money| money.currency);
        form = form.with("currency", currency.code());
        if let Some(need) = scene.needs.first() {
            form = form.with("need_0", need.id.to_string());
        }
        return Ok(form);
    };
    form = form.with("currency", last.currency.code());
    for (at, line) in last.content.lines.iter().enumerate() {
        form = form
            .with(&format!("what_{at}"), line.what.as_str())
            .with(&format!("price_{at}"), line.price.plain())
            .with(&format!("need_{at}"), line.need.map(|id| id.to_string()).unwrap_or_default());
    }
    for (at, term) in last.content.terms.iter().enumerate() {
        let reason = term.reason.as_ref().map_or("", |reason| reason.as_str());
        form = form
            .with(&format!("term_{at}"), term.words.as_str())
            .with(&format!("burden_{at}"), if term.is_burden { "yes" } else { "" })
            .with(&format!("reason_{at}"), reason);
    }
    Ok(form)
}

async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let outcome = async {
        let (currency, content) = read(&form)?;
        Ok(super::draft(&web, visit.actor(), case, currency, content).await?)
    };
    Paper::of(&visit, &scene, &form).answer(outcome.await, page, |offer| {
        saved(&visit, &format!("/cases/{case}/offers/{offer}"), "offers-done-drafted", &draft(case))
    })
}

fn draft(case: CaseId) -> String {
    format!("offer-{case}")
}

fn read(form: &Form) -> Result<(Currency, OfferContent), Errors> {
    let mut fields = Fields::of(form);
    let currency = fields.choice("currency", Currency::from_code);
    let valid_until = fields.optional_date("valid_until");
    let money = currency.unwrap_or(Currency::PLN);
    let lines = (0..LINES).filter_map(|at| line(&mut fields, at, money)).collect();
    let terms = (0..TERMS).filter_map(|at| term(&mut fields, at)).collect();
    fields.finish(currency.map(|currency| (currency, OfferContent { lines, terms, valid_until })))
}

fn line(fields: &mut Fields<'_>, at: usize, currency: Currency) -> Option<OfferLine> {
    let [what, price, need] = ["what", "price", "need"].map(|part| format!("{part}_{at}"));
    if fields.raw(&what).trim().is_empty() && fields.raw(&price).trim().is_empty() {
        return None;
    }
    let what = fields.line(&what);
    let price = fields.money(&price, currency);
    let need = fields.optional_id(&need);
    Some(OfferLine { what: what?, price: price?, need })
}

fn term(fields: &mut Fields<'_>, at: usize) -> Option<OfferTerm> {
    let [words, reason, burden] = ["term", "reason", "burden"].map(|part| format!("{part}_{at}"));
    if fields.raw(&words).trim().is_empty() && fields.raw(&reason).trim().is_empty() {
        return None;
    }
    let is_burden = fields.is_ticked(&burden);
    let words = fields.prose(&words);
    let reason = fields.optional_prose(&reason);
    Some(OfferTerm { words: words?, is_burden, reason })
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let path = format!("/cases/{}", scene.case.id);
    let sheet = Sheet {
        question: visit.text("offers-new").into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("interactions-back").into())),
        content: html! {
            form method="post" action=(format!("{path}/offers")) data-draft=(draft(scene.case.id)) {
                (paper.refused())
                (paper.head())
                h2 { (visit.text("offers-lines")) }
                p class="soft" { (visit.text("offers-lines-hint")) }
                @for at in 0..LINES { (paper.offered(at)) }
                h2 { (visit.text("offers-terms")) }
                p class="soft" { (visit.text("offers-terms-hint")) }
                @for at in 0..TERMS { (paper.term(at)) }
                div class="do" { (Action::submit(visit.text("offers-draft-do")).main()) }
            }
        },
    };
    paper.page(&visit.text("offers-new"), &html! { (sheet) })
}

impl Paper<'_, Scene> {
    fn head(&self) -> Markup {
        let valid = self
            .date("valid_until", "offers-valid-until")
            .hint(self.text("offers-valid-until-hint"))
            .optional(self.text("fields-optional"));
        html! { div class="pair" { (self.currency(None)) (valid) } }
    }

    fn offered(&self, at: usize) -> Markup {
        let [what, price, need] = ["what", "price", "need"].map(|part| format!("{part}_{at}"));
        let none = self.select(&need, "offers-need").option("", self.text("offers-need-none"));
        let cites = self.scene.needs.iter().fold(none, |select, need| {
            select.option(need.id.to_string(), shorten(need.words.as_str()))
        });
        html! {
            div class="pair" {
                (self.line(&what, "offers-what"))
                (self.figure(&price, "offers-price"))
                (cites)
            }
        }
    }

    fn term(&self, at: usize) -> Markup {
        let [words, reason, burden] =
            ["term", "reason", "burden"].map(|part| format!("{part}_{at}"));
        html! {
            (self.prose(&words, "offers-term").rows(1))
            (self.tick(&burden, "offers-burden"))
            (self.prose(&reason, "offers-reason").rows(1).optional(self.text("fields-optional")))
        }
    }
}

/// Enough of the customer's words to know them by in a list of choices.
fn shorten(words: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = words.chars().take(MOST).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

async fn show(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, offer): Ids<CaseId, OfferId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let offer = store::offers::get(web.db(), offer).await?;
    if offer.case != case {
        return Err(Problem::NotFound);
    }
    let version = args! { version: i64::from(offer.version) };
    let title = visit.locale.text_with("cases-offer", &version);
    let path = format!("/cases/{case}");
    let sheet = Sheet {
        question: title.clone().into(),
        about: Some(scene.case.title.as_str().into()),
        back: Some((path.clone().into(), visit.text("offers-back").into())),
        content: html! {
            (facts(&visit, &offer))
            (lines(&visit, &scene, &offer))
            (terms(&visit, &offer))
            @if offer.state == OfferState::Draft && scene.case.next_step().is_some() {
                (Action::post(format!("{path}/offers/{}/given", offer.id), visit.text("cases-offer-give")).main())
            }
        },
    };
    Ok(visit.page(&title, &html! { (sheet) }))
}

fn facts(visit: &Visit, offer: &Offer) -> Markup {
    let today = visit.zone().local(visit.now).date();
    let state = visit.text(&format!("cases-offer-{}", offer.state.code()));
    let facts = Facts::new().fact(visit.text("offers-state"), state);
    let facts = match offer.content.valid_until {
        Some(day) => {
            facts.fact(visit.text("offers-valid-until"), visit.locale.short_day(day, today))
        }
        None => facts,
    };
    html! { (facts) }
}

fn lines(visit: &Visit, scene: &Scene, offer: &Offer) -> Markup {
    let money = |minor| html! { (visit.locale.money(minor, offer.currency.code())) };
    let need = |id: Option<NeedId>| {
        let need = scene.needs.iter().find(|need| Some(need.id) == id);
        let quoted = |need: &Need| {
            let words = args! { words: need.words.as_str() };
            visit.locale.text_with("offers-quoted", &words)
        };
        html! { @if let Some(need) = need { span dir="auto" { (quoted(need)) } } }
    };
    let columns = vec![
        Column::new(visit.text("offers-what")),
        Column::new(visit.text("offers-need")),
        Column::new(visit.text("offers-price")).figure(),
    ];
    let rows =
        offer.content.lines.iter().map(|line| {
            vec![html! { bdi { (line.what) } }, need(line.need), money(line.price.minor)]
        });
    let total = offer.content.total().map(|total| {
        vec![html! { strong { (visit.text("offers-total")) } }, html! {}, money(total.minor)]
    });
    let table = Table::new(visit.text("offers-lines"), columns).rows(rows).rows(total);
    html! { (table) }
}

/// Every term at one size; a burden with its reason beside it (S4-31, S4-32).
fn terms(visit: &Visit, offer: &Offer) -> Markup {
    if offer.content.terms.is_empty() {
        return html! {};
    }
    html! {
        h2 { (visit.text("offers-terms")) }
        ul {
            @for term in &offer.content.terms {
                li {
                    p dir="auto" { (term.words) }
                    @if let Some(reason) = &term.reason {
                        p dir="auto" { (visit.text("offers-because")) " " (reason) }
                    }
                }
            }
        }
    }
}

async fn give(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, offer): Ids<CaseId, OfferId>,
) -> Result<Response, Problem> {
    super::give(&web, visit.actor(), case, offer).await?;
    Ok(saved(&visit, &format!("/cases/{case}"), "offers-done-given", ""))
}
