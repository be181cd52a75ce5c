//! What talks with people: pages, import and the command line, over `domain` and `store`.

pub mod app;
pub mod assets;
pub mod cases;
pub mod cli;
pub mod clock;
pub mod config;
pub mod customers;
pub mod demo;
pub mod i18n;
pub mod imports;
pub mod interactions;
pub mod needs;
pub mod offers;
pub mod people;
pub mod promises;
pub mod settings;
pub mod today;
pub mod web;
