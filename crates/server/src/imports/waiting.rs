//! Rows that are perhaps customers who are here: whom they may be, and what a person says of them. A
//! row is read again as its import read it, so it can be answered long after the file is gone.

use domain::customers::ChannelKind;
use domain::ids::{CustomerId, ImportId};
use domain::people::{Actor, Right, Sight};
use domain::refusal::Refusal;
use store::customers::duplicates::{Likely, Wanted, find};
use store::db::{Query, StoreError};
use store::imports::{HeldRow, Import, RefusedRow, Settled};

use super::account::Held;
use super::batch::Item;
use super::draft::Draft;
use super::drafter::{Drafted, Drafter};
use super::meeting::newcomer;
use super::options::{Decision, Kept, Options, Setting, actor};
use super::problems::{ProblemKind, ValueProblem};
use super::row::MadeRow;
use super::taking;
use crate::app::{App, Failure};

/// A row that waits, and whom it may be.
pub struct Waiting {
    pub number: i64,
    pub line: i64,
    pub name: String,
    pub cells: Vec<String>,
    /// Nobody where it is like another row of the same file.
    pub likely: Vec<Likely>,
}

/// What a person says of a row that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Somebody new.
    New,
    It(CustomerId),
    LeaveOut,
}

/// All that is needed to read a row again.
struct Again {
    setting: Setting,
    drafter: Drafter,
}

impl Again {
    async fn of(app: &App, row: &Import) -> Result<Self, Failure> {
        let mapping = serde_json::from_str(&row.mapping).map_err(|_| Failure::NotFound)?;
        let kept: Kept = serde_json::from_str(&row.told).map_err(|_| Failure::NotFound)?;
        let options = kept.options(mapping).ok_or(Failure::NotFound)?;
        Self::with(app, options, &kept.headers, Some(row.id)).await
    }

    async fn with(
        app: &App,
        mut options: Options,
        headers: &[String],
        import: Option<ImportId>,
    ) -> Result<Self, Failure> {
        let setting = Setting::of(app, &options, headers, import).await?;
        options.mapping.keep_known(&setting.firm);
        let drafter = setting.drafter(options.mapping, headers).map_err(|_| Failure::NotFound)?;
        Ok(Self { setting, drafter })
    }

    fn read(&self, number: i64, line: i64, cells: &[String]) -> Drafted {
        let row = made(number, line, cells);
        self.drafter.draft(&row.as_row())
    }

    fn item(&self, number: i64, line: i64, cells: &[String]) -> Result<Item, Vec<ValueProblem>> {
        let drafted = self.read(number, line, cells);
        let row = made(number, line, cells);
        drafted.draft.map(|draft| Item::alone(&row.as_row(), draft)).ok_or(drafted.problems)
    }

    /// Whom a row may be, in the eyes of whoever asks.
    async fn likely(
        &self,
        q: &impl Query,
        (number, line): (i64, i64),
        cells: Vec<String>,
        sight: Sight,
    ) -> Result<Waiting, StoreError> {
        let drafted = self.read(number, line, &cells);
        let Some(Draft::Customer(draft)) = drafted.draft else {
            let name = cells.iter().find(|cell| !cell.trim().is_empty()).cloned();
            let name = name.unwrap_or_default();
            return Ok(Waiting { number, line, name, cells, likely: Vec::new() });
        };
        let who = newcomer(&self.setting, &draft);
        let kind = |code: &str| ChannelKind::ALL.into_iter().find(|kind| kind.code() == code);
        let wanted = Wanted {
            name: who.name,
            channels: who
                .channels
                .into_iter()
                .filter_map(|(code, key)| kind(code).map(|kind| (kind, key)))
                .collect(),
            tax_keys: who.tax_keys,
            but: None,
        };
        let likely = find(q, &wanted, sight).await?;
        Ok(Waiting { number, line, name: draft.name, cells, likely })
    }
}

fn made(number: i64, line: i64, cells: &[String]) -> MadeRow {
    let mut row = MadeRow::at(u64::try_from(line).unwrap_or(0));
    row.number = u64::try_from(number).unwrap_or(0);
    cells.iter().for_each(|cell| row.push(cell));
    row
}

fn cells(held: &HeldRow) -> Vec<String> {
    serde_json::from_str(&held.cells).unwrap_or_default()
}

/// The rows of an import that wait, after a number.
///
/// # Errors
/// What the database says.
pub async fn waiting(
    app: &App,
    sight: Sight,
    row: &Import,
    after: i64,
    limit: u32,
) -> Result<Vec<Waiting>, Failure> {
    let held = store::imports::held(app.db(), row.id, after, limit).await?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let again = Again::of(app, row).await?;
    let mut told = Vec::with_capacity(held.len());
    for held in held {
        let place = (held.number, held.line);
        told.push(again.likely(app.db(), place, cells(&held), sight).await?);
    }
    Ok(told)
}

/// The same of a dry run.
///
/// # Errors
/// What the database says.
pub async fn would_wait(
    app: &App,
    sight: Sight,
    options: Options,
    headers: &[String],
    held: &[Held],
) -> Result<Vec<Waiting>, Failure> {
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let again = Again::with(app, options, headers, None).await?;
    let count = |figure: u64| i64::try_from(figure).unwrap_or(i64::MAX);
    let mut told = Vec::with_capacity(held.len());
    for held in held {
        let place = (count(held.row), count(held.line));
        told.push(again.likely(app.db(), place, held.cells.clone(), sight).await?);
    }
    Ok(told)
}

/// Takes what a person says of a row that waits: it comes in as somebody new, changes a customer who is
/// here, or is refused.
///
/// # Errors
/// The import is under way or was taken back, the row waits no more, or the customer is none whom the
/// actor sees.
pub async fn answer(
    app: &App,
    by: Actor,
    id: ImportId,
    number: i64,
    answer: Answer,
) -> Result<Settled, Failure> {
    let mut again = Again::of(app, &store::imports::get(app.db(), id).await?).await?;
    again.setting.decided = Some(match answer {
        Answer::It(customer) => Decision::It(customer),
        Answer::New | Answer::LeaveOut => Decision::New,
    });
    app.write(actor(id, by), move |mut w| {
        Box::pin(async move {
            w.require(Right::Steer)?;
            match store::imports::get(w.tx, id).await?.state.as_str() {
                "running" => return Err(Refusal::ImportUnderWay.into()),
                "undone" => return Err(Refusal::AlreadySettled.into()),
                _ => {}
            }
            let held = store::imports::find_held(w.tx, id, number).await?;
            let held = held.ok_or(Refusal::AlreadySettled)?;
            let became = match again.item(held.number, held.line, &cells(&held)) {
                Err(problems) => Err(problems),
                Ok(item) if answer == Answer::LeaveOut => {
                    Err(vec![ValueProblem::at(item.number, item.line, ProblemKind::LeftOut)])
                }
                Ok(item) => {
                    let items = [item];
                    let mut taken = taking::take(&mut w, &again.setting, &items).await?;
                    match taken.refused.pop() {
                        Some((_, problem)) => Err(vec![problem]),
                        None if taken.account.created > 0 => Ok(Settled::Created),
                        None if taken.account.updated > 0 => Ok(Settled::Updated),
                        None => Ok(Settled::Same),
                    }
                }
            };
            let settled = match became {
                Ok(settled) => settled,
                Err(problems) => {
                    let HeldRow { number, line, cells } = held;
                    let problems = serde_json::to_string(&problems).unwrap_or_default();
                    let refused = RefusedRow { number, line, problems, cells };
                    store::imports::add_refused(w.tx, id, &[refused]).await?;
                    Settled::Refused
                }
            };
            if !store::imports::settle(w.tx, id, number, settled).await? {
                return Err(Refusal::AlreadySettled.into());
            }
            Ok(settled)
        })
    })
    .await
}
