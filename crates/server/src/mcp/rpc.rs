//! JSON-RPC 2.0 as the Model Context Protocol uses it: one message at a time.

use serde_json::{Map, Value, json};

/// A message that asks for something; without an id nobody waits for an answer.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: Option<Value>,
    pub method: String,
    pub params: Map<String, Value>,
}

/// Why a message is not answered by a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    pub code: i64,
    /// For programmers, in English.
    pub message: String,
    pub data: Option<Value>,
    /// The status of HTTP for those who speak by the newest version.
    pub status: u16,
}

impl Refused {
    fn new(code: i64, status: u16, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), data: None, status }
    }

    #[must_use]
    pub fn no_json() -> Self {
        Self::new(-32700, 400, "Parse error: this is no JSON")
    }

    #[must_use]
    pub fn no_request(why: &str) -> Self {
        Self::new(-32600, 400, format!("Invalid request: {why}"))
    }

    #[must_use]
    pub fn no_method(method: &str) -> Self {
        Self::new(-32601, 404, format!("Method not found: {method}"))
    }

    #[must_use]
    pub fn params(why: impl std::fmt::Display) -> Self {
        Self::new(-32602, 400, format!("Invalid params: {why}"))
    }

    #[must_use]
    pub fn header(why: impl std::fmt::Display) -> Self {
        Self::new(-32020, 400, format!("Header mismatch: {why}"))
    }

    #[must_use]
    pub fn version(asked: &str, known: &[&str]) -> Self {
        let data = json!({ "supported": known, "requested": asked });
        Self { data: Some(data), ..Self::new(-32022, 400, "Unsupported protocol version") }
    }

    /// As an answer; without an id where it could not be read.
    #[must_use]
    pub fn answer(&self, id: Option<&Value>) -> Value {
        let mut error = json!({ "code": self.code, "message": self.message });
        if let Some(data) = &self.data {
            error["data"] = data.clone();
        }
        let mut answer = json!({ "jsonrpc": "2.0", "error": error });
        if let Some(id) = id {
            answer["id"] = id.clone();
        }
        answer
    }
}

/// Reads one message.
///
/// # Errors
/// It is none; with its id, as far as there is one.
pub fn read(bytes: &[u8]) -> Result<Message, (Option<Value>, Refused)> {
    let value: Value = serde_json::from_slice(bytes).map_err(|_| (None, Refused::no_json()))?;
    let Value::Object(mut fields) = value else {
        return Err((None, Refused::no_request("one message, and no batch")));
    };
    let id = fields.remove("id");
    let known = id.clone().filter(is_id);
    let refuse = |why: &str| Err((known.clone(), Refused::no_request(why)));
    if fields.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return refuse("\"jsonrpc\" is not \"2.0\"");
    }
    if id.as_ref().is_some_and(|id| !is_id(id)) {
        return refuse("an id is a text or a whole number");
    }
    let Some(Value::String(method)) = fields.remove("method") else {
        return refuse("there is no method");
    };
    let params = match fields.remove("params") {
        None => Map::new(),
        Some(Value::Object(params)) => params,
        Some(_) => return Err((known, Refused::params("they are an object"))),
    };
    Ok(Message { id, method, params })
}

fn is_id(id: &Value) -> bool {
    id.is_string() || id.is_i64() || id.is_u64()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_message_is_refused_by_the_codes_of_the_standard() {
        for (text, code, id) in [
            ("{", -32700, None),
            ("[]", -32600, None),
            ("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", -32600, None),
            ("{\"id\":1,\"method\":\"ping\"}", -32600, Some(json!(1))),
            ("{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}", -32600, None),
            ("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":7}", -32600, Some(json!("a"))),
            ("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}", -32600, Some(json!(1))),
            (
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[1]}",
                -32602,
                Some(json!(1)),
            ),
        ] {
            let (found, refused) = read(text.as_bytes()).expect_err(text);
            assert_eq!((refused.code, found), (code, id), "{text}");
        }
        let told = read(b"{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assert_eq!(told.expect("a notification").id, None);
    }
}
