//! What an assistant prepared happens once, when a person accepts it, by the rules of that moment.

use domain::ids::PreparedId;
use domain::people::Role;
use jiff::SignedDuration;
use serde_json::json;
use store::both_engines;
use store::db::{Db, Query as _};

use crate::api::caller::Caller;
use crate::api::problem::Problem;
use crate::api::tests::client::{Client, customer};
use crate::mcp::tests::Assistant;
use crate::people::tokens;
use crate::prepared::{self, Parts};

async fn caller(client: &Client) -> Caller {
    let bearer = tokens::bearer(&client.app, &client.token).await.expect("an answer");
    let bearer = bearer.expect("a token that lasts");
    Caller {
        token: bearer.token,
        user: bearer.user,
        role: bearer.role,
        sight: bearer.sight(),
        scope: bearer.scope,
        zone: bearer.zone,
        locale: client.app.locales().of(bearer.language).clone(),
        now: client.app.now(),
    }
}

fn assistant(client: &Client) -> Assistant {
    Assistant::new(client.router(), &client.token)
}

fn id(text: &str) -> PreparedId {
    text.parse().expect("an id")
}

async fn accept(client: &Client, act: &str) -> Result<(), Problem> {
    let by = caller(client).await;
    let found = prepared::find(&client.app, &by, id(act)).await?;
    let body = Parts::of(&found).body;
    prepared::accept(&client.app, &by, id(act), body, false).await.map(drop)
}

async fn state(client: &Client, act: &str) -> String {
    client.get(&format!("/prepared/{act}")).await.text("/state")
}

/// How many rows all tables have that tell of customers.
async fn rows(db: &Db) -> Vec<i64> {
    let mut rows = Vec::new();
    for table in ["customers", "cases", "promises", "contacts", "interactions"] {
        let sql = format!("select count(*) from {table}");
        rows.push(db.one(&sql, Vec::new()).await.expect("a count"));
    }
    rows
}

fn code(outcome: Result<(), Problem>) -> Option<&'static str> {
    outcome.err().map(|problem| problem.code())
}

both_engines! {
    async fn what_is_prepared_changes_nothing_until_it_is_accepted_and_then_happens_once(db: Db) {
        let client = Client::new(db.clone()).await;
        let acme = client.customer("Acme").await;
        let before = rows(&db).await;
        let fields = client.case_fields(&acme);
        let act = assistant(&client).prepare("open_case", json!({ "body": fields })).await;
        assert_eq!(rows(&db).await, before, "only prepared");
        let again = assistant(&client).prepare("open_case", json!({ "body": fields })).await;
        assert_eq!(again, act, "what waits is not prepared twice");
        let shown = client.get(&format!("/prepared/{act}")).await;
        assert_eq!((shown.text("/state"), shown.text("/customer")), ("prepared".into(), acme));
        accept(&client, &act).await.expect("accepted");
        assert_eq!(rows(&db).await[1], before[1] + 1);
        assert_eq!(state(&client, &act).await, "accepted");
        assert_eq!(code(accept(&client, &act).await), Some("act-decided"));
        assert_eq!(rows(&db).await[1], before[1] + 1, "once");
    }

    async fn of_two_people_who_accept_at_once_one_does_it(db: Db) {
        let client = Client::new(db.clone()).await;
        let marta = client.as_role("Marta", Role::Manager).await;
        let act = assistant(&client).prepare("add_customer", json!({ "body": customer("Acme") })).await;
        let (one, other) = tokio::join!(accept(&client, &act), accept(&marta, &act));
        let refused: Vec<_> = [one, other].into_iter().filter_map(code).collect();
        assert_eq!(refused, ["act-decided"]);
        assert_eq!(rows(&db).await[0], 1);
    }

    async fn what_is_refused_today_stays_prepared_and_what_was_changed_since_is_said(db: Db) {
        let client = Client::new(db.clone()).await;
        let acme = client.customer("Acme").await;
        let opened = json!({ "body": client.case_fields(&acme) });
        let late = assistant(&client).prepare("open_case", opened).await;
        let change = json!({ "customer": acme, "body": { "name": "Acme of Kraków" } });
        let stale = assistant(&client).prepare("change_customer", change).await;
        let contact = json!({ "name": "Anna" });
        let path = format!("/customers/{acme}/contacts");
        assert_eq!(client.post(&path, contact).await.status, 201);
        assert_eq!(code(accept(&client, &stale).await), Some("act-stale"));
        assert_eq!(state(&client, &stale).await, "prepared");
        let by = caller(&client).await;
        let body = json!({ "name": "Acme of Gdańsk" });
        let done = prepared::accept(&client.app, &by, id(&stale), body, true).await;
        assert!(done.is_ok(), "they looked past it, and worded it anew");
        let name = client.get(&format!("/customers/{acme}")).await.text("/name");
        assert_eq!(name, "Acme of Gdańsk");
        let kept = client.get(&format!("/prepared/{stale}")).await;
        assert_eq!(kept.text("/body/name"), "Acme of Gdańsk", "it tells what was accepted");
        let now = client.clock.now();
        client.clock.set(now.checked_add(SignedDuration::from_hours(2)).expect("a time"));
        let refused = accept(&client, &late).await;
        assert!(matches!(refused, Err(Problem::Refused(_))), "its time has passed");
        assert_eq!(state(&client, &late).await, "prepared", "nothing is lost");
    }

    async fn nobody_decides_for_another_but_who_steers_and_sees(db: Db) {
        let owner = Client::new(db).await;
        let jan = owner.as_role("Jan", Role::Salesperson).await;
        let dima = owner.as_role("Dima", Role::ServicePerson).await;
        let marta = owner.as_role("Marta", Role::Manager).await;
        let acme = jan.customer("Acme").await;
        let fields = json!({ "customer": acme, "body": { "name": "Anna" } });
        let act = assistant(&jan).prepare("add_contact", fields).await;
        assert_eq!(code(accept(&dima, &act).await), Some("not-found"));
        assert_eq!(dima.get(&format!("/prepared/{act}")).await.status, 404);
        assert_eq!(marta.get(&format!("/prepared/{act}")).await.status, 200);
        let by = domain::people::Actor::User(owner.user);
        let rule = domain::people::SightRule::Own;
        crate::settings::set_sight(&owner.app, by, rule).await.expect("set");
        assert_eq!(code(accept(&marta, &act).await), Some("not-found"), "she sees them no more");
        accept(&jan, &act).await.expect("his own");
    }

    async fn what_nobody_decides_in_a_week_is_let_go_and_forgotten_later(db: Db) {
        let client = Client::new(db).await;
        let act = assistant(&client).prepare("add_customer", json!({ "body": customer("Acme") })).await;
        let pass = |hours: i64| {
            let now = client.clock.now();
            client.clock.set(now.checked_add(SignedDuration::from_hours(hours)).expect("a time"));
        };
        pass(7 * 24 - 1);
        assert_eq!(prepared::sweep(&client.app).await.expect("swept"), 0);
        pass(1);
        assert_eq!(code(accept(&client, &act).await), Some("act-decided"));
        assert_eq!(prepared::sweep(&client.app).await.expect("swept"), 1);
        assert_eq!(state(&client, &act).await, "expired");
        pass(21 * 24);
        let client = client.of(client.user, domain::tokens::Scope::Write).await;
        pass(10 * 24);
        assert_eq!(prepared::sweep(&client.app).await.expect("swept"), 1);
    }

    async fn one_that_was_declined_is_never_done(db: Db) {
        let client = Client::new(db.clone()).await;
        let act = assistant(&client).prepare("add_customer", json!({ "body": customer("Acme") })).await;
        let by = caller(&client).await;
        prepared::decline(&client.app, &by, id(&act)).await.expect("declined");
        assert_eq!(code(accept(&client, &act).await), Some("act-decided"));
        assert_eq!((state(&client, &act).await.as_str(), rows(&db).await[0]), ("declined", 0));
        let told: Vec<(String, Option<String>)> = db
            .all("select kind, value_after from events where kind like 'act-%' order by id", Vec::new())
            .await
            .expect("events");
        let told: Vec<_> = told.iter().map(|(kind, after)| (kind.as_str(), after.as_deref())).collect();
        assert_eq!(told, [("act-prepared", Some("add_customer")), ("act-decided", Some("declined"))]);
        let listed = client.get("/prepared").await;
        assert_eq!(listed.json["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(listed.json["items"][0]["body"], customer("Acme"));
    }
}

#[test]
fn every_act_that_can_be_prepared_has_its_title_in_every_language() {
    let locales = crate::i18n::Locales::load().expect("the languages");
    let locale = locales.of(domain::language::Language::English);
    let acts = crate::mcp::tools::all().iter().filter(|tool| !tool.only_reads());
    let missing: Vec<_> = acts
        .map(|tool| prepared::title_key(tool.operation.id))
        .filter(|key| !locale.has(key))
        .collect();
    assert!(missing.is_empty(), "say them in locales/*/prepared.ftl: {missing:#?}");
}
