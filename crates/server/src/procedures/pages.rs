//! Its pages: what the procedure asks for, its versions and how they differ, and the draft with a
//! small form for each of its entries.

mod compare;
mod draft;
mod entry;
mod reading;
mod show;
#[cfg(test)]
mod tests;

use std::str::FromStr;

use axum::Router;
use axum::routing::{get, post};
use domain::procedures::Part;

use crate::web::Web;

pub fn routes() -> Router<Web> {
    Router::new()
        .route("/procedures", get(show::newest))
        .route("/procedures/{version}", get(show::version))
        .route("/procedures/compare", get(compare::show))
        .route("/procedures/draft", get(draft::show).post(draft::begin))
        .route("/procedures/draft/days", post(draft::set_days))
        .route("/procedures/draft/published", post(draft::publish))
        .route("/procedures/draft/discarded", post(draft::discard))
        .route("/procedures/draft/{part}/new", get(entry::ask_new).post(entry::add))
        .route("/procedures/draft/{part}/{code}", get(entry::ask).post(entry::save))
        .route("/procedures/draft/{part}/{code}/act", post(entry::act))
}

/// A list of the procedure as it stands in an address.
#[derive(Clone, Copy)]
struct PartName(Part);

impl FromStr for PartName {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Part::parse(name).map(Self).ok_or(())
    }
}
