//! What an assistant prepared: until it is decided, when it is, and on the pages.

mod deciding;
mod pages;
