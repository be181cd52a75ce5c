//! The three macros of the seam: `args!` for parameters, `row!` for answers, `column!` for types of
//! one's own.

/// The parameters of a statement: `args![id, name, due]` is `$1`, `$2`, `$3`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::db::IntoVal::into_val($value)),*]
    };
}

/// A struct whose fields are the columns of a `select`, in order. Its fields are public; it has
/// `Debug`, `Clone` and `PartialEq`.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $type:ty),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name {
            $($(#[$field_meta])* pub $field: $type),*
        }

        impl $crate::db::FromRow for $name {
            fn from_row(row: &$crate::db::Row<'_>) -> Result<Self, $crate::db::StoreError> {
                row.expect_columns([$(stringify!($field)),*].len())?;
                let mut columns = 0..;
                let mut next = || columns.next().unwrap_or_default();
                Ok(Self { $($field: row.get::<$type>(next())?),* })
            }
        }
    };
}

/// Lets a type of one's own stand for a column, both ways:
/// `column! { CustomerId as Uuid, |id| id.0, |uuid| Some(CustomerId(uuid)) }`. The second closure
/// answers `None` for a stored value that the type does not know.
#[macro_export]
macro_rules! column {
    ($type:ty as $stored:ty, |$value:ident| $to:expr, |$raw:ident| $from:expr) => {
        impl $crate::db::IntoVal for $type {
            const NULL: $crate::db::Val = <$stored as $crate::db::IntoVal>::NULL;

            fn into_val(self) -> $crate::db::Val {
                let $value = self;
                let stored: $stored = $to;
                $crate::db::IntoVal::into_val(stored)
            }
        }

        impl $crate::db::Column for $type {
            fn read_nullable(
                row: &$crate::db::Row<'_>,
                at: usize,
            ) -> Result<Option<Self>, $crate::db::StoreError> {
                let raw = <$stored as $crate::db::Column>::read_nullable(row, at)?;
                let Some($raw) = raw else { return Ok(None) };
                let made: Option<$type> = $from;
                made.map(Some).ok_or_else(|| {
                    $crate::db::StoreError::broken(concat!(
                        "stored value unknown to ",
                        stringify!($type)
                    ))
                })
            }
        }

        impl $crate::db::FromRow for $type {
            fn from_row(row: &$crate::db::Row<'_>) -> Result<Self, $crate::db::StoreError> {
                row.expect_columns(1)?;
                row.get(0)
            }
        }
    };
}
