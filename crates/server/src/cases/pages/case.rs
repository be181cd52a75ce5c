//! One case: what is next at the top, who owes what, both sides, and one line of life.

mod changes;
mod ours;
mod service;
mod theirs;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::cases::{Case, CaseFacts, CaseState, Stage};
use domain::customers::Customer;
use domain::fields::{Field, FieldSubject, FieldValue};
use domain::ids::{CaseId, CustomerId, EventId, FieldId, UserId};
use domain::people::Party;
use domain::promises::Promise;
use domain::rules::Rules;
use domain::tags::Tag;
use domain::text::Line;
use maud::{Markup, html};
use serde::Deserialize;
use store::cases::Service;
use store::db;
use store::events::TimelineRow;
use store::interactions::Dialogue;
use store::needs::{Assessment, Expectation, Need, Question};
use store::offers::Offer;
use store::people::User;
use uuid::Uuid;

use crate::app::{App, Failure};
use crate::i18n::args;
use crate::search::Record;
use crate::web::asked::Asked as AskedOfList;
use crate::web::form::{Errors, Form};
use crate::web::look::{
    Action, Debt, Notice, Owe, Pager, Perspectives, Size, StageBar, StageSide, Tone,
};
use crate::web::path::Id;
use crate::web::stood::{Clash, Stands};
use crate::web::timeline::{timeline, whole_acts};
use crate::web::{Problem, Visit, Web, custom, export, star, tagging, words};

const MOMENTS: u32 = 40;

/// All that the page is drawn from.
pub(super) struct Scene {
    case: Case,
    customer: Customer,
    promises: Vec<Promise>,
    needs: Vec<Need>,
    expectations: Vec<Expectation>,
    questions: Vec<Question>,
    offers: Vec<Offer>,
    assessment: Option<Assessment>,
    dialogue: Dialogue,
    people: Vec<User>,
    rules: Rules,
    events: Vec<TimelineRow>,
    tags: Vec<Tag>,
    own_fields: Vec<Field>,
    values: Vec<(Uuid, FieldId, FieldValue)>,
    all_tags: Vec<Tag>,
    /// Of a case that was won.
    service: Option<Service>,
    is_pinned: bool,
}

impl Scene {
    async fn load(
        app: &App,
        id: CaseId,
        before: Option<EventId>,
        user: UserId,
    ) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        let customer = case.customer;
        let service = match case.state {
            CaseState::FinalYes(_) => Some(store::cases::service(db, id).await?),
            _ => None,
        };
        Ok(Self {
            is_pinned: store::search::is_pinned(db, user, id.0).await?,
            service,
            customer: store::customers::get(db, customer).await?,
            promises: store::promises::open_of_case(db, id).await?,
            tags: store::tags::of_case(db, id).await?,
            own_fields: store::fields::in_use(db, FieldSubject::Case).await?,
            values: store::fields::values_of(db, &[id.0]).await?,
            all_tags: store::tags::all(db).await?,
            needs: store::needs::of_case(db, id).await?,
            expectations: store::needs::expectations(db, id).await?,
            questions: store::needs::questions(db, id).await?,
            offers: store::offers::of_case(db, id).await?,
            assessment: store::needs::find_assessment(db, id).await?,
            dialogue: store::interactions::dialogue(db, id).await?,
            people: store::people::all(db).await?,
            rules: store::settings::rules(db).await?,
            events: store::events::timeline(db, customer, Some(id), before, MOMENTS + 1).await?,
            case,
        })
    }

    fn says(&self) -> Form {
        says(&self.case, &self.own_fields, &self.values)
    }

    fn is_open(&self) -> bool {
        self.case.next_step().is_some()
    }

    fn owner_name(&self) -> &str {
        let owner = self.people.iter().find(|person| person.id == self.case.owner);
        owner.map_or("", |person| person.name.as_str())
    }

    fn facts(&self) -> CaseFacts {
        let given = self.offers.iter().filter(|offer| offer.state.code() == "given").count();
        CaseFacts {
            needs: u32::try_from(self.needs.len()).unwrap_or(u32::MAX),
            offers_given: u32::try_from(given).unwrap_or(u32::MAX),
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<String>,
}

pub(super) async fn case(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let before = asked.before.and_then(|before| before.parse().ok());
    let scene = Scene::load(&web, id, before, visit.user_id()).await?;
    visit.opens(Record::Case(id), scene.case.customer);
    let (form, errors) = (&scene.says(), Errors::NONE);
    let desk = Desk { visit: &visit, scene: &scene, form, errors, clash: None };
    Ok(visit.page(&title(&scene), &desk.content()))
}

/// The same page asking again, with what was typed in one of its small forms.
pub(super) async fn again(
    visit: &Visit,
    app: &App,
    id: CaseId,
    form: &Form,
    errors: &Errors,
) -> Result<Response, Problem> {
    let scene = Scene::load(app, id, None, visit.user_id()).await?;
    let desk = Desk { visit, scene: &scene, form, errors, clash: None };
    Ok(visit.asks_again(&title(&scene), &desk.content()))
}

/// The same where somebody else has changed its name or what is expected of it meanwhile.
pub(super) async fn clashed(
    visit: &Visit,
    app: &App,
    id: CaseId,
    clash: &Clash,
) -> Result<Response, Problem> {
    let scene = Scene::load(app, id, None, visit.user_id()).await?;
    let (form, errors, clash) = (&clash.form, Errors::NONE, Some(clash));
    let desk = Desk { visit, scene: &scene, form, errors, clash };
    Ok(visit.asks_anew(&title(&scene), &desk.content()))
}

/// What a case is called and expected to bring.
pub(super) struct Described(pub CaseId);

impl Stands for Described {
    async fn customer(&self, q: &impl db::Query) -> Result<CustomerId, Failure> {
        Ok(store::cases::customer_of(q, self.0).await?)
    }

    async fn form(&self, q: &impl db::Query) -> Result<Form, Failure> {
        let case = store::cases::get(q, self.0).await?;
        let fields = store::fields::in_use(q, FieldSubject::Case).await?;
        Ok(says(&case, &fields, &store::fields::values_of(q, &[self.0.0]).await?))
    }
}

fn title(scene: &Scene) -> String {
    format!("{}: {}", scene.customer.name, scene.case.title)
}

/// What a case is called and expected to bring, as its form would say it.
fn says(case: &Case, fields: &[Field], values: &[(Uuid, FieldId, FieldValue)]) -> Form {
    let form = Form::default().with("title", case.title.as_str());
    let form = match case.amount {
        None => form,
        Some(money) => form.with("amount", money.plain()).with("currency", money.currency.code()),
    };
    custom::propose(form, fields, values)
}

struct Desk<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
    form: &'a Form,
    errors: &'a Errors,
    clash: Option<&'a Clash>,
}

impl Desk<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(&self.visit.locale, field)
    }

    fn path(&self, rest: &str) -> String {
        format!("/cases/{}{rest}", self.scene.case.id)
    }

    fn content(&self) -> Markup {
        let both = Perspectives {
            theirs_title: self.text("cases-their-side").into(),
            theirs: self.theirs(),
            ours_title: self.text("cases-our-side").into(),
            ours: self.ours(),
        };
        html! {
            (self.head())
            (self.clashed())
            (tagging::line(self.visit, &self.path(""), "/cases", &self.scene.tags, &self.scene.all_tags))
            (self.stages())
            (self.state())
            (self.service())
            (self.owe())
            (both)
            (custom::facts(self.visit, &self.scene.own_fields, &self.scene.values))
            (self.changes())
            h2 { (self.text("cases-timeline")) }
            (self.life())
        }
    }

    fn head(&self) -> Markup {
        let (case, locale) = (&self.scene.case, &self.visit.locale);
        let due = case.next_step().map(|step| step.due.at);
        let flower = words::flower(locale, case.theirs, self.scene.is_open(), due, self.visit.now);
        let today = self.visit.zone().local(self.visit.now).date();
        let since = self.visit.zone().local(case.opened_at).date();
        let about = args! { since: locale.short_day(since, today), owner: self.scene.owner_name() };
        html! {
            div class="title" {
                (flower.size(Size::L))
                div {
                    h1 {
                        a href=(format!("/customers/{}", case.customer)) { bdi { (self.scene.customer.name) } }
                        ": " bdi { (case.title) }
                    }
                    p class="lede" { (locale.text_with("cases-lede", &about)) }
                }
                div class="do" {
                    (Action::link(self.path("/interactions/new"), self.text("cases-record")).main().key("r"))
                    (star(self.visit, Record::Case(case.id), self.scene.is_pinned))
                }
            }
        }
    }

    /// Both lists, and which of the two is right where they differ (S2-22).
    fn stages(&self) -> Markup {
        let (case, locale) = (&self.scene.case, &self.visit.locale);
        let note =
            if case.theirs == case.ours { "cases-stages-alike" } else { "cases-stages-differ" };
        let side = |who: &str, stage: Stage, name: String| StageSide {
            who: self.text(who).into(),
            stage: stage.number(),
            name: name.into(),
        };
        let bar = StageBar {
            theirs: side("cases-they", case.theirs, words::their_stage(locale, case.theirs)),
            ours: side("cases-we", case.ours, words::our_stage(locale, case.ours)),
            note: self.text(note).into(),
        };
        html! { (bar) }
    }

    /// What the state of the case means for what may be done now.
    fn state(&self) -> Markup {
        let case = &self.scene.case;
        let (key, tone) = match &case.state {
            CaseState::Open(_) if case.attempts >= self.scene.rules.unanswered_cap => {
                ("cases-state-capped", Tone::Now)
            }
            CaseState::Open(_) if self.decision_has_passed() => {
                ("cases-state-decision-passed", Tone::Now)
            }
            CaseState::Open(_) if case.deferrals >= self.scene.rules.deferral_cap => {
                ("cases-state-deferred", Tone::Now)
            }
            CaseState::Open(_) => return self.standstill(),
            CaseState::FinalYes(_) if case.closed.is_some() => ("cases-state-closed", Tone::Kept),
            CaseState::FinalYes(_) => ("cases-state-final-yes", Tone::Kept),
            CaseState::FinalNo(_) => ("cases-state-final-no", Tone::Calm),
            CaseState::Released(_) => ("cases-state-released", Tone::Calm),
        };
        html! { (Notice::new(self.text(key)).tone(tone)) }
    }

    fn decision_has_passed(&self) -> bool {
        self.scene.case.decision.as_ref().is_some_and(|due| due.at < self.visit.now)
    }

    /// An agreed future step is not stale; days without an advance are told all the same (S1-6).
    fn standstill(&self) -> Markup {
        let days = self.visit.now.duration_since(self.scene.case.advanced_at).as_hours() / 24;
        if days < i64::from(self.scene.rules.standstill_days) {
            return html! {};
        }
        let words = self.visit.locale.text_with("cases-state-standstill", &args! { days: days });
        html! { p class="soft" { (words) } }
    }

    fn owe(&self) -> Markup {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            self.scene.promises.iter().partition(|promise| promise.debtor == Party::Us);
        let mut theirs: Vec<_> = theirs.into_iter().map(|promise| self.debt(promise)).collect();
        let decision = self.scene.case.decision.as_ref();
        theirs.extend(decision.filter(|_| self.scene.is_open()).map(|due| Debt {
            what: self.text("promises-theirs-decide").into(),
            when: words::due(&self.visit.locale, due, self.visit.zone(), self.visit.now).into(),
            tone: if due.at < self.visit.now { Tone::Now } else { Tone::Calm },
            action: None,
        }));
        let owe = Owe {
            we: self.text("cases-we-owe").into(),
            ours: ours.into_iter().map(|promise| self.debt(promise)).collect(),
            they: self.text("cases-they-owe").into(),
            theirs,
            nothing: self.text("cases-owe-nothing").into(),
        };
        html! { (owe) }
    }

    fn debt(&self, promise: &Promise) -> Debt<'static> {
        let locale = &self.visit.locale;
        let what = promise.what.as_ref().map(Line::as_str);
        let when = words::due(locale, &promise.due, self.visit.zone(), self.visit.now);
        let named = if promise.named_by == Party::Customer {
            "cases-named-by-them"
        } else {
            "cases-named-by-us"
        };
        let is_late = promise.due.at < self.visit.now;
        let href = format!("/promises/{}", promise.id);
        Debt {
            what: words::promise(locale, promise.kind, promise.debtor, what).into(),
            when: format!("{when} · {}", self.text(named)).into(),
            tone: match (is_late, promise.debtor) {
                (true, Party::Us) => Tone::Broken,
                (true, Party::Customer) => Tone::Now,
                _ => Tone::Calm,
            },
            action: Some(Action::link(href, self.text("cases-promise-open")).quiet()),
        }
    }

    fn whole_life(&self) -> AskedOfList {
        let case = &self.scene.case;
        let asked = AskedOfList::default().with("customer", case.customer.to_string());
        asked.with("case", case.id.to_string())
    }

    fn life(&self) -> Markup {
        let shown = whole_acts(&self.scene.events, MOMENTS as usize);
        let (events, rest) = self.scene.events.split_at(shown);
        let older = (!rest.is_empty()).then(|| events.last()).flatten().map(|event| {
            (self.path(&format!("?before={}", event.id)).into(), self.text("cases-older").into())
        });
        html! {
            (timeline(self.visit, events))
            (export::of(self.visit, "timeline", &self.whole_life()))
            @if older.is_some() {
                (Pager { label: self.text("cases-timeline").into(), previous: None, next: older, shown: None })
            }
        }
    }
}
