//! The sign of the house: a forget-me-not whose five petals are the five parts of a life with a
//! customer, and whose eye is the next step.
//!
//! The shapes are drawn once per page by [`sprite`] (the shell does it) and referred to by each
//! flower, so that a list of a hundred flowers stays light.

use maud::{Markup, Render, html};

use super::Text;

/// How far one part of a life has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Petal {
    /// Not begun: a pale shadow.
    Empty,
    /// Begun, with something open: outlined.
    Open,
    /// Some of the part is done: outlined, with a petal growing in it.
    Partial { done: u8, of: u8 },
    /// Done: in full bloom.
    Done,
}

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eye {
    /// A next step stands and its time has not come.
    OnTime,
    /// Its time is now.
    Now,
    /// Its time has passed: the ring has a gap, so that it is told by shape and not by colour.
    Late,
    /// None is needed or none is set.
    None,
}

/// The size, as a class: about 24, 40 and 96 pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    S,
    M,
    L,
}

/// A flower and the words that tell the same to those who can't see it.
#[derive(Clone, Debug)]
pub struct Flower<'a> {
    petals: [Petal; 5],
    eye: Eye,
    size: Size,
    words: Text<'a>,
}

impl<'a> Flower<'a> {
    /// A middle-sized flower; `words` tell what it shows.
    #[must_use]
    pub fn new(petals: [Petal; 5], eye: Eye, words: impl Into<Text<'a>>) -> Self {
        Self { petals, eye, size: Size::M, words: words.into() }
    }

    #[must_use]
    pub const fn size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }
}

impl Render for Flower<'_> {
    fn render(&self) -> Markup {
        html! {
            svg class={ "flower " (size_class(self.size)) } viewBox="-50 -50 100 100" role="img"
                aria-label=(self.words) {
                title { (self.words) }
                // Fuller petals lie over emptier ones, so that no outline cuts through a bloom.
                @for rank in 0..=3 {
                    @for (turn, petal) in self.petals.iter().enumerate() {
                        @if rank_of(*petal) == rank { (draw_petal(*petal, turn)) }
                    }
                }
                (draw_eye(self.eye))
            }
        }
    }
}

/// The flower in full bloom, as a mere sign beside words that say it all.
pub(super) fn sign(size: Size) -> Markup {
    html! {
        svg class={ "flower " (size_class(size)) } viewBox="-50 -50 100 100" aria-hidden="true" {
            @for turn in 0..5 { (draw_petal(Petal::Done, turn)) }
            (draw_eye(Eye::OnTime))
        }
    }
}

/// The flower before anything has happened, for empty pages.
pub(super) fn bud() -> Markup {
    html! {
        svg class="flower l" viewBox="-50 -50 100 100" aria-hidden="true" {
            @for turn in 0..5 { (draw_petal(Petal::Empty, turn)) }
            (draw_eye(Eye::None))
        }
    }
}

/// The shapes that every flower of a page refers to; once per page.
pub(super) fn sprite() -> Markup {
    const OUTLINE: &str = "M0-3C-6-11-21.500-17-22.800-31.500-23.600-41.500-13.500-47.500 0-47.500S23.600-41.500 22.800-31.500C21.500-17 6-11 0-3Z";
    html! {
        svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false" {
            defs {
                radialGradient id="f-blue" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="48" {
                    stop offset=".3" class="f-heart" {}
                    stop offset="1" class="f-rim" {}
                }
                path id="f-petal" d=(OUTLINE) {}
                g id="f-bloom" {
                    path d=(OUTLINE) fill="url(#f-blue)" {}
                    path class="f-star" d="M0-6C-5-10-6-14.500-4-19-2.500-22.500-1-24 0-27.500 1-24 2.500-22.500 4-19 6-14.500 5-10 0-6Z" {}
                }
            }
        }
    }
}

const fn size_class(size: Size) -> &'static str {
    match size {
        Size::S => "s",
        Size::M => "m",
        Size::L => "l",
    }
}

const fn rank_of(petal: Petal) -> u8 {
    match petal {
        Petal::Empty => 0,
        Petal::Open => 1,
        Petal::Partial { .. } => 2,
        Petal::Done => 3,
    }
}

fn draw_petal(petal: Petal, turn: usize) -> Markup {
    let rotate = format!("rotate({})", turn * 72);
    html! {
        @match petal {
            Petal::Empty => use href="#f-petal" class="empty" transform=(rotate) {},
            Petal::Open => use href="#f-petal" class="open" transform=(rotate) {},
            Petal::Partial { done, of } => {
                use href="#f-petal" class="open" transform=(rotate) {}
                use href="#f-bloom" class="done" transform={ (rotate) " scale(" (grown(done, of)) ")" } {}
            }
            Petal::Done => use href="#f-bloom" class="done" transform=(rotate) {},
        }
    }
}

/// The scale of a growing petal: by area, and never so small that the eye hides it nor so large
/// that it looks done.
fn grown(done: u8, of: u8) -> String {
    let share = f32::from(done.min(of)) / f32::from(of.max(1));
    format!("{:.2}", 0.5 + 0.36 * share.sqrt())
}

fn draw_eye(eye: Eye) -> Markup {
    html! {
        @match eye {
            Eye::OnTime => {
                circle class="eye" r="10.500" {}
                circle class="eye-dot" r="3.500" {}
            }
            Eye::Now => {
                circle class="eye-halo" r="17" {}
                circle class="eye" r="13" {}
                circle class="eye-dot" r="4" {}
            }
            Eye::Late => {
                circle class="eye-ground" r="15" {}
                path class="eye-late" d="M-3.800-10.300A11 11 0 1 0 10.300-3.800" {}
            }
            Eye::None => circle class="eye-none" r="9" {},
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(petals: [Petal; 5], eye: Eye) -> String {
        Flower::new(petals, eye, "met; \"<now>\"").render().into_string()
    }

    #[test]
    fn a_flower_has_five_petals_and_words() {
        let svg =
            drawn([Petal::Done, Petal::Done, Petal::Open, Petal::Empty, Petal::Empty], Eye::OnTime);
        assert_eq!(svg.matches("<use ").count(), 5);
        assert!(svg.contains("role=\"img\""));
        assert!(svg.contains("aria-label=\"met; &quot;&lt;now&gt;&quot;\""));
        assert!(svg.contains("<title>met; &quot;&lt;now&gt;&quot;</title>"));
    }

    #[test]
    fn a_late_step_is_told_by_shape() {
        let late = drawn([Petal::Open; 5], Eye::Late);
        let now = drawn([Petal::Open; 5], Eye::Now);
        assert!(late.contains("<path class=\"eye-late\""), "an open arc, not a circle");
        assert!(!now.contains("eye-late"));
    }

    #[test]
    fn a_partial_petal_grows_and_never_looks_done() {
        assert_eq!(grown(0, 0), "0.50");
        assert_eq!(grown(3, 3), "0.86");
        assert!(grown(1, 4) < grown(3, 4));
        assert_eq!(grown(9, 3), grown(3, 3), "more than all is all");
    }
}
