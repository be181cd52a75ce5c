//! Writes orders: for each a case with its final yes, an agreement and its sold items; a line of an
//! order that is here joins them, and a changed line is followed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::agreements::{Agreement, AgreementForm, AgreementLine, ValueClasses, total};
use domain::cases::{Elsewhere, NewCase, ServiceFacts, Step, Verdict};
use domain::events::{Event, Fact};
use domain::ids::{AgreementId, AnswerId, CaseId, CustomerId, ItemId, PromiseId};
use domain::items::{Item, ItemKind, ServiceSet, TrackKind};
use domain::needs::Strategy;
use domain::people::Party;
use domain::promises::PromiseKind;
use domain::rules::Rules;
use domain::time::{Due, Zone};
use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan};

use super::draft::OrderDraft;
use super::options::Setting;
use super::plan::Change;
use super::plan_orders::{NewLine, NewOrder, Orders};
use super::said::line;
use super::standing::money;
use crate::agreements::{bring_many_in, join_in, order_fit};
use crate::app::{Failure, Writing};
use crate::cases::Bringing;
use crate::items::{BroughtItem, BroughtItems, take_over_delivery_in};

/// Days to deliver where neither the order nor a service set tells.
const USUAL_DAYS: u32 = 7;
/// Days from a bill to its payment, which no order tells; it can be amended with the customer.
const PAYMENT_DAYS: u32 = 14;

pub(super) async fn bring(
    w: &mut Writing<'_>,
    setting: &Setting,
    orders: Orders<'_>,
) -> Result<(), Failure> {
    if orders.lines.is_empty() {
        return Ok(());
    }
    let desk = Desk::of(w, setting, &orders).await?;
    let mut lines: BTreeMap<CaseId, Vec<NewLine<'_>>> = BTreeMap::new();
    for line in orders.lines {
        lines.entry(line.case).or_default().push(line);
    }
    let mut items = BroughtItems::default();
    desk.bring_new(w, orders.new, &mut lines, &mut items).await?;
    let mut told = Vec::new();
    for (case, lines) in lines {
        told.push(desk.join(w, case, lines, &mut items).await?);
    }
    items.write(w).await?;
    for (customer, case, facts) in told {
        w.tell(customer, Some(case), facts).await?;
    }
    Ok(())
}

/// What is asked once for all orders of a batch.
struct Desk<'s> {
    setting: &'s Setting,
    rules: Rules,
    classes: ValueClasses,
    zones: HashMap<CustomerId, Zone>,
    days: BTreeMap<ItemKind, u32>,
}

impl<'s> Desk<'s> {
    async fn of(
        w: &Writing<'_>,
        setting: &'s Setting,
        orders: &Orders<'_>,
    ) -> Result<Self, Failure> {
        let customers: BTreeSet<CustomerId> =
            orders.lines.iter().map(|line| line.customer).collect();
        let customers: Vec<CustomerId> = customers.into_iter().collect();
        let mut days = BTreeMap::new();
        for kind in ItemKind::ALL {
            let own = store::items::find_set(w.tx, kind, Strategy::Simple).await?;
            let set = own.unwrap_or_else(|| ServiceSet::usual(kind));
            days.insert(kind, set.days(TrackKind::Delivery).unwrap_or(USUAL_DAYS));
        }
        Ok(Self {
            setting,
            rules: w.rules().await?,
            classes: store::agreements::value_classes(w.tx).await?,
            zones: store::customers::find_zones(w.tx, &customers).await?.into_iter().collect(),
            days,
        })
    }

    async fn bring_new(
        &self,
        w: &Writing<'_>,
        new: Vec<NewOrder<'_>>,
        lines: &mut BTreeMap<CaseId, Vec<NewLine<'_>>>,
        items: &mut BroughtItems,
    ) -> Result<(), Failure> {
        let (mut cases, mut agreements) = (Vec::new(), Vec::new());
        let mut events: Vec<Event> = Vec::new();
        for order in new {
            let own = lines.remove(&order.case).unwrap_or_default();
            let agreement = self.agreement(w, &order, &own).ok_or(Failure::NotFound)?;
            let brought = own.iter().enumerate();
            let brought = brought.filter_map(|(at, line)| self.item(w, agreement.id, at, line));
            let added = items.add(w, &self.rules, brought.collect(), &[]);
            let service = (added.service(), added.last.unwrap_or(agreement.agreed_at));
            cases.extend(self.case(w, &order, &agreement, service));
            events.extend(w.events(Some(order.customer), Some(order.case), added.facts));
            agreements.push(agreement);
        }
        crate::cases::bring_many_in(w, cases).await?;
        bring_many_in(w, &agreements).await?;
        Ok(store::events::append(w.tx, &events).await?)
    }

    fn case(
        &self,
        w: &Writing<'_>,
        order: &NewOrder<'_>,
        agreement: &Agreement,
        service: (ServiceFacts, Timestamp),
    ) -> Option<Bringing> {
        let (first, at) = (order.first, agreement.agreed_at);
        let title = first.title.as_deref().and_then(line);
        let title = title.or_else(|| agreement.reference.clone())?;
        let first_step = Step {
            id: PromiseId(w.new_id()),
            kind: PromiseKind::AgreeNextStep,
            what: None,
            debtor: Party::Us,
            owner: order.owner,
            due: self.setting.due.clone(),
            named_by: Party::Us,
        };
        let case = NewCase {
            id: order.case,
            customer: order.customer,
            title,
            owner: order.owner,
            source: first.origin.as_deref().and_then(line),
            amount: agreement.total(),
            opened_at: at,
            first_step,
        };
        let id = AnswerId(w.new_id());
        let elsewhere = Elsewhere::Answered { id, verdict: Verdict::Yes, at };
        Some(Bringing { case, elsewhere, service: Some(service) })
    }

    fn agreement(
        &self,
        w: &Writing<'_>,
        order: &NewOrder<'_>,
        own: &[NewLine<'_>],
    ) -> Option<Agreement> {
        let lines: Vec<AgreementLine> = own.iter().filter_map(agreed).collect();
        Some(Agreement {
            id: AgreementId(w.new_id()),
            customer: order.customer,
            case: order.case,
            version: 1,
            offer: None,
            form: AgreementForm::OrderForm,
            fit: order_fit(&lines, &self.classes),
            evidence: None,
            document: None,
            reference: line(&order.first.number),
            currency: total(&lines)?.currency,
            payment_days: PAYMENT_DAYS,
            agreed_at: self.noon(w, order.customer, order.first.ordered_on),
            given_by: None,
            recorded_by: None,
            lines,
            terms: Vec::new(),
        })
    }

    /// Lines of an order that came in before.
    async fn join(
        &self,
        w: &mut Writing<'_>,
        case: CaseId,
        own: Vec<NewLine<'_>>,
        items: &mut BroughtItems,
    ) -> Result<(CustomerId, CaseId, Vec<Fact>), Failure> {
        let lines: Vec<AgreementLine> = own.iter().filter_map(agreed).collect();
        let count = lines.len();
        let (agreement, sum) = join_in(w, case, lines).await?;
        let title = store::cases::get(w.tx, case).await?.title.clone();
        crate::cases::describe_in(w, case, title, Some(sum)).await?;
        let from = agreement.lines.len().saturating_sub(count);
        let brought = (from..).zip(&own);
        let brought = brought.filter_map(|(at, line)| self.item(w, agreement.id, at, line));
        let brought: Vec<BroughtItem> = brought.collect();
        let before = store::promises::deliveries_of_case(w.tx, case).await?;
        let added = items.add(w, &self.rules, brought, &before);
        Ok((agreement.customer, case, added.facts))
    }

    fn item(
        &self,
        w: &Writing<'_>,
        agreement: AgreementId,
        at: usize,
        line: &NewLine<'_>,
    ) -> Option<BroughtItem> {
        let draft = line.draft;
        let AgreementLine { kind, what, quantity, price, cost } = agreed(line)?;
        let item = Item {
            id: line.item,
            customer: line.customer,
            case: line.case,
            agreement,
            position: u32::try_from(at).ok()?,
            kind,
            name: what,
            serial: draft.serial.as_deref().and_then(super::said::line),
            quantity,
            price,
            cost,
            owner: line.owner,
            for_item: None,
            sold_on: draft.ordered_on,
            end_of_life: None,
            replacement_due: None,
            renews_on: None,
            plan: None,
            visit: None,
            retired_at: None,
        };
        let noon = |day| self.noon(w, line.customer, day);
        Some(BroughtItem {
            item,
            ordered_at: noon(draft.ordered_on),
            due: self.due(line.customer, draft),
            went_at: draft.shipped_on.map(noon),
        })
    }

    fn zone(&self, customer: CustomerId) -> &Zone {
        self.zones.get(&customer).unwrap_or(&self.setting.zone)
    }

    fn noon(&self, w: &Writing<'_>, customer: CustomerId, day: Date) -> Timestamp {
        noon(self.zone(customer), day, w.now)
    }

    /// The evening of the promised day, or of the day by which we deliver such things.
    fn due(&self, customer: CustomerId, draft: &OrderDraft) -> Due {
        let days = self.days.get(&draft.kind).copied().unwrap_or(USUAL_DAYS);
        let usual = || draft.ordered_on.checked_add(i64::from(days).days()).ok();
        let day = draft.required_on.or_else(usual).unwrap_or(draft.ordered_on);
        let (wall, zone) = (day.to_datetime(time(17, 0, 0, 0)), self.zone(customer));
        Due::at_wall(wall, zone).unwrap_or(Due { at: Timestamp::MAX, zone: zone.clone() })
    }
}

/// Noon of a day by the customer's clock, and never of the future.
fn noon(zone: &Zone, day: Date, now: Timestamp) -> Timestamp {
    zone.instant(day.to_datetime(time(12, 0, 0, 0))).unwrap_or(now).min(now)
}

fn agreed(new: &NewLine<'_>) -> Option<AgreementLine> {
    Some(AgreementLine {
        kind: new.draft.kind,
        what: line(&new.draft.product)?,
        quantity: new.draft.quantity,
        price: money(new.draft.price)?,
        cost: new.draft.cost.and_then(money),
    })
}

/// A line that says something else than last time: that it went to the customer, what the order is
/// called, or the serial number of what has none here. What was agreed stays, and so does the
/// promised day: it is moved here, by telling the customer (S3-13).
pub(super) async fn change(
    w: &mut Writing<'_>,
    change: &Change<'_>,
    draft: &OrderDraft,
) -> Result<(), Failure> {
    let item = store::items::get(w.tx, ItemId(change.record)).await?;
    let case = store::cases::get(w.tx, item.case).await?;
    if case.closed.is_some() {
        return Ok(());
    }
    if let Some(title) = draft.title.as_deref().and_then(line) {
        crate::cases::describe_in(w, case.id, title, case.amount).await?;
    }
    let serial = draft.serial.as_deref().and_then(line).filter(|_| item.serial.is_none());
    if serial.is_some() {
        let item = Item { serial, ..item.clone() };
        crate::items::change_brought_in(w, &item).await?;
    }
    let Some(day) = draft.shipped_on else { return Ok(()) };
    let zone = store::customers::get(w.tx, item.customer).await?.zone;
    let at = noon(&zone, day, w.now);
    take_over_delivery_in(w, &item, at).await
}
