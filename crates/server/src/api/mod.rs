//! The API under `/api/v1`: one table of operations, from which the router, the document of
//! OpenAPI and the page are drawn. Each room tells its own operations in its `api.rs`, and an
//! operation writes by the same action as the pages (docs/api.md).

use std::sync::LazyLock;

pub mod answer;
pub mod caller;
pub mod condition;
pub mod events;
pub mod http;
pub mod lists;
pub mod openapi;
pub mod operation;
pub mod pages;
pub mod problem;
pub mod reading;
pub mod sight;
#[cfg(test)]
pub(crate) mod tests;
pub mod values;

use operation::{Operation, room};

/// Where the API is served.
pub const ROOT: &str = "/api/v1";

static TABLE: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    [
        room("customers", crate::customers::api::operations()),
        room("cases", crate::cases::api::operations()),
        room("tags", crate::tags::api::operations()),
        room("fields", crate::fields::api::operations()),
        room("views", crate::views::api::operations()),
        room("interactions", crate::interactions::api::operations()),
        room("promises", crate::promises::api::operations()),
        room("needs", crate::needs::api::operations()),
        room("offers", crate::offers::api::operations()),
        room("agreements", crate::agreements::api::operations()),
        room("items", crate::items::api::operations()),
        room("bills", crate::bills::api::operations()),
        room("documents", crate::documents::api::operations()),
        room("issues", crate::issues::api::operations()),
        room("closing", crate::closing::api::operations()),
        room("procedures", crate::procedures::api::operations()),
        room("care", crate::care::api::operations()),
        room("today", crate::today::api::operations()),
        room("events", events::operations()),
        room("imports", crate::imports::api::operations()),
        room("settings", crate::settings::api::operations()),
        room("people", crate::people::api::operations()),
        room("exports", crate::exports::api::operations()),
        room("erasing", crate::erasing::api::operations()),
        room("hooks", crate::hooks::api::operations()),
        room("prepared", crate::prepared::api::operations()),
    ]
    .into_iter()
    .flatten()
    .collect()
});

/// Every operation, in the order of a customer's life.
#[must_use]
pub fn table() -> &'static [Operation] {
    &TABLE
}

/// An operation by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Operation> {
    table().iter().find(|operation| operation.id == id)
}
