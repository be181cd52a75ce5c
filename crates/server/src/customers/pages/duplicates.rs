//! Pairs of customers who may be one, the surest first. Where a page begins stands in the address.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::ids::CustomerId;
use domain::people::Right;
use domain::refusal::Refusal;
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::duplicates::{After, Member, Pair, pairs};

use crate::app::Failure;
use crate::customers::set_apart as set_customers_apart;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Column, Empty, Pager, Table, name};
use crate::web::{Problem, Visit, Web, saved};

const PAGE: usize = 30;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    by: String,
    after: String,
}

impl Asked {
    fn after(&self) -> After {
        let key = self.after.clone();
        match self.by.as_str() {
            "tax" => After::TaxKey(key),
            "channel" => After::Channel(key),
            "name" => After::Block(key),
            _ => After::Beginning,
        }
    }
}

fn href(after: &After) -> String {
    let (by, key) = match after {
        After::Beginning => return "/customers/duplicates".to_owned(),
        After::TaxKey(key) => ("tax", key),
        After::Channel(key) => ("channel", key),
        After::Block(key) => ("name", key),
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    let query = query.append_pair("by", by).append_pair("after", key).finish();
    format!("/customers/duplicates?{query}")
}

pub(super) async fn list(
    visit: Visit,
    State(web): State<Web>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    if !visit.may(Right::Steer) {
        return Err(Failure::Refused(Refusal::ManagersOnly).into());
    }
    let (found, next) = pairs(web.db(), asked.after(), PAGE, visit.sight()).await?;
    let title = visit.text("customers-duplicates");
    let content = html! {
        div class="title" {
            div {
                h1 { (title) }
                p class="lede" { (visit.text("customers-duplicates-about")) }
            }
        }
        @if found.is_empty() { (empty(&visit, next.is_some())) } @else { (table(&visit, &found)) }
        (pager(&visit, &asked, next.as_ref()))
    };
    Ok(visit.page(&title, &content))
}

fn empty(visit: &Visit, has_more: bool) -> Markup {
    let (words, instead) = if has_more {
        ("customers-duplicates-none-here", "customers-duplicates-none-here-instead")
    } else {
        ("customers-duplicates-none", "customers-duplicates-none-instead")
    };
    html! { (Empty::new(visit.text(words), visit.text(instead))) }
}

fn table(visit: &Visit, found: &[Pair]) -> Markup {
    let columns = vec![
        Column::new(visit.text("customers-duplicates-one")),
        Column::new(visit.text("customers-duplicates-other")),
        Column::new(visit.text("customers-duplicates-common")),
        Column::new(visit.text("customers-duplicates-do")),
    ];
    let rows = found.iter().map(|pair| row(visit, pair));
    html! { (Table::new(visit.text("customers-duplicates"), columns).rows(rows)) }
}

fn row(visit: &Visit, pair: &Pair) -> Vec<Markup> {
    let (one, other) = (pair.one.id, pair.other.id);
    let apart =
        Action::post("/customers/duplicates/apart", visit.text("customers-duplicates-apart"))
            .with("one", one.to_string())
            .with("other", other.to_string())
            .quiet();
    vec![
        member(visit, &pair.one),
        member(visit, &pair.other),
        html! { (crate::web::likely::common(visit, pair.common)) },
        html! {
            div class="do" {
                (Action::link(format!("/customers/{one}/merge?with={other}"), visit.text("customers-duplicates-look")))
                (apart)
            }
        },
    ]
}

fn member(visit: &Visit, member: &Member) -> Markup {
    let owner = args! { owner: member.owner.as_str() };
    html! {
        a href={ "/customers/" (member.id) } { (name(&member.name)) }
        br; span class="soft" { (visit.locale.text_with("customers-owned", &owner)) }
    }
}

fn pager(visit: &Visit, asked: &Asked, next: Option<&After>) -> Markup {
    let is_first = asked.after() == After::Beginning;
    if is_first && next.is_none() {
        return html! {};
    }
    let pager = Pager {
        label: visit.text("customers-pages").into(),
        previous: (!is_first)
            .then(|| (href(&After::Beginning).into(), visit.text("customers-first-page").into())),
        next: next.map(|after| (href(after).into(), visit.text("customers-next-page").into())),
        shown: None,
    };
    html! { (pager) }
}

pub(super) async fn set_apart(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let id = |field: &str| form.get(field).parse::<CustomerId>().map_err(|_| Problem::NotFound);
    set_customers_apart(&web, visit.actor(), (id("one")?, id("other")?)).await?;
    Ok(saved(&visit, "/customers/duplicates", "customers-done-apart", ""))
}
