//! Lives after the sale, put down as they would have come about: what the tests of care and of
//! issues begin with. How a closing is reached has tests of its own.

use domain::agreements::{Agreement, AgreementForm, AgreementLine, Fit};
use domain::care::CarePlan;
use domain::cases::{Case, CaseParts, Ended, Stage};
use domain::closing::{Closing, ClosingState};
use domain::ids::{AgreementId, CaseId, ClosingId, CustomerId, ProcedureId};
use domain::interactions::Channel;
use domain::items::ItemKind;
use domain::money::Money;
use domain::procedures::{Procedure, ProcedureContent};
use domain::promises::Promise;
use domain::quantity::Quantity;
use forgetmenot::care::{self, NewCare, RecordContact};
use iso_currency::Currency;
use jiff::Timestamp;
use store::db::{StoreError, Tx};

use crate::kit::{HOUR, TestApp, line, prose};

/// A case that the customer said yes to.
pub async fn won(t: &TestApp) -> (CustomerId, CaseId) {
    let (customer, case) = t.case(HOUR).await;
    t.call(case, t.yes()).await.expect("yes");
    (customer, case)
}

/// A service that was closed just now; nobody cares for its customer yet.
pub async fn closed(t: &TestApp) -> (CustomerId, CaseId) {
    let (customer, case) = won(t).await;
    let (read, now) = (t.read_case(case).await, t.app.now());
    let procedure = match store::procedures::newest_published(t.db()).await.expect("a question") {
        Some(procedure) => procedure,
        None => bare_procedure(ProcedureId(t.app.new_id()), now),
    };
    let closing = Closing {
        id: ClosingId(t.app.new_id()),
        customer,
        case,
        procedure: procedure.id,
        owner: t.ada,
        opened_at: now,
        moved_at: now,
        review: None,
        care: None,
        state: ClosingState::Closed { at: now, by: t.ada },
    };
    let parts = CaseParts {
        closed: Some(Ended { id: closing.id, at: now }),
        theirs: Stage::Care,
        ours: Stage::Care,
        ..(*read).clone()
    };
    t.app
        .db()
        .write::<_, StoreError, _>(move |tx| {
            Box::pin(async move { close(tx, &procedure, &closing, Case::restore(parts)).await })
        })
        .await
        .expect("it is closed");
    (customer, case)
}

async fn close(
    tx: &Tx,
    procedure: &Procedure,
    closing: &Closing,
    case: Case,
) -> Result<(), StoreError> {
    store::procedures::insert(tx, procedure).await?;
    store::closing::insert(tx, closing).await?;
    store::cases::save(tx, &case).await
}

fn bare_procedure(id: ProcedureId, now: Timestamp) -> Procedure {
    Procedure {
        id,
        version: 1,
        content: ProcedureContent {
            stages: vec![],
            items: vec![],
            documents: vec![],
            standards: vec![],
            standstill_days: 7,
        },
        note: None,
        written_by: None,
        written_at: now,
        published_at: Some(now),
    }
}

/// A customer in care since just now.
pub async fn in_care(t: &TestApp) -> (CustomerId, CaseId) {
    let (customer, case) = closed(t).await;
    let new =
        NewCare { owner: t.ada, days: None, ground: Some(prose("A second pump")), may_raise: true };
    care::begin(&t.app, t.actor(), case, new).await.expect("the care begins");
    (customer, case)
}

pub async fn plan(t: &TestApp, customer: CustomerId) -> CarePlan {
    store::care::find(t.db(), customer).await.expect("a question").expect("they are in care")
}

/// The promise of the next contact.
pub async fn next(t: &TestApp, customer: CustomerId) -> Promise {
    let plan = plan(t, customer).await;
    t.read_promise(plan.next().expect("they are cared for").promise).await
}

/// A call in which both sides spoke.
pub fn talk(customer: CustomerId, words: &str) -> RecordContact {
    RecordContact {
        customer,
        with: None,
        channel: Channel::Call,
        is_answered: true,
        at: None,
        words: prose(words),
        said: None,
        wish: None,
        ground: None,
        new_need: None,
    }
}

pub fn attempt(customer: CustomerId, words: &str) -> RecordContact {
    RecordContact { is_answered: false, ..talk(customer, words) }
}

/// An agreement of that day, as the customer's purchase.
pub async fn bought(t: &TestApp, customer: CustomerId, case: CaseId, at: Timestamp) {
    let money = Money { minor: 10_000, currency: Currency::PLN };
    let agreement = Agreement {
        id: AgreementId(t.app.new_id()),
        customer,
        case,
        version: 1,
        offer: None,
        form: AgreementForm::Spoken,
        fit: Fit::Fits,
        evidence: None,
        document: None,
        reference: None,
        currency: Currency::PLN,
        payment_days: 14,
        agreed_at: at,
        given_by: None,
        recorded_by: None,
        lines: vec![AgreementLine {
            kind: ItemKind::Part,
            what: line("Seal"),
            quantity: Quantity(1_000),
            price: money,
            cost: None,
        }],
        terms: vec![],
    };
    t.app
        .db()
        .write::<_, StoreError, _>(move |tx| {
            Box::pin(async move { store::agreements::insert(tx, &agreement).await })
        })
        .await
        .expect("it is agreed");
}

/// All that must hold, but for the closings that were put down by hand.
pub async fn finish(t: TestApp) {
    let by_hand = ["checks-clos", "checks-checklist", "checks-procedure", "checks-agreement"];
    let mut breaks = t.breaks().await;
    breaks.retain(|found| {
        by_hand.iter().all(|begin| !found.key.starts_with(begin))
            || found.key == "checks-closed-without-care"
    });
    assert_eq!(breaks, []);
}
