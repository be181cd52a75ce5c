//! One operation of the API: everything that the router, the document, the page and other callers
//! know of it is told here, once, next to its handler.

use std::any::TypeId;
use std::future::Future;
use std::pin::Pin;
use std::str::FromStr;

use domain::people::Right;
use domain::tokens::Scope;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::db::{Tx, Work};
use uuid::Uuid;

use super::answer::{Answer, File, tag};
use super::caller::Caller;
use super::problem::Problem;
use super::reading;
use super::values::As;
use crate::app::{App, Failure};

/// How an operation is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    Get,
    Post,
    Patch,
    Put,
}

/// No parameters, or no body.
#[derive(Debug, Default, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An operation asked for, its parts read into values.
pub struct Call<P = Nothing, B = Nothing, Q = Nothing> {
    /// The program; its first write looks at what the request asked to hold.
    pub app: App,
    pub by: Caller,
    pub path: P,
    pub body: B,
    pub query: Q,
}

/// The same before it is read.
pub struct Asked {
    pub app: App,
    pub by: Caller,
    pub path: Map<String, Value>,
    pub query: Map<String, Value>,
    pub body: Sent,
}

/// What was sent along.
pub enum Sent {
    Json(Value),
    File(File),
}

/// What the body of an operation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    Json,
    /// The bytes of a file; what is said of it stands in the address.
    File,
}

pub type Running = Pin<Box<dyn Future<Output = Result<Answer, Problem>> + Send>>;
type Run = Box<dyn Fn(Asked) -> Running + Send + Sync>;

/// The state of the record that an operation changes, read in its transaction with the customer
/// locked, as its tag.
pub type Reader = for<'t> fn(&'t Tx, &'t Map<String, Value>) -> Work<'t, String, Failure>;

/// What the parts of an operation look like.
pub struct Shapes {
    pub path: Schema,
    pub query: Schema,
    pub body: Schema,
    pub answer: Schema,
}

pub struct Operation {
    /// Verb and noun.
    pub id: &'static str,
    pub verb: Verb,
    /// Under `/api/v1`.
    pub path: &'static str,
    pub room: &'static str,
    pub summary: &'static str,
    /// The right that the caller's role must give.
    pub right: Option<Right>,
    pub takes: Takes,
    pub gives_file: bool,
    /// Where what it makes is found, with `{id}` for the id in its answer.
    pub creates: Option<&'static str>,
    pub record: Option<Reader>,
    /// Its answer tells a secret: it is kept nowhere, and no assistant gets it.
    pub gives_secret: bool,
    /// Is its answer that record, with its tag?
    pub is_record: bool,
    pub shapes: fn(&mut SchemaGenerator) -> Shapes,
    run: Run,
}

/// What a handler may give back.
pub trait Gives: Send + 'static {
    const IS_FILE: bool;
    fn schema(generator: &mut SchemaGenerator) -> Schema;
    fn answer(self) -> Result<Answer, Problem>;
}

impl<T: Serialize + JsonSchema + Send + 'static> Gives for T {
    const IS_FILE: bool = false;

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }

    fn answer(self) -> Result<Answer, Problem> {
        Answer::json(&self)
    }
}

impl Gives for File {
    const IS_FILE: bool = true;

    fn schema(_: &mut SchemaGenerator) -> Schema {
        Schema::default()
    }

    fn answer(self) -> Result<Answer, Problem> {
        Ok(Answer::File(self))
    }
}

/// What may be sent along.
pub trait Body: Sized + Send + 'static {
    const TAKES: Takes;
    fn schema(generator: &mut SchemaGenerator) -> Schema;
    fn read(sent: Sent) -> Result<Self, Problem>;
}

impl<T: DeserializeOwned + JsonSchema + Send + 'static> Body for T {
    const TAKES: Takes = Takes::Json;

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }

    fn read(sent: Sent) -> Result<Self, Problem> {
        match sent {
            Sent::Json(value) => reading::body(value),
            Sent::File(_) => Err(Problem::MediaType),
        }
    }
}

impl Body for File {
    const TAKES: Takes = Takes::File;

    fn schema(_: &mut SchemaGenerator) -> Schema {
        Schema::default()
    }

    fn read(sent: Sent) -> Result<Self, Problem> {
        match sent {
            Sent::File(file) => Ok(file),
            Sent::Json(_) => Err(Problem::MediaType),
        }
    }
}

/// A part of an address.
pub trait Part: DeserializeOwned + JsonSchema + Send + 'static {}

impl<T: DeserializeOwned + JsonSchema + Send + 'static> Part for T {}

fn shapes<P: Part, B: Body, Q: Part, T: Gives>(generator: &mut SchemaGenerator) -> Shapes {
    Shapes {
        path: generator.root_schema_for::<P>(),
        query: generator.root_schema_for::<Q>(),
        body: B::schema(generator),
        answer: T::schema(generator),
    }
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident $verb:ident),+) => {$(
        $(#[$doc])*
        pub fn $name<P, B, Q, T, F, Fut>(
            id: &'static str,
            path: &'static str,
            summary: &'static str,
            handler: F,
        ) -> Operation
        where
            P: Part,
            B: Body,
            Q: Part,
            T: Gives,
            F: Fn(Call<P, B, Q>) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future<Output = Result<T, Problem>> + Send + 'static,
        {
            Operation::new::<P, B, Q, T, F, Fut>(Verb::$verb, id, path, summary, handler)
        }
    )+};
}

verbs! {
    /// Reads.
    get Get,
    /// Acts.
    post Post,
    /// Changes a record by the fields that are sent (RFC 7396).
    patch Patch,
    /// Sets a record as a whole.
    put Put
}

impl Operation {
    fn new<P, B, Q, T, F, Fut>(
        verb: Verb,
        id: &'static str,
        path: &'static str,
        summary: &'static str,
        handler: F,
    ) -> Self
    where
        P: Part,
        B: Body,
        Q: Part,
        T: Gives,
        F: Fn(Call<P, B, Q>) -> Fut + Copy + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Problem>> + Send + 'static,
    {
        let run: Run = Box::new(move |asked| {
            Box::pin(async move {
                let Asked { app, by, path, query, body } = asked;
                let call = Call {
                    path: reading::path(path)?,
                    query: reading::query(query)?,
                    body: B::read(body)?,
                    app,
                    by,
                };
                handler(call).await?.answer()
            })
        });
        let is_nothing = TypeId::of::<B>() == TypeId::of::<Nothing>();
        Self {
            id,
            verb,
            path,
            room: "",
            summary,
            right: (verb != Verb::Get).then_some(Right::Work),
            takes: if is_nothing { Takes::Nothing } else { B::TAKES },
            gives_file: T::IS_FILE,
            creates: None,
            record: None,
            gives_secret: false,
            is_record: false,
            shapes: shapes::<P, B, Q, T>,
            run,
        }
    }

    /// Its answer tells of something new, which is found there.
    #[must_use]
    pub fn creates(mut self, path: &'static str) -> Self {
        self.creates = Some(path);
        self
    }

    /// It gives a record, whose state has a tag.
    #[must_use]
    pub fn of(mut self, record: Reader) -> Self {
        self.record = Some(record);
        self.is_record = true;
        self
    }

    /// It changes a record and gives something else.
    #[must_use]
    pub fn on(mut self, record: Reader) -> Self {
        self.record = Some(record);
        self
    }

    /// Its answer tells a secret.
    #[must_use]
    pub fn gives_secret(mut self) -> Self {
        self.gives_secret = true;
        self
    }

    #[must_use]
    pub fn needs(mut self, right: Right) -> Self {
        self.right = Some(right);
        self
    }

    /// Everybody may, as it is about themselves alone.
    #[must_use]
    pub fn for_everybody(mut self) -> Self {
        self.right = None;
        self
    }

    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.verb == Verb::Get { Scope::Read } else { Scope::Write }
    }

    /// Must a request say which state of the record it changes?
    #[must_use]
    pub fn needs_match(&self) -> bool {
        self.record.is_some() && matches!(self.verb, Verb::Patch | Verb::Put)
    }

    /// The status of its success.
    #[must_use]
    pub fn status(&self) -> u16 {
        if self.creates.is_some() { 201 } else { 200 }
    }

    /// Runs it for somebody, if their token and role allow it and they see what it is about.
    ///
    /// # Errors
    /// What its problem says.
    pub async fn run(&self, asked: Asked) -> Result<Answer, Problem> {
        self.require_allowed(&asked.by)?;
        super::sight::require(&asked.app, &asked.by, &asked.path).await?;
        let path = asked.path.clone();
        let mut answer = (self.run)(asked).await?;
        if let Answer::Json { body, etag, location, status } = &mut answer {
            *status = self.status();
            *etag = self.is_record.then(|| tag(body));
            *location = self.creates.and_then(|to| made_at(to, &path, body));
        }
        Ok(answer)
    }

    /// # Errors
    /// The token only reads, or the role does not give the right.
    pub fn require_allowed(&self, by: &Caller) -> Result<(), Problem> {
        if !by.scope.covers(self.scope()) {
            return Err(Problem::Scope);
        }
        if self.right.is_some_and(|right| !by.role.may(right)) {
            return Err(Problem::Forbidden);
        }
        Ok(())
    }
}

/// Where the thing of this answer is found.
fn made_at(to: &str, path: &Map<String, Value>, body: &str) -> Option<String> {
    let answer: Value = serde_json::from_str(body).ok()?;
    let mut at = format!("{}{to}", super::ROOT);
    for (name, value) in path.iter().chain(answer.as_object()?) {
        if let Some(value) = value.as_str() {
            at = at.replace(&format!("{{{name}}}"), value);
        }
    }
    (!at.contains('{')).then_some(at)
}

/// The operations of one room.
pub fn room(name: &'static str, mut operations: Vec<Operation>) -> Vec<Operation> {
    for operation in &mut operations {
        operation.room = name;
    }
    operations
}

/// Something new.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Made {
    pub id: As<Uuid>,
}

impl Made {
    pub fn of(id: impl Into<Uuid>) -> Self {
        Self { id: As(id.into()) }
    }
}

/// An id of an address, for a [`Reader`].
///
/// # Errors
/// There is none by that name.
pub fn id<T: FromStr>(path: &Map<String, Value>, name: &str) -> Result<T, Failure> {
    let id = path.get(name).and_then(Value::as_str);
    id.and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)
}
