//! What a draft says, as the domain takes it.

use domain::customers::addresses::{Address, AddressKind};
use domain::customers::{ChannelKind, CustomerKind};
use domain::text::{Line, Prose};

use super::draft::{DealDraft, Details, OwnWords};
use super::values;
use crate::fields::Own;

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

/// The addresses of a contact person's row, by channel; theirs has no parts.
pub(super) fn channels(details: &Details) -> Vec<(ChannelKind, Line)> {
    let postal = details.postal().into_iter().map(|address| (ChannelKind::Postal, line(&address)));
    let postal = postal.filter_map(|(kind, address)| address.map(|address| (kind, address)));
    reached(details).into_iter().chain(postal).collect()
}

/// Where a customer lives or works.
pub(super) fn address(kind: values::CustomerKind, details: &Details) -> Option<Address> {
    details.address(match kind {
        values::CustomerKind::Organization => AddressKind::Office,
        values::CustomerKind::Person => AddressKind::Home,
    })
}

/// By what a customer is reached.
pub(super) fn reached(details: &Details) -> Vec<(ChannelKind, Line)> {
    let emails = details.emails.iter().map(|email| (ChannelKind::Email, line(email)));
    let phones = details.phones.iter().map(|phone| (ChannelKind::Phone, line(phone)));
    let website = details.website.iter().map(|address| (ChannelKind::Web, line(address)));
    let all = emails.chain(phones).chain(website);
    all.filter_map(|(kind, address)| address.map(|address| (kind, address))).collect()
}

/// The firm's own words of a record that is new.
pub(super) fn own(words: &OwnWords) -> Own {
    let values = words.values.iter().map(|(field, value)| (*field, Some(value.clone())));
    Own { values: values.collect(), tags: Some(words.tags.clone()) }
}
