//! Says what is read from each file named: `cargo run --example read -- FILE…`.

use std::{env, fs};

fn main() {
    for file in env::args().skip(1) {
        let bytes = match fs::read(&file) {
            Ok(bytes) => bytes,
            Err(error) => {
                println!("{file}: {error}");
                continue;
            }
        };
        match (formats::einvoice::read(&bytes), formats::statement::read(&bytes)) {
            (Ok(invoice), _) => println!("{file}: {invoice:#?}"),
            (_, Ok(statements)) => println!("{file}: {statements:#?}"),
            (Err(invoice), Err(statement)) => {
                println!("{file}: not an invoice: {invoice:?}\n  not a statement: {statement:?}");
            }
        }
    }
}
