//! What tables there are and of what their columns are, as the migrations say it: for whoever walks
//! over all that is kept. A test compares it with both engines.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use uuid::Uuid;

use crate::db::Val;
use crate::db::migrations::MIGRATIONS;

/// Of what a column is, by its token in the migrations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Id,
    Int,
    Real,
    Bool,
    Text,
    /// Text that is compared by its bytes.
    Key,
    Bytes,
}

impl Kind {
    fn parse(token: &str) -> Option<Self> {
        Some(match token {
            "id" => Self::Id,
            "int" => Self::Int,
            "real" => Self::Real,
            "bool" => Self::Bool,
            "text" => Self::Text,
            "key" => Self::Key,
            "bytes" => Self::Bytes,
            _ => return None,
        })
    }

    /// The same value as this kind: what an engine has no type for becomes what it is.
    #[must_use]
    pub fn settle(self, value: Val) -> Val {
        match (self, value) {
            (Self::Id, Val::Bytes(Some(bytes))) => Val::Id(Uuid::from_slice(&bytes).ok()),
            (Self::Bool, Val::Int(Some(flag))) => Val::Bool(Some(flag == 1)),
            (_, value) => value,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

impl Column {
    /// Does it hold an instant, in microseconds since 1970?
    #[must_use]
    pub fn is_instant(&self) -> bool {
        let named = [
            "at",
            "due",
            "step_due",
            "was_due",
            "next_due",
            "not_before",
            "quiet_until",
            "service_due",
        ];
        self.kind == Kind::Int && (self.name.ends_with("_at") || named.contains(&&*self.name))
    }

    #[must_use]
    pub fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Text | Kind::Key)
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub key: Vec<String>,
}

static TABLES: LazyLock<BTreeMap<String, Table>> = LazyLock::new(|| {
    let mut tables = BTreeMap::new();
    for (_, _, script) in MIGRATIONS {
        read(script, &mut tables);
    }
    tables
});

/// All tables by name.
#[must_use]
pub fn tables() -> &'static BTreeMap<String, Table> {
    &TABLES
}

fn read(script: &str, tables: &mut BTreeMap<String, Table>) {
    let mut open: Option<String> = None;
    for line in script.lines() {
        let mut words = line.split_whitespace();
        let first: [&str; 4] = std::array::from_fn(|_| words.next().unwrap_or_default());
        match first {
            ["create", "table", name, ..] => {
                open = Some(name.to_owned());
                tables.insert(name.to_owned(), Table::default());
            }
            ["drop", "table", name, ..] => {
                tables.remove(name.trim_end_matches(';'));
            }
            ["alter", "table", name, "rename"] => {
                let to = line.split_whitespace().last().unwrap_or_default();
                if let Some(table) = tables.remove(name) {
                    tables.insert(to.trim_end_matches(';').to_owned(), table);
                }
            }
            ["alter", "table", name, "add"] => {
                let (_, column) = line.split_once(" add column ").unwrap_or_default();
                if let (Some(column), Some(table)) = (read_column(column), tables.get_mut(name)) {
                    table.columns.push(column);
                }
            }
            _ if line.starts_with(')') => open = None,
            _ => {
                if let Some(table) = open.as_ref().and_then(|name| tables.get_mut(name)) {
                    read_part(line, table);
                }
            }
        }
    }
}

fn read_part(line: &str, table: &mut Table) {
    if let Some(column) = read_column(line) {
        if line.contains("primary key") {
            table.key = vec![column.name.clone()];
        }
        table.columns.push(column);
    } else if let Some(key) = line.trim().strip_prefix("primary key (") {
        let key = key.split(')').next().unwrap_or_default();
        table.key = key.split(',').map(|name| name.trim().to_owned()).collect();
    }
}

/// `name {kind} not null …`.
fn read_column(line: &str) -> Option<Column> {
    let (name, rest) = line.trim().split_once(" {")?;
    let (token, _) = rest.split_once('}')?;
    let kind = Kind::parse(token)?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_name.then(|| Column { name: name.to_owned(), kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_read_with_their_columns_and_keys() {
        let cases = &tables()["cases"];
        assert_eq!(cases.key, ["id"]);
        let named = |name: &str| cases.columns.iter().find(|column| column.name == name);
        assert_eq!(named("title").map(|it| it.kind), Some(Kind::Text));
        assert_eq!(named("step_id").map(|it| it.kind), Some(Kind::Id));
        assert!(named("closed_at").is_some_and(Column::is_instant), "of a later migration");
        assert_eq!(tables()["offer_lines"].key, ["offer_id", "position"]);
        assert!(tables()["sessions"].columns.iter().any(|it| it.name == "agent"), "made anew");
    }
}
