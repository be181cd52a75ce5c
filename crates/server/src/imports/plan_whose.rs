//! Whose a row is: the customer whom it names, or one who is made because nobody goes by that name.

use domain::customers::CustomerKind;
use domain::ids::CustomerId;
use domain::text::Line;

use super::batch::Item;
use super::draft::{DealDraft, Draft, Reference};
use super::fields::RowKind;
use super::known::{id_key, name_key};
use super::options::WithoutCustomer;
use super::plan::{Made, NO_ROW, Plan, Planner};
use super::problems::ValueProblem;
use super::said::line;
use crate::customers::{CustomerDetails, NewCustomer};

impl Planner<'_> {
    pub(super) fn customer_of_deal(
        &self,
        item: &Item,
        draft: &DealDraft,
        title: &Line,
        plan: &mut Plan<'_>,
        made: &mut Made,
    ) -> Result<CustomerId, ValueProblem> {
        let organization = CustomerKind::Organization;
        let named = if !draft.customer.is_empty() {
            self.whose(item, &draft.customer, organization, plan, made)
        } else if !draft.contact.is_empty() {
            let known = self.known.customer_of_contact(&draft.contact);
            known.or_else(|| self.whose(item, &draft.contact, CustomerKind::Person, plan, made))
        } else {
            None
        };
        if let Some(customer) = named {
            return Ok(customer);
        }
        match self.setting.without_customer {
            WithoutCustomer::Refuse => Err(self.missing(item, &draft.customer)),
            WithoutCustomer::Create => {
                let key = match &draft.customer.external_id {
                    Some(id) => id_key(id),
                    None => format!("deal:{}", draft.source_key.key),
                };
                Ok(self.make(key, title.clone(), organization, item, plan, made))
            }
        }
    }

    /// The customer whom a row names, made if the row tells a name and nobody goes by it.
    pub(super) fn whose(
        &self,
        item: &Item,
        named: &Reference,
        kind: CustomerKind,
        plan: &mut Plan<'_>,
        made: &mut Made,
    ) -> Option<CustomerId> {
        if let Some(known) = self.named(named, made) {
            return Some(known);
        }
        let name = named.name.as_deref().and_then(line)?;
        Some(self.make(made_key(named)?, name, kind, item, plan, made))
    }

    /// The customer whom a row names, if anybody goes by it.
    pub(super) fn named(&self, named: &Reference, made: &Made) -> Option<CustomerId> {
        self.known.customer(named).or_else(|| made.get(&made_key(named)?).copied())
    }

    fn make(
        &self,
        key: String,
        name: Line,
        kind: CustomerKind,
        item: &Item,
        plan: &mut Plan<'_>,
        made: &mut Made,
    ) -> CustomerId {
        if let Some(known) = made.get(&key) {
            return *known;
        }
        let id = CustomerId((self.new_id)());
        let owner = match &item.draft {
            Draft::Customer(draft) => draft.details.owner.as_deref(),
            Draft::Contact(draft) => draft.details.owner.as_deref(),
            Draft::Deal(draft) => draft.owner.as_deref(),
            Draft::Order(draft) => draft.owner.as_deref(),
        };
        plan.customers.push(NewCustomer {
            id,
            details: CustomerDetails {
                kind,
                name,
                language: self.setting.language,
                zone: self.setting.zone.clone(),
                country: None,
                owner: self.owner(owner),
                note: None,
                tax_number: None,
            },
            channels: Vec::new(),
            address: None,
            contact: None,
            created_at: self.now,
        });
        plan.refs.push(self.reference(RowKind::Customers, key.clone(), id.0, id, NO_ROW));
        plan.made_customers += 1;
        made.insert(key, id);
        id
    }
}

fn made_key(named: &Reference) -> Option<String> {
    match (&named.external_id, &named.name) {
        (Some(id), _) => Some(id_key(id)),
        (None, Some(name)) => Some(name_key(name)),
        (None, None) => None,
    }
}
