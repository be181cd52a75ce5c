use super::*;

fn of(text: &str) -> Dialect {
    detect(text.as_bytes())
}

#[test]
fn each_delimiter_is_found() {
    for delimiter in [',', ';', '\t', '|', '^', '~', ':', '\u{1f}'] {
        let text = "name,city,phone\nMuseum,Haifa,04 831\nZoo,Oslo,22 11\n"
            .replace(',', &delimiter.to_string());
        assert_eq!(of(&text), Dialect { delimiter, ..Dialect::default() }, "{delimiter:?}");
    }
}

#[test]
fn commas_in_amounts_and_addresses_do_not_win_over_semicolons() {
    let text = "Nazwa;Kwota;Adres\nA;1 234,56;ul. Długa, 5\nB;2,00;Rynek, 1\nC;9,99;Pl. Zgody, 3\n";
    assert_eq!(of(text).delimiter, ';');
}

#[test]
fn excel_tells_the_delimiter_itself() {
    assert_eq!(of("sep=|\r\na,b|c,d\r\n").delimiter, '|');
    assert_eq!(excel_delimiter(b"sep=;\r\na;b"), Some((b';', 7)));
    assert_eq!(excel_delimiter(b"\"sep=,\"\na,b"), Some((b',', 8)));
    assert_eq!(excel_delimiter(b"separator;b\n"), None);
}

#[test]
fn quotes_and_escapes_are_found() {
    let single = "a,b\n'x, y','it''s'\n'z','w'\n";
    assert_eq!(of(single).quote, Some('\''));
    let backslash = "a,b\n\"say \\\"hi\\\", friend\",2\n\"x\",3\n";
    assert_eq!(of(backslash).escape, Escape::Backslash);
    let apostrophes = "name,city\n's-Hertogenbosch museum,Den Bosch\nO'Brien's,Cork\n";
    assert_eq!(of(apostrophes), Dialect::default());
}

#[test]
fn a_first_row_of_data_is_no_header() {
    assert!(!of("Museum;info@museum.example;+48 22 506\nZoo;zoo@zoo.example;123\n").header);
    assert!(!of("1,Museum\n2,Zoo\n").header);
    assert!(of("a,b,c\n1,2,3\n").header);
    assert!(of("").header);
}

#[test]
fn one_column_is_one_column() {
    assert_eq!(of("name\nMuseum of Art\nZoo\n").delimiter, ',');
}
