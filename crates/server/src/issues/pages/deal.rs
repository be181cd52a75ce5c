//! One issue and the question what was done about it: the act, a later date, or a remedy that they
//! accept. "We can't" is not among the answers (S4-14); somebody who can is one act away (S4-16).

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::{ContactId, IssueId};
use domain::issues::{Acceptance, ActDone};
use domain::people::Party;
use domain::refusal::Refusal;
use domain::text::{Line, Prose};
use domain::time::Due;
use jiff::Timestamp;
use jiff::civil::time;
use maud::{Markup, html};
use store::customers::Contact;
use store::issues::IssueInList;
use store::people::User;

use super::list::words_of;
use super::report::{when, with_due};
use crate::app::{App, Failure};
use crate::issues::{act, settle};
use crate::web::form::{Errors, Fields, Form, summary};
use crate::web::look::{Action, Disclosure, Field, Pick, Picks, Select, Sheet, TextArea};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved, words};

struct Scene {
    issue: IssueInList,
    customer: Customer,
    contacts: Vec<Contact>,
    people: Vec<User>,
}

impl Scene {
    async fn load(app: &App, id: IssueId) -> Result<Self, Problem> {
        let db = app.db();
        let issue = store::issues::listed_one(db, id).await?;
        Ok(Self {
            customer: store::customers::get(db, issue.customer).await?,
            contacts: store::customers::contacts(db, issue.customer).await?,
            people: store::people::all(db).await?,
            issue,
        })
    }

    fn home(&self) -> String {
        format!("/cases/{}/issues", self.issue.case)
    }
}

/// What was done, as the form tells it.
enum Told {
    Acted { done: ActDone, what: Line, due: Due },
    Settled { remedy: Option<Prose>, accepted: Option<Acceptance> },
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<IssueId>,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let due = Due::in_working_days(visit.now, 1, time(10, 0, 0, 0), &scene.customer.zone);
    let form = with_due(Form::default(), "next", due.as_ref());
    let form = with_due(form, "later", due.as_ref())
        .with("later_what", scene.issue.next_what.as_deref().unwrap_or_default())
        .with("later_by", Party::Us.code());
    let content = sheet(&visit, &scene, &form, &Errors::default(), None);
    Ok(visit.page(&visit.text("issues-question"), &content))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<IssueId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let again = |errors: &Errors, refusal: Option<&Refusal>| {
        let content = sheet(&visit, &scene, &form, errors, refusal);
        visit.asks_again(&visit.text("issues-question"), &content)
    };
    let told = match read(&visit, &scene, &form) {
        Ok(told) => told,
        Err(errors) => return Ok(again(&errors, None)),
    };
    let (key, outcome) = match told {
        Told::Acted { done, what, due } => {
            ("issues-done-acted", act(&web, visit.actor(), id, done, what, due).await)
        }
        Told::Settled { remedy, accepted } => {
            ("issues-done-settled", settle(&web, visit.actor(), id, remedy, accepted).await)
        }
    };
    match outcome {
        Ok(()) => Ok(saved(&visit, &scene.home(), key, &draft(id))),
        Err(Failure::Refused(refusal)) => Ok(again(&Errors::default(), Some(&refusal))),
        Err(failure) => Err(failure.into()),
    }
}

fn draft(issue: IssueId) -> String {
    format!("act-{issue}")
}

fn read(visit: &Visit, scene: &Scene, form: &Form) -> Result<Told, Errors> {
    let mut fields = Fields::of(form);
    let told = match fields.raw("told") {
        "act" => next(&mut fields, scene, "next").map(|(what, due)| Told::Acted {
            done: ActDone::Done { at: visit.now },
            what,
            due,
        }),
        "later" => {
            let by = fields.choice("later_by", Party::parse);
            let next = next(&mut fields, scene, "later");
            next.zip(by).map(|((what, due), by)| Told::Acted {
                done: ActDone::Moved { by },
                what,
                due,
            })
        }
        "settled" => settled(visit, &mut fields),
        _ => {
            fields.errors.add("told", "issues-choose");
            None
        }
    };
    told.filter(|_| fields.errors.is_empty()).ok_or(fields.errors)
}

fn next(fields: &mut Fields<'_>, scene: &Scene, name: &str) -> Option<(Line, Due)> {
    let what = fields.line(&format!("{name}_what"));
    let due = fields.due(name, &scene.customer.zone);
    what.zip(due)
}

/// A remedy that is missing, and one that nobody accepted, are refused by their rules.
fn settled(visit: &Visit, fields: &mut Fields<'_>) -> Option<Told> {
    let remedy = fields.optional_prose("remedy");
    let by = match fields.raw("accepted_by") {
        "" => None,
        _ => fields.choice("accepted_by", |id| id.parse::<ContactId>().ok()),
    };
    let is_now = ["accepted_date", "accepted_time"].iter().all(|it| fields.raw(it).is_empty());
    let at: Option<Timestamp> =
        if is_now { Some(visit.now) } else { fields.due("accepted", visit.zone()).map(|it| it.at) };
    let accepted = (fields.raw("accepts") == "yes").then_some(Acceptance { by, at: at? });
    Some(Told::Settled { remedy, accepted })
}

fn sheet(
    visit: &Visit,
    scene: &Scene,
    form: &Form,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Markup {
    let issue = &scene.issue;
    let is_open = issue.settled_at.is_none();
    let paper = Paper { visit, scene, form, errors };
    let question = if is_open { "issues-question" } else { "issues-title" };
    let sheet = Sheet {
        question: visit.text(question).into(),
        about: Some(format!("{}: {}", issue.customer_name, issue.case_title).into()),
        back: Some((scene.home().into(), visit.text("interactions-back").into())),
        content: html! {
            (words_of(visit, issue))
            @if is_open || refusal.is_some() {
                form method="post" action=(format!("/issues/{}", issue.id)) data-draft=(draft(issue.id)) {
                    (words::refused(&visit.locale, refusal))
                    (summary(&visit.locale, errors))
                    (paper.picks())
                    div class="do" { (Action::submit(visit.text("issues-save")).main()) }
                }
                (paper.owner_form())
            }
        },
    };
    html! { (sheet) }
}

struct Paper<'a> {
    visit: &'a Visit,
    scene: &'a Scene,
    form: &'a Form,
    errors: &'a Errors,
}

impl Paper<'_> {
    fn text(&self, key: &str) -> String {
        self.visit.text(key)
    }

    fn error(&self, field: &str) -> Option<String> {
        self.errors.of(&self.visit.locale, field)
    }

    fn value(&self, field: &str) -> String {
        self.form.get(field).to_owned()
    }

    fn picks(&self) -> Markup {
        let later = html! {
            (self.next("later"))
            (Select::new("later_by", self.text("issues-later-by"))
                .option("us", self.text("interactions-party-us"))
                .option("customer", self.text("interactions-party-customer"))
                .value(self.value("later_by")).error(self.error("later_by")))
        };
        let chosen = Some(self.value("told")).filter(|it| !it.is_empty());
        let picks = Picks::new("told", self.text("issues-question"))
            .pick(Pick::new("act", self.text("issues-act-done")).key("1").fields(self.next("next")))
            .pick(Pick::new("later", self.text("issues-act-later")).key("2").fields(later))
            .pick(
                Pick::new("settled", self.text("issues-put-right"))
                    .hint(self.text("issues-put-right-hint"))
                    .key("3")
                    .fields(self.remedy()),
            )
            .chosen(chosen)
            .error(self.error("told"));
        html! { (picks) }
    }

    fn next(&self, name: &'static str) -> Markup {
        let what = format!("{name}_what");
        html! {
            (Field::text(what.clone(), self.text("issues-act-next"))
                .value(self.value(&what)).error(self.error(&what)))
            (when(self.visit, name, "issues-due", "issues-due-hint", self.form, self.errors))
        }
    }

    fn remedy(&self) -> Markup {
        let who = self.scene.contacts.iter().fold(
            Select::new("accepted_by", self.text("issues-accepted-who"))
                .option("", self.text("care-voice-unsaid"))
                .value(self.value("accepted_by"))
                .error(self.error("accepted_by")),
            |select, person| select.option(person.id.to_string(), person.name.as_str().to_owned()),
        );
        html! {
            (TextArea::new("remedy", self.text("issues-remedy")).rows(2)
                .value(self.value("remedy")).error(self.error("remedy")))
            label class="tick" {
                input type="checkbox" name="accepts" value="yes" checked[self.form.get("accepts") == "yes"];
                span { (self.text("issues-accepted-tick")) }
            }
            @if !self.scene.contacts.is_empty() { (who) }
            (when(self.visit, "accepted", "issues-accepted-when", "issues-accepted-hint", self.form, self.errors))
        }
    }

    fn owner_form(&self) -> Markup {
        let owner = self.scene.issue.owner.to_string();
        let select = Select::new("owner", self.text("issues-owner"));
        let content = html! {
            form method="post" action=(format!("/issues/{}/owner", self.scene.issue.id)) class="pair" {
                (choices::people(&self.scene.people, select, &owner))
                div class="do" { (Action::submit(self.text("issues-hand-do"))) }
            }
        };
        html! { (Disclosure::new(self.text("issues-hand"), content)) }
    }
}
