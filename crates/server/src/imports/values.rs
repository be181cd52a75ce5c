//! Reads the values of the wild: what a cell's text means, or why it means nothing.

mod amounts;
mod countries;
mod dates;
mod lines;
mod own;
mod words;

pub use amounts::{DecimalSign, Money, decimal_sign_of, parse_amount, parse_currency};
pub use countries::parse_country;
pub use dates::{DayOrder, When, day_order_of, parse_when};
pub use lines::{
    Decimal, DiscountUnit, Price, SoldAs, discount_unit_of, is_of_line, of_line, parse_discount,
    parse_item_kind, parse_price, parse_quantity,
};
pub use own::{Written, parse_own};
pub use words::{
    CustomerKind, DealStatus, is_email, is_number_like, is_phone, parse_flag, parse_kind,
    parse_language, parse_status,
};
