//! How large a workbook is once it is unpacked, found out by unpacking it: what an archive says of
//! itself may be a lie.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::rows::Unfit;

const BOOK: &str = "xl/workbook.xml";
const MOST_PARTS: usize = 10_000;
/// All parts together, unpacked.
const LARGEST: u64 = 1024 * 1024 * 1024;
/// The texts that cells share are held in memory.
const LARGEST_TEXTS: u64 = 256 * 1024 * 1024;
/// Real workbooks are packed to a tenth or a thirtieth; what shrinks by more was made to swell.
const STEEPEST: u64 = 200;
const SMALL: u64 = 64 * 1024 * 1024;

/// Unpacks the parts that would be read, keeps none of them, and stops at the bounds.
pub(super) fn check(bytes: &[u8]) -> io::Result<()> {
    let broken = |_| Unfit::BrokenWorkbook.error();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Unfit::TooLarge.error());
    }
    if !archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(BOOK)) {
        return Err(Unfit::NoWorkbook.error());
    }
    let steep = (bytes.len() as u64).saturating_mul(STEEPEST).max(SMALL);
    let mut left = LARGEST.min(steep);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let most = if name.ends_with("sharedstrings.xml") { left.min(LARGEST_TEXTS) } else { left };
        let length = io::copy(&mut part.take(most + 1), &mut io::sink())
            .map_err(|_| Unfit::BrokenWorkbook.error())?;
        if length > most {
            return Err(Unfit::TooLarge.error());
        }
        left -= length;
    }
    Ok(())
}
