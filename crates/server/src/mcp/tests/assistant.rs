//! An assistant with somebody's token.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request};
use serde_json::{Value, json};
use tower::ServiceExt as _;

pub struct Assistant {
    pub router: Router,
    pub token: String,
}

pub struct Heard {
    pub status: u16,
    pub headers: HeaderMap,
    pub json: Value,
}

impl Heard {
    pub fn code(&self) -> Option<i64> {
        self.json.pointer("/error/code").and_then(Value::as_i64)
    }
}

impl Assistant {
    pub fn new(router: Router, token: &str) -> Self {
        Self { router, token: token.to_owned() }
    }

    pub async fn send(&self, method: Method, headers: &[(&str, &str)], body: String) -> Heard {
        let mut request = Request::builder().method(method).uri("/mcp");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a whole answer");
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Heard { status: parts.status.as_u16(), headers: parts.headers, json }
    }

    /// One message with the token, as older clients send it.
    pub async fn say(&self, message: &Value) -> Heard {
        let bearer = format!("Bearer {}", self.token);
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        self.send(Method::POST, &headers, message.to_string()).await
    }

    pub async fn ask(&self, method: &str, params: Value) -> Heard {
        let message = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": params });
        self.say(&message).await
    }

    /// What a tool gave.
    pub async fn call(&self, tool: &str, arguments: Value) -> Value {
        let heard = self.ask("tools/call", json!({ "name": tool, "arguments": arguments })).await;
        assert_eq!(heard.status, 200, "{}", heard.json);
        heard.json["result"].clone()
    }

    /// What it prepared: its id.
    pub async fn prepare(&self, tool: &str, arguments: Value) -> String {
        let told = self.call(tool, arguments).await;
        assert_eq!(told["isError"], false, "{told}");
        let id = told.pointer("/structuredContent/prepared").and_then(Value::as_str);
        id.unwrap_or_else(|| panic!("nothing prepared: {told}")).to_owned()
    }
}
