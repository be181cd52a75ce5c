//! Documents of a case or a customer: added, replaced by a new version, shared, withdrawn.

use domain::cases::Case;
use domain::documents::{Document, Holder, NewFile};
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, CustomerId, DocumentId, UserId};
use domain::people::Actor;
use domain::procedures::{Part, Procedure};
use domain::refusal::Refusal;
use domain::text::Line;
use sha2::{Digest, Sha256};
use store::documents::NewVersion;

use crate::app::{App, Failure, Writing};
use crate::cases::load_locked;
use crate::procedures::current_in;

pub mod api;
pub mod pages;

/// A document as a person adds it.
#[derive(Clone, Debug)]
pub struct AddDocument {
    pub holder: Holder,
    pub title: Line,
    /// Which required document of the procedure it is, if any.
    pub required_code: Option<String>,
    pub is_final: bool,
    pub is_shared: bool,
    pub file: NewFile,
}

/// Adds a document to a customer, or to a case from its opening until its service is closed.
///
/// # Errors
/// The service is closed, or the scanner does not let the file pass; `NotFound` for an unknown case or
/// customer, or a document that the case's procedure does not know.
pub async fn add(app: &App, actor: Actor, command: AddDocument) -> Result<DocumentId, Failure> {
    app.scanner().require_clean(command.file.bytes()).await?;
    let hash = hash_of(&command.file);
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.actor.user().ok_or(Failure::NotFound)?;
            let (customer, case) = lock_holder(&mut w, command.holder).await?;
            require_known(&w, case, command.required_code.as_deref()).await?;
            let document = Document {
                id: DocumentId(w.new_id()),
                customer,
                case,
                title: command.title,
                required_code: command.required_code,
                version: 1,
                is_final: command.is_final,
                is_shared: command.is_shared,
                added_at: w.now,
                withdrawn_at: None,
            };
            store::documents::insert(w.tx, &document).await?;
            keep(&w, &document, by, hash, command.file).await?;
            let mut facts = vec![Fact::of(EventKind::DocumentAdded, document.id)];
            if document.is_final {
                facts.push(Fact::of(EventKind::DocumentFinal, document.id).to(1));
            }
            if document.is_shared {
                facts.push(Fact::of(EventKind::DocumentShared, document.id).to(1));
            }
            w.tell(customer, case, facts).await?;
            Ok(document.id)
        })
    })
    .await
}

/// Calls it something else, or says which required document it is.
///
/// # Errors
/// It was withdrawn, the service is closed, there is a newer version; `NotFound` for a document
/// that the procedure does not know.
pub async fn describe(
    app: &App,
    actor: Actor,
    id: DocumentId,
    seen: u32,
    title: Line,
    required_code: Option<String>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let document = load_document(&mut w, id).await?;
            let newest = document.version;
            // What it was until now stays allowed, though a newer procedure may not ask for it.
            if document.required_code != required_code {
                require_known(&w, document.case, required_code.as_deref()).await?;
            }
            let (document, told) = document.described(title, required_code)?;
            if newest != seen {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            match told {
                Some(fact) => save(&w, &document, vec![fact]).await,
                None => Ok(()),
            }
        })
    })
    .await
}

/// Puts a newer file in its place; the versions before are kept.
///
/// # Errors
/// It was withdrawn, the service is closed, the file is the newest version's own, or the scanner does
/// not let it pass.
pub async fn add_version(
    app: &App,
    actor: Actor,
    id: DocumentId,
    file: NewFile,
) -> Result<u32, Failure> {
    app.scanner().require_clean(file.bytes()).await?;
    let hash = hash_of(&file);
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let by = w.actor.user().ok_or(Failure::NotFound)?;
            let document = load_document(&mut w, id).await?;
            let newest = store::documents::version(w.tx, id, document.version).await?;
            let (document, fact) = document.replaced()?;
            if newest.hash == hash {
                return Err(Refusal::DocumentSame.into());
            }
            keep(&w, &document, by, hash, file).await?;
            let version = document.version;
            save(&w, &document, vec![fact]).await?;
            Ok(version)
        })
    })
    .await
}

/// The version that was seen is the final one.
///
/// # Errors
/// It was withdrawn, the service is closed, or there is a newer version.
pub async fn set_final(app: &App, actor: Actor, id: DocumentId, seen: u32) -> Result<(), Failure> {
    change(app, actor, id, seen, Act::Finish).await
}

/// The customer has the version that was seen.
///
/// # Errors
/// It was withdrawn, the service is closed, or there is a newer version.
pub async fn share(app: &App, actor: Actor, id: DocumentId, seen: u32) -> Result<(), Failure> {
    change(app, actor, id, seen, Act::Share(true)).await
}

/// The customer has it no longer.
///
/// # Errors
/// It was withdrawn, the service is closed, or there is a newer version.
pub async fn unshare(app: &App, actor: Actor, id: DocumentId, seen: u32) -> Result<(), Failure> {
    change(app, actor, id, seen, Act::Share(false)).await
}

/// It counts no more; nothing of it is deleted.
///
/// # Errors
/// It was withdrawn before, the service is closed, or there is a newer version.
pub async fn withdraw(app: &App, actor: Actor, id: DocumentId, seen: u32) -> Result<(), Failure> {
    change(app, actor, id, seen, Act::Withdraw).await
}

#[derive(Clone, Copy)]
enum Act {
    Finish,
    Share(bool),
    Withdraw,
}

async fn change(
    app: &App,
    actor: Actor,
    id: DocumentId,
    seen: u32,
    act: Act,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let document = load_document(&mut w, id).await?;
            let newest = document.version;
            let (document, told) = match act {
                Act::Finish => document.finished()?,
                Act::Share(is_shared) => document.shared(is_shared)?,
                Act::Withdraw => {
                    let (document, fact) = document.withdrawn(w.now)?;
                    (document, Some(fact))
                }
            };
            if newest != seen {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            match told {
                Some(fact) => save(&w, &document, vec![fact]).await,
                None => Ok(()),
            }
        })
    })
    .await
}

/// The procedure that a case is closed by: the one that its closing began with, else the newest.
async fn procedure_in(w: &Writing<'_>, case: CaseId) -> Result<Procedure, Failure> {
    match store::procedures::of_closing(w.tx, case).await? {
        Some(kept) => Ok(kept),
        None => current_in(w).await,
    }
}

/// Only a case has a procedure that asks for documents.
async fn require_known(
    w: &Writing<'_>,
    case: Option<CaseId>,
    code: Option<&str>,
) -> Result<(), Failure> {
    let Some(code) = code else { return Ok(()) };
    let case = case.ok_or(Failure::NotFound)?;
    let procedure = procedure_in(w, case).await?;
    let is_known = procedure.content.codes(Part::Document).contains(&code);
    if is_known { Ok(()) } else { Err(Failure::NotFound) }
}

/// Whose it is, and of which case; nobody else changes either until this act is done.
async fn lock_holder(
    w: &mut Writing<'_>,
    holder: Holder,
) -> Result<(CustomerId, Option<CaseId>), Failure> {
    match holder {
        Holder::Case(case) => {
            let case = load_locked(w, case).await?;
            require_not_closed(&case)?;
            Ok((case.customer, Some(case.id)))
        }
        Holder::Customer(customer) => {
            w.lock(customer).await?;
            Ok((customer, None))
        }
    }
}

async fn load_document(w: &mut Writing<'_>, id: DocumentId) -> Result<Document, Failure> {
    let holder = store::documents::get(w.tx, id).await?.holder();
    lock_holder(w, holder).await?;
    // Once more, for it may have changed before the lock was ours.
    Ok(store::documents::get(w.tx, id).await?)
}

async fn keep(
    w: &Writing<'_>,
    document: &Document,
    by: UserId,
    hash: Vec<u8>,
    file: NewFile,
) -> Result<(), Failure> {
    let version = NewVersion {
        document: document.id,
        version: document.version,
        customer: document.customer,
        hash,
        file_name: file.name().as_str().to_owned(),
        media: file.media(),
        size: file.bytes().len() as u64,
        by,
        at: w.now,
    };
    store::documents::keep_file(w.tx, &version.hash, file.into_bytes()).await?;
    Ok(store::documents::insert_version(w.tx, &version).await?)
}

async fn save(w: &Writing<'_>, document: &Document, facts: Vec<Fact>) -> Result<(), Failure> {
    store::documents::save(w.tx, document).await?;
    w.tell(document.customer, document.case, facts).await
}

fn require_not_closed(case: &Case) -> Result<(), Refusal> {
    if case.closed.is_some() { Err(Refusal::ServiceClosed) } else { Ok(()) }
}

fn hash_of(file: &NewFile) -> Vec<u8> {
    Sha256::digest(file.bytes()).to_vec()
}
