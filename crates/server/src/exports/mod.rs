//! Ways out: any list as CSV, XLSX or JSON, and everything at once. Rows come part after part and
//! leave as they come, so no list is too long.

pub mod api;
mod carried;
mod delimited;
pub mod everything;
mod json;
mod names;
mod neutral;
pub mod pages;
#[cfg(test)]
mod tests;
mod told;
mod workbook;

use std::fs::File;
use std::io;

use domain::events::{EventKind, Fact};
use domain::fields::FieldSubject;
use domain::ids::UserId;
use domain::language::Language;
use domain::people::{Sight, Standing};
use domain::refusal::Refusal;
use domain::time::Zone;
use jiff::Timestamp;
use store::db::Db;
use store::exports::{Cell, List, Narrowed, Show, Wanted, part};
use tokio::io::AsyncReadExt as _;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use crate::app::{App, Failure};
use crate::i18n::Locale;
use crate::web::asked::Asked;
use crate::web::narrow::{self, Clock};

pub use neutral::{as_written, neutral};

/// So many rows are asked for at once.
const PART: u32 = 1_000;
/// So many bytes of a finished file go out at once.
const CHUNK: usize = 64 * 1024;

/// As what a list is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Commas, and a point before the decimals.
    Csv,
    /// Semicolons, and a comma before the decimals, as spreadsheets in Polish and Russian read it.
    CsvSemicolon,
    CsvTab,
    Xlsx,
    Json,
}

impl Format {
    pub const ALL: [Self; 5] =
        [Self::Xlsx, Self::Csv, Self::CsvSemicolon, Self::CsvTab, Self::Json];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::CsvSemicolon => "csv-semicolon",
            Self::CsvTab => "csv-tab",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// What a form proposes: a sheet of text in the notation of the language.
    #[must_use]
    pub const fn usual(language: Language) -> Self {
        match language {
            Language::Polish | Language::Russian => Self::CsvSemicolon,
            Language::English | Language::Hebrew => Self::Csv,
        }
    }

    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvSemicolon | Self::CsvTab => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvSemicolon | Self::CsvTab => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

/// Whoever takes a list along.
#[derive(Clone, Debug)]
pub struct Reader {
    pub user: UserId,
    pub sight: Sight,
    pub zone: Zone,
    pub locale: Locale,
}

/// A column as it stands above its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The same in every language.
    pub key: String,
    pub label: String,
    pub is_money: bool,
    /// One of the firm's own fields.
    pub is_custom: bool,
    /// With what the keys of its values' words begin, where the program has words for them.
    words: Option<&'static str>,
}

/// A list that is taken along.
pub struct Export {
    wanted: Wanted,
    /// Which cells of a row are part of it.
    shown: Vec<usize>,
    pub headings: Vec<Heading>,
    now: Timestamp,
    pub zone: Zone,
    pub locale: Locale,
}

/// A file that is being written: rows go in, bytes come out.
trait Sheet: Send {
    fn row(&mut self, cells: &[&Cell]) -> io::Result<()>;

    /// The bytes that are ready.
    fn take(&mut self) -> Vec<u8>;

    /// What is left when there are no more rows.
    fn end(self: Box<Self>) -> io::Result<End>;
}

/// The end of a file: a few bytes, or all of it from the disk.
enum End {
    Bytes(Vec<u8>),
    File(File),
}

/// The bytes of a file as they become ready. It breaks off with an error rather than ending early.
pub type Pouring = Receiver<io::Result<Vec<u8>>>;

impl Export {
    /// What the address of a list asks, for somebody. `has_all` also takes the columns that the list
    /// doesn't show.
    ///
    /// # Errors
    /// What the database says.
    pub async fn of(
        app: &App,
        list: &'static List,
        asked: &Asked,
        reader: Reader,
        has_all: bool,
    ) -> Result<Self, Failure> {
        let db = app.db();
        let all = match list.subject {
            Some(subject) => store::fields::in_use(db, subject).await?,
            None => Vec::new(),
        };
        let clock = Clock { zone: &reader.zone, now: app.now() };
        let narrowed = match list.code {
            _ if !asked.get("customer").is_empty() => {
                Narrowed::Plain(narrow::plain(asked, reader.user, clock))
            }
            "customers" => Narrowed::Customers(narrow::customers(asked, &all, &reader.zone)),
            "cases" => {
                let rules = store::settings::rules(db).await?;
                Narrowed::Cases(Box::new(narrow::cases(asked, &all, &rules, clock)))
            }
            "audit" => Narrowed::Audit(narrow::audit(asked, &reader.zone)),
            _ => Narrowed::Plain(narrow::plain(asked, reader.user, clock)),
        };
        let chosen: Vec<&str> = asked.all("col").collect();
        let is_chosen = |name: &str| match (chosen.is_empty(), list.subject) {
            // Without a choice customers show their own columns, as ever.
            (true, Some(FieldSubject::Customer)) => !name.starts_with("f."),
            (true, _) => name == "tags",
            (false, _) => chosen.contains(&name),
        };
        let fields = all
            .into_iter()
            .filter(|field| has_all || is_chosen(&format!("f.{}", field.slug)))
            .collect();
        let wanted = Wanted { list, narrowed, sight: reader.sight, fields };
        let (shown, headings) = names::headings(&wanted, &reader.locale, |show| match show {
            Show::Always => true,
            Show::Chosen(name) => has_all || is_chosen(name),
            Show::Full => has_all,
        });
        let (zone, locale) = (reader.zone, reader.locale);
        Ok(Self { wanted, shown, headings, now: app.now(), zone, locale })
    }

    /// What it is called in the reader's language, as a file.
    #[must_use]
    pub fn file_name(&self, format: Format, now: Timestamp) -> String {
        let title = self.locale.plain(&format!("exports-list-{}", self.wanted.list.code));
        format!("{title} {}.{}", self.zone.local(now).date(), format.ending())
    }

    /// Begins to write it; whoever lets go of the bytes stops it.
    #[must_use]
    pub fn pour(self, db: Db, format: Format) -> Pouring {
        let (sender, receiver) = channel(2);
        tokio::spawn(async move {
            if let Err(error) = self.write(&db, format, &sender).await {
                tracing::error!(%error, list = self.wanted.list.code, "an export broke off");
                drop(sender.send(Err(error)).await);
            }
        });
        receiver
    }

    async fn write(
        &self,
        db: &Db,
        format: Format,
        sender: &Sender<io::Result<Vec<u8>>>,
    ) -> io::Result<()> {
        let mut sheet = self.sheet(format)?;
        let mut after = None;
        loop {
            let found = part(db, &self.wanted, after.as_deref(), PART).await;
            let mut found = found.map_err(io::Error::other)?;
            // Programs read codes, people words.
            if format != Format::Json {
                let said = told::say(db, self, &mut found.rows).await;
                said.map_err(io::Error::other)?;
            }
            for row in &found.rows {
                let cells: Vec<&Cell> = self.shown.iter().filter_map(|at| row.get(*at)).collect();
                sheet.row(&cells)?;
            }
            // Nobody takes it any more: that is no error.
            if sender.send(Ok(sheet.take())).await.is_err() {
                return Ok(());
            }
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        // A workbook is put together at its end, which takes a while.
        let end = tokio::task::spawn_blocking(move || sheet.end());
        match end.await.map_err(io::Error::other)?? {
            End::Bytes(bytes) => drop(sender.send(Ok(bytes)).await),
            End::File(file) => {
                let mut file = tokio::fs::File::from_std(file);
                loop {
                    let mut chunk = Vec::with_capacity(CHUNK);
                    let is_end = file.read_buf(&mut chunk).await? == 0;
                    if is_end || sender.send(Ok(chunk)).await.is_err() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// All rows in the reader's words, for what is about one customer alone.
    ///
    /// # Errors
    /// What the database says.
    pub async fn words(&self, db: &Db) -> Result<Vec<Vec<String>>, Failure> {
        let (mut rows, mut after) = (Vec::new(), None);
        loop {
            let mut found = part(db, &self.wanted, after.as_deref(), PART).await?;
            told::say(db, self, &mut found.rows).await?;
            rows.extend(found.rows.iter().map(|row| {
                let cells = self.shown.iter().filter_map(|at| row.get(*at));
                cells.map(|cell| names::words(&self.locale, &self.zone, cell)).collect()
            }));
            after = found.next;
            if after.is_none() {
                return Ok(rows);
            }
        }
    }

    fn sheet(&self, format: Format) -> io::Result<Box<dyn Sheet>> {
        Ok(match format {
            Format::Json => Box::new(json::Items::new(&self.headings)),
            Format::Xlsx => Box::new(workbook::Book::new(self)?),
            Format::Csv => Box::new(delimited::Rows::new(self, b',', '.')?),
            Format::CsvSemicolon => Box::new(delimited::Rows::new(self, b';', ',')?),
            Format::CsvTab => Box::new(delimited::Rows::new(self, b'\t', '.')?),
        })
    }
}

/// Who may take a list along beside seeing its rows.
///
/// # Errors
/// The refusal that says who has the right.
pub fn require(list: &List, by: &Standing) -> Result<(), Refusal> {
    if list.is_unplaced && !by.sees_unplaced() {
        return Err(Refusal::ManagersOnly);
    }
    list.right.map_or(Ok(()), |right| by.require(right))
}

/// Somebody took a list along: which, is kept in the record.
///
/// # Errors
/// What the database says.
pub async fn tell(app: &App, user: UserId, what: &'static str) -> Result<(), Failure> {
    let fact = Fact {
        kind: EventKind::Exported,
        record: Some(user.into()),
        before: None,
        after: Some(what.to_owned()),
    };
    app.write_own(user, |w| Box::pin(async move { w.tell_of_firm(vec![fact]).await })).await
}
