//! Whom the rows of customers are that no source's name makes known: the same as somebody here by their
//! tax number, or perhaps somebody by an e-mail address, a phone or a like name.

use std::collections::{HashMap, HashSet};

use domain::bills::tax_keys;
use domain::customers::ChannelKind;
use domain::customers::likeness::{self, likeness};
use domain::ids::CustomerId;
use domain::places::Country;
use domain::text::fold;
use store::customers::alike::{Alike, Newcomer, find};
use store::db::{Db, Query, StoreError};
use uuid::Uuid;

use super::batch::Item;
use super::draft::{CustomerDraft, Draft};
use super::known::Known;
use super::mapping::OnLikely;
use super::options::{Decision, Setting};
use super::said::reached;

/// Whom rows are, by their keys.
#[derive(Default)]
pub(super) struct Met {
    pub same: HashMap<String, CustomerId>,
    pub likely: HashSet<String>,
    pub own: HashSet<CustomerId>,
}

/// A row of a customer who would be new.
struct New<'i> {
    key: &'i str,
    who: Newcomer,
}

impl New<'_> {
    /// The source has an id of its own for it, so it keeps its rows apart itself.
    fn has_id(&self) -> bool {
        self.key.starts_with("id:")
    }
}

pub(super) async fn meet(
    q: &impl Query,
    scratch: Option<&Db>,
    setting: &Setting,
    known: &Known,
    items: &[Item],
) -> Result<Met, StoreError> {
    let mut met = Met::default();
    let mut new = Vec::new();
    for item in items {
        let Draft::Customer(draft) = &item.draft else { continue };
        let key = draft.source_key.key.as_str();
        if known.rows.contains_key(key) {
            continue;
        }
        match setting.decided {
            Some(Decision::It(customer)) => {
                met.same.insert(key.to_owned(), customer);
            }
            Some(Decision::New) => {}
            None => new.push(New { key, who: newcomer(setting, draft) }),
        }
    }
    if setting.has_own_ids {
        our_own(q, &mut new, &mut met).await?;
    }
    for (one, alike) in new.iter().zip(everywhere(q, scratch, setting, &new).await?) {
        match (alike.same.as_slice(), alike.likely.as_slice()) {
            ([customer], _) => {
                met.same.insert(one.key.to_owned(), *customer);
            }
            ([], []) => {}
            _ => {
                met.likely.insert(one.key.to_owned());
            }
        }
    }
    if setting.on_likely == OnLikely::Add {
        met.likely.clear();
    } else {
        among_themselves(&new, &mut met);
    }
    if let (Some(import), false) = (setting.import, met.same.is_empty()) {
        let same: Vec<CustomerId> = met.same.values().copied().collect();
        met.own.extend(store::imports::made_by(q, import, &same).await?);
    }
    Ok(met)
}

/// What a row tells by which somebody may be known.
pub(super) fn newcomer(setting: &Setting, draft: &CustomerDraft) -> Newcomer {
    let details = &draft.details;
    let zone = details.time_zone.as_deref().and_then(domain::time::Zone::parse);
    let language = details.language.unwrap_or(setting.language);
    let zone = zone.as_ref().unwrap_or(&setting.zone);
    let region = setting.firm.meant(details.country, zone, language);
    let country = region.as_ref().map(Country::code);
    let is_own = |kind: &ChannelKind| matches!(kind, ChannelKind::Phone | ChannelKind::Email);
    let channels = reached(details).into_iter().filter(|(kind, _)| is_own(kind));
    let channels = channels
        .map(|(kind, address)| (kind.code(), kind.key(address.as_str(), region)))
        .filter(|(_, key)| !key.is_empty())
        .collect();
    let tax_keys = details.tax_number.as_deref().map(|number| tax_keys(number, country));
    Newcomer { name: draft.name.clone(), channels, tax_keys: tax_keys.unwrap_or_default() }
}

/// Rows of an export of ours are whom it says, as far as they are here.
async fn our_own(q: &impl Query, new: &mut Vec<New<'_>>, met: &mut Met) -> Result<(), StoreError> {
    let id = |key: &str| key.strip_prefix("id:").and_then(|id| Uuid::parse_str(id).ok());
    let ids: Vec<Uuid> = new.iter().filter_map(|one| id(one.key)).collect();
    let here: HashMap<Uuid, CustomerId> =
        store::imports::own_ids(q, &ids).await?.into_iter().collect();
    new.retain(|one| match id(one.key).and_then(|id| here.get(&id)) {
        Some(customer) => {
            met.same.insert(one.key.to_owned(), *customer);
            false
        }
        None => true,
    });
    Ok(())
}

/// Those alike here and in a dry run, without those whom the source itself tells apart by ids.
async fn everywhere(
    q: &impl Query,
    scratch: Option<&Db>,
    setting: &Setting,
    new: &[New<'_>],
) -> Result<Vec<Alike>, StoreError> {
    let asked: Vec<Newcomer> = new.iter().map(|one| one.who.clone()).collect();
    let mut alike = find(q, &asked).await?;
    if let Some(scratch) = scratch {
        for (here, tried) in alike.iter_mut().zip(find(scratch, &asked).await?) {
            here.same.extend(tried.same);
            here.likely.extend(tried.likely);
        }
    }
    let with_ids = new.iter().zip(&alike).filter(|(one, _)| one.has_id());
    let mut asked: Vec<CustomerId> =
        with_ids.flat_map(|(_, alike)| alike.same.iter().chain(&alike.likely)).copied().collect();
    asked.sort_unstable();
    asked.dedup();
    let mut bound = store::imports::bound(q, &setting.source, &asked).await?;
    if let Some(scratch) = scratch {
        bound.extend(store::imports::bound(scratch, &setting.source, &asked).await?);
    }
    let bound: HashSet<CustomerId> = bound.into_iter().collect();
    for (one, alike) in new.iter().zip(&mut alike) {
        if one.has_id() {
            alike.same.retain(|customer| !bound.contains(customer));
            alike.likely.retain(|customer| !bound.contains(customer));
        }
    }
    Ok(alike)
}

/// Rows of the same part of a file that are perhaps one: the later ones wait.
fn among_themselves(new: &[New<'_>], met: &mut Met) {
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, one) in new.iter().enumerate() {
        let settled = met.same.contains_key(one.key) || met.likely.contains(one.key);
        if settled || one.has_id() {
            continue;
        }
        let keys = keys_of(&one.who);
        let before = keys.iter().filter_map(|key| seen.get(key)).flatten();
        let is_like = |other: &&usize| is_alike(&one.who, &new[**other].who);
        if before.into_iter().any(|other| is_like(&other)) {
            met.likely.insert(one.key.to_owned());
            continue;
        }
        for key in keys {
            seen.entry(key).or_default().push(at);
        }
    }
}

fn keys_of(who: &Newcomer) -> Vec<String> {
    let mut keys: Vec<String> =
        who.channels.iter().map(|(kind, key)| format!("{kind} {key}")).collect();
    if fold(&who.name).chars().count() > 2 {
        keys.extend(likeness::blocks(&who.name).into_iter().map(|block| format!("name {block}")));
    }
    keys
}

fn is_alike(one: &Newcomer, other: &Newcomer) -> bool {
    one.channels.iter().any(|channel| other.channels.contains(channel))
        || likeness(&one.name, &other.name) >= likeness::LIKELY
}
