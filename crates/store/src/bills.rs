//! Bills, payments and what matches them.
