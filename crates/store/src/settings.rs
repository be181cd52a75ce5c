//! What an owner set for the firm. A setting that was never set stands at its default.

use domain::people::SightRule;
use domain::places::Country;
use domain::rules::Rules;

use crate::args;
use crate::db::{Query, StoreError, Tx};

const RULE: &str = "rule.";
const COUNTRY: &str = "firm.country";

/// The country in whose form the firm's own papers and numbers are, where an owner said so.
pub async fn country(q: &impl Query) -> Result<Option<Country>, StoreError> {
    Ok(find(q, COUNTRY).await?.and_then(|code| Country::parse(&code)))
}

pub async fn set_country(tx: &Tx, country: Option<Country>) -> Result<(), StoreError> {
    set(tx, COUNTRY, country.as_ref().map_or("", Country::code)).await
}

pub async fn rules(q: &impl Query) -> Result<Rules, StoreError> {
    let rows: Vec<(String, String)> =
        q.all("select name, value from settings where name like 'rule.%'", args![]).await?;
    rows.iter().try_fold(Rules::default(), |rules, (name, value)| {
        let name = name.strip_prefix(RULE).unwrap_or(name);
        let value = value.parse().ok();
        value
            .and_then(|value| rules.with(name, value))
            .ok_or_else(|| StoreError::broken("a rule's setting is unknown or out of bounds"))
    })
}

pub async fn set_rule(tx: &Tx, name: &str, value: u32) -> Result<(), StoreError> {
    set(tx, &format!("{RULE}{name}"), &value.to_string()).await
}

/// Whose customers those see who sell and serve. It is read with each visit and each write, so its
/// name stands in those questions too.
const SIGHT: &str = "sight";

pub async fn sight(q: &impl Query) -> Result<SightRule, StoreError> {
    let rule = q.find("select value from settings where name = $1", args![SIGHT]).await?;
    Ok(rule.unwrap_or_default())
}

pub async fn set_sight(tx: &Tx, rule: SightRule) -> Result<(), StoreError> {
    set(tx, SIGHT, rule.code()).await
}

pub async fn find(q: &impl Query, name: &str) -> Result<Option<String>, StoreError> {
    q.find("select value from settings where name = $1", args![name]).await
}

pub async fn set(tx: &Tx, name: &str, value: &str) -> Result<(), StoreError> {
    tx.exec(
        "insert into settings (name, value) values ($1, $2)
         on conflict (name) do update set value = excluded.value",
        args![name, value],
    )
    .await
    .map(|_| ())
}

/// Sets what nobody has set before; whether this was the first time.
pub async fn claim(tx: &Tx, name: &str, value: &str) -> Result<bool, StoreError> {
    let inserted = tx
        .exec(
            "insert into settings (name, value) values ($1, $2) on conflict (name) do nothing",
            args![name, value],
        )
        .await?;
    Ok(inserted == 1)
}
