//! What is known of the records that some rows name: asked in a few questions for all of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::customers::Leave;
use domain::ids::{CaseId, CustomerId, ImportId};
use domain::people::Sight;
use domain::text::fold;
use store::db::{Db, Query, StoreError};
use store::imports::{ExternalRef, find_named, find_refs};
use uuid::Uuid;

use super::batch::Item;
use super::draft::{Draft, Reference};
use super::fields::RowKind;
use super::fold::folded;
use super::meeting::Met;
use super::options::Setting;
use super::order_lines::order_key;

#[derive(Default)]
pub(super) struct Known {
    /// The rows' own records, by key.
    pub rows: HashMap<String, ExternalRef>,
    customers: HashMap<String, ExternalRef>,
    contacts: HashMap<String, ExternalRef>,
    /// The cases of the orders whose lines the rows are, by the order's key.
    orders: HashMap<String, ExternalRef>,
    /// Cases of orders to which no line is added any more.
    settled: HashSet<CaseId>,
    /// By folded name: the only one of that name, and whether the source has an id for it.
    named: HashMap<String, Option<(CustomerId, bool)>>,
    leaves: HashMap<CustomerId, Leave>,
    /// Rows that are a customer who is here, by their tax number or our own id.
    same: HashMap<String, CustomerId>,
    /// Rows that are perhaps one.
    likely: HashSet<String>,
    /// Of those in `same`, whom this import made itself.
    own: HashSet<CustomerId>,
    /// Customers whom whoever imports does not see.
    hidden: HashSet<CustomerId>,
}

/// The key of a customer whom another row names by id.
pub(super) fn id_key(id: &str) -> String {
    format!("id:{id}")
}

/// The key of a customer whom another row names by name: that of a row without an id.
pub(super) fn name_key(name: &str) -> String {
    format!("name:{}|", folded(name))
}

impl Known {
    pub(super) async fn find(
        q: &impl Query,
        scratch: Option<&Db>,
        setting: &Setting,
        items: &[Item],
    ) -> Result<Self, StoreError> {
        let own: Vec<&str> =
            items.iter().map(|item| item.draft.source_key().key.as_str()).collect();
        let mut known =
            Self { rows: refs(q, scratch, setting, setting.kind, &own).await?, ..Self::default() };
        let (mut customers, mut contacts) = (BTreeSet::new(), BTreeSet::new());
        let (mut names, mut orders) = (BTreeSet::new(), BTreeSet::new());
        let is_new = |item: &&Item| !known.rows.contains_key(&item.draft.source_key().key);
        for item in items.iter().filter(is_new) {
            let (customer, contact) = match &item.draft {
                Draft::Customer(_) => continue,
                Draft::Contact(contact) => (&contact.customer, None),
                Draft::Deal(deal) => (&deal.customer, Some(&deal.contact)),
                Draft::Order(order) => {
                    orders.insert(order_key(&order.number));
                    (&order.customer, None)
                }
            };
            keys_of(customer, &mut customers);
            names.extend(customer.name.as_deref().map(fold).filter(|key| !key.is_empty()));
            if let Some(contact) = contact.filter(|_| customer.is_empty()) {
                keys_of(contact, &mut contacts);
                keys_of(contact, &mut customers);
            }
        }
        let wanted: Vec<&str> = customers.iter().map(String::as_str).collect();
        known.customers = refs(q, scratch, setting, RowKind::Customers, &wanted).await?;
        let wanted: Vec<&str> = contacts.iter().map(String::as_str).collect();
        known.contacts = refs(q, scratch, setting, RowKind::Contacts, &wanted).await?;
        let wanted: Vec<&str> = orders.iter().map(String::as_str).collect();
        known.orders = refs(q, scratch, setting, RowKind::Orders, &wanted).await?;
        let wanted: Vec<&str> = names.iter().map(String::as_str).collect();
        for found in find_named(q, &setting.source, &wanted).await? {
            known
                .named
                .entry(found.name_key)
                .and_modify(|one| *one = None)
                .or_insert(Some((found.id, found.is_bound)));
        }
        Ok(known)
    }

    /// The customers that exist already and that the rows touch, in the order in which all writers
    /// lock.
    pub(super) fn customers(&self) -> BTreeSet<CustomerId> {
        let refs = [&self.rows, &self.customers, &self.contacts, &self.orders];
        let refs = refs.into_iter().flat_map(HashMap::values);
        let named = self.named.values().flatten().map(|(id, _)| *id);
        let same = self.same.values().copied();
        let all = refs.map(|known| known.customer).chain(named).chain(same);
        all.filter(|customer| !self.hidden.contains(customer)).collect()
    }

    /// Sets aside the customers whom whoever imports does not see: they are not touched.
    /// Those whom a dry run made are its own.
    pub(super) async fn hide(
        &mut self,
        q: &impl Query,
        scratch: Option<&Db>,
        sight: Sight,
    ) -> Result<(), StoreError> {
        if sight == Sight::All {
            return Ok(());
        }
        let customers = self.customers();
        let ids: Vec<Uuid> = customers.iter().map(|customer| customer.0).collect();
        let tried = match scratch {
            Some(scratch) => store::imports::own_ids(scratch, &ids).await?,
            None => Vec::new(),
        };
        for customer in customers {
            let is_tried = tried.iter().any(|(id, _)| *id == customer.0);
            if !is_tried && !store::rights::sees(q, sight, customer).await? {
                self.hidden.insert(customer);
            }
        }
        Ok(())
    }

    /// Is a row about one of them?
    pub(super) fn is_hidden(&self, item: &Item) -> bool {
        if self.hidden.is_empty() {
            return false;
        }
        let key = &item.draft.source_key().key;
        let own = self.rows.get(key).map(|known| known.customer);
        let own = own.or_else(|| self.same.get(key).copied());
        let named = || match &item.draft {
            Draft::Customer(_) => None,
            Draft::Contact(draft) => self.customer(&draft.customer),
            Draft::Deal(draft) if !draft.customer.is_empty() => self.customer(&draft.customer),
            Draft::Deal(draft) => {
                self.customer_of_contact(&draft.contact).or_else(|| self.customer(&draft.contact))
            }
            Draft::Order(draft) => {
                let head = self.orders.get(&order_key(&draft.number)).map(|head| head.customer);
                head.or_else(|| self.customer(&draft.customer))
            }
        };
        own.or_else(named).is_some_and(|customer| self.hidden.contains(&customer))
    }

    /// The customers whom this very import made, as far as the rows name them by their keys.
    pub(super) fn made_by(&self, import: ImportId) -> HashSet<CustomerId> {
        let refs = [&self.rows, &self.customers, &self.contacts, &self.orders];
        let refs = refs.into_iter().flat_map(HashMap::values);
        let own = refs.filter(|known| known.import == Some(import));
        let own = own.filter(|known| known.record == known.customer.0).map(|known| known.customer);
        own.chain(self.own.iter().copied()).collect()
    }

    /// The customer whom a row is that was not known by its name.
    pub(super) fn same(&self, item: &Item) -> Option<CustomerId> {
        self.same.get(&item.draft.source_key().key).copied()
    }

    /// Is a row perhaps a customer who is here?
    pub(super) fn is_likely(&self, item: &Item) -> bool {
        self.likely.contains(&item.draft.source_key().key)
    }

    /// Has somebody else brought in one of the rows meanwhile, that seems to be perhaps their customer?
    pub(super) async fn is_overtaken(
        &self,
        q: &impl Query,
        setting: &Setting,
    ) -> Result<bool, StoreError> {
        let met = self.likely.iter().chain(self.same.keys()).map(String::as_str);
        let met: Vec<&str> = met.collect();
        Ok(!find_refs(q, &setting.source, setting.kind.name(), &met).await?.is_empty())
    }

    /// Takes in whom the rows are that name nobody known.
    pub(super) fn meet(&mut self, met: Met) {
        (self.same, self.likely, self.own) = (met.same, met.likely, met.own);
    }

    pub(super) async fn find_leaves(&mut self, q: &impl Query) -> Result<(), StoreError> {
        let ids: Vec<CustomerId> = self.customers().into_iter().collect();
        if !ids.is_empty() {
            self.leaves = store::customers::find_leaves(q, &ids).await?.into_iter().collect();
        }
        Ok(())
    }

    /// Which of the orders were changed or closed here: asked behind the locks of their customers.
    pub(super) async fn find_settled(&mut self, q: &impl Query) -> Result<(), StoreError> {
        let cases: Vec<CaseId> = self.orders.values().map(|order| CaseId(order.record)).collect();
        if !cases.is_empty() {
            self.settled = store::agreements::settled_of(q, &cases).await?.into_iter().collect();
        }
        Ok(())
    }

    pub(super) fn order(&self, key: &str) -> Option<&ExternalRef> {
        self.orders.get(key)
    }

    pub(super) fn is_settled(&self, case: CaseId) -> bool {
        self.settled.contains(&case)
    }

    pub(super) fn leave(&self, customer: CustomerId) -> Option<&Leave> {
        self.leaves.get(&customer)
    }

    /// The customer whom a row names: by the source's id, by the source's name, or by the only
    /// customer here of that name, unless the source knows that one by another id.
    pub(super) fn customer(&self, named: &Reference) -> Option<CustomerId> {
        let id = named.external_id.as_deref();
        let by_id = id.and_then(|id| self.customers.get(&id_key(id)));
        if let Some(known) = by_id {
            return Some(known.customer);
        }
        let name = named.name.as_deref()?;
        let by_name = self.customers.get(&name_key(name)).filter(|_| id.is_none());
        if let Some(known) = by_name {
            return Some(known.customer);
        }
        let (customer, is_bound) = (*self.named.get(&fold(name))?)?;
        (id.is_none() || !is_bound).then_some(customer)
    }

    /// The customer of a contact person whom a row names.
    pub(super) fn customer_of_contact(&self, named: &Reference) -> Option<CustomerId> {
        let id = named.external_id.as_deref()?;
        self.contacts.get(&id_key(id)).map(|known| known.customer)
    }
}

fn keys_of(named: &Reference, keys: &mut BTreeSet<String>) {
    keys.extend(named.external_id.as_deref().map(id_key));
    keys.extend(named.name.as_deref().map(name_key));
}

/// A dry run's own names go before those of the database.
async fn refs(
    q: &impl Query,
    scratch: Option<&Db>,
    setting: &Setting,
    kind: RowKind,
    keys: &[&str],
) -> Result<HashMap<String, ExternalRef>, StoreError> {
    let found = find_refs(q, &setting.source, kind.name(), keys).await?;
    let mut refs: HashMap<_, _> =
        found.into_iter().map(|known| (known.external_id.clone(), known)).collect();
    if let Some(scratch) = scratch {
        let found = find_refs(scratch, &setting.source, kind.name(), keys).await?;
        refs.extend(found.into_iter().map(|known| (known.external_id.clone(), known)));
    }
    Ok(refs)
}
