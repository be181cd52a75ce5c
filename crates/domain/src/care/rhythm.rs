//! The customer's own rhythm of buying: how long usually lies between two purchases, and whether
//! it broke (S3-9, A7).

use jiff::ToSpan;
use jiff::civil::Date;

/// As many purchases make a rhythm.
const LEAST: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// Days between two purchases: half of the gaps are shorter, half are longer.
    pub gap_days: u32,
    pub purchases: u32,
    pub last_on: Date,
    /// After this day without a purchase, one and a half gaps have passed.
    pub breaks_after: Date,
}

impl Rhythm {
    #[must_use]
    pub fn is_broken(&self, today: Date) -> bool {
        today > self.breaks_after
    }
}

/// The rhythm of these purchases, in any order; what was bought on one day is one purchase.
#[must_use]
pub fn rhythm(days: &[Date]) -> Option<Rhythm> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    of_sorted(&days)
}

fn of_sorted(days: &[Date]) -> Option<Rhythm> {
    let last_on = *days.last()?;
    if days.len() < LEAST {
        return None;
    }
    let later = days.iter().skip(1);
    let mut gaps: Vec<u32> =
        days.iter().zip(later).map(|(one, next)| between(*one, *next)).collect();
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    let upper = *gaps.get(middle)?;
    let gap_days = if gaps.len() % 2 == 1 {
        upper
    } else {
        let lower = *gaps.get(middle.checked_sub(1)?)?;
        (lower + upper).div_ceil(2)
    };
    let wait = i64::from(gap_days) * 3 / 2;
    Some(Rhythm {
        gap_days,
        purchases: u32::try_from(days.len()).unwrap_or(u32::MAX),
        last_on,
        breaks_after: last_on.checked_add(wait.days()).ok()?,
    })
}

fn between(one: Date, next: Date) -> u32 {
    u32::try_from(one.duration_until(next).as_hours() / 24).unwrap_or(0)
}

/// How often a customer was due to come back within their rhythm, and came (M14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returns {
    pub due: u32,
    pub returned: u32,
}

/// Each purchase of a customer who has a rhythm either was followed by another before the rhythm
/// broke, or was not; one whose time is not over yet doesn't count.
#[must_use]
pub fn returns(days: &[Date], today: Date) -> Returns {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let mut found = Returns::default();
    for count in LEAST..=days.len() {
        let (past, rest) = days.split_at(count);
        let Some(rhythm) = of_sorted(past) else { continue };
        match rest.first() {
            Some(next) => {
                found.due += 1;
                found.returned += u32::from(*next <= rhythm.breaks_after);
            }
            None => found.due += u32::from(rhythm.is_broken(today)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[&str]) -> Vec<Date> {
        days.iter().map(|day| day.parse().expect("a day")).collect()
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn two_purchases_make_no_rhythm_and_three_do() {
        assert_eq!(rhythm(&days(&["2026-01-01", "2026-01-31"])), None);
        assert_eq!(rhythm(&days(&["2026-01-01", "2026-01-31", "2026-01-31"])), None);
        let found = rhythm(&days(&["2026-03-02", "2026-01-01", "2026-01-31"])).expect("a rhythm");
        assert_eq!((found.gap_days, found.last_on), (30, day("2026-03-02")));
        assert_eq!(found.breaks_after, day("2026-04-16"));
    }

    #[test]
    fn a_rhythm_breaks_after_one_and_a_half_gaps() {
        let found = rhythm(&days(&["2026-01-01", "2026-01-11", "2026-01-21"])).expect("a rhythm");
        assert!(!found.is_broken(day("2026-02-05")));
        assert!(found.is_broken(day("2026-02-06")));
    }

    #[test]
    fn one_long_pause_does_not_change_the_rhythm() {
        let found = rhythm(&days(&["2026-01-01", "2026-01-11", "2026-06-01", "2026-06-11"]));
        assert_eq!(found.map(|it| it.gap_days), Some(10));
        let even = rhythm(&days(&["2026-01-01", "2026-01-11", "2026-01-24"]));
        assert_eq!(even.map(|it| it.gap_days), Some(12), "the mean of the two in the middle");
    }

    #[test]
    fn a_return_counts_when_it_came_within_the_rhythm() {
        let bought = days(&["2026-01-01", "2026-01-11", "2026-01-21", "2026-02-01", "2026-06-01"]);
        assert_eq!(returns(&bought, day("2026-06-02")), Returns { due: 2, returned: 1 });
        assert_eq!(returns(&bought, day("2027-06-02")), Returns { due: 3, returned: 1 });
        assert_eq!(returns(&bought[..2], day("2027-06-02")), Returns::default());
    }
}
