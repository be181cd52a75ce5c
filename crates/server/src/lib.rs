//! What talks with people: pages, import and the command line, over `domain` and `store`.

pub mod i18n;
