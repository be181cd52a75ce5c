//! Why a file isn't read: what is wrong and where, as values without sentences.

/// A place in the file as an editor shows it. Both count from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub line: u32,
    pub column: u32,
}

/// What is wrong and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// None where the file as a whole is meant.
    pub place: Option<Place>,
    /// The element as `Faktura/Fa/P_15`, the tag as `:61:`; empty where the file as a whole is
    /// meant. For [`ProblemKind::Missing`] it names what is missing, and `place` what it is
    /// missing in.
    pub path: String,
    pub what: ProblemKind,
}

impl Problem {
    pub(crate) fn whole(what: ProblemKind) -> Self {
        Self { place: None, path: String::new(), what }
    }

    pub(crate) fn at(place: Place, path: impl Into<String>, what: ProblemKind) -> Self {
        Self { place: Some(place), path: path.into(), what }
    }
}

/// What is wrong. Pages translate [`ProblemKind::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// An amount of more than 64 bits.
    AmountTooLarge,
    /// Opening balance and entries don't add up to the closing balance.
    BalanceDiffers,
    /// The file ends before what it began.
    CutOff,
    /// The file declares its own grammar or entities, which no invoice or statement needs.
    Dtd,
    Missing,
    NotACurrency,
    NotADate,
    NotAnAmount,
    NotANumber,
    /// The bytes aren't text of the encoding that the file claims.
    NotText,
    NotXml,
    /// An amount in another currency than the document's.
    OtherCurrency,
    /// Parts don't add up to the total that the file states.
    SumDiffers,
    TooDeep,
    TooLarge,
    TooManyDecimals,
    UnknownFormat,
    /// A code that the format doesn't have.
    UnknownValue,
}

impl ProblemKind {
    pub const ALL: [Self; 18] = [
        Self::AmountTooLarge,
        Self::BalanceDiffers,
        Self::CutOff,
        Self::Dtd,
        Self::Missing,
        Self::NotACurrency,
        Self::NotADate,
        Self::NotAnAmount,
        Self::NotANumber,
        Self::NotText,
        Self::NotXml,
        Self::OtherCurrency,
        Self::SumDiffers,
        Self::TooDeep,
        Self::TooLarge,
        Self::TooManyDecimals,
        Self::UnknownFormat,
        Self::UnknownValue,
    ];

    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AmountTooLarge => "amount-too-large",
            Self::BalanceDiffers => "balance-differs",
            Self::CutOff => "cut-off",
            Self::Dtd => "dtd",
            Self::Missing => "missing",
            Self::NotACurrency => "not-a-currency",
            Self::NotADate => "not-a-date",
            Self::NotAnAmount => "not-an-amount",
            Self::NotANumber => "not-a-number",
            Self::NotText => "not-text",
            Self::NotXml => "not-xml",
            Self::OtherCurrency => "other-currency",
            Self::SumDiffers => "sum-differs",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
            Self::TooManyDecimals => "too-many-decimals",
            Self::UnknownFormat => "unknown-format",
            Self::UnknownValue => "unknown-value",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_kind_of_problem_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = ProblemKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes.len(), ProblemKind::ALL.len());
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }
}
