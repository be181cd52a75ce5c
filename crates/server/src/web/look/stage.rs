//! The ten stages, theirs above ours, in five pairs like the petals.

use maud::{Markup, Render, html};

use super::Text;

const STAGES: u8 = 10;

/// Where one side stands: a number from 1 to 10 and the stage's name in that side's words.
#[derive(Clone, Debug)]
pub struct StageSide<'a> {
    pub who: Text<'a>,
    pub stage: u8,
    pub name: Text<'a>,
}

/// Both sides' stages, aligned, so that a difference is seen at once.
#[derive(Clone, Debug)]
pub struct StageBar<'a> {
    pub theirs: StageSide<'a>,
    pub ours: StageSide<'a>,
    /// That both see it alike, or how they differ and whose stage is the true one.
    pub note: Text<'a>,
}

impl StageBar<'_> {
    fn row(&self, side: &StageSide) -> Markup {
        let low = self.theirs.stage.min(self.ours.stage);
        html! {
            dt { (side.who) }
            dd {
                span class="steps" aria-hidden="true" {
                    @for step in 1..=STAGES {
                        i class=(step_class(step, side.stage, low)) {}
                    }
                }
                span class="stage-name" { span class="soft" { (side.stage) } " " (side.name) }
            }
        }
    }
}

/// A step beyond where both stand is marked apart, for that is what one side has not seen yet.
const fn step_class(step: u8, stage: u8, low: u8) -> &'static str {
    if step > stage {
        ""
    } else if step > low {
        if step == stage { "ahead here" } else { "ahead" }
    } else if step == stage {
        "on here"
    } else {
        "on"
    }
}

impl Render for StageBar<'_> {
    fn render(&self) -> Markup {
        let differ = self.theirs.stage != self.ours.stage;
        html! {
            div class={ "stages" @if differ { " differ" } } {
                dl { (self.row(&self.theirs)) (self.row(&self.ours)) }
                p class="soft" { (self.note) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(theirs: u8, ours: u8) -> String {
        let side = |stage| StageSide { who: "w".into(), stage, name: "n".into() };
        StageBar { theirs: side(theirs), ours: side(ours), note: "note".into() }
            .render()
            .into_string()
    }

    #[test]
    fn both_sides_have_ten_steps() {
        assert_eq!(bar(5, 5).matches("<i ").count(), 20);
    }

    #[test]
    fn a_difference_is_marked_where_it_lies() {
        assert!(!bar(5, 5).contains("ahead") && !bar(5, 5).contains("differ"));
        let ahead = bar(4, 6);
        assert_eq!(ahead.matches("ahead").count(), 2);
        assert!(ahead.contains("stages differ"));
    }
}
