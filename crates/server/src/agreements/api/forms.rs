//! From what value on which form of an agreement fits, in each currency (I12).

use domain::agreements::ValueBounds;
use domain::money::Money;
use domain::people::Right;
use iso_currency::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Query, StoreError, Tx, Work};

use crate::agreements::set_value_class;
use crate::api::answer::tag_of;
use crate::api::lists::Listed;
use crate::api::operation::{Call, Nothing, Operation, get, patch};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::app::Failure;
use crate::web::words::CURRENCIES;

pub(super) fn operations() -> Vec<Operation> {
    let path = "/agreement-forms";
    vec![
        get(
            "list_agreement_forms",
            path,
            "Below which value an agreement is small and from which it is large, by currency",
            list,
        )
        .of(record),
        patch("change_agreement_forms", path, "Set both bounds of a currency (I12)", change)
            .of(record)
            .needs(Right::Govern),
    ]
}

#[derive(Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
struct BoundsFields {
    currency: As<Currency>,
    #[schemars(range(min = 1))]
    small_below_minor: i64,
    /// Above the other one.
    large_from_minor: i64,
}

impl From<ValueBounds> for BoundsFields {
    fn from(bounds: ValueBounds) -> Self {
        Self {
            currency: As(bounds.currency()),
            small_below_minor: bounds.small_below().minor,
            large_from_minor: bounds.large_from().minor,
        }
    }
}

/// Of the currencies that forms offer, and those for which the firm has set its own.
async fn load(q: &impl Query) -> Result<Listed<BoundsFields>, StoreError> {
    let classes = store::agreements::value_classes(q).await?;
    let other = classes.own().map(ValueBounds::currency).filter(|it| !CURRENCIES.contains(it));
    let all = CURRENCIES.into_iter().chain(other);
    Ok(Listed::all(all.map(|currency| classes.bounds(currency).into()).collect()))
}

fn record<'t>(tx: &'t Tx, _: &'t Map<String, Value>) -> Work<'t, String, Failure> {
    Box::pin(async move { Ok(tag_of(&load(tx).await?)) })
}

async fn list(call: Call) -> Result<Listed<BoundsFields>, Problem> {
    Ok(load(call.app.db()).await?)
}

async fn change(call: Call<Nothing, BoundsFields>) -> Result<Listed<BoundsFields>, Problem> {
    let BoundsFields { currency: As(currency), small_below_minor, large_from_minor } = call.body;
    let money = |minor| Money { minor, currency };
    let place = if small_below_minor < 1 { "/small_below_minor" } else { "/large_from_minor" };
    let bounds = ValueBounds::new(money(small_below_minor), money(large_from_minor));
    let wrong = || Problem::Invalid(vec![Wrong::at(place, "api-field-bounds")]);
    set_value_class(&call.app, call.by.actor(), bounds.ok_or_else(wrong)?).await?;
    Ok(load(call.app.db()).await?)
}
