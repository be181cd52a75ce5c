//! What the requests ask about: customers and cases of the filled database, and a token.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use domain::ids::{CaseId, CustomerId};
use domain::people::{Party, Role, Sight};
use domain::text::Line;
use domain::tokens::Scope;
use forgetmenot::app::App;
use forgetmenot::clock::Clock;
use forgetmenot::i18n::Locales;
use forgetmenot::people::tokens;
use jiff::{Timestamp, ToSpan};
use store::cases::{CaseFilter, CaseView};
use store::customers::merging;
use store::db::{Db, Location};

use crate::Failed;
use crate::fill::Size;

/// So many customers and cases the requests are spread over.
const SPREAD: usize = 2_000;
/// So many pairs are there to be merged, as many as all loads together ask for.
const PAIRS: usize = 1_500;
/// A token may ask 600 times at once.
const TOKENS: usize = 64;
const PAGE: u32 = 200;

pub struct Sample {
    pub customers: Vec<CustomerId>,
    /// Open ones whose next step we named ourselves, so that talking with the customer now is
    /// allowed.
    pub cases: Vec<CaseId>,
    /// Customers whom no other request asks about, two by two.
    pub pairs: Vec<(CustomerId, CustomerId)>,
    /// The next of them: who went into another can't go again.
    pub next_pair: Arc<AtomicUsize>,
    pub all_customers: u32,
    /// The owner's, for the API: each may ask only so often.
    pub tokens: Vec<String>,
}

impl Sample {
    pub async fn take(location: &Location, size: Size, now: Timestamp) -> Result<Self, Failed> {
        let db = Db::open(location, &<_>::default()).await?;
        let (customers, cases) = open_cases(&db, size, now).await?;
        let pairs = pairs(&db, size, &customers).await?;
        let tokens = tokens(&db, now).await?;
        db.close().await;
        if cases.is_empty() {
            return Err(Failed("no open case in the database".to_owned()));
        }
        let (all_customers, next_pair) = (size.customers, Arc::default());
        Ok(Self { customers, cases, pairs, next_pair, all_customers, tokens })
    }
}

/// Not of the next days, so that recording leaves everybody's *Today* as it is.
async fn open_cases(
    db: &Db,
    size: Size,
    now: Timestamp,
) -> Result<(Vec<CustomerId>, Vec<CaseId>), Failed> {
    let filter = CaseFilter { view: CaseView::Open, ..CaseFilter::default() };
    let (mut customers, mut cases) = (Vec::new(), Vec::new());
    let later = now.checked_add((3 * 24).hours())?;
    let mut after = Some((later, CaseId(<_>::default())));
    let wanted = SPREAD.min(size.cases as usize / 10);
    while cases.len() < wanted {
        let page = store::cases::list(db, Sight::All, &filter, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.cursor(filter.sort));
        for case in page.iter().filter(|case| case.step_named_by == Some(Party::Us)) {
            customers.push(case.customer);
            cases.push(case.id);
        }
    }
    Ok((customers, cases))
}

/// Spread over all customers: those who came first have the longest lives.
async fn pairs(
    db: &Db,
    size: Size,
    asked: &[CustomerId],
) -> Result<Vec<(CustomerId, CustomerId)>, Failed> {
    let asked: BTreeSet<&CustomerId> = asked.iter().collect();
    let most = PAIRS.min(size.customers as usize / 4) * 2;
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = store::customers::ids_after(db, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some(*last);
        all.extend(page);
    }
    let step = (all.len() / most).max(1);
    let mut free = Vec::new();
    // Once more from the next on, where some of the first were left out.
    for id in (0..step).flat_map(|first| all.iter().skip(first).step_by(step)) {
        if free.len() == most {
            break;
        }
        // A run before this one has merged some.
        if !asked.contains(id) && merging::find_merged_into(db, *id).await?.is_none() {
            free.push(*id);
        }
    }
    Ok(free.chunks_exact(2).map(|two| (two[0], two[1])).collect())
}

async fn tokens(db: &Db, now: Timestamp) -> Result<Vec<String>, Failed> {
    let people = store::people::all(db).await?;
    let owner = people.iter().find(|person| person.role == Role::Owner);
    let owner = owner.ok_or_else(|| Failed("nobody owns the firm".to_owned()))?.id;
    let app = App::new(db.clone(), Clock::System, Locales::load()?);
    let name = Line::parse("bench").map_err(|_| Failed("no name".to_owned()))?;
    let ends_at = now.checked_add(24.hours())?;
    let mut made = Vec::new();
    for _ in 0..TOKENS {
        let token = tokens::make(&app, owner, name.clone(), Scope::Read, ends_at).await;
        made.push(token.map_err(|error| Failed(format!("{error:?}")))?.text);
    }
    Ok(made)
}
