//! How a customer is reached: their own channels, then those of their contact persons.

use domain::ids::ContactId;
use maud::{Markup, Render as _, html};
use store::customers::Contact;

use super::Scene;
use crate::customers::pages::addresses;
use crate::customers::pages::channels::{address, kind};
use crate::web::Visit;
use crate::web::look::{Action, Facts, name};

pub(super) fn reach(visit: &Visit, scene: &Scene) -> Markup {
    if scene.channels.is_empty() && scene.contacts.is_empty() && scene.addresses.is_empty() {
        let edit = format!("/customers/{}/edit", scene.customer.id);
        return html! {
            p class="soft" { (visit.text("customers-no-channel")) }
            p class="do" { (Action::link(edit, visit.text("customers-channel-add"))) }
        };
    }
    html! {
        (channels(visit, scene, None))
        (addresses::shown(visit, &scene.addresses, scene.home(visit)))
        @for contact in &scene.contacts { (person(visit, scene, contact)) }
    }
}

fn person(visit: &Visit, scene: &Scene, contact: &Contact) -> Markup {
    let language = contact.language.filter(|language| *language != scene.customer.language);
    html! {
        h3 {
            (name(contact.name.as_str()))
            @if let Some(position) = &contact.position { " " span class="soft" { bdi { (position) } } }
            @if let Some(language) = language {
                " " span class="soft" { "· " (visit.locale.language_name(language)) }
            }
        }
        (channels(visit, scene, Some(contact.id)))
    }
}

fn channels(visit: &Visit, scene: &Scene, of: Option<ContactId>) -> Markup {
    let own = scene.channels.iter().filter(|channel| channel.contact == of);
    own.fold(Facts::new(), |facts, channel| {
        facts.fact(kind(visit, channel.kind), address(channel, scene.home(visit)))
    })
    .render()
}
