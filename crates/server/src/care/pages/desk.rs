//! Who is due now, whose silence grows long, who would have bought by now; what was said of us.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::care::Returns;
use domain::ids::UserId;
use domain::text::Prose;
use jiff::{SignedDuration, ToSpan};
use maud::{Markup, html};
use serde::Deserialize;
use store::care::{
    BrokenRhythm, Coverage, FallsDue, FallsDueKind, InCare, LostCustomers, UrgentCall, VoiceInList,
};

use super::day;
use crate::app::App;
use crate::i18n::args;
use crate::web::asked::Asked as AskedOfList;
use crate::web::look::{
    Action, Column, Disclosure, Empty, Facts, Notice, PromiseRow, Said, Tab, Table, Tabs, Tag,
    Tone, name, promises,
};
use crate::web::{Problem, Visit, Web, export, words};

/// As many lines of each kind are shown, and it is said when there are more.
const MOST: u32 = 50;
/// The silence is near its limit so many days before it (A8), and what falls due comes up so many
/// days before its day (A14).
const NEAR_DAYS: i64 = 14;
const FALLS_DAYS: i64 = 60;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    of: String,
}

struct Scene {
    /// Only this owner's, or everybody's.
    owner: Option<UserId>,
    urgent: Vec<UrgentCall>,
    warnings: Vec<VoiceInList>,
    issues: (i64, i64),
    due: Vec<InCare>,
    silent: Vec<InCare>,
    rhythms: Vec<BrokenRhythm>,
    falls: Vec<FallsDue>,
    recommendations: Vec<VoiceInList>,
    coverage: Coverage,
    returns: Returns,
    lost: LostCustomers,
    reach: (i64, i64),
}

impl Scene {
    async fn load(app: &App, visit: &Visit, owner: Option<UserId>) -> Result<Self, Problem> {
        let (db, now) = (app.db(), visit.now);
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        let at = |days_ahead| now.saturating_add(days(days_ahead)).unwrap_or(now);
        let today = visit.zone().local(now).date();
        let until = today.checked_add(FALLS_DAYS.days()).unwrap_or(today);
        let mut falls = Vec::new();
        for kind in [
            FallsDueKind::Replacement,
            FallsDueKind::EndOfLife,
            FallsDueKind::Renewal,
            FallsDueKind::Service,
        ] {
            falls.extend(store::care::falling_due(db, visit.sight(), kind, until, MOST).await?);
        }
        falls.sort_by_key(|it| (it.on, it.item));
        falls.truncate(MOST as usize);
        Ok(Self {
            owner,
            urgent: store::care::urgent(db, visit.sight(), owner, at(-NEAR_DAYS), MOST).await?,
            warnings: store::care::warnings_unanswered(db, visit.sight(), MOST).await?,
            issues: store::issues::count_open(db, visit.sight()).await?,
            due: store::care::due(db, visit.sight(), owner, at(7), MOST).await?,
            silent: store::care::silent(db, visit.sight(), owner, at(NEAR_DAYS), MOST).await?,
            rhythms: store::care::broken(db, visit.sight(), today, MOST).await?,
            falls,
            recommendations: store::care::recommendations(db, visit.sight(), 10).await?,
            coverage: store::care::coverage(db, visit.sight(), now).await?,
            returns: store::care::returns(db, visit.sight(), today).await?,
            lost: store::care::lost(db, visit.sight(), today, now).await?,
            reach: store::care::reach(db, visit.sight(), at(-365)).await?,
        })
    }
}

pub(super) async fn desk(
    visit: Visit,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    let owner = (asked.of != "all").then(|| visit.user_id());
    let scene = Scene::load(&web, &visit, owner).await?;
    let desk = Desk { visit: &visit, scene: &scene };
    Ok(visit.page(&visit.text("care-title"), &desk.content()))
}

struct Desk<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
}

impl Desk<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn content(&self) -> Markup {
        html! {
            h1 { (self.text("care-title")) }
            (self.lede())
            (self.views())
            (self.urgent())
            (self.warnings())
            (self.issues())
            (self.in_care())
            (self.silent())
            (self.rhythms())
            (self.falls())
            (self.recommendations())
            (self.figures())
            (self.exports())
        }
    }

    fn exports(&self) -> Markup {
        let of = if self.scene.owner.is_some() { "mine" } else { "all" };
        html! {
            (export::named(self.visit, "care", &AskedOfList::default().with("of", of)))
            (export::named(self.visit, "voices", &AskedOfList::default()))
        }
    }

    fn lede(&self) -> Markup {
        let covered = &self.scene.coverage;
        let locale = &self.visit.locale;
        let counts = args! { caring: covered.caring, within: covered.within };
        html! {
            p class="lede" {
                (locale.text_with("care-covered", &counts))
                @if covered.resting > 0 {
                    " · " (locale.text_with("care-resting", &args! { resting: covered.resting }))
                }
            }
        }
    }

    fn views(&self) -> Markup {
        let mine = self.scene.owner.is_some();
        let tabs = Tabs {
            label: self.text("care-views").into(),
            tabs: vec![
                Tab::new("/care", self.text("care-view-mine")).current(mine),
                Tab::new("/care?of=all", self.text("care-view-all")).current(!mine),
            ],
        };
        html! { (tabs) }
    }

    /// Answered before all others (A16).
    fn urgent(&self) -> Markup {
        let rows: Vec<_> =
            self.scene.urgent.iter().map(|call| words::urgent(self.visit, call)).collect();
        html! {
            @if !rows.is_empty() { h2 { (self.text("care-urgent")) } (promises(&rows)) }
        }
    }

    fn warnings(&self) -> Markup {
        html! {
            @if !self.scene.warnings.is_empty() {
                h2 { (self.text("care-warnings")) }
                @for voice in &self.scene.warnings { (self.voice(voice, true)) }
                (self.more(self.scene.warnings.len()))
            }
        }
    }

    fn voice(&self, voice: &VoiceInList, is_open: bool) -> Markup {
        let path = super::path(voice.customer);
        let day = day(self.visit, voice.heard_at);
        let actions = if is_open {
            vec![Action::link(format!("{path}#voices"), self.text("care-warnings-answer"))]
        } else {
            Vec::new()
        };
        let said = Said { words: voice.words.as_str().into(), tags: Vec::new(), actions };
        html! {
            p { a href=(path) { (name(&voice.customer_name)) } " " span class="soft" { (day) } }
            (said)
            @if let Some(outcome) = &voice.outcome { p class="soft" dir="auto" { (outcome) } }
        }
    }

    fn issues(&self) -> Markup {
        let (count, repeated) = self.scene.issues;
        if count == 0 {
            return html! {};
        }
        let counts = args! { count: count, repeated: repeated };
        let key = if repeated > 0 { "care-issues-repeated" } else { "care-issues" };
        let tone = if repeated > 0 { Tone::Now } else { Tone::Calm };
        let notice = Notice::new(self.visit.locale.text_with(key, &counts))
            .tone(tone)
            .action(Action::link("/issues", self.text("care-issues-open")));
        html! { (notice) }
    }

    fn in_care(&self) -> Markup {
        let (scene, now) = (self.scene, self.visit.now);
        if scene.coverage.caring + scene.coverage.resting == 0 {
            let empty = Empty::new(self.text("care-none"), self.text("care-none-instead"))
                .action(Action::link("/closings", self.text("layout-closings")));
            return html! { (empty) };
        }
        let end = self.visit.zone().local(now).end_of_day().map_or(now, |end| end.timestamp());
        let (late, ahead): (Vec<_>, Vec<_>) = scene.due.iter().partition(|it| it.next_due < now);
        let (today, soon): (Vec<_>, Vec<_>) = ahead.into_iter().partition(|it| it.next_due <= end);
        html! {
            @if scene.due.is_empty() { p class="soft" { (self.text("care-nobody-due")) } }
            (self.section("care-late", Tone::Broken, &late))
            (self.section("care-today", Tone::Now, &today))
            (self.section("care-soon", Tone::Calm, &soon))
            (self.more(scene.due.len()))
        }
    }

    fn section(&self, title: &str, tone: Tone, people: &[&InCare]) -> Markup {
        let rows: Vec<_> = people.iter().map(|who| self.row(who, tone)).collect();
        html! { @if !rows.is_empty() { h2 { (self.text(title)) } (promises(&rows)) } }
    }

    fn row(&self, who: &InCare, tone: Tone) -> PromiseRow<'static> {
        let locale = &self.visit.locale;
        let when = locale.due_words(self.visit.now, who.next_due, self.visit.zone().tz());
        let ground = who.ground.as_ref().map(Prose::as_str);
        let what = ground.map_or_else(|| self.text("care-ask"), words::isolated);
        let path = super::path(who.customer);
        let record = format!("{path}/contacts/new");
        PromiseRow::new(when, path, who.customer_name.clone(), what)
            .instant(who.next_due.to_string())
            .tone(tone)
            .note(self.note(who))
            .action(Action::link(record, self.text("care-record")))
    }

    fn note(&self, who: &InCare) -> String {
        let locale = &self.visit.locale;
        let last = args! { day: day(self.visit, who.last_contact_at) };
        let mut parts =
            vec![words::isolated(&who.owner_name), locale.text_with("care-last", &last)];
        if who.ground.is_some() && who.may_raise {
            parts.push(self.text("care-may-raise"));
        }
        parts.extend(words::elsewhere(locale, who.next_due, &who.zone, self.visit.zone()));
        parts.join(" · ")
    }

    /// Whose limit is near, beside those who are listed as due anyhow (A8).
    fn silent(&self) -> Markup {
        let is_listed =
            |who: &&InCare| self.scene.due.iter().all(|due| due.customer != who.customer);
        let rows: Vec<_> = self
            .scene
            .silent
            .iter()
            .filter(is_listed)
            .map(|who| {
                let limit = args! { day: day(self.visit, who.silent_at) };
                let limit = self.visit.locale.text_with("care-silent-at", &limit);
                let tone = if who.silent_at < self.visit.now { Tone::Broken } else { Tone::Calm };
                self.row(who, Tone::Calm).tag(Tag::new(limit).tone(tone))
            })
            .collect();
        html! { @if !rows.is_empty() { h2 { (self.text("care-silence")) } (promises(&rows)) } }
    }

    fn rhythms(&self) -> Markup {
        let columns = vec![
            Column::new(self.text("care-column-customer")),
            Column::new(self.text("care-column-gap")).figure(),
            Column::new(self.text("care-column-bought")),
            Column::new(self.text("care-column-owner")),
        ];
        let today = self.visit.zone().local(self.visit.now).date();
        let row = |it: &BrokenRhythm| {
            vec![
                html! { a href=(super::path(it.customer)) { (name(&it.customer_name)) } },
                html! { (it.gap_days) },
                html! { (self.visit.locale.short_day(it.last_on, today)) },
                html! { (name(&it.owner_name)) },
            ]
        };
        let table =
            Table::new(self.text("care-rhythms"), columns).rows(self.scene.rhythms.iter().map(row));
        html! {
            @if !self.scene.rhythms.is_empty() {
                h2 { (self.text("care-rhythms")) }
                p class="soft" { (self.text("care-rhythms-about")) }
                (table)
                (self.more(self.scene.rhythms.len()))
            }
        }
    }

    fn falls(&self) -> Markup {
        let columns = ["customer", "item", "why", "on"];
        let columns = columns.map(|it| Column::new(self.text(&format!("care-column-{it}")))).into();
        let today = self.visit.zone().local(self.visit.now).date();
        let row = |it: &FallsDue| {
            let on = self.visit.locale.short_day(it.on, today);
            vec![
                html! { a href=(format!("/customers/{}/items", it.customer)) { (name(&it.customer_name)) } },
                html! { (name(&it.name)) },
                html! { (self.text(&format!("care-falls-{}", it.kind.code()))) },
                html! { @if it.on < today { (Tag::new(on).tone(Tone::Now)) } @else { (on) } },
            ]
        };
        let table =
            Table::new(self.text("care-falls"), columns).rows(self.scene.falls.iter().map(row));
        html! {
            @if !self.scene.falls.is_empty() {
                h2 { (self.text("care-falls")) }
                (table)
                (self.more(self.scene.falls.len()))
            }
        }
    }

    fn recommendations(&self) -> Markup {
        html! {
            @if !self.scene.recommendations.is_empty() {
                h2 { (self.text("care-recommendations")) }
                @for voice in &self.scene.recommendations { (self.voice(voice, false)) }
            }
        }
    }

    /// Each beside what is known from elsewhere (M14 to M16).
    fn figures(&self) -> Markup {
        let (scene, locale) = (self.scene, &self.visit.locale);
        let of = |part: i64, all: i64| {
            locale.text_with("care-figure-of", &args! { part: part, all: all })
        };
        let beside = |what: String, beside: &str| {
            html! { (what) " " span class="soft" { (self.text(beside)) } }
        };
        let mut facts = Facts::new();
        if scene.returns.due > 0 {
            let words = of(scene.returns.returned.into(), scene.returns.due.into());
            let words = beside(words, "care-figure-returns-beside");
            facts = facts.fact(self.text("care-figure-returns"), words);
        }
        if scene.lost.lost > 0 {
            let words = of(scene.lost.after_silence, scene.lost.lost);
            let words = beside(words, "care-figure-lost-beside");
            facts = facts.fact(self.text("care-figure-lost"), words);
        }
        let (good, ill) = scene.reach;
        if good + ill > 0 {
            let reach = args! { good: good.saturating_mul(2), ill: ill.saturating_mul(20) };
            let words = locale.text_with("care-figure-reach-words", &reach);
            let words = beside(words, "care-figure-reach-beside");
            facts = facts.fact(self.text("care-figure-reach"), words);
        }
        let is_bare = scene.returns.due == 0 && scene.lost.lost == 0 && good + ill == 0;
        html! {
            @if !is_bare { (Disclosure::new(self.text("care-figures"), html! { (facts) }).open(true)) }
        }
    }

    fn more(&self, shown: usize) -> Markup {
        let is_full = shown >= MOST as usize;
        let words = self.visit.locale.text_with("care-more", &args! { count: MOST });
        html! { @if is_full { p class="soft" { (words) } } }
    }
}
