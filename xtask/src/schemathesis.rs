//! `cargo xtask schemathesis`: the served OpenAPI document held against the program, with a made-up
//! firm of its own that is thrown away. It needs Python and PyPI, so it is no part of
//! `cargo xtask test`; what it needs and does not find is an error, never a skip.

use std::fs;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::steps::{self, Outcome, Run};

const PACKAGES: [&str; 2] = ["schemathesis==4.32.5", "openapi-spec-validator==0.9.0"];
/// What a run takes where no other number of seconds is given.
const SECONDS: &str = "180";
/// What is held against each answer: no error of the server, and nothing that the document does not
/// tell. Whether a request that fits the schema is taken is the method's to say.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
    response_headers_conformance,response_schema_conformance,unsupported_method,ignored_auth";
/// The document at an address is held against the schema of OpenAPI 3.1.
const VALIDATE: &str = "import json, sys, urllib.request
from openapi_spec_validator import validate
validate(json.load(urllib.request.urlopen(sys.argv[1])))";
/// It would end its own run.
const NOT_ASKED: [&str; 2] = ["end_token", "set_access"];

/// `SECONDS` may be given as the only argument.
pub fn run(arguments: &[String]) -> Outcome {
    let seconds = arguments.first().map_or(SECONDS, String::as_str);
    let folder = steps::root().join("target/schemathesis");
    let mut run = Run::start();
    run.step("the program", "look at what the compiler says", || {
        steps::run(&mut steps::cargo(&["build", "--locked", "--package", "forgetmenot"]))
    })?;
    run.step(
        "Python's tools",
        "install python3 with venv and pip, and look at the network",
        || tools(&folder),
    )?;
    let firm = run
        .step("a made-up firm", "run `cargo xtask dev` to see it fail", || Firm::start(&folder))?;
    run.step("the document", "look at what openapi-spec-validator says", || {
        steps::run(&mut steps::command(
            &tool(&folder, "python"),
            &["-c", VALIDATE, &firm.document()],
        ))
    })?;
    run.step("the answers", "each failure is shown with a command that repeats it", || {
        steps::run(&mut firm.asked(&folder, seconds))
    })?;
    drop(firm);
    run.finish();
    Ok(())
}

fn tools(folder: &Path) -> Outcome {
    let venv = folder.join("venv");
    if !venv.join("bin/pip").is_file() {
        fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        steps::run(&mut steps::command("python3", &["-m", "venv", &venv.to_string_lossy()]))?;
    }
    steps::run(steps::command(&tool(folder, "pip"), &["install", "--quiet"]).args(PACKAGES))
}

fn tool(folder: &Path, name: &str) -> String {
    folder.join("venv/bin").join(name).to_string_lossy().into_owned()
}

/// The program with its firm, ended when it is let go.
struct Firm {
    program: Child,
    at: SocketAddr,
    token: String,
}

impl Firm {
    fn start(folder: &Path) -> Outcome<Self> {
        let database = folder.join("firm.db");
        let location = format!("sqlite:{}", database.display());
        forgetmenot(&["demo", "--fill-only", "--database", &location])?;
        let email = "ewa@example.com";
        let made = ["user", "token", email, "--name", "schemathesis", "--scope", "write"];
        let token = steps::output(program(&made).args(["--database", &location]))?;
        let at = free_address()?;
        let program = program(&["demo", "--keep", "--database", &location])
            .env("FORGETMENOT_LISTEN", at.to_string())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("the program could not be started: {error}"))?;
        let firm = Self { program, at, token: token.trim().to_owned() };
        firm.wait()?;
        Ok(firm)
    }

    fn wait(&self) -> Outcome {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(60) {
            if TcpStream::connect(self.at).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(200));
        }
        Err(format!("nothing answers at {}", self.at))
    }

    fn document(&self) -> String {
        format!("http://{}/api/v1/openapi.json", self.at)
    }

    fn asked(&self, folder: &Path, seconds: &str) -> Command {
        let bearer = format!("Authorization: Bearer {}", self.token);
        let mut command = steps::command(&tool(folder, "schemathesis"), &["run", &self.document()]);
        // It leaves what it remembers where it runs.
        command
            .current_dir(folder)
            .args(["--header", &bearer, "--checks", CHECKS, "--max-time", seconds])
            .args(["--phases", "examples,coverage,fuzzing", "--rate-limit", "19/s"])
            .args(["--suppress-health-check", "all", "--warnings", "off"]);
        for operation in NOT_ASKED {
            command.args(["--exclude-operation-id", operation]);
        }
        command
    }
}

impl Drop for Firm {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn program(arguments: &[&str]) -> Command {
    let path: PathBuf = steps::root().join("target/debug/forgetmenot");
    steps::command(&path.to_string_lossy(), arguments)
}

fn forgetmenot(arguments: &[&str]) -> Outcome {
    steps::output(&mut program(arguments)).map(drop)
}

/// An address of this machine that nobody listens on.
fn free_address() -> Outcome<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map_err(|error| error.to_string())
}
