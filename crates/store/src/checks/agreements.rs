//! What must hold of every agreement.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "I9",
        key: "checks-agreement-without-yes",
        what: "an agreement of a case without a final yes",
        sql: "select a.id from agreements a where not exists (select 1 from answers y
            where y.case_id = a.case_id and y.verdict = 'final-yes')",
    },
    Question {
        rule: "S4-31",
        key: "checks-agreement-without-line",
        what: "an agreement without a line",
        sql: "select a.id from agreements a where not exists (select 1 from agreement_lines l
            where l.agreement_id = a.id)",
    },
    Question {
        rule: "I20",
        key: "checks-agreement-version-missing",
        what: "a version of an agreement without the one before",
        sql: "select a.id from agreements a where a.version <> 1 and not exists (
            select 1 from agreements b where b.case_id = a.case_id and b.version = a.version - 1)",
    },
    Question {
        rule: "I20",
        key: "checks-agreement-untold",
        what: "an agreement without the event that tells of it",
        sql: "select a.id from agreements a where not exists (select 1 from told e
            where e.customer_id = a.customer_id and e.record_id = a.id
            and e.kind = case when a.version = 1 then 'agreement-made'
                else 'agreement-amended' end)",
    },
    Question {
        rule: "S0-33",
        key: "checks-agreement-other-customer",
        what: "an agreement under another customer than its case",
        sql: "select a.id from agreements a join cases c on c.id = a.case_id
                where c.customer_id <> a.customer_id
            union select a.id from agreements a join agreement_lines l on l.agreement_id = a.id
                where l.customer_id <> a.customer_id
            union select a.id from agreements a join agreement_terms t on t.agreement_id = a.id
                where t.customer_id <> a.customer_id
            union select a.id from agreements a join offers o on o.id = a.offer_id
                where o.case_id <> a.case_id",
    },
];
