//! All routes at once: who comes in by which, and what nobody may forget when adding one.

mod matrix;
mod outside;
mod routes;
