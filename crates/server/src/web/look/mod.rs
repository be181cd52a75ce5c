//! The visual house: every page is put together from these components.
//!
//! A component is a value that renders itself, so it is spliced straight into `maud::html!`. No
//! component knows a sentence: every word that is seen or spoken comes in through [`Text`]. None
//! writes a `style` attribute or a script, for the pages run under a strict policy. What each one
//! is for is told in `docs/style-look.md`; the classes are in `assets/app.css`.

use std::borrow::Cow;

mod action;
mod aside;
mod choice;
mod facts;
mod field;
mod flower;
#[cfg(test)]
mod gallery;
mod icon;
mod life;
mod list;
mod notice;
mod select;
mod shell;
mod stage;
mod timeline;

pub use action::{Action, kbd};
pub use aside::Aside;
pub use choice::{Pick, Picks};
pub use facts::{Disclosure, Facts, Progress, Tab, Tabs, Tag, Tone, name, unseen};
pub use field::{Field, TextArea};
pub use flower::{Eye, Flower, Petal, Size};
pub use icon::Icon;
pub use life::{Debt, Now, Owe, Perspectives, PromiseRow, Said, promises};
pub use list::{Cell, Column, Filters, Pager, Sort, Table};
pub use notice::{Empty, ErrorSummary, Notice, Refused};
pub use select::{DateTime, Select, SelectOption};
pub use shell::{Assets, Boxes, Find, MenuItem, Nav, NavItem, Sheet, Shell, Theme, UserMenu, page};
pub use stage::{StageBar, StageSide};
pub use timeline::{Moment, Side, Timeline};

/// A sentence or a name that came in from outside: borrowed or owned, always escaped.
pub type Text<'a> = Cow<'a, str>;
