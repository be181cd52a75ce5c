//! What our own import reads back: customers, their contact persons and cases, as CSV under names of
//! columns that it knows.

use std::io::{self, Write};

use domain::fields::FieldSubject;
use domain::people::Sight;
use store::db::Query;
use store::exports::{Cell, Narrowed, Plain, Wanted, find, part};

use super::delimited::plain;
use super::neutral;

/// The files, each of a list, in the order in which they are to be brought in.
pub(super) const FILES: [(&str, &str); 3] =
    [("1-customers", "customers"), ("2-contacts", "contacts"), ("3-deals", "cases")];

/// A column of the file, and the key of the list's column that fills it.
type Carried = (&'static str, &'static str);

const CUSTOMERS: &[Carried] = &[
    ("id", "id"),
    ("name", "name"),
    ("kind", "kind"),
    ("email", "email"),
    ("phone", "phone"),
    ("website", "website"),
    ("street", "street"),
    ("postalcode", "postal-code"),
    ("city", "city"),
    ("region", "region"),
    ("country", "country"),
    ("language", "language"),
    ("timezone", "zone"),
    ("owner", "owner"),
    ("note", "note"),
    ("createdat", "created"),
];
const CONTACTS: &[Carried] = &[
    ("contactid", "id"),
    ("name", "name"),
    ("role", "position"),
    ("customerid", "customer-id"),
    ("email", "email"),
    ("phone", "phone"),
    ("language", "language"),
    ("createdat", "created"),
];
const CASES: &[Carried] = &[
    ("dealid", "id"),
    // Another name would have it read as the file of another tool.
    ("title", "case"),
    ("customerid", "customer-id"),
    ("status", "state"),
    ("amount", "amount"),
    ("currency", "amount"),
    ("owner", "owner"),
    ("source", "source"),
    ("createdat", "opened"),
];

pub(super) async fn write(q: &impl Query, list: &str, out: &mut impl Write) -> io::Result<()> {
    let Some(list) = find(list) else { return Ok(()) };
    let carried = match list.code {
        "customers" => CUSTOMERS,
        "contacts" => CONTACTS,
        _ => CASES,
    };
    let narrowed = Narrowed::Plain(Plain::default());
    let fields = match list.subject {
        Some(FieldSubject::Customer) => {
            store::fields::in_use(q, FieldSubject::Customer).await.map_err(io::Error::other)?
        }
        _ => Vec::new(),
    };
    let wanted = Wanted { list, narrowed, sight: Sight::All, fields };
    let columns = columns(carried, &wanted);
    out.write_all("\u{FEFF}".as_bytes())?;
    let mut rows = csv::Writer::from_writer(out);
    rows.write_record(columns.iter().map(|(name, _)| name))?;
    let mut after = None;
    loop {
        let found = part(q, &wanted, after.as_deref(), 1_000).await.map_err(io::Error::other)?;
        for row in &found.rows {
            let cells = columns.iter().map(|(name, at)| row.get(*at).map(|cell| text(name, cell)));
            rows.write_record(cells.map(Option::unwrap_or_default))?;
        }
        after = found.next;
        if after.is_none() {
            return rows.flush();
        }
    }
}

/// The name of each column of the file, and where its cell stands in a row: the list's own, and of
/// customers the tags and what the firm's own fields say, by their keys.
fn columns(carried: &[Carried], wanted: &Wanted) -> Vec<(String, usize)> {
    let own = &wanted.list.columns;
    let place = |key: &str| own.iter().position(|column| column.key == key);
    let listed = carried.iter().filter_map(|(name, key)| Some(((*name).to_owned(), place(key)?)));
    let mut columns: Vec<(String, usize)> = listed.collect();
    if wanted.list.subject == Some(FieldSubject::Customer) {
        columns.push(("tags".to_owned(), own.len()));
        let fields = wanted.fields.iter().zip(own.len() + 1..);
        columns.extend(fields.map(|(field, at)| (field.slug.clone(), at)));
    }
    columns
}

fn text(name: &str, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => neutral(text).into_owned(),
        Cell::Tags(tags) => neutral(&tags.join(", ")).into_owned(),
        // Another tool knows no answer apart from no deal: a no comes back as let go.
        Cell::Code(code) if name == "status" => match code.as_str() {
            "final-yes" => "won".to_owned(),
            "final-no" | "released" => "lost".to_owned(),
            _ => "open".to_owned(),
        },
        Cell::Code(code) => code.clone(),
        Cell::Int(number) => number.to_string(),
        Cell::Bool(flag) => flag.to_string(),
        Cell::Id(id) => id.to_string(),
        Cell::At(at) => at.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Money(money) if name == "currency" => money.currency.code().to_owned(),
        Cell::Money(money) => money.plain(),
        Cell::Decimal(number, places) => plain(*number, *places),
    }
}
