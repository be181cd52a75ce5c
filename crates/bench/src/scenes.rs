//! The four requests of the issue, each asked for other people and customers every time.

use domain::ids::{CaseId, CustomerId};
use domain::people::{Party, Sight};
use hyper::StatusCode;
use jiff::{Timestamp, ToSpan};
use store::cases::{CaseFilter, CaseView};
use store::db::{Db, Location};

use crate::Failed;
use crate::client::{Answer, Ask};
use crate::fill::Size;

/// Beginnings that thousands of names share, in each of the four languages.
const BEGINNINGS: [&str; 8] = ["kow", "smi", "ива", "כה", "now", "joh", "куз", "mar"];
/// So many customers and cases the requests are spread over.
const SPREAD: usize = 2_000;
const PAGE: u32 = 200;

pub enum Scene {
    Today,
    CasesByName,
    Customer(Vec<CustomerId>),
    Record { cases: Vec<CaseId>, day: String },
}

/// What the requests ask about: open cases whose next step we named ourselves, so that talking
/// with the customer now is allowed, and their customers.
pub struct Sample {
    pub customers: Vec<CustomerId>,
    pub cases: Vec<CaseId>,
}

impl Sample {
    /// Not of the next days, so that recording leaves everybody's *Today* as it is.
    pub async fn take(location: &Location, size: Size, now: Timestamp) -> Result<Self, Failed> {
        let db = Db::open(location, &<_>::default()).await?;
        let filter = CaseFilter { view: CaseView::Open, ..CaseFilter::default() };
        let mut sample = Self { customers: Vec::new(), cases: Vec::new() };
        let later = now.checked_add((3 * 24).hours())?;
        let mut after = Some((later, CaseId(<_>::default())));
        let wanted = SPREAD.min(size.cases as usize / 10);
        while sample.cases.len() < wanted {
            let page = store::cases::list(&db, Sight::All, &filter, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = Some(last.cursor(filter.sort));
            for case in page.iter().filter(|case| case.step_named_by == Some(Party::Us)) {
                sample.customers.push(case.customer);
                sample.cases.push(case.id);
            }
        }
        db.close().await;
        if sample.cases.is_empty() {
            return Err(Failed("no open case in the database".to_owned()));
        }
        Ok(sample)
    }
}

impl Scene {
    pub fn record(cases: Vec<CaseId>, now: Timestamp) -> Result<Self, Failed> {
        let later = now.checked_add((90 * 24).hours())?;
        let day = later.to_string().chars().take(10).collect();
        Ok(Self::Record { cases, day })
    }

    /// The request with that number of this user.
    pub fn ask(&self, user: usize, number: usize) -> Ask {
        let place = number.wrapping_mul(7919).wrapping_add(user);
        match self {
            Self::Today => Ask { path: "/today".to_owned(), form: None },
            Self::CasesByName => {
                let word = BEGINNINGS[place % BEGINNINGS.len()];
                let mut query = form_urlencoded::Serializer::new(String::new());
                query.append_pair("q", word);
                Ask { path: format!("/cases?{}", query.finish()), form: None }
            }
            Self::Customer(customers) => {
                let path = format!("/customers/{}", customers[place % customers.len()]);
                Ask { path, form: None }
            }
            Self::Record { cases, day } => {
                let mut form = form_urlencoded::Serializer::new(String::new());
                for (name, value) in [
                    ("channel", "call"),
                    ("direction", "out"),
                    ("said", "It has to be quiet, the bedroom is right above it."),
                    ("end", "next"),
                    ("step_kind", "call"),
                    ("step_debtor", "us"),
                    ("step_named_by", "us"),
                    ("step_date", day.as_str()),
                    ("step_time", "10:00"),
                ] {
                    form.append_pair(name, value);
                }
                let path = format!("/cases/{}/interactions", cases[place % cases.len()]);
                Ask { path, form: Some(form.finish()) }
            }
        }
    }

    /// A refusal is quick, and not what is measured.
    pub fn require_good(&self, ask: &Ask, answer: &Answer) -> Result<(), Failed> {
        let expected = match self {
            Self::Record { .. } => StatusCode::SEE_OTHER,
            _ => StatusCode::OK,
        };
        if answer.status == expected {
            return Ok(());
        }
        let body = String::from_utf8_lossy(&answer.body);
        let body: String = body.chars().take(2_000).collect();
        Err(Failed(format!("{} answered {}: {body}", ask.path, answer.status)))
    }
}
