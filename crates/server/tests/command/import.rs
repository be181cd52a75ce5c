//! `import` brings files in, accounts for every row, and says by its end whether all was taken.

use std::path::Path;

use crate::program::{ADD, Place, Ran};

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/imports");
    folder.join(name).display().to_string()
}

fn firm(name: &str) -> Place {
    let place = Place::new(name);
    place.run_typing(&ADD, "a long enough password").well();
    place
}

fn import(place: &Place, file: &str, words: &[&str]) -> Ran {
    place.run(&[&["import", file], words].concat())
}

#[test]
fn a_file_is_tried_brought_in_and_the_same_the_second_time() {
    let place = firm("northwind");
    let file = fixture("northwind_customers.csv");
    let tried = import(&place, &file, &["--dry-run"]).well();
    assert!(tried.contains("91 read = 91 new + 0 changed + 0 the same + 0 refused"), "{tried}");
    assert!(tried.contains("Nothing was written"), "{tried}");
    let first = import(&place, &file, &["--owner", "anna@example.com"]).well();
    assert!(first.contains("91 read = 91 new"), "{first}");
    let second = import(&place, &file, &[]).well();
    assert!(second.contains("0 new + 0 changed + 91 the same"), "{second}");
    place.run(&["check"]).well();
}

#[test]
fn orders_come_in_as_agreed_cases() {
    let place = firm("orders");
    import(&place, &fixture("northwind_customers.csv"), &[]).well();
    let file = fixture("northwind_orders.csv");
    let unpriced = import(&place, &file, &["--dry-run"]);
    assert_eq!(unpriced.code, Some(3), "the currency is asked, not guessed");
    let words = ["--currency", "USD", "--kind", "orders", "--preset", "northwind"];
    let words = [&words[..], &["--item-kind", "consumable", "--discounts", "fraction"]].concat();
    let first = import(&place, &file, &words).well();
    assert!(first.contains("2,155 read = 2,155 new") || first.contains("2155 read"), "{first}");
    let second = import(&place, &file, &words).well();
    assert!(second.contains("0 new + 0 changed"), "{second}");
    place.run(&["check"]).well();
    assert_eq!(import(&place, &file, &["--item-kind", "food"]).code, Some(2));
}

#[test]
fn refused_rows_end_with_three_and_go_to_a_file() {
    let place = firm("deals");
    let file = fixture("salesforce_opportunityData.csv");
    let ran = import(&place, &file, &["--currency", "USD", "--refused", "refused.csv"]);
    assert_eq!(ran.code, Some(3), "{}{}", ran.output, ran.errors);
    let refused = std::fs::read_to_string(place.file("refused.csv")).expect("refused rows");
    assert_eq!(refused.lines().count(), 39);
    let words = ["--currency", "USD", "--deals-without-customer", "create"];
    let told = import(&place, &file, &words).well();
    assert!(told.contains("38 new"), "{told}");
    place.run(&["check"]).well();
}

#[test]
fn a_mapping_that_was_shown_is_taken_back() {
    let place = firm("mapping");
    let file = fixture("polish_windows1250.csv");
    let shown = import(&place, &file, &["--show-mapping"]).well();
    std::fs::write(place.file("mapping.json"), shown).expect("a file");
    let told = import(&place, &file, &["--mapping", "mapping.json", "--encoding", "cp1250"]).well();
    assert!(told.contains("windows-1250"), "{told}");
}

#[test]
fn what_is_asked_wrongly_is_told() {
    let place = firm("wrongly");
    let file = fixture("northwind_customers.csv");
    assert_eq!(import(&place, "missing.csv", &[]).code, Some(1));
    for words in [["--kind", "invoices"], ["--zone", "Mars"], ["--owner", "nobody@example.com"]] {
        let ran = import(&place, &file, &words);
        assert_eq!(ran.code, Some(2), "{words:?}: {}", ran.errors);
        assert!(!ran.errors.is_empty());
    }
}
