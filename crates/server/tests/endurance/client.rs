//! A browser's part, as small as can be: posts one form on a connection of its own.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use domain::ids::CaseId;

pub struct Client {
    /// `127.0.0.1:PORT`
    address: String,
    token: String,
}

impl Client {
    pub fn new(address: String, token: String) -> Self {
        Self { address, token }
    }

    /// Records a contact that ended in a next step; true once the program has said that it is
    /// saved, false if the connection broke before.
    ///
    /// # Panics
    /// If the program answers anything else: the test would prove nothing.
    pub fn record(&self, case: CaseId, said: &str) -> bool {
        let said = said.replace(' ', "+");
        let body = format!(
            "channel=call&direction=out&said={said}&end=next&step_kind=call&step_debtor=us\
             &step_named_by=us&step_date=2099-11-24&step_time=10%3A00"
        );
        let request = format!(
            "POST /cases/{case}/interactions HTTP/1.1\r\nHost: {}\r\nCookie: session={}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.address,
            self.token,
            body.len()
        );
        let Some(answer) = self.exchange(&request) else { return false };
        let head = answer.lines().take_while(|line| !line.is_empty()).collect::<Vec<_>>();
        let is_saved = head.first().is_some_and(|status| status.contains(" 303 "))
            && head.iter().any(|line| line.contains("interactions-done-recorded"));
        assert!(is_saved, "{answer}");
        true
    }

    fn exchange(&self, request: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = Vec::new();
        // Killed while it answers, the program breaks off; what came whole counts.
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.contains("\r\n\r\n").then_some(answer)
    }
}
