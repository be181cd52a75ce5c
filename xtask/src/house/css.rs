//! Styles turn with the script: Hebrew runs from right to left, so no side is called left or
//! right, and no words are in a style, where no translator would find them.

use super::Breach;

/// `/* physical: why */` on a line excuses it, as where the medium itself has a left and a right.
const EXCUSE: &str = "physical:";

/// Four values go round by sides of the screen, so the second and the fourth must agree.
const ROUND_TRIPS: &[&str] = &[
    "margin",
    "padding",
    "inset",
    "border-width",
    "border-color",
    "border-style",
    "scroll-margin",
];

pub fn check(file: &str, text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let bare = without_comments_and_strings(text);
    for (index, (line, original)) in bare.lines().zip(text.lines()).enumerate() {
        if original.contains(EXCUSE) {
            continue;
        }
        let mut found = |rule: String| breaches.push(Breach::new(file, index + 1, rule));
        for side in sides_in(line) {
            found(format!("`{side}` is a side of the screen: use a logical property or value"));
        }
        for property in lopsided(line) {
            found(format!("`{property}` with two different sides: use -inline-start and -end"));
        }
    }
    for (index, line) in without_comments(text).lines().enumerate() {
        if has_words_as_content(line) {
            breaches.push(Breach::new(
                file,
                index + 1,
                "words belong to locales/, not to `content`",
            ));
        }
    }
    breaches
}

fn sides_in(line: &str) -> Vec<&str> {
    line.split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter)))
        .filter(|word| word.split('-').any(|part| matches!(part, "left" | "right")))
        .collect()
}

fn lopsided(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for declaration in line.split([';', '{', '}']) {
        let Some((property, value)) = declaration.split_once(':') else {
            continue;
        };
        let property = property.trim();
        let value = value.replace("!important", "");
        let values: Vec<&str> = value.split_whitespace().collect();
        if ROUND_TRIPS.contains(&property) && values.len() == 4 && values[1] != values[3] {
            found.push(property);
        }
    }
    found
}

fn has_words_as_content(line: &str) -> bool {
    let Some((_, value)) = line.split_once("content:") else {
        return false;
    };
    let value = value.split(';').next().unwrap_or_default();
    let mut quoted = value.split(['"', '\'']).skip(1).step_by(2);
    // An escape such as `\2713` draws a sign, not a word.
    quoted.any(|text| !text.contains('\\') && text.chars().any(char::is_alphabetic))
}

fn without_comments(text: &str) -> String {
    blanked(text, false)
}

fn without_comments_and_strings(text: &str) -> String {
    blanked(text, true)
}

/// Replaces comments, and strings if asked, by blanks, so that lines keep their numbers.
fn blanked(text: &str, strings_too: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut quote: Option<char> = None;
    let mut in_comment = false;
    while let Some(letter) = letters.next() {
        if in_comment {
            if letter == '*' && letters.next_if_eq(&'/').is_some() {
                in_comment = false;
            }
            out.push(if letter == '\n' { '\n' } else { ' ' });
        } else if let Some(open) = quote {
            let ends = letter == open || letter == '\n';
            out.push(if strings_too && !ends { ' ' } else { letter });
            if ends {
                quote = None;
            }
        } else if letter == '/' && letters.next_if_eq(&'*').is_some() {
            in_comment = true;
        } else {
            if matches!(letter, '"' | '\'') {
                quote = Some(letter);
            }
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_found(text: &str) -> Vec<usize> {
        check("app.css", text).iter().map(|breach| breach.line).collect()
    }

    fn passes(text: &str) -> bool {
        lines_found(text).is_empty()
    }

    #[test]
    fn a_side_of_the_screen_is_found_as_property_value_and_class() {
        assert_eq!(lines_found("a {\n  margin-left: 1px;\n}"), [2]);
        assert_eq!(lines_found("a { text-align: right }"), [1]);
        assert_eq!(lines_found("a { left: 0 }"), [1]);
        assert_eq!(lines_found("a { border-top-left-radius: 1px }"), [1]);
        assert_eq!(lines_found(".left { color: red }"), [1]);
        assert_eq!(lines_found("a { margin: 1px 2px 3px 4px }"), [1]);
    }

    #[test]
    fn logical_properties_comments_and_excused_lines_pass() {
        assert!(passes("a { margin-inline-start: 1px; text-align: start }"));
        assert!(passes("/* what was left\n of it */ a { color: red }"));
        assert!(passes("a { margin: 1px 2px 3px 2px }"));
        assert!(passes("a { left: 0 } /* physical: a map has a west */"));
        assert!(passes("a { background: url(\"left.svg\"); --bright: 1 }"));
    }

    #[test]
    fn words_in_a_style_are_found_and_signs_are_not() {
        assert_eq!(lines_found("a::after { content: \"new\" }"), [1]);
        assert!(passes("a::after { content: \"\\2713\"; }"));
        assert!(passes("a::after { content: \"\" } b { content: attr(data-word) }"));
    }
}
