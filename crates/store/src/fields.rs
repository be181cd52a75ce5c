//! Custom fields, what they say of customers and cases, and lists narrowed by them.

use domain::fields::{Field, FieldKind, FieldSubject, FieldValue, Number, date_of};
use domain::ids::{CustomerId, FieldId};
use domain::money::Money;
use domain::text::{Line, fold};
use iso_currency::Currency;
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Query, StoreError, Tx, Val};
use crate::{args, row};

/// So many ids are asked for by one statement.
const ASKED: usize = 50;

row! {
    struct FieldRow {
        id: FieldId,
        subject: FieldSubject,
        slug: String,
        name: Line,
        kind: FieldKind,
        choices: String,
        position: i64,
        retired_at: Option<Timestamp>,
    }
}

impl From<FieldRow> for Field {
    fn from(row: FieldRow) -> Self {
        Self {
            id: row.id,
            subject: row.subject,
            slug: row.slug,
            name: row.name,
            kind: row.kind,
            choices: row.choices.lines().filter_map(|line| Line::parse(line).ok()).collect(),
            position: row.position,
            retired_at: row.retired_at,
        }
    }
}

row! {
    struct ValueRow {
        subject: Uuid,
        field: FieldId,
        kind: FieldKind,
        words: Option<String>,
        figure: Option<i64>,
        currency: Option<String>,
    }
}

impl ValueRow {
    fn value(&self) -> Option<FieldValue> {
        let line = || Line::parse(self.words.as_deref()?).ok();
        Some(match self.kind {
            FieldKind::Text => FieldValue::Text(line()?),
            FieldKind::Choice => FieldValue::Choice(line()?),
            FieldKind::Number => FieldValue::Number(Number(self.figure?)),
            FieldKind::Date => FieldValue::Date(date_of(self.figure?)?),
            FieldKind::Money => {
                let currency = Currency::from_code(self.currency.as_deref()?)?;
                FieldValue::Money(Money { minor: self.figure?, currency })
            }
        })
    }
}

const FIELD: &str =
    "select id, subject, slug, name, kind, choices, position, retired_at from fields";

/// All fields of a subject in their order, retired ones too.
pub async fn all(q: &impl Query, subject: FieldSubject) -> Result<Vec<Field>, StoreError> {
    let sql = format!("{FIELD} where subject = $1 order by position, id");
    let rows: Vec<FieldRow> = q.all(&sql, args![subject]).await?;
    Ok(rows.into_iter().map(Field::from).collect())
}

/// Those that are in use.
pub async fn in_use(q: &impl Query, subject: FieldSubject) -> Result<Vec<Field>, StoreError> {
    let mut fields = all(q, subject).await?;
    fields.retain(|field| field.retired_at.is_none());
    Ok(fields)
}

pub async fn get(q: &impl Query, id: FieldId) -> Result<Field, StoreError> {
    let row: FieldRow = q.one(&format!("{FIELD} where id = $1"), args![id]).await?;
    Ok(row.into())
}

/// Is a slug taken by another field of the subject?
pub async fn is_taken(
    q: &impl Query,
    subject: FieldSubject,
    slug: &str,
) -> Result<bool, StoreError> {
    let sql = "select id from fields where subject = $1 and slug = $2";
    q.find::<FieldId>(sql, args![subject, slug]).await.map(|found| found.is_some())
}

/// How many values a field has.
pub async fn count_values(q: &impl Query, id: FieldId) -> Result<i64, StoreError> {
    q.one("select count(*) from field_values where field_id = $1", args![id]).await
}

fn choices(field: &Field) -> String {
    field.choices.iter().map(Line::as_str).collect::<Vec<_>>().join("\n")
}

pub async fn insert(tx: &Tx, field: &Field) -> Result<(), StoreError> {
    tx.exec(
        "insert into fields (id, subject, slug, name, kind, choices, position, retired_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            field.id,
            field.subject,
            field.slug.as_str(),
            &field.name,
            field.kind,
            choices(field),
            field.position,
            field.retired_at
        ],
    )
    .await
    .map(|_| ())
}

/// Saves what may change of a field: its subject and its slug stay.
pub async fn save(tx: &Tx, field: &Field) -> Result<(), StoreError> {
    tx.exec(
        "update fields set name = $2, kind = $3, choices = $4, position = $5, retired_at = $6
         where id = $1",
        args![field.id, &field.name, field.kind, choices(field), field.position, field.retired_at],
    )
    .await
    .map(|_| ())
}

/// What the fields say of these customers or cases.
pub async fn values_of(
    q: &impl Query,
    subjects: &[Uuid],
) -> Result<Vec<(Uuid, FieldId, FieldValue)>, StoreError> {
    let mut found = Vec::new();
    for some in subjects.chunks(ASKED) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let sql = format!(
            "select v.subject_id, v.field_id, f.kind, v.words, v.figure, v.currency
             from field_values v join fields f on f.id = v.field_id
             where v.subject_id in ({}) order by v.subject_id, f.position, f.id",
            places.join(", ")
        );
        let args = some.iter().map(IntoVal::into_val).collect();
        let rows: Vec<ValueRow> = q.all(&sql, args).await?;
        found.extend(rows.iter().filter_map(|row| Some((row.subject, row.field, row.value()?))));
    }
    Ok(found)
}

/// What fields say of records that are new: of which field, customer or case, and customer.
pub async fn insert_values(
    tx: &Tx,
    new: &[(FieldId, Uuid, CustomerId, FieldValue)],
) -> Result<(), StoreError> {
    let rows: Vec<[Val; 7]> = new.iter().map(value_row).collect();
    tx.many(
        "insert into field_values (field_id, subject_id, customer_id, words, words_key, figure,
            currency) values ($1, $2, $3, $4, $5, $6, $7)",
        rows,
    )
    .await
    .map(|_| ())
}

fn value_row(
    (field, subject, customer, value): &(FieldId, Uuid, CustomerId, FieldValue),
) -> [Val; 7] {
    let words = match value {
        FieldValue::Text(line) | FieldValue::Choice(line) => Some(line.as_str()),
        _ => None,
    };
    let currency = match value {
        FieldValue::Money(money) => Some(money.currency.code()),
        _ => None,
    };
    [
        field.into_val(),
        subject.into_val(),
        customer.into_val(),
        words.into_val(),
        words.map(fold).into_val(),
        value.figure().into_val(),
        currency.into_val(),
    ]
}

/// Sets or clears what a field says of a customer or of a case of theirs.
pub async fn set_value(
    tx: &Tx,
    field: FieldId,
    subject: Uuid,
    customer: CustomerId,
    value: Option<&FieldValue>,
) -> Result<(), StoreError> {
    let Some(value) = value else {
        let sql = "delete from field_values where field_id = $1 and subject_id = $2";
        return tx.exec(sql, args![field, subject]).await.map(|_| ());
    };
    let row = value_row(&(field, subject, customer, value.clone()));
    tx.exec(
        "insert into field_values (field_id, subject_id, customer_id, words, words_key, figure,
            currency) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (field_id, subject_id) do update set customer_id = excluded.customer_id,
            words = excluded.words, words_key = excluded.words_key, figure = excluded.figure,
            currency = excluded.currency",
        row.into(),
    )
    .await
    .map(|_| ())
}

/// What a list asks of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFilter {
    pub field: FieldId,
    pub test: FieldTest,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldTest {
    Equals(String),
    Contains(String),
    Between(Option<i64>, Option<i64>),
    Empty,
}

/// Appends one condition for each test; `column` holds the id of the customer or case.
pub(crate) fn push_fields(
    wheres: &mut String,
    args: &mut Vec<Val>,
    column: &str,
    filters: &[FieldFilter],
) {
    for filter in filters {
        args.push(filter.field.into_val());
        let field = args.len();
        let mut test = String::new();
        let mut push = |fragment: &str, value: Val| {
            args.push(value);
            test.push_str(&format!(" and v.{fragment} ${}", args.len()));
        };
        match &filter.test {
            FieldTest::Equals(words) => push("words_key =", fold(words).into_val()),
            FieldTest::Contains(words) => {
                // A folded text has no sign that `like` gives a meaning to.
                push("words_key like", format!("%{}%", fold(words)).into_val());
            }
            FieldTest::Between(from, to) => {
                if let Some(from) = from {
                    push("figure >=", (*from).into_val());
                }
                if let Some(to) = to {
                    push("figure <=", (*to).into_val());
                }
            }
            FieldTest::Empty => {}
        }
        let exists = if filter.test == FieldTest::Empty { "not in" } else { "in" };
        wheres.push_str(&format!(
            " and {column} {exists} (select v.subject_id from field_values v
                where v.field_id = ${field}{test})"
        ));
    }
}
