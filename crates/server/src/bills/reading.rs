//! Files of others are read away from the threads that serve pages, one at a time: a file becomes a
//! tree many times its size.

use formats::{Problem, ProblemKind};
use store::db::StoreError;
use tokio::sync::Semaphore;

use super::FileIn;

static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// A larger file is refused; those of a year's invoices and statements are far smaller.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

/// The file again, and what stands in it.
pub(super) async fn read<T: Send + 'static>(
    file: FileIn,
    by: fn(&[u8]) -> Result<T, Problem>,
) -> Result<(FileIn, Result<T, Problem>), StoreError> {
    if file.bytes.len() > MOST_BYTES {
        let problem = Problem { place: None, path: String::new(), what: ProblemKind::TooLarge };
        return Ok((file, Err(problem)));
    }
    let Ok(_turn) = AT_ONCE.acquire().await else {
        return Err(StoreError::broken("no file is read any more"));
    };
    let read = move || {
        let found = by(&file.bytes);
        (file, found)
    };
    let work = tokio::task::spawn_blocking(read);
    work.await.map_err(|error| StoreError::broken(format!("a file broke its reader: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_that_is_too_large_is_refused_unread() {
        let file = |length: usize| FileIn { name: "x".to_owned(), bytes: vec![b'x'; length] };
        let count = |bytes: &[u8]| Ok(bytes.len());
        let (_, fits) = read(file(MOST_BYTES), count).await.expect("read");
        assert_eq!(fits, Ok(MOST_BYTES));
        let (kept, too_large) = read(file(MOST_BYTES + 1), count).await.expect("read");
        assert_eq!(kept.bytes.len(), MOST_BYTES + 1);
        assert_eq!(too_large.map_err(|problem| problem.what), Err(ProblemKind::TooLarge));
    }

    #[tokio::test]
    async fn a_reader_that_breaks_is_told_and_the_next_file_is_read() {
        let file = || FileIn { name: "x".to_owned(), bytes: Vec::new() };
        let breaks = |_: &[u8]| -> Result<(), Problem> { panic!("a mistake in a reader") };
        assert!(read(file(), breaks).await.is_err());
        assert!(read(file(), |_| Ok(())).await.is_ok());
    }
}
