//! `serve` starts, answers, keeps others away and ends well.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::program::{ADD, Place, Server};

#[test]
fn a_new_database_is_served_at_a_free_port_and_says_where_to_begin() {
    let place = Place::new("begin");
    let mut server = place.serve(&["serve"]);
    assert!(server.get("/healthz").ends_with("ok"));
    let begin = server.next_line();
    let (_, word) =
        begin.split_once(&format!("http://{}/begin?word=", server.address)).expect("it");
    let form = "name=Ewa&email=ewa%40example.com&password=a+garden+full+of+blue&language=en\
        &zone=Europe%2FWarsaw&word=";
    assert!(server.post("/begin", &format!("{form}guess")).starts_with("HTTP/1.1 422"));
    let begun = server.post("/begin", &format!("{form}{word}"));
    assert!(begun.starts_with("HTTP/1.1 303") && begun.contains("location: /today"), "{begun}");
    assert!(place.file("forgetmenot.db").exists());
    server.stop();
}

/// A server at work on a request whose body has not come yet.
fn at_work(place: &Place) -> (Server, TcpStream) {
    place.run_typing(&ADD, "correct horse").well();
    let session = place.sign_in("correct horse").expect("a session");
    let server = place.serve(&["serve"]);
    let mut stream = server.connect();
    let head = "POST /cases HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\nconnection: close\r\n\
        content-type: application/x-www-form-urlencoded\r\ncontent-length: 6";
    write!(stream, "{head}\r\ncookie: session={session}\r\n\r\n").expect("asked");
    // The server says so when a page asks for the body.
    let go_on = b"HTTP/1.1 100 Continue\r\n\r\n";
    let mut told = vec![0; go_on.len()];
    stream.read_exact(&mut told).expect("a word");
    assert_eq!(told, go_on);
    (server, stream)
}

#[test]
fn a_request_in_flight_is_answered_before_the_end() {
    let place = Place::new("in_flight");
    let (server, mut stream) = at_work(&place);
    server.ask_to_end();
    // Nobody new is let in while the one inside is waited for.
    while TcpStream::connect(&server.address).is_ok() {}
    write!(stream, "name=x").expect("the body");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 ") && answer.contains("</html>"), "{answer}");
    let (code, rest) = server.ended();
    assert!(code == Some(0) && rest.contains("Everything in flight is finished"), "{rest}");
}

#[test]
fn asking_a_second_time_ends_it_at_once() {
    let place = Place::new("impatient");
    let (server, _stream) = at_work(&place);
    server.ask_to_end();
    while TcpStream::connect(&server.address).is_ok() {}
    server.ask_to_end();
    let (code, rest) = server.ended();
    assert!(code == Some(0) && rest.contains("cut off"), "{rest}");
}

#[test]
fn a_second_server_on_the_same_file_says_why_it_does_not_start() {
    let place = Place::new("second");
    let first = place.serve(&["serve"]);
    let second = place.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, Some(1));
    assert!(second.errors.contains("Another server works with sqlite:forgetmenot.db"));
    first.stop();
    place.serve(&["serve"]).stop();
}

#[test]
fn other_machines_are_served_in_plain_text_only_if_somebody_says_so() {
    let place = Place::new("plain");
    let open = ["serve", "--listen", "0.0.0.0:0"];
    let ran = place.run(&open);
    assert_eq!(ran.code, Some(2));
    assert!(ran.errors.contains("plain_http"), "{}", ran.errors);
    assert!(!place.file("forgetmenot.db").exists());
    let behind = [open.as_slice(), &["--public-url", "http://crm.example.com"]].concat();
    assert_eq!(place.run(&behind).code, Some(2));
}

#[cfg(unix)]
#[test]
fn what_a_server_writes_is_for_its_own_account_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new("private");
    place.serve(&["serve"]).stop();
    for name in ["forgetmenot.db", "forgetmenot.db-lock", "forgetmenot.db-key"] {
        let mode = std::fs::metadata(place.file(name)).expect(name).permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_name_that_leads_here_and_is_not_ours_gets_nothing() {
    let place = Place::new("name");
    let server = place.serve(&["serve", "--public-url", "http://crm.example.com"]);
    let asked = |host: &str, path: &str| {
        let mut stream = server.connect();
        let head = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer.split(' ').nth(1).unwrap_or_default().to_owned()
    };
    for own in ["crm.example.com", "localhost:8080", "127.0.0.1", "[::1]:80", "CRM.Example.com:80"]
    {
        assert_eq!(asked(own, "/begin"), "200", "{own}");
    }
    for path in ["/begin", "/api/v1/me", "/assets/app.css"] {
        assert_eq!(asked("rebound.example", path), "421", "{path}");
    }
    assert_eq!(asked("10.0.0.7.rebound.example", "/begin"), "421");
    assert_eq!(asked("rebound.example", "/healthz"), "200");
}

#[test]
fn a_port_that_is_taken_is_told_and_leaves_no_database() {
    let place = Place::new("taken");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let ran = place.run(&["serve", "--listen", &address]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.errors.contains(&address), "{}", ran.errors);
    assert!(!place.file("forgetmenot.db").exists());
}

#[test]
fn settings_are_taken_from_file_environment_and_flags_and_slips_are_named() {
    let place = Place::new("settings");
    std::fs::write(place.file("forgetmenot.toml"), "database = \"sqlite:here.db\"").expect("file");
    place.serve(&["serve"]).stop();
    assert!(place.file("here.db").exists());
    let mut slip = place.command(&["serve"]);
    let ran = slip.env("FORGETMENOT_LISTN", "x").env("LANG", "pl_PL.UTF-8").output().expect("runs");
    assert_eq!(ran.status.code(), Some(2));
    let told = String::from_utf8(ran.stderr).expect("text");
    assert!(told.contains("FORGETMENOT_LISTN") && told.contains("listen?"), "{told}");
    assert!(told.contains("nie ma takiego ustawienia"), "{told}");
    let unknown = place.run(&["serve", "--listn", "x"]);
    assert!(unknown.code == Some(2) && unknown.errors.contains("--listen"), "{}", unknown.errors);
}

#[test]
fn a_promise_whose_time_has_passed_is_noticed_without_anybody_asking() {
    let place = Place::new("notice");
    place.run(&["demo", "--fill-only", "--database", "sqlite:firm.db"]).well();
    let raw = Connection::open(place.file("firm.db")).expect("the database");
    // A promise of ours that is no case's next step, as if it had been due an hour before it was made.
    let late = "update promises set due = made_at - 3600000000
        where id = (select p.id from promises p where p.state = 'open' and p.debtor = 'us'
            and p.broken_at is null and not exists (select 1 from cases where step_id = p.id)
            limit 1) returning id";
    let id: Vec<u8> = raw.query_row(late, [], |row| row.get(0)).expect("a promise");
    let broken = "select broken_at is not null from promises where id = $1";
    let is_broken = || -> bool { raw.query_row(broken, [&id], |row| row.get(0)).expect("it") };
    assert!(!is_broken());
    let server = place.serve(&["serve", "--database", "sqlite:firm.db"]);
    let patience = Instant::now();
    while !is_broken() {
        assert!(patience.elapsed() < Duration::from_secs(30), "nobody noticed");
        server.get("/healthz");
    }
    server.stop();
}
