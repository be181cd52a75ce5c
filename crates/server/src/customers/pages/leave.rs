//! Leave to be contacted: what the customer allows, taken back and given again in one act.

use axum::extract::State;
use axum::response::Response;
use domain::customers::Customer;
use domain::ids::CustomerId;
use maud::{Markup, html};

use crate::customers::{restore_leave, withdraw_leave};
use crate::i18n::args;
use crate::web::look::{Action, Disclosure, Notice};
use crate::web::path::Id;
use crate::web::{Problem, Visit, Web, saved};

pub(super) async fn withdraw(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    withdraw_leave(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &format!("/customers/{id}"), "customers-done-leave-withdrawn", ""))
}

pub(super) async fn restore(
    visit: Visit,
    State(web): State<Web>,
    Id(id): Id<CustomerId>,
) -> Result<Response, Problem> {
    restore_leave(&web, visit.actor(), id).await?;
    Ok(saved(&visit, &format!("/customers/{id}"), "customers-done-leave-restored", ""))
}

/// What holds us back now, for the top of the page: nothing is the usual.
pub(super) fn notice(visit: &Visit, customer: &Customer) -> Markup {
    let locale = &visit.locale;
    if customer.leave.withdrawn_at.is_some() {
        return html! { (Notice::new(visit.text("customers-leave-withdrawn"))) };
    }
    let quiet = customer.leave.quiet_until.as_ref().filter(|until| until.at > visit.now);
    let Some(until) = quiet else { return html! {} };
    let when = locale.due_words(visit.now, until.at, until.zone.tz());
    let words = args! { when: when, place: locale.zone_name(until.zone.tz()) };
    html! { (Notice::new(locale.text_with("customers-leave-quiet", &words))) }
}

/// To change it, with what that means for them and for us.
pub(super) fn change(visit: &Visit, customer: &Customer) -> Markup {
    let path = |rest: &str| format!("/customers/{}/leave{rest}", customer.id);
    let (summary, meaning, action) = if customer.leave.withdrawn_at.is_some() {
        (
            "customers-leave-restore",
            "customers-leave-restore-meaning",
            Action::post(path(""), visit.text("customers-leave-restore-do")),
        )
    } else {
        (
            "customers-leave-withdraw",
            "customers-leave-withdraw-meaning",
            Action::post(path("/withdrawal"), visit.text("customers-leave-withdraw-do")),
        )
    };
    let content = html! {
        p { (visit.text(meaning)) " " span class="rule" { bdi { "S1-22" } } }
        p class="do" { (action) }
    };
    html! { (Disclosure::new(visit.text(summary), content)) }
}
