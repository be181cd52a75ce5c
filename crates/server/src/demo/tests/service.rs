//! Every page of the time after the yes has something to show.

use domain::people::Sight;
use std::collections::BTreeSet;

use domain::bills::matching::Match;
use domain::care::VoiceKind;
use domain::closing::ClosingState;
use domain::items::{ItemKind, TrackKind, runs_out};
use domain::people::Party;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::care::FallsDueKind;
use store::items::{BoardFilter, DueOf};

use super::*;

const MANY: u32 = 1000;

pub async fn find_all(db: &Db, now: Timestamp) {
    let today = now.to_zoned(TimeZone::UTC).date();
    find_tracks(db, now).await;
    find_items(db, today).await;
    find_money(db, today).await;
    find_closings(db, now).await;
    find_care(db, now, today).await;
    find_issues(db).await;
}

fn in_days(today: Date, days: i64) -> Date {
    today.checked_add(days.days()).expect("a day")
}

/// Late and told before, late and not told, in part, a fault: of each at least one.
async fn find_tracks(db: &Db, now: Timestamp) {
    let filter = BoardFilter::default();
    let counts =
        store::items::board_counts(db, Sight::All, &filter, now).await.expect("the counts");
    for track in TrackKind::ALL {
        assert!(counts.iter().any(|count| count.track == track && count.steps > 0), "{track:?}");
    }
    let cards = store::items::board(db, Sight::All, TrackKind::Delivery, &filter, None, MANY).await;
    let cards = cards.expect("the deliveries");
    let told = |told_at: Option<Timestamp>, was_due: Option<Timestamp>| told_at < was_due;
    assert!(cards.iter().any(|it| it.told_at.is_some() && told(it.told_at, it.was_due)));
    assert!(cards.iter().any(|it| it.due < now && it.was_due.is_none()));
    let (mut parts, mut faults) = (0, 0);
    for case in cases(db).await {
        let delivered = store::items::delivered_of_case(db, case.id).await.expect("the parts");
        for item in store::items::of_case(db, case.id).await.expect("the items") {
            let is_part = |it: &(domain::ids::ItemId, domain::quantity::Quantity)| {
                it.0 == item.id && it.1 < item.quantity
            };
            parts += delivered.iter().filter(|it| is_part(it)).count();
        }
        let found = store::items::faults_of_case(db, case.id).await.expect("the faults");
        faults += found.iter().filter(|fault| fault.is_open()).count();
    }
    assert_eq!((parts, faults), (1, 1));
}

/// A visit and a renewal come near, something is to be replaced, and something has run out.
async fn find_items(db: &Db, today: Date) {
    let soon = in_days(today, 30);
    for of in [DueOf::Service, DueOf::Renewal] {
        assert!(
            !store::items::due_soon(db, Sight::All, of, soon, MANY)
                .await
                .expect("the items")
                .is_empty()
        );
    }
    let later = in_days(today, 90);
    let replaced = store::items::due_soon(db, Sight::All, DueOf::Replacement, later, MANY).await;
    assert_eq!(replaced.expect("the items").len(), 1);
    let trade = store::items::trade(db, Sight::All, None).await.expect("the trade");
    for kind in ItemKind::ALL {
        assert!(trade.iter().any(|it| it.kind == kind && it.margin() > 0), "{kind:?}");
    }
    let customers: BTreeSet<_> = cases(db).await.into_iter().map(|case| case.customer).collect();
    let mut running_out = 0;
    for customer in customers {
        let sales = store::items::sales_of_customer(db, customer).await.expect("the sales");
        let sales: Vec<_> = sales.into_iter().map(|(_, sale)| sale).collect();
        running_out += usize::from(runs_out(&sales).is_some_and(|day| day < later));
    }
    assert_eq!(running_out, 1);
}

/// A bill to send, one that is due, one past its day without a reminder, paid ones; a payment and
/// an invoice that wait for a person.
async fn find_money(db: &Db, today: Date) {
    assert_eq!(store::bills::drafts(db, Sight::All, MANY).await.expect("the drafts").len(), 1);
    assert!(store::bills::due(db, Sight::All, today, MANY).await.expect("the bills").len() >= 2);
    let overdue = store::bills::overdue(db, Sight::All, today, MANY).await.expect("the bills");
    assert_eq!(overdue.len(), 1);
    assert!(overdue.iter().all(|it| it.reminded_at.is_none() && it.withdrawn_at.is_none()));
    assert!(store::bills::paid_lately(db, Sight::All, MANY).await.expect("the bills").len() >= 6);
    let open = store::bills::open_payments(db, MANY).await.expect("the payments");
    assert_eq!(open.len(), 1);
    for payment in &open {
        let incoming = domain::bills::matching::Incoming {
            amount: payment.open(),
            currency: payment.currency,
            words: payment.words.clone().unwrap_or_default(),
        };
        let candidates =
            store::bills::candidates(db, Sight::All, payment).await.expect("the candidates");
        let proposed = domain::bills::matching::propose(&incoming, &candidates);
        assert!(matches!(proposed, Match::Doubtful(bills) if bills.len() == 1));
    }
    let waiting = store::bills::waiting_open(db, MANY).await.expect("the invoices");
    let doubts: Vec<_> = waiting.iter().map(|it| it.doubt.as_str()).collect();
    assert_eq!(doubts, ["unknown-buyer"]);
    assert!(store::bills::latest_statements(db, MANY).await.expect("the statements").len() >= 5);
}

/// Three are open, one of them still, one waiting on the customer alone; several are closed.
async fn find_closings(db: &Db, now: Timestamp) {
    let open =
        store::closing::open_closings(db, Sight::All, None, MANY).await.expect("the closings");
    assert_eq!(open.len(), 3);
    assert_eq!(open.iter().filter(|closing| closing.stands_still(now)).count(), 1);
    let shares: BTreeSet<_> = open.iter().map(|it| (it.settled, it.applying)).collect();
    assert_eq!(shares.len(), 3, "each is as far as it is: {shares:?}");
    let ids: Vec<_> = open.iter().map(|closing| closing.id).collect();
    let waiting = store::closing::waiting_items(db, &ids).await.expect("the items");
    let on_customer = ids.iter().filter(|id| {
        let mut own = waiting.iter().filter(|it| it.closing == **id).peekable();
        own.peek().is_some() && own.all(|it| it.waits_on == Party::Customer)
    });
    assert_eq!(on_customer.count(), 1);
    let closed = store::closing::closed_of_late(db, Sight::All, MANY).await.expect("the closings");
    assert_eq!(closed.len(), 7);
    assert!(closed.iter().all(|it| it.review_all.is_some()));
    let long_ago = plus_minutes(now, -90 * 24 * 60);
    assert!(closed.iter().any(|it| it.closed_at < long_ago));
    let lately = plus_minutes(now, -5 * 24 * 60);
    assert!(closed.iter().any(|it| it.closed_at > lately));
    assert!(!store::closing::reports(db, MANY).await.expect("the reports").is_empty());
    let mut documents = 0;
    for case in cases(db).await {
        let closing = store::closing::find(db, case.id).await.expect("the closing");
        if closing.is_some_and(|it| it.state != ClosingState::Open) {
            let papers = store::documents::of_case(db, case.id, MANY).await;
            documents += papers.expect("the documents").len();
        }
    }
    assert_eq!(documents, 14);
}

/// A contact today, one late, one near the limit of silence; one rests; a rhythm, a recommendation
/// with what came of it, a warning, and somebody who needs it now.
async fn find_care(db: &Db, now: Timestamp, today: Date) {
    let due =
        store::care::due(db, Sight::All, None, Timestamp::MAX, MANY).await.expect("the customers");
    let day = 24 * 60;
    let in_minutes = |minutes: i64| plus_minutes(now, minutes);
    let late = due.iter().filter(|it| it.next_due < in_minutes(-day)).count();
    let soon = due.iter().filter(|it| it.next_due > now && it.next_due < in_minutes(3 * 60));
    assert_eq!((late, soon.count()), (1, 1));
    let silent = store::care::silent(db, Sight::All, None, in_minutes(14 * day), MANY).await;
    let silent = silent.expect("the customers");
    assert_eq!(silent.len(), 1);
    assert!(silent.iter().all(|it| it.silent_at > now && it.next_due > now));
    let coverage = store::care::coverage(db, Sight::All, now).await.expect("the coverage");
    assert_eq!((coverage.within, coverage.caring, coverage.resting), (5, 5, 1));
    let mut rhythms = 0;
    let customers: BTreeSet<_> = cases(db).await.into_iter().map(|case| case.customer).collect();
    for customer in &customers {
        let found = store::care::rhythm_of(db, *customer).await.expect("the rhythm");
        rhythms += usize::from(found.is_some_and(|it| it.purchases == 3 && !it.is_broken(today)));
    }
    assert_eq!(rhythms, 1);
    let recommended = store::care::recommendations(db, Sight::All, MANY).await.expect("the voices");
    assert!(recommended.iter().any(|it| it.led_to.is_some()));
    assert!(recommended.iter().all(|it| it.kind == VoiceKind::Recommendation));
    let warnings =
        store::care::warnings_unanswered(db, Sight::All, MANY).await.expect("the voices");
    assert_eq!(warnings.len(), 1);
    let urgent =
        store::care::urgent(db, Sight::All, None, in_minutes(-day), MANY).await.expect("the calls");
    assert!(matches!(urgent.as_slice(), [one] if one.item.is_some() && one.due > now));
    for kind in [FallsDueKind::Replacement, FallsDueKind::Renewal, FallsDueKind::Service] {
        let falls = store::care::falling_due(db, Sight::All, kind, in_days(today, 60), MANY).await;
        assert!(!falls.expect("the items").is_empty(), "{kind:?}");
    }
}

/// One complaint with its next act, and another that came again.
async fn find_issues(db: &Db) {
    let open = store::issues::open(db, Sight::All, None, MANY).await.expect("the issues");
    assert!(open.iter().all(|issue| issue.is_complaint));
    let repeated = open.iter().filter(|issue| issue.is_repeated).count();
    assert_eq!((open.len(), repeated), (2, 1));
}
