//! One's own second factor: setting codes up, printing recovery codes, removing.

use axum::extract::State;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use store::people::factors::Factors;

use super::{door, host, passkeys};
use crate::i18n::args;
use crate::people::factors::{self as actions, Proposed};
use crate::people::limit::BY_CODE;
use crate::people::session;
use crate::web::form::{Errors, Form, summary};
use crate::web::look::{Action, Facts, Notice, Refused, Sheet, Tone};
use crate::web::{Problem, Visit, Web, saved};

pub(super) const PATH: &str = "/people/me/second-factor";
const CODES: &str = "/people/me/second-factor/codes";

pub(super) async fn show(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    let factors = store::people::factors::of(web.db(), visit.user_id()).await?;
    let known = store::people::passkeys::of(web.db(), visit.user_id()).await?;
    let rule = session::second_factor(web.db()).await?;
    let is_demanded = rule.demands(visit.user.role);
    let content = html! {
        article class="sheet" {
            header {
                h1 { (visit.text("entry-second")) }
                @if !visit.user.is_held {
                    a class="back" href="/people/me" { (visit.text("people-own")) }
                }
            }
            @if visit.user.is_held {
                (Notice::new(visit.text("entry-second-demanded")).tone(Tone::Now))
            }
            p { (visit.text("entry-second-about")) }
            h2 { (visit.text("entry-codes")) }
            (codes(&visit, &factors, web.secrets().are_ready(), is_demanded))
            (passkeys::list(&visit, &known))
            @if factors.any() { (recovery(&visit, &factors)) }
        }
    };
    Ok(visit.page(&visit.text("entry-second"), &content))
}

fn codes(visit: &Visit, factors: &Factors, can_be_kept: bool, is_demanded: bool) -> Markup {
    let Some(since) = factors.codes_since else {
        return html! {
            p class="soft" { (visit.text("entry-codes-about")) }
            @if can_be_kept {
                div class="do" { (Action::link(CODES, visit.text("entry-codes-set-up")).main()) }
            } @else {
                (Refused {
                    rule: "".into(),
                    what: visit.text("entry-codes-no-key").into(),
                    how_to_go_on: visit.text("entry-codes-no-key-instead").into(),
                })
            }
        };
    };
    let since = visit.locale.date_time(since, visit.zone().tz());
    let is_last = factors.passkeys == 0;
    html! {
        (Facts::new().fact(visit.text("entry-codes-since"), html! { (since) }))
        @if is_last && is_demanded { p class="soft" { (visit.text("entry-codes-remove-demanded")) } }
        div class="do" {
            (Action::post(format!("{CODES}/remove"), visit.text("entry-codes-remove")).quiet())
        }
    }
}

fn recovery(visit: &Visit, factors: &Factors) -> Markup {
    let left = args! { count: factors.recovery_codes };
    html! {
        h2 { (visit.text("entry-recovery")) }
        p { (visit.locale.text_with("entry-recovery-left", &left)) }
        div class="do" {
            (Action::post(format!("{PATH}/recovery"), visit.text("entry-recovery-renew")).quiet())
        }
    }
}

pub(super) async fn ask(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require_fresh(CODES)?;
    let Some(proposed) = propose(&visit, &web).await? else {
        return Ok(crate::web::back_to(PATH));
    };
    let content = set_up(&visit, &proposed, &Errors::default());
    Ok(visit.page(&visit.text("entry-codes-set-up"), &content))
}

async fn propose(visit: &Visit, web: &Web) -> Result<Option<Proposed>, Problem> {
    let site = match host(web) {
        "" => visit.text("layout-site"),
        host => format!("{} {host}", visit.text("layout-site")),
    };
    // A colon parts the name of the site from that of the person.
    let site = site.replace(':', " ");
    Ok(actions::propose(web, &visit.user, &site).await?)
}

fn set_up(visit: &Visit, proposed: &Proposed, errors: &Errors) -> Markup {
    let content = html! {
        (summary(&visit.locale, errors))
        ol class="steps" {
            li { (visit.text("entry-codes-step-app")) }
            li {
                (visit.text("entry-codes-step-scan"))
                @if let Some(picture) = picture(&proposed.address, &visit.text("entry-codes-picture")) {
                    (picture)
                }
                p class="soft" { (visit.text("entry-codes-by-hand")) }
                p { bdi class="secret" dir="ltr" { (spaced(&proposed.letters)) } }
            }
            li { (visit.text("entry-codes-step-code")) }
        }
        form method="post" action=(CODES) {
            (door::code_field(&visit.text("entry-code")).error(errors.of(&visit.locale, "code")))
            div class="do" { (Action::submit(visit.text("entry-codes-confirm")).main()) }
        }
    };
    let sheet = Sheet {
        question: visit.text("entry-codes-set-up").into(),
        about: None,
        back: Some((PATH.into(), visit.text("fields-cancel").into())),
        content,
    };
    html! { (sheet) }
}

fn spaced(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect()).collect::<Vec<String>>().join(" ")
}

/// A picture that a camera reads: drawn in the page itself, for no other host may see the seed.
fn picture(address: &str, words: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let drawn = code.render::<svg::Color>().min_dimensions(220, 220).build();
    let from = drawn.find("<svg")?;
    Some(html! {
        div class="qr" role="img" aria-label=(words) { (PreEscaped(drawn.get(from..)?)) }
    })
}

pub(super) async fn confirm(
    visit: Visit,
    State(web): State<Web>,
    form: Form,
) -> Result<Response, Problem> {
    visit.require_fresh(CODES)?;
    let mut errors = Errors::default();
    let may = web.limiter().take(&format!("code {}", visit.user_id()), BY_CODE, visit.now);
    let made = match may {
        true => actions::confirm(&web, &visit.user, form.get("code")).await?,
        false => None,
    };
    if let Some(codes) = made {
        return Ok(print(&visit, &codes));
    }
    errors.add("code", if may { "entry-code-not-this" } else { "entry-confirm-limited" });
    let Some(proposed) = propose(&visit, &web).await? else {
        return Ok(crate::web::back_to(PATH));
    };
    let content = set_up(&visit, &proposed, &errors);
    Ok(visit.asks_again(&visit.text("entry-codes-set-up"), &content))
}

/// The recovery codes, shown this once.
pub(super) fn print(visit: &Visit, codes: &[String]) -> Response {
    let title = visit.text("entry-recovery");
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } }
            (Notice::new(visit.text("entry-recovery-made")).tone(Tone::Kept))
            p { (visit.text("entry-recovery-about")) }
            ol class="codes" {
                @for code in codes { li { bdi class="secret" dir="ltr" { (code) } } }
            }
            p class="soft" { bdi dir="ltr" { (visit.user.email) } }
            div class="do" { (Action::link(PATH, visit.text("entry-recovery-kept")).main()) }
        }
    };
    visit.page(&title, &content)
}

pub(super) async fn renew(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    Ok(match actions::renew_recovery(&web, visit.user_id()).await? {
        Some(codes) => print(&visit, &codes),
        None => crate::web::back_to(PATH),
    })
}

pub(super) async fn remove(visit: Visit, State(web): State<Web>) -> Result<Response, Problem> {
    visit.require_fresh(PATH)?;
    actions::remove_codes(&web, &visit.user).await?;
    Ok(saved(&visit, PATH, "entry-done-codes-removed", ""))
}
