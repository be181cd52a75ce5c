//! A run of named steps: each says its name and its time, and the first that fails ends the run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What went wrong, and what to do about it, ready to be printed.
pub type Outcome<T = ()> = Result<T, String>;

/// A run of steps, for its closing line.
pub struct Run {
    started: Instant,
    passed: usize,
}

impl Run {
    pub fn start() -> Self {
        Self { started: Instant::now(), passed: 0 }
    }

    /// Does one step; `advice` is printed under what went wrong.
    pub fn step<T>(
        &mut self,
        name: &str,
        advice: &str,
        work: impl FnOnce() -> Outcome<T>,
    ) -> Outcome<T> {
        println!("== {name}");
        let started = Instant::now();
        let outcome = work();
        let seconds = started.elapsed().as_secs_f64();
        match outcome {
            Ok(value) => {
                self.passed += 1;
                println!("   {name}: done in {seconds:.1} s");
                Ok(value)
            }
            Err(trouble) => {
                println!("   {name}: FAILED after {seconds:.1} s");
                println!("steps: {} passed, 1 failed", self.passed);
                Err(format!("{name} failed.\n{trouble}\nWhat to do: {advice}"))
            }
        }
    }

    pub fn finish(&self) {
        println!("== all done in {:.0} s", self.started.elapsed().as_secs_f64());
        println!("steps: {} passed, 0 failed", self.passed);
    }
}

/// The root of the repository, wherever cargo was called.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// A command in the root of the repository.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// The same cargo that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    command(cargo, arguments)
}

/// Runs to the end, with its output shown.
pub fn run(command: &mut Command) -> Outcome {
    let shown = show(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` ended with {status}")),
        Err(error) => Err(format!("`{shown}` could not be started: {error}")),
    }
}

/// Runs to the end and hands back what it printed; the errors it printed are part of the trouble.
pub fn output(command: &mut Command) -> Outcome<String> {
    let shown = show(command);
    let output =
        command.output().map_err(|error| format!("`{shown}` could not be started: {error}"))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(printed);
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{shown}` ended with {}\n{printed}{complaint}", output.status))
}

fn show(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
