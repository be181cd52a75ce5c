//! What people say of the items of a checklist: evidence, waivers, standards, how the customer fares,
//! and the customer's word that all is settled.

use domain::closing::{CareChoice, Checklist, Mark, MarkKind, SPOKEN};
use domain::events::{EventKind, Fact};
use domain::ids::{CaseId, ContactId, DocumentId, SatisfactionId};
use domain::interactions::Channel;
use domain::people::{Actor, Right};
use domain::procedures::{Evidence, METHOD_ITEMS};
use domain::refusal::Refusal;
use domain::text::Prose;
use jiff::Timestamp;
use store::closing::{Satisfaction, StandardCheck};

use super::{Scene, load_open, plain_words, require_contact};
use crate::app::{App, Failure, Writing};

/// What somebody says of an item, by whom and how it came to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub words: Prose,
    pub document: Option<DocumentId>,
    pub channel: Option<Channel>,
    pub given_by: Option<ContactId>,
    /// When what stands here now was marked, as the page showed it: somebody else may have marked it
    /// meanwhile, and their words are not to be lost.
    pub seen: Option<Timestamp>,
}

impl Said {
    #[must_use]
    pub fn plain(words: Prose) -> Self {
        Self { words, document: None, channel: None, given_by: None, seen: None }
    }

    pub(super) fn mark(self, code: &str, kind: MarkKind, scene: &Scene, at: Timestamp) -> Mark {
        Mark {
            code: code.to_owned(),
            kind,
            words: self.words,
            document: self.document,
            channel: self.channel,
            given_by: self.given_by,
            by: scene.by,
            at,
            fell_at: None,
        }
    }
}

/// Saves a mark, unless somebody else marked the same item since the page was read.
pub(super) async fn save_in(
    w: &Writing<'_>,
    scene: &Scene,
    code: &str,
    kind: MarkKind,
    said: Said,
) -> Result<(), Failure> {
    require_contact(w, scene.case.customer, said.given_by).await?;
    let marks = store::closing::marks(w.tx, scene.closing.id).await?;
    let there = marks.iter().find(|mark| mark.code == code).map(|mark| mark.at);
    if there != said.seen {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let mark = said.mark(code, kind, scene, w.now);
    Ok(store::closing::save_mark(w.tx, &scene.closing, &mark).await?)
}

/// A person gives the evidence that an item asks for.
///
/// # Errors
/// The program sees the item for itself, its document is missing, or somebody else marked it
/// meanwhile.
pub async fn mark(
    app: &App,
    actor: Actor,
    case: CaseId,
    code: String,
    said: Said,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            let Some(item) = scene.content.items.iter().find(|item| item.code == code) else {
                return Err(Failure::NotFound);
            };
            let by_facts =
                item.evidence == Evidence::Facts && METHOD_ITEMS.contains(&code.as_str());
            if by_facts || SPOKEN.contains(&code.as_str()) {
                return Err(Refusal::SeenByItself.into());
            }
            let evidence = item.evidence;
            require_document(&w, &scene, evidence, said.document).await?;
            save_in(&w, &scene, &code, MarkKind::Evidence, said).await?;
            let fact = Fact::of(EventKind::ClosingItemMarked, scene.closing.id).to(&code);
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}

async fn require_document(
    w: &Writing<'_>,
    scene: &Scene,
    evidence: Evidence,
    document: Option<DocumentId>,
) -> Result<(), Failure> {
    let facts = store::closing::facts(w.tx, &scene.closing).await?;
    match document {
        None if evidence == Evidence::Document => Err(Refusal::MarkWithoutDocument.into()),
        Some(document) if !facts.sound_documents.contains(&document) => Err(Failure::NotFound),
        _ => Ok(()),
    }
}

/// A mark is taken back: it was given by mistake.
///
/// # Errors
/// Nothing is marked there.
pub async fn unmark(app: &App, actor: Actor, case: CaseId, code: String) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            if !store::closing::drop_mark(w.tx, scene.closing.id, &code, w.now).await? {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let fact = Fact::of(EventKind::ClosingItemUnmarked, scene.closing.id).to(&code);
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}

/// An owner takes it upon the firm that an item stays undone, with a reason and their name.
///
/// # Errors
/// It is no owner, the item is the customer's side, or it has nothing that could be waived.
pub async fn waive(
    app: &App,
    actor: Actor,
    case: CaseId,
    code: String,
    said: Said,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            w.require(Right::Govern)?;
            let facts = store::closing::facts(w.tx, &scene.closing).await?;
            let marks = store::closing::marks(w.tx, scene.closing.id).await?;
            let list = Checklist::of(&scene.content, &facts, &marks);
            let item = list.get(&code).ok_or(Failure::NotFound)?;
            if !item.is_waivable() {
                return Err(Refusal::NotWaivable.into());
            }
            save_in(&w, &scene, &code, MarkKind::Waiver, said).await?;
            let fact = Fact::of(EventKind::ClosingItemWaived, scene.closing.id).to(&code);
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}

/// The customer says that all is settled and nothing is left to ask (S0-10).
///
/// # Errors
/// A question of theirs is open.
pub async fn customer_says_settled(
    app: &App,
    actor: Actor,
    case: CaseId,
    said: Said,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            if store::closing::facts(w.tx, &scene.closing).await?.questions > 0 {
                return Err(Refusal::QuestionsOpen.into());
            }
            save_in(&w, &scene, "C3", MarkKind::Evidence, said).await?;
            let fact = Fact::of(EventKind::AllSettledSaid, scene.closing.id);
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}

/// How a standard was found when somebody looked at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    Kept,
    /// A breach, owned up to in these words (S0-5).
    Breach(Prose),
}

/// A standard of the procedure was looked at in this closing.
///
/// # Errors
/// The procedure has no such standard, or somebody else looked at it meanwhile.
pub async fn check_standard(
    app: &App,
    actor: Actor,
    case: CaseId,
    code: String,
    look: Look,
    seen: Option<Timestamp>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let Scene { case, closing, content, by } = load_open(&mut w, case).await?;
            if !content.standards.iter().any(|standard| standard.code == code) {
                return Err(Failure::NotFound);
            }
            let checks = store::closing::standard_checks(w.tx, closing.id).await?;
            let there = checks.iter().find(|check| check.code == code).map(|check| check.at);
            if there != seen {
                return Err(Refusal::ChangedMeanwhile.into());
            }
            let (is_kept, owned_up) = match look {
                Look::Kept => (true, None),
                Look::Breach(words) => (false, Some(words)),
            };
            let found = if is_kept { "kept" } else { "breach" };
            let fact = Fact::of(EventKind::StandardChecked, closing.id).from_to(&code, found);
            let check = StandardCheck { code, is_kept, owned_up, by, at: w.now };
            store::closing::save_standard_check(w.tx, case.customer, closing.id, &check).await?;
            w.tell(case.customer, Some(case.id), vec![fact]).await
        })
    })
    .await
}

/// How the customer fares, asked apart from any signature (S0-20).
///
/// # Errors
/// There is no open closing, or the score is none from 1 to 5.
pub async fn hear_satisfaction(
    app: &App,
    actor: Actor,
    case: CaseId,
    score: u32,
    words: Option<Prose>,
    given_by: Option<ContactId>,
) -> Result<SatisfactionId, Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let scene = load_open(&mut w, case).await?;
            if !(1..=5).contains(&score) {
                return Err(Failure::NotFound);
            }
            require_contact(&w, scene.case.customer, given_by).await?;
            let standing = match &words {
                Some(words) => words.clone(),
                None => plain_words(&score.to_string())?,
            };
            let id = SatisfactionId(w.new_id());
            let heard =
                Satisfaction { id, score, words, heard_at: w.now, given_by, recorded_by: scene.by };
            let customer = scene.case.customer;
            store::closing::insert_satisfaction(w.tx, customer, Some(case), &heard).await?;
            let said = Said { given_by, ..Said::plain(standing) };
            let mark = said.mark("C13", MarkKind::Evidence, &scene, w.now);
            store::closing::save_mark(w.tx, &scene.closing, &mark).await?;
            let fact = Fact::of(EventKind::SatisfactionHeard, id).to(score);
            w.tell(customer, Some(case), vec![fact]).await?;
            Ok(id)
        })
    })
    .await
}

/// The care after the closing is dated, with the ground for what may come next and the customer's
/// leave to raise it (S0-31, S0-32).
///
/// # Errors
/// There is no open closing, or somebody else chose meanwhile.
pub async fn choose_care(
    app: &App,
    actor: Actor,
    case: CaseId,
    care: CareChoice,
    seen: Option<Timestamp>,
) -> Result<(), Failure> {
    app.write(actor, move |mut w| {
        Box::pin(async move {
            let mut scene = load_open(&mut w, case).await?;
            let said = Said { seen, ..Said::plain(care.ground.clone()) };
            save_in(&w, &scene, "C14", MarkKind::Evidence, said).await?;
            let fact = Fact::of(EventKind::CareChosen, scene.closing.id).to(care.days_text());
            scene.closing.care = Some(care);
            store::closing::save(w.tx, &scene.closing).await?;
            w.tell(scene.case.customer, Some(case), vec![fact]).await
        })
    })
    .await
}
