//! An assistant is refused what its person is refused, with the same words and the same rule.

use axum::http::Method;
use domain::people::Role;
use domain::tokens::Scope;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::Assistant;
use crate::api::operation::Verb;
use crate::api::tests::client::{Client, customer};
use crate::mcp::tools::{self, Tool};

/// An owner needs no fields for them: they are done, by both.
const WITHOUT_FIELDS: [&str; 2] = ["begin_procedure_draft", "discard_procedure_draft"];

const NOBODY: &str = "00000000-0000-0000-0000-000000000001";

/// The type of the problem that the API answers to an act without fields on what is not there.
async fn by_api(client: &Client, tool: &Tool) -> String {
    let mut path = tool.operation.path.to_owned();
    while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
        path.replace_range(from..=to, NOBODY);
    }
    let method = match tool.operation.verb {
        Verb::Post => Method::POST,
        Verb::Patch => Method::PATCH,
        Verb::Put => Method::PUT,
        Verb::Get => Method::GET,
    };
    client.send(method, &path, &[("if-match", "*")], Some(json!({}))).await.text("/type")
}

fn arguments(tool: &Tool) -> Value {
    let mut arguments = json!({});
    for name in tool.operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
        arguments[name] = NOBODY.into();
    }
    if tool.told["inputSchema"]["properties"].get("body").is_some() {
        arguments["body"] = json!({});
    }
    arguments
}

both_engines! {
    async fn every_role_is_refused_the_same_by_a_tool_as_by_the_api(db: Db) {
        let owner = Client::new(db).await;
        for (name, role) in [
            ("Marta", Role::Manager),
            ("Jan", Role::Salesperson),
            ("Dima", Role::ServicePerson),
            ("Tamar", Role::Auditor),
            ("Ewa", Role::Owner),
        ] {
            let client = match role {
                Role::Owner => owner.clone(),
                role => owner.as_role(name, role).await,
            };
            let assistant = Assistant::new(client.router(), &client.token);
            for tool in tools::all().iter().filter(|tool| !tool.only_reads()) {
                let id = tool.operation.id;
                if role == Role::Owner && WITHOUT_FIELDS.contains(&id) {
                    continue;
                }
                let told = assistant.call(id, arguments(tool)).await;
                let by_tool = told.pointer("/structuredContent/type").and_then(Value::as_str);
                let by_api = by_api(&client, tool).await;
                assert_eq!(by_tool, Some(by_api.as_str()), "{name} {id} {told}");
                assert_eq!(told["isError"], true);
            }
        }
    }

    async fn a_refusal_of_the_method_names_its_rule_and_how_to_go_on(db: Db) {
        let client = Client::new(db).await;
        let acme = client.customer("Acme").await;
        let assistant = Assistant::new(client.router(), &client.token);
        let mut fields = client.case_fields(&acme);
        fields["first_step"]["due"] = client.due(-60);
        let by_api = client.post("/cases", fields.clone()).await;
        let told = assistant.call("open_case", json!({ "body": fields })).await;
        assert_eq!(told["structuredContent"], by_api.json, "the same to the letter");
        let rule = by_api.text("/rule");
        let text = told["content"][0]["text"].as_str().expect("a text");
        assert!(text.contains(&rule) && text.contains(&by_api.text("/how_to_go_on")), "{text}");
    }

    async fn a_token_that_prepares_acts_nowhere_by_itself(db: Db) {
        let owner = Client::new(db).await;
        let client = owner.of(owner.user, Scope::Prepare).await;
        let refused = client.post("/customers", customer("Acme")).await;
        assert_eq!((refused.status, refused.text("/type")), (403, "/api/problems/scope".into()));
        let assistant = Assistant::new(client.router(), &client.token);
        assistant.prepare("add_customer", json!({ "body": customer("Acme") })).await;
        let reader = owner.of(owner.user, Scope::Read).await;
        let reader = Assistant::new(owner.router(), &reader.token);
        let told = reader.call("add_customer", json!({ "body": customer("Acme") })).await;
        assert_eq!(told["structuredContent"]["type"], "/api/problems/scope");
        let told = reader.call("list_customers", json!({ "limit": 5 })).await;
        assert_eq!(told["structuredContent"]["items"], json!([]), "nothing happened");
    }
}
