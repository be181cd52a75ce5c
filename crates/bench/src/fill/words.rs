//! What customers are called and what they say: words of four languages, put together by chance.

use domain::customers::CustomerKind;
use domain::language::Language;

use crate::random::Random;

/// One language's lists, as they stand in `words/`.
pub struct Words {
    pub language: Language,
    first: Vec<&'static str>,
    last: Vec<&'static str>,
    firms: Vec<&'static str>,
    places: Vec<&'static str>,
    titles: Vec<&'static str>,
    said: Vec<&'static str>,
    notes: Vec<&'static str>,
}

impl Words {
    pub fn all() -> [Self; 4] {
        Language::ALL.map(|language| {
            let text = match language {
                Language::English => include_str!("../../words/en.txt"),
                Language::Polish => include_str!("../../words/pl.txt"),
                Language::Russian => include_str!("../../words/ru.txt"),
                Language::Hebrew => include_str!("../../words/he.txt"),
            };
            Self::read(language, text)
        })
    }

    fn read(language: Language, text: &'static str) -> Self {
        let list = |name: &str| -> Vec<&'static str> {
            let mut lines = text.lines();
            lines.find(|line| line.strip_prefix("# ") == Some(name));
            let line = lines.next().unwrap_or_default();
            if line.contains('|') { line.split('|').collect() } else { line.split(' ').collect() }
        };
        Self {
            language,
            first: list("first"),
            last: list("last"),
            firms: list("firm"),
            places: list("place"),
            titles: list("title"),
            said: list("said"),
            notes: list("note"),
        }
    }

    /// A person, or a firm that is called after its trade, its owner and its town.
    pub fn customer(&self, random: &mut Random) -> (CustomerKind, String) {
        if random.is(0.4) {
            let firm = one(random.common(&self.firms));
            let owner = one(random.common(&self.last));
            let place = one(random.common(&self.places));
            return (CustomerKind::Organization, format!("{firm} {owner} {place}"));
        }
        (CustomerKind::Person, self.person(random))
    }

    pub fn person(&self, random: &mut Random) -> String {
        let first = one(random.common(&self.first));
        format!("{first} {}", one(random.common(&self.last)))
    }

    pub fn title(&self, random: &mut Random) -> &'static str {
        one(random.pick(&self.titles))
    }

    pub fn said(&self, random: &mut Random) -> &'static str {
        one(random.pick(&self.said))
    }

    pub fn note(&self, random: &mut Random) -> &'static str {
        one(random.pick(&self.notes))
    }

    pub const fn zone(&self) -> &'static str {
        match self.language {
            Language::English => "Europe/London",
            Language::Polish => "Europe/Warsaw",
            Language::Russian | Language::Hebrew => "Asia/Jerusalem",
        }
    }
}

fn one(found: Option<&&'static str>) -> &'static str {
    found.copied().unwrap_or("?")
}
