//! The star of a record's page: pinned by the reader or not; and that the reader was here.

use domain::ids::CustomerId;
use maud::{Markup, html};
use store::search::Seen;

use super::Visit;
use super::look::kbd;
use crate::search::Record;

impl Visit {
    /// Remembers that the reader opened this record.
    pub fn opens(&self, record: Record, customer: CustomerId) {
        let (user, at) = (self.user_id(), self.now);
        self.opened().note(Seen { user, kind: record.kind(), record: record.id(), customer, at });
    }
}

/// A button that pins this record, or takes it down.
#[must_use]
pub fn star(visit: &Visit, record: Record, is_pinned: bool) -> Markup {
    let (pressed, next) = if is_pinned { ("true", "no") } else { ("false", "yes") };
    html! {
        form class="one star" method="post" action="/pins" {
            input type="hidden" name="record" value=(record.path());
            button class="btn quiet" type="submit" name="pin" value=(next) aria-pressed=(pressed) data-key="p" aria-keyshortcuts="p" {
                span aria-hidden="true" { @if is_pinned { "★" } @else { "☆" } }
                span { (visit.text("search-pin")) }
                (kbd("p"))
            }
        }
    }
}
