//! What Forgetmenot says and hears: pages, import and the command line over `store` and `domain`.

pub mod assets;
