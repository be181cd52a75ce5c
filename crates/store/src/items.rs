//! Sold items, their tracks and what was done on them.
