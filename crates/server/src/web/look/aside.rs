//! What the script is told of a page: what it shows, and the few sentences that only a script says.

use maud::{Markup, Render, html};

use super::Text;

/// Nothing of it is seen until the script says something in `#told-here`, which lies over the page, so
/// that nothing jumps.
#[derive(Clone, Debug)]
pub struct Aside<'a> {
    /// By which drafts of one person are kept apart from another's in the same browser.
    pub who: Text<'a>,
    /// The key under which they lie there.
    pub lock: Text<'a>,
    /// What changes here when others write; empty where nothing does.
    pub about: Text<'a>,
    /// When the page was drawn, in milliseconds since 1970.
    pub since: u64,
    /// The page on which a change can be looked at.
    pub page: Text<'a>,
    pub look: Text<'a>,
    pub lost: Text<'a>,
    pub again: Text<'a>,
    pub meanwhile: Text<'a>,
    pub theirs: Text<'a>,
    pub take: Text<'a>,
}

impl Aside<'_> {
    pub(super) fn about(&self) -> Option<&str> {
        Some(self.about.as_ref()).filter(|about| !about.is_empty())
    }
}

impl Render for Aside<'_> {
    fn render(&self) -> Markup {
        html! {
            div id="told-here" role="status" data-who=(self.who) data-lock=(self.lock) data-page=(self.page) data-look=(self.look) data-lost=(self.lost)
                data-again=(self.again) data-meanwhile=(self.meanwhile) data-theirs=(self.theirs)
                data-take=(self.take) {}
        }
    }
}
