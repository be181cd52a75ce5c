//! Tags, custom fields and views: kept, merged, and lists narrowed by them.

use domain::fields::{Field, FieldKind, FieldSubject, FieldValue, Number};
use domain::ids::{CaseId, CustomerId, FieldId, TagId, ViewId};
use domain::money::Money;
use domain::people::Sight;
use iso_currency::Currency;

use super::{ADA, BEN, NOW, at, customer, due, exec, id, in_tx, line, open_case};
use super::{with_case, with_customer, with_one_case, with_users};
use crate::cases::{self, CaseFilter, Slow};
use crate::customers::{self, CustomerFilter};
use crate::db::Db;
use crate::fields::{self, FieldFilter, FieldTest};
use crate::views::{self, View};
use crate::{args, both_engines, tags};

const ONE: CustomerId = CustomerId(uuid::Uuid::from_u128(1));

async fn ensure(db: &Db, number: u128, name: &str) -> TagId {
    let name = line(name);
    in_tx!(db, |tx| tags::ensure(tx, TagId(id(number)), &name).await).unwrap().id
}

fn field(number: u128, subject: FieldSubject, kind: FieldKind) -> Field {
    Field {
        id: FieldId(id(number)),
        subject,
        slug: format!("field-{number}"),
        name: line("A field"),
        kind,
        choices: vec![line("Ogród"), line("Dom")],
        position: 1,
        retired_at: None,
    }
}

both_engines! {
    async fn a_tag_of_the_same_folded_name_is_the_same_tag(db: Db) {
        let (case, _) = with_one_case(&db).await;
        let first = ensure(&db, 900, "Stały").await;
        assert_eq!(ensure(&db, 901, "staly").await, first);
        let case_id = case.id;
        let twice = in_tx!(db, |tx| {
            let new = tags::add_to_case(tx, ONE, case_id, first).await?;
            Ok((new, tags::add_to_case(tx, ONE, case_id, first).await?))
        });
        assert_eq!(twice.unwrap(), (true, false));
        assert_eq!(tags::of_case(&db, case.id).await.unwrap()[0].name, line("Stały"));
        assert!(tags::of_customer(&db, ONE).await.unwrap().is_empty());
        assert_eq!((tags::in_use(&db).await.unwrap()[0].cases), 1);
    }

    async fn merged_tags_are_worn_once_and_a_deleted_one_by_nobody(db: Db) {
        with_one_case(&db).await;
        let (one, other) = (ensure(&db, 900, "one").await, ensure(&db, 901, "other").await);
        in_tx!(db, |tx| {
            tags::add_to_customer(tx, ONE, one).await?;
            tags::add_to_customer(tx, ONE, other).await?;
            tags::merge(tx, one, other).await
        }).unwrap();
        let worn = tags::of_customer(&db, ONE).await.unwrap();
        assert_eq!(worn.iter().map(|tag| tag.id).collect::<Vec<_>>(), [other]);
        in_tx!(db, |tx| tags::delete(tx, other).await).unwrap();
        assert!(tags::all(&db).await.unwrap().is_empty());
        assert!(tags::of_customer(&db, ONE).await.unwrap().is_empty());
    }

    async fn lists_are_narrowed_by_tags_and_fields(db: Db) {
        with_one_case(&db).await;
        with_customer(&db, customer(3, "Other")).await;
        let (case, promise) = open_case(4, CustomerId(id(3)), due("2026-11-24T10:00Z"));
        with_case(&db, case, promise).await;
        let tag = ensure(&db, 900, "one").await;
        let kinds = [FieldKind::Text, FieldKind::Number, FieldKind::Money];
        let fields: Vec<_> = (800..).zip(kinds)
            .map(|(number, kind)| field(number, FieldSubject::Case, kind)).collect();
        let values = [
            FieldValue::Text(line("Wielki Ogród")),
            FieldValue::Number(Number(1_500_000)),
            FieldValue::Money(Money { minor: 1250, currency: Currency::PLN }),
        ];
        let (new, said) = (fields.clone(), values.clone());
        in_tx!(db, |tx| {
            tags::add_to_case(tx, ONE, CaseId(id(2)), tag).await?;
            tags::add_to_customer(tx, ONE, tag).await?;
            for (field, value) in new.iter().zip(&said) {
                fields::insert(tx, field).await?;
                fields::set_value(tx, field.id, id(2), ONE, Some(value)).await?;
                fields::set_value(tx, field.id, id(2), ONE, Some(value)).await?;
            }
            Ok(())
        }).unwrap();
        let read: Vec<_> = fields::values_of(&db, &[id(2), id(4)]).await.unwrap();
        assert_eq!(read.iter().map(|(.., value)| value.clone()).collect::<Vec<_>>(), values);
        let ask = |field: usize, test| FieldFilter { field: fields[field].id, test };
        for (wanted, tests) in [
            (2, ask(0, FieldTest::Equals("wielki ogrod".to_owned()))),
            (2, ask(0, FieldTest::Contains("OGRÓ".to_owned()))),
            (2, ask(1, FieldTest::Between(Some(1_500_000), None))),
            (0, ask(1, FieldTest::Between(Some(1_500_001), None))),
            (2, ask(2, FieldTest::Between(Some(1), Some(1250)))),
            (4, ask(1, FieldTest::Empty)),
        ] {
            let filter = CaseFilter { fields: vec![tests], ..CaseFilter::default() };
            let found = cases::list(&db, Sight::All, &filter, None, 9).await.unwrap();
            let found: Vec<_> = found.iter().map(|case| case.id.0).collect();
            assert_eq!(found, (wanted > 0).then(|| id(wanted)).into_iter().collect::<Vec<_>>());
        }
        let filter = CaseFilter { tags: vec![tag], ..CaseFilter::default() };
        assert_eq!(cases::list(&db, Sight::All, &filter, None, 9).await.unwrap().len(), 1);
        assert_eq!(cases::list(&db, Sight::Own(BEN), &filter, None, 9).await.unwrap().len(), 0);
        let filter = CustomerFilter { tags: vec![tag], ..CustomerFilter::default() };
        let found = customers::list(&db, Sight::All, &filter, None, 9).await.unwrap();
        assert_eq!(found.iter().map(|customer| customer.id).collect::<Vec<_>>(), [ONE]);
    }

    async fn a_field_says_one_thing_of_a_subject(db: Db) {
        with_one_case(&db).await;
        let defined = field(800, FieldSubject::Customer, FieldKind::Choice);
        in_tx!(db, |tx| {
            fields::insert(tx, &defined).await?;
            let value = FieldValue::Choice(line("Dom"));
            fields::set_value(tx, defined.id, id(1), ONE, Some(&value)).await
        }).unwrap();
        let kept = fields::all(&db, FieldSubject::Customer).await.unwrap();
        assert_eq!(kept[0].choices.len(), 2);
        assert_eq!(fields::count_values(&db, kept[0].id).await.unwrap(), 1);
        let half = "update field_values set figure = 1 where subject_id = $1";
        assert!(exec(&db, half, args![id(1)]).await.is_err());
        let field = kept[0].id;
        in_tx!(db, |tx| fields::set_value(tx, field, id(1), ONE, None).await).unwrap();
        assert!(fields::values_of(&db, &[id(1)]).await.unwrap().is_empty());
    }

    async fn stale_are_those_without_a_step_late_ones_and_those_often_moved(db: Db) {
        with_users(&db).await;
        with_customer(&db, customer(1, "Pompy")).await;
        for n in 2..6 {
            let when = if n == 2 { "2026-11-22T11:00Z" } else { "2026-12-24T09:00Z" };
            let (case, promise) = open_case(n, ONE, due(when));
            with_case(&db, case, promise).await;
        }
        exec(&db, "update cases set deferrals = 2 where id = $1", args![id(3)]).await.unwrap();
        let moved = "insert into promises (id, customer_id, case_id, kind, debtor, owner_id, due,
            zone, named_by, made_at, state, settled_at, settled_by, moved_to)
            select $1, customer_id, case_id, kind, debtor, owner_id, due, zone, named_by, made_at,
            'moved', $2, 'us', id from promises where case_id = $3";
        let later = at("2026-11-22T12:00Z");
        exec(&db, moved, args![id(70), later, id(3)]).await.unwrap();
        exec(&db, moved, args![id(71), later, id(4)]).await.unwrap();
        let stale = Some(Slow { due_before: at("2026-11-23T10:00Z"), moves: 3 });
        let filter = CaseFilter { stale, ..CaseFilter::default() };
        let found = cases::list(&db, Sight::All, &filter, None, 9).await.unwrap();
        let found: Vec<_> = found.iter().map(|case| (case.id.0, case.moves)).collect();
        assert_eq!(found, [(id(2), 0), (id(3), 3)]);
    }

    async fn a_view_is_chosen_by_whoever_may_see_it(db: Db) {
        with_users(&db).await;
        let view = View {
            id: ViewId(id(60)),
            owner: ADA,
            list: "cases".to_owned(),
            name: line("Late ones"),
            query: "due=late".to_owned(),
            is_shared: true,
        };
        let kept = view.clone();
        in_tx!(db, |tx| {
            views::insert(tx, &kept, at(NOW)).await?;
            views::set_default(tx, BEN, "cases", Some(kept.id)).await?;
            views::set_default(tx, BEN, "cases", Some(kept.id)).await
        }).unwrap();
        assert_eq!(views::of_list(&db, BEN, "cases").await.unwrap(), std::slice::from_ref(&view));
        assert!(views::of_list(&db, BEN, "customers").await.unwrap().is_empty());
        let chosen = views::find_default(&db, BEN, "cases").await.unwrap();
        assert_eq!(chosen.as_ref(), Some(&view));
        let own = View { is_shared: false, ..view.clone() };
        in_tx!(db, |tx| views::save(tx, &own).await).unwrap();
        assert_eq!(views::find_default(&db, BEN, "cases").await.unwrap(), None);
        assert!(views::of_list(&db, BEN, "cases").await.unwrap().is_empty());
        in_tx!(db, |tx| views::delete(tx, view.id).await).unwrap();
        assert!(views::of_list(&db, ADA, "cases").await.unwrap().is_empty());
    }
}
