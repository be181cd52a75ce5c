//! The firm that is written to, and the program that serves it until it is killed.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use domain::cases::Step;
use domain::customers::CustomerKind;
use domain::ids::{CaseId, PromiseId};
use domain::language::Language;
use domain::people::{Actor, Party, Role, SecondFactor};
use domain::promises::PromiseKind;
use domain::text::Line;
use domain::time::{Due, Zone};
use forgetmenot::app::App;
use forgetmenot::cases::OpenCase;
use forgetmenot::clock::Clock;
use forgetmenot::customers::CustomerDetails;
use forgetmenot::i18n::Locales;
use forgetmenot::people::{Device, Entry, NewUser};
use forgetmenot::{cases, customers, people};
use jiff::ToSpan as _;
use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use store::db::{Db, Location};

const PASSWORD: &str = "never to be forgotten";

pub struct Firm {
    /// What a browser that has signed in sends along.
    pub token: String,
    pub cases: Vec<CaseId>,
    /// How long after its start each program is killed: different in each round, the same in each
    /// run of the test.
    pub moments: Vec<Duration>,
}

impl Firm {
    pub async fn found(db: Db, clients: usize) -> Self {
        let app = App::new(db, Clock::System, Locales::load().expect("the languages"));
        let owner = NewUser {
            name: line("Ewa"),
            email: line("ewa@example.com"),
            role: Role::Owner,
            language: Language::English,
            zone: Zone::utc(),
            password_hash: people::password::hash(PASSWORD.to_owned()).await.expect("a hash"),
        };
        let user =
            people::begin(&app, owner, SecondFactor::Nobody).await.expect("the first one begins");
        let device = Device::default();
        let entry = people::sign_in(&app, "ewa@example.com", PASSWORD.to_owned(), &device).await;
        let Entry::In(begun) = entry.expect("signing in works") else {
            panic!("the password is right");
        };
        let token = begun.session;
        let mut opened = Vec::new();
        for _ in 0..clients {
            let details = CustomerDetails {
                kind: CustomerKind::Person,
                name: line("Anna"),
                language: Language::Polish,
                zone: Zone::utc(),
                country: None,
                owner: user,
                note: None,
                tax_number: None,
            };
            let actor = Actor::User(user);
            let customer = customers::add(&app, actor, details, vec![]).await.expect("a customer");
            let first_step = Step {
                id: PromiseId(app.new_id()),
                kind: PromiseKind::Call,
                what: None,
                debtor: Party::Us,
                owner: user,
                due: Due { at: app.now() + 1.hour(), zone: Zone::utc() },
                named_by: Party::Us,
            };
            let case = OpenCase {
                customer,
                title: line("A pump"),
                owner: user,
                source: None,
                amount: None,
                first_step,
            };
            opened.push(cases::open(&app, actor, case).await.expect("a case"));
        }
        Self { token: token.as_str().to_owned(), cases: opened, moments: moments() }
    }
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

fn moments() -> Vec<Duration> {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut moment = || Duration::from_micros(5_000 + u64::from(random.next_u32() % 150_000));
    (0..50).map(|_| moment()).collect()
}

pub struct Program {
    process: Child,
    /// `127.0.0.1:PORT`
    pub address: String,
}

impl Program {
    /// Starts the program on a port of its choice and waits until it answers there.
    pub fn start(location: &Location) -> Self {
        let database = match location {
            Location::Sqlite(file) => format!("sqlite:{}", file.display()),
            Location::Postgres(url) => url.clone(),
        };
        let mut process = Command::new(env!("CARGO_BIN_EXE_forgetmenot"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &database])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let rest = line.split_once("http://")?.1;
                let end = rest.find(|c: char| c.is_whitespace() || c == '/');
                Some(rest[..end.unwrap_or(rest.len())].to_owned())
            })
            .expect("the program tells its address");
        // A full pipe would hold the program up.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address }
    }

    /// As a power cut would: no time to finish anything.
    pub fn kill(mut self) {
        self.process.kill().expect("the program was still running");
        self.process.wait().expect("it is gone");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A failed round leaves the program running.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
