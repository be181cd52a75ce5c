//! What is found for what somebody typed: bounded ranges of keys, so that it costs the same however
//! much there is.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::UserId;
use domain::people::Sight;
use domain::search::{Asked, KeyClass, SearchGroup, SearchKind, Tier, beginnings, longest};
use uuid::Uuid;

use super::{Found, class, found, texts};
use crate::db::{IntoVal, Query, StoreError, Val};
use crate::rights::push_seen;
use crate::row;

/// So many keys of each range are candidates.
const CANDIDATES: usize = 24;
/// So many keys are looked through where several words were typed …
const LOOKED_THROUGH: usize = 300;
/// … and where a person does not see everybody.
const LOOKED_THROUGH_OF_SOME: usize = 4_000;

/// Who asks for how much.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub user: UserId,
    pub sight: Sight,
    /// So many of each group.
    pub of_each: usize,
}

row! {
    pub(super) struct Candidate {
        class: i64,
        record: Uuid,
        kind: SearchKind,
    }
}

/// Appends "and the customer's name has words that begin so".
pub(crate) fn push_named(sql: &mut String, args: &mut Vec<Val>, column: &str, typed: &str) {
    if let Some(named) = push_range_of_names(args, typed) {
        sql.push_str(&format!(" and {column} in ({named})"));
    }
}

/// Do so many names or more have words that begin so?
pub(crate) async fn is_common(
    q: &impl Query,
    typed: &str,
    common: u32,
) -> Result<bool, StoreError> {
    let mut args = Vec::new();
    let Some(named) = push_range_of_names(&mut args, typed) else { return Ok(false) };
    args.push(common.into_val());
    let sql = format!("select count(*) from ({named} limit ${}) met", args.len());
    let met: i64 = q.one(&sql, args).await?;
    Ok(met >= i64::from(common))
}

/// Appends what every folded name has that is met by what was typed, and some have that are not
/// ([`domain::search::is_called`] tells them apart).
pub(crate) fn push_perhaps_named(sql: &mut String, args: &mut Vec<Val>, key: &str, typed: &str) {
    for word in beginnings(typed) {
        // A Hebrew word is met without the letters that are joined to its beginning.
        let patterns = if word.contains(|c| matches!(c, 'א'..='ת')) {
            vec![format!("%{word}%")]
        } else {
            vec![format!("{word}%"), format!("% {word}%")]
        };
        let any: Vec<String> = patterns
            .into_iter()
            .map(|pattern| {
                args.push(pattern.into_val());
                format!("{key} like ${}", args.len())
            })
            .collect();
        sql.push_str(&format!(" and ({})", any.join(" or ")));
    }
}

/// One range of keys however many words were typed.
fn push_range_of_names(args: &mut Vec<Val>, typed: &str) -> Option<String> {
    let words = beginnings(typed);
    let (longest, others) = longest(&words)?;
    let mut range = Range { sql: String::new(), args: std::mem::take(args) };
    range.within(longest);
    others.into_iter().for_each(|word| range.has(word));
    *args = range.args;
    let class = class(KeyClass::CustomerName);
    Some(format!("select w.record_id from search_words w where w.class = {class}{}", range.sql))
}

/// Conditions on a range of keys.
pub(super) struct Range {
    pub sql: String,
    pub args: Vec<Val>,
}

impl Range {
    pub fn push(&mut self, value: Val) -> usize {
        self.args.push(value);
        self.args.len()
    }

    pub fn within(&mut self, beginning: &str) {
        let from = self.push(beginning.into_val());
        let to = self.push(format!("{beginning}\u{10ffff}").into_val());
        self.sql.push_str(&format!(" and w.word >= ${from} and w.word < ${to}"));
    }

    /// Folded words hold letters and digits alone, so none is a wild card.
    fn has(&mut self, word: &str) {
        let n = self.push(format!("% {word}%").into_val());
        self.sql.push_str(&format!(" and ' ' || w.word like ${n}"));
    }
}

/// A question put together from many ranges.
pub(super) struct Ranges {
    pub parts: Vec<String>,
    pub args: Vec<Val>,
    pub sight: Sight,
}

impl Ranges {
    pub fn new(sight: Sight) -> Self {
        Self { parts: Vec::new(), args: Vec::new(), sight }
    }

    pub fn look_through(&self, all: usize) -> usize {
        if self.sight == Sight::All { all } else { LOOKED_THROUGH_OF_SOME.max(all) }
    }

    /// One class of keys that begin so and have the other words; `order` is one that the table has.
    fn add(&mut self, class: i64, beginning: &str, others: &[&str]) {
        let mut inner = Range { sql: String::new(), args: std::mem::take(&mut self.args) };
        inner.within(beginning);
        let range = std::mem::take(&mut inner.sql);
        others.iter().for_each(|word| inner.has(word));
        let mut outer = inner.sql;
        self.args = inner.args;
        push_seen_record(&mut outer, &mut self.args, self.sight);
        self.parts.push(if outer.is_empty() {
            format!(
                "select * from (select w.class, w.record_id, w.kind from search_words w
                    where w.class = {class}{range} order by w.word, w.record_id limit {CANDIDATES}) r"
            )
        } else {
            let limit = self.look_through(LOOKED_THROUGH);
            format!(
                "select * from (select w.class, w.record_id, w.kind from (
                    select w.class, w.word, w.record_id, w.kind from search_words w
                    where w.class = {class}{range} order by w.word, w.record_id limit {limit}) w
                 where 1 = 1{outer} order by w.word, w.record_id limit {CANDIDATES}) r"
            )
        });
    }

    pub async fn ask(self, q: &impl Query) -> Result<Vec<Candidate>, StoreError> {
        if self.parts.is_empty() {
            return Ok(Vec::new());
        }
        q.all(&self.parts.join(" union all "), self.args).await
    }
}

/// Narrows keys to records of customers that may be seen.
pub(super) fn push_seen_record(wheres: &mut String, args: &mut Vec<Val>, sight: Sight) {
    if sight == Sight::All {
        return;
    }
    let mut seen = String::new();
    push_seen(&mut seen, args, "head.customer_id", sight);
    wheres.push_str(&format!(
        " and exists (select 1 from search_records head where head.record_id = w.record_id{seen})"
    ));
}

/// The best of each group, groups in their order; those that only sound alike come last.
pub async fn find(q: &impl Query, asked: &Asked, wish: Wish) -> Result<Vec<Found>, StoreError> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let named = by_name(q, asked, wish.sight).await?;
    let mut found = Shelf::new(asked, wish);
    found.take(q, named).await?;
    if found.count(SearchGroup::Customers) + found.count(SearchGroup::Contacts) < wish.of_each {
        let sounding = by_sound(asked, wish.sight).ask(q).await?;
        found.take(q, sounding).await?;
    }
    found.take(q, texts::candidates(q, asked, wish.sight).await?).await?;
    Ok(found.best())
}

const NAMED: [KeyClass; 5] = [
    KeyClass::CustomerName,
    KeyClass::ContactName,
    KeyClass::CaseTitle,
    KeyClass::Thing,
    KeyClass::Address,
];

async fn by_name(
    q: &impl Query,
    asked: &Asked,
    sight: Sight,
) -> Result<Vec<Candidate>, StoreError> {
    let mut ranges = Ranges::new(sight);
    let phrase = asked.phrase();
    for class in NAMED {
        ranges.add(class.number(), &phrase, &[]);
    }
    if let Some(joined) = asked.joined() {
        ranges.add(class(KeyClass::Thing), &joined, &[]);
        ranges.add(class(KeyClass::Address), &joined, &[]);
    }
    for phone in asked.phones() {
        ranges.add(class(KeyClass::Address), &phone, &[]);
    }
    if asked.words.len() > 1 {
        for at in asked.anchors().into_iter().take(2) {
            let word = asked.words.get(at).map_or("", String::as_str);
            let others: Vec<&str> =
                asked.words.iter().map(String::as_str).filter(|other| *other != word).collect();
            for class in NAMED {
                ranges.add(class.number(), word, &others);
            }
        }
    }
    ranges.ask(q).await
}

/// By the word that says most; whether the others are there is told by the names themselves.
fn by_sound(asked: &Asked, sight: Sight) -> Ranges {
    let mut ranges = Ranges::new(sight);
    let places = asked.anchors().into_iter();
    let best = places.max_by_key(|at| asked.sounds(*at).first().map_or(0, String::len));
    for sound in best.map_or(&[][..], |at| asked.sounds(at)).iter().filter(|s| s.len() > 1) {
        ranges.add(class(KeyClass::Sound), sound, &[]);
    }
    ranges
}

/// What has been found so far, each record once.
struct Shelf<'a> {
    asked: &'a Asked,
    wish: Wish,
    seen: BTreeSet<Uuid>,
    found: Vec<Found>,
}

impl<'a> Shelf<'a> {
    const fn new(asked: &'a Asked, wish: Wish) -> Self {
        Self { asked, wish, seen: BTreeSet::new(), found: Vec::new() }
    }

    fn count(&self, group: SearchGroup) -> usize {
        self.found.iter().filter(|found| found.kind.group() == group).count()
    }

    async fn take(&mut self, q: &impl Query, candidates: Vec<Candidate>) -> Result<(), StoreError> {
        let mut kinds: BTreeMap<SearchKind, Vec<Uuid>> = BTreeMap::new();
        let mut classes = BTreeMap::new();
        let most = (self.wish.of_each * 2).clamp(12, CANDIDATES);
        for Candidate { class, record, kind } in candidates {
            let of_kind = kinds.entry(kind).or_default();
            if of_kind.len() < most && self.seen.insert(record) {
                of_kind.push(record);
                classes.insert(record, class);
            }
        }
        for (kind, records) in kinds.into_iter().filter(|(_, records)| !records.is_empty()) {
            for mut found in found::of(q, kind, &records, self.wish.sight).await? {
                let class = classes.get(&found.record).copied().unwrap_or_default();
                if let Some(tier) = self.tier(&found, class) {
                    found.tier = Some(tier);
                    self.found.push(found);
                }
            }
        }
        Ok(())
    }

    fn tier(&self, found: &Found, class: i64) -> Option<Tier> {
        let by_name = self.asked.tier(&found.title, found.beside.as_deref().unwrap_or_default());
        let is = |one: KeyClass| class == one.number();
        if is(KeyClass::Text) {
            let text = found.text.as_deref().unwrap_or_default();
            return self.asked.is_in(text).then_some(Tier::Begun);
        }
        if is(KeyClass::Sound) {
            return by_name;
        }
        // A number or an address says by its key that it is the one.
        by_name.or(Some(Tier::Begun))
    }

    fn best(mut self) -> Vec<Found> {
        let user = self.wish.user;
        let by_customer: BTreeSet<Uuid> = self
            .found
            .iter()
            .filter(|found| found.kind == SearchKind::Customer)
            .map(|found| found.record)
            .collect();
        // Their address says nothing more where their name is there already.
        self.found.retain(|found| {
            found.kind != SearchKind::Channel || !by_customer.contains(&found.customer.0)
        });
        self.found.sort_by(|one, other| {
            let order = |found: &Found| {
                let sounds = found.tier == Some(Tier::Sounding);
                (sounds, found.kind.group(), found.tier, found.owner != Some(user))
            };
            order(one).cmp(&order(other)).then(other.record.cmp(&one.record))
        });
        let mut counts: BTreeMap<SearchGroup, usize> = BTreeMap::new();
        self.found.retain(|found| {
            let count = counts.entry(found.kind.group()).or_default();
            *count += 1;
            *count <= self.wish.of_each
        });
        self.found
    }
}
