//! The page of the copy that a person reads: in their language, on their clock, without anything from
//! elsewhere.

use domain::ids::{CustomerId, UserId};
use domain::people::Sight;
use domain::time::Zone;
use maud::{DOCTYPE, Markup, html};
use store::exports::find;

use crate::app::{App, Failure};
use crate::exports::{Export, Reader};
use crate::i18n::Locale;
use crate::web::asked::Asked;
use crate::web::timeline;

/// The lists of the copy, in the order of a customer's life.
const LISTS: [&str; 16] = [
    "customers",
    "contacts",
    "cases",
    "interactions",
    "promises",
    "needs",
    "offers",
    "agreements",
    "items",
    "follow-through",
    "bills",
    "documents",
    "issues",
    "closings",
    "care",
    "voices",
];

/// The page.
///
/// # Errors
/// There is no such customer, or what the database says.
pub async fn about(
    app: &App,
    id: CustomerId,
    user: UserId,
    sight: Sight,
    zone: &Zone,
) -> Result<String, Failure> {
    let db = app.db();
    let customer = store::customers::get(db, id).await?;
    let locale = app.locales().of(customer.language).clone();
    let mut lists = Vec::new();
    for code in LISTS {
        let Some(list) = find(code) else { continue };
        let reader = Reader { user, sight, zone: zone.clone(), locale: locale.clone() };
        let asked = Asked::default().with("customer", id.to_string());
        let export = Export::of(app, list, &asked, reader, true).await?;
        let labels: Vec<String> = export.headings.iter().map(|it| it.label.clone()).collect();
        let rows = export.words(db).await?;
        if !rows.is_empty() {
            lists.push((locale.plain(&format!("exports-list-{code}")), labels, rows));
        }
    }
    let channels = store::customers::channels(db, id).await?;
    let addresses = store::customers::addresses(db, id).await?;
    let reach: Vec<String> = channels
        .into_iter()
        .map(|channel| channel.address.to_string())
        .chain(addresses.iter().map(|(_, address)| address.lines().join(", ")))
        .collect();
    let events = store::events::timeline(db, id, None, None, 10_000).await?;
    let said = timeline::sentences(&locale, zone, app.now(), &events);
    Ok(page(&locale, customer.name.as_str(), &reach, &lists, &said).into_string())
}

type Listed = (String, Vec<String>, Vec<Vec<String>>);

fn page(
    locale: &Locale,
    name: &str,
    reach: &[String],
    lists: &[Listed],
    said: &[(String, String)],
) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(locale.code()) dir=(locale.direction()) {
            head { meta charset="utf-8"; title { (name) } }
            body {
                h1 { bdi { (name) } }
                p { (locale.text("erasing-copy-about")) }
                h2 { (locale.text("erasing-copy-reach")) }
                ul { @for one in reach { li { bdi { (one) } } } }
                @for (title, labels, rows) in lists { (list(title, labels, rows)) }
                h2 { (locale.text("erasing-copy-life")) }
                ul { @for (when, what) in said { li { bdi { (when) } " – " span dir="auto" { (what) } } } }
            }
        }
    }
}

/// Each record with what is known of it: what is empty is left out.
fn list(title: &str, labels: &[String], rows: &[Vec<String>]) -> Markup {
    html! {
        h2 { (title) }
        @for row in rows {
            dl {
                @for (label, value) in labels.iter().zip(row).filter(|(_, value)| !value.is_empty()) {
                    dt { (label) } dd dir="auto" { (value) }
                }
            }
        }
    }
}
