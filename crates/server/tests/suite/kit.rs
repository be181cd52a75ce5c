//! A firm for tests: the program on a fresh database, a clock that stands, three people of ours,
//! and short ways to say what tests say often.

use domain::cases::{Case, Ending, Step};
use domain::customers::{Customer, CustomerKind};
use domain::ids::{AnswerId, CaseId, CustomerId, PermissionId, PromiseId, ReleaseId, UserId};
use domain::interactions::{Channel, Direction};
use domain::language::Language;
use domain::needs::SpinKind;
use domain::people::{Actor, Party, Role};
use domain::promises::{Promise, PromiseKind};
use domain::text::{Line, Prose};
use domain::time::{Due, Zone, plus_minutes};
use forgetmenot::app::{App, Failure};
use forgetmenot::cases::OpenCase;
use forgetmenot::clock::Clock;
use forgetmenot::customers::CustomerDetails;
use forgetmenot::i18n::Locales;
use forgetmenot::interactions::{Outcome, RecordInteraction};
use forgetmenot::{cases, customers, interactions, needs, offers};
use iso_currency::Currency;
use jiff::Timestamp;
use store::checks::{self, Break};
use store::db::{Db, Query, StoreError};
use store::people::User;

pub const HOUR: i64 = 60;
pub const DAY: i64 = 24 * HOUR;

/// When every test begins: a Monday morning in Warsaw.
const BEGIN: &str = "2026-11-23T08:00Z";

pub struct TestApp {
    pub app: App,
    clock: Clock,
    /// May change the rules.
    pub owner: UserId,
    pub ada: UserId,
    pub ben: UserId,
}

impl TestApp {
    pub async fn new(db: Db) -> Self {
        let clock = Clock::fixed(BEGIN.parse().expect("an instant"));
        let locales = Locales::load().expect("the languages");
        let app = App::new(db, clock.clone(), locales);
        let owner = add_user(&app, "Owner", Role::Owner).await;
        let ada = add_user(&app, "Ada", Role::Salesperson).await;
        let ben = add_user(&app, "Ben", Role::Salesperson).await;
        Self { app, clock, owner, ada, ben }
    }

    pub fn db(&self) -> &Db {
        self.app.db()
    }

    /// Ada, by whose hand most of it happens.
    pub fn actor(&self) -> Actor {
        Actor::User(self.ada)
    }

    pub fn advance(&self, minutes: i64) {
        self.clock.set(plus_minutes(self.app.now(), minutes));
    }

    /// So many minutes from now, before now where negative.
    pub fn at(&self, minutes: i64) -> Timestamp {
        plus_minutes(self.app.now(), minutes)
    }

    pub fn due(&self, minutes: i64) -> Due {
        Due { at: self.at(minutes), zone: Zone::parse("Europe/Warsaw").expect("a zone") }
    }

    /// A call that we named, so many minutes from now.
    pub fn step(&self, minutes: i64) -> Step {
        Step {
            id: PromiseId(self.app.new_id()),
            kind: PromiseKind::Call,
            what: None,
            debtor: Party::Us,
            owner: self.ada,
            due: self.due(minutes),
            named_by: Party::Us,
        }
    }

    pub fn their_step(&self, minutes: i64) -> Step {
        Step { named_by: Party::Customer, ..self.step(minutes) }
    }

    pub fn next(&self, minutes: i64) -> Ending {
        Ending::NextStep { step: self.step(minutes), decides: false }
    }

    pub fn no_answer(&self, minutes: i64) -> Ending {
        Ending::NoAnswer { left_message: false, retry: self.step(minutes) }
    }

    pub fn not_now(&self, minutes: i64) -> Ending {
        let permission = PermissionId(self.app.new_id());
        Ending::NotNow { step: self.step(minutes), permission, leave: true }
    }

    pub fn yes(&self) -> Ending {
        Ending::FinalYes { id: AnswerId(self.app.new_id()), then: None }
    }

    pub fn no(&self) -> Ending {
        Ending::FinalNo { id: AnswerId(self.app.new_id()), volunteered: None }
    }

    pub fn let_go(&self) -> Ending {
        Ending::Release { id: ReleaseId(self.app.new_id()) }
    }

    pub async fn customer(&self, name: &str) -> CustomerId {
        let details = CustomerDetails {
            kind: CustomerKind::Organization,
            name: line(name),
            language: Language::Polish,
            zone: Zone::parse("Europe/Warsaw").expect("a zone"),
            country: None,
            owner: self.ada,
            note: None,
            tax_number: None,
        };
        customers::add(&self.app, self.actor(), details, vec![]).await.expect("a customer")
    }

    pub async fn open(&self, customer: CustomerId, first_step: Step) -> Result<CaseId, Failure> {
        let command = OpenCase {
            customer,
            title: line("A second pump"),
            owner: self.ada,
            source: None,
            amount: None,
            first_step,
        };
        cases::open(&self.app, self.actor(), command).await
    }

    /// A new customer with one case, its first step so many minutes ahead.
    pub async fn case(&self, minutes: i64) -> (CustomerId, CaseId) {
        let customer = self.customer("Pompy").await;
        let case = self.open(customer, self.step(minutes)).await.expect("a case");
        (customer, case)
    }

    /// What somebody tells of a contact that is just over.
    pub fn told(
        &self,
        case: CaseId,
        channel: Channel,
        direction: Direction,
        ending: Ending,
    ) -> RecordInteraction {
        RecordInteraction {
            case,
            channel,
            direction,
            at: None,
            with: None,
            said: None,
            note: None,
            ending,
            fulfils: None,
        }
    }

    pub async fn record(&self, command: RecordInteraction) -> Result<Outcome, Failure> {
        interactions::record(&self.app, self.actor(), command).await
    }

    /// We called them.
    pub async fn call(&self, case: CaseId, ending: Ending) -> Result<Outcome, Failure> {
        self.record(self.told(case, Channel::Call, Direction::Out, ending)).await
    }

    /// They came into the shop.
    pub async fn they_came(&self, case: CaseId, ending: Ending) -> Result<Outcome, Failure> {
        self.record(self.told(case, Channel::Shop, Direction::In, ending)).await
    }

    /// We wrote to them.
    pub async fn write(&self, case: CaseId, ending: Ending) -> Result<Outcome, Failure> {
        self.record(self.told(case, Channel::Email, Direction::Out, ending)).await
    }

    /// All that stage 5 asks for, except a date.
    pub async fn offer(&self, case: CaseId) {
        let (app, actor) = (&self.app, self.actor());
        let need = needs::record(app, actor, case, SpinKind::Problem, prose("It leaks"))
            .await
            .expect("a need");
        cases::agree_needs(app, actor, case).await.expect("the list is agreed");
        let content = domain::offers::OfferContent {
            lines: vec![domain::offers::OfferLine {
                what: line("Pump"),
                price: domain::money::Money { minor: 10_000, currency: Currency::PLN },
                need: Some(need),
            }],
            terms: vec![],
            valid_until: None,
        };
        let offer = offers::draft(app, actor, case, Currency::PLN, content).await.expect("a draft");
        offers::give(app, actor, case, offer).await.expect("they have it");
    }

    pub async fn read_case(&self, case: CaseId) -> Case {
        store::cases::get(self.db(), case).await.expect("the case")
    }

    pub async fn read_customer(&self, customer: CustomerId) -> Customer {
        store::customers::get(self.db(), customer).await.expect("the customer")
    }

    pub async fn read_promise(&self, promise: PromiseId) -> Promise {
        store::promises::get(self.db(), promise).await.expect("the promise")
    }

    /// The promise that an open case rests on.
    pub async fn read_step(&self, case: CaseId) -> Promise {
        let case = self.read_case(case).await;
        self.read_promise(case.next_step().expect("an open case").promise).await
    }

    pub async fn count(&self, table: &str) -> i64 {
        let sql = format!("select count(*) from {table}");
        self.db().one(&sql, vec![]).await.expect("a count")
    }

    /// How many events of a kind there are.
    pub async fn told_of(&self, kind: &str) -> i64 {
        self.count(&format!("events where kind = '{kind}'")).await
    }

    pub async fn breaks(&self) -> Vec<Break> {
        let rules = store::settings::rules(self.db()).await.expect("the rules");
        checks::all(self.db(), &rules).await.expect("the checks run")
    }

    /// The last thing that every test does.
    pub async fn finish(self) {
        assert_eq!(self.breaks().await, []);
    }
}

async fn add_user(app: &App, name: &str, role: Role) -> UserId {
    let user = User {
        id: UserId(app.new_id()),
        name: line(name),
        email: line(&format!("{name}@example.org")),
        role,
        language: Language::English,
        zone: Zone::utc(),
        theme: "system".to_owned(),
        disabled_at: None,
    };
    let (id, now) = (user.id, app.now());
    app.db()
        .write::<_, StoreError, _>(move |tx| {
            Box::pin(async move { store::people::insert(tx, &user, "no password", now).await })
        })
        .await
        .expect("a user");
    id
}

pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

pub fn prose(text: &str) -> Prose {
    Prose::parse(text).expect("prose")
}

/// The name of the rule that refused.
pub fn refused_by<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> &'static str {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal.rule().0,
        other => panic!("it was not refused: {other:?}"),
    }
}
