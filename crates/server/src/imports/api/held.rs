//! Rows that did not come in, by the API: refused ones with their reasons, and those that wait for an
//! answer.

use domain::ids::CustomerId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::{Answer, answer as take, refused_file, waiting, words};
use super::{ImportJson, OneImport, load};
use crate::api::lists::{Limit, Listed, Paging, decode};
use crate::api::operation::{Call, Nothing, Operation, get, post};
use crate::api::problem::{Problem, Wrong};
use crate::api::values::As;
use crate::i18n::Locale;
use crate::imports::ValueProblem;

pub(super) fn operations() -> Vec<Operation> {
    let held = "/imports/{import}/held";
    vec![
        get(
            "list_refused_rows",
            "/imports/{import}/refused",
            "The rows that were refused, with the reasons",
            refused,
        ),
        get("list_held_rows", held, "The rows that wait, each with whom it may be", list),
        post("answer_held_row", held, "Say who a row that waits is", answer),
    ]
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "RefusedRow")]
struct RefusedJson {
    /// Counts the rows of data from 1.
    row: i64,
    line: i64,
    cells: Vec<String>,
    problems: Vec<ProblemJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "RowProblem")]
struct ProblemJson {
    code: &'static str,
    column: Option<String>,
    value: String,
    detail: String,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "HeldRow")]
struct HeldJson {
    /// Counts the rows of data from 1.
    row: i64,
    line: i64,
    name: String,
    cells: Vec<String>,
    /// Customers whom it may be; empty where it is like another row of the same file.
    likely: Vec<LikelyJson>,
}

#[derive(JsonSchema, Serialize)]
#[schemars(rename = "LikelyCustomer")]
struct LikelyJson {
    /// Left out, with the name, where it is somebody whom the caller does not see.
    customer: Option<As<CustomerId>>,
    name: Option<String>,
    /// Who of ours looks after them.
    owner: String,
    /// What they have in common: `tax-number`, `email`, `phone` or `name`.
    common: &'static str,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AnswerFields {
    row: i64,
    answer: AnswerName,
    /// Whom it is, where it is somebody who is here.
    customer: Option<As<CustomerId>>,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
enum AnswerName {
    /// Somebody new.
    New,
    /// The customer who is named.
    It,
    LeaveOut,
}

async fn refused(call: Call<OneImport, Nothing, Paging>) -> Result<Listed<RefusedJson>, Problem> {
    let (db, id, limit) = (call.app.db(), call.path.import.0, Limit::of(call.query.limit));
    let after: i64 = decode(call.query.after.as_deref())?.unwrap_or(0);
    store::imports::get(db, id).await?;
    let rows = store::imports::refused(db, id, after, limit + 1).await?;
    let locale = &call.by.locale;
    Ok(Listed::of(
        rows,
        limit,
        |row| row.number,
        |row| RefusedJson {
            row: row.number,
            line: row.line,
            problems: refused_file::problems(&row).iter().map(|it| problem(locale, it)).collect(),
            cells: refused_file::cells(&row),
        },
    ))
}

fn problem(locale: &Locale, problem: &ValueProblem) -> ProblemJson {
    ProblemJson {
        code: problem.kind.key().trim_start_matches("imports-problem-"),
        column: (!problem.column_name.is_empty()).then(|| problem.column_name.clone()),
        value: problem.shown.clone(),
        detail: words::plain_problem(locale, problem),
    }
}

async fn list(call: Call<OneImport, Nothing, Paging>) -> Result<Listed<HeldJson>, Problem> {
    let (app, limit) = (&call.app, Limit::of(call.query.limit));
    let after: i64 = decode(call.query.after.as_deref())?.unwrap_or(0);
    let row = store::imports::get(app.db(), call.path.import.0).await?;
    let rows = waiting(app, call.by.sight, &row, after, limit + 1).await?;
    Ok(Listed::of(
        rows,
        limit,
        |row| row.number,
        |row| HeldJson {
            row: row.number,
            line: row.line,
            name: row.name,
            cells: row.cells,
            likely: row
                .likely
                .into_iter()
                .map(|one| LikelyJson {
                    customer: one.is_seen.then_some(As(one.id)),
                    name: one.is_seen.then_some(one.name),
                    owner: one.owner,
                    common: one.common.code(),
                })
                .collect(),
        },
    ))
}

async fn answer(call: Call<OneImport, AnswerFields>) -> Result<ImportJson, Problem> {
    let (app, id) = (&call.app, call.path.import.0);
    let AnswerFields { row, answer, customer } = call.body;
    let said = match (answer, customer) {
        (AnswerName::New, None) => Answer::New,
        (AnswerName::LeaveOut, None) => Answer::LeaveOut,
        (AnswerName::It, Some(customer)) => Answer::It(customer.0),
        _ => return Err(Problem::Invalid(vec![Wrong::at("/customer", "api-field-choose")])),
    };
    take(app, call.by.actor(), id, row, said).await?;
    load(app, id).await
}
