//! Two records side by side: what stays is chosen, what moves is shown, and they become one.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::customers::merging::{Chosen, Record, Side};
use domain::ids::CustomerId;
use domain::people::Right;
use domain::places::Country;
use domain::text::{Line, Prose};
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::CustomerFilter;
use store::customers::duplicates::{Wanted, find};
use store::customers::merging::{self, Merge, Moving};

use crate::app::App;
use crate::customers::merge as merge_customers;
use crate::i18n::args;
use crate::web::form::Form;
use crate::web::look::{Action, Empty, Facts, Field, Filters, Notice, Sheet, name};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, choices, saved};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The record that is to go into this one.
    with: String,
    /// A name that is looked for.
    q: String,
}

/// Both records, and how much of the second would move.
struct Scene {
    stays: Record,
    gone: Record,
    owners: [String; 2],
    moving: Moving,
}

impl Scene {
    async fn load(app: &App, stays: CustomerId, gone: CustomerId) -> Result<Self, Problem> {
        let db = app.db();
        let (stays, gone) = (merging::record(db, stays).await?, merging::record(db, gone).await?);
        let owner = async |record: &Record| {
            store::people::get(db, record.customer.owner).await.map(|it| it.name.to_string())
        };
        Ok(Self {
            owners: [owner(&stays).await?, owner(&gone).await?],
            moving: merging::moving(db, gone.customer.id).await?,
            stays,
            gone,
        })
    }
}

pub(super) async fn ask(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Problem> {
    require_seen(&visit, id).await?;
    let content = match asked.with.parse::<CustomerId>().ok().filter(|with| *with != id) {
        None => whom(&visit, id, &asked.q).await?,
        Some(with) => {
            require_seen(&visit, with).await?;
            compare(&visit, &Scene::load(&web, id, with).await?)
        }
    };
    Ok(visit.page(&visit.text("customers-merge"), &content))
}

pub(super) async fn merge(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let gone: CustomerId = form.get("with").parse().map_err(|_| Problem::NotFound)?;
    require_seen(&visit, id).await?;
    require_seen(&visit, gone).await?;
    let side = |field: &str| Side::parse(form.get(field)).unwrap_or_default();
    let chosen = Chosen {
        kind: side("kind"),
        name: side("name"),
        language: side("language"),
        zone: side("zone"),
        country: side("country"),
        owner: side("owner"),
        tax_number: side("tax_number"),
        note: side("note"),
    };
    let merge = merge_customers(&web, visit.actor(), (id, gone), chosen).await?;
    Ok(saved(&visit, &format!("/merges/{merge}"), "customers-done-merged", ""))
}

/// Whom one may not see one doesn't merge, either.
async fn require_seen(visit: &Visit, id: CustomerId) -> Result<(), Problem> {
    if store::rights::sees(visit.db(), visit.sight(), id).await? {
        Ok(())
    } else {
        Err(Problem::NotFound)
    }
}

/// With whom: those who look alike, and whoever is looked for by name.
async fn whom(visit: &Visit, id: CustomerId, typed: &str) -> Result<Markup, Problem> {
    let (db, sight) = (visit.db(), visit.sight());
    let customer = store::customers::get(db, id).await?;
    let mut found: Vec<(CustomerId, String, String)> = Vec::new();
    if typed.trim().is_empty() {
        let channels = store::customers::channels(db, id).await?;
        let wanted = Wanted {
            name: customer.name.as_str().to_owned(),
            channels: channels.into_iter().map(|it| (it.kind, it.key)).collect(),
            tax_keys: Vec::new(),
            but: Some(id),
        };
        for one in find(db, &wanted, sight).await?.into_iter().filter(|one| one.is_seen) {
            found.push((one.id, one.name, crate::web::likely::common(visit, one.common)));
        }
    } else {
        let filter = CustomerFilter { name: typed.to_owned(), ..CustomerFilter::default() };
        for one in store::customers::list(db, sight, &filter, None, 20).await? {
            if one.id != id {
                let owned = visit.locale.text_with("customers-owned", &args! { owner: one.owner });
                found.push((one.id, one.name, owned));
            }
        }
    }
    let filters = Filters {
        label: visit.text("customers-merge-find").into(),
        url: format!("/customers/{id}/merge").into(),
        fields: html! {
            (Field::search("q", visit.text("customers-name")).value(typed.to_owned()))
        },
        submit: visit.text("customers-merge-find-do").into(),
        clear: None,
    };
    let content = html! {
        (filters)
        @if found.is_empty() {
            (Empty::new(visit.text("customers-merge-nobody"), visit.text("customers-merge-nobody-instead")))
        } @else {
            ul class="alike" {
                @for (with, called, why) in &found {
                    li {
                        a href={ "/customers/" (id) "/merge?with=" (with) } { (name(called)) }
                        " " span class="soft" { (why) }
                    }
                }
            }
        }
    };
    Ok(sheet(visit, id, customer.name.as_str(), content))
}

fn sheet(visit: &Visit, id: CustomerId, about: &str, content: Markup) -> Markup {
    let sheet = Sheet {
        question: visit.text("customers-merge-whom").into(),
        about: Some(about.to_owned().into()),
        back: Some((format!("/customers/{id}").into(), visit.text("customers-back").into())),
        content,
    };
    html! { (sheet) }
}

fn compare(visit: &Visit, scene: &Scene) -> Markup {
    let (stays, gone) = (&scene.stays.customer, &scene.gone.customer);
    let other_way = format!("/customers/{}/merge?with={}", gone.id, stays.id);
    html! {
        div class="title" {
            div {
                h1 { (visit.text("customers-merge")) }
                p class="lede" { (visit.text("customers-merge-about")) }
            }
        }
        @if stays.leave.withdrawn_at.is_some() || gone.leave.withdrawn_at.is_some() {
            (Notice::new(visit.text("customers-merge-leave")))
        }
        form method="post" action={ "/customers/" (stays.id) "/merge" } {
            input type="hidden" name="with" value=(gone.id);
            div class="merge" {
                (head(visit, scene))
                @for row in rows(visit, scene) { (choice(visit, &row)) }
            }
            h2 { (visit.text("customers-merge-moves")) }
            p class="soft" { (visit.text("customers-merge-moves-about")) }
            (moves(visit, &scene.moving))
            div class="do" {
                (Action::submit(visit.text("customers-merge-do")).main())
                (Action::link(other_way, visit.text("customers-merge-other-way")))
                (Action::link(format!("/customers/{}", stays.id), visit.text("fields-cancel")).quiet())
            }
        }
    }
}

fn head(visit: &Visit, scene: &Scene) -> Markup {
    let one = |record: &Record, key: &str| {
        html! {
            div {
                p class="soft" { (visit.text(key)) }
                p { a href={ "/customers/" (record.customer.id) } { (name(record.customer.name.as_str())) } }
            }
        }
    };
    html! {
        div class="merge-head" {
            (one(&scene.stays, "customers-merge-stays"))
            (one(&scene.gone, "customers-merge-gone"))
        }
    }
}

/// One thing that both records say.
struct Row {
    field: &'static str,
    label: String,
    stays: Option<String>,
    gone: Option<String>,
}

fn rows(visit: &Visit, scene: &Scene) -> Vec<Row> {
    let (stays, gone) = (&scene.stays, &scene.gone);
    let row = |field, key: &str, stays: Option<String>, gone: Option<String>| Row {
        field,
        label: visit.text(key),
        stays,
        gone,
    };
    let of = |tell: &dyn Fn(&Record) -> Option<String>| (tell(stays), tell(gone));
    let locale = &visit.locale;
    let kind = of(&|it| Some(visit.text(&format!("customers-kind-{}", it.customer.kind.code()))));
    let called = of(&|it| Some(it.customer.name.to_string()));
    let language = of(&|it| Some(locale.language_name(it.customer.language)));
    let zone = of(&|it| Some(locale.zone_name(it.customer.zone.tz())));
    let country =
        of(&|it| it.customer.country.map(|it: Country| choices::country_name(locale, it)));
    let number = of(&|it| it.tax_number.as_ref().map(Line::to_string));
    let note = of(&|it| it.note.as_ref().map(Prose::to_string));
    let [first, second] = &scene.owners;
    vec![
        row("name", "customers-name", called.0, called.1),
        row("kind", "customers-kind", kind.0, kind.1),
        row("language", "customers-language", language.0, language.1),
        row("zone", "customers-zone", zone.0, zone.1),
        row("country", "customers-country", country.0, country.1),
        row("owner", "customers-owner", Some(first.clone()), Some(second.clone())),
        row("tax_number", "customers-tax-number", number.0, number.1),
        row("note", "customers-note", note.0, note.1),
    ]
}

/// Where both say the same there is nothing to choose; what only one says is chosen at first.
fn choice(visit: &Visit, row: &Row) -> Markup {
    let Row { field, label, stays, gone } = row;
    if stays == gone {
        let Some(both) = stays else { return html! {} };
        return html! {
            div class="merge-row" { span class="merge-label" { (label) } p class="merge-both" { bdi { (both) } } }
        };
    }
    let chosen = if stays.is_none() { Side::Gone } else { Side::Stays };
    let side = |side: Side, value: &Option<String>| {
        html! {
            label {
                input type="radio" name=(field) value=(side.code()) checked[side == chosen];
                span dir="auto" {
                    @match value {
                        Some(value) => (value),
                        None => span class="soft" { (visit.text("customers-merge-none")) },
                    }
                }
            }
        }
    };
    html! {
        fieldset class="merge-row" {
            legend class="merge-label" { (label) }
            (side(Side::Stays, stays))
            (side(Side::Gone, gone))
        }
    }
}

fn moves(visit: &Visit, moving: &Moving) -> Markup {
    let all = [
        ("cases", moving.cases),
        ("interactions", moving.interactions),
        ("promises", moving.promises),
        ("agreements", moving.agreements),
        ("bills", moving.bills),
        ("documents", moving.documents),
        ("issues", moving.issues),
        ("contacts", moving.contacts),
        ("channels", moving.channels),
        ("addresses", moving.addresses),
    ];
    let facts = all.into_iter().filter(|(_, count)| *count > 0).fold(
        Facts::new(),
        |facts, (what, count)| {
            let label = visit.text(&format!("customers-merge-{what}"));
            facts.fact(label, html! { (visit.locale.integer(count)) })
        },
    );
    let is_nothing = all.iter().all(|(_, count)| *count == 0);
    html! {
        @if is_nothing { p { (visit.text("customers-merge-nothing")) } } @else { (facts) }
    }
}

/// On the customer's page: what went into it, and the way to merge another one.
pub(super) fn of_customer(visit: &Visit, id: CustomerId, merges: &[Merge]) -> Markup {
    if !visit.may(Right::Steer) {
        return html! {};
    }
    html! {
        p class="soft" {
            @for merge in merges {
                a href={ "/merges/" (merge.id) } {
                    (visit.locale.text_with("customers-merge-told", &args! {
                        when: visit.locale.due_words(visit.now, merge.at, visit.zone().tz())
                    }))
                }
                " · "
            }
            a href={ "/customers/" (id) "/merge" } { (visit.text("customers-merge-open")) }
        }
    }
}
