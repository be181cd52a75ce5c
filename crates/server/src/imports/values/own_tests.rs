use domain::fields::FieldSubject;
use domain::ids::FieldId;
use uuid::Uuid;

use super::*;

fn field(kind: FieldKind) -> Field {
    let line = |text: &str| Line::parse(text).unwrap();
    Field {
        id: FieldId(Uuid::nil()),
        subject: FieldSubject::Customer,
        slug: "size".to_owned(),
        name: line("Size"),
        kind,
        choices: vec![line("Mały"), line("Big")],
        position: 1,
        retired_at: None,
    }
}

fn read(kind: FieldKind, text: &str) -> Result<String, ProblemKind> {
    let written = Written {
        sign: None,
        order: None,
        zone: &TimeZone::UTC,
        currency: None,
        fallback: Currency::from_code("PLN"),
    };
    parse_own(&field(kind), text, written).map(|value| value.plain())
}

#[test]
fn a_value_is_read_as_people_and_as_our_own_files_write_it() {
    for (kind, text, plain) in [
        (FieldKind::Text, " Ogród ", "Ogród"),
        (FieldKind::Number, "1 234,5", "1234.5"),
        (FieldKind::Number, "-0.25", "-0.25"),
        (FieldKind::Number, "1,234.50", "1234.5"),
        (FieldKind::Date, "2026-02-28", "2026-02-28"),
        (FieldKind::Date, "28.02.2026", "2026-02-28"),
        (FieldKind::Date, "2026-02-28T00:00:00", "2026-02-28"),
        (FieldKind::Choice, "maly", "Mały"),
        (FieldKind::Money, "1 200,50 EUR", "1200.50 EUR"),
        (FieldKind::Money, "-3", "-3.00 PLN"),
    ] {
        assert_eq!(read(kind, text).as_deref(), Ok(plain), "{text}");
    }
}

#[test]
fn what_is_none_of_the_kind_says_why() {
    for (kind, text, problem) in [
        (FieldKind::Number, "many", ProblemKind::BadNumber),
        (FieldKind::Number, "1,234", ProblemKind::AmbiguousAmount),
        (FieldKind::Number, "0.1234567", ProblemKind::BadNumber),
        (FieldKind::Date, "soon", ProblemKind::BadDate),
        (FieldKind::Date, "03/04/2026", ProblemKind::AmbiguousDate),
        (FieldKind::Choice, "Huge", ProblemKind::BadChoice),
        (FieldKind::Money, "much", ProblemKind::BadAmount),
        (FieldKind::Text, "two\nlines", ProblemKind::ControlCharacter),
    ] {
        assert_eq!(read(kind, text), Err(problem), "{text}");
    }
}
