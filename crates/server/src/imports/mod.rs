//! The way in, as far as it needs no database: from the bytes of a file to drafts of customers,
//! contacts and deals, with every problem named by row and column. Bytes are decoded (`decode`),
//! cut into rows (`dialect`, `reader`), mapped (`presets`, `mapping`) and read (`values`,
//! `drafter`); what is refused goes back as a file (`refused`). Everything streams.

mod cells;
mod charset;
mod decode;
mod dialect;
mod digest;
mod draft;
mod drafter;
mod drafting;
mod fields;
mod fold;
mod mapping;
mod presets;
mod problems;
mod reader;
mod refused;
mod row;
mod stages;
mod trial;
pub mod values;

pub use charset::Charset;
pub use decode::Decoder;
pub use dialect::{Dialect, Escape};
pub use draft::{ContactDraft, CustomerDraft, DealDraft, Details, Draft, Reference, SourceKey};
pub use drafter::{Drafted, Drafter, MappingError};
pub use fields::{Field, RowKind};
pub use fold::folded;
pub use mapping::{Mapping, OnProblem, Standing};
pub use presets::{Preset, detect, map_as};
pub use problems::{ProblemKind, ValueProblem};
pub use reader::{Reading, Records};
pub use refused::{AddedColumns, RefusedWriter};
pub use row::{Fault, Row};
