//! The four languages that the program and its customers speak.

/// A language that the program has every sentence in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    English,
    Polish,
    Russian,
    Hebrew,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::English, Self::Polish, Self::Russian, Self::Hebrew];

    /// The ISO 639-1 code, as in `<html lang>` and in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Polish => "pl",
            Self::Russian => "ru",
            Self::Hebrew => "he",
        }
    }

    /// Reads a language tag by its primary subtag, so `pl-PL` is Polish; `iw` is Hebrew's old code.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        match primary.as_str() {
            "en" => Some(Self::English),
            "pl" => Some(Self::Polish),
            "ru" => Some(Self::Russian),
            "he" | "iw" => Some(Self::Hebrew),
            _ => None,
        }
    }

    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Hebrew)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_as_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::parse(language.code()), Some(language));
        }
    }

    #[test]
    fn a_region_does_not_matter_and_an_unknown_tongue_is_none() {
        assert_eq!(Language::parse("pl-PL"), Some(Language::Polish));
        assert_eq!(Language::parse("iw_IL"), Some(Language::Hebrew));
        assert_eq!(Language::parse("de"), None);
    }
}
