//! What a draft says, as the domain takes it.

use domain::customers::{ChannelKind, CustomerKind};
use domain::text::{Line, Prose};

use super::draft::{DealDraft, Details};
use super::values;

pub(super) fn line(text: &str) -> Option<Line> {
    Line::parse(text).ok()
}

pub(super) fn prose(text: &str) -> Option<Prose> {
    Prose::parse(text).ok()
}

pub(super) const fn kind_of(kind: values::CustomerKind) -> CustomerKind {
    match kind {
        values::CustomerKind::Organization => CustomerKind::Organization,
        values::CustomerKind::Person => CustomerKind::Person,
    }
}

/// A deal without a title is called by the id that it must have then.
pub(super) fn deal_title(draft: &DealDraft) -> &str {
    let key = draft.source_key.key.as_str();
    draft.title.as_deref().unwrap_or_else(|| key.strip_prefix("id:").unwrap_or(key))
}

/// The addresses of a row, by channel.
pub(super) fn channels(details: &Details) -> Vec<(ChannelKind, Line)> {
    let emails = details.emails.iter().map(|email| (ChannelKind::Email, line(email)));
    let phones = details.phones.iter().map(|phone| (ChannelKind::Phone, line(phone)));
    let website = details.website.iter().map(|address| (ChannelKind::Web, line(address)));
    let postal = details.postal().into_iter().map(|address| (ChannelKind::Postal, line(&address)));
    let all = emails.chain(phones).chain(website).chain(postal);
    all.filter_map(|(kind, address)| address.map(|address| (kind, address))).collect()
}
