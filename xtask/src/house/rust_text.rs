//! Rust source taken apart into code and string literals, enough to look for words in either.

/// A file's code with comments and literals blanked out, and its string literals by line.
pub struct RustText {
    pub code: String,
    pub strings: Vec<(usize, String)>,
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    read: RustText,
}

pub fn read(text: &str) -> RustText {
    let mut reader =
        Reader { rest: text, line: 1, read: RustText { code: String::new(), strings: Vec::new() } };
    while let Some(letter) = reader.rest.chars().next() {
        reader.step(letter);
    }
    reader.read
}

impl Reader<'_> {
    fn step(&mut self, letter: char) {
        if self.rest.starts_with("//") {
            self.blank(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.blank(comment_length(self.rest));
        } else if let Some(opening) = self.raw_string_opening() {
            let closing = format!("\"{}", "#".repeat(opening - 2));
            let body = &self.rest[opening..];
            let length = body.find(&closing).unwrap_or(body.len());
            self.string(opening, length, closing.len());
        } else if letter == '"' {
            self.string(1, string_length(&self.rest[1..]), 1);
        } else if letter == '\'' {
            self.blank(quote_length(self.rest));
        } else {
            self.read.code.push(letter);
            self.line += usize::from(letter == '\n');
            self.rest = &self.rest[letter.len_utf8()..];
        }
    }

    /// The length of `r"`, `r#"` and so on, where one begins here.
    fn raw_string_opening(&self) -> Option<usize> {
        let goes_on_a_word =
            self.read.code.ends_with(|last: char| last.is_alphanumeric() && last != 'b');
        let hashes = self.rest.strip_prefix('r').filter(|_| !goes_on_a_word)?;
        let body = hashes.trim_start_matches('#');
        body.starts_with('"').then(|| self.rest.len() - body.len() + 1)
    }

    fn string(&mut self, opening: usize, length: usize, closing: usize) {
        let text = self.rest[opening..opening + length].to_owned();
        self.read.strings.push((self.line, text));
        self.blank((opening + length + closing).min(self.rest.len()));
    }

    fn blank(&mut self, length: usize) {
        let (gone, rest) = self.rest.split_at(length);
        let lines = gone.matches('\n').count();
        self.read.code.push(' ');
        self.read.code.extend(std::iter::repeat_n('\n', lines));
        self.line += lines;
        self.rest = rest;
    }
}

/// Comments of this kind nest.
fn comment_length(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    text.len()
}

/// Up to the closing quote, past escaped ones.
fn string_length(body: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in body.char_indices() {
        match letter {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    body.len()
}

/// A character such as `'"'`, or only the mark of a lifetime.
fn quote_length(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => text[3..].find('\'').map_or(1, |end| end + 4),
        Some((at, letter)) if text[at + letter.len_utf8()..].starts_with('\'') => {
            at + letter.len_utf8() + 1
        }
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_told_with_their_lines_and_leave_the_code() {
        let text = "let a = \"one \\\" two\";\nlet b = r#\"three \" four\"#;\n";
        let read = read(text);
        let expected = [(1, "one \\\" two".to_owned()), (2, "three \" four".to_owned())];
        assert_eq!(read.strings, expected);
        assert!(!read.code.contains("one") && !read.code.contains("four"));
        assert_eq!(read.code.lines().count(), 2);
    }

    #[test]
    fn comments_characters_and_lifetimes_confuse_nothing() {
        let text = "// \"no\n/* a /* b */ \" */ fn f<'a>(x: &'a str) { m('\"', '\\'', '\\u{41}') }";
        let read = read(text);
        assert!(read.strings.is_empty());
        assert!(read.code.contains("fn f<") && read.code.contains("m("));
    }
}
