//! The document says what is served: each operation once, every reference resolved.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::api::problem::KINDS;
use crate::api::{openapi, table};
use crate::web::testing::Browser;

fn each<'v>(value: &'v Value, visit: &mut impl FnMut(&'v str, &'v Value)) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                visit(name, field);
                each(field, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each(item, visit)),
        _ => {}
    }
}

#[test]
fn every_reference_leads_somewhere_and_no_description_is_left_of_another_dialect() {
    let document = openapi::document();
    each(document, &mut |name, value| {
        if let (Some(to), "$ref") = (value.as_str(), name) {
            assert!(document.pointer(to.trim_start_matches('#')).is_some(), "{to}");
        }
        assert!(!["nullable", "definitions", "$schema"].contains(&name), "{name}");
    });
}

#[test]
fn an_operation_has_an_id_of_its_own_a_room_a_summary_and_its_parameters() {
    let mut ids = BTreeSet::new();
    for operation in table() {
        assert!(ids.insert(operation.id), "{} is there twice", operation.id);
        assert!(operation.id.contains('_') && operation.id.is_ascii(), "{}", operation.id);
        assert!(!operation.room.is_empty() && !operation.summary.is_empty(), "{}", operation.id);
        let at = format!(
            "/paths/{}/{}",
            operation.path.replace('/', "~1"),
            openapi::verb(operation.verb)
        );
        let told = openapi::document().pointer(&at).expect("it is told");
        let named: BTreeSet<&str> = told["parameters"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| one["in"] == "path")
            .filter_map(|one| one["name"].as_str())
            .collect();
        let asked: BTreeSet<&str> =
            operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        assert_eq!(named, asked, "{}", operation.id);
    }
}

#[test]
fn a_body_says_that_it_takes_no_unknown_fields() {
    for (name, schema) in openapi::document()["components"]["schemas"].as_object().expect("schemas")
    {
        if name.ends_with("Fields") {
            let is_closed =
                schema["additionalProperties"] == false || schema.get("oneOf").is_some();
            assert!(is_closed, "{name}");
        }
    }
}

#[tokio::test]
async fn the_page_tells_every_operation_and_every_type_of_problem_leads_to_its_page() {
    let mut browser = Browser::of_owner().await;
    let page = browser.get("/api").await;
    for operation in table() {
        assert!(page.body.contains(&format!("id=\"{}\"", operation.id)), "{}", operation.id);
    }
    for (code, _) in KINDS {
        let path = format!("/api/problems/{code}");
        assert_eq!(browser.get(&path).await.status, 200, "{code}");
    }
    assert_eq!(browser.get("/api/problems/before-their-date").await.status, 200);
    assert_eq!(browser.get("/api/problems/no-such-thing").await.status, 404);
    browser.close().await;
}
