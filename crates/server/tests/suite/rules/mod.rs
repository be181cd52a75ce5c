//! The statements of the method, each by the number that names it, through the actions and into
//! the database: what the rules decide alone is tested in `domain`.

mod agreements;
mod bills;
mod care;
pub mod closing;
mod documents;
mod endings;
mod issues;
mod items;
mod leave;
mod offers;
mod procedures;
mod promises;
mod rights;
pub mod served;
