//! `import`: brings a file in by the same action as the page, and accounts for every row.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};

use clap::Args;
use domain::ids::{ImportId, UserId};
use domain::language::Language;
use domain::people::Actor;
use domain::time::Zone;
use store::db::Db;

use super::terminal::{FAILED, Terminal, Trouble};
use super::{Setting, database, serve};
use crate::app::App;
use crate::clock::Clock;
use crate::i18n::args;
use crate::imports::{
    self, Charset, Dialect, Failed, Firm, Mapping, OnLikely, OnProblem, Options, Preset, Progress,
    Reading, RowKind, Rows, Source, Summary, Unfit, WithoutCustomer, detect, map_as, values, words,
};

#[derive(Debug, Args)]
pub struct Arguments {
    /// The file: CSV, a workbook (XLSX) or cards (vCard); what it is its bytes tell.
    file: PathBuf,
    /// Where it comes from: hubspot, salesforce, pipedrive, northwind or generic; else as found.
    #[arg(long)]
    preset: Option<String>,
    /// What its rows are: customers, contacts, deals or orders (lines of orders); else as found.
    #[arg(long)]
    kind: Option<String>,
    /// The source's name: the same name, the same rows.
    #[arg(long)]
    source: Option<String>,
    /// A mapping as JSON, as `--show-mapping` prints it, instead of what would be found.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Print the mapping as JSON and end.
    #[arg(long)]
    show_mapping: bool,
    /// Of a workbook: which sheet, by its name or its number from 1; else the first with anything in it.
    #[arg(long)]
    sheet: Option<String>,
    /// What stands between the cells; `tab` for a tab.
    #[arg(long)]
    delimiter: Option<String>,
    /// The file's encoding, such as windows-1250.
    #[arg(long)]
    encoding: Option<String>,
    /// Tell what would come of it and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Who answers for records whose row names nobody of ours.
    #[arg(long, value_name = "EMAIL")]
    owner: Option<String>,
    /// The currency of amounts that don't tell theirs.
    #[arg(long)]
    currency: Option<String>,
    /// The time zone of the firm and of customers that don't tell theirs.
    #[arg(long)]
    zone: Option<String>,
    /// The language of customers that don't tell theirs.
    #[arg(long)]
    language: Option<String>,
    /// What becomes of a value that can't be read: refuse-row or leave-out.
    #[arg(long, default_value = "refuse-row")]
    on_problem: String,
    /// What becomes of a row that is perhaps a customer who is here: hold (until a person answers on
    /// the page of the import; the usual) or add.
    #[arg(long, value_name = "WHAT")]
    on_likely: Option<String>,
    /// What becomes of a deal that names no customer: refuse or create.
    #[arg(long, default_value = "refuse")]
    deals_without_customer: String,
    /// What lines of orders sell that don't tell it: equipment, contract, part or consumable.
    #[arg(long, value_name = "KIND")]
    item_kind: Option<String>,
    /// How discounts are written that don't tell it: percent or fraction; else as found.
    #[arg(long, value_name = "UNIT")]
    discounts: Option<String>,
    /// Where the refused rows go, each with its reason.
    #[arg(long, value_name = "FILE")]
    refused: Option<PathBuf>,
}

/// Everything was read, and something was refused or waits for a person.
const SOME_REFUSED: u8 = 3;
/// So many problems are told one by one; all are in the file of refused rows.
const TOLD: usize = 20;

pub async fn run(arguments: Arguments, setting: &Setting) -> Result<ExitCode, Trouble> {
    let told = Told { arguments, terminal: &setting.terminal };
    let db = database::open_migrated(setting).await?;
    let outcome = bring(&db, &told, setting).await;
    db.close().await;
    outcome
}

async fn bring(db: &Db, told: &Told<'_>, setting: &Setting) -> Result<ExitCode, Trouble> {
    let (reading, mut mapping, found) = told.mapping()?;
    let firm = Firm::of(db).await.map_err(|error| database::trouble(error, setting))?;
    mapping.adopt(&found.headers, &firm);
    mapping.study_own(&found.sample, &firm);
    if told.arguments.show_mapping {
        let json = serde_json::to_string_pretty(&mapping).unwrap_or_default();
        told.terminal.say(&json);
        return Ok(ExitCode::SUCCESS);
    }
    tell_mapping(told, &mapping, &found);
    let app = App::new(db.clone(), Clock::System, setting.locales.clone());
    let options = told.options(&app, setting, reading, mapping).await?;
    let source = told.file()?;
    let last = AtomicU64::new(0);
    let watch = |progress: Progress| tell_progress(told.terminal, &last, progress);
    let summary = if told.arguments.dry_run {
        imports::try_out(&app, Actor::System, source, options, &std::env::temp_dir(), watch).await
    } else {
        let import = ImportId(app.new_id());
        let summary = imports::run(&app, Actor::System, import, source, options, watch).await;
        let id = import.to_string();
        told.terminal.say_with("imports-cli-id", &args! { id });
        summary
    };
    let summary = summary.map_err(|failed| trouble(failed, told, setting))?;
    Ok(tell_summary(told, &summary))
}

/// What the command was told, read as it is needed.
struct Told<'t> {
    arguments: Arguments,
    terminal: &'t Terminal,
}

/// How the file is written, for the eyes of whoever imports.
struct Found {
    charset: Charset,
    dialect: Dialect,
    headers: Vec<String>,
    sample: Vec<Vec<String>>,
}

impl Told<'_> {
    fn wrong(&self, flag: &str, value: &str) -> Trouble {
        self.terminal.trouble_with("imports-cli-bad-value", &args! { flag, value }).misused()
    }

    fn unreadable(&self, file: &Path, error: std::io::Error) -> Trouble {
        if let Some(unfit) = Unfit::of(&error) {
            return Trouble::new(FAILED, self.terminal.locale.plain(unfit.key()));
        }
        let args = args! { file: file.display().to_string() };
        self.terminal.trouble_with("imports-cli-no-file", &args).caused_by(error)
    }

    /// Reads one flag of a closed set.
    fn choice<T>(
        &self,
        flag: &str,
        value: Option<&str>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Trouble> {
        value.map(|value| parse(value).ok_or_else(|| self.wrong(flag, value))).transpose()
    }

    fn open(&self) -> Result<File, Trouble> {
        let file = &self.arguments.file;
        File::open(file).map_err(|error| self.unreadable(file, error))
    }

    fn file(&self) -> Result<Source, Trouble> {
        let (file, path) = (self.open()?, &self.arguments.file);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = file.metadata().map_or(0, |about| about.len());
        let refused = self.arguments.refused.clone();
        Ok(Source { name, file: Box::new(file), bytes, refused })
    }

    fn mapping(&self) -> Result<(Reading, Mapping, Found), Trouble> {
        let told = &self.arguments;
        let charset = self.choice("--encoding", told.encoding.as_deref(), Charset::parse)?;
        let mut reading = Reading { charset, dialect: None, sheet: None };
        let unread = |error| self.unreadable(&told.file, error);
        let mut records = Rows::open(self.open()?, reading).map_err(unread)?;
        let sheets = records.sheets().to_vec();
        let sheet = |word: &str| {
            let by_name = sheets.iter().position(|sheet| sheet == word);
            let by_number = || word.parse::<usize>().ok()?.checked_sub(1);
            by_name.or_else(by_number).filter(|at| *at < sheets.len())
        };
        reading.sheet = self.choice("--sheet", told.sheet.as_deref(), sheet)?;
        if reading.sheet.is_some() {
            records = Rows::open(self.open()?, reading).map_err(unread)?;
        }
        let delimiter = self.choice("--delimiter", told.delimiter.as_deref(), delimiter_of)?;
        if let Some(delimiter) = delimiter {
            reading.dialect = Some(Dialect { delimiter, ..*records.dialect() });
            records = Rows::open(self.open()?, reading).map_err(unread)?;
        }
        let preset = |name: &str| Preset::ALL.into_iter().find(|preset| preset.name() == name);
        let kind = |name: &str| RowKind::ALL.into_iter().find(|kind| kind.name() == name);
        let preset = self.choice("--preset", told.preset.as_deref(), preset)?;
        let kind = self.choice("--kind", told.kind.as_deref(), kind)?;
        let mut mapping = detect(records.headers());
        if preset.is_some() || kind.is_some() {
            let (preset, kind) =
                (preset.unwrap_or(mapping.preset), kind.unwrap_or(mapping.row_kind));
            mapping = map_as(preset, kind, records.headers());
        }
        if let Some(file) = &told.mapping {
            let text = std::fs::read_to_string(file).map_err(|e| self.unreadable(file, e))?;
            let unfit = |error| self.terminal.trouble("imports-cli-bad-mapping").caused_by(error);
            mapping = serde_json::from_str(&text).map_err(unfit)?;
        }
        let (headers, sample) = (records.headers().to_vec(), records.preview(1000));
        mapping.study(&sample);
        self.settle(&mut mapping)?;
        let (charset, dialect) = (records.charset(), *records.dialect());
        let found = Found { charset, dialect, headers, sample };
        Ok((reading, mapping, found))
    }

    fn settle(&self, mapping: &mut Mapping) -> Result<(), Trouble> {
        let told = &self.arguments;
        if let Some(source) = &told.source {
            mapping.source.clone_from(source);
        }
        if let Some(currency) = &told.currency {
            mapping.currency = Some(currency.clone());
        }
        let kind = self.choice("--item-kind", told.item_kind.as_deref(), values::SoldAs::named)?;
        mapping.item_kind = kind.unwrap_or(mapping.item_kind);
        let unit = |word: &str| match word {
            "percent" => Some(values::DiscountUnit::Percent),
            "fraction" => Some(values::DiscountUnit::Fraction),
            _ => None,
        };
        let unit = self.choice("--discounts", told.discounts.as_deref(), unit)?;
        mapping.discounts = unit.or(mapping.discounts);
        let on_problem = |word: &str| match word {
            "refuse-row" => Some(OnProblem::RefuseRow),
            "leave-out" => Some(OnProblem::LeaveOut),
            _ => None,
        };
        let chosen = self.choice("--on-problem", Some(&told.on_problem), on_problem)?;
        if chosen == Some(OnProblem::LeaveOut) {
            mapping.on_problem = OnProblem::LeaveOut;
        }
        let on_likely = |word: &str| match word {
            "hold" => Some(OnLikely::Hold),
            "add" => Some(OnLikely::Add),
            _ => None,
        };
        let chosen = self.choice("--on-likely", told.on_likely.as_deref(), on_likely)?;
        mapping.on_likely = chosen.unwrap_or(mapping.on_likely);
        Ok(())
    }

    async fn options(
        &self,
        app: &App,
        setting: &Setting,
        reading: Reading,
        mut mapping: Mapping,
    ) -> Result<Options, Trouble> {
        let told = &self.arguments;
        let owner = self.owner(app, setting).await?;
        let users = store::people::get(app.db(), owner).await;
        let user = users.map_err(|error| database::trouble(error, setting))?;
        let zone = self.choice("--zone", told.zone.as_deref(), Zone::parse)?;
        let zone = zone.unwrap_or(user.zone);
        let language = self.choice("--language", told.language.as_deref(), Language::parse)?;
        let without = |word: &str| match word {
            "refuse" => Some(WithoutCustomer::Refuse),
            "create" => Some(WithoutCustomer::Create),
            _ => None,
        };
        let without =
            self.choice("--deals-without-customer", Some(&told.deals_without_customer), without)?;
        mapping.time_zone.get_or_insert_with(|| zone.name().to_owned());
        Ok(Options {
            reading,
            mapping,
            language: language.unwrap_or(user.language),
            zone,
            owner,
            without_customer: without.unwrap_or_default(),
            reader: self.terminal.locale.language(),
        })
    }

    /// The person named, or the only one there is.
    async fn owner(&self, app: &App, setting: &Setting) -> Result<UserId, Trouble> {
        let failed = |error| database::trouble(error, setting);
        if let Some(email) = &self.arguments.owner {
            let found = store::people::find_by_email(app.db(), email).await.map_err(failed)?;
            let nobody =
                || self.terminal.trouble_with("imports-cli-no-owner", &args! { email }).misused();
            return found.map(|user| user.id).ok_or_else(nobody);
        }
        let all = store::people::all(app.db()).await.map_err(failed)?;
        let mut here = all.iter().filter(|user| user.disabled_at.is_none());
        match (here.next(), here.next()) {
            (Some(only), None) => Ok(only.id),
            _ => Err(self.terminal.trouble("imports-cli-choose-owner").misused()),
        }
    }
}

fn delimiter_of(word: &str) -> Option<char> {
    let mut signs = word.chars();
    match (word, signs.next(), signs.next()) {
        ("tab" | "\\t", ..) => Some('\t'),
        (_, Some(sign), None) if sign.is_ascii() => Some(sign),
        _ => None,
    }
}

fn tell_mapping(told: &Told<'_>, mapping: &Mapping, found: &Found) {
    let locale = &told.terminal.locale;
    let delimiter = match found.dialect.delimiter {
        '\t' => "tab".to_owned(),
        sign => sign.to_string(),
    };
    told.terminal.say_with(
        "imports-cli-mapping",
        &args! {
            file: told.arguments.file.display().to_string(),
            kind: words::row_kind(locale, mapping.row_kind),
            preset: words::preset(locale, mapping.preset),
            charset: found.charset.name(),
            delimiter: delimiter,
        },
    );
}

/// One line for each tenth of the file.
fn tell_progress(terminal: &Terminal, last: &AtomicU64, progress: Progress) {
    let tenth = progress.percent() / 10;
    if last.swap(tenth, Ordering::Relaxed) < tenth {
        let args = args! { percent: progress.percent(), rows: progress.account.read() };
        terminal.say_with("imports-cli-progress", &args);
    }
}

fn tell_summary(told: &Told<'_>, summary: &Summary) -> ExitCode {
    let (terminal, account) = (told.terminal, summary.account);
    for problem in summary.problems.iter().take(TOLD) {
        let words = words::plain_problem(&terminal.locale, problem);
        let (row, line) = (problem.row.to_string(), problem.line.to_string());
        terminal.say_with("imports-cli-problem", &args! { row, line, problem: words });
    }
    let figures = args! {
        read: account.read(),
        created: account.created,
        updated: account.updated,
        same: account.same,
        refused: account.refused,
        held: account.held,
    };
    terminal.say_with("imports-account", &figures);
    for (key, count) in summary.notes.told() {
        terminal.say_with(key, &args! { count: count });
    }
    if told.arguments.dry_run {
        terminal.say(&terminal.locale.plain("imports-cli-dry-run"));
    }
    if let Some(file) = told.arguments.refused.as_deref().filter(|_| account.refused > 0) {
        terminal.say_with("imports-cli-refused", &args! { file: file.display().to_string() });
    }
    if account.held > 0 && !told.arguments.dry_run {
        terminal.say(&terminal.locale.plain("imports-cli-held"));
    }
    if account.refused + account.held > 0 {
        ExitCode::from(SOME_REFUSED)
    } else {
        ExitCode::SUCCESS
    }
}

fn trouble(failed: Failed, told: &Told<'_>, setting: &Setting) -> Trouble {
    match failed {
        Failed::Read(error) => told.unreadable(&told.arguments.file, error),
        Failed::Action(failure) => serve::trouble(failure, setting),
        failed => {
            Trouble::new(FAILED, told.terminal.locale.plain("imports-cli-failed")).caused_by(failed)
        }
    }
}
