//! Where the service of one case stands, room by room: what its page tells at a glance.

use domain::agreements::AgreementForm;
use domain::cases::Stage;
use domain::ids::CaseId;
use domain::items::TrackKind;
use domain::people::Sight;
use jiff::{Timestamp, civil::Date};

use crate::db::{Query, StoreError};
use crate::rights::push_seen;
use crate::{args, row};

row! {
    /// The agreement that counts now.
    pub struct AgreementHead {
        form: AgreementForm,
        agreed_at: Timestamp,
        currency: String,
        /// Without tax.
        net_minor: i64,
    }
}

row! {
    /// One track of all sold items of the case.
    pub struct TrackStands {
        kind: TrackKind,
        items: i64,
        doing: i64,
        asking: i64,
        accepted: i64,
        released: i64,
        /// The earliest of its open steps.
        due: Option<Timestamp>,
        /// Is any of the steps the customer's?
        waits_for_them: bool,
    }
}

row! {
    /// Bills that were not cancelled.
    pub struct BillsStand {
        drafts: i64,
        sent: i64,
        paid: i64,
        /// Of those sent, in minor units with tax.
        open_minor: i64,
        currency: Option<String>,
        due_on: Option<Date>,
    }
}

row! {
    pub struct DocumentsStand {
        all: i64,
        shared: i64,
    }
}

row! {
    pub struct ClosingStands {
        opened_at: Timestamp,
        closed_at: Option<Timestamp>,
        /// True, waived, or not applicable.
        settled: i64,
        items: i64,
    }
}

/// How many services under way stand at that stage of the customer's: won and not agreed yet, or
/// accepted whole and not confirmed.
pub async fn count_in_service(
    q: &impl Query,
    sight: Sight,
    theirs: Stage,
) -> Result<i64, StoreError> {
    let (mut wheres, mut args) = (String::new(), args![theirs]);
    push_seen(&mut wheres, &mut args, "c.customer_id", sight);
    let sql = format!(
        "select count(*) from cases c
         where c.state = 'final-yes' and c.closed_at is null and c.theirs = $1{wheres}"
    );
    q.one(&sql, args).await
}

/// All rooms of the service of one case.
#[derive(Clone, Debug)]
pub struct Service {
    pub agreement: Option<AgreementHead>,
    pub tracks: Vec<TrackStands>,
    pub bills: BillsStand,
    pub documents: DocumentsStand,
    pub open_issues: i64,
    pub closing: Option<ClosingStands>,
}

pub async fn service(q: &impl Query, case: CaseId) -> Result<Service, StoreError> {
    Ok(Service {
        agreement: agreement(q, case).await?,
        tracks: tracks(q, case).await?,
        bills: bills(q, case).await?,
        documents: documents(q, case).await?,
        open_issues: q
            .one(
                "select count(*) from issues where case_id = $1 and settled_at is null",
                args![case],
            )
            .await?,
        closing: closing(q, case).await?,
    })
}

async fn agreement(q: &impl Query, case: CaseId) -> Result<Option<AgreementHead>, StoreError> {
    q.find(
        "select a.form, a.agreed_at, a.currency,
            (select cast(coalesce(sum(l.price_minor), 0) as bigint) from agreement_lines l
             where l.agreement_id = a.id)
         from agreements a where a.case_id = $1 order by a.version desc limit 1",
        args![case],
    )
    .await
}

async fn tracks(q: &impl Query, case: CaseId) -> Result<Vec<TrackStands>, StoreError> {
    let mut tracks: Vec<TrackStands> = q
        .all(
            "select t.kind, count(*), count(*) filter (where t.state = 'doing'),
                count(*) filter (where t.state = 'asking'),
                count(*) filter (where t.state = 'accepted'),
                count(*) filter (where t.state = 'released'), min(p.due),
                count(*) filter (where p.debtor = 'customer') > 0
             from tracks t left join promises p on p.id = t.step_id
             where t.case_id = $1 group by t.kind",
            args![case],
        )
        .await?;
    tracks.sort_by_key(|track| track.kind);
    Ok(tracks)
}

async fn bills(q: &impl Query, case: CaseId) -> Result<BillsStand, StoreError> {
    q.one(
        "select count(*) filter (where state = 'draft'), count(*) filter (where state = 'sent'),
            count(*) filter (where state = 'paid'),
            cast(coalesce(sum(net_minor + tax_minor - paid_minor)
                filter (where state = 'sent'), 0) as bigint),
            min(currency), min(due_on) filter (where state = 'sent')
         from bills where case_id = $1 and state <> 'cancelled'",
        args![case],
    )
    .await
}

async fn documents(q: &impl Query, case: CaseId) -> Result<DocumentsStand, StoreError> {
    q.one(
        "select count(*), count(*) filter (where is_shared) from documents
         where case_id = $1 and withdrawn_at is null",
        args![case],
    )
    .await
}

async fn closing(q: &impl Query, case: CaseId) -> Result<Option<ClosingStands>, StoreError> {
    q.find(
        "select c.opened_at, c.closed_at,
            (select count(*) from closing_items i where i.closing_id = c.id and i.state <> 'open'),
            (select count(*) from closing_items i where i.closing_id = c.id)
         from closings c where c.case_id = $1",
        args![case],
    )
    .await
}
