//! Reads the parts of a request; what can't be read is told with its place.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use serde_path_to_error::{Error, Segment};
use std::borrow::Cow;
use std::marker::PhantomData;

use super::problem::{Problem, Wrong};

/// An address whose ids can't be read leads nowhere.
pub fn path<P: DeserializeOwned>(values: Map<String, Value>) -> Result<P, Problem> {
    serde_json::from_value(Value::Object(values)).map_err(|_| Problem::NotFound)
}

pub fn query<Q: DeserializeOwned>(values: Map<String, Value>) -> Result<Q, Problem> {
    serde_path_to_error::deserialize(Value::Object(values)).map_err(|error| {
        let (place, said) = told(&error);
        Problem::Invalid(vec![Wrong::of_parameter(place.trim_start_matches('/'), said)])
    })
}

pub fn body<B: DeserializeOwned>(value: Value) -> Result<B, Problem> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let (place, said) = told(&error);
        Problem::Invalid(vec![Wrong::at(place, said)])
    })
}

/// Where it is, as a JSON pointer, and what is wrong there.
fn told(error: &Error<serde_json::Error>) -> (String, String) {
    let mut pointer = String::new();
    for segment in error.path() {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => {
                pointer.push_str(&format!("/{}", key.replace('~', "~0").replace('/', "~1")));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    let said = error.inner().to_string();
    for (begins, key) in
        [("missing field `", "api-field-missing"), ("unknown field `", "api-field-unknown")]
    {
        if let Some((field, _)) = said.strip_prefix(begins).and_then(|rest| rest.split_once('`')) {
            if !pointer.ends_with(&format!("/{field}")) {
                pointer.push_str(&format!("/{field}"));
            }
            return (pointer, key.to_owned());
        }
    }
    (pointer, said)
}

/// A change of a record by the fields that are sent: what is left out stays, null empties
/// (RFC 7396).
#[derive(Debug)]
pub struct Changes<T>(Map<String, Value>, PhantomData<T>);

impl<'de, T> Deserialize<'de> for Changes<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(|fields| Self(fields, PhantomData))
    }
}

impl<T: Serialize + DeserializeOwned> Changes<T> {
    /// The record as it would be.
    ///
    /// # Errors
    /// A field that the record doesn't have, or a value that it can't have.
    pub fn onto(self, now: &T) -> Result<T, Problem> {
        let mut value = serde_json::to_value(now).map_err(|_| Problem::Malformed)?;
        merge(&mut value, Value::Object(self.0));
        body(value)
    }
}

fn merge(target: &mut Value, changes: Value) {
    match (target, changes) {
        (Value::Object(target), Value::Object(changes)) => {
            for (name, change) in changes {
                if change.is_null() {
                    target.remove(&name);
                } else {
                    merge(target.entry(name).or_insert(Value::Null), change);
                }
            }
        }
        (target, change) => *target = change,
    }
}

impl<T: JsonSchema> JsonSchema for Changes<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Changes", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        schema.remove("required");
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, PartialEq, Serialize)]
    #[serde(deny_unknown_fields)]
    struct Shelf {
        name: String,
        room: Option<u8>,
    }

    fn change(json: &str) -> Result<Shelf, Problem> {
        let changes: Changes<Shelf> = serde_json::from_str(json).expect("an object");
        changes.onto(&Shelf { name: "poems".to_owned(), room: Some(4) })
    }

    #[test]
    fn what_is_left_out_stays_and_null_empties() {
        let shelf = |name: &str, room| Shelf { name: name.to_owned(), room };
        assert_eq!(change("{}").expect("a shelf"), shelf("poems", Some(4)));
        assert_eq!(change(r#"{"room":null}"#).expect("a shelf"), shelf("poems", None));
        assert_eq!(change(r#"{"name":"tales"}"#).expect("a shelf"), shelf("tales", Some(4)));
    }

    #[test]
    fn a_field_that_is_not_there_and_one_that_must_be_are_told_by_their_place() {
        for (json, pointer) in [
            (r#"{"size":1}"#, "/size"),
            (r#"{"name":null}"#, "/name"),
            (r#"{"room":"x"}"#, "/room"),
        ] {
            let Err(Problem::Invalid(wrong)) = change(json) else { panic!("{json} was taken") };
            assert!(format!("{wrong:?}").contains(&format!("{pointer:?}")), "{wrong:?}");
        }
    }
}
