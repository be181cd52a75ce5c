//! What must hold of every version of the closing procedure.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "S0-14",
        key: "checks-procedure-without-method",
        what: "a published procedure that leaves out an item of the method",
        sql: "select p.id from procedures p where p.state = 'published' and (
            select count(*) from procedure_items i where i.procedure_id = p.id and i.code in
            ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13',
            'C14')) < 14",
    },
    Question {
        rule: "S0-14",
        key: "checks-procedure-item-without-stage",
        what: "an item of a published procedure in a stage that is not there",
        sql: "select i.procedure_id from procedure_items i join procedures p
            on p.id = i.procedure_id and p.state = 'published'
            where not exists (select 1 from procedure_stages s
                where s.procedure_id = i.procedure_id and s.code = i.stage)",
    },
    Question {
        rule: "S0-14",
        key: "checks-procedure-two-drafts",
        what: "a draft of the procedure beside another",
        sql: "select p.id from procedures p where p.state = 'draft'
            and exists (select 1 from procedures o where o.state = 'draft' and o.id <> p.id)",
    },
    Question {
        rule: "S0-14",
        key: "checks-closing-by-draft",
        what: "a closing by a procedure that is not published",
        sql: "select c.id from closings c join procedures p on p.id = c.procedure_id
            where p.state <> 'published'",
    },
    Question {
        rule: "I20",
        key: "checks-procedure-untold",
        what: "a procedure published by somebody without the event that tells of it",
        sql: "select p.id from procedures p where p.state = 'published'
            and p.written_by is not null and not exists (select 1 from told e
                where e.customer_id is null and e.kind = 'procedure-published'
                and e.record_id = p.id)",
    },
];
