//! Acts that assistants prepare: each is tried in a transaction that is taken back, so that what the
//! method refuses is refused at once; then it waits for a person, who accepts it as their own act by
//! the rules of that moment, or declines it.

use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, PreparedId, UserId};
use domain::people::{Actor, Right};
use domain::prepared::{ActState, KEPT, MOST_WAITING, WAITS};
use domain::refusal::Refusal;
use domain::tokens::Scope;
use jiff::Timestamp;
use serde_json::{Map, Value};
use store::prepared::{Act, NewAct};
use store::rights::Record;
use uuid::Uuid;

use crate::api::answer::Answer;
use crate::api::caller::Caller;
use crate::api::operation::{Asked, Operation, Sent};
use crate::api::problem::Problem;
use crate::app::{App, Failure};
use crate::i18n::Locale;
use crate::web::guard::{Parameter, parameter};

pub mod api;
mod deciding;
pub mod pages;
#[cfg(test)]
mod tests;
mod trying;

use deciding::Decision;

/// The parts of the request that is prepared.
#[derive(Clone, Debug)]
pub struct Parts {
    pub path: Map<String, Value>,
    pub query: Map<String, Value>,
    pub body: Value,
}

impl Parts {
    fn asked(&self, app: App, by: Caller) -> Asked {
        Asked {
            app,
            by,
            path: self.path.clone(),
            query: self.query.clone(),
            body: Sent::Json(self.body.clone()),
        }
    }

    /// Those of an act, as they were prepared.
    #[must_use]
    pub fn of(act: &Act) -> Self {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
        let fields = |text: &str| match read(text) {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        Self { path: fields(&act.path), query: fields(&act.query), body: read(&act.body) }
    }
}

/// What was prepared.
pub struct Prepared {
    pub id: PreparedId,
    pub ends_at: Timestamp,
}

/// The operation in a person's words; in English where there are none.
#[must_use]
pub fn title(locale: &Locale, operation: &Operation) -> String {
    let key = title_key(operation.id);
    if locale.has(&key) { locale.text(&key) } else { operation.summary.to_owned() }
}

#[must_use]
pub fn title_key(operation: &str) -> String {
    format!("prepared-op-{}", operation.replace('_', "-"))
}

/// Somebody as they act by themselves, with no narrower token between.
fn themselves(by: &Caller) -> Caller {
    Caller { scope: Scope::Write, ..by.clone() }
}

/// May this token prepare the operation?
///
/// # Errors
/// The token only reads, or the role of its person does not allow the operation.
pub fn require_may_prepare(by: &Caller, operation: &Operation) -> Result<(), Problem> {
    if !by.scope.covers(Scope::Prepare) {
        return Err(Problem::Scope);
    }
    operation.require_allowed(&themselves(by))
}

/// Prepares an act, if it would not be refused now. What waits already is not prepared twice.
///
/// # Errors
/// What the operation itself would refuse.
pub async fn prepare(
    app: &App,
    by: &Caller,
    operation: &'static Operation,
    parts: Parts,
) -> Result<Prepared, Problem> {
    require_may_prepare(by, operation)?;
    trying::run(app, &themselves(by), operation, &parts).await?;
    let (customer, case) = place(app, &parts).await?;
    if store::prepared::count_waiting(app.db(), by.user, by.now).await? >= MOST_WAITING {
        return Err(Problem::TooMany);
    }
    let text = |value: &Value| value.to_string();
    let (user, token, path) = (by.user, by.token, parts.path.clone());
    let (path_text, query) =
        (Value::from(parts.path).to_string(), Value::from(parts.query).to_string());
    let body = text(&parts.body);
    let prepared = app.write_own(user, move |w| {
        Box::pin(async move {
            let tag = match operation.record.filter(|_| operation.needs_match()) {
                Some(record) => Some(record(w.tx, &path).await?),
                None => None,
            };
            let ends_at = w.now.checked_add(WAITS).unwrap_or(w.now);
            let id = PreparedId(w.new_id());
            let new = NewAct {
                id,
                user,
                token,
                operation: operation.id,
                path: path_text,
                query,
                body,
                tag,
                customer,
                case,
                ends_at,
            };
            if let Some(same) = store::prepared::find_same(w.tx, &new, w.now).await? {
                let ends_at = store::prepared::get(w.tx, same).await?.ends_at;
                return Ok(Prepared { id: same, ends_at });
            }
            store::prepared::insert(w.tx, &new, w.now).await?;
            let fact = Fact::of(EventKind::ActPrepared, id).to(operation.id);
            w.tell_of_firm(vec![fact]).await?;
            Ok(Prepared { id, ends_at })
        })
    });
    Ok(prepared.await?)
}

/// Whom the act is about, by what its address or its body names.
async fn place(app: &App, parts: &Parts) -> Result<(Option<CustomerId>, Option<CaseId>), Failure> {
    let body = parts.body.as_object();
    let of_body = body
        .into_iter()
        .flatten()
        .filter(|(name, _)| ["customer", "case"].contains(&name.as_str()));
    let named: Vec<(Record, Uuid)> = parts
        .path
        .iter()
        .chain(of_body)
        .filter_map(|(name, value)| {
            let Some(Parameter::Of(record)) = parameter(name) else { return None };
            Some((record, value.as_str()?.parse().ok()?))
        })
        .collect();
    let (mut customer, mut case) = (None, None);
    for (record, id) in named {
        let (its_customer, its_case) =
            store::prepared::described::place(app.db(), record, id).await?;
        customer = customer.or(its_customer);
        case = case.or(its_case);
    }
    Ok((customer, case))
}

/// The act, if this person decides it: it is their own, or they steer and see its customer.
///
/// # Errors
/// It is not there for them.
pub async fn find(app: &App, by: &Caller, id: PreparedId) -> Result<Act, Failure> {
    let steers = by.role.may(Right::Steer);
    if !store::prepared::decides(app.db(), id, by.user, steers, by.sight).await? {
        return Err(Failure::NotFound);
    }
    Ok(store::prepared::get(app.db(), id).await?)
}

/// Accepts an act, maybe with other words in its body: it happens now, by the hand of who accepts.
/// Both stand or fall together.
///
/// # Errors
/// What the operation refuses today, that it was decided by somebody meanwhile, or, unless they
/// look past it, that the record was changed since.
pub async fn accept(
    app: &App,
    by: &Caller,
    id: PreparedId,
    body: Value,
    looks_past: bool,
) -> Result<Answer, Problem> {
    let act = find(app, by, id).await?;
    let operation = crate::api::find(&act.operation).ok_or(Problem::NotFound)?;
    let parts = Parts { body, ..Parts::of(&act) };
    let text = parts.body.to_string();
    let decision =
        Decision::new(app, by.user, &act, operation, parts.path.clone(), text, looks_past);
    let asked = parts.asked(app.with(decision.clone()), themselves(by));
    let answer = operation.run(asked).await;
    let answer = answer.map_err(|problem| decision.unmet().unwrap_or(problem))?;
    if !decision.was_written() {
        // It wrote nothing, for all was so already.
        settle(app, by.user, id, ActState::Accepted).await?;
    }
    Ok(answer)
}

/// Declines an act; nobody is asked why.
///
/// # Errors
/// It was decided meanwhile.
pub async fn decline(app: &App, by: &Caller, id: PreparedId) -> Result<(), Failure> {
    find(app, by, id).await?;
    settle(app, by.user, id, ActState::Declined).await
}

async fn settle(app: &App, user: UserId, id: PreparedId, state: ActState) -> Result<(), Failure> {
    app.write(Actor::User(user), move |w| {
        Box::pin(async move {
            if !store::prepared::decide(w.tx, id, state, user, w.now).await? {
                return Err(Refusal::ActDecided.into());
            }
            let fact = Fact::of(EventKind::ActDecided, id).to(state.code());
            w.tell_of_firm(vec![fact]).await
        })
    })
    .await
}

/// Lets those go that nobody decided in time, and forgets what was settled long ago; how many.
///
/// # Errors
/// What the database says.
pub async fn sweep(app: &App) -> Result<u64, Failure> {
    let now = app.now();
    let before = now.checked_sub(KEPT).unwrap_or(Timestamp::MIN);
    app.db()
        .write::<_, Failure, _>(move |tx| {
            Box::pin(async move {
                let expired = store::prepared::expire(tx, now).await?;
                Ok(expired + store::prepared::sweep(tx, before).await?)
            })
        })
        .await
}
