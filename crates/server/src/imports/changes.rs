//! What a row changes that says something else than last time: what it says goes, what it doesn't
//! say stays, and nothing is taken away or reopened.

use domain::cases::Case;
use domain::customers::ChannelKind;
use domain::customers::addresses::Address;
use domain::ids::{CaseId, ChannelId, ContactId, CustomerId, ImportId, ItemId};
use domain::places::Country;
use domain::text::Line;
use domain::time::Zone;
use store::customers::{ChannelAddress, Contact};
use store::imports::What;

use super::draft::{ContactDraft, CustomerDraft, DealDraft, Details, Draft, OwnWords};
use super::fold::folded;
use super::mapping::Standing;
use super::options::Setting;
use super::ordering;
use super::plan::Change;
use super::said::{address, channels, kind_of, line, prose, reached};
use super::standing::{elsewhere, money};
use crate::app::{Failure, Writing};
use crate::customers::{self, CustomerDetails, NewContact};
use crate::{fields, tags};

/// Applies one change; the customer is locked by the caller.
pub(super) async fn apply(
    w: &mut Writing<'_>,
    setting: &Setting,
    change: &Change<'_>,
) -> Result<(), Failure> {
    // A person who had no organization is a customer under a contact's key, and the other way round.
    let is_customer = change.record == change.customer.0;
    match &change.item.draft {
        Draft::Customer(draft) if is_customer => customer(w, setting, change, draft).await,
        Draft::Customer(draft) => {
            let (role, details) = (draft.role.as_deref(), &draft.details);
            contact(w, change, &draft.name, role, details).await
        }
        Draft::Contact(draft) if is_customer => {
            let draft = as_customer(draft);
            customer(w, setting, change, &draft).await
        }
        Draft::Contact(draft) => {
            contact(w, change, &draft.name, draft.role.as_deref(), &draft.details).await
        }
        Draft::Deal(draft) => deal(w, setting, CaseId(change.record), draft).await,
        Draft::Order(draft) => ordering::change(w, change, draft).await,
    }
}

/// Keeps how the record stands that a change is about.
pub(super) async fn remember(
    w: &Writing<'_>,
    import: ImportId,
    change: &Change<'_>,
) -> Result<(), Failure> {
    let (what, record) = match &change.item.draft {
        Draft::Deal(_) => (What::Case, change.record),
        Draft::Order(_) => {
            let item = store::items::get(w.tx, ItemId(change.record)).await?;
            (What::Case, item.case.0)
        }
        _ if change.record == change.customer.0 => (What::Customer, change.record),
        _ => (What::Contact, change.record),
    };
    Ok(store::imports::keep_image(w.tx, import, what, record, change.customer).await?)
}

async fn customer(
    w: &mut Writing<'_>,
    setting: &Setting,
    change: &Change<'_>,
    draft: &CustomerDraft,
) -> Result<(), Failure> {
    let id = change.customer;
    let before = store::customers::get(w.tx, id).await?;
    let note = store::customers::find_note(w.tx, id).await?;
    let told = &draft.details;
    let details = CustomerDetails {
        kind: if change.is_first_row { kind_of(draft.kind) } else { before.kind },
        name: line(&draft.name).unwrap_or(before.name),
        language: told.language.unwrap_or(before.language),
        zone: told.time_zone.as_deref().and_then(Zone::parse).unwrap_or(before.zone),
        country: told.country.and_then(Country::parse).or(before.country),
        owner: setting.owner_of(told.owner.as_deref()).unwrap_or(before.owner),
        // A note that somebody wrote here is never written over.
        note: note.or_else(|| told.description.as_deref().and_then(prose)),
        tax_number: match told.tax_number.as_deref().and_then(line) {
            Some(number) => Some(number),
            None => store::customers::find_tax_number(w.tx, id).await?,
        },
    };
    customers::change_in(w, id, details).await?;
    add_channels(w, id, None, reached(told)).await?;
    add_address(w, id, address(draft.kind, told)).await?;
    bear(w, (id, None), &told.own).await?;
    let Some(name) = draft.contact_name.as_deref().and_then(line) else { return Ok(()) };
    let known = store::customers::contacts(w.tx, id).await?;
    let is_known = |contact: &Contact| folded(contact.name.as_str()) == folded(name.as_str());
    if known.iter().any(is_known) {
        return Ok(());
    }
    let position = draft.role.as_deref().and_then(line);
    let contact = Contact { id: ContactId(w.new_id()), name, position, language: None };
    let new = NewContact { customer: id, contact, channels: Vec::new() };
    customers::add_contacts_in(w, vec![new]).await
}

async fn contact(
    w: &Writing<'_>,
    change: &Change<'_>,
    name: &str,
    role: Option<&str>,
    details: &Details,
) -> Result<(), Failure> {
    let (customer, id) = (change.customer, ContactId(change.record));
    let known = store::customers::contacts(w.tx, customer).await?;
    let Some(before) = known.into_iter().find(|contact| contact.id == id) else { return Ok(()) };
    let after = Contact {
        id,
        name: line(name).unwrap_or_else(|| before.name.clone()),
        position: role.and_then(line).or_else(|| before.position.clone()),
        language: details.language.or(before.language),
    };
    if after != before {
        customers::change_contact_in(w, customer, after).await?;
    }
    add_channels(w, customer, Some(id), channels(details)).await
}

/// Title and amount, and how it ended elsewhere as long as nobody here has agreed a next step.
async fn deal(
    w: &mut Writing<'_>,
    setting: &Setting,
    id: CaseId,
    draft: &DealDraft,
) -> Result<(), Failure> {
    let case: Case = store::cases::get(w.tx, id).await?;
    let title = draft.title.as_deref().and_then(line).unwrap_or_else(|| case.title.clone());
    let amount = draft.amount.and_then(money).or(case.amount);
    crate::cases::describe_in(w, id, title, amount).await?;
    bear(w, (case.customer, Some(id)), &draft.own).await?;
    if case.next_step().is_none() || matches!(draft.standing, Standing::Open(_)) {
        return Ok(());
    }
    let ended = elsewhere(draft, setting, case.opened_at, w.now, &|| w.new_id());
    crate::cases::follow_in(w, id, ended).await
}

/// Addresses that are not known yet, however they are written.
async fn add_channels(
    w: &Writing<'_>,
    customer: CustomerId,
    contact: Option<ContactId>,
    told: Vec<(ChannelKind, Line)>,
) -> Result<(), Failure> {
    let known = store::customers::channels(w.tx, customer).await?;
    let region = customers::region_in(w.tx, customer).await?;
    let is_known = |new: &ChannelAddress| {
        known.iter().any(|it| it.kind == new.kind && it.contact == contact && it.key == new.key)
    };
    let mut new = Vec::new();
    for address in told {
        let channel = ChannelAddress::new(ChannelId(w.new_id()), contact, address, region);
        if !is_known(&channel) {
            new.push((customer, channel));
        }
    }
    customers::add_channels_in(w, new).await
}

/// An address that is not known yet, part by part.
async fn add_address(
    w: &Writing<'_>,
    customer: CustomerId,
    told: Option<Address>,
) -> Result<(), Failure> {
    let Some(told) = told else { return Ok(()) };
    let known = store::customers::addresses(w.tx, customer).await?;
    let is_same = |known: &Address| Address { kind: told.kind, ..known.clone() } == told;
    if known.iter().any(|(_, known)| is_same(known)) {
        return Ok(());
    }
    customers::add_address_in(w, customer, told).await.map(|_| ())
}

/// What the row says in the firm's own words: a tag is added, none is taken off.
async fn bear(
    w: &Writing<'_>,
    of: (CustomerId, Option<CaseId>),
    words: &OwnWords,
) -> Result<(), Failure> {
    let values = words.values.iter().map(|(field, value)| (*field, Some(value.clone())));
    fields::set_in(w, of, values.collect()).await?;
    for tag in &words.tags {
        tags::add_in(w, of, tag).await?;
    }
    Ok(())
}

fn as_customer(draft: &ContactDraft) -> CustomerDraft {
    CustomerDraft {
        source_key: draft.source_key.clone(),
        kind: super::values::CustomerKind::Person,
        name: draft.name.clone(),
        contact_name: None,
        role: None,
        details: draft.details.clone(),
    }
}
