//! One issue and the question what was done about it: the act, a later date, or a remedy that they
//! accept. "We can't" is not among the answers (S4-14); somebody who can is one act away (S4-16).

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::IssueId;
use domain::issues::{Acceptance, ActDone};
use domain::people::Party;
use domain::text::{Line, Prose};
use domain::time::Due;
use jiff::civil::time;
use maud::{Markup, html};
use store::customers::Contact;
use store::issues::IssueInList;
use store::people::User;

use super::list::words_of;
use crate::app::App;
use crate::issues::{act, settle};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Pick, Select, Sheet};
use crate::web::path::Id;
use crate::web::{Paper, Problem, Visit, Web, choices, saved};

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
    let form = Form::default()
        .with_due("next", due.as_ref())
        .with_due("later", due.as_ref())
        .with("later_what", scene.issue.next_what.as_deref().unwrap_or_default())
        .with("later_by", Party::Us.code());
    Ok(page(Paper::of(&visit, &scene, &form)))
}

pub(super) async fn save(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<IssueId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, id).await?;
    let outcome = async {
        match read(&visit, &scene, &form)? {
            Told::Acted { done, what, due } => {
                act(&web, visit.actor(), id, done, what, due).await?;
                Ok("issues-done-acted")
            }
            Told::Settled { remedy, accepted } => {
                settle(&web, visit.actor(), id, remedy, accepted).await?;
                Ok("issues-done-settled")
            }
        }
    };
    Paper::of(&visit, &scene, &form)
        .answer(outcome.await, page, |done| saved(&visit, &scene.home(), done, &draft(id)))
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
        "settled" => Some(settled(visit, &mut fields)),
        _ => {
            fields.errors.add("told", "issues-choose");
            None
        }
    };
    fields.finish(told)
}

fn next(fields: &mut Fields<'_>, scene: &Scene, name: &str) -> Option<(Line, Due)> {
    let what = fields.line(&format!("{name}_what"));
    let due = fields.due(name, &scene.customer.zone);
    what.zip(due)
}

/// A remedy that is missing, and one that nobody accepted, are refused by their rules.
fn settled(visit: &Visit, fields: &mut Fields<'_>) -> Told {
    let remedy = fields.optional_prose("remedy");
    let by = fields.optional_id("accepted_by");
    let at = fields.optional_due("accepted", visit.zone()).map_or(visit.now, |due| due.at);
    let accepted = fields.is_ticked("accepts").then_some(Acceptance { by, at });
    Told::Settled { remedy, accepted }
}

fn page(paper: Paper<'_, Scene>) -> Response {
    let Paper { visit, scene, .. } = paper;
    let issue = &scene.issue;
    let is_open = issue.settled_at.is_none();
    let question = if is_open { "issues-question" } else { "issues-title" };
    let sheet = Sheet {
        question: visit.text(question).into(),
        about: Some(format!("{}: {}", issue.customer_name, issue.case_title).into()),
        back: Some((scene.home().into(), visit.text("interactions-back").into())),
        content: html! {
            (words_of(visit, issue))
            @if is_open || paper.refusal.is_some() {
                form method="post" action=(format!("/issues/{}", issue.id)) data-draft=(draft(issue.id)) {
                    (paper.troubles())
                    (paper.told())
                    div class="do" { (Action::submit(visit.text("issues-save")).main()) }
                }
                (paper.owner_form())
            }
        },
    };
    paper.page(&visit.text("issues-question"), &html! { (sheet) })
}

impl Paper<'_, Scene> {
    fn told(&self) -> Markup {
        let later = html! { (self.next("later")) (self.party("later_by", "issues-later-by")) };
        let picks = self
            .picks("told", "issues-question")
            .pick(Pick::new("act", self.text("issues-act-done")).key("1").fields(self.next("next")))
            .pick(Pick::new("later", self.text("issues-act-later")).key("2").fields(later))
            .pick(
                Pick::new("settled", self.text("issues-put-right"))
                    .hint(self.text("issues-put-right-hint"))
                    .key("3")
                    .fields(self.remedy()),
            );
        html! { (picks) }
    }

    fn next(&self, name: &str) -> Markup {
        html! {
            (self.line(&format!("{name}_what"), "issues-act-next"))
            (self.date_time(name, "issues-due").hint(self.text("issues-due-hint")))
        }
    }

    fn remedy(&self) -> Markup {
        let at = self.date_time("accepted", "issues-accepted-when");
        let contacts = &self.scene.contacts;
        html! {
            (self.prose("remedy", "issues-remedy").rows(2))
            (self.tick("accepts", "issues-accepted-tick"))
            (self.contact("accepted_by", "issues-accepted-who", "care-voice-unsaid", contacts))
            (at.hint(self.text("issues-accepted-hint")))
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
