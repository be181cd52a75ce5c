//! Lists leave whole, in their order, and narrowed to what somebody sees.

use domain::ids::CustomerId;
use domain::people::Sight;

use super::story;
use super::{ADA, BEN};
use crate::both_engines;
use crate::cases::CaseFilter;
use crate::customers::CustomerFilter;
use crate::db::{Db, Query};
use crate::exports::{Cell, LISTS, List, Narrowed, Plain, Wanted, find, part};

async fn all(db: &Db, wanted: &Wanted, limit: u32) -> Vec<Vec<Cell>> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let found = part(db, wanted, after.as_deref(), limit).await.expect(wanted.list.code);
        rows.extend(found.rows);
        after = found.next;
        if after.is_none() {
            return rows;
        }
    }
}

fn wanted(list: &'static List, sight: Sight) -> Wanted {
    let narrowed = match list.code {
        "customers" => Narrowed::Customers(CustomerFilter::default()),
        "cases" => Narrowed::Cases(Box::default()),
        "audit" => Narrowed::Audit(crate::audit::AuditFilter::default()),
        _ => Narrowed::Plain(Plain::default()),
    };
    Wanted { list, narrowed, sight, fields: Vec::new() }
}

both_engines! {
    async fn every_list_is_the_same_whole_and_in_parts(db: Db) {
        story::tell(&db).await;
        for list in LISTS {
            let whole = all(&db, &wanted(list, Sight::All), 1_000).await;
            assert_eq!(all(&db, &wanted(list, Sight::All), 2).await, whole, "{}", list.code);
            let width = list.columns.len() + usize::from(list.subject.is_some());
            assert!(whole.iter().all(|row| row.len() == width), "{}", list.code);
            let may_be_empty = ["contacts", "teams", "tags", "timeline", "waiting-bills"].contains(&list.code);
            assert!(may_be_empty || !whole.is_empty(), "{}", list.code);
        }
    }

    async fn the_history_of_one_customer_is_the_same_whole_and_in_parts(db: Db) {
        story::tell(&db).await;
        let list = find("timeline").expect("the history");
        let of = |customer, sight| {
            let narrowed = Narrowed::Plain(Plain { customer, ..Plain::default() });
            Wanted { list, narrowed, sight, fields: Vec::new() }
        };
        let customers: Vec<CustomerId> = db.all("select id from customers", vec![]).await.unwrap();
        let mut longest = 0;
        for customer in customers {
            let whole = all(&db, &of(Some(customer), Sight::All), 1_000).await;
            assert_eq!(all(&db, &of(Some(customer), Sight::All), 2).await, whole);
            assert_eq!(all(&db, &of(Some(customer), Sight::Own(BEN)), 100).await, [] as [Vec<Cell>; 0]);
            longest = longest.max(whole.len());
        }
        assert!(longest > 2, "a life is told: {longest}");
        assert_eq!(all(&db, &of(None, Sight::All), 100).await, [] as [Vec<Cell>; 0]);
    }

    async fn a_list_is_narrowed_to_what_somebody_sees(db: Db) {
        story::tell(&db).await;
        let is_of_customers = |list: &&List| list.right.is_none() && !list.is_unplaced && list.code != "tags";
        for list in LISTS.iter().filter(is_of_customers) {
            let seen = all(&db, &wanted(list, Sight::Own(BEN)), 100).await;
            assert_eq!(seen, [] as [Vec<Cell>; 0], "{}: nothing is Ben's", list.code);
        }
        let cases = find("cases").expect("cases");
        let own = all(&db, &wanted(cases, Sight::Own(ADA)), 100).await;
        assert!(!own.is_empty());
        let filter = CaseFilter { name: "nobody".to_owned(), ..CaseFilter::default() };
        let none = Wanted { narrowed: Narrowed::Cases(Box::new(filter)), ..wanted(cases, Sight::All) };
        assert_eq!(all(&db, &none, 100).await, [] as [Vec<Cell>; 0]);
    }
}
