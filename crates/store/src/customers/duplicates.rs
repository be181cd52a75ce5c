//! Who may be the same customer: by the number or address that two have in common, or by a like
//! name. Every question is answered from an index.

use std::collections::HashSet;

use domain::customers::ChannelKind;
use domain::customers::likeness::{self, likeness};
use domain::ids::{CustomerId, UserId};
use domain::people::Sight;
use domain::text::fold;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::rights;
use crate::{args, row};

/// What is known of somebody who may be here already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub name: String,
    /// Phones and e-mail addresses, by their keys.
    pub channels: Vec<(ChannelKind, String)>,
    pub tax_keys: Vec<String>,
    /// The customer themselves, where they are here.
    pub but: Option<CustomerId>,
}

/// What two customers have in common, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub enum Common {
    TaxNumber,
    Email,
    Phone,
    /// A like name: how like, of 1.
    Name(f64),
}

impl Common {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TaxNumber => "tax-number",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name(_) => "name",
        }
    }

    /// Does it leave no doubt, as a name does?
    #[must_use]
    pub const fn is_certain(self) -> bool {
        !matches!(self, Self::Name(_))
    }

    const fn of_channel(kind: ChannelKind) -> Option<Self> {
        match kind {
            ChannelKind::Phone => Some(Self::Phone),
            ChannelKind::Email => Some(Self::Email),
            _ => None,
        }
    }
}

/// Somebody who may be the one.
#[derive(Clone, Debug, PartialEq)]
pub struct Likely {
    pub id: CustomerId,
    pub name: String,
    /// Who of ours looks after them.
    pub owner: String,
    pub common: Common,
    /// May they be shown to whoever asks?
    pub is_seen: bool,
}

/// A few are enough to see whether one is the one.
const MOST: usize = 5;
/// Names compared for one key; a key that more have in common tells nothing.
const COMPARED: u32 = 200;

/// Those who may be the wanted one: certain ones first, then by how like their names are.
pub async fn find(
    q: &impl Query,
    wanted: &Wanted,
    sight: Sight,
) -> Result<Vec<Likely>, StoreError> {
    let mut found: Vec<(CustomerId, Common)> = Vec::new();
    for id in super::by_tax_keys(q, &wanted.tax_keys).await? {
        found.push((id, Common::TaxNumber));
    }
    for (kind, key) in wanted.channels.iter().filter(|(_, key)| !key.is_empty()) {
        let Some(common) = Common::of_channel(*kind) else { continue };
        found.extend(by_channel(q, *kind, key).await?.into_iter().map(|id| (id, common)));
    }
    found.extend(by_name(q, &wanted.name).await?);
    let mut known = HashSet::new();
    found.retain(|(id, _)| Some(*id) != wanted.but && known.insert(*id));
    let mut likely = Vec::new();
    for (id, common) in found.into_iter().take(MOST) {
        if let Some(but) = wanted.but
            && is_apart(q, but, id).await?
        {
            continue;
        }
        let (name, owner) = q
            .one::<(String, String)>(
                "select c.name, u.name from customers c join users u on u.id = c.owner_id
                 where c.id = $1",
                args![id],
            )
            .await?;
        let is_seen = rights::sees(q, sight, id).await?;
        likely.push(Likely { id, name, owner, common, is_seen });
    }
    Ok(likely)
}

async fn by_channel(
    q: &impl Query,
    kind: ChannelKind,
    key: &str,
) -> Result<Vec<CustomerId>, StoreError> {
    q.all(
        "select distinct customer_id from channels
         where address_key = $1 and kind = $2 and merged_into is null
         order by customer_id limit 5",
        args![key, kind],
    )
    .await
}

async fn by_name(q: &impl Query, name: &str) -> Result<Vec<(CustomerId, Common)>, StoreError> {
    // A letter or two are the beginning of everybody.
    if fold(name).chars().count() < 3 {
        return Ok(Vec::new());
    }
    let mut scores: Vec<(CustomerId, f64)> =
        super::by_name(q, name).await?.into_iter().map(|id| (id, 1.0)).collect();
    for block in likeness::blocks(name) {
        for (id, other) in of_block(q, &block, Sight::All).await? {
            scores.push((id, likeness(name, &other)));
        }
    }
    scores.retain(|(_, score)| *score >= likeness::LIKELY);
    scores.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    Ok(scores.into_iter().map(|(id, score)| (id, Common::Name(score))).collect())
}

async fn of_block(
    q: &impl Query,
    block: &str,
    sight: Sight,
) -> Result<Vec<(CustomerId, String)>, StoreError> {
    let mut args = args![block, COMPARED];
    let mut wheres = "b.block = $1 and c.merged_into is null".to_owned();
    rights::push_seen(&mut wheres, &mut args, "c.id", sight);
    let sql = format!(
        "select c.id, c.name from customer_blocks b join customers c on c.id = b.customer_id
         where {wheres} order by b.customer_id limit $2"
    );
    q.all(&sql, args).await
}

async fn is_apart(q: &impl Query, one: CustomerId, other: CustomerId) -> Result<bool, StoreError> {
    q.find::<Timestamp>(
        "select at from customers_apart where one_id = $1 and other_id = $2",
        args![one.min(other), one.max(other)],
    )
    .await
    .map(|at| at.is_some())
}

/// Somebody said that these two are not the same.
pub async fn set_apart(
    tx: &Tx,
    one: CustomerId,
    other: CustomerId,
    by: UserId,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.exec(
        "insert into customers_apart (one_id, other_id, by_id, at) values ($1, $2, $3, $4)
         on conflict (one_id, other_id) do nothing",
        args![one.min(other), one.max(other), by, at],
    )
    .await
    .map(|_| ())
}

/// Two customers who may be one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub one: Member,
    pub other: Member,
    pub common: Common,
}

row! {
    pub struct Member {
        id: CustomerId,
        name: String,
        owner: String,
        created_at: Timestamp,
    }
}

/// Where a page of pairs begins: after a key of one of the three ways of being alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum After {
    #[default]
    Beginning,
    TaxKey(String),
    Channel(String),
    Block(String),
}

/// So many keys are looked at for one page, whatever they give.
const KEYS: u32 = 200;

/// Pairs after a key, and where the next page begins; none where there is no more.
pub async fn pairs(
    q: &impl Query,
    after: After,
    limit: usize,
    sight: Sight,
) -> Result<(Vec<Pair>, Option<After>), StoreError> {
    let mut found = Vec::new();
    let mut next = Some(after);
    let mut left = KEYS;
    while let Some(after) = next.take() {
        if found.len() >= limit || left == 0 {
            return Ok((found, Some(after)));
        }
        left -= 1;
        next = step(q, after, sight, &mut found).await?;
    }
    Ok((found, None))
}

/// The pairs of the next key.
async fn step(
    q: &impl Query,
    after: After,
    sight: Sight,
    found: &mut Vec<Pair>,
) -> Result<Option<After>, StoreError> {
    let (sql, key) = match &after {
        After::Beginning => return Ok(Some(After::TaxKey(String::new()))),
        After::TaxKey(key) => (
            "select tax_key, 'tax' from customers where tax_key > $1 and merged_into is null
             group by tax_key having count(*) > 1 order by tax_key limit 1",
            key,
        ),
        After::Channel(key) => (
            "select address_key, min(kind) from channels
             where address_key > $1 and kind in ('phone', 'email') and merged_into is null
             group by address_key having count(distinct customer_id) > 1
             order by address_key limit 1",
            key,
        ),
        After::Block(key) => (
            "select block, 'name' from customer_blocks where block > $1
             group by block having count(*) > 1 order by block limit 1",
            key,
        ),
    };
    let Some((key, kind)) = q.find::<(String, String)>(sql, args![key.as_str()]).await? else {
        return Ok(match after {
            After::Beginning | After::TaxKey(_) => Some(After::Channel(String::new())),
            After::Channel(_) => Some(After::Block(String::new())),
            After::Block(_) => None,
        });
    };
    let members = members(q, &after, &key, sight).await?;
    for (at, one) in members.iter().enumerate() {
        for other in members.iter().skip(at + 1) {
            if let Some(common) = common(q, &after, &key, &kind, one, other).await? {
                found.push(Pair { one: one.clone(), other: other.clone(), common });
            }
        }
    }
    Ok(Some(match after {
        After::Beginning | After::TaxKey(_) => After::TaxKey(key),
        After::Channel(_) => After::Channel(key),
        After::Block(_) => After::Block(key),
    }))
}

async fn members(
    q: &impl Query,
    after: &After,
    key: &str,
    sight: Sight,
) -> Result<Vec<Member>, StoreError> {
    let of = match after {
        After::Beginning | After::TaxKey(_) => "c.tax_key = $1",
        After::Channel(_) => {
            "c.id in (select customer_id from channels where address_key = $1
                and kind in ('phone', 'email') and merged_into is null)"
        }
        After::Block(_) => "c.id in (select customer_id from customer_blocks where block = $1)",
    };
    let mut args = args![key, 60_u32];
    let mut wheres = format!("{of} and c.merged_into is null");
    rights::push_seen(&mut wheres, &mut args, "c.id", sight);
    let sql = format!(
        "select c.id, c.name, u.name, c.created_at from customers c
         join users u on u.id = c.owner_id where {wheres} order by c.id limit $2"
    );
    q.all(&sql, args).await
}

/// What these two have in common by this key, unless it was told already or somebody said that they
/// are two.
async fn common(
    q: &impl Query,
    after: &After,
    key: &str,
    kind: &str,
    one: &Member,
    other: &Member,
) -> Result<Option<Common>, StoreError> {
    let common = match after {
        After::Beginning | After::TaxKey(_) => Common::TaxNumber,
        After::Channel(_) if kind == "email" => Common::Email,
        After::Channel(_) => Common::Phone,
        After::Block(_) => {
            let score = likeness(&one.name, &other.name);
            let others = likeness::blocks(&other.name);
            let first = likeness::blocks(&one.name).into_iter().find(|it| others.contains(it));
            if score < likeness::LIKELY || first.as_deref() != Some(key) {
                return Ok(None);
            }
            Common::Name(score)
        }
    };
    let is_told = match after {
        After::Block(_) => shares(q, one.id, other.id).await?,
        _ => false,
    };
    let is_none = is_told || is_apart(q, one.id, other.id).await?;
    Ok((!is_none).then_some(common))
}

/// Have two customers a tax number, a phone or an e-mail address in common?
async fn shares(q: &impl Query, one: CustomerId, other: CustomerId) -> Result<bool, StoreError> {
    let ids: Vec<Val> = vec![one.into_val(), other.into_val()];
    q.find::<i64>(
        "select cast(1 as bigint) from customers a where a.id = $1 and (
            exists (select 1 from customers b where b.id = $2 and b.tax_key = a.tax_key)
            or exists (select 1 from channels k join channels l on l.address_key = k.address_key
                and l.kind = k.kind and l.customer_id = $2 and l.merged_into is null
                where k.customer_id = $1 and k.kind in ('phone', 'email')
                    and k.merged_into is null))",
        ids,
    )
    .await
    .map(|found| found.is_some())
}
