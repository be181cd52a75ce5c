//! The first page of the day: one column, today's duties before any figure (S4-12, S4-44).

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use domain::people::Party;
use domain::rules::Rules;
use domain::time::{Due, plus_minutes};
use domain::today::{Duty, Place, place};
use jiff::{SignedDuration, Timestamp, ToSpan};
use maud::{Markup, html};
use store::care::UrgentCall;
use store::promises::{DuePromise, Window};

use crate::app::App;
use crate::i18n::args;
use crate::web::asked::Asked;
use crate::web::look::{Action, Empty, Notice, Now, PromiseRow, Size, Tag, Tone, promises};
use crate::web::{Problem, Visit, Web, export, words};

/// So many duties a page shows; more than that is a day too full to read.
const MOST: u32 = 120;
/// So many words to mend stand before them, the latest ones; the rest are counted.
const MOST_LATE: u32 = 40;
/// The next duty stands at the top from so many minutes before its time.
const AT_THE_TOP_MINUTES: i64 = 60;
/// An urgent return that nobody answered for so long is a broken word by now, among the others.
const URGENT_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

pub fn routes() -> Router<Web> {
    Router::new().route("/today", get(today))
}

struct Day {
    /// Somebody known who needs it now, answered before all others (A16).
    urgent: Vec<UrgentCall>,
    duties: Vec<DuePromise>,
    /// Late ones that are not among the duties.
    older: i64,
    kept: i64,
    broken: i64,
    needs_step: i64,
    /// Prepared by assistants, for this person to decide.
    prepared: i64,
    /// Nobody is written down yet: the firm begins.
    is_first: bool,
    rules: Rules,
}

impl Day {
    async fn load(app: &App, visit: &Visit) -> Result<Self, Problem> {
        let (db, user) = (app.db(), visit.user_id());
        let local = visit.zone().local(visit.now);
        let end = local.end_of_day().map_or(visit.now, |end| end.timestamp());
        let month = local.first_of_month().and_then(|day| day.start_of_day());
        let month = month.map_or(visit.now, |start| start.timestamp());
        let (kept, broken) = store::promises::kept_and_broken(db, user, month, visit.now).await?;
        let rules = store::settings::rules(db).await?;
        let grace = plus_minutes(visit.now, -i64::from(rules.grace_minutes));
        let (late, ahead) = (Window::Before(grace), Window::Between(grace, end));
        let mut duties = store::promises::due_of_owner(db, user, late, MOST_LATE).await?;
        let mut older = 0;
        if duties.len() == MOST_LATE as usize {
            older = store::promises::count_overdue(db, user, grace).await? - i64::from(MOST_LATE);
        }
        duties.extend(store::promises::due_of_owner(db, user, ahead, MOST).await?);
        let since = visit.now.saturating_sub(URGENT_FOR).unwrap_or(visit.now);
        Ok(Self {
            urgent: store::care::urgent(db, visit.sight(), Some(user), since, MOST).await?,
            older,
            kept,
            broken,
            is_first: duties.is_empty() && store::customers::is_nobody_here(db).await?,
            duties,
            needs_step: store::cases::count_needing_step(db, user).await?,
            prepared: store::prepared::count_waiting(db, user, visit.now).await?,
            rules,
        })
    }

    fn place(&self, duty: &DuePromise, now: Timestamp) -> Place {
        let is_open = duty.case_state.as_deref() == Some("open");
        let duty = Duty {
            kind: duty.kind,
            debtor: duty.debtor,
            due: duty.due,
            is_decision: is_open && duty.decision == Some(duty.due),
            theirs: duty.theirs.filter(|_| is_open),
        };
        place(duty, now, &self.rules)
    }

    /// What stands at the top: the first that is due about now and is not late yet.
    fn first(&self, now: Timestamp) -> Option<&DuePromise> {
        let until = now.checked_add(AT_THE_TOP_MINUTES.minutes()).unwrap_or(now);
        let is_about_now = |duty: &&DuePromise| {
            duty.debtor == Party::Us && duty.due <= until && self.place(duty, now) != Place::Mend
        };
        self.duties.iter().find(is_about_now)
    }
}

async fn today(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let day = Day::load(&web, &visit).await?;
    let first = day.first(visit.now);
    let mut sections: BTreeMap<Place, Vec<PromiseRow>> = BTreeMap::new();
    let is_elsewhere = |duty: &&DuePromise| {
        first.is_some_and(|first| first.id == duty.id)
            || day.urgent.iter().any(|call| Some(call.case) == duty.case && call.due == duty.due)
    };
    for duty in day.duties.iter().filter(|duty| !is_elsewhere(duty)) {
        let place = day.place(duty, visit.now);
        sections.entry(place).or_default().push(row(&visit, duty, place));
    }
    let local = visit.zone().local(visit.now).date();
    let title = visit.locale.long_day(local, local);
    let content = html! {
        h1 { (title) }
        (lede(&visit, &day))
        (urgent(&visit, &day.urgent))
        @if let Some(first) = first { (now(&visit, first)) }
        @if day.duties.is_empty() && day.urgent.is_empty() { (empty(&visit, day.is_first)) }
        @for (place, rows) in &sections {
            h2 { (visit.text(&format!("today-place-{}", place.code()))) }
            (promises(rows))
            @if *place == Place::Mend && day.older > 0 { (older(&visit, day.older)) }
        }
        (needs_step(&visit, day.needs_step))
        (prepared(&visit, day.prepared))
        @if !day.duties.is_empty() {
            (export::of(&visit, "promises", &Asked::default().with("of", "mine").with("due", "today")))
        }
    };
    Ok(visit.page(&visit.text("layout-today"), &content))
}

/// The promise register is the first figure (S4-11).
fn lede(visit: &Visit, day: &Day) -> Markup {
    let due = day.kept + day.broken;
    let words = args! { kept: day.kept, due: due };
    html! {
        p class="lede" {
            @if due > 0 {
                span class=[(day.broken == 0).then_some("kept")] { (visit.locale.text_with("today-kept", &words)) }
                " "
            }
            (visit.locale.text_with("today-people", &args! { count: people(&day.duties) }))
        }
    }
}

fn urgent(visit: &Visit, calls: &[UrgentCall]) -> Markup {
    let rows: Vec<_> = calls.iter().map(|call| words::urgent(visit, call)).collect();
    html! { @if !rows.is_empty() { h2 { (visit.text("care-urgent")) } (promises(&rows)) } }
}

fn people(duties: &[DuePromise]) -> i64 {
    let mut customers: Vec<_> = duties.iter().map(|duty| duty.customer).collect();
    customers.sort_unstable();
    customers.dedup();
    i64::try_from(customers.len()).unwrap_or(i64::MAX)
}

fn empty(visit: &Visit, is_first: bool) -> Markup {
    if is_first {
        let begin = Empty::new(visit.text("customers-none"), visit.text("customers-none-instead"))
            .action(html! {
                div class="do" {
                    (Action::link("/imports", visit.text("customers-import")).main())
                    (Action::link("/customers/new", visit.text("customers-new")))
                }
            });
        return html! { (begin) };
    }
    let empty = Empty::new(visit.text("today-empty"), visit.text("today-empty-instead"))
        .action(Action::link("/cases", visit.text("today-empty-cases")));
    html! { (empty) }
}

fn older(visit: &Visit, count: i64) -> Markup {
    let words = visit.locale.text_with("today-older", &args! { count: count });
    let href = format!("/cases?due=late&owner={}", visit.user_id());
    html! { p class="soft" { (words) " " a href=(href) { (visit.text("today-older-cases")) } } }
}

fn needs_step(visit: &Visit, count: i64) -> Markup {
    if count == 0 {
        return html! {};
    }
    let href = format!("/cases?view=needs-next-step&owner={}", visit.user_id());
    let words = visit.locale.text_with("today-needs-step", &args! { count: count });
    let notice = Notice::new(words)
        .tone(Tone::Now)
        .action(Action::link(href, visit.text("today-needs-step-do")));
    html! { (notice) }
}

/// What assistants prepared waits for a word of this person's.
fn prepared(visit: &Visit, count: i64) -> Markup {
    if count == 0 {
        return html! {};
    }
    let words = visit.locale.text_with("prepared-count", &args! { count: count });
    html! {
        (Notice::new(words).action(Action::link("/prepared", visit.text("prepared-title"))))
    }
}

/// Where one tap leads: to "how did it end?", or to what the service step belongs to.
fn record_path(duty: &DuePromise) -> String {
    if let Some(path) = words::service_path(duty.kind, duty.customer, duty.case) {
        return path;
    }
    match duty.case {
        Some(case) => format!("/cases/{case}/interactions/new?fulfils={}", duty.id),
        None => format!("/promises/{}", duty.id),
    }
}

fn home(duty: &DuePromise) -> String {
    match duty.case {
        Some(case) => format!("/cases/{case}"),
        None => format!("/customers/{}", duty.customer),
    }
}

fn what(visit: &Visit, duty: &DuePromise) -> String {
    let what = words::promise(&visit.locale, duty.kind, duty.debtor, duty.what.as_deref());
    let what = words::isolated(&what);
    match &duty.case_title {
        Some(title) => format!("{what} · {}", words::isolated(title)),
        None => what,
    }
}

/// Who named the time, and in which language to speak.
fn note(visit: &Visit, duty: &DuePromise) -> String {
    let locale = &visit.locale;
    let mut parts = vec![locale.text(&format!("today-speaks-{}", duty.language.code()))];
    if duty.named_by == Party::Customer {
        parts.insert(0, visit.text("today-named-by-them"));
    }
    parts.join(" · ")
}

fn flower(visit: &Visit, duty: &DuePromise) -> crate::web::look::Flower<'static> {
    let theirs = duty.theirs.unwrap_or(domain::cases::Stage::Care);
    let is_open = duty.case_state.as_deref() == Some("open");
    words::flower(&visit.locale, theirs, is_open, Some(duty.due), visit.now)
}

fn now(visit: &Visit, duty: &DuePromise) -> Markup {
    let locale = &visit.locale;
    let due = Due { at: duty.due, zone: duty.zone.clone() };
    let card = Now {
        clock: locale.time(due.at, visit.zone().tz()).into(),
        instant: due.at.to_string().into(),
        left: locale.due_words(visit.now, due.at, visit.zone().tz()).into(),
        their_time: words::elsewhere(locale, due.at, &due.zone, visit.zone()).map(Into::into),
        flower: flower(visit, duty).size(Size::L),
        who: duty.customer_name.clone().into(),
        href: home(duty).into(),
        what: what(visit, duty).into(),
        note: Some(note(visit, duty).into()),
        said: duty.said.clone().map(Into::into),
        actions: vec![
            Action::link(record_path(duty), visit.text("today-done")).main().key("r"),
            Action::link(home(duty), visit.text("today-open")),
        ],
        late: due.at < visit.now,
    };
    html! { (card) }
}

fn row(visit: &Visit, duty: &DuePromise, place: Place) -> PromiseRow<'static> {
    let locale = &visit.locale;
    let tz = visit.zone().tz();
    let is_today = visit.zone().local(duty.due).date() == visit.zone().local(visit.now).date();
    let when = if is_today && duty.due > visit.now {
        locale.time(duty.due, tz)
    } else {
        locale.due_words(visit.now, duty.due, tz)
    };
    let there = words::elsewhere(locale, duty.due, &duty.zone, visit.zone());
    let note = [Some(note(visit, duty)), there].into_iter().flatten().collect::<Vec<_>>();
    let row = PromiseRow::new(when, home(duty), duty.customer_name.clone(), what(visit, duty))
        .instant(duty.due.to_string())
        .flower(flower(visit, duty))
        .note(note.join(" · "))
        .action(Action::link(record_path(duty), visit.text("today-done-short")));
    match place {
        Place::Mend => {
            row.tone(Tone::Broken).tag(Tag::new(visit.text("today-tag-broken")).tone(Tone::Broken))
        }
        Place::Theirs if duty.due < visit.now => {
            row.tag(Tag::new(visit.text("today-tag-their-date-passed")).tone(Tone::Now))
        }
        _ => row,
    }
}
