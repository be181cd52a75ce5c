//! The program `forgetmenot`: all that it does is in the library's `cli`.

use std::process::ExitCode;

/// Serving a page is many small allocations; signing in is one of 19 MB, which this one gives
/// back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    forgetmenot::cli::main()
}
