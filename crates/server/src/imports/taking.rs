//! Takes a batch of rows: asks what is known, decides, and writes, all in one transaction; or, in a
//! dry run, only asks and decides, and notes the names that would have come in.

use std::collections::{BTreeSet, HashSet};

use domain::bills::tax_key;
use domain::customers::ChannelKind;
use domain::ids::{CaseId, CustomerId, ImportId};
use domain::people::Sight;
use domain::places::Country;
use store::db::{Db, StoreError, Work};
use store::imports::{Tried, What};
use uuid::Uuid;

use super::account::{Account, Notes};
use super::batch::{Item, waves};
use super::changes;
use super::known::Known;
use super::meeting::meet;
use super::options::Setting;
use super::ordering;
use super::plan::{Plan, Planner, Verdict};
use super::problems::ValueProblem;
use crate::app::{App, Failure, Writing};
use crate::cases::Bringing;
use crate::customers::NewCustomer;

/// What became of a batch's items.
#[derive(Default)]
pub(super) struct Taken {
    pub account: Account,
    pub notes: Notes,
    /// Items that the database refused, by their place in the batch.
    pub refused: Vec<(usize, ValueProblem)>,
    /// Items that wait for a person, by their place in the batch.
    pub held: Vec<usize>,
    /// Somebody asked the import to stop here.
    pub stop: bool,
}

/// Writes the items within one transaction.
pub(super) async fn take(
    w: &mut Writing<'_>,
    setting: &Setting,
    items: &[Item],
) -> Result<Taken, Failure> {
    let mut taken = Taken::default();
    for wave in waves(items) {
        let some = &items[wave.clone()];
        let mut known = Known::find(w.tx, None, setting, some).await?;
        known.meet(meet(w.tx, None, setting, &known, some).await?);
        if known.is_overtaken(w.tx, setting).await? {
            return Err(overtaken().into());
        }
        known.hide(w.tx, None, w.sight()).await?;
        for customer in known.customers() {
            w.lock(customer).await?;
        }
        known.find_leaves(w.tx).await?;
        known.find_settled(w.tx).await?;
        let plan = plan(setting, &known, w.now, &|| w.new_id(), some);
        taken.count(wave.start, &plan);
        remember(w, setting, &known, &plan).await?;
        write(w, setting, plan).await?;
    }
    Ok(taken)
}

/// Decides the same and writes nothing: the names go to `scratch`, where the next rows find them.
pub(super) async fn try_out(
    app: &App,
    scratch: &Db,
    setting: &Setting,
    sight: Sight,
    items: &[Item],
) -> Result<Taken, Failure> {
    let mut taken = Taken::default();
    for wave in waves(items) {
        let some = &items[wave.clone()];
        let mut known = Known::find(app.db(), Some(scratch), setting, some).await?;
        known.meet(meet(app.db(), Some(scratch), setting, &known, some).await?);
        known.hide(app.db(), Some(scratch), sight).await?;
        known.find_leaves(app.db()).await?;
        known.find_settled(app.db()).await?;
        let plan = plan(setting, &known, app.now(), &|| app.new_id(), some);
        taken.count(wave.start, &plan);
        let customers = tried(setting, &plan);
        let refs = [plan.refs, plan.changed_refs].concat();
        let written = scratch.write(move |tx| {
            Box::pin(async move { store::imports::put_tried(tx, &refs, &customers).await })
        });
        written.await.map_err(Failure::Store)?;
    }
    Ok(taken)
}

fn plan<'i>(
    setting: &Setting,
    known: &Known,
    now: jiff::Timestamp,
    new_id: &(dyn Fn() -> Uuid + Sync),
    items: &'i [Item],
) -> Plan<'i> {
    Planner { setting, known, now, new_id }.plan(items)
}

/// The batch is looked at anew, as where two write the same name at once.
fn overtaken() -> StoreError {
    StoreError::Conflict { constraint: "external_refs".to_owned() }
}

/// The customers whom a dry run would have added, as others of the file may be like them.
fn tried(setting: &Setting, plan: &Plan<'_>) -> Vec<Tried> {
    let tried = |new: &NewCustomer| {
        let details = &new.details;
        let region = setting.firm.meant(
            details.country.as_ref().map(Country::code),
            &details.zone,
            details.language,
        );
        let is_own = |kind: &ChannelKind| matches!(kind, ChannelKind::Phone | ChannelKind::Email);
        let channels = new.channels.iter().filter(|(kind, _)| is_own(kind));
        let tax_key = details.tax_number.as_ref().map(|number| tax_key(number.as_str()));
        Tried {
            id: new.id,
            name: details.name.as_str().to_owned(),
            tax_key: tax_key.filter(|key| !key.is_empty()),
            channels: channels
                .map(|(kind, address)| (kind.code(), kind.key(address.as_str(), region)))
                .collect(),
        }
    };
    plan.customers.iter().map(tried).collect()
}

/// Keeps how that stands which the plan touches of customers who were here before the import.
fn remember<'k>(
    w: &'k Writing<'k>,
    setting: &'k Setting,
    known: &'k Known,
    plan: &'k Plan<'k>,
) -> Work<'k, (), Failure> {
    Box::pin(async move {
        let Some(import) = setting.import else { return Ok(()) };
        let Touching { none, joined, own } = touching(known, plan, import);
        for (case, customer) in joined {
            store::imports::keep_image(w.tx, import, What::Case, case.0, customer).await?;
        }
        for change in &plan.changes {
            if !own.contains(&change.customer) {
                changes::remember(w, import, change).await?;
            }
        }
        Ok(store::imports::keep_none(w.tx, import, &none).await?)
    })
}

/// What a plan touches of customers who were here before the import.
struct Touching {
    /// Contact persons and cases that it makes for them.
    none: Vec<(What, Uuid, CustomerId)>,
    /// Cases of theirs that get more lines.
    joined: BTreeSet<(CaseId, CustomerId)>,
    /// The customers who were not.
    own: HashSet<CustomerId>,
}

fn touching(known: &Known, plan: &Plan<'_>, import: ImportId) -> Touching {
    let mut own = known.made_by(import);
    own.extend(plan.customers.iter().map(|new| new.id));
    let mut none = Vec::new();
    let contacts = plan.contacts.iter().map(|new| (What::Contact, new.contact.id.0, new.customer));
    let cases = plan.cases.iter().map(|(case, _)| (What::Case, case.id.0, case.customer));
    let orders = plan.orders.new.iter().map(|new| (What::Case, new.case.0, new.customer));
    none.extend(contacts.chain(cases).chain(orders).filter(|(.., whose)| !own.contains(whose)));
    let new: HashSet<CaseId> = plan.orders.new.iter().map(|new| new.case).collect();
    let lines = plan.orders.lines.iter();
    let joined: BTreeSet<(CaseId, CustomerId)> = lines
        .filter(|line| !new.contains(&line.case) && !own.contains(&line.customer))
        .map(|line| (line.case, line.customer))
        .collect();
    Touching { none, joined, own }
}

async fn write(w: &mut Writing<'_>, setting: &Setting, plan: Plan<'_>) -> Result<(), Failure> {
    crate::customers::add_many_in(w, plan.customers).await?;
    crate::customers::add_contacts_in(w, plan.contacts).await?;
    let deal = |(case, elsewhere)| Bringing { case, elsewhere, service: None };
    crate::cases::bring_many_in(w, plan.cases.into_iter().map(deal).collect()).await?;
    crate::fields::write_new_in(w, plan.own).await?;
    ordering::bring(w, setting, plan.orders).await?;
    store::imports::insert_refs(w.tx, &plan.refs).await?;
    for change in &plan.changes {
        changes::apply(w, setting, change).await?;
    }
    Ok(store::imports::save_digests(w.tx, &plan.changed_refs).await?)
}

impl Taken {
    fn count(&mut self, start: usize, plan: &Plan<'_>) {
        for (at, verdict) in plan.verdicts.iter().enumerate() {
            match verdict {
                Verdict::Created => self.account.created += 1,
                Verdict::Updated => self.account.updated += 1,
                Verdict::Same => self.account.same += 1,
                Verdict::Held => {
                    self.account.held += 1;
                    self.held.push(start + at);
                }
                Verdict::Refused(problem) => {
                    self.account.refused += 1;
                    self.refused.push((start + at, problem.as_ref().clone()));
                }
            }
        }
        self.notes.made_customers += plan.made_customers;
        self.notes.unknown_owners += plan.unknown_owners;
        self.notes.without_step += plan.without_step;
        self.notes.no_place += plan.no_place;
    }
}
