//! JSON-RPC and the versions of the protocol.

use axum::http::Method;
use domain::tokens::Scope;
use serde_json::{Value, json};
use store::both_engines;
use store::db::Db;

use super::Assistant;
use crate::api::operation::{Takes, Verb};
use crate::api::table;
use crate::api::tests::client::Client;
use crate::mcp::{NEWEST, VERSIONS};

const MODERN: &str = "io.modelcontextprotocol/protocolVersion";
const CAN: &str = "io.modelcontextprotocol/clientCapabilities";
const VERSION: (&str, &str) = ("mcp-protocol-version", NEWEST);

async fn assistant(db: Db) -> (Client, Assistant) {
    let client = Client::new(db).await;
    let assistant = Assistant::new(client.router(), &client.token);
    (client, assistant)
}

fn meta(version: &str) -> Value {
    json!({ MODERN: version, CAN: {} })
}

impl Assistant {
    async fn modern(
        &self,
        method: &str,
        mut params: Value,
        headers: &[(&str, &str)],
    ) -> (u16, Value) {
        if params.get("_meta").is_none() {
            params["_meta"] = meta(NEWEST);
        }
        let message = json!({ "jsonrpc": "2.0", "id": "m", "method": method, "params": params });
        let bearer = format!("Bearer {}", self.token);
        let mut all = vec![("authorization", bearer.as_str())];
        all.extend(headers);
        let heard = self.send(Method::POST, &all, message.to_string()).await;
        (heard.status, heard.json)
    }
}

both_engines! {
    async fn what_is_no_message_is_answered_by_the_codes_of_json_rpc(db: Db) {
        let (_client, assistant) = assistant(db).await;
        let bearer = format!("Bearer {}", assistant.token);
        let auth = [("authorization", bearer.as_str())];
        for (body, code) in
            [("{", -32700), ("[]", -32600), ("{\"jsonrpc\":\"2.0\",\"id\":1}", -32600)]
        {
            let heard = assistant.send(Method::POST, &auth, body.to_owned()).await;
            assert_eq!((heard.status, heard.code()), (400, Some(code)), "{body}");
        }
        assert_eq!(assistant.ask("tools/sing", json!({})).await.code(), Some(-32601));
        let unknown = assistant.ask("tools/call", json!({ "name": "sing" })).await;
        assert_eq!((unknown.status, unknown.code()), (200, Some(-32602)));
        let told = json!({ "jsonrpc": "2.0", "method": "notifications/initialized" });
        let heard = assistant.say(&told).await;
        assert_eq!((heard.status, heard.json), (202, Value::Null));
    }

    async fn nobody_comes_in_without_a_token_or_from_a_page_of_another_site(db: Db) {
        let (_client, assistant) = assistant(db).await;
        let ping = json!({ "jsonrpc": "2.0", "id": 1, "method": "ping" }).to_string();
        let heard = assistant.send(Method::POST, &[], ping.clone()).await;
        assert_eq!(heard.status, 401);
        assert!(heard.headers.contains_key("www-authenticate"));
        let cookie = [("cookie", "session=1")];
        assert_eq!(assistant.send(Method::POST, &cookie, ping.clone()).await.status, 401);
        let bearer = format!("Bearer {}", assistant.token);
        for (origin, status) in [
            ("http://evil.example", 403),
            ("null", 403),
            ("http://localhost:8080", 200),
            ("http://127.0.0.1:1", 200),
        ] {
            let headers = [("authorization", bearer.as_str()), ("origin", origin)];
            let heard = assistant.send(Method::POST, &headers, ping.clone()).await;
            assert_eq!(heard.status, status, "{origin}");
        }
        for method in [Method::GET, Method::DELETE] {
            let heard = assistant.send(method, &[("authorization", &bearer)], String::new()).await;
            assert_eq!((heard.status, heard.headers["allow"].as_bytes()), (405, &b"POST"[..]));
        }
    }

    async fn older_clients_begin_by_a_handshake_and_newer_ones_need_none(db: Db) {
        let (_client, assistant) = assistant(db).await;
        for (asked, version) in [
            ("2025-06-18", "2025-06-18"),
            ("2024-11-05", "2025-11-25"),
            ("2026-07-28", "2025-11-25"),
        ] {
            let heard = assistant.ask("initialize", json!({ "protocolVersion": asked })).await;
            assert_eq!(heard.json["result"]["protocolVersion"], version);
        }
        assert_eq!(assistant.ask("ping", json!({})).await.json["result"], json!({}));
        let discover = [VERSION, ("mcp-method", "server/discover")];
        let (status, heard) = assistant.modern("server/discover", json!({}), &discover).await;
        assert_eq!((status, &heard["result"]["supportedVersions"]), (200, &json!(VERSIONS)));
        assert_eq!(heard["result"]["resultType"], "complete");
        let call = [VERSION, ("mcp-method", "tools/call"), ("mcp-name", "get_me")];
        let me = json!({ "name": "get_me" });
        let (status, heard) = assistant.modern("tools/call", me, &call).await;
        assert_eq!((status, &heard["result"]["isError"]), (200, &json!(false)));
        let ping = [VERSION, ("mcp-method", "ping")];
        let (status, heard) = assistant.modern("ping", json!({}), &ping).await;
        assert_eq!((status, heard["error"]["code"].as_i64()), (404, Some(-32601)));
    }

    async fn headers_that_say_another_thing_than_the_body_are_refused(db: Db) {
        let (_client, assistant) = assistant(db).await;
        let (list, call) = (("mcp-method", "tools/list"), ("mcp-method", "tools/call"));
        let me = json!({ "name": "get_me" });
        for (method, params, headers, code) in [
            ("tools/list", json!({}), vec![list], -32020),
            ("tools/list", json!({}), vec![VERSION], -32020),
            ("tools/list", json!({}), vec![VERSION, ("mcp-method", "ping")], -32020),
            ("tools/call", me.clone(), vec![VERSION, call], -32020),
            ("tools/call", me, vec![VERSION, call, ("mcp-name", "add_customer")], -32020),
            ("tools/list", json!({ "_meta": { MODERN: NEWEST } }), vec![VERSION, list], -32602),
            ("tools/list", json!({ "_meta": meta("1900-01-01") }), vec![VERSION, list], -32022),
        ] {
            let (status, heard) = assistant.modern(method, params, &headers).await;
            assert_eq!((status, heard["error"]["code"].as_i64()), (400, Some(code)), "{headers:?}");
        }
    }

    async fn every_operation_is_a_tool_with_a_schema_that_stands_by_itself(db: Db) {
        let (client, assistant) = assistant(db).await;
        let tools = listed(&assistant).await;
        for operation in table() {
            let tool = tools.iter().find(|tool| tool["name"] == operation.id);
            let is_file = operation.gives_file || operation.takes == Takes::File;
            assert_eq!(tool.is_none(), operation.gives_secret || is_file, "{}", operation.id);
            let Some(tool) = tool else { continue };
            let schema = &tool["inputSchema"];
            assert_eq!(schema["type"], "object", "{}", operation.id);
            assert!(schema["properties"].is_object(), "{}", operation.id);
            let text = schema.to_string();
            assert!(!text.contains("#/components"), "{}", operation.id);
            for part in text.split("\"#/$defs/").skip(1) {
                let name = part.split('"').next().expect("a name");
                assert!(schema["$defs"].get(name).is_some(), "{} {name}", operation.id);
            }
            let only_reads = operation.verb == Verb::Get;
            assert_eq!(tool["annotations"]["readOnlyHint"], only_reads, "{}", operation.id);
        }
        let reader = client.of(client.user, Scope::Read).await;
        let tools = listed(&Assistant::new(client.router(), &reader.token)).await;
        assert!(tools.iter().all(|tool| tool["annotations"]["readOnlyHint"] == true));
    }
}

async fn listed(assistant: &Assistant) -> Vec<Value> {
    let heard = assistant.ask("tools/list", json!({})).await;
    heard.json["result"]["tools"].as_array().expect("tools").clone()
}
