//! All keys: those of every page, and by the script those of the page over which the list stands.

use axum::response::Response;
use maud::{Markup, html};

use crate::web::Visit;

/// What does the same everywhere: keys, and the words for what they do.
const ALWAYS: [(&[&str], &str); 6] = [
    (&["Ctrl", "K"], "search-keys-palette"),
    (&["/"], "search-keys-find"),
    (&["?"], "search-keys-help"),
    (&["↑", "↓"], "search-keys-move"),
    (&["Enter"], "search-keys-open"),
    (&["Esc"], "search-keys-close"),
];

pub(super) async fn show(visit: Visit) -> Response {
    let title = visit.text("search-keys");
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } }
            div data-keys-sheet { (sheet(&visit)) }
        }
    };
    visit.page(&title, &content)
}

/// The script takes this part into its dialog and puts the keys of the page before it.
fn sheet(visit: &Visit) -> Markup {
    let hint = if visit.user.has_shortcuts { "search-keys-hint" } else { "search-keys-off" };
    html! {
        h2 { (visit.text("search-keys-here")) }
        dl class="keys" data-keys-here {
            @for (key, label) in visit.nav_keys() { (row(&[key.as_str()], &label)) }
        }
        h2 { (visit.text("search-keys-always")) }
        dl class="keys" { @for (keys, words) in ALWAYS { (row(keys, &visit.text(words))) } }
        p class="soft" {
            (visit.text(hint)) " " a href="/people/me" { (visit.text("search-keys-own")) }
        }
    }
}

fn row(keys: &[&str], words: &str) -> Markup {
    html! {
        div {
            dt { @for key in keys { kbd dir="ltr" { (key) } " " } }
            dd { (words) }
        }
    }
}
