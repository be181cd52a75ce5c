//! What a person settles before an import, beside the mapping, and the same made ready for a run.

use std::collections::HashMap;

use domain::ids::{CustomerId, ImportId, UserId};
use domain::language::Language;
use domain::people::Actor;
use domain::time::{Due, Zone};
use jiff::Timestamp;
use jiff::civil::time;
use serde::{Deserialize, Serialize};
use store::people::User;

use super::batch::Item;
use super::drafter::{Drafter, MappingError};
use super::fields::{Field, RowKind};
use super::firm::Firm;
use super::fold::folded;
use super::mapping::{Mapping, OnLikely};
use super::presets::Preset;
use super::problems::{ProblemKind, ValueProblem, cut};
use super::reader::Reading;
use crate::app::{App, Failure};

/// What becomes of a deal that names no customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WithoutCustomer {
    #[default]
    Refuse,
    /// A customer is made who is called like the deal.
    Create,
}

/// All that an import is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub reading: Reading,
    pub mapping: Mapping,
    /// Of customers whose row doesn't tell theirs.
    pub language: Language,
    /// Of customers whose row doesn't tell theirs, and the firm's own clock.
    pub zone: Zone,
    /// Answers for the records whose row names nobody of ours.
    pub owner: UserId,
    pub without_customer: WithoutCustomer,
    /// Of the reasons in the file of refused rows.
    pub reader: Language,
}

/// What stays the same through a run.
pub(super) struct Setting {
    pub source: String,
    /// None where nothing is written.
    pub import: Option<ImportId>,
    pub kind: RowKind,
    pub owner: UserId,
    pub language: Language,
    pub zone: Zone,
    pub without_customer: WithoutCustomer,
    pub due: Due,
    /// The firm's country and custom fields.
    pub firm: Firm,
    pub on_likely: OnLikely,
    /// The source's ids of customers are our own: an export of ours comes back.
    pub has_own_ids: bool,
    /// What a person said of a row that was held.
    pub decided: Option<Decision>,
    owners: HashMap<String, UserId>,
    headers: Vec<String>,
    columns: Vec<Option<Field>>,
}

/// Who a row is that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    New,
    It(CustomerId),
}

/// What was settled beside the mapping, as it is kept with an import: rows that were held are read
/// by it again.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    pub headers: Vec<String>,
    language: String,
    zone: String,
    owner: String,
    without_customer: WithoutCustomer,
}

impl Kept {
    pub(super) fn of(options: &Options, headers: &[String]) -> Self {
        Self {
            headers: headers.to_vec(),
            language: options.language.code().to_owned(),
            zone: options.zone.name().to_owned(),
            owner: options.owner.to_string(),
            without_customer: options.without_customer,
        }
    }

    /// The same as it was told; nothing if it can be read no more.
    pub(super) fn options(&self, mapping: Mapping) -> Option<Options> {
        let language = Language::parse(&self.language)?;
        Some(Options {
            reading: Reading::default(),
            mapping,
            language,
            zone: Zone::parse(&self.zone)?,
            owner: self.owner.parse().ok()?,
            without_customer: self.without_customer,
            reader: language,
        })
    }
}

impl Setting {
    pub(super) async fn of(
        app: &App,
        options: &Options,
        headers: &[String],
        import: Option<ImportId>,
    ) -> Result<Self, Failure> {
        let rules = store::settings::rules(app.db()).await?;
        let users = store::people::all(app.db()).await?;
        if users.iter().all(|user| user.id != options.owner) {
            return Err(Failure::NotFound);
        }
        let now = app.now();
        let due = Due::in_working_days(now, rules.triage_days, time(17, 0, 0, 0), &options.zone);
        Ok(Self {
            source: options.mapping.source.clone(),
            import,
            kind: options.mapping.row_kind,
            owner: options.owner,
            language: options.language,
            zone: options.zone.clone(),
            without_customer: options.without_customer,
            due: due.unwrap_or(Due { at: Timestamp::MAX, zone: options.zone.clone() }),
            firm: Firm::of(app.db()).await?,
            on_likely: options.mapping.on_likely,
            has_own_ids: options.mapping.preset == Preset::Forgetmenot
                && options.mapping.row_kind == RowKind::Customers,
            decided: None,
            owners: owners(&users),
            headers: headers.to_vec(),
            columns: options.mapping.columns.clone(),
        })
    }

    /// A mapping made ready to read rows with.
    pub(super) fn drafter(
        &self,
        mapping: Mapping,
        headers: &[String],
    ) -> Result<Drafter, MappingError> {
        let country = self.firm.meant(None, &self.zone, self.language);
        Drafter::new(mapping, headers, &self.firm, country)
    }

    /// The person of ours whom a row means by e-mail, name or id.
    pub(super) fn owner_of(&self, told: Option<&str>) -> Option<UserId> {
        self.owners.get(&folded(told?)).copied()
    }

    /// What is wrong with a row that only the database could tell.
    pub(super) fn problem(
        &self,
        item: &Item,
        kind: ProblemKind,
        field: Field,
        shown: &str,
    ) -> ValueProblem {
        let column = self.columns.iter().position(|mapped| *mapped == Some(field));
        ValueProblem {
            column,
            column_name: column.and_then(|at| self.headers.get(at)).cloned().unwrap_or_default(),
            field: Some(field),
            shown: cut(shown),
            ..ValueProblem::at(item.number, item.line, kind)
        }
    }
}

/// Whoever left us gets nothing new; a name that two people share names nobody.
fn owners(users: &[User]) -> HashMap<String, UserId> {
    let mut owners = HashMap::new();
    let here = || users.iter().filter(|user| user.disabled_at.is_none());
    for user in here() {
        owners.insert(folded(user.email.as_str()), user.id);
        owners.insert(user.id.to_string(), user.id);
    }
    for user in here() {
        let name = folded(user.name.as_str());
        let is_shared = here().filter(|other| folded(other.name.as_str()) == name).count() > 1;
        if !is_shared {
            owners.entry(name).or_insert(user.id);
        }
    }
    owners
}

/// By whose hand the records of an import come about.
pub(super) fn actor(import: ImportId, actor: Actor) -> Actor {
    Actor::Import(import, actor.user())
}
