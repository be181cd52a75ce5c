//! A folder of its own for each test, and the program in it.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use forgetmenot::app::App;
use forgetmenot::clock::Clock;
use forgetmenot::i18n::Locales;
use forgetmenot::people::{self, Device, Entry};
use store::db::{Db, DbOptions, Location};

/// Adds Anna, who is known to [`Place::sign_in`]; the password is typed.
pub const ADD: [&str; 5] = ["user", "add", "anna@example.com", "--name", "Anna"];

/// An empty folder, in which every command of a test runs.
pub struct Place(PathBuf);

impl Place {
    /// `name` is the test's own.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an old folder goes");
        }
        fs::create_dir_all(&folder).expect("a new folder");
        Self(folder)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The command with nothing of the tester's own settings and languages.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_forgetmenot"));
        command.args(words).current_dir(&self.0).env_clear();
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::of(self.command(words).stdin(Stdio::null()).output().expect("the program runs"))
    }

    /// Runs it with a line that somebody types.
    pub fn run_typing(&self, words: &[&str], line: &str) -> Ran {
        let mut command = self.command(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().expect("the program runs");
        let mut input = process.stdin.take().expect("its input");
        writeln!(input, "{line}").expect("the line is read");
        drop(input);
        Ran::of(process.wait_with_output().expect("the program ends"))
    }

    /// Anna's session at the usual database, if this is her password, by the action behind the
    /// page and so past its limit of tries.
    pub fn sign_in(&self, password: &str) -> Option<String> {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            let location = Location::Sqlite(self.file("forgetmenot.db"));
            let db = Db::open(&location, &DbOptions::default()).await.expect("the database");
            let app = App::new(db.clone(), Clock::System, Locales::load().expect("languages"));
            let device = Device::default();
            let entry =
                people::sign_in(&app, "Anna@Example.com", password.to_owned(), &device).await;
            db.close().await;
            match entry.expect("an answer") {
                Entry::In(begun) => Some(begun.session.as_str().to_owned()),
                _ => None,
            }
        })
    }

    /// Starts a server on a port of its own choice.
    pub fn serve(&self, words: &[&str]) -> Server {
        let mut command = self.command(words);
        command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut process = command.spawn().expect("the program starts");
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let mut told = String::new();
        let address = loop {
            let mut line = String::new();
            let length = output.read_line(&mut line).expect("a line");
            assert!(length > 0, "the program ended before it told its address: {told}");
            told.push_str(&line);
            // Where it listens is said last, behind the address that people are told.
            if let Some((_, last)) = line.trim_end().rsplit_once(' ')
                && line.contains("http://")
            {
                break last.trim_start_matches("http://").to_owned();
            }
        };
        Server { process, output, address, told }
    }
}

/// What came of a command.
pub struct Ran {
    pub code: Option<i32>,
    pub output: String,
    pub errors: String,
}

impl Ran {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            output: String::from_utf8(output.stdout).expect("text"),
            errors: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// All that it printed, if it ended well.
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.output, self.errors);
        self.output
    }
}

pub struct Server {
    process: Child,
    output: BufReader<ChildStdout>,
    /// Host and port.
    pub address: String,
    /// What it printed up to its address.
    pub told: String,
}

impl Server {
    pub fn connect(&self) -> TcpStream {
        TcpStream::connect(&self.address).expect("the server answers")
    }

    /// The whole answer, head and body.
    pub fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), "", "")
    }

    /// Sends a form; the whole answer, head and body.
    pub fn post(&self, path: &str, form: &str) -> String {
        let kind = "content-type: application/x-www-form-urlencoded\r\n";
        self.ask(&format!("POST {path}"), kind, form)
    }

    fn ask(&self, what: &str, header: &str, body: &str) -> String {
        let mut stream = self.connect();
        let (host, length) = (&self.address, body.len());
        let head = format!("{what} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{header}");
        write!(stream, "{head}content-length: {length}\r\n\r\n{body}").expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    pub fn next_line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }

    /// Asks it to end, as a service manager would.
    pub fn ask_to_end(&self) {
        let process = self.process.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &process]).status().expect("kill");
        assert!(asked.success());
    }

    /// Waits for its end; its code and the rest of what it printed.
    pub fn ended(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).expect("the rest");
        (self.process.wait().expect("an end").code(), rest)
    }

    pub fn stop(self) -> String {
        self.ask_to_end();
        let (code, rest) = self.ended();
        assert_eq!(code, Some(0), "{rest}");
        rest
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already ended after `ended`; a failed test leaves it running.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
