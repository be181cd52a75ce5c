//! All that the page of one closing is drawn from.

use domain::cases::{Case, CaseState};
use domain::closing::{CareChoice, Checklist, Closing, ClosingState, Mark};
use domain::customers::Customer;
use domain::documents::Document;
use domain::ids::{CaseId, ContactId, UserId};
use domain::needs::WishState;
use domain::procedures::{Evidence, Part, Procedure, ProcedureItem};
use domain::time::Due;
use jiff::{Timestamp, civil};
use store::closing::{Detail, Satisfaction, StandardCheck};
use store::customers::Contact;
use store::needs::Expectation;
use store::people::User;

use crate::app::App;
use crate::i18n::Locale;
use crate::procedures::words as called;
use crate::web::Problem;
use crate::web::form::Form;

/// More documents than this no choice offers.
const DOCUMENTS: u32 = 200;

pub(super) struct Scene {
    pub case: Case,
    pub customer: Customer,
    pub contacts: Vec<Contact>,
    pub people: Vec<User>,
    pub is_agreed: bool,
    pub room: Option<Room>,
}

/// What there is once the customer has confirmed.
pub(super) struct Room {
    pub closing: Closing,
    pub procedure: Procedure,
    pub checklist: Checklist,
    pub marks: Vec<Mark>,
    pub checks: Vec<StandardCheck>,
    pub details: Vec<Detail>,
    pub expectations: Vec<Expectation>,
    pub heard: Option<Satisfaction>,
    pub documents: Vec<Document>,
    /// The firm's own days of care, which are proposed.
    pub usual_care: [u32; 3],
}

impl Scene {
    pub async fn load(app: &App, id: CaseId) -> Result<Self, Problem> {
        let db = app.db();
        let case = store::cases::get(db, id).await?;
        let service = store::cases::service_facts(db, id).await?;
        let room = match store::closing::find(db, id).await? {
            Some(closing) => Some(Room::load(app, closing).await?),
            None => None,
        };
        Ok(Self {
            customer: store::customers::get(db, case.customer).await?,
            contacts: store::customers::contacts(db, case.customer).await?,
            people: store::people::all(db).await?,
            is_agreed: service.agreed,
            case,
            room,
        })
    }

    pub fn is_won(&self) -> bool {
        matches!(self.case.state, CaseState::FinalYes(_))
    }

    pub fn person(&self, id: UserId) -> &str {
        self.people.iter().find(|person| person.id == id).map_or("", |person| person.name.as_str())
    }

    pub fn contact(&self, id: Option<ContactId>) -> Option<&str> {
        let contact = self.contacts.iter().find(|contact| Some(contact.id) == id)?;
        Some(contact.name.as_str())
    }

    /// What the forms propose where nothing was typed: what fell is given again in its old words.
    pub fn proposal(&self, now: Timestamp, mut form: Form) -> Form {
        let Some(room) = &self.room else { return form };
        for mark in &room.marks {
            let at = mark.at.as_microsecond().to_string();
            form = form.with(&format!("seen-{}", mark.code), at);
            if !mark.stands() {
                form = form.with(&format!("words-{}", mark.code), mark.words.as_str());
            }
        }
        for check in &room.checks {
            let at = check.at.as_microsecond().to_string();
            form = form.with(&format!("seen-standard-{}", check.code), at);
        }
        let usual = || room.usual_care.map(|day| day.to_string()).join(" ");
        let care = room.closing.care.as_ref();
        form = form.with("care_days", care.map_or_else(usual, CareChoice::days_text));
        if let Some(care) = care {
            form = form.with("care_ground", care.ground.as_str());
        }
        let noon = civil::time(12, 0, 0, 0);
        let due = Due::in_working_days(now, 3, noon, &self.customer.zone);
        let form = form.with_due("due", due.as_ref());
        form.with("owner", room.closing.owner.to_string())
    }
}

impl Room {
    async fn load(app: &App, closing: Closing) -> Result<Self, Problem> {
        let (db, case) = (app.db(), closing.case);
        let procedure = store::procedures::get(db, closing.procedure).await?;
        let mut facts = store::closing::facts(db, &closing).await?;
        if closing.state != ClosingState::Open {
            facts = facts.after_closing();
        }
        let rules = store::settings::rules(db).await?;
        let marks = store::closing::marks(db, closing.id).await?;
        let mut expectations = store::needs::expectations(db, case).await?;
        expectations.retain(|expectation| expectation.state == WishState::Open);
        let mut documents = store::documents::of_case(db, case, DOCUMENTS).await?;
        documents.retain(|document| facts.sound_documents.contains(&document.id));
        Ok(Self {
            checklist: Checklist::of(&procedure.content, &facts, &marks),
            checks: store::closing::standard_checks(db, closing.id).await?,
            details: store::closing::details(db, case).await?,
            heard: store::closing::satisfactions(db, case).await?.into_iter().next(),
            expectations,
            usual_care: [rules.care_first, rules.care_second, rules.care_third],
            documents,
            marks,
            procedure,
            closing,
        })
    }

    pub fn mark(&self, code: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.code == code)
    }

    pub fn item(&self, code: &str) -> Option<&ProcedureItem> {
        self.procedure.content.items.iter().find(|item| item.code == code)
    }

    pub fn evidence(&self, code: &str) -> Evidence {
        self.item(code).map_or(Evidence::Facts, |item| item.evidence)
    }

    /// What the procedure calls an item.
    pub fn called(&self, locale: &Locale, part: Part, code: &str) -> String {
        called::of_code(locale, &self.procedure.content, part, code)
    }
}
