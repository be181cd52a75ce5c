//! Search: by which keys a record is found, what somebody who types looks for, and how well the one
//! meets the other. Names are found by the beginnings of their words in any order, in their own
//! script and by their sound in the three others; texts by the stems of their words.

mod asked;
mod called;
mod layout;
mod sound;
mod stems;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeSet;

use crate::customers::ChannelKind;
use crate::text::fold;

pub use asked::{Asked, Piece, Snippet, Tier};
pub use called::{beginnings, is_called, longest};
pub use layout::other_layouts;
pub use sound::{meets, meets_beginning, sounds};
pub use stems::stems;

/// What kind of record is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SearchKind {
    Customer,
    Contact,
    Channel,
    Case,
    Offer,
    Agreement,
    Item,
    Bill,
    Document,
    Interaction,
    Need,
    Expectation,
    Question,
    Promise,
    Issue,
    Fault,
    Detail,
    CareContact,
    Voice,
}

impl SearchKind {
    pub const ALL: [Self; 19] = [
        Self::Customer,
        Self::Contact,
        Self::Channel,
        Self::Case,
        Self::Offer,
        Self::Agreement,
        Self::Item,
        Self::Bill,
        Self::Document,
        Self::Interaction,
        Self::Need,
        Self::Expectation,
        Self::Question,
        Self::Promise,
        Self::Issue,
        Self::Fault,
        Self::Detail,
        Self::CareContact,
        Self::Voice,
    ];

    /// As it is stored: never renumbered, only added to.
    #[must_use]
    pub fn number(self) -> i64 {
        Self::ALL.iter().position(|kind| *kind == self).map_or(0, |at| at as i64 + 1)
    }

    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(at).copied()
    }

    /// Under which heading it is shown.
    #[must_use]
    pub const fn group(self) -> SearchGroup {
        match self {
            Self::Customer | Self::Channel => SearchGroup::Customers,
            Self::Contact => SearchGroup::Contacts,
            Self::Case => SearchGroup::Cases,
            Self::Offer | Self::Agreement | Self::Item | Self::Bill | Self::Document => {
                SearchGroup::Things
            }
            _ => SearchGroup::Texts,
        }
    }
}

/// The headings of what was found, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SearchGroup {
    Customers,
    Contacts,
    Cases,
    Things,
    Texts,
}

impl SearchGroup {
    pub const ALL: [Self; 5] =
        [Self::Customers, Self::Contacts, Self::Cases, Self::Things, Self::Texts];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::Contacts => "contacts",
            Self::Cases => "cases",
            Self::Things => "things",
            Self::Texts => "texts",
        }
    }
}

/// Which of the ranges of keys a key stands in; each is read by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyClass {
    CustomerName = 1,
    ContactName = 2,
    CaseTitle = 3,
    Thing = 4,
    /// Telephone numbers by their digits, addresses, tax numbers.
    Address = 5,
    /// Names as they sound.
    Sound = 6,
    /// Stems of the words of texts.
    Text = 7,
}

impl KeyClass {
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64
    }
}

/// What a record has that it can be found by, as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its name or title: found by the beginning of any word.
    pub name: Option<String>,
    /// Words that narrow but don't find: the customer's name of a case.
    pub beside: Option<String>,
    /// A number, as written.
    pub code: Option<String>,
    /// How somebody is reached.
    pub address: Option<(ChannelKind, String)>,
    pub texts: Vec<String>,
}

/// So long is a key: what follows is not looked at where several words are typed.
const KEY: usize = 96;
/// So many words of a name begin a key.
const BEGINNINGS: usize = 12;
/// So many different stems of a text are kept.
const STEMS: usize = 400;

/// All keys of a record: the whole index is a function of this.
#[must_use]
pub fn keys(kind: SearchKind, source: &Source) -> BTreeSet<(KeyClass, String)> {
    let mut keys = BTreeSet::new();
    let class = match kind {
        SearchKind::Customer => KeyClass::CustomerName,
        SearchKind::Contact => KeyClass::ContactName,
        SearchKind::Case => KeyClass::CaseTitle,
        _ => KeyClass::Thing,
    };
    let beside = source.beside.as_deref().map(fold).unwrap_or_default();
    if let Some(name) = &source.name {
        keys.extend(rotations(&fold(name), &beside).map(|key| (class, key)));
        if matches!(kind, SearchKind::Customer | SearchKind::Contact) {
            let sounds = words::folded(name).flat_map(|word| sounds(&word));
            keys.extend(sounds.filter(|key| key.len() > 1).map(|key| (KeyClass::Sound, key)));
        }
    }
    if let Some(code) = &source.code {
        let class = if class == KeyClass::Thing { class } else { KeyClass::Address };
        keys.extend(code_keys(code, &beside).into_iter().map(|key| (class, key)));
    }
    if let Some((kind, address)) = &source.address {
        keys.extend(address_keys(*kind, address).map(|key| (KeyClass::Address, key)));
    }
    let stems = source.texts.iter().flat_map(|text| stems::of_text(text)).take(STEMS * 4);
    keys.extend(
        stems.map(|stem| (KeyClass::Text, stem)).collect::<BTreeSet<_>>().into_iter().take(STEMS),
    );
    keys
}

/// A folded name begun at each of its words, the others behind it, so that "kowalska anna" and
/// "anna kowalska" are both one range of keys.
fn rotations(name: &str, beside: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    // "sp. z o.o." is not looked for by its single letters, unless there is nothing else.
    let is_short = |word: &str| word.chars().nth(1).is_none();
    let all_short = words.iter().all(|word| is_short(word));
    let mut begun = BTreeSet::new();
    let mut keys = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if (is_short(word) && !all_short) || !begun.insert(*word) {
            continue;
        }
        let after = words.iter().skip(at + 1).chain(words.iter().take(at));
        let mut beginnings = vec![(*word).to_owned()];
        beginnings.extend(stems::without_prefixes(word));
        for beginning in beginnings {
            let mut key = beginning;
            for other in after.clone().copied().chain(beside.split(' ')) {
                if !other.is_empty() && key.len() < KEY {
                    key.push(' ');
                    key.push_str(other);
                }
            }
            keys.push(cut(key));
        }
        if begun.len() == BEGINNINGS {
            break;
        }
    }
    keys.into_iter()
}

/// A number by its parts, and as one word without what stands between them.
fn code_keys(code: &str, beside: &str) -> Vec<String> {
    let folded = fold(code);
    let mut keys: Vec<String> = rotations(&folded, beside).collect();
    let joined = folded.replace(' ', "");
    if joined.len() > 1 {
        keys.push(cut(joined));
    }
    keys
}

fn address_keys(kind: ChannelKind, address: &str) -> std::vec::IntoIter<String> {
    if kind == ChannelKind::Phone {
        return phone_keys(address).into_iter();
    }
    rotations(&fold(address), "").collect::<Vec<_>>().into_iter()
}

/// The digits, with what begins a number inside and outside its country taken away. Codes of
/// countries have one to three digits; which, a number does not tell.
fn phone_keys(address: &str) -> Vec<String> {
    let digits = digits(address);
    let national = address.trim_start().starts_with('+') || address.trim_start().starts_with("00");
    let digits = digits.trim_start_matches('0');
    let code = match digits.as_bytes() {
        _ if !national => 0..1,
        [b'1' | b'7', ..] => 0..2,
        _ => 0..4,
    };
    let cut = |away: usize| digits.get(away..).map(|rest| rest.trim_start_matches('0').to_owned());
    let mut keys: Vec<String> = code
        .filter(|away| *away != 1 || matches!(digits.as_bytes().first(), Some(b'1' | b'7')))
        .filter_map(cut)
        .filter(|key| key.len() > 3)
        .collect();
    keys.dedup();
    keys
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn cut(mut key: String) -> String {
    if key.len() > KEY {
        let end = (0..=KEY).rev().find(|at| key.is_char_boundary(*at)).unwrap_or(0);
        key.truncate(end);
    }
    key
}
