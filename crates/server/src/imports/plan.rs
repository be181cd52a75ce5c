//! Decides what becomes of each row: a new record, a change, nothing, or a refusal. It only decides,
//! so that a dry run is the same decision without the writing.

use std::collections::HashMap;

use domain::cases::{Elsewhere, NewCase, Step};
use domain::customers::CustomerKind;
use domain::ids::{CaseId, ContactId, CustomerId, PromiseId};
use domain::people::Party;
use domain::places::Country;
use domain::promises::PromiseKind;
use domain::text::Line;
use domain::time::{Due, Zone};
use jiff::Timestamp;
use store::customers::Contact;
use store::imports::NewRef;
use uuid::Uuid;

use super::batch::Item;
use super::draft::{ContactDraft, CustomerDraft, DealDraft, Details, Draft, OwnWords, Reference};
use super::fields::{Field, RowKind};
use super::known::Known;
use super::mapping::Standing;
use super::options::Setting;
use super::plan_orders::Orders;
use super::problems::{ProblemKind, ValueProblem};
use super::said::{address, channels, deal_title, kind_of, line, own, prose, reached};
use super::standing::{elsewhere, money};
use crate::customers::{CustomerDetails, NewContact, NewCustomer};
use crate::fields::Own;

/// What became of a row.
pub(super) enum Verdict {
    Created,
    Updated,
    Same,
    /// It waits until a person says who it is.
    Held,
    Refused(Box<ValueProblem>),
}

/// A row that says something else than last time.
pub(super) struct Change<'i> {
    pub item: &'i Item,
    pub record: Uuid,
    pub customer: CustomerId,
    /// The record was made for another row, before this one was read.
    pub is_first_row: bool,
}

/// All that some rows ask to write.
#[derive(Default)]
pub(super) struct Plan<'i> {
    pub verdicts: Vec<Verdict>,
    pub customers: Vec<NewCustomer>,
    pub contacts: Vec<NewContact>,
    pub cases: Vec<(NewCase, Elsewhere)>,
    /// What new customers and cases bear of the firm's own words.
    pub own: Vec<(Bearer, Own)>,
    pub orders: Orders<'i>,
    pub refs: Vec<NewRef>,
    pub changes: Vec<Change<'i>>,
    pub changed_refs: Vec<NewRef>,
    pub made_customers: u64,
    pub unknown_owners: u64,
    pub without_step: u64,
    pub no_place: u64,
}

type Bearer = (CustomerId, Option<CaseId>);

/// A customer who is known by a row of theirs later has this fingerprint until then.
pub(super) const NO_ROW: [u8; 16] = [0; 16];

pub(super) struct Planner<'p> {
    pub setting: &'p Setting,
    pub known: &'p Known,
    pub now: Timestamp,
    pub new_id: &'p (dyn Fn() -> Uuid + Sync),
}

/// The customers that a plan makes for other rows, by key.
pub(super) type Made = HashMap<String, CustomerId>;

impl Planner<'_> {
    pub(super) fn plan<'i>(&self, items: &'i [Item]) -> Plan<'i> {
        let mut plan = Plan::default();
        let mut made = Made::new();
        for item in items {
            let verdict = match self.known.rows.get(&item.draft.source_key().key) {
                _ if self.known.is_hidden(item) => Verdict::Refused(Box::new(self.not_seen(item))),
                Some(known) if known.digest == item.digest => Verdict::Same,
                Some(known) => match self.require_changeable(item, &known.digest) {
                    Err(problem) => Verdict::Refused(Box::new(problem)),
                    Ok(()) => {
                        plan.changes.push(Change {
                            item,
                            record: known.record,
                            customer: known.customer,
                            is_first_row: known.digest == NO_ROW,
                        });
                        plan.changed_refs.push(self.own_ref(item, known.record, known.customer));
                        Verdict::Updated
                    }
                },
                None => match self.known.same(item) {
                    Some(customer) => self.take_for(item, customer, &mut plan),
                    None if self.known.is_likely(item) => Verdict::Held,
                    None => match self.create(item, &mut plan, &mut made) {
                        Ok(()) => Verdict::Created,
                        Err(problem) => Verdict::Refused(Box::new(problem)),
                    },
                },
            };
            plan.verdicts.push(verdict);
        }
        // All writers insert names in the same order, so that none waits for the other in a ring.
        plan.refs.sort_by(|a, b| (a.kind, &a.external_id).cmp(&(b.kind, &b.external_id)));
        plan
    }

    /// A row is a customer who is here: from now on the source knows them by its name.
    fn take_for<'i>(&self, item: &'i Item, customer: CustomerId, plan: &mut Plan<'i>) -> Verdict {
        plan.changes.push(Change { item, record: customer.0, customer, is_first_row: false });
        plan.refs.push(self.own_ref(item, customer.0, customer));
        Verdict::Updated
    }

    fn create<'i>(
        &self,
        item: &'i Item,
        plan: &mut Plan<'i>,
        made: &mut Made,
    ) -> Result<(), ValueProblem> {
        match &item.draft {
            Draft::Customer(draft) => self.create_customer(item, draft, plan),
            Draft::Contact(draft) => self.create_contact(item, draft, plan, made),
            Draft::Deal(draft) => self.create_deal(item, draft, plan, made),
            Draft::Order(draft) => self.create_line(item, draft, plan, made),
        }
    }

    fn create_customer(
        &self,
        item: &Item,
        draft: &CustomerDraft,
        plan: &mut Plan<'_>,
    ) -> Result<(), ValueProblem> {
        let name = self.name(item, &draft.name)?;
        let id = CustomerId((self.new_id)());
        let details = &draft.details;
        plan.unknown_owners += u64::from(self.is_unknown(details.owner.as_deref()));
        let position = draft.role.as_deref().and_then(line);
        let contact = draft.contact_name.as_deref().and_then(line);
        plan.customers.push(NewCustomer {
            id,
            details: CustomerDetails {
                kind: kind_of(draft.kind),
                name,
                language: details.language.unwrap_or(self.setting.language),
                zone: self.zone(details),
                country: details.country.and_then(Country::parse),
                owner: self.owner(details.owner.as_deref()),
                note: details.description.as_deref().and_then(prose),
                tax_number: details.tax_number.as_deref().and_then(line),
            },
            channels: reached(details),
            address: address(draft.kind, details),
            contact: contact.map(|name| (name, position)),
            created_at: self.past(details.created_at),
        });
        bear(plan, (id, None), &details.own);
        plan.refs.push(self.own_ref(item, id.0, id));
        Ok(())
    }

    fn create_contact(
        &self,
        item: &Item,
        draft: &ContactDraft,
        plan: &mut Plan<'_>,
        made: &mut Made,
    ) -> Result<(), ValueProblem> {
        let name = self.name(item, &draft.name)?;
        let customer = self.whose(item, &draft.customer, CustomerKind::Organization, plan, made);
        let customer = customer.ok_or_else(|| self.missing(item, &draft.customer))?;
        let id = ContactId((self.new_id)());
        let (own, tax_number) = (&draft.details.own, &draft.details.tax_number);
        plan.no_place += u64::from(!own.is_empty() || tax_number.is_some());
        plan.contacts.push(NewContact {
            customer,
            contact: Contact {
                id,
                name,
                position: draft.role.as_deref().and_then(line),
                language: draft.details.language,
            },
            channels: channels(&draft.details),
        });
        plan.refs.push(self.own_ref(item, id.0, customer));
        Ok(())
    }

    fn create_deal(
        &self,
        item: &Item,
        draft: &DealDraft,
        plan: &mut Plan<'_>,
        made: &mut Made,
    ) -> Result<(), ValueProblem> {
        let title = self.name(item, deal_title(draft))?;
        let customer = self.customer_of_deal(item, draft, &title, plan, made)?;
        let due = self.due(item, draft, customer)?;
        let owner = self.owner(draft.owner.as_deref());
        plan.unknown_owners += u64::from(self.is_unknown(draft.owner.as_deref()));
        plan.without_step += u64::from(matches!(draft.standing, Standing::Open(_)));
        let opened_at = self.past(draft.created_at);
        let elsewhere = elsewhere(draft, self.setting, opened_at, self.now, self.new_id);
        let opened_at = match elsewhere {
            Elsewhere::Answered { at, .. } | Elsewhere::Released { at, .. } => opened_at.min(at),
            Elsewhere::Open(_) => opened_at,
        };
        let id = CaseId((self.new_id)());
        let first_step = Step {
            id: PromiseId((self.new_id)()),
            kind: PromiseKind::AgreeNextStep,
            what: draft.next_step.as_deref().and_then(line),
            debtor: Party::Us,
            owner,
            due,
            named_by: Party::Us,
        };
        let case = NewCase {
            id,
            customer,
            title,
            owner,
            source: draft.origin.as_deref().and_then(line),
            amount: draft.amount.and_then(money),
            opened_at,
            first_step,
        };
        plan.cases.push((case, elsewhere));
        bear(plan, (customer, Some(id)), &draft.own);
        plan.refs.push(self.own_ref(item, id.0, customer));
        Ok(())
    }

    /// When somebody is to agree the next step: never before a date that the customer named, and
    /// not at all if they withdrew their leave.
    fn due(
        &self,
        item: &Item,
        draft: &DealDraft,
        customer: CustomerId,
    ) -> Result<Due, ValueProblem> {
        let due = self.setting.due.clone();
        let Some(leave) = self.known.leave(customer) else { return Ok(due) };
        if !matches!(draft.standing, Standing::Open(_)) {
            return Ok(due);
        }
        if leave.withdrawn_at.is_some() {
            let kind = ProblemKind::LeaveWithdrawn;
            let shown = draft.customer.name.as_deref().unwrap_or_default();
            return Err(self.setting.problem(item, kind, Field::CustomerName, shown));
        }
        Ok(leave.quiet_until.clone().filter(|quiet| quiet.at > due.at).unwrap_or(due))
    }

    pub(super) fn name(&self, item: &Item, name: &str) -> Result<Line, ValueProblem> {
        line(name)
            .ok_or_else(|| self.setting.problem(item, ProblemKind::TextTooLong, Field::Name, name))
    }

    pub(super) fn missing(&self, item: &Item, named: &Reference) -> ValueProblem {
        let (field, shown) = match (&named.external_id, &named.name) {
            (Some(id), _) => (Field::CustomerExternalId, id.as_str()),
            (None, Some(name)) => (Field::CustomerName, name.as_str()),
            (None, None) => (Field::CustomerName, ""),
        };
        self.setting.problem(item, ProblemKind::MissingCustomer, field, shown)
    }

    pub(super) fn owner(&self, told: Option<&str>) -> domain::ids::UserId {
        self.setting.owner_of(told).unwrap_or(self.setting.owner)
    }

    pub(super) fn is_unknown(&self, told: Option<&str>) -> bool {
        told.is_some() && self.setting.owner_of(told).is_none()
    }

    fn zone(&self, details: &Details) -> Zone {
        let told = details.time_zone.as_deref().and_then(Zone::parse);
        told.unwrap_or_else(|| self.setting.zone.clone())
    }

    fn past(&self, told: Option<Timestamp>) -> Timestamp {
        told.map_or(self.now, |at| at.min(self.now))
    }

    pub(super) fn own_ref(&self, item: &Item, record: Uuid, customer: CustomerId) -> NewRef {
        let key = item.draft.source_key();
        self.reference(key.kind, key.key.clone(), record, customer, item.digest)
    }

    pub(super) fn reference(
        &self,
        kind: RowKind,
        external_id: String,
        record: Uuid,
        customer: CustomerId,
        digest: [u8; 16],
    ) -> NewRef {
        let source = self.setting.source.clone();
        let import = self.setting.import;
        NewRef { source, kind: kind.name(), external_id, record, customer, digest, import }
    }
}

fn bear(plan: &mut Plan<'_>, bearer: Bearer, words: &OwnWords) {
    if !words.is_empty() {
        plan.own.push((bearer, own(words)));
    }
}
