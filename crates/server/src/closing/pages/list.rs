//! The checklist itself: each item with its state, what it waits for, and the way to where that is
//! done.

use axum::response::Response;
use domain::closing::{CheckedItem, ClosingState, ItemState, Mark, MarkKind, Reason};
use domain::procedures::Part;
use jiff::Timestamp;
use maud::{Markup, html};

use super::scene::{Room, Scene};
use crate::i18n::args;
use crate::procedures::words as called;
use crate::web::look::{
    Action, Disclosure, Eye, Flower, Notice, Petal, Progress, Sheet, Size, Tag, Tone,
};
use crate::web::{Paper, choices, words};

pub(super) fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let about = format!("{}: {}", scene.customer.name, scene.case.title);
    let path = format!("/cases/{}", scene.case.id);
    let sheet = Sheet {
        question: visit.text("closing-title").into(),
        about: Some(about.into()),
        back: Some((path.into(), visit.text("closing-back").into())),
        content: html! {
            (paper.troubles())
            @match &scene.room {
                None => (paper.before()),
                Some(room) => (paper.room(room)),
            }
        },
    };
    paper.page(&visit.text("closing-title"), &html! { (sheet) })
}

impl Paper<'_, Scene> {
    /// What comes before the closing can open.
    fn before(&self) -> Markup {
        if !self.scene.is_won() {
            return html! { p { (self.text("closing-not-won")) } };
        }
        if !self.scene.is_agreed {
            let to = format!("/cases/{}/agreement", self.scene.case.id);
            return html! {
                p { (self.text("closing-not-agreed")) }
                p { (Action::link(to, self.text("closing-go-agreement"))) }
            };
        }
        html! {
            p { (self.text("closing-before")) }
            (self.confirm_form(true))
        }
    }

    fn room(&self, room: &Room) -> Markup {
        let content = &room.procedure.content;
        html! {
            (self.head(room))
            @if room.closing.is_open() { (self.review(room)) }
            @for stage in &content.stages {
                h2 { (called::stage(&self.visit.locale, stage)) }
                @for item in room.checklist.items.iter().filter(|item| item.stage == stage.code) {
                    (self.item(room, item))
                }
            }
            @if room.closing.is_open() {
                (self.close(room))
                (Disclosure::new(self.text("closing-changes"), self.owner_form()))
            }
        }
    }

    fn head(&self, room: &Room) -> Markup {
        let (locale, closing) = (&self.visit.locale, &room.closing);
        let about = args! {
            since: self.day(closing.opened_at),
            owner: self.scene.person(closing.owner),
            version: i64::from(room.procedure.version),
        };
        let applying =
            room.checklist.items.iter().filter(|item| item.state != ItemState::NotApplicable);
        let (settled, all) = applying.fold((0_u64, 0_u64), |(settled, all), item| {
            (settled + u64::from(item.state.is_settled()), all + 1)
        });
        let counts = args! { settled: settled as i64, all: all as i64 };
        let still = closing.days_still(self.visit.now);
        let stands_still = still >= i64::from(room.procedure.content.standstill_days);
        html! {
            p class="soft" {
                (locale.text_with("closing-lede", &about)) " · "
                a href=(format!("/procedures/{}", room.procedure.version)) { (self.text("closing-procedure")) }
            }
            @match closing.state {
                ClosingState::Closed { at, by } => (self.blossom(at, self.scene.person(by))),
                ClosingState::Open => {
                    (Progress::new(self.text("closing-progress")).done(settled, all)
                        .words(locale.text_with("closing-counted", &counts)))
                    p class="soft" {
                        (locale.text_with("closing-moved", &args! { days: still })) " "
                        @if stands_still { (Tag::new(self.text("closing-stands-still")).tone(Tone::Now)) }
                    }
                }
            }
        }
    }

    fn blossom(&self, at: Timestamp, by: &str) -> Markup {
        let flower = Flower::new([Petal::Done; 5], Eye::OnTime, self.text("closing-blossom"));
        let words = args! { day: self.day(at), by: by };
        let said = self.visit.locale.text_with("closing-closed", &words);
        html! {
            div class="title" { (flower.size(Size::L)) (Notice::new(said).tone(Tone::Kept)) }
        }
    }

    /// The first look through the list is noted once (M19).
    fn review(&self, room: &Room) -> Markup {
        match room.closing.review {
            None => html! {
                p class="soft" { (self.text("closing-review")) }
                p { (Action::post(self.path("review"), self.text("closing-review-do")).quiet()) }
            },
            Some(review) => {
                let counts = args! {
                    day: self.day(review.at),
                    settled: i64::from(review.settled),
                    all: i64::from(review.all),
                };
                html! { p class="soft" { (self.visit.locale.text_with("closing-reviewed", &counts)) } }
            }
        }
    }

    fn item(&self, room: &Room, item: &CheckedItem) -> Markup {
        let tone = match item.state {
            ItemState::Open => Tone::Now,
            ItemState::True => Tone::Kept,
            ItemState::Waived | ItemState::NotApplicable => Tone::Calm,
        };
        let state = self.text(&format!("closing-state-{}", item.state.code()));
        let is_open = room.closing.is_open();
        html! {
            section class="item" id=(format!("item-{}", item.code)) {
                h3 {
                    bdi dir="ltr" class="soft" { (item.code) } " "
                    span dir="auto" { (room.called(&self.visit.locale, Part::Item, &item.code)) } " "
                    (Tag::new(state).tone(tone))
                }
                @if item.state == ItemState::NotApplicable && let Some(why) = &item.why_not {
                    p class="soft" dir="auto" { (why) }
                }
                (self.reasons(room, item))
                @if let Some(mark) = room.mark(&item.code) { (self.given(mark, is_open)) }
                (self.record(room, item))
                @if is_open && item.state != ItemState::NotApplicable { (self.item_forms(room, item)) }
            }
        }
    }

    /// A standard that nobody has looked at stands below with its own form.
    fn reasons(&self, room: &Room, item: &CheckedItem) -> Markup {
        let is_said = |reason: &&Reason| !matches!(reason, Reason::Standard(_));
        let reasons: Vec<_> = item.reasons.iter().filter(is_said).collect();
        if reasons.is_empty() {
            return html! {};
        }
        html! {
            ul {
                @for reason in reasons {
                    li {
                        @match reason {
                            Reason::RestsOn(code) => a href=(format!("#item-{code}")) { (self.reason(room, reason)) },
                            _ => (self.reason(room, reason)),
                        }
                        @if let Some((rest, key)) = way(reason) {
                            " " a href=(format!("/cases/{}{rest}", self.scene.case.id)) { (self.text(key)) }
                        }
                    }
                }
            }
        }
    }

    fn reason(&self, room: &Room, reason: &Reason) -> String {
        let locale = &self.visit.locale;
        let key = format!("closing-waits-{}", reason.code());
        let which = reason.which().map(|code| {
            let part = match reason {
                Reason::Document { .. } => Part::Document,
                Reason::Standard(_) => Part::Standard,
                _ => Part::Item,
            };
            room.called(locale, part, code)
        });
        let which = which.unwrap_or_default();
        let values = args! {
            count: i64::from(reason.count().unwrap_or_default()),
            document: which.as_str(),
            standard: which.as_str(),
            item: which.as_str(),
        };
        locale.text_with(&key, &values)
    }

    /// What somebody said of the item, and whether that still stands.
    fn given(&self, mark: &Mark, is_open: bool) -> Markup {
        let locale = &self.visit.locale;
        let by = self.scene.contact(mark.given_by);
        let by = match (mark.kind, by) {
            (MarkKind::Evidence, Some(contact)) => contact,
            _ => self.scene.person(mark.by),
        };
        let about = args! { by: by, when: self.when(mark.at) };
        let key = match mark.kind {
            MarkKind::Evidence => "closing-given",
            MarkKind::Waiver => "closing-waived-by",
        };
        html! {
            @if let Some(fell) = mark.fell_at {
                p class="soft" { (locale.text_with("closing-fell", &args! { when: self.when(fell) })) }
            } @else {
                blockquote dir="auto" { (mark.words) }
                div class="do" {
                    p class="soft" {
                        (locale.text_with(key, &about))
                        @if let Some(channel) = mark.channel { " · " (words::channel(locale, channel)) }
                    }
                    @if is_open {
                        (Action::post(self.path(&format!("items/{}/unmark", mark.code)), self.text("closing-unmark-do")).quiet())
                    }
                }
            }
        }
    }

    /// The close button is always there: it refuses with the list of what is open.
    fn close(&self, room: &Room) -> Markup {
        let open = room.checklist.open();
        html! {
            h2 { (self.text("closing-close")) }
            @if open.is_empty() {
                p { (self.text("closing-close-ready")) }
            } @else {
                p { (self.text("closing-close-open")) }
                ul {
                    @for code in &open {
                        li { a href=(format!("#item-{code}")) { (room.called(&self.visit.locale, Part::Item, code)) } }
                    }
                }
            }
            div class="do" { (Action::post(self.path("closed"), self.text("closing-close-do")).main()) }
        }
    }

    fn owner_form(&self) -> Markup {
        let select = crate::web::look::Select::new("owner", self.text("closing-owner"));
        html! {
            form method="post" action=(self.path("owner")) class="pair" {
                (choices::people(&self.scene.people, select, self.form.get("owner")))
                div class="do" { (Action::submit(self.text("closing-owner-do"))) }
            }
        }
    }
}

/// Where it is done, if not on this page: below the case, and what the way is called.
const fn way(reason: &Reason) -> Option<(&'static str, &'static str)> {
    Some(match reason {
        Reason::Needs(_) | Reason::Questions(_) | Reason::Promises(_) => ("", "closing-go-case"),
        Reason::Document { .. } => ("/documents", "closing-go-documents"),
        Reason::NotAgreed => ("/agreement", "closing-go-agreement"),
        Reason::Unbilled(_) | Reason::Drafts(_) | Reason::Unpaid(_) | Reason::Differences(_) => {
            ("/bills", "closing-go-bills")
        }
        Reason::Doing(_) | Reason::Asking(_) | Reason::Unplanned(_) | Reason::Planless(_) => {
            ("/items", "closing-go-items")
        }
        Reason::Issues(_) => ("/issues", "closing-go-issues"),
        _ => return None,
    })
}
