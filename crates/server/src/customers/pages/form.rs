//! The form that says who a customer is, for a new one and for one that is there.

use axum::extract::{Query, State};
use axum::response::Response;
use domain::customers::tax_numbers::{self, TaxProblem};
use domain::customers::{ChannelKind, CustomerKind, phones};
use domain::fields::{Field as CustomField, FieldSubject};
use domain::language::Language;
use domain::places::Country;
use domain::text::Line;
use maud::{Markup, html};
use serde::Deserialize;
use store::customers::duplicates::Likely;
use store::people::User;

use super::{edit, likely};
use crate::customers::{CustomerDetails, add_with};
use crate::web::form::summary;
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Disclosure, Field, Select, Sheet, TextArea};
use crate::web::{Problem, Visit, Web, choices, custom, saved};

/// The channels that a new customer is asked for; further ones are added on their page.
const FIRST_CHANNELS: [ChannelKind; 3] = [ChannelKind::Phone, ChannelKind::Email, ChannelKind::Web];
const DRAFT: &str = "customer";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A name that was looked for and not found.
    name: String,
}

pub(super) async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Problem> {
    let form = Form::default()
        .with("name", asked.name)
        .with("kind", CustomerKind::Organization.code())
        .with("language", visit.user.language.code())
        .with("zone", visit.user.zone.name())
        .with("owner", visit.user_id().to_string());
    let firm = store::settings::country(visit.db()).await?;
    let people = store::people::all(visit.db()).await?;
    let own_fields = store::fields::in_use(visit.db(), FieldSubject::Customer).await?;
    let likely = likely::of_form(&visit, &form, None).await?;
    let scene = Scene { people: &people, own_fields: &own_fields, firm, likely: &likely };
    let content = sheet(&visit, &scene, &form, &Errors::default());
    Ok(visit.page(&visit.text("customers-new"), &content))
}

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    let people = store::people::all(web.db()).await?;
    let firm = store::settings::country(web.db()).await?;
    let mut fields = Fields::of(&form);
    let details = read(&mut fields, &people, firm, None);
    let region = likely::region(&form, firm, &visit);
    let channels = FIRST_CHANNELS.map(|kind| optional_address(&mut fields, kind, region));
    let own_fields = store::fields::in_use(web.db(), FieldSubject::Customer).await?;
    let values = custom::read(&mut fields, &form, &own_fields);
    let errors = fields.errors;
    // Who may be here already is asked about once; going on is one tick.
    let likely = if form.get(likely::TICK) == "yes" {
        Vec::new()
    } else {
        likely::of_form(&visit, &form, None).await?
    };
    let Some(details) = details.filter(|_| errors.is_empty() && likely.is_empty()) else {
        let scene = Scene { people: &people, own_fields: &own_fields, firm, likely: &likely };
        let content = sheet(&visit, &scene, &form, &errors);
        return Ok(visit.asks_again(&visit.text("customers-new"), &content));
    };
    let channels = channels.into_iter().flatten().collect();
    let id = add_with(&web, visit.actor(), details, channels, values.into()).await?;
    Ok(saved(&visit, &format!("/customers/{id}"), "customers-done-added", DRAFT))
}

/// What the form of a new customer is drawn from.
struct Scene<'a> {
    people: &'a [User],
    own_fields: &'a [CustomField],
    firm: Option<Country>,
    likely: &'a [Likely],
}

/// What is said of a customer. A tax number that stood here before is not judged anew.
pub(super) fn read(
    fields: &mut Fields<'_>,
    people: &[User],
    firm: Option<Country>,
    known_tax_number: Option<&Line>,
) -> Option<CustomerDetails> {
    let kind = fields.choice("kind", CustomerKind::parse);
    let name = fields.line("name");
    let language = fields.choice("language", Language::parse);
    let zone = fields.zone("zone");
    let country = match fields.raw("country") {
        "" => None,
        _ => fields.choice("country", Country::parse),
    };
    let owner = fields.choice("owner", |id| {
        let id = id.parse().ok()?;
        people.iter().find(|person| person.id == id).map(|person| person.id)
    });
    let tax_number = fields.optional_line("tax_number");
    if let (Some(number), Some(zone), Some(language)) = (&tax_number, &zone, language)
        && known_tax_number != Some(number)
        && let Err(problem) =
            tax_numbers::check(number.as_str(), Country::meant(country, firm, zone, language))
    {
        fields.errors.add("tax_number", tax_problem(problem));
    }
    let note = fields.optional_prose("note");
    let ((kind, name), ((language, zone), owner)) =
        kind.zip(name).zip(language.zip(zone).zip(owner))?;
    Some(CustomerDetails { kind, name, language, zone, country, owner, note, tax_number })
}

const fn tax_problem(problem: TaxProblem) -> &'static str {
    match problem {
        TaxProblem::NotDigits => "customers-tax-not-digits",
        TaxProblem::Length => "customers-tax-length",
        TaxProblem::CheckDigit => "customers-tax-check-digit",
        TaxProblem::Form => "customers-tax-form",
    }
}

fn optional_address(
    fields: &mut Fields<'_>,
    kind: ChannelKind,
    region: Option<Country>,
) -> Option<(ChannelKind, Line)> {
    let address = fields.optional_line(kind.code())?;
    accepted(fields, kind.code(), kind, address, region).map(|address| (kind, address))
}

/// The tick that keeps a phone number that its country does not have.
const KEEP: &str = "phone_kept";
const UNSURE: &str = "customers-phone-unsure";

/// The address, if it can be one of its kind; else the error at its field.
pub(super) fn accepted(
    fields: &mut Fields<'_>,
    field: &str,
    kind: ChannelKind,
    address: Line,
    region: Option<Country>,
) -> Option<Line> {
    if kind.accepts(address.as_str()) {
        let is_valid = || phones::read(address.as_str(), region).is_some_and(|it| it.is_valid);
        // A hint and no wall: there are numbers that no list knows.
        if kind != ChannelKind::Phone || fields.raw(KEEP) == "yes" || is_valid() {
            return Some(address);
        }
        fields.errors.add(field, UNSURE);
        return None;
    }
    fields.errors.add(
        field,
        match kind {
            ChannelKind::Phone => "customers-phone-wrong",
            ChannelKind::Email => "customers-email-wrong",
            ChannelKind::Web => "customers-web-wrong",
            ChannelKind::Postal | ChannelKind::Messenger => "fields-empty",
        },
    );
    None
}

/// Shown where a number was doubted: it is kept as it is by one tick.
pub(super) fn keep_tick(visit: &Visit, form: &Form, errors: &Errors, field: &str) -> Markup {
    let is_kept = form.get(KEEP) == "yes";
    if !is_kept && errors.key(field) != Some(UNSURE) {
        return html! {};
    }
    html! {
        label class="tick" {
            input type="checkbox" name=(KEEP) value="yes" checked[is_kept];
            span { (visit.text("customers-phone-keep")) }
        }
    }
}

fn sheet(visit: &Visit, scene: &Scene<'_>, form: &Form, errors: &Errors) -> Markup {
    let locale = &visit.locale;
    let value = |field: &str| form.get(field).to_owned();
    let error = |field: &str| errors.of(locale, field);
    let optional = || visit.text("fields-optional");
    let content = html! {
        (summary(locale, errors))
        form method="post" action="/customers" data-draft=(DRAFT) {
            (who(visit, form, errors))
            (Field::phone("phone", visit.text("customers-channel-phone")).optional(optional())
                .value(value("phone")).error(error("phone")).autocomplete("off"))
            (keep_tick(visit, form, errors, "phone"))
            (Field::email("email", visit.text("customers-channel-email")).optional(optional())
                .value(value("email")).error(error("email")).autocomplete("off"))
            (likely::live(visit, scene.likely))
            (speaking(visit, form, errors, scene.firm))
            (custom::inputs(visit, scene.own_fields, form, errors))
            (Disclosure::new(visit.text("customers-more"), html! {
                (Field::text("web", visit.text("customers-channel-web")).optional(optional())
                    .value(value("web")).error(error("web")).autocomplete("off"))
                (owner(visit, scene.people, form, errors))
                (tax_number(visit, form, errors))
                (note(visit, form, errors))
            }).open(["web", "owner", "tax_number", "note"].into_iter().any(|field| error(field).is_some())))
            div class="do" { (Action::submit(visit.text("customers-add-do")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("customers-new").into(),
        about: None,
        back: Some(("/customers".into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}

/// All details of a customer that is there.
pub(super) fn details(visit: &Visit, scene: &edit::Scene, form: &Form, errors: &Errors) -> Markup {
    html! {
        (who(visit, form, errors))
        (speaking(visit, form, errors, scene.firm))
        (owner(visit, &scene.people, form, errors))
        (tax_number(visit, form, errors))
        (custom::inputs(visit, &scene.own_fields, form, errors))
        (note(visit, form, errors))
    }
}

fn who(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let kinds = CustomerKind::ALL.into_iter().fold(
        Select::new("kind", visit.text("customers-kind")).error(error("kind")),
        |select, kind| {
            select.option(kind.code(), visit.text(&format!("customers-kind-{}", kind.code())))
        },
    );
    html! {
        (Field::text("name", visit.text("customers-name")).value(form.get("name").to_owned())
            .error(error("name")).autocomplete("off").required().autofocus())
        (kinds.value(form.get("kind").to_owned()))
    }
}

fn speaking(visit: &Visit, form: &Form, errors: &Errors, firm: Option<Country>) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let language = Select::new("language", visit.text("customers-language"))
        .hint(visit.text("customers-language-hint"))
        .error(error("language"));
    let language = Language::ALL.into_iter().fold(language, |select, language| {
        select.option(language.code(), visit.locale.language_name(language))
    });
    let zone = Select::new("zone", visit.text("customers-zone"))
        .hint(visit.text("customers-zone-hint"))
        .error(error("zone"));
    let meant = firm.map_or_else(
        || visit.text("customers-country-meant"),
        |firm| choices::country_name(&visit.locale, firm),
    );
    let country = Select::new("country", visit.text("customers-country"))
        .hint(visit.text("customers-country-hint"))
        .error(error("country"))
        .option("", meant);
    html! {
        (language.value(form.get("language").to_owned()))
        (choices::zones(&visit.locale, zone, form.get("zone")))
        (choices::countries(&visit.locale, country, form.get("country")))
    }
}

fn owner(visit: &Visit, people: &[User], form: &Form, errors: &Errors) -> Markup {
    let owner = Select::new("owner", visit.text("customers-owner"))
        .error(errors.of(&visit.locale, "owner"));
    html! { (choices::people(people, owner, form.get("owner"))) }
}

fn tax_number(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    html! {
        (Field::text("tax_number", visit.text("customers-tax-number"))
            .hint(visit.text("customers-tax-number-hint")).optional(visit.text("fields-optional"))
            .value(form.get("tax_number").to_owned()).error(errors.of(&visit.locale, "tax_number"))
            .autocomplete("off"))
    }
}

fn note(visit: &Visit, form: &Form, errors: &Errors) -> Markup {
    html! {
        (TextArea::new("note", visit.text("customers-note")).optional(visit.text("fields-optional"))
            .value(form.get("note").to_owned()).error(errors.of(&visit.locale, "note")))
    }
}
