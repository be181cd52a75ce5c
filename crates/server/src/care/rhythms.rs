//! Noticing how often customers buy, from the agreements that came since the last time.

use domain::care::{returns, rhythm};
use domain::ids::{AgreementId, CustomerId};
use domain::people::Actor;
use uuid::Uuid;

use crate::app::{App, Failure, Writing};

const SEEN: &str = "care.rhythms-after";
const AT_ONCE: u32 = 200;
/// So many milliseconds are looked at twice: an agreement may be committed after a later one.
const TWICE: u128 = 60_000;

/// Reckons the rhythm of every customer who bought since the last time; of how many.
///
/// # Errors
/// What the database says; what was reckoned before stands.
pub async fn notice_purchases(app: &App) -> Result<usize, Failure> {
    let seen = store::settings::find(app.db(), SEEN).await?;
    let seen: Option<Uuid> = seen.and_then(|id| id.parse().ok());
    let mut after = AgreementId(a_little_before(seen.unwrap_or_default()));
    let mut count = 0;
    loop {
        let bought = store::care::bought_since(app.db(), after, AT_ONCE).await?;
        let Some((last, _)) = bought.last().copied() else { return Ok(count) };
        let mut customers: Vec<CustomerId> = bought.iter().map(|(_, customer)| *customer).collect();
        customers.sort_unstable();
        customers.dedup();
        count += customers.len();
        let newest = seen.unwrap_or_default().max(last.0);
        app.write(Actor::System, move |w| {
            Box::pin(async move {
                for customer in customers {
                    reckon_in(&w, customer).await?;
                }
                Ok::<_, Failure>(store::settings::set(w.tx, SEEN, &newest.to_string()).await?)
            })
        })
        .await?;
        if bought.len() < AT_ONCE as usize {
            return Ok(count);
        }
        after = last;
    }
}

pub(crate) async fn reckon_in(w: &Writing<'_>, id: CustomerId) -> Result<(), Failure> {
    let zone = store::customers::get(w.tx, id).await?.zone;
    let bought = store::care::purchases(w.tx, id).await?;
    let days: Vec<_> = bought.into_iter().map(|at| zone.local(at).date()).collect();
    let Some(rhythm) = rhythm(&days) else { return Ok(()) };
    // Whether the last purchase is followed by another in time is seen when it is read.
    let returns = returns(&days, rhythm.last_on);
    Ok(store::care::save_rhythm(w.tx, id, &rhythm, returns).await?)
}

/// Ids begin with the milliseconds of their making.
fn a_little_before(id: Uuid) -> Uuid {
    Uuid::from_u128((id.as_u128() >> 80).saturating_sub(TWICE) << 80)
}
