//! Puts into the program what is made while it is built: one call per kind of thing.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/locales.rs"]
mod locales;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    assets::embed()?;
    locales::embed_locales()
}
