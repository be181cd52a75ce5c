//! To what the address of a list narrows it: the same for the page, its export and the API.

use domain::cases::Stage;
use domain::events::Room;
use domain::fields::Field;
use domain::ids::UserId;
use domain::items::TrackKind;
use domain::rules::Rules;
use domain::time::{Zone, plus_minutes};
use domain::today::NOW_MINUTES;
use iso_currency::Currency;
use jiff::{Timestamp, ToSpan};
use store::audit::AuditFilter;
use store::cases::{CaseFilter, CaseSort, CaseView, Slow};
use store::customers::CustomerFilter;
use store::exports::Plain;

use super::asked::Asked;
use super::shown;

/// The views of cases, as an address names them.
pub const VIEWS: [(&str, CaseView); 5] = [
    ("open", CaseView::Open),
    ("needs-next-step", CaseView::NeedsNextStep),
    ("final-yes", CaseView::FinalYes),
    ("final-no", CaseView::FinalNo),
    ("released", CaseView::Released),
];
pub const SORTS: [(&str, CaseSort); 3] =
    [("due", CaseSort::Due), ("advanced", CaseSort::Advanced), ("newest", CaseSort::Newest)];

/// What time it is for whoever reads.
#[derive(Clone, Copy, Debug)]
pub struct Clock<'a> {
    pub zone: &'a Zone,
    pub now: Timestamp,
}

impl Clock<'_> {
    #[must_use]
    pub fn end_of_day(self) -> Timestamp {
        let end = self.zone.local(self.now).end_of_day();
        let tomorrow = || self.now.checked_add(24.hours()).unwrap_or(self.now);
        end.map_or_else(|_| tomorrow(), |end| end.timestamp())
    }
}

#[must_use]
pub fn customers(asked: &Asked, fields: &[Field], zone: &Zone) -> CustomerFilter {
    CustomerFilter {
        name: asked.get("q").to_owned(),
        owner: asked.get("owner").parse::<UserId>().ok(),
        team: asked.get("team").parse().ok(),
        tags: asked.all("tag").filter_map(|id| id.parse().ok()).collect(),
        created_from: shown::day(zone, asked.get("created.from"), 0),
        created_before: shown::day(zone, asked.get("created.to"), 1),
        fields: shown::filters(asked, fields),
    }
}

#[must_use]
pub fn cases(asked: &Asked, fields: &[Field], rules: &Rules, clock: Clock<'_>) -> CaseFilter {
    let view = VIEWS.iter().find(|(code, _)| *code == asked.get("view"));
    let sort = SORTS.iter().find(|(code, _)| *code == asked.get("sort"));
    let currency = Currency::from_code(asked.get("currency"));
    let late = plus_minutes(clock.now, -i64::from(rules.grace_minutes));
    let (due_from, due_before) = match asked.get("due") {
        "late" => (None, Some(late)),
        "now" => (Some(late), Some(plus_minutes(clock.now, NOW_MINUTES))),
        "today" => (None, Some(clock.end_of_day())),
        "later" => (Some(clock.end_of_day()), None),
        _ => (None, None),
    };
    let slow = Slow { due_before: late, moves: rules.deferral_cap };
    let amount = |name: &str| shown::minor(asked.get(name), currency);
    let day = |name: &str, later| shown::day(clock.zone, asked.get(name), later);
    CaseFilter {
        view: view.map_or(CaseView::Open, |(_, view)| *view),
        name: asked.get("q").to_owned(),
        owner: asked.get("owner").parse::<UserId>().ok(),
        team: asked.get("team").parse().ok(),
        stage: asked.get("stage").parse().ok().and_then(Stage::from_number),
        due_from,
        due_before,
        stale: (!asked.get("stale").is_empty()).then_some(slow),
        tags: asked.all("tag").filter_map(|id| id.parse().ok()).collect(),
        currency,
        amount_from: amount("amount.from"),
        amount_to: amount("amount.to"),
        opened_from: day("opened.from", 0),
        opened_before: day("opened.to", 1),
        advanced_from: day("advanced.from", 0),
        advanced_before: day("advanced.to", 1),
        fields: shown::filters(asked, fields),
        sort: sort.map_or(CaseSort::Due, |(_, sort)| *sort),
    }
}

#[must_use]
pub fn audit(asked: &Asked, zone: &Zone) -> AuditFilter {
    AuditFilter {
        user: asked.get("person").parse::<UserId>().ok(),
        room: Room::parse(asked.get("about")),
        customer: asked.get("q").to_owned(),
        from: shown::day(zone, asked.get("from"), 0),
        // The last day whole.
        until: shown::day(zone, asked.get("until"), 1),
    }
}

/// What any other list is narrowed to; `me` is whose `mine` is.
#[must_use]
pub fn plain(asked: &Asked, me: UserId, clock: Clock<'_>) -> Plain {
    let mine = (asked.get("of") == "mine").then_some(me);
    Plain {
        owner: asked.get("owner").parse::<UserId>().ok().or(mine),
        customer: asked.get("customer").parse().ok(),
        case: asked.get("case").parse().ok(),
        due_before: match asked.get("due") {
            "late" => Some(clock.now),
            "today" => Some(clock.end_of_day()),
            _ => None,
        },
        track: TrackKind::parse(asked.get("track")),
        is_open: asked.get("view") == "open",
    }
}
