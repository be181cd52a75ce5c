//! Licence expressions, as crates write them: `(MIT OR Apache-2.0) AND Unicode-3.0`.

/// Whether the allowed licences are enough to use what is under this expression. An expression
/// that can't be read is not allowed.
pub fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    // Before crates had expressions, a slash stood for `OR`.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    reader.any() == Some(true) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn any(&mut self) -> Option<bool> {
        let mut is_enough = self.every()?;
        while self.took("OR") {
            is_enough |= self.every()?;
        }
        Some(is_enough)
    }

    fn every(&mut self) -> Option<bool> {
        let mut is_enough = self.one()?;
        while self.took("AND") {
            is_enough &= self.one()?;
        }
        Some(is_enough)
    }

    fn one(&mut self) -> Option<bool> {
        if self.took("(") {
            let inner = self.any()?;
            return self.took(")").then_some(inner);
        }
        let name = self.next()?;
        if self.took("WITH") {
            // An exception only adds to what the licence allows.
            self.next()?;
        }
        Some(self.allowed.iter().any(|allowed| allowed == name))
    }

    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn took(&mut self, word: &str) -> bool {
        let is_next = self.words.first() == Some(&word);
        if is_next {
            self.words = &self.words[1..];
        }
        is_next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(expression: &str) -> bool {
        is_allowed(expression, &["MIT".to_owned(), "ISC".to_owned()])
    }

    #[test]
    fn one_of_several_is_enough_and_all_of_several_are_needed() {
        assert!(allowed("MIT"));
        assert!(allowed("Apache-2.0 OR MIT"));
        assert!(allowed("GPL-2.0/MIT"));
        assert!(allowed("(GPL-2.0 OR MIT) AND ISC"));
        assert!(allowed("MIT WITH LLVM-exception"));
        assert!(!allowed("MIT AND Apache-2.0"));
        assert!(!allowed("GPL-2.0 OR Apache-2.0 AND MIT"));
    }

    #[test]
    fn what_cannot_be_read_is_not_allowed() {
        for broken in ["", "MIT OR", "(MIT", "MIT ISC", "AND MIT"] {
            assert!(!allowed(broken), "{broken}");
        }
    }
}
