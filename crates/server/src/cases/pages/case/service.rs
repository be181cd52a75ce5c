//! After the yes: where the agreement, the sold items, bills, documents, issues and the closing
//! stand, each with the way to its own page.

use domain::cases::CaseState;
use maud::{Markup, html};
use store::cases::{AgreementHead, BillsStand, ClosingStands, DocumentsStand, TrackStands};

use super::Desk;
use crate::i18n::args;
use crate::web::look::{Action, Cell, Column, Table, Tag, Tone};
use crate::web::words;

impl Desk<'_> {
    /// Nothing before the final yes: there is nothing to see to yet (I9).
    pub(super) fn service(&self) -> Markup {
        let is_won = matches!(self.scene.case.state, CaseState::FinalYes(_));
        let Some(service) = self.scene.service.as_ref().filter(|_| is_won) else {
            return html! {};
        };
        let columns = ["cases-service-what", "cases-service-stands", "cases-service-next"];
        let columns = columns.into_iter().map(|key| Column::new(self.text(key))).collect();
        let table = Table::new(self.text("cases-service"), columns)
            .row(self.agreement_row(service.agreement.as_ref()))
            .rows(service.tracks.iter().map(|track| self.track_row(track)))
            .row(self.bills_row(&service.bills))
            .row(self.documents_row(&service.documents))
            .row(self.issues_row(service.open_issues))
            .row(self.closing_row(service.closing.as_ref()));
        html! {
            h2 { (self.text("cases-service")) }
            (table)
        }
    }

    fn room(&self, room: &str, label: &str) -> Cell {
        html! { a href=(self.path(&format!("/{room}"))) { (label) } }
    }

    fn agreement_row(&self, agreement: Option<&AgreementHead>) -> Vec<Cell> {
        let locale = &self.visit.locale;
        let (stands, next) = match agreement {
            None => {
                let write = self.text("cases-service-agree");
                let write = Action::link(self.path("/agreement/new"), write);
                (html! { (self.text("cases-service-no-agreement")) }, html! { (write) })
            }
            Some(agreement) => {
                let today = self.visit.zone().local(self.visit.now).date();
                let day = self.visit.zone().local(agreement.agreed_at).date();
                let about = args! {
                    form: self.text(&format!("agreements-form-{}", agreement.form.code())),
                    day: locale.short_day(day, today),
                };
                let sum = locale.money(agreement.net_minor, &agreement.currency);
                let stands = html! {
                    (locale.text_with("cases-service-agreed", &about)) " · " bdi dir="ltr" { (sum) }
                };
                (stands, html! {})
            }
        };
        vec![self.room("agreement", &self.text("cases-service-agreement")), stands, next]
    }

    fn track_row(&self, track: &TrackStands) -> Vec<Cell> {
        let settled = track.accepted + track.released;
        let counts = args! { settled: settled, items: track.items };
        let is_late = track.due.is_some_and(|due| due < self.visit.now);
        let (key, tone) = match (settled == track.items, track.waits_for_them, track.doing > 0) {
            (true, ..) => ("cases-service-accepted", Tone::Kept),
            (_, true, _) => ("cases-service-theirs", if is_late { Tone::Now } else { Tone::Calm }),
            _ if is_late => ("cases-service-late", Tone::Broken),
            (_, _, true) => ("cases-service-doing", Tone::Ours),
            _ => ("cases-service-asking", Tone::Calm),
        };
        let tz = self.visit.zone().tz();
        let due = track.due.map(|due| self.visit.locale.due_words(self.visit.now, due, tz));
        vec![
            self.room("items", &words::track(&self.visit.locale, track.kind)),
            html! {
                (Tag::new(self.text(key)).tone(tone))
                @if track.items > 1 {
                    " " (self.visit.locale.text_with("cases-service-count", &counts))
                }
            },
            html! { @if let Some(due) = due { (due) } },
        ]
    }

    fn bills_row(&self, bills: &BillsStand) -> Vec<Cell> {
        let locale = &self.visit.locale;
        let today = self.visit.zone().local(self.visit.now).date();
        let counts = args! { drafts: bills.drafts, sent: bills.sent, paid: bills.paid };
        let open = bills.currency.as_deref().filter(|_| bills.open_minor != 0);
        let stands = html! {
            @if bills.drafts + bills.sent + bills.paid == 0 {
                (self.text("cases-service-no-bills"))
            } @else {
                (locale.text_with("cases-service-bills-stand", &counts))
                @if let Some(currency) = open {
                    " · " bdi dir="ltr" { (locale.money(bills.open_minor, currency)) }
                }
            }
        };
        let next = html! {
            @if let Some(day) = bills.due_on {
                @if day < today { (Tag::new(self.text("cases-service-overdue")).tone(Tone::Now)) " " }
                (locale.short_day(day, today))
            }
        };
        vec![self.room("bills", &self.text("cases-service-bills")), stands, next]
    }

    fn documents_row(&self, documents: &DocumentsStand) -> Vec<Cell> {
        let counts = args! { all: documents.all, shared: documents.shared };
        let stands = if documents.all == 0 {
            self.text("cases-service-no-documents")
        } else {
            self.visit.locale.text_with("cases-service-documents-stand", &counts)
        };
        let room = self.room("documents", &self.text("cases-service-documents"));
        vec![room, html! { (stands) }, html! {}]
    }

    fn issues_row(&self, open: i64) -> Vec<Cell> {
        let words =
            self.visit.locale.text_with("cases-service-issues-stand", &args! { open: open });
        let stands = html! {
            @if open == 0 { (words) } @else { (Tag::new(words).tone(Tone::Broken)) }
        };
        vec![self.room("issues", &self.text("cases-service-issues")), stands, html! {}]
    }

    fn closing_row(&self, closing: Option<&ClosingStands>) -> Vec<Cell> {
        let locale = &self.visit.locale;
        let today = self.visit.zone().local(self.visit.now).date();
        let stands = match closing.map(|closing| (closing, closing.closed_at)) {
            None => html! { (self.text("cases-service-no-closing")) },
            Some((_, Some(at))) => {
                let day = locale.short_day(self.visit.zone().local(at).date(), today);
                let words = locale.text_with("cases-service-closed", &args! { day: day });
                html! { (Tag::new(words).tone(Tone::Kept)) }
            }
            Some((closing, None)) => {
                let counts = args! { settled: closing.settled, items: closing.items };
                html! { (locale.text_with("cases-service-closing-stand", &counts)) }
            }
        };
        vec![self.room("closing", &self.text("cases-service-closing")), stands, html! {}]
    }
}
