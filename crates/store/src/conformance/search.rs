//! Search: everything is found, by whoever may see it, the best first; the index follows each write.

use domain::cases::Case;
use domain::customers::ChannelKind;
use domain::ids::{ChannelId, ContactId, CustomerId, InteractionId, ItemId};
use domain::people::Sight;
use domain::search::{Asked, SearchGroup, SearchKind};
use uuid::Uuid;

use super::words::interaction;
use super::{ADA, BEN, NOW, at, customer, due, id, in_tx, line, open_case, prose, with_case};
use super::{with_customer, with_users};
use crate::customers::{self, ChannelAddress, Contact};
use crate::db::Db;
use crate::search::{self, Found, Seen, Wish};
use crate::{args, both_engines, cases, interactions};

const WISH: Wish = Wish { user: ADA, sight: Sight::All, of_each: 8 };

async fn found_by(db: &Db, typed: &str, wish: Wish) -> Vec<Found> {
    search::find(db, &Asked::parse(typed), wish).await.unwrap()
}

async fn titles(db: &Db, typed: &str) -> Vec<String> {
    found_by(db, typed, WISH).await.into_iter().map(|found| found.title).collect()
}

/// A customer with a contact, a telephone number, an address, a case and a talk.
async fn with_life(db: &Db, number: u128, name: &str) -> Case {
    with_customer(db, customer(number, name)).await;
    let (case, promise) = open_case(number + 1, CustomerId(id(number)), due("2026-11-25T09:00Z"));
    let (titled, _) = case.described(line("Cicha drukarka do biura"), None);
    with_case(db, titled.clone(), promise).await;
    let who = titled.customer;
    let contact = Contact {
        id: ContactId(id(number + 2)),
        name: line("Ирина Гольдберг"),
        position: Some(line("Director")),
        language: None,
    };
    let channel = |n: u128, kind, address: &str| {
        let id = ChannelId(id(number + n));
        (who, ChannelAddress::new(id, None, (kind, line(address)), None))
    };
    let channels = [
        channel(3, ChannelKind::Phone, "+48 601 234 567"),
        channel(4, ChannelKind::Email, "biuro@zolw.example"),
    ];
    let mut talk = interaction(&titled, number + 5);
    talk.said = Some(prose("Pompy ciekły przy każdej dostawie."));
    talk.note = Some(prose("המשאבה רועשת"));
    in_tx!(db, |tx| {
        customers::insert_contact(tx, who, &contact, at(NOW)).await?;
        customers::insert_channels(tx, &channels).await?;
        interactions::insert(tx, &talk, true, "as-agreed").await
    })
    .unwrap();
    titled
}

both_engines! {
    async fn everything_is_found_by_a_few_letters_in_any_script(db: Db) {
        with_users(&db).await;
        let case = with_life(&db, 100, "Żółw i Kuznetsov").await;
        let talk = InteractionId(id(105)).0;
        for (typed, record) in [
            ("zol", case.customer.0),
            ("ŻÓŁW", case.customer.0),
            ("i kuznetsov zolw", case.customer.0),
            ("kuz zol", case.customer.0),
            ("Кузнец", case.customer.0),
            ("Гольд", id(102)),
            ("Goldberg", id(102)),
            ("גולדברג", id(102)),
            ("drukarka", case.id.0),
            ("drukarka żółw", case.id.0),
            ("601 234", id(103)),
            ("0048-601-23", id(103)),
            ("biuro@zolw", id(104)),
            ("pompa", talk),
            ("dostawa pompy", talk),
            ("משאבה", talk),
            ("second pump", case.next_step().unwrap().promise.0),
        ] {
            let found = found_by(&db, typed, WISH).await;
            assert!(found.iter().any(|found| found.record == record), "{typed}: {found:?}");
        }
        for typed in ["", " ", "%", "_", "'", "levi", "nobody at all", "\u{10ffff}"] {
            assert_eq!(titles(&db, typed).await, [""; 0], "{typed}");
        }
    }

    async fn the_best_comes_first_and_own_ones_before_others(db: Db) {
        with_users(&db).await;
        let mut of_ben = customer(20, "Anna Nowak");
        of_ben.owner = BEN;
        for customer in [customer(21, "Annabel Lee"), of_ben, customer(22, "Anna Nowak"), customer(23, "Анна")] {
            with_customer(&db, customer).await;
        }
        assert_eq!(titles(&db, "anna").await, ["Anna Nowak", "Anna Nowak", "Annabel Lee", "Анна"]);
        let owners: Vec<_> = found_by(&db, "anna", WISH).await.iter().map(|f| f.owner).collect();
        assert_eq!(owners[..2], [Some(ADA), Some(BEN)]);
        let ben = found_by(&db, "anna", Wish { user: BEN, ..WISH }).await;
        assert_eq!(ben[0].owner, Some(BEN));
        with_life(&db, 200, "Drukarka sp. z o.o.").await;
        let groups: Vec<_> = found_by(&db, "drukarka", WISH).await.iter().map(|f| f.kind.group()).collect();
        assert_eq!(groups[..2], [SearchGroup::Customers, SearchGroup::Cases]);
    }

    async fn nobody_finds_what_they_may_not_see(db: Db) {
        with_users(&db).await;
        with_life(&db, 100, "Żółw").await;
        let sight = Sight::Own(BEN);
        for typed in ["zolw", "drukarka", "Goldberg", "601234", "biuro", "pompa", "drukarka cicha", "pompy dostawa"] {
            assert!(!found_by(&db, typed, WISH).await.is_empty(), "{typed}");
            assert_eq!(found_by(&db, typed, Wish { sight, ..WISH }).await, [], "{typed}");
            let own = Wish { sight: Sight::Own(ADA), ..WISH };
            assert_eq!(found_by(&db, typed, own).await.len(), found_by(&db, typed, WISH).await.len());
        }
    }

    async fn the_index_follows_every_change(db: Db) {
        with_users(&db).await;
        let case = with_life(&db, 100, "Żółw").await;
        let mut renamed = customer(100, "Gęś");
        renamed.owner = ADA;
        in_tx!(db, |tx| {
            let (case, _) = case.described(line("Umowa serwisowa"), None);
            cases::save(tx, &case).await?;
            customers::save(tx, &renamed).await?;
            customers::delete_channel(tx, renamed.id, ChannelId(id(103))).await
        })
        .unwrap();
        for gone in ["zolw", "drukarka", "601234"] {
            let left: Vec<_> = found_by(&db, gone, WISH).await;
            assert!(left.iter().all(|f| f.kind == SearchKind::Channel && gone == "zolw"), "{gone}: {left:?}");
        }
        assert_eq!(titles(&db, "umowa ges").await, ["Umowa serwisowa"]);
        assert_eq!(search::wrong(&db).await.unwrap(), Vec::<Uuid>::new());
    }

    async fn raw_changes_are_followed_when_they_are_told_and_found_when_they_are_not(db: Db) {
        with_users(&db).await;
        let case = with_life(&db, 100, "Żółw").await;
        with_life(&db, 200, "Ryś").await;
        let (kept, merged) = (CustomerId(id(200)), case.customer);
        in_tx!(db, |tx| {
            tx.exec("update cases set customer_id = $1 where customer_id = $2", args![kept, merged]).await
        })
        .unwrap();
        assert_eq!(search::wrong(&db).await.unwrap(), [case.id.0]);
        in_tx!(db, |tx| search::reindex_customer(tx, merged).await).unwrap();
        assert_eq!(search::wrong(&db).await.unwrap(), Vec::<Uuid>::new());
        assert_eq!(titles(&db, "drukarka rys").await.len(), 2);
        let rows = in_tx!(db, |tx| tx.exec("delete from search_words", args![]).await).unwrap();
        in_tx!(db, |tx| tx.exec("delete from search_records", args![]).await).unwrap();
        assert!(search::is_missing(&db).await.unwrap());
        assert!(search::rebuild(&db).await.unwrap() > 10);
        assert!(!search::is_missing(&db).await.unwrap());
        assert_eq!(db_words(&db).await, i64::try_from(rows).unwrap());
        assert_eq!(search::wrong(&db).await.unwrap(), Vec::<Uuid>::new());
        // What is not there has no words, and to say so is no fault.
        in_tx!(db, |tx| search::reindex(tx, SearchKind::Item, &[ItemId(id(9)).0]).await).unwrap();
    }

    async fn common_words_are_found_in_the_newest_texts(db: Db) {
        with_users(&db).await;
        let case = with_life(&db, 100, "Żółw").await;
        let talks: Vec<_> = (1_000..1_500_u128)
            .map(|n| {
                let mut talk = interaction(&case, n);
                let rare = if n == 1_003 { "zebra" } else { "horse" };
                talk.said = Some(prose(&format!("The pump and the {rare}")));
                talk
            })
            .collect();
        in_tx!(db, |tx| {
            for talk in &talks {
                interactions::insert(tx, talk, true, "as-agreed").await?;
            }
            Ok(())
        })
        .unwrap();
        let newest: Vec<_> = found_by(&db, "pumps", WISH).await.iter().map(|f| f.record).collect();
        assert!(newest.contains(&id(1_499)) && !newest.contains(&id(1_003)), "{newest:?}");
        let rare: Vec<_> = found_by(&db, "pump zebra", WISH).await.iter().map(|f| f.record).collect();
        assert_eq!(rare, [id(1_003)]);
    }

    async fn what_was_opened_last_and_what_was_pinned_is_at_hand(db: Db) {
        with_users(&db).await;
        let case = with_life(&db, 100, "Żółw").await;
        let seen = |n: u128, minute: u32| Seen {
            user: ADA, kind: SearchKind::Customer, record: id(n), customer: CustomerId(id(n)),
            at: at(&format!("2026-11-22T10:{minute:02}Z")),
        };
        for n in 300..330 {
            with_customer(&db, customer(n, &format!("Customer {n}"))).await;
        }
        let opened = Seen { kind: SearchKind::Case, record: case.id.0, ..seen(100, 59) };
        let mut all: Vec<_> = (300..330).map(|n| seen(n, (n - 300) as u32)).collect();
        all.extend([opened, seen(999, 58)]);
        in_tx!(db, |tx| search::note_seen(tx, &all).await).unwrap();
        let recent = search::recent(&db, ADA, Sight::All, 5).await.unwrap();
        let names: Vec<_> = recent.iter().map(|found| found.title.as_str()).collect();
        assert_eq!(names, ["Cicha drukarka do biura", "Customer 329", "Customer 328", "Customer 327", "Customer 326"]);
        assert_eq!(search::recent(&db, ADA, Sight::All, 100).await.unwrap().len(), 20);
        assert_eq!(search::recent(&db, ADA, Sight::Own(BEN), 5).await.unwrap(), []);
        assert_eq!(search::recent(&db, BEN, Sight::All, 5).await.unwrap(), []);
        in_tx!(db, |tx| { search::pin(tx, &opened).await?; search::pin(tx, &opened).await }).unwrap();
        assert!(search::is_pinned(&db, ADA, case.id.0).await.unwrap());
        assert!(!search::is_pinned(&db, BEN, case.id.0).await.unwrap());
        assert_eq!(search::pinned(&db, ADA, Sight::All).await.unwrap().len(), 1);
        in_tx!(db, |tx| search::unpin(tx, ADA, case.id.0).await).unwrap();
        assert_eq!(search::pinned(&db, ADA, Sight::All).await.unwrap(), []);
    }
}

async fn db_words(db: &Db) -> i64 {
    crate::db::Query::one(db, "select count(*) from search_words", args![]).await.unwrap()
}
