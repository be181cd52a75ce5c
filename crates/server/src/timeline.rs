//! placeholder
use crate::web::Visit;
use maud::{Markup, html};
pub fn timeline(_visit: &Visit, _rows: &[store::events::TimelineRow]) -> Markup {
    html! {}
}
