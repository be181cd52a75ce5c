//! The log, which goes to the standard error, so that the standard output is only what a command says.

use tracing::{Level, Metadata};
use tracing_subscriber::filter::{FilterFn, filter_fn};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, LogFormat};

pub fn start(config: &Config) {
    let lines = tracing_subscriber::fmt()
        .with_env_filter(config.log.filter())
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()));
    // It fails only where there is a log already.
    let _ = match config.log_format {
        LogFormat::Text => lines.finish().with(without_values()).try_init(),
        LogFormat::Json => lines.json().finish().with(without_values()).try_init(),
    };
}

/// Below `info` the driver of PostgreSQL writes the values of its statements: customers' words,
/// hashes of passwords and of sessions. No setting brings them into the log.
fn without_values() -> FilterFn {
    filter_fn(|it: &Metadata<'_>| {
        !it.target().starts_with("tokio_postgres") || *it.level() <= Level::INFO
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("unpoisoned").write(bytes)
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn values_of_statements_are_in_no_log_whatever_is_asked_for() {
        for filter in ["debug", "trace", "tokio_postgres=trace", "tokio_postgres::prepare=debug"] {
            let paper = Paper::default();
            let writer = paper.clone();
            let lines = tracing_subscriber::fmt()
                .with_env_filter(filter)
                .with_writer(move || writer.clone())
                .finish()
                .with(without_values());
            tracing::subscriber::with_default(lines, || {
                tracing::debug!(target: "tokio_postgres::prepare", "a secret value");
                tracing::warn!(target: "tokio_postgres::connection", "a warning");
                tracing::debug!(target: "forgetmenot", "our own");
            });
            let told =
                String::from_utf8(paper.0.lock().expect("unpoisoned").clone()).expect("text");
            assert!(!told.contains("a secret value"), "{filter}: {told}");
            let is_heard = !filter.ends_with("prepare=debug");
            assert_eq!(told.contains("a warning"), is_heard, "{filter}: {told}");
        }
    }
}
