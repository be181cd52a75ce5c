//! What a customer may ask for: a copy of all that is held about them, and to be erased.

use domain::ids::CustomerId;
use domain::people::Right;
use maud::{Markup, html};
use store::customers::Contact;

use super::folded;
use crate::web::Visit;
use crate::web::look::{Action, name};

pub(super) fn of_customer(visit: &Visit, id: CustomerId, contacts: &[Contact]) -> Markup {
    let path = format!("/customers/{id}");
    let content = html! {
        p { (visit.text("erasing-data-about")) }
        div class="do" {
            (Action::download(format!("{path}/copy"), visit.text("erasing-copy")))
            @if visit.may(Right::Govern) {
                (Action::link(format!("{path}/erasing"), visit.text("erasing-customer")).quiet())
            }
        }
        @if visit.may(Right::Govern) && !contacts.is_empty() {
            ul {
                @for contact in contacts {
                    li {
                        (name(contact.name.as_str())) ": "
                        a href=(format!("{path}/contacts/{}/erasing", contact.id)) {
                            (visit.text("erasing-contact"))
                        }
                    }
                }
            }
        }
    };
    folded(visit.text("erasing-data"), content)
}
