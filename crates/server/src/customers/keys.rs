//! By which keys customers are found again: phones by the form of their country, names by what like
//! ones have in common. Where what they rest on changes, they are made anew.

use domain::customers::ChannelKind;
use domain::ids::CustomerId;
use domain::people::Actor;
use domain::places::Country;
use store::customers::KeyedPhone;
use store::db::Query;

use crate::app::{App, Failure, Writing};

/// Of which country's form the keys are; changes with the firm's own.
const KEYED: &str = "customers.keyed";
/// By which rules the keys are made; whoever changes them counts on.
const RULES: u32 = 2;
const AT_ONCE: u32 = 200;

/// In which country's form a customer's numbers are meant.
///
/// # Errors
/// What the database says.
pub(crate) async fn region_in(
    q: &impl Query,
    customer: CustomerId,
) -> Result<Option<Country>, Failure> {
    let customer = store::customers::get(q, customer).await?;
    let firm = store::settings::country(q).await?;
    Ok(Country::meant(customer.country, firm, &customer.zone, customer.language))
}

/// Makes the keys of a customer's phones anew, as their country may be another now.
pub(crate) async fn rekey_in(w: &Writing<'_>, customer: CustomerId) -> Result<(), Failure> {
    let region = region_in(w.tx, customer).await?;
    for phone in store::customers::phones(w.tx, customer).await? {
        let KeyedPhone { id, address, key } = phone;
        let meant = ChannelKind::Phone.key(address.as_str(), region);
        if meant != key {
            store::customers::set_channel_key(w.tx, id, &meant).await?;
        }
    }
    Ok(())
}

/// Makes the keys of all customers anew where the firm's country is another than the one that they
/// were made by, or they were never made; of how many.
///
/// # Errors
/// What the database says; what was made before stands.
pub async fn keep_keys(app: &App) -> Result<usize, Failure> {
    let country = store::settings::country(app.db()).await?;
    let wanted = format!("{} {RULES}", country.as_ref().map_or("-", Country::code));
    if store::settings::find(app.db(), KEYED).await?.as_deref() == Some(wanted.as_str()) {
        return Ok(0);
    }
    let (mut after, mut count) = (None, 0);
    loop {
        let page = store::customers::ids_after(app.db(), after, AT_ONCE).await?;
        let Some(last) = page.last().copied() else { break };
        count += page.len();
        app.write(Actor::System, move |w| {
            Box::pin(async move {
                for customer in page {
                    // Nobody else's change is between: keys follow what is read here.
                    w.tx.lock_customer(customer).await?;
                    rekey_in(&w, customer).await?;
                    store::customers::rewrite_blocks(w.tx, customer).await?;
                }
                Ok::<_, Failure>(())
            })
        })
        .await?;
        after = Some(last);
    }
    app.write(Actor::System, move |w| {
        Box::pin(async move { Ok::<_, Failure>(store::settings::set(w.tx, KEYED, &wanted).await?) })
    })
    .await?;
    Ok(count)
}
