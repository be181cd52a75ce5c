//! Gathers what the program carries inside itself, one module for each kind.

#[path = "build/locales.rs"]
mod locales;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    locales::embed_locales()
}
