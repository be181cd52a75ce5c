//! Who may be here already: told as one types, and asked about once when a form is sent.

use axum::response::{IntoResponse as _, Response};
use domain::bills::tax_keys;
use domain::customers::ChannelKind;
use domain::ids::CustomerId;
use domain::language::Language;
use domain::places::Country;
use domain::time::Zone;
use maud::{Markup, html};
use store::customers::duplicates::{Likely, Wanted, find};

use crate::web::form::Form;
use crate::web::likely::line;
use crate::web::{Problem, Visit};

/// Ticked by who knows that it is somebody else.
pub(super) const TICK: &str = "is_new";

/// What the form of a new customer says by now, answered as a part of that form.
pub(super) async fn fragment(visit: Visit, form: Form) -> Result<Response, Problem> {
    let likely = of_form(&visit, &form, None).await?;
    Ok(told(&visit, &likely).into_response())
}

pub(super) fn region(form: &Form, firm: Option<Country>, visit: &Visit) -> Option<Country> {
    let zone = Zone::parse(form.get("zone"));
    let language = Language::parse(form.get("language")).unwrap_or(visit.user.language);
    let own = Country::parse(form.get("country"));
    Country::meant(own, firm, zone.as_ref().unwrap_or(visit.zone()), language)
}

/// Those whom the form of a customer may mean.
pub(super) async fn of_form(
    visit: &Visit,
    form: &Form,
    but: Option<CustomerId>,
) -> Result<Vec<Likely>, Problem> {
    let firm = store::settings::country(visit.db()).await?;
    let region = region(form, firm, visit);
    let channels = [ChannelKind::Phone, ChannelKind::Email]
        .into_iter()
        .filter(|kind| kind.accepts(form.get(kind.code())))
        .map(|kind| (kind, kind.key(form.get(kind.code()), region)))
        .collect();
    let country = region.as_ref().map(Country::code);
    let wanted = Wanted {
        name: form.get("name").to_owned(),
        channels,
        tax_keys: tax_keys(form.get("tax_number"), country),
        but,
    };
    Ok(find(visit.db(), &wanted, visit.sight()).await?)
}

/// The place in a form where it is told, asked for anew while one types.
pub(super) fn live(visit: &Visit, likely: &[Likely]) -> Markup {
    html! {
        div class="likely-place" aria-live="polite" hx-post="/customers/likely"
            hx-trigger=(r#"input delay:400ms from:"closest form""#) hx-target="this" hx-swap="innerHTML" {
            (told(visit, likely))
        }
    }
}

/// Nothing where nobody is like them.
pub(super) fn told(visit: &Visit, likely: &[Likely]) -> Markup {
    if likely.is_empty() {
        return html! {};
    }
    html! {
        div class="likely" {
            h2 { (visit.text("customers-likely-title")) }
            ul { @for one in likely { li { (line(visit, one)) } } }
            label class="tick" {
                input type="checkbox" name=(TICK) value="yes";
                span { (visit.text("customers-likely-new")) }
            }
        }
    }
}
