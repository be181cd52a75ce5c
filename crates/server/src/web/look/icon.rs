//! A few line icons, used only beside words, so they are silent to assistive technology.

use maud::{Markup, Render, html};

/// What the bottom bar of a phone needs; a page seldom needs any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Today,
    Cases,
    Record,
    Customers,
    More,
}

impl Render for Icon {
    fn render(&self) -> Markup {
        let path = match self {
            Self::Today => "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
            Self::Cases => "M4 6h16M4 12h16M4 18h10",
            Self::Record => "M12 5v14M5 12h14",
            Self::Customers => {
                "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 20c.6-4 4-5.500 8-5.500s7.400 1.500 8 5.500"
            }
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
        };
        html! {
            svg class={ "icon" @if *self == Self::More { " dots" } } viewBox="0 0 24 24" aria-hidden="true" {
                path d=(path) {}
            }
        }
    }
}
