//! The way in. From the bytes of a file to drafts of customers, contacts and deals: decoded
//! (`decode`), cut into rows (`dialect`, `reader`; `sheet` of a workbook, `cards`; all are `rows`), mapped (`presets`, `mapping`) and read (`values`,
//! `drafter`), with every problem named by row and column; then looked up (`known`), decided
//! (`plan`) and written by the actions of their rooms (`taking`, `changes`), batch by batch
//! (`batch`, `run`). What is refused goes back as a file (`refused`). Everything streams.

mod account;
pub mod api;
mod background;
mod batch;
mod card;
mod cards;
mod cells;
mod changes;
mod charset;
mod decode;
mod dialect;
mod digest;
mod draft;
mod drafter;
mod drafting;
mod failed;
mod fields;
mod firm;
mod fold;
mod known;
mod mapping;
mod meeting;
mod options;
mod order_lines;
mod ordering;
pub mod pages;
mod plan;
mod plan_orders;
mod plan_whose;
mod presets;
pub mod problems;
mod reader;
mod refused;
mod refused_file;
mod row;
mod rows;
mod run;
mod said;
mod saved;
mod sheet;
mod sheet_bounds;
mod sheet_values;
mod shelf;
mod stages;
mod standing;
mod study;
mod taking;
mod trial;
mod undo;
pub mod values;
mod waiting;
pub mod words;

pub use account::{Account, Held, Notes, Progress, Summary, so_far};
pub use background::{remove, start, stop, sweep, take_up};
pub use charset::Charset;
pub use decode::Decoder;
pub use dialect::{Dialect, Escape};
pub use draft::{
    ContactDraft, CustomerDraft, DealDraft, Details, Draft, OrderDraft, OwnWords, Reference,
    SourceKey,
};
pub use drafter::{Drafted, Drafter, MappingError};
pub use failed::Failed;
pub use fields::{Field, RowKind};
pub use firm::Firm;
pub use fold::folded;
pub use mapping::{Mapping, OnLikely, OnProblem, Standing};
pub use options::{Options, WithoutCustomer};
pub use presets::{Preset, detect, map_as};
pub use problems::{ProblemKind, ValueProblem};
pub use reader::{Reading, Records};
pub use refused::{AddedColumns, RefusedWriter};
pub use row::{Fault, Row};
pub use rows::{FileKind, Rows, Unfit};
pub use run::{Source, resume, run, try_out};
pub use saved::{change as change_mapping, delete as delete_mapping, keep as keep_mapping};
pub use shelf::{Doing, Shelf, Upload};
pub use undo::undo;
pub use waiting::{Answer, Waiting, answer, waiting, would_wait};
