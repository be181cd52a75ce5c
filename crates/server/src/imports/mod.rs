//! The way in. From the bytes of a file to drafts of customers, contacts and deals: decoded
//! (`decode`), cut into rows (`dialect`, `reader`), mapped (`presets`, `mapping`) and read (`values`,
//! `drafter`), with every problem named by row and column; then looked up (`known`), decided
//! (`plan`) and written by the actions of their rooms (`taking`, `changes`), batch by batch
//! (`batch`, `run`). What is refused goes back as a file (`refused`). Everything streams.

mod account;
mod batch;
mod cells;
mod changes;
mod charset;
mod decode;
mod dialect;
mod digest;
mod draft;
mod drafter;
mod drafting;
mod fields;
mod fold;
mod known;
mod mapping;
mod options;
mod order_lines;
mod ordering;
pub mod pages;
mod plan;
mod plan_orders;
mod presets;
pub mod problems;
mod reader;
mod refused;
mod row;
mod run;
mod said;
mod shelf;
mod stages;
mod standing;
mod taking;
mod trial;
pub mod values;
pub mod words;

pub use account::{Account, Notes, Progress, Summary};
pub use charset::Charset;
pub use decode::Decoder;
pub use dialect::{Dialect, Escape};
pub use draft::{
    ContactDraft, CustomerDraft, DealDraft, Details, Draft, OrderDraft, Reference, SourceKey,
};
pub use drafter::{Drafted, Drafter, MappingError};
pub use fields::{Field, RowKind};
pub use fold::folded;
pub use mapping::{Mapping, OnProblem, Standing};
pub use options::{Options, WithoutCustomer};
pub use presets::{Preset, detect, map_as};
pub use problems::{ProblemKind, ValueProblem};
pub use reader::{Reading, Records};
pub use refused::{AddedColumns, RefusedWriter};
pub use row::{Fault, Row};
pub use run::{Failed, Source, run, try_out};
pub use shelf::{Doing, Shelf, Upload};
