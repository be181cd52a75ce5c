//! A PostgreSQL server for one run of tests: a fresh data folder, a Unix socket only, nothing
//! synced to disk. It ends with the process that started it, even if that one is killed.

use std::{
    fmt,
    fs::read_dir,
    io::{self, BufRead, BufReader, Read},
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

/// Runs in a shell of its own, as the user `postgres` if the program is root: `$1` is the new
/// folder, `$2` the folder of the binaries. The shell waits for the end of its input, which comes
/// with the end of the starting process, however it ends; then it stops the server and cleans up.
const SCRIPT: &str = r#"
trap '' INT HUP TERM
umask 077
mkdir "$1" && cd "$1" || exit 1
clean() { cd /; rm -rf "$1"; }
"$2/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1 &&
"$2/pg_ctl" -D "$1/data" -w -t 60 -l "$1/server.log" -o "-k '$1' -c listen_addresses='' \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 \
    -c shared_buffers=64MB -c autovacuum=off" start >>log 2>&1 ||
{ cat log server.log >&2; clean "$1"; exit 1; }
echo ready
cat >/dev/null
"$2/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1
clean "$1"
"#;

/// A running server; it stops and its folder goes when this is dropped or its process ends.
pub struct Server {
    folder: PathBuf,
    keeper: Child,
}

/// Why there is no server, and what to do about it.
#[derive(Debug)]
pub struct NoServer(String);

impl Server {
    /// Takes about two seconds.
    pub fn start() -> Result<Self, NoServer> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("forgetmenot-postgres-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let binaries = binaries().ok_or_else(|| NoServer("initdb was not found".into()))?;
        let mut keeper = shell(&folder, &binaries).spawn().map_err(NoServer::from)?;
        let mut line = String::new();
        if let Some(output) = keeper.stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(NoServer::from)?;
        }
        if line.trim() == "ready" {
            return Ok(Self { folder, keeper });
        }
        let mut reason = String::new();
        if let Some(mut errors) = keeper.stderr.take() {
            errors.read_to_string(&mut reason).map_err(NoServer::from)?;
        }
        keeper.wait().map_err(NoServer::from)?;
        Err(NoServer(reason))
    }

    /// The id of its first process, the parent of all others.
    pub fn process(&self) -> Option<u32> {
        let file = std::fs::read_to_string(self.folder.join("data/postmaster.pid")).ok()?;
        file.lines().next()?.trim().parse().ok()
    }

    /// The address of one of its databases; `postgres` always exists.
    pub fn url(&self, database: &str) -> String {
        format!("postgres:///{database}?host={}&user=postgres", self.folder.display())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // A server that can't be waited for is cleaned up by its keeper all the same.
        let _ = self.keeper.wait();
    }
}

impl From<io::Error> for NoServer {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for NoServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "PostgreSQL could not be started for the tests: {}\nInstall its server \
             (Debian, Ubuntu: `apt install postgresql`; macOS: `brew install postgresql`; \
             Fedora: `dnf install postgresql-server`), or name a running one, whose user may \
             create databases, in FORGETMENOT_TEST_POSTGRES=postgres://…/postgres",
            self.0.trim()
        )
    }
}

impl std::error::Error for NoServer {}

fn shell(folder: &Path, binaries: &Path) -> Command {
    let mut command = if is_root() {
        // PostgreSQL refuses to run as root.
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--", "sh"]);
        command
    } else {
        Command::new("sh")
    };
    command.args(["-c", SCRIPT, "keeper"]).arg(folder).arg(binaries);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // Ctrl-C in the terminal must not reach it before it has cleaned up.
    command.process_group(0).current_dir("/");
    command
}

fn is_root() -> bool {
    // What a process makes in /proc belongs to its user; elsewhere the home of root tells.
    std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

/// The newest of Debian's versions, or wherever `PATH` finds `initdb`.
fn binaries() -> Option<PathBuf> {
    let packaged = read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = packaged
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse::<u32>().ok()?;
            let folder = entry.path().join("bin");
            folder.join("initdb").exists().then_some((version, folder))
        })
        .max();
    let (_, folder) = newest.unzip();
    folder.or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").exists())
    })
}

#[cfg(test)]
mod tests {
    use super::Server;

    #[test]
    fn a_dropped_server_leaves_nothing_behind() {
        let server = Server::start().unwrap();
        let folder = server.folder.clone();
        assert!(folder.exists());
        drop(server);
        assert!(!folder.exists());
    }
}
