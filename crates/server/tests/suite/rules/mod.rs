//! The statements of the method, each by the number that names it, through the actions and into
//! the database: what the rules decide alone is tested in `domain`.

mod agreements;
mod care;
mod endings;
mod issues;
mod leave;
mod offers;
mod promises;
mod served;
