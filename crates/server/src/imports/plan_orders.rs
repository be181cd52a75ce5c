//! Decides what becomes of lines of orders: which order is new, and which line may join one that is
//! here already.

use std::collections::HashMap;

use domain::ids::{CaseId, CustomerId, ItemId, UserId};

use super::batch::Item;
use super::digest::is_agreed_alike;
use super::draft::{Draft, OrderDraft};
use super::fields::{Field, RowKind};
use super::order_lines::order_key;
use super::plan::{Made, Plan, Planner};
use super::problems::{ProblemKind, ValueProblem};
use super::said::line;
use crate::imports::draft::Reference;

/// The orders that some rows bring, and their lines.
#[derive(Default)]
pub(super) struct Orders<'i> {
    pub new: Vec<NewOrder<'i>>,
    pub lines: Vec<NewLine<'i>>,
    heads: HashMap<String, Head>,
}

/// An order that no row before was a line of: its first line says what is known of the whole.
pub(super) struct NewOrder<'i> {
    pub case: CaseId,
    pub customer: CustomerId,
    pub owner: UserId,
    pub first: &'i OrderDraft,
}

pub(super) struct NewLine<'i> {
    pub item: ItemId,
    pub case: CaseId,
    pub customer: CustomerId,
    pub owner: UserId,
    pub draft: &'i OrderDraft,
}

#[derive(Clone, Copy)]
struct Head {
    case: CaseId,
    customer: CustomerId,
    /// The order's currency, as its name among the source's names keeps it.
    mark: [u8; 16],
}

/// An order is known by its currency beside its number: all its lines have the same.
fn currency_mark(code: &str) -> [u8; 16] {
    let mut mark = [0; 16];
    for (slot, byte) in mark.iter_mut().zip(code.bytes()) {
        *slot = byte;
    }
    mark
}

impl Planner<'_> {
    /// The row is about a customer whom whoever imports does not see.
    pub(super) fn not_seen(&self, item: &Item) -> ValueProblem {
        let named = match &item.draft {
            Draft::Contact(draft) => draft.customer.name.as_deref(),
            Draft::Deal(draft) => draft.customer.name.as_deref(),
            Draft::Order(draft) => draft.customer.name.as_deref(),
            Draft::Customer(draft) => Some(draft.name.as_str()),
        };
        let (kind, field) = (ProblemKind::NotSeen, Field::CustomerName);
        self.setting.problem(item, kind, field, named.unwrap_or_default())
    }

    /// May a row say something else than last time? What was agreed is changed with the customer
    /// only, and what lies ahead has not happened.
    pub(super) fn require_changeable(
        &self,
        item: &Item,
        before: &[u8],
    ) -> Result<(), ValueProblem> {
        let Draft::Order(draft) = &item.draft else { return Ok(()) };
        if !is_agreed_alike(before, &item.digest) {
            let kind = ProblemKind::AgreedOtherwise;
            return Err(self.setting.problem(item, kind, Field::Product, &draft.product));
        }
        self.require_past(item, draft)
    }

    pub(super) fn create_line<'i>(
        &self,
        item: &'i Item,
        draft: &'i OrderDraft,
        plan: &mut Plan<'i>,
        made: &mut Made,
    ) -> Result<(), ValueProblem> {
        self.require_past(item, draft)?;
        let texts = [(Field::Product, &draft.product), (Field::OrderNumber, &draft.number)];
        for (field, text) in texts {
            if line(text).is_none() {
                return Err(self.setting.problem(item, ProblemKind::TextTooLong, field, text));
            }
        }
        let key = order_key(&draft.number);
        let head = match self.head(&key, plan) {
            Some(head) => self.joined(item, draft, head, made)?,
            None => self.begin(item, draft, key, plan, made)?,
        };
        let owner = self.owner(draft.owner.as_deref());
        plan.unknown_owners += u64::from(self.is_unknown(draft.owner.as_deref()));
        let id = ItemId((self.new_id)());
        let Head { case, customer, .. } = head;
        plan.orders.lines.push(NewLine { item: id, case, customer, owner, draft });
        plan.refs.push(self.own_ref(item, id.0, customer));
        Ok(())
    }

    fn head(&self, key: &str, plan: &Plan<'_>) -> Option<Head> {
        let known = || {
            let order = self.known.order(key)?;
            let mark = order.digest.as_slice().try_into().ok()?;
            Some(Head { case: CaseId(order.record), customer: order.customer, mark })
        };
        plan.orders.heads.get(key).copied().or_else(known)
    }

    /// A line of an order that is here: it must be the same customer's, in the same currency.
    fn joined(
        &self,
        item: &Item,
        draft: &OrderDraft,
        head: Head,
        made: &Made,
    ) -> Result<Head, ValueProblem> {
        let problem = |kind, field, shown: &str| self.setting.problem(item, kind, field, shown);
        if self.known.is_settled(head.case) {
            let kind = ProblemKind::OrderLivesHere;
            return Err(problem(kind, Field::OrderNumber, &draft.number));
        }
        let code = draft.price.currency;
        if head.mark != currency_mark(code) {
            return Err(problem(ProblemKind::OtherCurrency, Field::Currency, code));
        }
        let Reference { external_id, name } = &draft.customer;
        if !draft.customer.is_empty() && self.named(&draft.customer, made) != Some(head.customer) {
            let (field, shown) = match (external_id, name) {
                (Some(id), _) => (Field::CustomerExternalId, id.as_str()),
                (None, name) => (Field::CustomerName, name.as_deref().unwrap_or_default()),
            };
            return Err(problem(ProblemKind::OtherCustomer, field, shown));
        }
        Ok(head)
    }

    /// The first line of an order makes its case, and a customer if it tells only a name.
    fn begin<'i>(
        &self,
        item: &'i Item,
        draft: &'i OrderDraft,
        key: String,
        plan: &mut Plan<'i>,
        made: &mut Made,
    ) -> Result<Head, ValueProblem> {
        let kind = domain::customers::CustomerKind::Organization;
        let customer = self.whose(item, &draft.customer, kind, plan, made);
        let customer = customer.ok_or_else(|| self.missing(item, &draft.customer))?;
        let case = CaseId((self.new_id)());
        let owner = self.owner(draft.owner.as_deref());
        let mark = currency_mark(draft.price.currency);
        plan.orders.new.push(NewOrder { case, customer, owner, first: draft });
        plan.refs.push(self.reference(RowKind::Orders, key.clone(), case.0, customer, mark));
        let head = Head { case, customer, mark };
        plan.orders.heads.insert(key, head);
        Ok(head)
    }

    /// A day that is still ahead by the firm's calendar is a plan, whatever its column is called.
    fn require_past(&self, item: &Item, draft: &OrderDraft) -> Result<(), ValueProblem> {
        let today = self.setting.zone.local(self.now).date();
        let days =
            [(Field::OrderedOn, Some(draft.ordered_on)), (Field::ShippedOn, draft.shipped_on)];
        for (field, day) in days {
            if let Some(day) = day.filter(|day| *day > today) {
                let (kind, shown) = (ProblemKind::DayAhead, day.to_string());
                return Err(self.setting.problem(item, kind, field, &shown));
            }
        }
        Ok(())
    }
}
