use super::*;

fn read(text: &str, order: Option<DayOrder>) -> Result<String, ProblemKind> {
    let zone = TimeZone::get("Europe/Warsaw").unwrap();
    parse_when(text, order, &zone).map(|when| match when {
        When::Day(day) => day.to_string(),
        When::Moment(moment) => moment.to_string(),
    })
}

#[test]
fn dates_are_read_as_programs_and_people_write_them() {
    let cases = [
        ("2025-12-31", "2025-12-31"),
        ("2025/12/31", "2025-12-31"),
        ("31.12.2025", "2025-12-31"),
        ("1.2.2025", "2025-02-01"),
        ("12/31/2025", "2025-12-31"),
        ("31/12/2025", "2025-12-31"),
        ("05/05/2025", "2025-05-05"),
        ("45658", "2025-01-01"),
        ("2019-12-04 3:48:22", "2019-12-04T02:48:22Z"),
        ("2006-06-15T20:47:07.000Z", "2006-06-15T20:47:07Z"),
        ("2006-06-15T20:47:07+0200", "2006-06-15T18:47:07Z"),
        ("2006-06-15 20:47 -05:30", "2006-06-16T02:17:00Z"),
        ("12/31/2025, 1:05 PM", "2025-12-31T12:05:00Z"),
        ("12/31/2025 12:00 am", "2025-12-30T23:00:00Z"),
        ("1575463702000", "2019-12-04T12:48:22Z"),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, None).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_date_is_refused() {
    let cases = [
        "soon",
        "2025-02-30",
        "31/31/2025",
        "0202-01-01",
        "1-1",
        "31.12.25",
        "2025-12-31 25:00",
        "2025-12-31 10",
        "2025-12-31 10:00 o'clock",
        "2025-12-31 13:00 PM",
        "2025-1-1-1",
        "-1",
        "0/0/2025",
        "1/2/20255",
        "99999.x",
        "2025-12-31T10:00+25:99",
        "2025-12-31 10:00é",
    ];
    for text in cases {
        assert_eq!(read(text, None), Err(ProblemKind::BadDate), "{text}");
    }
}

#[test]
fn the_column_decides_what_a_value_leaves_open() {
    assert_eq!(read("03/04/2025", None), Err(ProblemKind::AmbiguousDate));
    let american = day_order_of(["03/04/2025", "", "12/31/2025 10:00"].into_iter());
    assert_eq!(american, Some(DayOrder::MonthFirst));
    assert_eq!(read("03/04/2025", american).as_deref(), Ok("2025-03-04"));
    let israeli = day_order_of(["03/04/2025", "31/12/2025"].into_iter());
    assert_eq!(read("03/04/2025", israeli).as_deref(), Ok("2025-04-03"));
    assert_eq!(day_order_of(["31/12/2025", "12/31/2025"].into_iter()), None);
    assert_eq!(day_order_of(["2025-12-31", "31.12.2025", "x"].into_iter()), None);
}

#[test]
fn an_hour_that_a_clock_change_skips_moves_on() {
    assert_eq!(read("2025-03-30 02:30", None).as_deref(), Ok("2025-03-30T01:30:00Z"));
}
