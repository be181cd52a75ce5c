//! The customer's own page: how far their life with us has come, who owes what to whom, how they
//! are reached, and one line of life across everything.

mod cases;
mod data;
mod reach;

use axum::extract::{Query, State};
use axum::response::Response;
use domain::cases::{Case, CaseState};
use domain::customers::Customer;
use domain::customers::addresses::Address;
use domain::fields::{Field, FieldSubject, FieldValue};
use domain::ids::{AddressId, CustomerId, EventId, FieldId, UserId};
use domain::people::Party;
use domain::places::Country;
use domain::promises::Promise;
use domain::tags::Tag;
use domain::text::{Line, Prose};
use maud::{Markup, Render as _, html};
use serde::Deserialize;
use store::customers::merging::Merge;
use store::customers::{ChannelAddress, Contact};
use store::events::TimelineRow;
use uuid::Uuid;

use super::{leave, merge};
use crate::app::App;
use crate::i18n::args;
use crate::search::Record;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{
    Action, Debt, Disclosure, Empty, Eye, Facts, Flower, Owe, Pager, Petal, Size, Tone, name,
};
use crate::web::path::Id;
use crate::web::timeline::{timeline, whole_acts};
use crate::web::{Problem, Visit, Web, back_to, custom, export, saved, star, tagging, words};

const MOMENTS: usize = 40;

/// All that the page is drawn from.
struct Scene {
    customer: Customer,
    owner: String,
    note: Option<Prose>,
    contacts: Vec<Contact>,
    tags: Vec<Tag>,
    own_fields: Vec<Field>,
    values: Vec<(Uuid, FieldId, FieldValue)>,
    all_tags: Vec<Tag>,
    channels: Vec<ChannelAddress>,
    addresses: Vec<(AddressId, Address)>,
    firm: Option<Country>,
    tax_number: Option<Line>,
    /// What went into this record, newest first.
    merges: Vec<Merge>,
    /// Open ones first, then the newest.
    cases: Vec<Case>,
    promises: Vec<Promise>,
    events: Vec<TimelineRow>,
    is_pinned: bool,
}

impl Scene {
    async fn load(
        app: &App,
        id: CustomerId,
        before: Option<EventId>,
        user: UserId,
    ) -> Result<Self, Problem> {
        let db = app.db();
        let customer = store::customers::get(db, id).await?;
        let limit = u32::try_from(MOMENTS + 1).unwrap_or(u32::MAX);
        Ok(Self {
            owner: store::people::get(db, customer.owner).await?.name.as_str().to_owned(),
            note: store::customers::find_note(db, id).await?,
            contacts: store::customers::contacts(db, id).await?,
            tags: store::tags::of_customer(db, id).await?,
            own_fields: store::fields::in_use(db, FieldSubject::Customer).await?,
            values: store::fields::values_of(db, &[id.0]).await?,
            all_tags: store::tags::all(db).await?,
            channels: store::customers::channels(db, id).await?,
            addresses: store::customers::addresses(db, id).await?,
            firm: store::settings::country(db).await?,
            tax_number: store::customers::find_tax_number(db, id).await?,
            merges: store::customers::merging::into(db, id).await?,
            cases: store::cases::of_customer(db, id).await?,
            promises: store::promises::open_of_customer(db, id).await?,
            events: store::events::timeline(db, id, None, before, limit).await?,
            is_pinned: store::search::is_pinned(db, user, id.0).await?,
            customer,
        })
    }

    /// In which country phones are at home for the reader.
    fn home(&self, visit: &Visit) -> Option<Country> {
        self.firm.or_else(|| Country::of_zone(visit.zone()))
    }

    fn open(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(|case| case.next_step().is_some())
    }

    /// The case that the page's flower tells of: the next due, else the last one that ended.
    fn foremost(&self) -> Option<&Case> {
        let due = |case: &&Case| case.next_step().map(|step| step.due.at);
        self.open().min_by_key(due).or_else(|| self.cases.first())
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<String>,
}

pub(super) async fn show(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if let Some(into) = store::customers::merging::find_merged_into(web.db(), id).await? {
        return Ok(saved(&visit, &format!("/customers/{into}"), "customers-done-merged-here", ""));
    }
    if store::erasing::find(web.db(), id).await?.is_some() {
        return Ok(back_to(&format!("/customers/{id}/erasing")));
    }
    let before: Option<EventId> = asked.before.and_then(|before| before.parse().ok());
    let scene = Scene::load(&web, id, before, visit.user_id()).await?;
    visit.opens(Record::Customer(id), id);
    let page = Page { visit: &visit, scene: &scene };
    let content = if before.is_some() { page.earlier() } else { page.content() };
    Ok(visit.page(scene.customer.name.as_str(), &content))
}

struct Page<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
}

impl Page<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn path(&self, rest: &str) -> String {
        format!("/customers/{}{rest}", self.scene.customer.id)
    }

    fn content(&self) -> Markup {
        let id = self.scene.customer.id;
        html! {
            (leave::notice(self.visit, &self.scene.customer))
            (self.head())
            (tagging::line(self.visit, &self.path(""), "/customers", &self.scene.tags, &self.scene.all_tags))
            (self.owe())
            (cases::open(self.visit, self.scene))
            (cases::ended(self.visit, self.scene))
            h2 { (self.text("customers-reach")) }
            (reach::reach(self.visit, self.scene))
            (custom::facts(self.visit, &self.scene.own_fields, &self.scene.values))
            @if let Some(number) = &self.scene.tax_number {
                (Facts::new().fact(self.text("customers-tax-number"), html! { bdi dir="ltr" { (number) } }))
            }
            (self.note())
            (leave::change(self.visit, &self.scene.customer))
            (merge::of_customer(self.visit, id, &self.scene.merges))
            (data::of_customer(self.visit, id, &self.scene.contacts))
            h2 { (self.text("customers-timeline")) }
            (self.life())
        }
    }

    /// Further back in time there is only the line of life.
    fn earlier(&self) -> Markup {
        html! {
            div class="title" {
                h1 { a href=(self.path("")) { (name(self.scene.customer.name.as_str())) } }
            }
            h2 { (self.text("customers-timeline-earlier")) }
            (self.life())
        }
    }

    fn head(&self) -> Markup {
        html! {
            div class="title" {
                (self.flower())
                div {
                    h1 { (name(self.scene.customer.name.as_str())) }
                    p class="lede" { (self.about()) }
                }
                div class="do" {
                    (self.main_action())
                    (Action::link(self.path("/promises/new"), self.text("customers-promise-new")))
                    (Action::link(self.path("/care"), self.text("care-title")))
                    (Action::link(self.path("/items"), self.text("items-base")))
                    (Action::link(self.path("/documents"), self.text("documents-title")))
                    (Action::link(self.path("/edit"), self.text("customers-edit")).quiet().key("e"))
                    (star(self.visit, Record::Customer(self.scene.customer.id), self.scene.is_pinned))
                }
            }
        }
    }

    fn flower(&self) -> Markup {
        let Some(case) = self.scene.foremost() else {
            let words = self.text("customers-no-case");
            return Flower::new([Petal::Empty; 5], Eye::None, words).size(Size::L).render();
        };
        let due = case.next_step().map(|step| step.due.at);
        let is_open = case.next_step().is_some();
        words::flower(&self.visit.locale, case.theirs, is_open, due, self.visit.now)
            .size(Size::L)
            .render()
    }

    /// What one must know before talking: their language, their clock, who of ours it is.
    fn about(&self) -> Markup {
        let (customer, locale) = (&self.scene.customer, &self.visit.locale);
        let kind = format!("customers-kind-{}", customer.kind.code());
        let language = args! { language: locale.language_name(customer.language) };
        let time = args! { time: locale.time_in_zone(self.visit.now, customer.zone.tz()) };
        let today = self.visit.zone().local(self.visit.now).date();
        let since = self.visit.zone().local(customer.created_at).date();
        let parts = [
            self.text(&kind),
            locale.text_with("customers-speaks", &language),
            locale.text_with("customers-their-time", &time),
            locale.text_with("customers-owned", &args! { owner: self.scene.owner.as_str() }),
            locale.text_with("customers-since", &args! { day: locale.short_day(since, today) }),
        ];
        html! { @for (at, part) in parts.iter().enumerate() { @if at > 0 { " · " } (part) } }
    }

    /// With one open case it is plain what a contact was about; else a case is what is missing.
    fn main_action(&self) -> Action<'static> {
        let new = format!("/cases/new?customer={}", self.scene.customer.id);
        let mut open = self.scene.open();
        match (open.next(), open.next()) {
            (Some(case), None) => {
                let record = format!("/cases/{}/interactions/new", case.id);
                Action::link(record, self.text("customers-record")).main().key("r")
            }
            (None, _) if self.scene.customer.leave.withdrawn_at.is_none() => {
                Action::link(new, self.text("customers-case-new")).main().key("o")
            }
            _ => Action::link(new, self.text("customers-case-new")).key("o"),
        }
    }

    fn owe(&self) -> Markup {
        let promises = &self.scene.promises;
        if promises.is_empty() {
            return html! {};
        }
        let of = |debtor: Party| {
            promises.iter().filter(|it| it.debtor == debtor).map(|it| self.debt(it)).collect()
        };
        let owe = Owe {
            we: self.text("customers-we-owe").into(),
            ours: of(Party::Us),
            they: self.text("customers-they-owe").into(),
            theirs: of(Party::Customer),
            nothing: self.text("customers-owe-nothing").into(),
        };
        html! { (owe) }
    }

    /// A word of ours whose time has passed is a broken one; theirs is only due.
    fn debt(&self, promise: &Promise) -> Debt<'static> {
        let locale = &self.visit.locale;
        let what = promise.what.as_ref().map(domain::text::Line::as_str);
        let due = words::due(locale, &promise.due, self.visit.zone(), self.visit.now);
        let named = match promise.named_by {
            Party::Customer => self.text("customers-named-by-them"),
            Party::Us => self.text("customers-named-by-us"),
        };
        Debt {
            what: words::promise(locale, promise.kind, promise.debtor, what).into(),
            when: format!("{due} · {named}").into(),
            tone: match promise.debtor {
                Party::Us if promise.broken_at.is_some() => Tone::Broken,
                _ if promise.due.at < self.visit.now => Tone::Now,
                _ => Tone::Calm,
            },
            action: Some(
                Action::link(
                    format!("/promises/{}", promise.id),
                    self.text("customers-promise-open"),
                )
                .quiet(),
            ),
        }
    }

    fn note(&self) -> Markup {
        let Some(note) = &self.scene.note else { return html! {} };
        html! {
            h2 { (self.text("customers-note")) }
            p dir="auto" {
                @for (at, line) in note.as_str().lines().enumerate() { @if at > 0 { br; } (line) }
            }
        }
    }

    fn life(&self) -> Markup {
        let events = &self.scene.events;
        if events.is_empty() {
            return html! {
                (Empty::new(self.text("customers-no-life"), self.text("customers-no-life-instead")))
            };
        }
        let shown = whole_acts(events, MOMENTS);
        let (events, rest) = events.split_at(shown);
        let last = events.last().filter(|_| !rest.is_empty());
        let older = last.map(|event| {
            let path = self.path(&format!("?before={}", event.id));
            (path.into(), self.text("customers-older").into())
        });
        let label = self.text("customers-timeline").into();
        html! {
            (timeline(self.visit, events))
            (export::of(self.visit, "timeline", &AskedOfList::default().with("customer", self.scene.customer.id.to_string())))
            @if older.is_some() { (Pager { label, previous: None, next: older, shown: None }) }
        }
    }
}

/// How an ended case is called.
const fn ended_key(state: &CaseState) -> &'static str {
    match state {
        CaseState::Open(_) => "customers-case-open",
        CaseState::FinalYes(_) => "customers-case-final-yes",
        CaseState::FinalNo(_) => "customers-case-final-no",
        CaseState::Released(_) => "customers-case-released",
    }
}

/// Folded away: seldom asked for.
fn folded(summary: String, content: Markup) -> Markup {
    Disclosure::new(summary, content).render()
}
