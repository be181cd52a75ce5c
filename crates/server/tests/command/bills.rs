//! `bills` reads e-invoices and bank statements, says a line for each, and by its end whether all was
//! taken.

use std::path::Path;

use crate::program::{ADD, Place};

#[test]
fn files_are_read_once_and_a_broken_one_is_refused_with_its_place() {
    let place = Place::new("bills");
    place.run_typing(&ADD, "a long enough password").well();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bills");
    let file = |name: &str| folder.join(name).display().to_string();
    let invoice = file("invoice-template-fa-3.xml");
    let first = place.run(&["bills", "einvoices", &invoice]).well();
    assert!(first.contains("Waits for a person"), "{first}");
    let second = place.run(&["bills", "einvoices", &invoice]).well();
    assert!(second.contains("Known already"), "{second}");
    let statement = file("camt053.v8.xml");
    let read = place.run(&["bills", "statements", &statement]).well();
    assert!(read.contains("entries 1, came in 1"), "{read}");
    let refused = place.run(&["bills", "statements", &invoice]);
    assert_eq!(refused.code, Some(3), "{}", refused.output);
    place.run(&["check"]).well();
}
