//! Who may be here already: by every way of being alike, within sight, and pair by pair.

use std::collections::BTreeSet;

use domain::customers::{ChannelKind, Customer};
use domain::ids::{ChannelId, CustomerId};
use domain::people::Sight;
use domain::places::Country;

use super::{ADA, BEN, NOW, at, customer, id, in_tx, line, with_users};
use crate::both_engines;
use crate::customers::duplicates::{After, Common, Wanted, find, pairs, set_apart};
use crate::customers::{self, ChannelAddress};
use crate::db::Db;

/// Customers by number and name; those of an even number are Ben's.
async fn with_customers(db: &Db, names: &[(u128, &str)]) {
    with_users(db).await;
    let all: Vec<Customer> = names
        .iter()
        .map(|(number, name)| {
            let owner = if number % 2 == 0 { BEN } else { ADA };
            Customer { owner, ..customer(*number, name) }
        })
        .collect();
    in_tx!(db, |tx| customers::insert_many(tx, &all).await).unwrap();
}

async fn with_channel(db: &Db, number: u128, owner: u128, kind: ChannelKind, typed: &str) {
    let address = (kind, line(typed));
    let channel = ChannelAddress::new(ChannelId(id(number)), None, address, Some(Country::PL));
    let rows = vec![(CustomerId(id(owner)), channel)];
    in_tx!(db, |tx| customers::insert_channels(tx, &rows).await).unwrap();
}

fn named(name: &str) -> Wanted {
    Wanted { name: name.to_owned(), ..Wanted::default() }
}

async fn found(db: &Db, wanted: &Wanted) -> Vec<(u128, &'static str)> {
    let found = find(db, wanted, Sight::All).await.unwrap();
    found.iter().map(|it| (it.id.0.as_u128(), it.common.code())).collect()
}

both_engines! {
    async fn who_is_here_already_is_found_by_each_way_of_being_alike(db: Db) {
        let names = [(1, "Kowalski Serwis sp. z o.o."), (2, "Anna Nowak"), (3, "Piekarnia Bułka")];
        with_customers(&db, &names).await;
        with_channel(&db, 10, 2, ChannelKind::Phone, "+48 601 234 567").await;
        with_channel(&db, 11, 3, ChannelKind::Email, "Biuro@Example.com").await;
        let number = line("526-025-02-74");
        in_tx!(&db, |tx| customers::set_tax_number(tx, CustomerId(id(3)), Some(&number)).await)
            .unwrap();

        assert_eq!(found(&db, &named("Serwis Kowalsky")).await, [(1, "name")]);
        assert_eq!(found(&db, &named("Anna Nowakowska")).await, []);
        let phone = ChannelKind::Phone.key("601234567", Some(Country::PL));
        let email = ChannelKind::Email.key("biuro@example.com", None);
        let all = Wanted {
            channels: vec![(ChannelKind::Phone, phone), (ChannelKind::Email, email)],
            tax_keys: vec!["5260250274".to_owned()],
            ..named("Kowalski Serwis")
        };
        let expected = [(3, "tax-number"), (2, "phone"), (1, "name")];
        assert_eq!(found(&db, &all).await, expected, "each once, the surest first");
        let but = Wanted { but: Some(CustomerId(id(2))), ..all };
        assert_eq!(found(&db, &but).await, [(3, "tax-number"), (1, "name")]);
    }

    async fn whom_one_may_not_see_is_told_as_unseen(db: Db) {
        with_customers(&db, &[(1, "Kowalski Serwis"), (2, "Kowalski Serwis")]).await;
        let seen = find(&db, &named("Kowalski Serwis"), Sight::Own(ADA)).await.unwrap();
        let seen: BTreeSet<_> =
            seen.iter().map(|it| (it.id.0.as_u128(), it.is_seen, it.owner.as_str())).collect();
        assert_eq!(seen, BTreeSet::from([(1, true, "Ada"), (2, false, "Ben")]));
        let (own, next) = pairs(&db, After::Beginning, 10, Sight::Own(ADA)).await.unwrap();
        assert_eq!((own, next), (vec![], None), "a pair is shown to who may see both");
    }

    async fn pairs_come_once_each_until_somebody_says_that_they_are_two(db: Db) {
        let names = [
            (1, "Kowalski Serwis"),
            (2, "Kowalsky Serwis"),
            (3, "Anna Nowak"),
            (4, "Nowak Anna"),
            (5, "Quite Another"),
            (6, "Somebody Else"),
        ];
        with_customers(&db, &names).await;
        with_channel(&db, 10, 5, ChannelKind::Phone, "601 234 567").await;
        with_channel(&db, 11, 6, ChannelKind::Phone, "+48601234567").await;
        with_channel(&db, 12, 3, ChannelKind::Email, "anna@example.com").await;
        with_channel(&db, 13, 4, ChannelKind::Email, "ANNA@example.com").await;
        let all = BTreeSet::from([(1, 2, "name"), (3, 4, "email"), (5, 6, "phone")]);
        for size in [1, 2, 50] {
            assert_eq!(paged(&db, size).await, all.iter().copied().collect::<Vec<_>>(), "{size}");
        }
        let (one, other) = (CustomerId(id(4)), CustomerId(id(3)));
        in_tx!(&db, |tx| set_apart(tx, one, other, ADA, at(NOW)).await).unwrap();
        assert_eq!(paged(&db, 50).await, [(1, 2, "name"), (5, 6, "phone")]);
    }
}

async fn paged(db: &Db, size: usize) -> Vec<(u128, u128, &'static str)> {
    let mut all = Vec::new();
    let mut after = Some(After::Beginning);
    while let Some(from) = after {
        let (found, next) = pairs(db, from, size, Sight::All).await.unwrap();
        let number = |id: CustomerId| id.0.as_u128();
        all.extend(found.iter().map(|pair| {
            let common: Common = pair.common;
            (number(pair.one.id), number(pair.other.id), common.code())
        }));
        after = next;
    }
    all.sort_unstable();
    all
}
