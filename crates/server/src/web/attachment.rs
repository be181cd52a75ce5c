//! How a file that is handed out is called.

use std::fmt::Write as _;

/// The name twice: in plain letters for old programs, and whole (RFC 6266, RFC 8187).
#[must_use]
pub fn disposition(name: &str) -> String {
    let is_plain =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')');
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let mut whole = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            whole.push(char::from(byte));
        } else {
            let _ = write!(whole, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_name_can_not_break_out_of_its_header() {
        assert_eq!(
            disposition("umowa \"ß\";\\x.pdf"),
            "attachment; filename=\"umowa _____x.pdf\"; \
             filename*=UTF-8''umowa%20%22%C3%9F%22%3B%5Cx.pdf"
        );
        assert!(HeaderValue::from_str(&disposition("הסכם\r\nX: y.pdf")).is_ok());
    }
}
