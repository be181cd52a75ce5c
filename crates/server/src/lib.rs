//! What talks with people: pages, import and the command line, over `domain` and `store`.

pub mod agreements;
pub mod app;
pub mod assets;
pub mod bills;
pub mod care;
pub mod cases;
pub mod cli;
pub mod clock;
pub mod closing;
pub mod config;
pub mod customers;
pub mod demo;
pub mod documents;
pub mod i18n;
pub mod imports;
pub mod interactions;
pub mod issues;
pub mod items;
pub mod needs;
pub mod offers;
pub mod people;
pub mod procedures;
pub mod promises;
pub mod settings;
pub mod today;
pub mod web;
