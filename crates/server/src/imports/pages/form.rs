//! Reads what a person settled about a file. A changed way of reading, system or kind of rows maps the
//! columns anew; else every column is as it was chosen.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::PathBuf;

use domain::language::Language;
use domain::text::Line;
use domain::time::Zone;

use super::super::dialect::{Dialect, detect as detect_dialect};
use super::super::shelf::Upload;
use super::super::study::STUDIED;
use super::super::{
    Charset, Field, FileKind, Firm, Mapping, OnLikely, OnProblem, Preset, Reading, RowKind, Rows,
    Standing, WithoutCustomer, map_as, values,
};
use super::work::disk;
use crate::web::form::Form;
use crate::web::{Problem, Visit};

/// A file as far as its beginning shows it.
pub(super) struct Look {
    pub kind: FileKind,
    pub sheets: Vec<String>,
    pub sheet: usize,
    pub charset: Charset,
    pub dialect: Dialect,
    pub headers: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Opens the file as the reading says; `Err` if it can't be read so.
pub(super) async fn look(path: PathBuf, reading: Reading) -> io::Result<Look> {
    let look = tokio::task::spawn_blocking(move || {
        let records = Rows::open(File::open(path)?, reading)?;
        Ok(Look {
            kind: records.kind(),
            sheets: records.sheets().to_vec(),
            sheet: records.sheet(),
            charset: records.charset(),
            dialect: *records.dialect(),
            headers: records.headers().to_vec(),
            rows: records.preview(STUDIED),
        })
    });
    look.await.unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
}

/// Fields of the form and what is wrong with each.
pub(super) type Wrong = [(String, &'static str)];

pub(super) async fn read(
    visit: &Visit,
    before: &Upload,
    form: &Form,
    path: PathBuf,
) -> Result<(Upload, Vec<(String, &'static str)>), Problem> {
    let mut upload = before.clone();
    let mut wrong = Vec::new();
    if form.has("sheet") {
        upload.sheet = form.get("sheet").parse().ok();
    }
    if form.has("charset") || form.has("header") {
        upload.charset = Charset::parse(form.get("charset"));
        upload.dialect = read_dialect(form, &path, upload.charset).await.map_err(disk)?;
    }
    let is_read_anew = upload.reading() != before.reading();
    let look = look(path, upload.reading()).await.map_err(disk)?;
    let firm = Firm::of(visit.db()).await?;
    let preset = Preset::ALL.into_iter().find(|preset| preset.name() == form.get("preset"));
    let kind = RowKind::ALL.into_iter().find(|kind| kind.name() == form.get("kind"));
    let (preset, kind) =
        (preset.unwrap_or(before.mapping.preset), kind.unwrap_or(before.mapping.row_kind));
    let is_mapped_anew = is_read_anew
        || preset != before.mapping.preset
        || kind != before.mapping.row_kind
        || look.headers.len() != before.mapping.columns.len();
    if is_mapped_anew {
        upload.mapping = map_as(preset, kind, &look.headers);
        upload.mapping.study(&look.rows);
        upload.mapping.adopt(&look.headers, &firm);
        upload.mapping.study_own(&look.rows, &firm);
        upload.used = None;
    } else if form.has("column-0") {
        read_columns(&mut upload.mapping, &firm, form);
    }
    read_rest(visit, &mut upload, form, &mut wrong).await?;
    if !is_mapped_anew {
        read_stages(&mut upload.mapping, form);
    }
    Ok((upload, wrong))
}

async fn read_dialect(
    form: &Form,
    path: &std::path::Path,
    charset: Option<Charset>,
) -> io::Result<Option<Dialect>> {
    let (delimiter, header) = (form.get("delimiter"), form.get("header"));
    if delimiter.is_empty() && header.is_empty() {
        return Ok(None);
    }
    let found = look(path.to_owned(), Reading { charset, ..Reading::default() }).await?.dialect;
    let delimiter = match delimiter {
        "tab" => '\t',
        told => told.chars().next().unwrap_or(found.delimiter),
    };
    let header = if header.is_empty() { found.header } else { header == "yes" };
    let dialect = Dialect { delimiter, header, ..found };
    Ok(Some(if dialect.is_possible() { dialect } else { detect_dialect(b"") }))
}

/// Before the name of a custom field where a column may become one.
pub(super) const OWN: &str = "f.";

fn read_columns(mapping: &mut Mapping, firm: &Firm, form: &Form) {
    let kind = mapping.row_kind;
    for (at, column) in mapping.columns.iter_mut().enumerate() {
        let chosen = form.get(&format!("column-{at}"));
        *column = Field::parse(chosen).filter(|field| kind.fields().contains(field));
        let own = chosen.strip_prefix(OWN).filter(|target| firm.find(kind, target).is_some());
        match own {
            Some(target) => drop(mapping.own.insert(at, target.to_owned())),
            None => drop(mapping.own.remove(&at)),
        }
        match form.get(&format!("day-order-{at}")) {
            "day-first" => drop(mapping.day_orders.insert(at, values::DayOrder::DayFirst)),
            "month-first" => drop(mapping.day_orders.insert(at, values::DayOrder::MonthFirst)),
            _ => drop(mapping.day_orders.remove(&at)),
        }
        match form.get(&format!("decimal-{at}")) {
            "comma" => drop(mapping.decimal_signs.insert(at, values::DecimalSign::Comma)),
            "point" => drop(mapping.decimal_signs.insert(at, values::DecimalSign::Point)),
            _ => drop(mapping.decimal_signs.remove(&at)),
        }
    }
}

async fn read_rest(
    visit: &Visit,
    upload: &mut Upload,
    form: &Form,
    wrong: &mut Vec<(String, &'static str)>,
) -> Result<(), Problem> {
    if !form.has("source") {
        return Ok(());
    }
    let source = form.get("source").trim();
    match Line::parse(source) {
        Ok(_) => upload.mapping.source = source.to_owned(),
        Err(_) => wrong.push(("source".to_owned(), "fields-empty")),
    }
    let currency = form.get("currency").trim();
    upload.mapping.currency = (!currency.is_empty()).then(|| currency.to_uppercase());
    if upload.mapping.currency.as_deref().is_some_and(|code| values::parse_currency(code).is_none())
    {
        wrong.push(("currency".to_owned(), "imports-currency-unknown"));
    }
    match Zone::parse(form.get("zone").trim()) {
        Some(zone) => upload.zone = zone.name().to_owned(),
        None => wrong.push(("zone".to_owned(), "fields-zone")),
    }
    if let Some(language) = Language::parse(form.get("language")) {
        upload.language = language.code().to_owned();
    }
    let people = store::people::all(visit.db()).await?;
    let owner = people.iter().find(|person| person.id.to_string() == form.get("owner"));
    if let Some(owner) = owner {
        upload.owner = owner.id.to_string();
    }
    upload.mapping.on_problem = match form.get("on-problem") {
        "leave-out" => OnProblem::LeaveOut,
        _ => OnProblem::RefuseRow,
    };
    upload.mapping.on_likely = match form.get("on-likely") {
        "add" => OnLikely::Add,
        _ => OnLikely::Hold,
    };
    read_orders(&mut upload.mapping, form);
    upload.without_customer = match form.get("without-customer") {
        "create" => WithoutCustomer::Create,
        _ => WithoutCustomer::Refuse,
    };
    Ok(())
}

/// What only files of orders ask.
fn read_orders(mapping: &mut Mapping, form: &Form) {
    if !form.has("item-kind") {
        return;
    }
    mapping.item_kind = values::SoldAs::named(form.get("item-kind")).unwrap_or_default();
    mapping.discounts = match form.get("discounts") {
        "percent" => Some(values::DiscountUnit::Percent),
        "fraction" => Some(values::DiscountUnit::Fraction),
        _ => None,
    };
}

/// The ways in which a stage of the file can be meant, by their names in the form.
pub(super) const STANDINGS: [(&str, Standing); 8] = [
    ("open-1", Standing::Open(Some(1))),
    ("open-2", Standing::Open(Some(2))),
    ("open-3", Standing::Open(Some(3))),
    ("open-4", Standing::Open(Some(4))),
    ("open-5", Standing::Open(Some(5))),
    ("won", Standing::Won),
    ("lost", Standing::Lost),
    ("closed", Standing::Closed),
];

fn read_stages(mapping: &mut Mapping, form: &Form) {
    let mut at = 0;
    while form.has(&format!("stage-name-{at}")) {
        let name = form.get(&format!("stage-name-{at}")).to_owned();
        let chosen = form.get(&format!("stage-{at}"));
        match STANDINGS.iter().find(|(code, _)| *code == chosen) {
            Some((_, standing)) => drop(mapping.stages.insert(name, *standing)),
            None => drop(mapping.stages.remove(&name)),
        }
        at += 1;
    }
}

/// The names of stages at the beginning of the file, with where they stand as far as it is known.
pub(super) fn stages(look: &Look, mapping: &Mapping) -> Vec<(String, Option<Standing>)> {
    let columns = mapping.columns.iter().enumerate();
    let staged = columns.filter(|(_, field)| **field == Some(Field::Stage)).map(|(at, _)| at);
    let mut names: BTreeSet<&str> = mapping.stages.keys().map(String::as_str).collect();
    for column in staged {
        let values = look.rows.iter().filter_map(|row| row.get(column)).map(|name| name.trim());
        names.extend(values.filter(|name| !name.is_empty()).take(STUDIED));
    }
    let known = super::super::stages::Stages::of(mapping);
    names.into_iter().take(100).map(|name| (name.to_owned(), known.find(name))).collect()
}
