//! What documents are kept for, as their pages tell of it: a case, or a customer as such.

use domain::cases::Case;
use domain::customers::Customer;
use domain::documents::Holder;
use domain::ids::CaseId;
use domain::procedures::ProcedureContent;

use crate::app::App;
use crate::web::Problem;

pub(super) enum Kept {
    Case(Box<Case>),
    Customer(Customer),
}

impl Kept {
    pub(super) async fn load(app: &App, holder: Holder) -> Result<Self, Problem> {
        Ok(match holder {
            Holder::Case(id) => Self::Case(Box::new(store::cases::get(app.db(), id).await?)),
            Holder::Customer(id) => Self::Customer(store::customers::get(app.db(), id).await?),
        })
    }

    pub(super) fn holder(&self) -> Holder {
        match self {
            Self::Case(case) => Holder::Case(case.id),
            Self::Customer(customer) => Holder::Customer(customer.id),
        }
    }

    pub(super) fn called(&self) -> &str {
        match self {
            Self::Case(case) => case.title.as_str(),
            Self::Customer(customer) => customer.name.as_str(),
        }
    }

    /// Nothing changes any more in what belongs to a closed service.
    pub(super) fn is_closed(&self) -> bool {
        matches!(self, Self::Case(case) if case.closed.is_some())
    }

    /// What a case asks for; a customer as such asks for nothing.
    pub(super) async fn asked(&self, app: &App) -> Result<ProcedureContent, Problem> {
        match self {
            Self::Case(case) => procedure(app, case.id).await,
            Self::Customer(_) => {
                Ok(ProcedureContent { documents: Vec::new(), ..ProcedureContent::default() })
            }
        }
    }
}

/// The page of the case or the customer.
pub(super) fn path(holder: Holder) -> String {
    match holder {
        Holder::Case(id) => format!("/cases/{id}"),
        Holder::Customer(id) => format!("/customers/{id}"),
    }
}

/// The page of all documents that are kept for it.
pub(super) fn list_path(holder: Holder) -> String {
    format!("{}/documents", path(holder))
}

/// The procedure that the case is closed by, or will be.
async fn procedure(app: &App, case: CaseId) -> Result<ProcedureContent, Problem> {
    let db = app.db();
    if let Some(kept) = store::procedures::of_closing(db, case).await? {
        return Ok(kept.content);
    }
    let newest = store::procedures::newest_published(db).await?;
    Ok(newest.map_or_else(ProcedureContent::default, |newest| newest.content))
}
