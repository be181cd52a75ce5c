//! One language, ready for use: its sentences and its ways of writing dates and numbers.

use std::fmt;
use std::sync::Arc;

use domain::language::Language;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use super::Args;
use super::dates::DateFormats;
use super::numbers::{self, NumberFormats};

/// `FILES`: (language code, file name, content) of every `.ftl` file, written by `build.rs`.
pub(super) mod embedded {
    include!(concat!(env!("OUT_DIR"), "/locales.rs"));
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// All languages, made once at start: building is slow (about a millisecond), using is not.
#[derive(Clone, Debug)]
pub struct Locales([Locale; Language::ALL.len()]);

impl Locales {
    /// # Errors
    /// If an embedded `.ftl` file does not parse or the data of a language is missing: a broken
    /// build, never a matter of input.
    pub fn load() -> Result<Self, LocaleError> {
        let [english, polish, russian, hebrew] = Language::ALL.map(Locale::load);
        Ok(Self([english?, polish?, russian?, hebrew?]))
    }

    #[must_use]
    pub fn of(&self, language: Language) -> &Locale {
        let [english, polish, russian, hebrew] = &self.0;
        match language {
            Language::English => english,
            Language::Polish => polish,
            Language::Russian => russian,
            Language::Hebrew => hebrew,
        }
    }
}

/// A language with all that is needed to write in it. A clone shares everything.
#[derive(Clone)]
pub struct Locale(Arc<Inner>);

struct Inner {
    language: Language,
    isolating: Bundle,
    plain: Bundle,
    dates: DateFormats,
    numbers: NumberFormats,
}

impl Locale {
    fn load(language: Language) -> Result<Self, LocaleError> {
        let resources = resources(language)?;
        let icu = icu_locale(language)?;
        Ok(Self(Arc::new(Inner {
            language,
            isolating: bundle(language, &resources, true)?,
            plain: bundle(language, &resources, false)?,
            dates: DateFormats::load(&icu)?,
            numbers: NumberFormats::load(language, &icu)?,
        })))
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The value of `<html lang>`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.language.code()
    }

    /// The value of `<html dir>`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if self.0.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// A sentence without variables, for a page.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        format(&self.0.isolating, key, None)
    }

    /// A sentence for a page. Each value is wrapped in U+2068 and U+2069, so that a Hebrew name
    /// does not turn an English sentence around, nor the reverse.
    #[must_use]
    pub fn text_with(&self, key: &str, args: &Args<'_>) -> String {
        format(&self.0.isolating, key, Some(args))
    }

    /// A sentence without variables for mail, CSV and terminal.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        format(&self.0.plain, key, None)
    }

    /// A sentence for mail, CSV and terminal: no invisible marks around values.
    #[must_use]
    pub fn plain_with(&self, key: &str, args: &Args<'_>) -> String {
        format(&self.0.plain, key, Some(args))
    }

    /// Whether there is such a sentence, for keys built from data.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.plain.has_message(key)
    }

    /// A language as readers of this one call it: "Polish", "polski".
    #[must_use]
    pub fn language_name(&self, language: Language) -> String {
        self.plain(&format!("languages-{}", language.code()))
    }

    /// This language as its speakers call it, for a list from which they choose: "Polski".
    #[must_use]
    pub fn own_name(&self) -> String {
        self.plain("languages-own-name")
    }

    pub(super) fn dates(&self) -> &DateFormats {
        &self.0.dates
    }

    pub(super) fn numbers(&self) -> &NumberFormats {
        &self.0.numbers
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.code())
    }
}

fn format(bundle: &Bundle, key: &str, args: Option<&Args<'_>>) -> String {
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return complain(key, "no such message");
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    if !errors.is_empty() {
        complain(key, &join(&errors));
    }
    text
}

/// A developer shall see a missing sentence at once, a customer shall not lose the page over it.
fn complain(key: &str, problem: &str) -> String {
    if cfg!(debug_assertions) {
        panic!("message `{key}`: {problem}");
    }
    tracing::error!(key, problem, "a message could not be written as meant");
    key.to_owned()
}

/// English first, so that a sentence missing elsewhere is still a sentence.
fn resources(language: Language) -> Result<Vec<Arc<FluentResource>>, LocaleError> {
    let english = files_of(Language::English);
    let own = files_of(language).filter(|_| language != Language::English);
    english.chain(own).map(|(name, text)| parse(name, text)).collect()
}

fn files_of(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = embedded::FILES.iter().filter(move |(code, ..)| *code == language.code());
    files.map(|(_, name, text)| (*name, *text))
}

fn parse(name: &'static str, text: &str) -> Result<Arc<FluentResource>, LocaleError> {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => Ok(Arc::new(resource)),
        Err((_, errors)) => Err(LocaleError::Messages { file: name, problems: join(&errors) }),
    }
}

fn bundle(
    language: Language,
    resources: &[Arc<FluentResource>],
    isolating: bool,
) -> Result<Bundle, LocaleError> {
    let tag: LanguageIdentifier =
        language.code().parse().map_err(|_| LocaleError::Data("language tag"))?;
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(isolating);
    bundle.set_formatter(Some(numbers::format_value));
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    Ok(bundle)
}

/// English is written the European way, day before month: most of its readers here live there.
fn icu_locale(language: Language) -> Result<icu_locale_core::Locale, LocaleError> {
    let tag = if language == Language::English { "en-GB" } else { language.code() };
    tag.parse().map_err(|_| LocaleError::Data("language tag"))
}

fn join<E: fmt::Display>(errors: &[E]) -> String {
    errors.iter().map(E::to_string).collect::<Vec<_>>().join("; ")
}

/// A build without one of its languages.
#[derive(Debug, PartialEq, Eq)]
pub enum LocaleError {
    Messages { file: &'static str, problems: String },
    Data(&'static str),
}

impl fmt::Display for LocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Messages { file, problems } => write!(f, "messages in {file}: {problems}"),
            Self::Data(what) => write!(f, "no language data for {what}"),
        }
    }
}

impl std::error::Error for LocaleError {}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::i18n::args;
    use std::sync::OnceLock;

    /// The languages, loaded once for all tests of the program.
    pub(crate) fn locale(language: Language) -> &'static Locale {
        static LOCALES: OnceLock<Locales> = OnceLock::new();
        LOCALES.get_or_init(|| Locales::load().unwrap()).of(language)
    }

    #[test]
    fn a_page_isolates_values_and_a_mail_does_not() {
        let english = locale(Language::English);
        let values = args! { time: "10:00" };
        assert_eq!(english.text_with("time-today-at", &values), "today \u{2068}10:00\u{2069}");
        assert_eq!(english.plain_with("time-today-at", &values), "today 10:00");
    }

    #[test]
    fn a_variable_takes_the_name_of_a_local_one() {
        let time = String::from("10:00");
        let text = locale(Language::English).plain_with("time-today-at", &args! { time });
        assert_eq!(text, "today 10:00");
    }

    #[test]
    #[should_panic(expected = "no-such-sentence")]
    fn an_unknown_sentence_shows_itself_while_testing() {
        let _ = locale(Language::English).text("no-such-sentence");
    }

    #[test]
    #[should_panic(expected = "time-today-at")]
    fn a_forgotten_value_shows_itself_while_testing() {
        let _ = locale(Language::English).text("time-today-at");
    }

    #[test]
    fn a_reader_finds_his_language_by_its_own_name() {
        let names = Language::ALL.map(|language| locale(language).own_name());
        assert_eq!(names, ["English", "Polski", "Русский", "עברית"]);
        assert_eq!(locale(Language::Polish).language_name(Language::Hebrew), "hebrajski");
    }

    #[test]
    fn each_language_knows_its_code_and_direction() {
        assert_eq!(locale(Language::Hebrew).direction(), "rtl");
        assert_eq!(locale(Language::Polish).direction(), "ltr");
        assert_eq!(locale(Language::Russian).code(), "ru");
    }
}
