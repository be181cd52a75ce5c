//! The closing desk: every open closing and what it waits for, those closed of late, the reports.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use axum::extract::Query;
use axum::response::Response;
use domain::cases::Stage;
use domain::ids::{ClosingId, ProcedureId};
use domain::people::{Party, Sight};
use domain::procedures::{Part, ProcedureContent};
use jiff::{Timestamp, civil::Date};
use maud::{Markup, html};
use serde::Deserialize;
use store::closing::{ClosedOfLate, ClosingReport, OnDesk, WaitingItem};

use crate::i18n::args;
use crate::procedures::words as called;
use crate::web::look::{
    Action, Column, Empty, Eye, Flower, Notice, Pager, Petal, Size, Table, Tag, Tone, name,
};
use crate::web::{Problem, Visit, export};

const AT_ONCE: usize = 50;
const CLOSED: u32 = 20;
const REPORTS: u32 = 12;
/// As many items of one closing as a row names; its own page names them all.
const NAMED: usize = 3;

#[derive(Deserialize)]
pub(super) struct Asked {
    after: Option<String>,
}

struct Desk {
    open: Vec<OnDesk>,
    has_more: bool,
    waiting: Vec<WaitingItem>,
    contents: BTreeMap<ProcedureId, ProcedureContent>,
    closed: Vec<ClosedOfLate>,
    reports: Vec<ClosingReport>,
    report_days: u32,
    /// Accepted whole, and nobody has asked the customer yet whether it works.
    unconfirmed: i64,
}

impl Desk {
    async fn load(visit: &Visit, after: Option<(Timestamp, ClosingId)>) -> Result<Self, Problem> {
        let db = visit.db();
        let limit = u32::try_from(AT_ONCE).unwrap_or(u32::MAX).saturating_add(1);
        let mut open = store::closing::open_closings(db, visit.sight(), after, limit).await?;
        let has_more = open.len() > AT_ONCE;
        open.truncate(AT_ONCE);
        let ids: Vec<_> = open.iter().map(|closing| closing.id).collect();
        let mut contents = BTreeMap::new();
        for closing in &open {
            if let Entry::Vacant(place) = contents.entry(closing.procedure) {
                place.insert(store::procedures::get(db, closing.procedure).await?.content);
            }
        }
        Ok(Self {
            waiting: store::closing::waiting_items(db, &ids).await?,
            closed: store::closing::closed_of_late(db, visit.sight(), CLOSED).await?,
            // A report counts the whole firm.
            reports: if visit.sight() == Sight::All {
                store::closing::reports(db, REPORTS).await?
            } else {
                Vec::new()
            },
            report_days: store::settings::rules(db).await?.closing_report_days,
            unconfirmed: store::cases::count_in_service(db, visit.sight(), Stage::Confirmation)
                .await?,
            open,
            has_more,
            contents,
        })
    }
}

pub(super) async fn desk(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let after = asked.after.as_deref().and_then(read_cursor);
    let desk = Desk::load(&visit, after).await?;
    let paper = Paper { visit: &visit, desk: &desk };
    Ok(visit.page(&visit.text("closing-desk-title"), &paper.content(after.is_some())))
}

fn read_cursor(text: &str) -> Option<(Timestamp, ClosingId)> {
    let (at, id) = text.split_once('.')?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?))
}

struct Paper<'a> {
    visit: &'a Visit,
    desk: &'a Desk,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn columns(&self, keys: &[&str]) -> Vec<Column<'static>> {
        keys.iter().map(|key| Column::new(self.text(key))).collect()
    }

    fn day(&self, at: Timestamp) -> String {
        self.civil_day(self.visit.zone().local(at).date())
    }

    fn civil_day(&self, day: Date) -> String {
        let today = self.visit.zone().local(self.visit.now).date();
        self.visit.locale.short_day(day, today)
    }

    fn content(&self, is_later_page: bool) -> Markup {
        html! {
            h1 { (self.text("closing-desk-title")) }
            p class="lede" { (self.text("closing-desk-about")) }
            (self.unconfirmed())
            @if self.desk.open.is_empty() {
                (Empty::new(self.text("closing-desk-none"), self.text("closing-desk-none-instead"))
                    .action(Action::link("/follow-through", self.text("layout-follow-through"))))
            } @else {
                (self.open())
                (self.pager(is_later_page))
            }
            (export::whole(self.visit, "closings"))
            @if !is_later_page { (self.closed()) (self.reports()) }
        }
    }

    fn unconfirmed(&self) -> Markup {
        let count = self.desk.unconfirmed;
        if count == 0 {
            return html! {};
        }
        let words =
            self.visit.locale.text_with("closing-desk-unconfirmed", &args! { count: count });
        let see = Action::link("/cases?view=final-yes&stage=8", self.text("closing-desk-see"));
        html! { (Notice::new(words).tone(Tone::Now).action(see)) }
    }

    fn open(&self) -> Markup {
        let columns = self.columns(&[
            "closing-desk-case",
            "closing-desk-owner",
            "closing-desk-settled",
            "closing-desk-us",
            "closing-desk-them",
            "closing-desk-still",
        ]);
        let rows = self.desk.open.iter().map(|closing| self.row(closing));
        html! { (Table::new(self.text("closing-desk-title"), columns).rows(rows)) }
    }

    fn row(&self, closing: &OnDesk) -> Vec<Markup> {
        let counts =
            args! { settled: i64::from(closing.settled), all: i64::from(closing.applying) };
        let still = closing.days_still(self.visit.now);
        let is_ready = closing.settled == closing.applying;
        vec![
            html! {
                a href=(format!("/cases/{}/closing", closing.case)) {
                    bdi { (closing.customer_name) } ": " bdi { (closing.title) }
                }
            },
            html! { (name(&closing.owner)) },
            html! { (self.visit.locale.text_with("closing-counted", &counts)) },
            html! {
                @if is_ready { (self.text("closing-desk-ready")) } @else { (self.waiting(closing, Party::Us)) }
            },
            self.waiting(closing, Party::Customer),
            html! {
                (still)
                @if closing.stands_still(self.visit.now) {
                    " " (Tag::new(self.text("closing-stands-still")).tone(Tone::Now))
                }
            },
        ]
    }

    fn waiting(&self, closing: &OnDesk, on: Party) -> Markup {
        let locale = &self.visit.locale;
        let mine =
            self.desk.waiting.iter().filter(|it| it.closing == closing.id && it.waits_on == on);
        let named: Vec<_> = mine.map(|item| self.item(closing, &item.code)).collect();
        let more = named.len().saturating_sub(NAMED);
        html! {
            @if !named.is_empty() {
                ul { @for item in named.iter().take(NAMED) { li { span dir="auto" { (item) } } } }
            }
            @if more > 0 {
                span class="soft" { (locale.text_with("closing-desk-more", &args! { count: more as i64 })) }
            }
        }
    }

    fn item(&self, closing: &OnDesk, code: &str) -> String {
        self.desk.contents.get(&closing.procedure).map_or_else(
            || code.to_owned(),
            |content| called::of_code(&self.visit.locale, content, Part::Item, code),
        )
    }

    fn pager(&self, is_later_page: bool) -> Markup {
        let last = self.desk.open.last().filter(|_| self.desk.has_more);
        let next = last.map(|last| {
            let (at, id) = last.cursor();
            let href = format!("/closings?after={}.{id}", at.as_microsecond());
            (href.into(), self.text("closing-desk-next").into())
        });
        let first =
            is_later_page.then(|| ("/closings".into(), self.text("closing-desk-first").into()));
        html! {
            @if next.is_some() || first.is_some() {
                (Pager { label: self.text("closing-desk-pages").into(), previous: first, next, shown: None })
            }
        }
    }

    fn closed(&self) -> Markup {
        if self.desk.closed.is_empty() {
            return html! {};
        }
        let columns = self.columns(&[
            "closing-desk-case",
            "closing-late-day",
            "closing-late-by",
            "closing-late-quality",
            "closing-late-troubles",
        ]);
        let rows = self.desk.closed.iter().map(|closed| {
            let blossom = Flower::new([Petal::Done; 5], Eye::OnTime, self.text("closing-blossom"));
            vec![
                html! {
                    (blossom.size(Size::S)) " "
                    a href=(format!("/cases/{}/closing", closed.case)) {
                        bdi { (closed.customer_name) } ": " bdi { (closed.title) }
                    }
                },
                html! { (self.day(closed.closed_at)) },
                html! { (name(&closed.by)) },
                self.quality(closed.review_true.zip(closed.review_all)),
                html! { (closed.troubles) },
            ]
        });
        html! {
            h2 { (self.text("closing-late")) }
            (Table::new(self.text("closing-late"), columns).rows(rows))
        }
    }

    /// M19; `None` where nobody looked through the list before the end.
    fn quality(&self, found: Option<(u32, u32)>) -> Markup {
        match found {
            Some((settled, all)) => {
                let counts = args! { settled: i64::from(settled), all: i64::from(all) };
                html! { (self.visit.locale.text_with("closing-counted", &counts)) }
            }
            None => html! { span class="soft" { (self.text("closing-late-quality-none")) } },
        }
    }

    fn reports(&self) -> Markup {
        let days = args! { days: i64::from(self.desk.report_days) };
        let columns = self.columns(&[
            "closing-report-day",
            "closing-report-open",
            "closing-report-still",
            "closing-report-closed",
            "closing-report-quality",
            "closing-report-troubled",
        ]);
        let rows = self.desk.reports.iter().map(|report| {
            let quality =
                (report.items_first > 0).then_some((report.items_true_first, report.items_first));
            vec![
                html! { (self.civil_day(report.day)) },
                html! { (report.open_closings) },
                html! { (report.standing_still) },
                html! { (report.closed_since) },
                self.quality(quality),
                html! { (report.troubled_after) },
            ]
        });
        html! {
            h2 { (self.text("closing-reports")) }
            p class="soft" { (self.visit.locale.text_with("closing-reports-about", &days)) }
            @if self.desk.reports.is_empty() {
                p { (self.text("closing-reports-none")) }
            } @else {
                (Table::new(self.text("closing-reports"), columns).rows(rows))
            }
        }
    }
}
