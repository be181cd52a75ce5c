//! Channels of a customer: how they are reached, as links where a link is safe.

use axum::extract::State;
use axum::response::Response;
use domain::customers::{ChannelKind, phones};
use domain::ids::{ChannelId, ContactId, CustomerId};
use domain::places::Country;
use domain::text::Line;
use maud::{Markup, html};
use store::customers::ChannelAddress;
use store::customers::duplicates::{Likely, Wanted};

use super::contacts::edit;
use super::edit::{Failed, Scene, Sent, again};
use super::form::{accepted, keep_tick};
use super::likely;
use crate::customers::{add_channel, remove_channel};
use crate::web::form::{Errors, Fields, Form};
use crate::web::look::{Action, Column, Disclosure, Field, Select, Table, name};
use crate::web::path::{Id, Ids};
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn add(
    visit: Visit,
    State(web): State<Web>,
    Id(customer): Id<CustomerId>,
    form: Form,
) -> Result<Response, Problem> {
    let scene = Scene::load(&web, customer).await?;
    let likely = match likely_of(&visit, &scene, &form).await {
        _ if form.get(likely::TICK) == "yes" => Vec::new(),
        likely => likely?,
    };
    if !likely.is_empty() {
        let errors = Errors::default();
        let failed =
            Failed { sent: Sent::NewChannel, form: &form, errors: &errors, likely: &likely };
        return Ok(again(&visit, &scene, &failed));
    }
    match read(&form, &scene) {
        Ok((contact, kind, address)) => {
            add_channel(&web, visit.actor(), customer, contact, kind, address).await?;
            Ok(saved(&visit, &edit(customer), "customers-done-channel-added", "channel"))
        }
        Err(errors) => {
            let failed =
                Failed { sent: Sent::NewChannel, form: &form, errors: &errors, likely: &[] };
            Ok(again(&visit, &scene, &failed))
        }
    }
}

pub(super) async fn remove(
    visit: Visit,
    State(web): State<Web>,
    Ids(customer, channel): Ids<CustomerId, ChannelId>,
) -> Result<Response, Problem> {
    remove_channel(&web, visit.actor(), customer, channel).await?;
    Ok(saved(&visit, &edit(customer), "customers-done-channel-removed", ""))
}

type Read = (Option<ContactId>, ChannelKind, Line);

/// Who else has this number or address: it may be the same customer.
async fn likely_of(visit: &Visit, scene: &Scene, form: &Form) -> Result<Vec<Likely>, Problem> {
    let kind = ChannelKind::parse(form.get("channel_kind"));
    let Some(kind) = kind.filter(|kind| kind.accepts(form.get("address"))) else {
        return Ok(Vec::new());
    };
    let wanted = Wanted {
        channels: vec![(kind, kind.key(form.get("address"), scene.region))],
        but: Some(scene.customer.id),
        ..Wanted::default()
    };
    Ok(store::customers::duplicates::find(visit.db(), &wanted, visit.sight()).await?)
}

fn read(form: &Form, scene: &Scene) -> Result<Read, Errors> {
    let mut fields = Fields::of(form);
    let kind = fields.choice("channel_kind", ChannelKind::parse);
    let address = fields.line("address");
    let contact = match fields.raw("channel_contact") {
        "" => None,
        _ => fields.choice("channel_contact", |id| {
            let id = id.parse().ok()?;
            scene.contacts.iter().find(|contact| contact.id == id).map(|contact| contact.id)
        }),
    };
    let address = address.zip(kind);
    let address = address
        .and_then(|(address, kind)| accepted(&mut fields, "address", kind, address, scene.region));
    match kind.zip(address).filter(|_| fields.errors.is_empty()) {
        Some((kind, address)) => Ok((contact, kind, address)),
        None => Err(fields.errors),
    }
}

pub(super) fn section(visit: &Visit, scene: &Scene, failed: Option<&Failed<'_>>) -> Markup {
    let (none, own) = (Errors::default(), Form::default().with("channel_kind", "phone"));
    let (form, errors) = Failed::of(failed, Sent::NewChannel, &own, &none);
    let columns = vec![
        Column::new(visit.text("customers-channel-address")),
        Column::new(visit.text("customers-channel-kind")),
        Column::new(visit.text("customers-channel-whose")),
        Column::new(visit.text("customers-channel-remove")),
    ];
    let rows = scene.channels.iter().map(|channel| row(visit, scene, channel));
    let likely = failed.map_or(&[][..], |failed| failed.likely);
    html! {
        h2 { (visit.text("customers-channels")) }
        @if !scene.channels.is_empty() {
            (Table::new(visit.text("customers-channels"), columns).rows(rows))
        }
        (Disclosure::new(visit.text("customers-channel-add"), html! {
            form method="post" action={ "/customers/" (scene.customer.id) "/channels" } data-draft="channel" {
                (fields(visit, scene, form, errors))
                (likely::told(visit, likely))
                div class="do" { (Action::submit(visit.text("fields-save"))) }
            }
        }).open(!errors.is_empty() || !likely.is_empty()))
    }
}

fn row(visit: &Visit, scene: &Scene, channel: &ChannelAddress) -> Vec<Markup> {
    let whose = scene.contacts.iter().find(|contact| Some(contact.id) == channel.contact);
    let path = format!("/customers/{}/channels/{}/removal", scene.customer.id, channel.id);
    vec![
        address(channel, scene.home(visit)),
        html! { (kind(visit, channel.kind)) },
        html! { (name(whose.map_or(scene.customer.name.as_str(), |it| it.name.as_str()))) },
        html! { (Action::post(path, visit.text("customers-channel-remove-do")).quiet()) },
    ]
}

fn fields(visit: &Visit, scene: &Scene, form: &Form, errors: &Errors) -> Markup {
    let error = |field: &str| errors.of(&visit.locale, field);
    let value = |field: &str| form.get(field).to_owned();
    let kinds = ChannelKind::ALL.into_iter().fold(
        Select::new("channel_kind", visit.text("customers-channel-kind"))
            .error(error("channel_kind")),
        |select, it| select.option(it.code(), kind(visit, it)),
    );
    let whose = scene.contacts.iter().fold(
        Select::new("channel_contact", visit.text("customers-channel-whose"))
            .error(error("channel_contact"))
            .option("", scene.customer.name.as_str().to_owned()),
        |select, contact| select.option(contact.id.to_string(), contact.name.as_str().to_owned()),
    );
    html! {
        (kinds.value(value("channel_kind")))
        (Field::text("address", visit.text("customers-channel-address")).value(value("address"))
            .error(error("address")).autocomplete("off").required())
        (keep_tick(visit, form, errors, "address"))
        @if !scene.contacts.is_empty() { (whose.value(value("channel_contact"))) }
    }
}

pub(super) fn kind(visit: &Visit, kind: ChannelKind) -> String {
    visit.text(&format!("customers-channel-{}", kind.code()))
}

/// An address, as a link where one can follow it and it can do no harm.
pub(super) fn address(channel: &ChannelAddress, home: Option<Country>) -> Markup {
    let address = channel.address.as_str();
    let shown = match channel.kind {
        ChannelKind::Phone => phones::shown(address, &channel.key, home),
        _ => address.to_owned(),
    };
    let is_ltr = !matches!(channel.kind, ChannelKind::Postal | ChannelKind::Messenger);
    html! {
        @match href(channel.kind, address, &channel.key) {
            Some(href) => a href=(href) rel="noreferrer" { bdi dir=[is_ltr.then_some("ltr")] { (shown) } },
            None => bdi { (shown) },
        }
    }
}

/// `tel:`, `mailto:` or an address of the web; nothing for what the kind does not accept.
fn href(kind: ChannelKind, address: &str, key: &str) -> Option<String> {
    let address = address.trim();
    if !kind.accepts(address) {
        return None;
    }
    match kind {
        ChannelKind::Phone if key.starts_with('+') => Some(format!("tel:{key}")),
        ChannelKind::Phone => {
            let number: String = address
                .chars()
                .take_while(|c| !c.is_alphabetic() && !",;#*".contains(*c))
                .collect();
            Some(format!("tel:{}", kind.key(&number, None)))
        }
        ChannelKind::Email => {
            let encoded: String = address.bytes().map(mail_byte).collect();
            Some(format!("mailto:{encoded}"))
        }
        ChannelKind::Web if address.starts_with("https://") || address.starts_with("http://") => {
            Some(address.to_owned())
        }
        ChannelKind::Web => Some(format!("https://{address}")),
        ChannelKind::Postal | ChannelKind::Messenger => None,
    }
}

/// So that an address can't bring headers of a mail along (`?subject=…`).
fn mail_byte(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"@.-_+".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_link_only_where_it_is_safe() {
        for (kind, address, link) in [
            (ChannelKind::Phone, "+48 601 234 567", Some("tel:+48601234567")),
            (ChannelKind::Phone, "(03) 555-0123 ext 4", Some("tel:035550123")),
            (ChannelKind::Email, "a?bcc=x@example.org", Some("mailto:a%3Fbcc%3Dx@example.org")),
            (ChannelKind::Web, "example.org/a?b", Some("https://example.org/a?b")),
            (ChannelKind::Web, "http://example.org", Some("http://example.org")),
            (ChannelKind::Web, "javascript:alert(1)", None),
            (ChannelKind::Email, "javascript:alert(1)", None),
            (ChannelKind::Messenger, "@anna", None),
            (ChannelKind::Postal, "Dluga 1, Warszawa", None),
        ] {
            let key = kind.key(address, None);
            assert_eq!(href(kind, address, &key).as_deref(), link, "{address}");
        }
    }
}
