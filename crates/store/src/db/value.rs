//! Values that go to the database: six kinds, each with a typed null, because PostgreSQL must
//! know the type of a parameter that is null.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// One parameter of a statement. The kind is the declared type on PostgreSQL.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// `bigint` / `integer`; instants are microseconds since 1970 UTC, money is minor units.
    Int(Option<i64>),
    /// `double precision` / `real`
    Real(Option<f64>),
    /// `boolean` / `integer` 0 or 1
    Bool(Option<bool>),
    /// `text`
    Text(Option<String>),
    /// `uuid` / `blob` of 16 bytes
    Id(Option<Uuid>),
    /// `bytea` / `blob`
    Bytes(Option<Vec<u8>>),
}

/// What can be a parameter: it becomes a [`Val`] and knows which null stands for its absence.
pub trait IntoVal {
    /// The null of this type.
    const NULL: Val;

    fn into_val(self) -> Val;
}

macro_rules! into_val {
    ($($from:ty => $kind:ident, |$value:ident| $made:expr;)*) => {$(
        impl IntoVal for $from {
            const NULL: Val = Val::$kind(None);

            fn into_val(self) -> Val {
                let $value = self;
                Val::$kind(Some($made))
            }
        }
    )*};
}

into_val! {
    i64 => Int, |value| value;
    i32 => Int, |value| i64::from(value);
    u32 => Int, |value| i64::from(value);
    u16 => Int, |value| i64::from(value);
    u8 => Int, |value| i64::from(value);
    f64 => Real, |value| value;
    bool => Bool, |value| value;
    String => Text, |value| value;
    &str => Text, |value| value.to_owned();
    Uuid => Id, |value| value;
    Vec<u8> => Bytes, |value| value;
    &[u8] => Bytes, |value| value.to_vec();
    Timestamp => Int, |value| value.as_microsecond();
    Date => Text, |value| value.to_string();
}

impl<T: IntoVal> IntoVal for Option<T> {
    const NULL: Val = T::NULL;

    fn into_val(self) -> Val {
        self.map_or(T::NULL, T::into_val)
    }
}

impl<T: IntoVal + Clone> IntoVal for &T {
    const NULL: Val = T::NULL;

    fn into_val(self) -> Val {
        self.clone().into_val()
    }
}

impl IntoVal for Val {
    /// A null whose type nobody stated is text.
    const NULL: Val = Val::Text(None);

    fn into_val(self) -> Val {
        self
    }
}
