//! Whole files of every format, real ones and made ones, sound and broken.

mod camt;
mod cii;
mod corrections;
mod hostile;
mod ksef;
mod mt940;
mod mt940_details;
mod samples;
mod ubl;

use formats::{Problem, ProblemKind};

/// A problem as one line: `sum-differs Faktura/Fa/P_15 12:3`.
fn told(problem: &Problem) -> String {
    let place =
        problem.place.map_or(String::new(), |place| format!(" {}:{}", place.line, place.column));
    format!("{} {}{place}", problem.what.code(), problem.path)
}

fn path_of(problem: &Problem) -> (ProblemKind, &str) {
    (problem.what, problem.path.as_str())
}
