//! How the cells of a row become a line of an order: what was sold, for how much, when it was
//! promised and when it left. What a line is worth decides nothing less than exactly.

use domain::items::ItemKind;
use domain::quantity::Quantity;
use jiff::civil::Date;

use super::cells::Cells;
use super::draft::{Draft, OrderDraft, SourceKey};
use super::drafter::Drafter;
use super::drafting::reference;
use super::fields::Field;
use super::fold::folded;
use super::problems::ProblemKind;
use super::values::{self, Money};

/// The name by which a source's order is known, beside those of its lines. No line of text holds
/// the tab, so that no two names look alike.
pub(super) fn order_key(number: &str) -> String {
    format!("order:{number}")
}

impl Drafter {
    pub(super) fn order_line(&self, cells: &mut Cells<'_>) -> Option<Draft> {
        // Everything is read before anything is missed, so that all problems are told at once.
        let number = text(cells, Field::OrderNumber);
        if number.is_none() && !cells.has_problem(Field::OrderNumber) {
            cells.object_row(ProblemKind::MissingOrderNumber);
        }
        let named = named(cells);
        let days = self.days(cells);
        let kind = Field::ItemKind;
        let kind = cells.value(kind, ProblemKind::UnknownItemKind, values::parse_item_kind);
        let quantity = quantity(cells);
        let price = self.line_price(cells, quantity);
        let (number, (own, product), days) = (number?, named?, days?);
        let (quantity, price) = (quantity?, price?);
        Some(Draft::Order(Box::new(OrderDraft {
            source_key: SourceKey {
                system: self.mapping().source.clone(),
                kind: self.mapping().row_kind,
                key: format!("line:{number}\t{own}"),
            },
            title: cells.text(Field::Title),
            customer: reference(cells, Field::CustomerExternalId, Field::CustomerName),
            ordered_on: days.ordered,
            required_on: days.required,
            shipped_on: days.shipped,
            owner: cells.text(Field::Owner),
            origin: cells.text(Field::Source),
            kind: kind.unwrap_or_else(|| self.kind()),
            cost: line_cost(cells, quantity, price),
            serial: cells.text(Field::Serial),
            number,
            product,
            quantity,
            price,
        })))
    }

    const fn kind(&self) -> ItemKind {
        self.mapping().item_kind.kind()
    }

    /// The three days in their order. An unreadable one refuses the row even where values may be
    /// left out: without its day a delivery would be told as late, or as open, and be neither.
    fn days(&self, cells: &mut Cells<'_>) -> Option<Days> {
        let [ordered, required, shipped] =
            [Field::OrderedOn, Field::RequiredOn, Field::ShippedOn].map(|field| cells.day(field));
        let fields = [Field::OrderedOn, Field::RequiredOn, Field::ShippedOn];
        if fields.into_iter().any(|field| cells.has_problem(field)) {
            return None;
        }
        let Some(ordered) = ordered else {
            cells.object_row(ProblemKind::MissingOrderDate);
            return None;
        };
        for (field, day) in [(Field::RequiredOn, required), (Field::ShippedOn, shipped)] {
            if day.is_some_and(|day| day < ordered) {
                cells.object(field, ProblemKind::BeforeOrder);
            }
        }
        Some(Days { ordered, required, shipped })
    }

    /// The amount of the line as told, or as price, quantity and discount come to. Where the row
    /// tells both they must agree, but for what rounding takes from each unit.
    fn line_price(&self, cells: &mut Cells<'_>, quantity: Option<Quantity>) -> Option<Money> {
        let told = cells.amount(Field::LineAmount);
        if told.is_some_and(|told| !values::is_of_line(told)) {
            cells.object(Field::LineAmount, ProblemKind::BadAmount);
            return None;
        }
        let unit = cells.price(Field::UnitPrice);
        let discounts = self.mapping().discounts;
        let discount = cells
            .number(Field::Discount, |text, sign| values::parse_discount(text, sign, discounts));
        if unit.is_none() && told.is_none() {
            let fields = [Field::UnitPrice, Field::LineAmount, Field::Currency];
            if !fields.into_iter().any(|field| cells.has_problem(field)) {
                cells.object_row(ProblemKind::MissingPrice);
            }
            return None;
        }
        let quantity = quantity?;
        let Some(unit) = unit else { return told };
        let Some(counted) = values::of_line(unit, quantity, discount) else {
            cells.object(Field::UnitPrice, ProblemKind::BadAmount);
            return None;
        };
        let Some(told) = told else { return Some(counted) };
        let units = (quantity.0 / Quantity::ONE.0).max(1);
        let is_near = told.currency == counted.currency
            && told.minor.checked_sub(counted.minor).is_some_and(|by| by.abs() <= units);
        if !is_near {
            cells.object(Field::LineAmount, ProblemKind::AmountsDisagree);
        }
        Some(told)
    }
}

struct Days {
    ordered: Date,
    required: Option<Date>,
    shipped: Option<Date>,
}

/// By what the line is known within its order, and what it sells.
fn named(cells: &mut Cells<'_>) -> Option<(String, String)> {
    let (line, id) = (text(cells, Field::LineId), text(cells, Field::ProductId));
    let name = cells.text(Field::Product);
    let Some(product) = name.clone().or_else(|| id.clone()) else {
        if !cells.has_problem(Field::Product) {
            cells.object_row(ProblemKind::MissingProduct);
        }
        return None;
    };
    let own = match (line, id) {
        (Some(line), _) => format!("line:{line}"),
        (None, Some(id)) => format!("product:{id}"),
        (None, None) => format!("name:{}", folded(&product)),
    };
    Some((own, product))
}

/// A name of the other system, which is one line without spaces around.
fn text(cells: &mut Cells<'_>, field: Field) -> Option<String> {
    cells.text(field).map(|text| text.trim().to_owned())
}

/// A file without such a column tells of single things.
fn quantity(cells: &mut Cells<'_>) -> Option<Quantity> {
    if !cells.has_column(Field::Quantity) {
        return Some(Quantity::ONE);
    }
    if cells.raw(Field::Quantity).is_none() {
        cells.object_row(ProblemKind::MissingQuantity);
    }
    cells.number(Field::Quantity, values::parse_quantity)
}

/// What the line costs us, in the currency of its price or not at all.
fn line_cost(cells: &mut Cells<'_>, quantity: Quantity, price: Money) -> Option<Money> {
    let told = cells.amount(Field::LineCost);
    let counted =
        || cells.price(Field::UnitCost).and_then(|unit| values::of_line(unit, quantity, None));
    let cost = told.or_else(counted)?;
    (cost.currency == price.currency && values::is_of_line(cost)).then_some(cost)
}
