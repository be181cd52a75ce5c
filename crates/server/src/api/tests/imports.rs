//! Imports by the API alone: sent, settled, tried, run, answered, stopped, gone on with, taken back.

use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::client::{Client, Reply};

const FIRST: &str = "name,phone,size,tags\nPumpex,+48 601 234 567,5,VIP\nKwiat,,,\n";
const SECOND: &str = "name,phone,size,tags\nOffice of Pumps,601234567,6,\nLumen,,many,\nRosa,,7,\n";

/// A client whose files lie in a folder of its own.
async fn client(db: Db) -> Client {
    let client = Client::new(db).await;
    let folder = std::env::temp_dir().join(format!("api-imports-{}", client.app.new_id()));
    client.app.imports().keep_in(folder);
    let field = json!({ "subject": "customer", "name": "Size", "kind": "number" });
    let made = client.post("/fields", field).await;
    assert_eq!(made.status, 201, "{}", made.json);
    client
}

async fn send(client: &Client, file: &str) -> String {
    let bearer = format!("Bearer {}", client.token);
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "application/octet-stream")];
    let sent = client
        .raw(axum::http::Method::POST, "/imports?file_name=list.csv", &headers, file.to_owned())
        .await;
    assert_eq!(sent.status, 201, "{}", sent.json);
    sent.text("/id")
}

/// Waits until nothing is done with the file any more, without asking so often that it is refused.
async fn done(client: &Client, id: &str) -> Reply {
    let import = id.parse().expect("an id");
    while client.app.imports().doing(import).is_some() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let read = client.get(&format!("/imports/{id}")).await;
    assert_eq!(read.status, 200, "{}", read.json);
    read
}

async fn run(client: &Client, file: &str) -> String {
    let id = send(client, file).await;
    let begun = client.post(&format!("/imports/{id}/run"), json!({})).await;
    assert_eq!(begun.status, 200, "{}", begun.json);
    done(client, &id).await;
    id
}

fn figures(json: &Value) -> [u64; 5] {
    ["created", "updated", "same", "refused", "held"].map(|it| json[it].as_u64().unwrap_or(99))
}

both_engines! {
    async fn a_file_is_tried_run_answered_and_taken_back(db: Db) {
        let client = client(db.clone()).await;
        run(&client, FIRST).await;
        let found = client.get("/customers").await;
        let pumpex = found.json["items"].as_array().expect("a list").iter()
            .find(|it| it["name"] == "Pumpex").expect("Pumpex")["id"].clone();
        let id = send(&client, SECOND).await;
        let waits = client.get(&format!("/imports/{id}")).await;
        assert_eq!((waits.text("/state"), waits.text("/mapping/own/2")), ("waiting".to_owned(), "size".to_owned()));
        client.post(&format!("/imports/{id}/dry-run"), json!({})).await;
        let tried = done(&client, &id).await;
        assert_eq!(figures(&tried.json["trial"]), [1, 0, 0, 1, 1], "{}", tried.json);
        client.post(&format!("/imports/{id}/run"), json!({})).await;
        let ran = done(&client, &id).await;
        assert_eq!((ran.text("/state"), figures(&ran.json)), ("finished".to_owned(), [1, 0, 0, 1, 1]));
        let refused = client.get(&format!("/imports/{id}/refused")).await;
        assert_eq!(refused.text("/items/0/problems/0/code"), "bad-number");
        assert_eq!(refused.text("/items/0/problems/0/column"), "size");
        let held = client.get(&format!("/imports/{id}/held")).await;
        assert_eq!(held.json["items"][0]["likely"][0]["customer"], pumpex);
        assert_eq!(held.text("/items/0/likely/0/common"), "phone");
        let at = format!("/imports/{id}/held");
        let wrong = client.post(&at, json!({ "row": 1, "answer": "it" })).await;
        assert_eq!(wrong.status, 422, "{}", wrong.json);
        let answered = json!({ "row": 1, "answer": "it", "customer": pumpex });
        let answered = client.post(&at, answered).await;
        assert_eq!((answered.status, figures(&answered.json)), (200, [1, 1, 0, 1, 0]), "{}", answered.json);
        let again = client.post(&at, json!({ "row": 1, "answer": "new" })).await;
        assert_eq!(again.status, 409, "{}", again.json);
        let one = client.get(&format!("/customers/{}", pumpex.as_str().expect("an id"))).await;
        assert_eq!(one.text("/name"), "Office of Pumps");
        let undone = client.post(&format!("/imports/{id}/undo"), json!({})).await;
        assert_eq!((undone.status, undone.json["customers_gone"].as_u64()), (200, Some(1)), "{}", undone.json);
        let one = client.get(&format!("/customers/{}", pumpex.as_str().expect("an id"))).await;
        assert_eq!(one.text("/name"), "Pumpex");
        let rules = store::settings::rules(&db).await.expect("the rules");
        assert!(store::checks::all(&db, &rules).await.expect("checked").is_empty());
    }

    async fn what_people_worked_on_since_is_listed_and_stays(db: Db) {
        let client = client(db).await;
        let id = run(&client, FIRST).await;
        let stopped = client.post(&format!("/imports/{id}/stop"), json!({})).await;
        assert_eq!(stopped.status, 409, "it has ended: {}", stopped.json);
        let resumed = client.post(&format!("/imports/{id}/resume"), json!({})).await;
        assert_eq!(resumed.status, 404, "its file is gone: {}", resumed.json);
        let found = client.get("/customers").await;
        let kwiat = found.json["items"].as_array().expect("a list").iter()
            .find(|it| it["name"] == "Kwiat").expect("Kwiat")["id"].as_str().expect("an id").to_owned();
        client.case(&kwiat).await;
        let blockers = client.get(&format!("/imports/{id}/undo")).await;
        assert_eq!(blockers.text("/items/0/customer"), kwiat);
        let undone = client.post(&format!("/imports/{id}/undo"), json!({})).await;
        assert_eq!(undone.status, 409, "{}", undone.json);
    }

    async fn a_mapping_is_kept_offered_for_the_next_file_renamed_and_deleted(db: Db) {
        let client = client(db).await;
        let id = send(&client, "a,b\nPumpex,5\n").await;
        let read = client.get(&format!("/imports/{id}")).await;
        let mut mapping = read.json["mapping"].clone();
        mapping["columns"] = json!(["name", null]);
        mapping["own"] = json!({ "1": "size" });
        let settled = client.post(&format!("/imports/{id}"), json!({ "mapping": mapping })).await;
        assert_eq!(settled.status, 200, "{}", settled.json);
        let kept = json!({ "import": id, "name": "Their list", "is_shared": true });
        let kept = client.post("/import-mappings", kept).await;
        assert_eq!(kept.status, 201, "{}", kept.json);
        let saved = kept.text("/id");
        // The same columns in another order are read by it at once.
        let next = send(&client, "b,a\n7,Kwiat\n").await;
        let read = client.get(&format!("/imports/{next}")).await;
        assert_eq!(read.json["mapping"]["columns"], json!([null, "name"]), "{}", read.json);
        assert_eq!(read.text("/mapping/own/0"), "size");
        // And other columns when they are asked to be.
        let other = send(&client, "a,c\nLumen,x\n").await;
        let used = client.post(&format!("/imports/{other}/mapping"), json!({ "mapping": saved })).await;
        assert_eq!(used.json["mapping"]["columns"], json!(["name", null]), "{}", used.json);
        let at = format!("/import-mappings/{saved}");
        let read = client.get(&at).await;
        let tag = read.header("etag").to_owned();
        let renamed = client
            .send(axum::http::Method::PATCH, &at, &[("if-match", &tag)], Some(json!({ "name": "List" })))
            .await;
        assert_eq!((renamed.status, renamed.text("/name")), (200, "List".to_owned()), "{}", renamed.json);
        let other = client.as_role("Max", domain::people::Role::Manager).await;
        assert_eq!(other.get("/import-mappings").await.text("/items/0/name"), "List");
        let tag = client.get(&at).await.header("etag").to_owned();
        let gone = client
            .send(axum::http::Method::POST, &format!("{at}/removal"), &[("if-match", &tag)], Some(json!({})))
            .await;
        assert_eq!(gone.status, 200, "{}", gone.json);
        assert_eq!(client.get(&at).await.status, 404);
    }
}
