//! Northwind, the sample firm that many know: its customers, and the lines of its orders with what
//! the order and the product say of each.

use super::{Layout, Preset};
use crate::imports::fields::{Field, RowKind};

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        preset: Preset::Northwind,
        row_kind: RowKind::Customers,
        marks: &[&["customerid"], &["companyname"], &["contactname"], &["contacttitle"]],
        columns: &[
            ("customerid", Field::ExternalId),
            ("companyname", Field::Name),
            ("contactname", Field::ContactName),
            ("contacttitle", Field::Role),
            ("address", Field::Street),
            ("city", Field::City),
            ("region", Field::Region),
            ("postalcode", Field::Postcode),
            ("country", Field::Country),
            ("phone", Field::Phone),
        ],
    },
    Layout {
        preset: Preset::Northwind,
        row_kind: RowKind::Orders,
        marks: &[&["orderid"], &["orderdate"], &["requireddate"], &["shippeddate"], &["productid"]],
        columns: &[
            ("orderid", Field::OrderNumber),
            ("productid", Field::ProductId),
            ("productname", Field::Product),
            ("quantity", Field::Quantity),
            ("unitprice", Field::UnitPrice),
            ("discount", Field::Discount),
            ("orderdate", Field::OrderedOn),
            ("requireddate", Field::RequiredOn),
            ("shippeddate", Field::ShippedOn),
            ("customerid", Field::CustomerExternalId),
            ("companyname", Field::CustomerName),
        ],
    },
];
