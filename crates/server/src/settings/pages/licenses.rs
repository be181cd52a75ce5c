//! Whose work is inside, and under which licences.

use axum::response::Response;
use maud::html;

use crate::assets::LICENCES;
use crate::i18n::args;
use crate::web::Visit;
use crate::web::look::Disclosure;

/// The licences of the Rust libraries that are compiled in, as `deny.toml` allows them.
const CRATES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

pub(super) async fn show(visit: Visit) -> Response {
    let title = visit.text("layout-licenses");
    let crates = args! { licences: CRATES.join(", ") };
    let content = html! {
        article class="sheet" {
            header { h1 { (title) } }
            p { (visit.text("settings-licence-own")) }
            p { (visit.locale.text_with("settings-licence-crates", &crates)) }
            @for licence in LICENCES {
                (Disclosure::new(format!("{} · {}", licence.package, licence.spdx), html! {
                    div dir="ltr" {
                        @for paragraph in licence.text.split("\n\n") { p { (paragraph) } }
                    }
                }))
            }
        }
    };
    visit.page(&title, &content)
}

#[cfg(test)]
mod tests {
    use super::CRATES;

    #[test]
    fn the_page_names_the_licences_that_the_build_allows() {
        let allowed = include_str!("../../../../../deny.toml");
        for licence in CRATES {
            assert!(allowed.contains(&format!("\"{licence}\"")), "{licence}");
        }
    }
}
