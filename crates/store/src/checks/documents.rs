//! What must hold of every document of a case.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "S0-4",
        key: "checks-document-without-version",
        what: "a document whose newest version is not there",
        sql: "select d.id from documents d where not exists (select 1 from document_versions v
                where v.document_id = d.id and v.version = d.version)
            or exists (select 1 from document_versions v
                where v.document_id = d.id and v.version > d.version)",
    },
    Question {
        rule: "S0-4",
        key: "checks-document-cut",
        what: "a version whose file is not as long as it says",
        sql: "select v.document_id from document_versions v join files f on f.hash = v.hash
            where f.size <> v.size or length(f.content) <> f.size",
    },
    Question {
        rule: "S0-4",
        key: "checks-document-unknown-requirement",
        what: "a document required by no procedure that was ever published",
        sql: "select d.id from documents d where d.required_code is not null
            and not exists (select 1 from procedure_documents r
                join procedures p on p.id = r.procedure_id and p.state = 'published'
                where r.code = d.required_code)",
    },
    Question {
        rule: "S0-4",
        key: "checks-document-withdrawn-shared",
        what: "a withdrawn document that the customer is said to have",
        sql: "select id from documents where withdrawn_at is not null and is_shared",
    },
    Question {
        rule: "S0-33",
        key: "checks-document-other-customer",
        what: "a document under another customer than its case",
        sql: "select d.id from documents d join cases c on c.id = d.case_id
                where c.customer_id <> d.customer_id
            union all select d.id from documents d join document_versions v
                on v.document_id = d.id where v.customer_id <> d.customer_id",
    },
    Question {
        rule: "I20",
        key: "checks-document-untold",
        what: "a document without the event that tells of it",
        sql: "select d.id from documents d where not exists (select 1 from told e
            where e.customer_id = d.customer_id and e.kind = 'document-added'
            and e.record_id = d.id)",
    },
];
