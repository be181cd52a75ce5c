//! Scenarios of `tests/browser/scenarios`, each played in a real browser against the real program
//! with a database of its own. Names begin with `in_a_browser`, by which a quick run leaves them
//! out.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

#[test]
fn in_a_browser_the_first_page_speaks_four_languages_without_barriers() {
    let program = Program::start("first_page");
    for language in ["en", "pl", "ru", "he"] {
        program.play("first_page", language);
    }
    program.stop();
}

#[test]
fn in_a_browser_the_first_day_leads_from_signing_in_to_the_first_final_yes_in_english() {
    play_alone("first_day", "en");
}

#[test]
fn in_a_browser_the_first_day_leads_from_signing_in_to_the_first_final_yes_in_hebrew() {
    play_alone("first_day", "he");
}

#[test]
fn in_a_browser_two_people_close_a_service_from_the_final_yes_to_all_is_settled_in_english() {
    play_alone("closing", "en");
}

#[test]
fn in_a_browser_two_people_close_a_service_from_the_final_yes_to_all_is_settled_in_hebrew() {
    play_alone("closing", "he");
}

#[test]
fn in_a_browser_no_side_door_leads_past_the_customer_the_agreement_or_the_list() {
    play_alone("side_doors", "en");
}

#[test]
fn in_a_browser_a_second_factor_guards_the_door_and_sessions_are_ended_in_english() {
    play_alone("signing_in", "en");
}

#[test]
fn in_a_browser_a_second_factor_guards_the_door_and_sessions_are_ended_in_hebrew() {
    play_alone("signing_in", "he");
}

#[test]
fn in_a_browser_the_board_is_moved_by_pointer_keyboard_and_touch_in_english() {
    play_alone("board", "en");
}

#[test]
fn in_a_browser_the_board_is_moved_by_pointer_keyboard_and_touch_in_hebrew() {
    play_alone("board", "he");
}

#[test]
fn in_a_browser_somebody_who_is_here_twice_is_noticed_merged_and_parted_in_english() {
    play_alone("duplicates", "en");
}

#[test]
fn in_a_browser_somebody_who_is_here_twice_is_noticed_merged_and_parted_in_hebrew() {
    play_alone("duplicates", "he");
}

#[test]
fn in_a_browser_a_workbook_comes_in_is_answered_and_taken_back_in_english() {
    play_alone("imports", "en");
}

#[test]
fn in_a_browser_a_workbook_comes_in_is_answered_and_taken_back_in_hebrew() {
    play_alone("imports", "he");
}

#[test]
fn in_a_browser_everything_is_found_by_the_keyboard_alone_in_english() {
    play_alone("search", "en");
}

#[test]
fn in_a_browser_everything_is_found_by_the_keyboard_alone_in_hebrew() {
    play_alone("search", "he");
}

#[test]
fn in_a_browser_what_one_saves_another_sees_and_what_is_typed_survives_in_english() {
    play_alone("two_at_once", "en");
}

#[test]
fn in_a_browser_what_one_saves_another_sees_and_what_is_typed_survives_in_hebrew() {
    play_alone("two_at_once", "he");
}

#[test]
fn in_a_browser_a_whole_day_goes_by_keyboard_alone_in_english() {
    play_alone("day_by_keyboard", "en");
}

#[test]
fn in_a_browser_a_whole_day_goes_by_keyboard_alone_in_hebrew() {
    play_alone("day_by_keyboard", "he");
}

#[test]
fn in_a_browser_an_assistant_prepares_a_person_decides_and_a_webhook_is_told_in_english() {
    play_alone("assistant", "en");
}

#[test]
fn in_a_browser_an_assistant_prepares_a_person_decides_and_a_webhook_is_told_in_hebrew() {
    play_alone("assistant", "he");
}

#[test]
fn in_a_browser_all_goes_out_and_who_is_erased_is_found_nowhere_in_english() {
    play_alone("ways_out", "en");
}

#[test]
fn in_a_browser_all_goes_out_and_who_is_erased_is_found_nowhere_in_hebrew() {
    play_alone("ways_out", "he");
}

#[test]
fn in_a_browser_every_page_is_without_barriers_in_english() {
    play_in_the_made_up_firm("every_page", "en");
}

#[test]
fn in_a_browser_every_page_is_without_barriers_in_hebrew() {
    play_in_the_made_up_firm("every_page", "he");
}

/// In the firm that `demo` makes up.
fn play_in_the_made_up_firm(scenario: &str, language: &str) {
    let program = Program::start_with(&format!("{scenario}_{language}"), "demo");
    program.play(scenario, language);
    program.stop();
}

/// On a database that no other scenario has written to.
fn play_alone(scenario: &str, language: &str) {
    let program = Program::start(&format!("{scenario}_{language}"));
    program.play(scenario, language);
    program.stop();
}

/// The program, serving on a port that it chose itself.
struct Program {
    process: Child,
    address: String,
    database: String,
    folder: PathBuf,
}

impl Program {
    /// `name` is a folder for the database and the pictures, emptied at first.
    fn start(name: &str) -> Self {
        Self::start_with(name, "serve")
    }

    fn start_with(name: &str, command: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an old folder goes");
        }
        fs::create_dir_all(&folder).expect("a new folder");
        let database = format!("sqlite:{}", folder.join("forgetmenot.db").display());
        let mut process = forgetmenot(&[command, "--listen", "127.0.0.1:0"])
            .args(["--database", &database])
            // A scenario lets its own receiver be told.
            .args(["--hook-networks", "127.0.0.0/8"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let address = address_told_by(&mut process, command == "serve");
        Self { process, address, database, folder }
    }

    fn play(&self, scenario: &str, language: &str) {
        let played = Command::new("node")
            .arg(repository().join("tests/browser/run.mjs"))
            .args([scenario, &self.address, language])
            .arg(self.folder.join("pictures"))
            .env("CARGO_TARGET_DIR", target())
            .status()
            .expect("Node is needed: cargo xtask test installs it on Debian");
        assert!(played.success(), "{scenario} in {language}: see above");
    }

    /// Asks the program to end as a service manager would, and has it prove its database.
    fn stop(mut self) {
        let process = self.process.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &process]).status().expect("kill");
        assert!(asked.success());
        let ended = self.process.wait().expect("the program ends");
        assert!(ended.success(), "a clean stop, not {ended}");
        let check = forgetmenot(&["check", "--database", &self.database]).status();
        assert!(check.expect("check runs").success(), "check found what it printed above");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Already ended after `stop`; a failed scenario leaves it running.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn forgetmenot(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_forgetmenot"));
    command.args(arguments);
    command
}

/// The program prints its address once it answers there, and with an empty database the one where the
/// owner begins after it.
fn address_told_by(process: &mut Child, begins: bool) -> String {
    let mut lines = BufReader::new(process.stdout.take().expect("a pipe")).lines();
    let address = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| {
            let start = line.find("http://")?;
            if begins && !line.contains("/begin?") {
                return None;
            }
            let end = line[start..].find(char::is_whitespace).unwrap_or(line.len() - start);
            Some(line[start..start + end].trim_end_matches('/').to_owned())
        })
        .expect("the program tells its address before its output ends");
    // A full pipe would hold the program up.
    std::thread::spawn(move || lines.for_each(drop));
    address
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// `target/`, of which `CARGO_TARGET_TMPDIR` is a folder.
fn target() -> &'static Path {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().unwrap_or(temporary)
}
