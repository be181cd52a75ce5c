//! Every sentence, date and figure in the reader's language.
//!
//! Sentences live in `locales/<code>/*.ftl` and nowhere in code; [`Locale`] finds them and formats
//! days, clock times and money as natives write them. The only languages are those of
//! [`domain::language::Language`].

mod dates;
mod due;
mod locale;
mod negotiation;
mod numbers;
mod zones;

#[cfg(test)]
mod check;

#[cfg(test)]
pub(crate) use locale::tests::locale as test_locale;
pub use locale::{Locale, LocaleError, Locales};
pub use negotiation::choose_language;

/// Values for the variables of a message; see [`args!`].
pub type Args<'a> = fluent_bundle::FluentArgs<'a>;

/// Values for the variables of a message: `args! { count: 3, name: &customer.name }`, or just
/// `args! { count, name }` where the local variable has the message's word.
///
/// A number decides plurals and is written with the language's grouping; what must not be grouped
/// (a year, a number of a document) goes in as text.
macro_rules! args {
    (@value $name:ident) => { $name };
    (@value $name:ident $value:expr) => { $value };
    ($($name:ident $(: $value:expr)?),* $(,)?) => {{
        let mut args = $crate::i18n::Args::new();
        $(args.set(stringify!($name), $crate::i18n::args!(@value $name $($value)?));)*
        args
    }};
}
pub(crate) use args;
