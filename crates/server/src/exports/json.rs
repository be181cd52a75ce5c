//! A list as JSON: one array of objects under stable keys, an object on each line; instants in UTC,
//! amounts as text, what the firm's own fields say under `fields`.

use std::io;

use serde_json::{Map, Value, json};
use store::exports::Cell;

use super::delimited::plain;
use super::{End, Heading, Sheet};

pub(super) struct Items {
    ready: Vec<u8>,
    headings: Vec<Heading>,
    is_first: bool,
}

impl Items {
    pub(super) fn new(headings: &[Heading]) -> Self {
        Self { ready: b"[".to_vec(), headings: headings.to_vec(), is_first: true }
    }
}

pub(super) fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) | Cell::Code(text) => Value::from(text.as_str()),
        Cell::Tags(tags) => Value::from(tags.clone()),
        Cell::Int(number) => Value::from(*number),
        Cell::Bool(flag) => Value::from(*flag),
        Cell::Id(id) => Value::from(id.to_string()),
        Cell::At(at) => Value::from(at.to_string()),
        Cell::Day(day) => Value::from(day.to_string()),
        Cell::Money(money) => {
            json!({ "amount": money.plain(), "currency": money.currency.code() })
        }
        Cell::Decimal(number, places) => Value::from(plain(*number, *places)),
    }
}

impl Sheet for Items {
    fn row(&mut self, cells: &[&Cell]) -> io::Result<()> {
        let (mut item, mut own) = (Map::new(), Map::new());
        for (heading, cell) in self.headings.iter().zip(cells) {
            let side = if heading.is_custom { &mut own } else { &mut item };
            side.insert(heading.key.clone(), value(cell));
        }
        if self.headings.iter().any(|heading| heading.is_custom) {
            item.insert("fields".to_owned(), Value::Object(own));
        }
        self.ready.extend_from_slice(if self.is_first { b"\n" } else { b",\n" });
        self.is_first = false;
        serde_json::to_writer(&mut self.ready, &item)?;
        Ok(())
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.ready)
    }

    fn end(self: Box<Self>) -> io::Result<End> {
        let mut ready = self.ready;
        ready.extend_from_slice(b"\n]\n");
        Ok(End::Bytes(ready))
    }
}
