//! The requests that are measured, each asked for other people and customers every time.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use hyper::StatusCode;
use jiff::{Timestamp, ToSpan};

use domain::ids::CustomerId;

use crate::Failed;
use crate::client::{Answer, Ask};
use crate::sample::Sample;

/// Beginnings that thousands of names share, in each of the four languages.
const BEGINNINGS: [&str; 8] = ["kow", "smi", "ива", "כה", "now", "joh", "куз", "mar"];
/// What is typed into the palette, letter by letter.
const TYPED: [&str; 8] =
    ["kowalski", "smith j", "иванова", "כהן דוד", "nowak", "johnson", "кузнец", "marta"];
/// So many letters are typed before one sees whom one looks for.
const LETTERS: usize = 5;

/// One of them: what it is called here and in the report, what it aims at, and how it is asked.
pub struct Scene {
    pub short: &'static str,
    pub name: &'static str,
    /// Milliseconds of CPU at the full size, where there is an aim.
    pub aim: Option<f64>,
    /// Of the usual number of requests, one in so many is asked.
    pub one_in: usize,
    /// One request is so many of what the report tells.
    pub parts: f64,
    /// Only an owner may; else each user asks.
    pub is_of_owner: bool,
    expected: StatusCode,
    ask: Box<dyn Fn(usize) -> Ask + Send + Sync>,
}

impl Scene {
    fn new(
        short: &'static str,
        name: &'static str,
        ask: impl Fn(usize) -> Ask + Send + Sync + 'static,
    ) -> Self {
        let (expected, ask) = (StatusCode::OK, Box::new(ask));
        Self { short, name, aim: None, one_in: 1, parts: 1.0, is_of_owner: false, expected, ask }
    }

    const fn aims(mut self, milliseconds: f64) -> Self {
        self.aim = Some(milliseconds);
        self
    }

    const fn posts(mut self) -> Self {
        self.expected = StatusCode::SEE_OTHER;
        self
    }

    /// The request with that number of this user.
    pub fn ask(&self, user: usize, number: usize) -> Ask {
        (self.ask)(number.wrapping_mul(7919).wrapping_add(user))
    }

    /// A refusal is quick, and not what is measured.
    pub fn require_good(&self, ask: &Ask, answer: &Answer) -> Result<(), Failed> {
        if answer.status == self.expected {
            return Ok(());
        }
        let body = String::from_utf8_lossy(&answer.body);
        let body: String = body.chars().take(2_000).collect();
        Err(Failed(format!("{} answered {}: {body}", ask.path, answer.status)))
    }
}

pub fn all(sample: &Sample, now: Timestamp) -> Result<Vec<Scene>, Failed> {
    let mut scenes = reading(sample);
    scenes.extend(by_the_api(sample));
    scenes.push(export(sample));
    scenes.push(record(sample, now)?);
    scenes.push(merge(sample));
    Ok(scenes)
}

fn reading(sample: &Sample) -> Vec<Scene> {
    let customers = sample.customers.clone();
    vec![
        Scene::new("today", "Today", |_| Ask::page("/today")).aims(1.7),
        Scene::new("cases", "cases filtered by name", |place| {
            Ask::page(asked("/cases", BEGINNINGS[place % BEGINNINGS.len()]))
        })
        .aims(5.7),
        Scene::new("board", "the board of cases", |_| Ask::page("/cases/board")),
        Scene::new("search", "search as one types", |place| {
            let word = TYPED[place % TYPED.len()];
            let letters = place / TYPED.len() % LETTERS + 1;
            let typed: String = word.chars().take(letters).collect();
            Ask::page(asked("/search/palette", &typed))
        })
        .aims(1.1),
        Scene::new("customer", "a customer with the timeline", move |place| {
            Ask::page(format!("/customers/{}", customers[place % customers.len()]))
        })
        .aims(0.5),
    ]
}

fn by_the_api(sample: &Sample) -> Vec<Scene> {
    let with_token = |path: String, tokens: &[String], place: usize| Ask {
        token: Some(tokens[place % tokens.len()].clone()),
        ..Ask::page(path)
    };
    let (customers, tokens, others) =
        (sample.customers.clone(), sample.tokens.clone(), sample.tokens.clone());
    vec![
        Scene::new("api-customer", "a customer by the API", move |place| {
            let id = customers[place % customers.len()];
            with_token(format!("/api/v1/customers/{id}"), &tokens, place)
        }),
        Scene::new("api-cases", "fifty cases by the API", move |place| {
            let word = BEGINNINGS[place % BEGINNINGS.len()];
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("customer_name", word).append_pair("limit", "50");
            with_token(format!("/api/v1/cases?{}", query.finish()), &others, place)
        }),
    ]
}

/// The whole list, told for a thousand rows of it.
fn export(sample: &Sample) -> Scene {
    let scene = Scene::new("export", "a thousand customers of the whole list as CSV", |_| {
        Ask::page("/exports/customers?format=csv")
    });
    let parts = sample.all_customers as f64 / 1_000.0;
    Scene { parts, is_of_owner: true, one_in: 300, ..scene }
}

fn record(sample: &Sample, now: Timestamp) -> Result<Scene, Failed> {
    let cases = sample.cases.clone();
    let later = now.checked_add((90 * 24).hours())?;
    let day: String = later.to_string().chars().take(10).collect();
    let scene = Scene::new("record", "record an interaction", move |place| {
        let path = format!("/cases/{}/interactions", cases[place % cases.len()]);
        let fields = [
            ("channel", "call"),
            ("direction", "out"),
            ("said", "It has to be quiet, the bedroom is right above it."),
            ("end", "next"),
            ("step_kind", "call"),
            ("step_debtor", "us"),
            ("step_named_by", "us"),
            ("step_date", day.as_str()),
            ("step_time", "10:00"),
        ];
        Ask::form(path, &fields)
    });
    Ok(scene.aims(0.6).posts())
}

fn merge(sample: &Sample) -> Scene {
    let pairs: Vec<(CustomerId, CustomerId)> = sample.pairs.clone();
    let next = Arc::clone(&sample.next_pair);
    let scene = Scene::new("merge", "merge two customers", move |_| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let (stays, gone) = pairs[number % pairs.len()];
        let path = format!("/customers/{stays}/merge");
        Ask::form(path, &[("with", gone.to_string().as_str())])
    });
    Scene { is_of_owner: true, one_in: 20, ..scene.posts() }
}

fn asked(path: &str, q: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", q);
    format!("{path}?{}", query.finish())
}
