//! The agreement whole: what, on which terms, in which form, and how it came to be so.

use axum::extract::State;
use axum::response::Response;
use domain::agreements::{Agreement, AgreementTerm, Fit, LineChange, changes};
use domain::ids::CaseId;
use maud::{Markup, html};
use store::agreements::AgreementVersion;

use super::{Scene, fresh};
use crate::app::App;
use crate::i18n::args;
use crate::web::look::{Action, Column, Facts, Sheet, Table, Tag, Tone, name};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web};

/// As many versions are listed, the newest first.
const VERSIONS: u32 = 50;

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(case): Id<CaseId>,
) -> Result<Response, Problem> {
    let mut scene = Scene::load(&web, case).await?;
    match scene.before.take() {
        Some(agreement) => page(&visit, &web, scene, agreement).await,
        None => fresh(&visit, &scene),
    }
}

pub(super) async fn version(
    visit: Visit,
    State(web): State<Web>,
    Ids(case, version): Ids<CaseId, u32>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, case).await?;
    let found = store::agreements::find_version(web.db(), case, version).await?;
    page(&visit, &web, scene, found.ok_or(Problem::NotFound)?).await
}

async fn page(
    visit: &Visit,
    app: &App,
    scene: Scene,
    agreement: Agreement,
) -> Result<Response, Problem> {
    let db = app.db();
    let case = scene.case.id;
    let before = match agreement.version.checked_sub(1) {
        None | Some(0) => None,
        Some(before) => store::agreements::find_version(db, case, before).await?,
    };
    let versions = store::agreements::versions_of_case(db, case, VERSIONS).await?;
    let told = Told { visit, scene, agreement, before, versions };
    let title = told.title();
    Ok(visit.page(&title, &told.sheet(&title)))
}

struct Told<'a> {
    visit: &'a Visit,
    scene: Scene,
    agreement: Agreement,
    /// The version that this one changed.
    before: Option<Agreement>,
    versions: Vec<AgreementVersion>,
}

impl Told<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn title(&self) -> String {
        if self.is_latest() {
            return self.text("agreements-title");
        }
        let version = args! { version: i64::from(self.agreement.version) };
        self.visit.locale.text_with("agreements-version", &version)
    }

    fn is_latest(&self) -> bool {
        self.versions.first().is_none_or(|latest| latest.version == self.agreement.version)
    }

    fn sheet(&self, title: &str) -> Markup {
        let path = self.scene.path();
        let in_service = self.scene.case.require_in_service().is_ok();
        let sheet = Sheet {
            question: title.to_owned().into(),
            about: Some(self.scene.case.title.as_str().into()),
            back: Some((
                format!("/cases/{}", self.scene.case.id).into(),
                self.text("agreements-back-to-case").into(),
            )),
            content: html! {
                @if !self.is_latest() {
                    p { (self.text("agreements-older")) " " a href=(path) { (self.text("agreements-back")) } }
                }
                (self.facts())
                (self.lines())
                (self.terms())
                (self.history())
                @if self.is_latest() && in_service {
                    div class="do" { (Action::link(format!("{path}/amend"), self.text("agreements-amend"))) }
                }
            },
        };
        html! { (sheet) }
    }

    fn facts(&self) -> Markup {
        let (agreement, locale) = (&self.agreement, &self.visit.locale);
        let form = self.text(&format!("agreements-form-{}", agreement.form.code()));
        let fit = match agreement.fit {
            Fit::Fits => None,
            fit => Some(self.text(&format!("agreements-fit-{}", fit.code()))),
        };
        let mut facts = Facts::new()
            .fact(
                self.text("agreements-form"),
                html! {
                    (form) @if let Some(fit) = fit { " " (Tag::new(fit).tone(Tone::Now)) }
                },
            )
            .fact(
                self.text("agreements-at"),
                locale.date_time(agreement.agreed_at, self.visit.zone().tz()),
            );
        if let Some(who) = self.given_by() {
            facts = facts.fact(self.text("agreements-given-by"), name(who));
        }
        facts = facts
            .fact(self.text("agreements-payment"), locale.days(i64::from(agreement.payment_days)));
        if let Some(reference) = &agreement.reference {
            facts = facts.fact(self.text("agreements-reference"), html! { bdi { (reference) } });
        }
        if let Some(offer) = agreement.offer {
            let path = format!("/cases/{}/offers/{offer}", agreement.case);
            let words = self.text("agreements-offer");
            facts =
                facts.fact(words, html! { a href=(path) { (self.text("agreements-offer-open")) } });
        }
        html! { (facts) (self.evidence()) }
    }

    fn given_by(&self) -> Option<&str> {
        let id = self.agreement.given_by?;
        let contact = self.scene.contacts.iter().find(|contact| contact.id == id)?;
        Some(contact.name.as_str())
    }

    fn evidence(&self) -> Markup {
        let cited = self.scene.documents.iter().find(|it| Some(it.id) == self.agreement.document);
        html! {
            h2 { (self.text("agreements-evidence")) }
            @match &self.agreement.evidence {
                Some(words) => p dir="auto" {
                    @for (at, line) in words.as_str().lines().enumerate() { @if at > 0 { br; } (line) }
                },
                None => p class="soft" { (self.text("agreements-evidence-elsewhere")) },
            }
            @if let Some(document) = cited {
                p { a href={ "/documents/" (document.id) "/versions/" (document.version) } { bdi { (document.title) } } }
            }
        }
    }

    fn lines(&self) -> Markup {
        let agreement = &self.agreement;
        let money = |minor| html! { (self.visit.locale.money(minor, agreement.currency.code())) };
        let columns = vec![
            Column::new(self.text("agreements-what")),
            Column::new(self.text("agreements-kind")),
            Column::new(self.text("agreements-quantity")).figure(),
            Column::new(self.text("agreements-price")).figure(),
        ];
        let rows = agreement.lines.iter().enumerate().map(|(at, line)| {
            vec![
                html! { bdi { (line.what) } (self.change(at)) },
                html! { (self.text(&format!("agreements-kind-{}", line.kind.code()))) },
                html! { (self.quantity(line.quantity)) },
                money(line.price.minor),
            ]
        });
        let table = Table::new(self.text("agreements-lines"), columns).rows(rows);
        let total = agreement.total().map(|total| money(total.minor));
        html! {
            h2 { (self.text("agreements-lines")) }
            (table)
            @if let Some(total) = total {
                (Facts::new().fact(self.text("agreements-total"), html! { strong { (total) } }))
            }
        }
    }

    fn quantity(&self, quantity: domain::quantity::Quantity) -> String {
        let plain = quantity.plain();
        let digits = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        // Shown only: what counts is kept in whole thousandths.
        self.visit.locale.decimal(quantity.0 as f64 / 1000.0, digits)
    }

    /// What this version did to the line: added it, or changed it, and from what.
    fn change(&self, at: usize) -> Markup {
        let Some(before) = &self.before else { return html! {} };
        let all = changes(&before.lines, &self.agreement.lines);
        match all.into_iter().find(|change| change.at() == at) {
            Some(LineChange::New(_)) => {
                html! { " " (Tag::new(self.text("agreements-line-new")).tone(Tone::Ours)) }
            }
            Some(LineChange::Changed { is_deal: true, .. }) => html! {
                " " (Tag::new(self.text("agreements-line-changed")).tone(Tone::Ours))
                @if let Some(was) = before.lines.get(at) {
                    @let price = self.visit.locale.money(was.price.minor, before.currency.code());
                    @let quantity = self.quantity(was.quantity);
                    br;
                    small { (self.visit.locale.text_with("agreements-line-was",
                        &args! { what: was.what.as_str(), quantity: quantity, price: price })) }
                }
            },
            _ => html! {},
        }
    }

    /// Every term at one size; a burden with its reason beside it, acknowledged by itself (S4-31,
    /// S4-32).
    fn terms(&self) -> Markup {
        if self.agreement.terms.is_empty() {
            return html! {};
        }
        html! {
            h2 { (self.text("agreements-terms")) }
            ul { @for term in &self.agreement.terms { li { (self.term(term)) } } }
        }
    }

    fn term(&self, term: &AgreementTerm) -> Markup {
        html! {
            p dir="auto" { (term.words) }
            @if let Some(reason) = &term.reason {
                p dir="auto" { (self.text("agreements-because")) " " (reason) }
            }
            @if term.is_acknowledged { p { (Tag::new(self.text("agreements-acknowledged-done"))) } }
        }
    }

    fn history(&self) -> Markup {
        if self.versions.len() < 2 {
            return html! {};
        }
        let zone = self.visit.zone().tz();
        html! {
            h2 { (self.text("agreements-versions")) }
            ul {
                @for version in &self.versions {
                    @let words = args! { version: i64::from(version.version) };
                    li {
                        a href={ (self.scene.path()) "/versions/" (version.version) }
                            aria-current=[(version.version == self.agreement.version).then_some("page")] {
                            (self.visit.locale.text_with("agreements-version", &words))
                        }
                        " · " (self.visit.locale.date_time(version.agreed_at, zone))
                        @if let Some(by) = &version.recorded_by { " · " (name(by)) }
                    }
                }
            }
            @if self.versions.len() == VERSIONS as usize {
                p class="soft" { (self.text("agreements-versions-more")) }
            }
        }
    }
}
