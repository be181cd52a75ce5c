//! An element as the formats read it: by the path of local names, with its own place.
//!
//! Namespaces are looked at once, at the root, which decides the format. Below it a path of local
//! names leads to one element only, since foreign elements stand in extensions, off these paths.

use crate::decimal::{Quantity, scaled};
use crate::problem::{Place, Problem, ProblemKind};
use domain::money::{Money, decimals};
use iso_currency::Currency;
use jiff::civil::Date;
use roxmltree::{Document, Node};

#[derive(Clone, Copy)]
pub(crate) struct El<'a>(Node<'a, 'a>);

impl<'a> El<'a> {
    pub(super) fn root(document: &'a Document<'a>) -> Self {
        Self(document.root_element())
    }

    pub fn name(self) -> &'a str {
        self.0.tag_name().name()
    }

    pub fn namespace(self) -> &'a str {
        self.0.tag_name().namespace().unwrap_or_default()
    }

    pub fn attribute(self, name: &str) -> Option<&'a str> {
        self.0.attribute(name).map(str::trim)
    }

    pub fn children(self) -> impl Iterator<Item = Self> {
        self.0.children().filter(Node::is_element).map(Self)
    }

    pub fn all(self, name: &str) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// The first element at a path as `Fa/Platnosc`.
    pub fn at(self, path: &str) -> Option<Self> {
        path.split('/').try_fold(self, |el, name| el.all(name).next())
    }

    /// The element at a path; what is missing is missing in the last one that is there.
    pub fn need(self, path: &str) -> Result<Self, Problem> {
        let (mut found, mut rest) = (self, path);
        loop {
            let (name, behind) = rest.split_once('/').unwrap_or((rest, ""));
            found = found.all(name).next().ok_or_else(|| found.missing(rest))?;
            if behind.is_empty() {
                return Ok(found);
            }
            rest = behind;
        }
    }

    /// The text with its white space made plain; none where there is nothing else.
    pub fn text(self) -> Option<String> {
        let all: String =
            self.0.children().filter(Node::is_text).filter_map(|n| n.text()).collect();
        let words: Vec<&str> = all.split_ascii_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    pub fn text_at(self, path: &str) -> Option<String> {
        self.at(path)?.text()
    }

    pub fn need_text(self, path: &str) -> Result<String, Problem> {
        let found = self.need(path)?;
        found.text().ok_or_else(|| found.problem(ProblemKind::Missing))
    }

    fn own_text(self) -> Result<String, Problem> {
        self.text().ok_or_else(|| self.problem(ProblemKind::Missing))
    }

    /// `2026-03-15`, also with a time or an offset behind it. The day is the one written, which is
    /// the day at the bank or the seller.
    pub fn date(self) -> Result<Date, Problem> {
        let text = self.own_text()?;
        let refused = || self.problem(ProblemKind::NotADate);
        let (day, rest) = text.split_at_checked(10).ok_or_else(refused)?;
        let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z');
        let after = rest.strip_prefix('T').unwrap_or(rest);
        if !after.chars().all(is_time) || day.bytes().filter(|b| *b == b'-').count() != 2 {
            return Err(refused());
        }
        day.parse().map_err(|_| refused())
    }

    pub fn date_at(self, path: &str) -> Result<Option<Date>, Problem> {
        self.at(path).map(Self::date).transpose()
    }

    pub fn currency(self) -> Result<Currency, Problem> {
        let text = self.own_text()?;
        Currency::from_code(&text).ok_or_else(|| self.problem(ProblemKind::NotACurrency))
    }

    pub fn money(self, currency: Currency) -> Result<Money, Problem> {
        let text = self.own_text()?;
        let minor = scaled(&text, '.', decimals(currency)).map_err(|what| {
            self.problem(match what {
                ProblemKind::NotANumber => ProblemKind::NotAnAmount,
                other => other,
            })
        })?;
        Ok(Money { minor, currency })
    }

    pub fn money_at(self, path: &str, currency: Currency) -> Result<Option<Money>, Problem> {
        self.at(path).map(|el| el.money(currency)).transpose()
    }

    /// A percentage as basis points.
    pub fn percent(self) -> Result<i32, Problem> {
        let points = scaled(&self.own_text()?, '.', 2).map_err(|what| self.problem(what))?;
        i32::try_from(points).map_err(|_| self.problem(ProblemKind::AmountTooLarge))
    }

    pub fn quantity(self) -> Result<Quantity, Problem> {
        Quantity::parse(&self.own_text()?).map_err(|what| self.problem(what))
    }

    pub fn problem(self, what: ProblemKind) -> Problem {
        Problem::at(self.place(), self.path(), what)
    }

    pub fn missing(self, path: &str) -> Problem {
        Problem::at(self.place(), format!("{}/{path}", self.path()), ProblemKind::Missing)
    }

    fn place(self) -> Place {
        let pos = self.0.document().text_pos_at(self.0.range().start);
        Place { line: pos.row, column: pos.col }
    }

    fn path(self) -> String {
        let mut names: Vec<&str> = self.0.ancestors().map(|node| node.tag_name().name()).collect();
        names.pop();
        names.reverse();
        names.join("/")
    }
}
