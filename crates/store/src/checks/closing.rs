//! Closings: a closed service has nothing open, was closed by a person, and its checklist is what
//! the facts say (I10, I11).

use domain::closing::{Checklist, ClosingState};
use domain::ids::ClosingId;
use uuid::Uuid;

use super::{Break, Question};
use crate::closing::KeptItem;
use crate::db::{Query, StoreError};

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "I10",
        key: "checks-closed-with-open-words",
        what: "a closed service with an open need, expectation or question",
        sql: "select c.id from cases c join needs n on n.case_id = c.id
                where c.closed_at is not null and n.state = 'open'
            union select c.id from cases c join expectations e on e.case_id = c.id
                where c.closed_at is not null and e.state = 'open'
            union select c.id from cases c join questions q on q.case_id = c.id
                where c.closed_at is not null and q.answer is null",
    },
    Question {
        rule: "I10",
        key: "checks-closed-with-open-matter",
        what: "a closed service with an open detail, issue or promise of ours",
        sql: "select c.id from cases c join details d on d.case_id = c.id
                where c.closed_at is not null and d.settled_at is null
            union select c.id from cases c join issues i on i.case_id = c.id
                where c.closed_at is not null and i.settled_at is null
            union select c.id from cases c
                join promises p on p.customer_id = c.customer_id and p.case_id = c.id
                where c.closed_at is not null and p.state = 'open' and p.debtor = 'us'
                    and p.kind <> 'care'",
    },
    Question {
        rule: "I10",
        key: "checks-closed-with-open-item",
        what: "a closed service with an open track or bill",
        sql: "select c.id from cases c join tracks t on t.case_id = c.id
                where c.closed_at is not null and t.state in ('doing', 'asking')
            union select c.id from cases c join bills b on b.case_id = c.id
                where c.closed_at is not null and (b.state = 'draft'
                    or (b.state = 'sent' and b.net_minor + b.tax_minor + b.corrected_minor > b.paid_minor))",
    },
    Question {
        rule: "I10",
        key: "checks-closed-unsettled",
        what: "a closed closing with an open item, or without the word that all is settled",
        sql: "select c.id from closings c join closing_items i on i.closing_id = c.id
                where c.state = 'closed' and i.state = 'open'
            union select c.id from closings c where c.state = 'closed'
                and not exists (select 1 from closing_marks m where m.closing_id = c.id
                    and m.code = 'C3' and m.kind = 'evidence' and m.fell_at is null)",
    },
    Question {
        rule: "I11",
        key: "checks-closed-by-nobody",
        what: "a closed service of which no event of a person tells",
        sql: "select c.id from closings c where c.state = 'closed'
            and not exists (select 1 from told e where e.customer_id = c.customer_id
                and e.record_id = c.id and e.kind = 'service-closed' and e.actor = 'user'
                and e.user_id = c.closed_by)",
    },
    Question {
        rule: "S0-2",
        key: "checks-closed-apart",
        what: "a case and its closing that don't agree about being closed",
        sql: "select c.id from cases c
                left join closings k on k.id = c.closing_id and k.case_id = c.id
                    and k.customer_id = c.customer_id and k.state = 'closed'
                    and k.closed_at = c.closed_at
                where c.closed_at is not null and k.id is null
            union select k.id from closings k
                left join cases c on c.id = k.case_id and c.closing_id = k.id
                where k.state = 'closed' and c.id is null",
    },
    Question {
        rule: "S0-18",
        key: "checks-closing-unconfirmed",
        what: "a closing that no confirmation opened",
        sql: "select k.id from closings k where not exists (select 1 from confirmations c
            where c.case_id = k.case_id and c.customer_id = k.customer_id)",
    },
    Question {
        rule: "S0-9",
        key: "checks-detail-without-promise",
        what: "an open detail without its open promise, or a settled one with it",
        sql: "select d.id from details d
            left join promises p on p.id = d.promise_id and p.case_id = d.case_id
                and p.kind = 'settle-detail'
            where p.id is null or (d.settled_at is null) <> (p.state = 'open')",
    },
    Question {
        rule: "I20",
        key: "checks-closing-act-untold",
        what: "a confirmation, a detail or a satisfaction of which no event tells",
        sql: "select c.id from confirmations c where not exists (select 1 from told e
                where e.customer_id = c.customer_id and e.record_id = c.id
                and e.kind = 'confirmation-received')
            union all select d.id from details d where not exists (select 1 from told e
                where e.customer_id = d.customer_id and e.record_id = d.id
                and e.kind = 'detail-raised')
            union all select s.id from satisfactions s where not exists (select 1 from told e
                where e.customer_id = s.customer_id and e.record_id = s.id
                and e.kind = 'satisfaction-heard')",
    },
    Question {
        rule: "S0-33",
        key: "checks-closing-other-customer",
        what: "a record of a closing under another customer than the case's",
        sql: "select k.id from closings k join cases c on c.id = k.case_id
                where c.customer_id <> k.customer_id
            union all select f.id from confirmations f join cases c on c.id = f.case_id
                where c.customer_id <> f.customer_id
            union all select d.id from details d join cases c on c.id = d.case_id
                where c.customer_id <> d.customer_id
            union all select s.id from satisfactions s join cases c on c.id = s.case_id
                where c.customer_id <> s.customer_id",
    },
];

/// Asked by computing, not by SQL alone.
pub(super) const CHECKLIST: Question = Question {
    rule: "I10",
    key: "checks-checklist-differs",
    what: "a checklist that is not what the facts say",
    sql: "",
};

const AT_ONCE: u32 = 500;

/// Computes every checklist again and compares it with what is kept.
pub(super) async fn checklists(q: &impl Query, breaks: &mut Vec<Break>) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let page = crate::closing::ids(q, after, AT_ONCE).await?;
        let Some(last) = page.last().copied() else { return Ok(()) };
        for id in page {
            if differs(q, id).await? {
                let Question { rule, key, what, .. } = CHECKLIST;
                breaks.push(Break { rule, key, what, record: Uuid::from(id) });
            }
        }
        after = Some(last);
    }
}

async fn differs(q: &impl Query, id: ClosingId) -> Result<bool, StoreError> {
    let closing = crate::closing::get(q, id).await?;
    let procedure = crate::procedures::get(q, closing.procedure).await?;
    let is_closed = closing.state != ClosingState::Open;
    let mut facts = crate::closing::facts(q, &closing).await?;
    if is_closed {
        facts = facts.after_closing();
    }
    let marks = crate::closing::marks(q, id).await?;
    let kept = crate::closing::items(q, id).await?;
    let checklist = Checklist::of(&procedure.content, &facts, &marks);
    let is_kept = checklist.items.iter().all(|item| {
        // A plan of maintenance that was waived may be made later: the item lives on.
        (is_closed && item.code == "C9")
            || kept.get(&item.code)
                == Some(&KeptItem { state: item.state, waits_on: item.waits_on() })
    });
    Ok(!is_kept || kept.len() != checklist.items.len())
}
