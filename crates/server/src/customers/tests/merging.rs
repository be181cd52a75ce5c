//! Two records made one and taken apart again, on the lives of the demo: nothing is lost, the
//! questions find nothing, and every row is back.

use domain::customers::merging::{Chosen, Side};
use domain::fields::{FieldKind, FieldSubject, FieldValue};
use domain::ids::{CustomerId, FieldId, UserId};
use domain::people::{Actor, Role};
use domain::refusal::Refusal;
use domain::text::Line;
use jiff::Timestamp;
use store::both_engines;
use store::checks;
use store::customers::merging::TABLES;
use store::db::{Db, Dialect, Query};

use crate::app::{App, Failure};
use crate::clock::Clock;
use crate::customers::{merge, part, rekey_in, set_apart};
use crate::demo;
use crate::fields::{self, Definition, Subject};
use crate::i18n::Locales;
use crate::tags::{self, Bearer};

const NOW: &str = "2026-11-22T10:00:00Z";

struct Firm {
    app: App,
    clock: Clock,
    actor: Actor,
}

impl Firm {
    async fn of_demo(db: Db) -> Self {
        let now: Timestamp = NOW.parse().expect("an instant");
        let locales = Locales::load().expect("the languages");
        demo::fill(db.clone(), Locales::load().expect("the languages"), now, "hash")
            .await
            .expect("the story");
        let clock = Clock::fixed("2026-11-22T10:30:00Z".parse().expect("an instant"));
        let people = store::people::all(&db).await.expect("the people");
        let owner = people.iter().find(|it| it.role == Role::Owner).expect("an owner").id;
        Self { app: App::new(db, clock.clone(), locales), clock, actor: Actor::User(owner) }
    }

    fn db(&self) -> &Db {
        self.app.db()
    }

    async fn customers(&self) -> Vec<CustomerId> {
        store::customers::ids_after(self.db(), None, 1000).await.expect("the customers")
    }

    async fn broken(&self) -> Vec<String> {
        let rules = store::settings::rules(self.db()).await.expect("the rules");
        let breaks = checks::all(self.db(), &rules).await.expect("the checks run");
        breaks.into_iter().map(|it| format!("{} {}: {}", it.rule, it.what, it.record)).collect()
    }

    /// All rows of all tables but what only grows: the events and the memory of merges.
    async fn rows(&self) -> Vec<(String, String)> {
        let mut rows = Vec::new();
        for table in tables(self.db()).await {
            let grows = table.starts_with("merge") || table == "events" || table == "files";
            if !grows {
                rows.push((table.clone(), dump(self.db(), &table).await));
            }
        }
        rows
    }

    async fn user(&self, role: Role) -> Option<UserId> {
        let people = store::people::all(self.db()).await.expect("the people");
        people.iter().find(|it| it.role == role).map(|it| it.id)
    }
}

/// Tags and custom fields of two records that both differ and meet.
impl Firm {
    async fn marked(&self, stays: CustomerId, gone: CustomerId) -> (FieldId, FieldId) {
        for (customer, tags) in [(stays, ["only here", "both"]), (gone, ["north", "both"])] {
            for tag in tags {
                let (bearer, tag) = (Bearer::Customer(customer), Line::parse(tag).expect("a tag"));
                tags::add(&self.app, self.actor, bearer, tag).await.expect("tagged");
            }
        }
        let (color, size) = (self.field("Color").await, self.field("Size").await);
        for (customer, values) in
            [(stays, vec![(color, "red")]), (gone, vec![(color, "blue"), (size, "42")])]
        {
            let words = |text: &str| FieldValue::Text(Line::parse(text).expect("words"));
            let values = values.into_iter().map(|(id, text)| (id, Some(words(text)))).collect();
            let subject = Subject::Customer(customer);
            fields::set(&self.app, self.actor, subject, values).await.expect("set");
        }
        (color, size)
    }

    async fn field(&self, name: &str) -> FieldId {
        let name = Line::parse(name).expect("a name");
        let new = Definition { name, kind: FieldKind::Text, choices: Vec::new(), position: 0 };
        fields::define(&self.app, self.actor, FieldSubject::Customer, new).await.expect("a field")
    }

    /// Those of this test and whatever the story gave, by name.
    async fn tags(&self, customer: CustomerId) -> Vec<String> {
        let tags = store::tags::of_customer(self.db(), customer).await.expect("the tags");
        let mut names: Vec<_> = tags.into_iter().map(|tag| tag.name.as_str().to_owned()).collect();
        names.sort();
        names
    }

    async fn values(&self, customer: CustomerId) -> Vec<(FieldId, String)> {
        let values = store::fields::values_of(self.db(), &[customer.0]).await.expect("the values");
        let mut values: Vec<_> =
            values.into_iter().map(|(_, field, value)| (field, value.plain())).collect();
        values.sort();
        values
    }
}

async fn tables(db: &Db) -> Vec<String> {
    let sql = match db.dialect() {
        Dialect::Sqlite => "select name from sqlite_schema where type = 'table' order by name",
        Dialect::Postgres => {
            "select table_name::text from information_schema.tables
             where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1"
        }
    };
    db.all(sql, vec![]).await.expect("the tables")
}

async fn dump(db: &Db, table: &str) -> String {
    let sql = match db.dialect() {
        Dialect::Sqlite => {
            let sql = format!("select name from pragma_table_info('{table}') order by cid");
            let columns: Vec<String> = db.all(&sql, vec![]).await.expect("the columns");
            let columns: Vec<String> =
                columns.iter().map(|name| format!("coalesce(hex({name}), '-')")).collect();
            let row = columns.join(" || ',' || ");
            format!(
                "select coalesce(group_concat(line, char(10)), '') from (
                    select {row} as line from {table} order by line)"
            )
        }
        Dialect::Postgres => format!(
            "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from {table} t"
        ),
    };
    db.one(&sql, vec![]).await.expect("the rows")
}

/// The tables whose rows differ.
fn differing(before: &[(String, String)], after: &[(String, String)]) -> Vec<String> {
    before.iter().zip(after).filter(|(a, b)| a != b).map(|(a, _)| a.0.clone()).collect()
}

both_engines! {
    async fn any_two_are_merged_and_parted_and_every_row_is_back(db: Db) {
        let firm = Firm::of_demo(db).await;
        let before = firm.rows().await;
        assert_eq!(firm.broken().await, Vec::<String>::new(), "before");
        let customers = firm.customers().await;
        let mut merged = 0;
        for (at, stays) in customers.iter().copied().enumerate() {
            let gone = customers[(at * 7 + 3) % customers.len()];
            if gone == stays {
                continue;
            }
            let chosen = Chosen { name: Side::Gone, note: Side::Gone, ..Chosen::default() };
            let id = match merge(&firm.app, firm.actor, (stays, gone), chosen).await {
                Ok(id) => id,
                Err(Failure::Refused(Refusal::MergedAgainstLeave)) => continue,
                Err(other) => panic!("{other:?}"),
            };
            merged += 1;
            firm.clock.set(firm.app.now().saturating_add(jiff::SignedDuration::from_secs(60)).expect("a time"));
            assert_eq!(firm.broken().await, Vec::<String>::new(), "merged {stays} {gone}");
            for (table, _) in TABLES {
                if ["search_records", "customer_tags", "recents", "pins", "customer_blocks", "events", "merge_care_plans", "merge_rhythms"].contains(table) {
                    continue;
                }
                let sql = format!("select count(*) from {table} where customer_id = $1");
                let left: i64 = firm.db().one(&sql, store::args![gone]).await.expect("a count");
                assert_eq!(left, 0, "{table} of the one that went");
            }
            part(&firm.app, firm.actor, id).await.expect("two again");
            let after = firm.rows().await;
            assert_eq!(differing(&before, &after), Vec::<String>::new(), "{stays} {gone}");
        }
        assert!(merged > 5, "{merged} of {}", customers.len());
        assert_eq!(firm.broken().await, Vec::<String>::new(), "after all");
    }

    async fn tags_and_custom_values_come_over_where_none_stood_and_go_back_again(db: Db) {
        let firm = Firm::of_demo(db).await;
        let all = firm.customers().await;
        let (stays, gone) = (all[0], all[1]);
        let (color, size) = firm.marked(stays, gone).await;
        let before = firm.rows().await;
        let id = merge(&firm.app, firm.actor, (stays, gone), Chosen::default()).await.expect("one");
        assert_eq!(firm.tags(stays).await, ["both", "north", "only here"]);
        let values = firm.values(stays).await;
        assert_eq!(values, [(color, "red".to_owned()), (size, "42".to_owned())], "its own color stays");
        assert_eq!(firm.values(gone).await.len(), 2, "the record that went keeps what it said");
        part(&firm.app, firm.actor, id).await.expect("two again");
        assert_eq!(differing(&before, &firm.rows().await), Vec::<String>::new());
        assert_eq!(firm.tags(stays).await, ["both", "only here"]);
    }

    async fn who_was_merged_twice_is_parted_in_the_opposite_order(db: Db) {
        let firm = Firm::of_demo(db).await;
        let before = firm.rows().await;
        let all = firm.customers().await;
        let mut found = None;
        'search: for one in &all {
            for two in &all {
                for three in &all {
                    if one == two || two == three || one == three {
                        continue;
                    }
                    let Ok(first) =
                        merge(&firm.app, firm.actor, (*two, *one), Chosen::default()).await
                    else {
                        continue;
                    };
                    if let Ok(second) =
                        merge(&firm.app, firm.actor, (*three, *two), Chosen::default()).await
                    {
                        found = Some((first, second, *one, *three));
                        break 'search;
                    }
                    part(&firm.app, firm.actor, first).await.expect("two again");
                }
            }
        }
        let (first, second, one, three) = found.expect("three who can be one");
        assert_eq!(firm.broken().await, Vec::<String>::new());
        let into = store::customers::merging::find_merged_into(firm.db(), one).await;
        assert_eq!(into.expect("its record"), Some(three), "the first one is found at once");
        let early = part(&firm.app, firm.actor, first).await;
        assert!(matches!(early, Err(Failure::Refused(Refusal::MergedSince))), "{early:?}");
        part(&firm.app, firm.actor, second).await.expect("the later");
        part(&firm.app, firm.actor, first).await.expect("the earlier");
        let again = part(&firm.app, firm.actor, first).await;
        assert!(matches!(again, Err(Failure::Refused(Refusal::AlreadySettled))), "{again:?}");
        assert_eq!(differing(&before, &firm.rows().await), Vec::<String>::new());
    }

    async fn the_line_of_life_is_that_of_both_and_nobody_writes_to_the_one_that_went(db: Db) {
        let firm = Firm::of_demo(db).await;
        let all = firm.customers().await;
        let lives = async |id| {
            let told = store::events::timeline(firm.db(), id, None, None, 10_000).await;
            told.expect("a life").len()
        };
        let (stays, gone) = (all[0], all[1]);
        let sum = lives(stays).await + lives(gone).await;
        merge(&firm.app, firm.actor, (stays, gone), Chosen::default()).await.expect("one");
        assert!(lives(stays).await >= sum + 2, "with the two events of the merge");
        let name = Line::parse("Zofia").expect("a name");
        let late = crate::customers::add_contact(&firm.app, firm.actor, gone, name, None, None).await;
        assert!(matches!(late, Err(Failure::Refused(Refusal::MergedAway))), "{late:?}");
        let twice = merge(&firm.app, firm.actor, (all[2], gone), Chosen::default()).await;
        assert!(matches!(twice, Err(Failure::Refused(Refusal::MergedAway))), "{twice:?}");
    }

    async fn what_was_worked_on_since_is_not_taken_apart(db: Db) {
        let firm = Firm::of_demo(db).await;
        let all = firm.customers().await;
        let merged = (all[0], all[1]);
        let id = merge(&firm.app, firm.actor, merged, Chosen::default()).await.expect("one");
        let name = Line::parse("Zofia").expect("a name");
        crate::customers::add_contact(&firm.app, firm.actor, all[0], name, None, None).await.expect("added");
        let refused = part(&firm.app, firm.actor, id).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::MergedAndWorkedOn))));
        let merge = store::customers::merging::get(firm.db(), id).await.expect("the merge");
        let since = store::customers::undoing::worked_on_since(firm.db(), &merge).await;
        assert_eq!(since.expect("the list").len(), 1);
    }

    async fn only_who_steers_merges_and_parts(db: Db) {
        let firm = Firm::of_demo(db).await;
        let all = firm.customers().await;
        let Some(seller) = firm.user(Role::Salesperson).await else { panic!("a seller") };
        let seller = Actor::User(seller);
        let refused = merge(&firm.app, seller, (all[0], all[1]), Chosen::default()).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::ManagersOnly))));
        let refused = set_apart(&firm.app, seller, (all[0], all[1])).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::ManagersOnly))));
    }

    async fn two_people_who_merge_at_once_do_not_cross(db: Db) {
        let firm = Firm::of_demo(db).await;
        let all = firm.customers().await;
        let (one, two) = (all[0], all[1]);
        let (there, back) = tokio::join!(
            merge(&firm.app, firm.actor, (one, two), Chosen::default()),
            merge(&firm.app, firm.actor, (two, one), Chosen::default()),
        );
        assert!(there.is_ok() != back.is_ok(), "{there:?} {back:?}");
        assert_eq!(firm.broken().await, Vec::<String>::new());
    }

    async fn the_keys_follow_the_country_of_the_firm(db: Db) {
        let firm = Firm::of_demo(db).await;
        assert!(crate::customers::keep_keys(&firm.app).await.expect("kept") > 0, "made once");
        assert_eq!(crate::customers::keep_keys(&firm.app).await.expect("kept"), 0, "and not again");
        let customer = firm.customers().await[0];
        let rows = firm.rows().await;
        firm.app
            .write(firm.actor, move |w| Box::pin(async move { rekey_in(&w, customer).await }))
            .await
            .expect("rekeyed");
        assert_eq!(differing(&rows, &firm.rows().await), Vec::<String>::new());
    }
}
