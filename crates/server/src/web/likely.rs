//! Somebody who may be the same customer, on one line: as one types, and where an import asks.

use maud::{Markup, html};
use store::customers::duplicates::{Common, Likely};

use super::Visit;
use super::look::name;
use crate::i18n::args;

/// Whom one may not see is told by whom to ask, and by nothing else.
pub(crate) fn line(visit: &Visit, one: &Likely) -> Markup {
    if !one.is_seen {
        let words = args! { owner: one.owner.as_str() };
        return html! { (visit.locale.text_with("customers-likely-unseen", &words)) };
    }
    let owner = args! { owner: one.owner.as_str() };
    html! {
        a href={ "/customers/" (one.id) } { (name(&one.name)) }
        " " span class="soft" {
            (common(visit, one.common)) " · " (visit.locale.text_with("customers-owned", &owner))
        }
    }
}

/// What two have in common, in words.
pub(crate) fn common(visit: &Visit, common: Common) -> String {
    visit.text(&format!("customers-common-{}", common.code()))
}
