//! Forms that were sent after their session had ended, until their writer is back. They lie in
//! memory only, for an hour, and nobody else is shown them.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::Router;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use jiff::{SignedDuration, Timestamp};
use maud::html;
use serde::Deserialize;

use super::{hex, is_secret, mark};
use crate::web::look::Action;
use crate::web::{Visit, Web, own_path};

const KEPT: SignedDuration = SignedDuration::from_hours(1);
const MOST: usize = 256;
const MOST_BYTES: usize = 64 * 1024;

/// A form that waits.
#[derive(Clone)]
struct Kept {
    at: Timestamp,
    /// The mark of its writer.
    whose: String,
    path: String,
    fields: Vec<(String, String)>,
}

#[derive(Default)]
pub struct KeptForms(Mutex<HashMap<String, Kept>>);

impl KeptForms {
    /// The id under which it waits; `None` if it is too large or there is no randomness to be had.
    pub(super) fn keep(
        &self,
        whose: &str,
        path: &str,
        fields: Vec<(String, String)>,
        now: Timestamp,
    ) -> Option<String> {
        let bytes: usize = fields.iter().map(|(name, value)| name.len() + value.len()).sum();
        let mut random = [0_u8; 16];
        if bytes > MOST_BYTES || getrandom::fill(&mut random).is_err() {
            return None;
        }
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.retain(|_, kept| now.duration_since(kept.at) < KEPT);
        if forms.len() >= MOST
            && let Some(oldest) =
                forms.iter().min_by_key(|(_, kept)| kept.at).map(|(id, _)| id.clone())
        {
            forms.remove(&oldest);
        }
        let (id, whose) = (hex(&random), whose.to_owned());
        forms.insert(id.clone(), Kept { at: now, whose, path: path.to_owned(), fields });
        Some(id)
    }

    /// Those that name one of these are gone.
    pub(in crate::web) fn forget(&self, names: &[String]) {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.retain(|_, kept| {
            !kept.fields.iter().any(|(_, value)| names.iter().any(|name| value.contains(name)))
        });
    }

    fn find(&self, id: &str, whose: &str, now: Timestamp) -> Option<Kept> {
        let forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = forms.get(id)?;
        (kept.whose == whose && now.duration_since(kept.at) < KEPT).then(|| kept.clone())
    }
}

pub fn routes() -> Router<Web> {
    Router::new().route("/kept", get(show))
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct Asked {
    form: String,
    back: String,
}

/// What was typed, and one button that sends it: nothing is done until it is pressed.
async fn show(visit: Visit, State(web): State<Web>, Query(asked): Query<Asked>) -> Response {
    let found = web.kept_forms().find(&asked.form, &mark(visit.user_id()), visit.now);
    let back = own_path(&asked.back);
    // Somebody else's, or gone: the page itself, where the browser may have kept a draft.
    let Some(kept) = found else { return Redirect::to(back).into_response() };
    let title = visit.text("posted-kept");
    let texts = kept.fields.iter().filter(|(name, value)| {
        !is_secret(name) && (value.trim().contains(char::is_whitespace) || !value.is_ascii())
    });
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } p class="soft" { (visit.text("posted-kept-words")) } }
            @for (_, text) in texts { blockquote dir="auto" { (text) } }
            form method="post" action=(kept.path) {
                @for (name, value) in &kept.fields { input type="hidden" name=(name) value=(value); }
                div class="do" {
                    (Action::submit(visit.text("posted-kept-send")).main())
                    (Action::link(back.to_owned(), visit.text("posted-kept-back")))
                }
            }
        }
    };
    visit.page(&title, &content)
}
