//! The endpoint for assistants (Model Context Protocol): what the API can do as tools. What only reads
//! runs at once; what acts is prepared, and a person decides (docs/mcp.md).

use serde_json::{Map, Value, json};

use crate::api::answer::Answer;
use crate::api::caller::Caller;
use crate::api::operation::{Asked, Sent};
use crate::api::problem::{Problem, Wrong};
use crate::app::App;
use crate::i18n::args;
use crate::prepared;

pub mod http;
pub mod rpc;
#[cfg(test)]
pub(crate) mod tests;
pub mod tools;

use rpc::{Message, Refused};
use tools::Tool;

/// The versions of the protocol: the first carries all in each request, the others begin by a
/// handshake, which leaves nothing behind here.
pub const VERSIONS: [&str; 4] = ["2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26"];
pub const NEWEST: &str = VERSIONS[0];
const LEGACY: &str = VERSIONS[1];

const ABOUT: &str = "Forgetmenot keeps the whole of a customer's life with a firm. Tools that read \
    answer at once. Tools that act prepare only: nothing happens until a person of the firm accepts \
    it at the address that the answer tells; do not say that it is done before. A refusal tells the \
    rule of the firm's method and how to go on. Ids are found by the tools that list and get.";

/// Who asks, and as whom the server is known.
pub struct Session<'a> {
    pub app: &'a App,
    pub by: Caller,
    /// Where the pages are.
    pub site: String,
    /// Does the request carry all by itself, as the newest version says?
    pub is_modern: bool,
}

impl Session<'_> {
    /// The result of a request.
    ///
    /// # Errors
    /// What is not asked as the protocol says.
    pub async fn answer(&self, message: Message) -> Result<Value, Refused> {
        let Message { method, mut params, .. } = message;
        let mut result = match (method.as_str(), self.is_modern) {
            ("tools/list", _) => self.list(&params)?,
            ("tools/call", _) => self.call(&mut params).await?,
            ("server/discover", true) => discovered(),
            ("initialize", false) => initialized(&params),
            ("ping", false) => json!({}),
            (other, _) => return Err(Refused::no_method(other)),
        };
        if self.is_modern {
            result["resultType"] = "complete".into();
            result["_meta"] = json!({ "io.modelcontextprotocol/serverInfo": server() });
        }
        Ok(result)
    }

    /// What the token and the role of the person allow.
    fn list(&self, params: &Map<String, Value>) -> Result<Value, Refused> {
        if params.get("cursor").is_some_and(|cursor| !cursor.is_null()) {
            return Err(Refused::params("there is one page only"));
        }
        let tools = tools::all().iter().filter(|tool| self.allows(tool));
        let tools: Vec<&Value> = tools.map(|tool| &tool.told).collect();
        let mut result = json!({ "tools": tools });
        if self.is_modern {
            result["ttlMs"] = 300_000.into();
            result["cacheScope"] = "private".into();
        }
        Ok(result)
    }

    fn allows(&self, tool: &Tool) -> bool {
        if tool.only_reads() {
            return tool.operation.require_allowed(&self.by).is_ok();
        }
        prepared::require_may_prepare(&self.by, tool.operation).is_ok()
    }

    async fn call(&self, params: &mut Map<String, Value>) -> Result<Value, Refused> {
        let Some(Value::String(name)) = params.remove("name") else {
            return Err(Refused::params("a tool has a name"));
        };
        let tool = tools::find(&name);
        let tool = tool.ok_or_else(|| Refused::params(format!("unknown tool {name}")))?;
        let sent = match params.remove("arguments") {
            None => Map::new(),
            Some(Value::Object(sent)) => sent,
            Some(_) => return Err(Refused::params("arguments are an object")),
        };
        Ok(match self.run(tool, sent).await {
            Ok(result) => result,
            Err(problem) => self.refused(&problem),
        })
    }

    async fn run(&self, tool: &Tool, sent: Map<String, Value>) -> Result<Value, Problem> {
        let missing =
            |name| Problem::Invalid(vec![Wrong::at(format!("/{name}"), "api-field-missing")]);
        let arguments = tool.split(sent).map_err(missing)?;
        if !tool.only_reads() {
            return self.prepare(tool, arguments).await;
        }
        let asked = Asked {
            app: self.app.clone(),
            by: self.by.clone(),
            path: arguments.path,
            query: arguments.query,
            body: Sent::Json(arguments.body),
        };
        match tool.operation.run(asked).await? {
            Answer::Json { body, .. } => {
                let value: Value = serde_json::from_str(&body).unwrap_or_default();
                Ok(told(&body, &value, false))
            }
            // Tools give no files.
            Answer::File(_) => Err(Problem::NotAcceptable),
        }
    }

    async fn prepare(&self, tool: &Tool, arguments: tools::Arguments) -> Result<Value, Problem> {
        let parts =
            prepared::Parts { path: arguments.path, query: arguments.query, body: arguments.body };
        let act = prepared::prepare(self.app, &self.by, tool.operation, parts).await?;
        let address = format!("{}/prepared/{}", self.site, act.id);
        let words = args! { what: prepared::title(&self.by.locale, tool.operation), address: address.as_str() };
        let text = self.by.locale.plain_with("prepared-told", &words);
        let value = json!({
            "prepared": act.id.to_string(), "state": "prepared", "url": address,
            "ends_at": format!("{:.6}", act.ends_at)
        });
        Ok(told(&text, &value, false))
    }

    /// A refusal, for the assistant to read: what is wrong, the rule, and how to go on.
    fn refused(&self, problem: &Problem) -> Value {
        if let Problem::Broken(error) = problem {
            let cause = std::error::Error::source(error).map(ToString::to_string);
            tracing::error!(%error, cause, "a tool could not be used");
        }
        let details = problem.details(&self.by.locale);
        let mut lines = vec![details.title.clone()];
        lines.extend(details.detail.clone());
        for error in &details.errors {
            let place = error.pointer.as_ref().or(error.parameter.as_ref());
            lines.push(format!("{}: {}", place.map_or("", String::as_str), error.detail));
        }
        lines.push(details.how_to_go_on.clone());
        lines.extend(details.rule.map(|rule| format!("({rule})")));
        let value = serde_json::to_value(&details).unwrap_or_default();
        told(&lines.join("\n"), &value, true)
    }
}

fn told(text: &str, value: &Value, is_error: bool) -> Value {
    json!({
        "content": [{ "type": "text", "text": text }],
        "structuredContent": value,
        "isError": is_error
    })
}

fn server() -> Value {
    json!({ "name": "forgetmenot", "title": "Forgetmenot", "version": env!("CARGO_PKG_VERSION") })
}

fn discovered() -> Value {
    json!({
        "supportedVersions": VERSIONS,
        "capabilities": { "tools": {} },
        "instructions": ABOUT,
        "ttlMs": 3_600_000,
        "cacheScope": "private"
    })
}

/// The handshake of older versions: the one that was asked for, or the newest of them.
fn initialized(params: &Map<String, Value>) -> Value {
    let asked = params.get("protocolVersion").and_then(Value::as_str).unwrap_or_default();
    let version = VERSIONS[1..].iter().find(|version| **version == asked).unwrap_or(&LEGACY);
    json!({
        "protocolVersion": version,
        "capabilities": { "tools": {} },
        "serverInfo": server(),
        "instructions": ABOUT
    })
}
