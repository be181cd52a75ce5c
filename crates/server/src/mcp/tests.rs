//! The endpoint as assistants ask it: by the protocol, for tools, and refused as everybody else.

mod assistant;
mod protocol;
mod refusals;

pub(crate) use assistant::Assistant;
