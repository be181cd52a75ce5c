//! What must hold of what came from other tools.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "I6",
        key: "checks-agreement-unheard",
        what: "an agreement without evidence that no import brought",
        sql: "select a.id from agreements a where a.evidence is null
            and not exists (select 1 from told e where e.customer_id = a.customer_id
                and e.record_id = a.id and e.kind = 'agreement-made' and e.actor = 'import')",
    },
    Question {
        rule: "S0-33",
        key: "checks-foreign-name-of-nothing",
        what: "another tool's name for no record of ours",
        sql: "select r.record_id from external_refs r where not exists (
                select 1 from customers c where c.id = r.record_id
                    and coalesce(c.merged_into, c.id) = r.customer_id)
            and not exists (select 1 from contacts k where k.id = r.record_id
                and k.customer_id = r.customer_id)
            and not exists (select 1 from cases c where c.id = r.record_id
                and c.customer_id = r.customer_id)
            and not exists (select 1 from items i where i.id = r.record_id
                and i.customer_id = r.customer_id)",
    },
];
