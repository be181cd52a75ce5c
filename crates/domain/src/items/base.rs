//! What a customer has of us, reckoned from its own history: when something runs out, when it is
//! due, and what each kind of sale brings (S3-24, S3-25, M17).

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Item, ItemKind};
use crate::money::Money;
use crate::quantity::Quantity;

/// A visit every so many months, next on that day (S3-19).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaintenancePlan {
    pub every_months: u32,
    pub next_service: Date,
}

impl MaintenancePlan {
    pub const MOST_MONTHS: u32 = 120;

    /// The plan after a visit on that day: the months count from it, for wear does too.
    #[must_use]
    pub fn after_visit(self, day: Date) -> Self {
        let next = day.checked_add(i64::from(self.every_months).months());
        Self { next_service: next.unwrap_or(Date::MAX), ..self }
    }
}

/// So much was sold on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sale {
    pub on: Date,
    pub quantity: Quantity,
}

/// When what was bought last will have run out: by the median of how many days a unit lasted
/// between the purchases before. Nothing can be said of a single purchase.
#[must_use]
pub fn runs_out(sales: &[Sale]) -> Option<Date> {
    /// Days for a thousandth of a unit are small: they are reckoned in millionths.
    const FINE: i128 = 1_000_000;
    let days = by_day(sales);
    let mut rates: Vec<i128> = days.windows(2).filter_map(rate::<FINE>).collect();
    rates.sort_unstable();
    let middle = rates.len() / 2;
    let median = match rates.len() {
        0 => return None,
        n if n % 2 == 0 => (rates.get(middle - 1)? + rates.get(middle)?) / 2,
        _ => *rates.get(middle)?,
    };
    let last = days.last()?;
    let lasts = i64::try_from(median * i128::from(last.quantity.0) / FINE).ok()?;
    last.on.checked_add(lasts.min(36_500).days()).ok()
}

fn rate<const FINE: i128>(pair: &[Sale]) -> Option<i128> {
    let [one, next] = pair else { return None };
    let days = i128::from(next.on.duration_since(one.on).as_hours() / 24);
    (one.quantity.0 > 0).then(|| days * FINE / i128::from(one.quantity.0))
}

/// The purchases in their order, those of one day as one.
fn by_day(sales: &[Sale]) -> Vec<Sale> {
    let mut sorted = sales.to_vec();
    sorted.sort_unstable();
    let mut days: Vec<Sale> = Vec::with_capacity(sorted.len());
    for sale in sorted {
        match days.last_mut() {
            Some(last) if last.on == sale.on => {
                last.quantity.0 = last.quantity.0.saturating_add(sale.quantity.0);
            }
            _ => days.push(sale),
        }
    }
    days
}

impl Item {
    /// The first of its own days that matters by `until`: it has to be replaced, renewed or seen to.
    #[must_use]
    pub fn due_by(&self, until: Date) -> Option<Date> {
        if self.retired_at.is_some() {
            return None;
        }
        let service = self.plan.map(|plan| plan.next_service);
        let days = [self.replacement_due, self.end_of_life, self.renews_on, service];
        days.into_iter().flatten().filter(|day| *day <= until).min()
    }
}

/// What one kind of sale brought in one currency (M17).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TradeOf {
    pub kind: ItemKind,
    pub items: u32,
    pub revenue: Money,
    /// Of the items whose cost is known: their price and their cost.
    pub priced: i64,
    pub cost: i64,
}

impl TradeOf {
    #[must_use]
    pub const fn margin(&self) -> i64 {
        self.priced.saturating_sub(self.cost)
    }

    /// Margin in thousandths of the price, over the items whose cost is known.
    #[must_use]
    pub fn margin_share(&self) -> Option<i64> {
        if self.priced <= 0 {
            return None;
        }
        i64::try_from(i128::from(self.margin()) * 1000 / i128::from(self.priced)).ok()
    }
}
