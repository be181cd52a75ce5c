//! Two records made one, in the firm of the demo.

mod merging;
