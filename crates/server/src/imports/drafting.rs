//! How the cells of a row become a customer, a contact or a deal: which of them gives the name, which
//! tells where a deal stands, and what the row is known by in later files.

use domain::customers::addresses::postal_code;
use domain::customers::{ChannelKind, tax_numbers};
use domain::places::Country;
use domain::text::Line;
use jiff::tz::TimeZone;

use super::cells::Cells;
use super::draft::{ContactDraft, CustomerDraft, DealDraft, Details, Draft, Reference, SourceKey};
use super::drafter::Drafter;
use super::fields::Field;
use super::fold::folded;
use super::mapping::Standing;
use super::problems::ProblemKind;
use super::values::{self, CustomerKind, DealStatus};

impl Drafter {
    pub(super) fn customer(&self, cells: &mut Cells<'_>) -> Option<Draft> {
        let details = self.details(cells);
        let own_name = cells.text(Field::Name);
        let told = cells.value(Field::Kind, ProblemKind::UnknownKind, values::parse_kind);
        let named_as_person =
            own_name.is_none() && (details.first_name.is_some() || details.last_name.is_some());
        let kind = told.unwrap_or(if named_as_person {
            CustomerKind::Person
        } else {
            CustomerKind::Organization
        });
        let contact_name = cells.text(Field::ContactName);
        let role = cells.text(Field::Role);
        let name = named(cells, own_name, &details, contact_name.as_deref())?;
        let source_key = self.key(cells, details.emails.first(), &name, "");
        let customer = CustomerDraft { source_key, kind, name, contact_name, role, details };
        Some(Draft::Customer(customer))
    }

    pub(super) fn contact(&self, cells: &mut Cells<'_>) -> Option<Draft> {
        let details = self.details(cells);
        let customer = reference(cells, Field::CustomerExternalId, Field::CustomerName);
        let own_name = cells.text(Field::Name);
        let told = cells.value(Field::Kind, ProblemKind::UnknownKind, values::parse_kind);
        let role = cells.text(Field::Role);
        let name = named(cells, own_name, &details, customer.name.as_deref())?;
        let source_key = self.key(cells, details.emails.first(), &name, &identity(&customer));
        Some(if customer.is_empty() {
            let kind = told.unwrap_or(CustomerKind::Person);
            let contact_name = None;
            Draft::Customer(CustomerDraft { source_key, kind, name, contact_name, role, details })
        } else {
            Draft::Contact(ContactDraft { source_key, customer, name, role, details })
        })
    }

    pub(super) fn deal(&self, cells: &mut Cells<'_>) -> Option<Draft> {
        let title = cells.text(Field::Title);
        if title.is_none() && cells.text(Field::ExternalId).is_none() {
            if !cells.has_problem(Field::Title) {
                cells.object_row(ProblemKind::MissingTitle);
            }
            return None;
        }
        let customer = reference(cells, Field::CustomerExternalId, Field::CustomerName);
        let contact = reference(cells, Field::ContactExternalId, Field::ContactName);
        let whose = if customer.is_empty() { identity(&contact) } else { identity(&customer) };
        let source_key = self.key(cells, None, title.as_deref().unwrap_or(""), &whose);
        let standing = self.standing(cells);
        Some(Draft::Deal(DealDraft {
            source_key,
            title,
            customer,
            contact,
            standing,
            stage_name: cells.text(Field::Stage),
            amount: cells.amount(Field::Amount),
            close_date: cells.day(Field::CloseDate),
            created_at: cells.moment(Field::CreatedAt),
            owner: cells.text(Field::Owner),
            next_step: cells.text(Field::NextStep),
            own: cells.own(),
            description: cells.prose(Field::Description),
            origin: cells.text(Field::Source),
        }))
    }

    /// Flags and a status tell for certain whether a deal has ended; a stage's name tells the rest.
    fn standing(&self, cells: &mut Cells<'_>) -> Standing {
        let status = cells.value(Field::Status, ProblemKind::UnknownStatus, values::parse_status);
        let (is_closed, is_won) = (cells.flag(Field::IsClosed), cells.flag(Field::IsWon));
        let stage = cells.text(Field::Stage);
        let staged = stage.as_deref().and_then(|name| self.stages.find(name));
        match (status, is_closed, is_won) {
            (Some(DealStatus::Won), ..) | (None, _, Some(true)) => Standing::Won,
            (Some(DealStatus::Lost), ..) => Standing::Lost,
            (Some(DealStatus::Deleted), ..) => {
                cells.object(Field::Status, ProblemKind::DeletedElsewhere);
                Standing::Closed
            }
            (Some(DealStatus::Closed), ..) | (None, Some(true), _) => match (staged, is_won) {
                (Some(Standing::Won), _) | (_, Some(true)) => Standing::Won,
                (Some(Standing::Lost), _) | (_, Some(false)) => Standing::Lost,
                _ => Standing::Closed,
            },
            (Some(DealStatus::Open), ..) | (None, Some(false), _) => match staged {
                Some(Standing::Open(stage)) => Standing::Open(stage),
                Some(_) => Standing::Open(None),
                None => Self::unstaged(cells, stage.is_some()),
            },
            (None, None, _) => staged.unwrap_or_else(|| Self::unstaged(cells, stage.is_some())),
        }
    }

    fn unstaged(cells: &mut Cells<'_>, has_name: bool) -> Standing {
        if has_name {
            cells.object(Field::Stage, ProblemKind::UnknownStage);
        }
        Standing::Open(None)
    }

    /// The other system's id, else the e-mail, else the name together with whose it is.
    fn key(&self, cells: &Cells<'_>, email: Option<&String>, name: &str, whose: &str) -> SourceKey {
        let key = match (cells.raw(Field::ExternalId), email) {
            (Some(id), _) => format!("id:{}", id.trim()),
            (None, Some(email)) => format!("email:{}", folded(email)),
            (None, None) => format!("name:{}|{whose}", folded(name)),
        };
        SourceKey { system: self.mapping.source.clone(), kind: self.mapping.row_kind, key }
    }
}

impl Drafter {
    fn details(&self, cells: &mut Cells<'_>) -> Details {
        let mut details = read_details(cells);
        if details.postal().is_some_and(|address| Line::parse(&address).is_err()) {
            cells.object(Field::Street, ProblemKind::TextTooLong);
        }
        form_address(cells, &mut details);
        if let Some(number) = details.tax_number.take() {
            let country = details.country.and_then(Country::parse).or(self.country);
            if tax_numbers::check(&number, country).is_ok() {
                details.tax_number = Some(number);
            } else {
                cells.object(Field::TaxNumber, ProblemKind::BadTaxNumber);
            }
        }
        details
    }
}

/// The rules of a form of an address: it leads somewhere, and its postal code is one of its country.
fn form_address(cells: &mut Cells<'_>, details: &mut Details) {
    let Some(code) = details.postcode.take() else { return };
    if details.street.is_none() && details.city.is_none() {
        cells.object(Field::Postcode, ProblemKind::AddressNowhere);
        return;
    }
    let country = details.country.and_then(Country::parse);
    details.postcode = postal_code(&code, country);
    if details.postcode.is_none() {
        cells.object(Field::Postcode, ProblemKind::BadPostcode);
    }
}

fn read_details(cells: &mut Cells<'_>) -> Details {
    Details {
        first_name: cells.text(Field::FirstName),
        last_name: cells.text(Field::LastName),
        emails: cells.emails(),
        phones: cells.phones(),
        website: cells.value(Field::Website, ProblemKind::BadWebsite, web_address),
        street: cells.part(Field::Street),
        city: cells.part(Field::City),
        postcode: cells.part(Field::Postcode),
        region: cells.part(Field::Region),
        country: cells.value(Field::Country, ProblemKind::UnknownCountry, values::parse_country),
        tax_number: cells.text(Field::TaxNumber),
        own: cells.own(),
        language: cells.value(
            Field::Language,
            ProblemKind::UnknownLanguage,
            values::parse_language,
        ),
        time_zone: cells.value(Field::TimeZone, ProblemKind::UnknownTimeZone, zone_name),
        owner: cells.text(Field::Owner),
        description: cells.prose(Field::Description),
        origin: cells.text(Field::Source),
        created_at: cells.moment(Field::CreatedAt),
        last_contacted_at: cells.moment(Field::LastContactedAt),
    }
}

/// It becomes a link, so it must be one.
fn web_address(text: &str) -> Option<String> {
    let sound = ChannelKind::Web.accepts(text) && Line::parse(text).is_ok();
    sound.then(|| text.to_owned())
}

fn zone_name(text: &str) -> Option<String> {
    let zone = TimeZone::get(text.trim()).ok()?;
    zone.iana_name().map(str::to_owned)
}

pub(super) fn reference(cells: &mut Cells<'_>, id: Field, name: Field) -> Reference {
    let external_id = cells.raw(id).map(|id| id.trim().to_owned());
    Reference { external_id, name: cells.text(name) }
}

fn identity(reference: &Reference) -> String {
    match (&reference.external_id, &reference.name) {
        (Some(id), _) => format!("id:{id}"),
        (None, Some(name)) => folded(name),
        (None, None) => String::new(),
    }
}

/// The best name that a row has for whom it is about: its own, the two parts, or an address.
fn named(
    cells: &mut Cells<'_>,
    own: Option<String>,
    details: &Details,
    other: Option<&str>,
) -> Option<String> {
    let parts = || match (&details.first_name, &details.last_name) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    };
    let address = || details.emails.first().or_else(|| details.phones.first()).cloned();
    let name = own
        .or_else(parts)
        .or_else(address)
        .or_else(|| details.website.clone())
        .or_else(|| other.map(str::to_owned));
    if let Some(name) = name {
        return cells.kept(Field::LastName, Line::parse(&name).map(|_| name));
    }
    if !cells.has_problem(Field::Name) {
        cells.object_row(ProblemKind::MissingName);
    }
    None
}
