//! What a process has cost so far, as Linux tells it under `/proc`.

use std::fs;
use std::path::PathBuf;

/// A process, alone or with its children: a PostgreSQL server is one process for each connection.
#[derive(Clone, Debug)]
pub struct Watched {
    /// `None` for an engine that runs inside the program.
    id: Option<u32>,
    with_children: bool,
}

/// User and system time of all threads, in ticks of a hundredth of a second.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cpu(u64);

impl Cpu {
    pub fn since(self, before: Self) -> Self {
        Self(self.0.saturating_sub(before.0))
    }

    /// `CLK_TCK` is 100 on every Linux that Rust's standard library supports.
    pub fn milliseconds(self) -> f64 {
        self.0 as f64 * 10.0
    }
}

/// In kilobytes, as `/proc/PID/status` has them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// Nobody else can have it while the program runs.
    pub own: u64,
    /// Pages of files that it maps, the program and the database: the system takes them back when it
    /// needs them. What several connections map counts once for each.
    pub of_files: u64,
}

impl Watched {
    pub fn this() -> Self {
        Self { id: Some(std::process::id()), with_children: false }
    }

    pub fn process(id: u32) -> Self {
        Self { id: Some(id), with_children: false }
    }

    pub fn family(id: u32) -> Self {
        Self { id: Some(id), with_children: true }
    }

    pub fn nothing() -> Self {
        Self { id: None, with_children: false }
    }

    pub fn cpu(&self) -> Cpu {
        let Some(id) = self.id else { return Cpu::default() };
        let Some(own) = Stat::of(id) else { return Cpu::default() };
        if !self.with_children {
            return Cpu(own.ticks);
        }
        let children = processes().filter_map(Stat::of).filter(|stat| stat.parent == id);
        Cpu(own.ticks + own.ticks_of_ended_children + children.map(|stat| stat.ticks).sum::<u64>())
    }

    pub fn memory(&self) -> Memory {
        let Some(id) = self.id else { return Memory::default() };
        let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
        };
        Memory { own: field("RssAnon:"), of_files: field("RssFile:") + field("RssShmem:") }
    }
}

fn processes() -> impl Iterator<Item = u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

struct Stat {
    parent: u32,
    ticks: u64,
    ticks_of_ended_children: u64,
}

impl Stat {
    fn of(id: u32) -> Option<Self> {
        let text = fs::read_to_string(PathBuf::from(format!("/proc/{id}/stat"))).ok()?;
        // The name stands in brackets and may hold anything; after it come the figures.
        let (_, rest) = text.rsplit_once(") ")?;
        let fields: Vec<&str> = rest.split(' ').collect();
        let number = |place: usize| fields.get(place)?.parse::<u64>().ok();
        Some(Self {
            parent: u32::try_from(number(1)?).ok()?,
            ticks: number(11)? + number(12)?,
            ticks_of_ended_children: number(13)? + number(14)?,
        })
    }
}
