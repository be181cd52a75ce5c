//! How a record stood before an import touched it: all rows of it, column by column, so that they
//! can be put back exactly. Whether they may be is asked in `undoing`.

use domain::ids::{CustomerId, ImportId};
use uuid::Uuid;

use crate::args;
use crate::db::{FromRow, IntoVal, Query, Row, StoreError, Tx, Val};

/// What an import touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The customer's own record, with their contact persons, channels and addresses.
    Customer,
    Contact,
    /// With its promises, its answer, and what was sold in it.
    Case,
}

impl What {
    /// In the order in which they are put back: the widest first.
    pub(super) const ALL: [Self; 3] = [Self::Customer, Self::Contact, Self::Case];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Contact => "contact",
            Self::Case => "case",
        }
    }

    /// Its tables, those that others hang on first; which rows of each are the record's, and the key.
    const fn tables(self) -> &'static [(&'static str, &'static str, &'static [&'static str])] {
        const REF: &[&str] = &["source", "kind", "external_id"];
        match self {
            Self::Customer => &[
                ("customers", "id = $1", &["id"]),
                ("contacts", "customer_id = $1", &["id"]),
                ("channels", "customer_id = $1", &["id"]),
                ("addresses", "customer_id = $1", &["id"]),
                ("customer_tags", "customer_id = $1", &["customer_id", "tag_id"]),
                ("field_values", "subject_id = $1", &["field_id", "subject_id"]),
                ("external_refs", "record_id = $1", REF),
            ],
            Self::Contact => &[
                ("contacts", "id = $1", &["id"]),
                ("channels", "contact_id = $1", &["id"]),
                ("external_refs", "record_id = $1", REF),
            ],
            Self::Case => &[
                ("cases", "id = $1", &["id"]),
                ("promises", "case_id = $1", &["id"]),
                ("answers", "case_id = $1", &["id"]),
                ("releases", "case_id = $1", &["id"]),
                ("agreements", "case_id = $1", &["id"]),
                (
                    "agreement_lines",
                    "agreement_id in (select id from agreements where case_id = $1)",
                    &["agreement_id", "position"],
                ),
                ("items", "case_id = $1", &["id"]),
                ("tracks", "case_id = $1", &["item_id", "kind"]),
                ("track_acts", "item_id in (select id from items where case_id = $1)", &["id"]),
                ("case_tags", "case_id = $1", &["case_id", "tag_id"]),
                ("field_values", "subject_id = $1", &["field_id", "subject_id"]),
                (
                    "external_refs",
                    "record_id = $1 or record_id in (select id from items where case_id = $1)",
                    REF,
                ),
            ],
        }
    }
}

/// One row by its columns.
#[derive(Clone, Debug, PartialEq)]
struct Columns(Vec<(String, Val)>);

impl FromRow for Columns {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        row.named().map(Self)
    }
}

impl Columns {
    fn key(&self, columns: &[&str]) -> Vec<Val> {
        let of = |name: &&str| self.0.iter().find(|(column, _)| column == name);
        columns.iter().filter_map(of).map(|(_, value)| value.clone()).collect()
    }

    fn values(&self) -> Vec<Val> {
        self.0.iter().map(|(_, value)| value.clone()).collect()
    }
}

async fn rows(tx: &Tx, table: &str, of: &str, record: Uuid) -> Result<Vec<Columns>, StoreError> {
    tx.all(&format!("select * from {table} where {of}"), args![record]).await
}

/// Remembers how a record stands, unless this import has touched it before.
pub async fn keep_image(
    tx: &Tx,
    import: ImportId,
    what: What,
    record: Uuid,
    customer: CustomerId,
) -> Result<(), StoreError> {
    let known = "select record_id from import_images
        where import_id = $1 and what = $2 and record_id = $3";
    if tx.find::<Uuid>(known, args![import, what.code(), record]).await?.is_some() {
        return Ok(());
    }
    let mut image = Vec::new();
    for (table, of, _) in what.tables() {
        let now = rows(tx, table, of, record).await?;
        write_rows(&mut image, &now);
    }
    keep(tx, import, vec![(what, record, customer, image)]).await
}

/// Remembers records that the import makes for customers who are here: before, there was nothing.
pub async fn keep_none(
    tx: &Tx,
    import: ImportId,
    made: &[(What, Uuid, CustomerId)],
) -> Result<(), StoreError> {
    let mut kept = Vec::with_capacity(made.len());
    for (what, record, customer) in made {
        kept.push((*what, *record, *customer, Vec::new()));
    }
    keep(tx, import, kept).await
}

async fn keep(
    tx: &Tx,
    import: ImportId,
    kept: Vec<(What, Uuid, CustomerId, Vec<u8>)>,
) -> Result<(), StoreError> {
    let mut rows: Vec<[Val; 5]> = Vec::with_capacity(kept.len());
    for (what, record, customer, image) in kept {
        let what = what.code().into_val();
        rows.push([
            import.into_val(),
            what,
            record.into_val(),
            customer.into_val(),
            image.into_val(),
        ]);
    }
    tx.many(
        "insert into import_images (import_id, what, record_id, customer_id, image)
         values ($1, $2, $3, $4, $5) on conflict (import_id, what, record_id) do nothing",
        rows,
    )
    .await
    .map(|_| ())
}

/// Puts a record back as it stood: what came is taken away, what went comes again.
pub(super) async fn put_back(
    tx: &Tx,
    what: What,
    record: Uuid,
    image: &[u8],
) -> Result<(), StoreError> {
    let mut rest = image;
    let mut before = Vec::new();
    for _ in what.tables() {
        before.push(if image.is_empty() { Vec::new() } else { read_rows(&mut rest)? });
    }
    let mut now = Vec::new();
    for (table, of, _) in what.tables() {
        now.push(rows(tx, table, of, record).await?);
    }
    for (sql, args) in steps(what, &before, &now) {
        tx.exec(&sql, args).await?;
    }
    Ok(())
}

type Step = (String, Vec<Val>);

/// What hangs on others goes before them and comes back after them.
fn steps(what: What, before: &[Vec<Columns>], now: &[Vec<Columns>]) -> Vec<Step> {
    let tables = || what.tables().iter().zip(before).zip(now);
    let mut steps = Vec::new();
    for (((name, _, key), before), now) in tables().rev() {
        let is_new = |row: &&Columns| before.iter().all(|old| old.key(key) != row.key(key));
        for row in now.iter().filter(is_new) {
            steps.push((format!("delete from {name} where {}", equal(key, 1)), row.key(key)));
        }
    }
    for (((name, _, key), before), now) in tables() {
        for row in before {
            match now.iter().find(|it| it.key(key) == row.key(key)) {
                Some(same) if same == row => {}
                Some(_) => steps.push(update(name, key, row)),
                None => steps.push(insert(name, row)),
            }
        }
    }
    steps
}

fn equal(columns: &[&str], from: usize) -> String {
    let each = columns.iter().zip(from..).map(|(column, at)| format!("{column} = ${at}"));
    each.collect::<Vec<_>>().join(" and ")
}

fn update(table: &str, key: &[&str], row: &Columns) -> Step {
    let sets = row.0.iter().zip(1..).map(|((column, _), at)| format!("{column} = ${at}"));
    let sets = sets.collect::<Vec<_>>().join(", ");
    let sql = format!("update {table} set {sets} where {}", equal(key, row.0.len() + 1));
    (sql, [row.values(), row.key(key)].concat())
}

fn insert(table: &str, row: &Columns) -> Step {
    let columns: Vec<&str> = row.0.iter().map(|(column, _)| column.as_str()).collect();
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("${at}")).collect();
    let (columns, places) = (columns.join(", "), places.join(", "));
    (format!("insert into {table} ({columns}) values ({places})"), row.values())
}

/// Lengths and kinds before the bytes: nothing but this program of this database reads it again.
fn write_rows(out: &mut Vec<u8>, rows: &[Columns]) {
    write_length(out, rows.len());
    for row in rows {
        write_length(out, row.0.len());
        for (column, value) in &row.0 {
            write_bytes(out, column.as_bytes());
            let (kind, bytes) = match value {
                Val::Int(value) => (b'i', value.map(|value| value.to_le_bytes().to_vec())),
                Val::Real(value) => (b'r', value.map(|value| value.to_le_bytes().to_vec())),
                Val::Bool(value) => (b'b', value.map(|value| vec![u8::from(value)])),
                Val::Text(value) => (b't', value.clone().map(String::into_bytes)),
                Val::Id(value) => (b'u', value.map(|value| value.as_bytes().to_vec())),
                Val::Bytes(value) => (b'x', value.clone()),
            };
            out.push(kind);
            out.push(u8::from(bytes.is_some()));
            write_bytes(out, &bytes.unwrap_or_default());
        }
    }
}

fn write_length(out: &mut Vec<u8>, length: usize) {
    out.extend_from_slice(&u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
}

fn write_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    write_length(out, bytes.len());
    out.extend_from_slice(bytes);
}

fn read_rows(rest: &mut &[u8]) -> Result<Vec<Columns>, StoreError> {
    let count = read_length(rest)?;
    let mut rows = Vec::new();
    for _ in 0..count {
        let mut columns = Vec::new();
        for _ in 0..read_length(rest)? {
            let name = read_bytes(rest)?.to_vec();
            let name = String::from_utf8(name).map_err(|_| broken())?;
            let (kind, is_told) = (take(rest, 1)?[0], take(rest, 1)?[0] == 1);
            let bytes = read_bytes(rest)?;
            columns.push((name, value(kind, is_told.then_some(bytes))?));
        }
        rows.push(Columns(columns));
    }
    Ok(rows)
}

fn value(kind: u8, bytes: Option<&[u8]>) -> Result<Val, StoreError> {
    let eight = || bytes.map(|it| <[u8; 8]>::try_from(it).map_err(|_| broken())).transpose();
    Ok(match kind {
        b'i' => Val::Int(eight()?.map(i64::from_le_bytes)),
        b'r' => Val::Real(eight()?.map(f64::from_le_bytes)),
        b'b' => Val::Bool(bytes.map(|it| it.first() == Some(&1))),
        b't' => {
            let text = bytes.map(|it| String::from_utf8(it.to_vec()).map_err(|_| broken()));
            Val::Text(text.transpose()?)
        }
        b'u' => Val::Id(bytes.map(|it| Uuid::from_slice(it).map_err(|_| broken())).transpose()?),
        b'x' => Val::Bytes(bytes.map(<[u8]>::to_vec)),
        _ => return Err(broken()),
    })
}

fn read_length(rest: &mut &[u8]) -> Result<usize, StoreError> {
    let bytes = <[u8; 4]>::try_from(take(rest, 4)?).map_err(|_| broken())?;
    usize::try_from(u32::from_le_bytes(bytes)).map_err(|_| broken())
}

fn read_bytes<'b>(rest: &mut &'b [u8]) -> Result<&'b [u8], StoreError> {
    let length = read_length(rest)?;
    take(rest, length)
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Result<&'b [u8], StoreError> {
    let (taken, after) = rest.split_at_checked(length).ok_or_else(broken)?;
    *rest = after;
    Ok(taken)
}

fn broken() -> StoreError {
    StoreError::broken("an image of rows that is not whole".to_owned())
}
