//! What a card says, in columns: those that our mapping knows. Several e-mail addresses or phones
//! stand in one cell, as they may in any file.

use calcard::vcard::{
    VCard, VCardEntry, VCardKind, VCardParameterName, VCardParameterValue, VCardProperty as P,
    VCardType, VCardValue,
};

/// The columns of a card, by the names of its properties.
pub const COLUMNS: [&str; 17] = [
    "UID",
    "KIND",
    "FN",
    "N given",
    "N family",
    "ORG",
    "TITLE",
    "EMAIL",
    "TEL",
    "URL",
    "ADR street",
    "ADR locality",
    "ADR code",
    "ADR region",
    "ADR country",
    "NOTE",
    "CATEGORIES",
];

pub(super) fn cells(card: &VCard) -> [String; COLUMNS.len()] {
    let name = first(card, &P::N).map(parts).unwrap_or_default();
    let part = |parts: &[String], at: usize| parts.get(at).cloned().unwrap_or_default();
    let organization = first(card, &P::Org).map(parts).unwrap_or_default();
    let organization: Vec<String> =
        organization.into_iter().filter(|part| !part.is_empty()).collect();
    let (full, organization) = (text(card, &P::Fn), organization.join(", "));
    let kind = kind(card, &full, &organization, &name);
    // A card of a firm has the firm's name twice.
    let (full, organization) = match kind.as_str() {
        "organization" if full.is_empty() => (organization, String::new()),
        "organization" => (full, String::new()),
        _ => (full, organization),
    };
    let address = address(card);
    let street = [2, 1, 0].map(|at| part(&address, at));
    let street: Vec<String> = street.into_iter().filter(|part| !part.is_empty()).collect();
    let role = text(card, &P::Title);
    [
        text(card, &P::Uid),
        kind,
        full,
        part(&name, 1),
        part(&name, 0),
        organization,
        if role.is_empty() { text(card, &P::Role) } else { role },
        all(card, &P::Email, "mailto:").join("; "),
        all(card, &P::Tel, "tel:").join("; "),
        text(card, &P::Url),
        street.join(", "),
        part(&address, 3),
        part(&address, 5),
        part(&address, 4),
        part(&address, 6),
        every(card, &P::Note).join("\n"),
        every(card, &P::Categories).join(", "),
    ]
}

/// What the card is of. A person is what it is by itself.
fn kind(card: &VCard, full: &str, organization: &str, name: &[String]) -> String {
    let shows_as_firm = card.entries.iter().any(|entry| {
        matches!(&entry.name, P::Other(name) if name.eq_ignore_ascii_case("X-ABShowAs"))
            && parts(entry).first().is_some_and(|value| value.eq_ignore_ascii_case("company"))
    });
    let has_person = name.iter().any(|part| !part.is_empty());
    let is_named_like_firm = !has_person && !organization.is_empty();
    let told = first(card, &P::Kind).and_then(|entry| entry.values.first());
    match told {
        Some(VCardValue::Kind(VCardKind::Org)) => "organization".to_owned(),
        Some(VCardValue::Kind(VCardKind::Individual)) => "person".to_owned(),
        // A list of people or a place is nobody: refused by its kind.
        Some(VCardValue::Kind(VCardKind::Group)) => "group".to_owned(),
        Some(VCardValue::Kind(_)) => "thing".to_owned(),
        Some(VCardValue::Text(other)) => other.clone(),
        _ if shows_as_firm => "organization".to_owned(),
        _ if is_named_like_firm && (full == organization || full.is_empty()) => {
            "organization".to_owned()
        }
        _ => String::new(),
    }
}

fn of<'c>(card: &'c VCard, property: &'c P) -> impl Iterator<Item = &'c VCardEntry> {
    card.entries.iter().filter(move |entry| entry.name == *property)
}

fn first<'c>(card: &'c VCard, property: &'c P) -> Option<&'c VCardEntry> {
    of(card, property).find(|entry| parts(entry).iter().any(|part| !part.is_empty()))
}

/// The values of a property, of which each may be a list again.
fn parts(entry: &VCardEntry) -> Vec<String> {
    let text = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.trim().to_owned(),
        VCardValue::Component(list) => list.join(", ").trim().to_owned(),
        VCardValue::Integer(number) => number.to_string(),
        _ => String::new(),
    };
    entry.values.iter().map(text).collect()
}

fn text(card: &VCard, property: &P) -> String {
    let values = first(card, property).map(parts).unwrap_or_default();
    values.into_iter().find(|value| !value.is_empty()).unwrap_or_default()
}

fn every(card: &VCard, property: &P) -> Vec<String> {
    of(card, property).flat_map(parts).filter(|value| !value.is_empty()).collect()
}

/// Addresses without the name of their scheme and what is behind them; fax numbers reach nobody.
fn all(card: &VCard, property: &P, scheme: &str) -> Vec<String> {
    let reaches = |entry: &&VCardEntry| {
        !has_type(entry, &VCardType::Fax) && !has_type(entry, &VCardType::Pager)
    };
    let plain = |value: String| {
        let has_scheme =
            value.get(..scheme.len()).is_some_and(|it| it.eq_ignore_ascii_case(scheme));
        if !has_scheme {
            return value;
        }
        value[scheme.len()..].split([';', '?']).next().unwrap_or_default().to_owned()
    };
    let values = of(card, property).filter(reaches).flat_map(parts).map(plain);
    values.filter(|value| !value.is_empty()).collect()
}

fn has_type(entry: &VCardEntry, kind: &VCardType) -> bool {
    entry.params.iter().any(|param| {
        param.name == VCardParameterName::Type
            && matches!(&param.value, VCardParameterValue::Type(told) if told == kind)
    })
}

/// The preferred address, or the first that says anything.
fn address(card: &VCard) -> Vec<String> {
    let said = |entry: &&VCardEntry| parts(entry).iter().any(|part| !part.is_empty());
    let preferred = of(card, &P::Adr).filter(said).find(|entry| {
        entry.params.iter().any(|param| {
            param.name == VCardParameterName::Pref
                || matches!(&param.value, VCardParameterValue::Text(told) if told.eq_ignore_ascii_case("pref"))
        })
    });
    preferred.or_else(|| first(card, &P::Adr)).map(parts).unwrap_or_default()
}
