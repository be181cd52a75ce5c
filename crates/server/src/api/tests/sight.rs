//! Who sees only their own customers gets nothing of others' by any read: lists leave them out, and
//! a single record is not there.

use std::collections::BTreeMap;

use axum::http::Method;
use domain::people::{Actor, Role, SightRule};
use serde_json::json;
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply};
use crate::api::operation::Verb;
use crate::api::table;

/// The reads of what belongs to the firm or to oneself, which everybody who may read sees.
const OF_THE_FIRM: &[&str] = &[
    "get_me",
    "get_prepared_act",
    "get_person",
    "get_field",
    "get_procedure",
    "get_service_set",
    "get_sight",
    "get_tag",
    "get_team",
    "get_view",
    "list_agreement_forms",
    "list_fields",
    "list_people",
    "list_prepared_acts",
    "list_procedures",
    "list_rules",
    "list_tags",
    "list_teams",
    "list_tokens",
    "list_views",
];
/// Those that ask for a right that a salesperson has not.
const OF_OTHERS: &[&str] = &[
    "get_hook",
    "get_import",
    "get_mapping",
    "get_procedure_draft",
    "list_deliveries",
    "list_duplicates",
    "list_hooks",
    "list_import_blockers",
    "list_held_rows",
    "list_imports",
    "list_mappings",
    "list_refused_rows",
];
const NOBODY: &str = "00000000-0000-0000-0000-000000000001";
/// Of each of its lists.
const EXPORT: &str = "export_list";

/// What there is of a customer only once their service was closed.
const AFTER_CLOSING: &str = "get_care";

type Known = BTreeMap<&'static str, String>;

async fn made(client: &Client, path: &str, body: serde_json::Value) -> Reply {
    let reply = client.post(path, body).await;
    assert!([200, 201].contains(&reply.status), "{path}: {}", reply.json);
    reply
}

async fn sent(client: &Client, path: &str, file: &str) -> Reply {
    let bearer = format!("Bearer {}", client.token);
    let auth = [("authorization", bearer.as_str())];
    let reply = client.raw(Method::POST, path, &auth, file.to_owned()).await;
    assert!([200, 201].contains(&reply.status), "{path}: {}", reply.json);
    reply
}

/// A customer of the owner's with everything that can be read of them.
async fn life(client: &Client) -> Known {
    let customer = client.customer("Zephyr").await;
    let gone = client.customer("Zephyr Ltd").await;
    let merge =
        made(client, &format!("/customers/{customer}/merge"), json!({ "with": gone })).await;
    let case = client.case(&customer).await;
    let at = format!("/cases/{case}");
    let promise = client.get(&at).await.text("/next_step/promise");
    let need = json!({ "kind": "problem", "words": "The cellar floods." });
    let need = made(client, &format!("{at}/needs"), need).await.text("/id");
    let line = json!({ "what": "A pump", "price_minor": 20_000, "need": need });
    let offer = json!({ "currency": "PLN", "lines": [line] });
    let offer = made(client, &format!("{at}/offers"), offer).await.text("/id");
    let yes = json!({ "channel": "call", "direction": "in", "said": "Yes.",
        "ending": { "end": "final-yes" } });
    made(client, &format!("{at}/interactions"), yes).await;
    let line = json!({ "kind": "equipment", "what": "A pump", "quantity_thousandths": 1000,
        "price_minor": 20_000 });
    let consent = json!({ "form": "email", "evidence": "Their reply", "payment_days": 14,
        "lines": [line], "known_fit": "light" });
    made(client, &format!("{at}/agreement"), json!({ "currency": "PLN", "consent": consent }))
        .await;
    let item = client.get(&format!("{at}/items")).await.text("/items/0/id");
    let now = client.clock.now().to_string();
    let part = json!({ "item": item, "quantity_thousandths": 1000 });
    made(client, &format!("{at}/items/delivered"), json!({ "parts": [part], "at": now })).await;
    let line = json!({ "agreed": 0, "what": "A pump", "quantity_thousandths": 1000,
        "net_minor": 20_000, "tax_rate": 2300 });
    let bill = made(client, &format!("{at}/bills"), json!({ "lines": [line] })).await.text("/id");
    let number = json!({ "number": "FV/1/2026", "issued_on": "2026-11-22" });
    made(client, &format!("/bills/{bill}/send"), number).await;
    let issue = json!({ "words": "It hums.", "effect": "No sleep.", "act": "Call them",
        "due": client.due(60), "is_complaint": true });
    let issue = made(client, &format!("{at}/issues"), issue).await.text("/id");
    let confirmed = json!({ "channel": "call", "words": "It works." });
    made(client, &format!("{at}/closing/confirmation"), confirmed).await;
    let document = format!("{at}/documents?file_name=plan.txt&title=Plan");
    let document = sent(client, &document, "Dig here.").await.text("/id");
    [
        ("customer", customer),
        ("case", case),
        ("promise", promise),
        ("offer", offer),
        ("item", item),
        ("bill", bill),
        ("issue", issue),
        ("document", document),
        ("version", "1".to_owned()),
        ("merge", merge.text("/id")),
    ]
    .into()
}

/// Money that came in, one part of it for the bill, and an e-invoice that waits.
async fn papers(client: &Client, known: &mut Known) {
    let statement = ":20:A\r\n:25:PL61\r\n:28C:1/1\r\n:60F:C261122PLN0,\r\n\
        :61:2611221122C245,00NTRFX//B1\r\n:86:020?00PRZELEW?20pompa?32ZEPHYR\r\n\
        :61:2611221122C12,00NTRFX//B2\r\n:86:020?00PRZELEW?20inne?32KASIA\r\n\
        :62F:C261122PLN257,00\r\n-\r\n";
    let read = sent(client, "/bills/statements?file_name=a.sta", statement).await;
    assert_eq!(read.json["statements"][0]["came_in"], 2, "{}", read.json);
    let waiting = client.get("/payments").await.json["items"].clone();
    let all = waiting.as_array().expect("payments");
    let of = |minor: i64| {
        let found = all.iter().find(|it| it["amount_minor"] == minor).expect("a payment");
        found["id"].as_str().expect("an id").to_owned()
    };
    let (paid, unplaced) = (of(24_500), of(1_200));
    let part = json!({ "bill": known["bill"], "amount_minor": 24_500 });
    made(client, &format!("/payments/{paid}/matches"), json!({ "bills": [part] })).await;
    let sample = include_str!("../../../tests/data/bills/invoice-template-fa-3.xml");
    let text = sample.replace("#nip#", "5265877635").replace("#invoice_number#", "2026-17");
    let taken = sent(client, "/bills/einvoices?file_name=fa.xml", &text).await;
    assert_eq!(taken.text("/outcome"), "waits", "{}", taken.json);
    known.extend([("payment", paid), ("unplaced", unplaced), ("waiting", taken.text("/waiting"))]);
}

/// The address of a read with these records in it.
fn address(path: &str, known: &Known) -> String {
    known.iter().fold(path.to_owned(), |path, (name, id)| path.replace(&format!("{{{name}}}"), id))
}

both_engines! {
    async fn no_read_shows_anything_of_a_customer_whom_somebody_does_not_see(db: Db) {
        let ewa = Client::new(db).await;
        let mut known = life(&ewa).await;
        papers(&ewa, &mut known).await;
        let actor = Actor::User(ewa.user);
        crate::settings::set_sight(&ewa.app, actor, SightRule::Own).await.expect("set");
        let jan = ewa.as_role("Jan", Role::Salesperson).await;
        let own = jan.customer("Bora").await;
        ewa.clock.set("2026-11-22T09:01:00Z".parse().expect("an instant"));
        for operation in table().iter().filter(|operation| operation.verb == Verb::Get) {
            if OF_THE_FIRM.contains(&operation.id) || operation.id == EXPORT {
                continue;
            }
            let at = address(operation.path, &known);
            if OF_OTHERS.contains(&operation.id) {
                let at = at.replace("{import}", NOBODY).replace("{hook}", NOBODY);
                assert_eq!(jan.get(&at).await.status, 403, "{}", operation.id);
                continue;
            }
            assert!(!at.contains('{'), "{}: what stands there?", operation.id);
            let reply = jan.get(&at).await;
            if operation.path.contains('{') {
                let theirs = ewa.get(&at).await;
                let is_there = operation.id != AFTER_CLOSING;
                assert!(theirs.status == 200 || !is_there, "{}: {}", operation.id, theirs.json);
                assert_eq!(reply.status, 404, "{}", operation.id);
                continue;
            }
            assert_eq!(reply.status, 200, "{}: {}", operation.id, reply.json);
            let told = reply.json.to_string();
            for (name, id) in known.iter().filter(|(name, _)| **name != "version") {
                assert!(!told.contains(id.as_str()), "{} tells the {name}", operation.id);
            }
            assert!(!told.contains("Zephyr"), "{}", operation.id);
        }
        for list in store::exports::LISTS {
            let reply = jan.get(&format!("/exports/{}", list.code)).await;
            assert!([200, 403].contains(&reply.status), "{}: {}", list.code, reply.json);
            assert!(!reply.json.to_string().contains("Zephyr"), "{}", list.code);
        }
        let whole = ewa.get("/exports/customers").await.json.to_string();
        assert!(whole.contains("Zephyr"), "who sees it takes it along");
        let mine = jan.get("/customers").await;
        assert_eq!(mine.text("/items/0/id"), own, "one's own is there");
        let unplaced = format!("/payments/{}", known["unplaced"]);
        assert_eq!((ewa.get(&unplaced).await.status, jan.get(&unplaced).await.status), (200, 404));
    }
}
