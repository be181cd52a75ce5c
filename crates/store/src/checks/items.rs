//! What must hold of every sold item and its tracks.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "S3-4",
        key: "checks-track-without-step",
        what: "a track under way whose step is no open promise of the same customer",
        sql: "select t.item_id from tracks t
            left join promises p on p.id = t.step_id and p.state = 'open'
                and p.customer_id = t.customer_id
            where t.step_id is not null and p.id is null",
    },
    Question {
        rule: "S3-4",
        key: "checks-track-end-without-act",
        what: "a track that ended without a word of the customer",
        sql: "select t.item_id from tracks t
            where t.state in ('accepted', 'released') and not exists (
                select 1 from track_acts a where a.item_id = t.item_id and a.track = t.kind
                and (a.kind = 'imported' or a.kind = t.state
                    or (t.state = 'accepted' and a.kind in ('paid', 'planned'))))",
    },
    Question {
        rule: "I9",
        key: "checks-item-before-yes",
        what: "a sold item of a case without a final yes",
        sql: "select i.id from items i where not exists (select 1 from answers a
            where a.case_id = i.case_id and a.verdict = 'final-yes')",
    },
    Question {
        rule: "S3-13",
        key: "checks-delivered-too-much",
        what: "more of an item delivered than was sold",
        sql: "select i.id from items i where i.quantity < (select sum(a.quantity)
            from track_acts a where a.item_id = i.id and a.kind = 'delivered')",
    },
    Question {
        rule: "S3-14",
        key: "checks-fault-without-promise",
        what: "a fault that stands without an open promise to mend it",
        sql: "select f.id from faults f
            left join promises p on p.id = f.promise_id and p.state = 'open'
            where f.fixed_at is null and p.id is null",
    },
    Question {
        rule: "S3-19",
        key: "checks-visit-without-promise",
        what: "a planned visit whose promise is not open",
        sql: "select i.id from items i
            left join promises p on p.id = i.visit_id and p.state = 'open'
                and p.customer_id = i.customer_id
            where i.visit_id is not null and p.id is null",
    },
    Question {
        rule: "I20",
        key: "checks-item-untold",
        what: "a sold item without the event that tells of it",
        sql: "select i.id from items i where not exists (select 1 from told e
            where e.customer_id = i.customer_id and e.record_id = i.id and e.kind = 'item-sold')",
    },
    Question {
        rule: "S0-33",
        key: "checks-item-elsewhere",
        what: "an item, track or fault under another customer or case than its own",
        sql: "select i.id from items i join cases c on c.id = i.case_id
                where c.customer_id <> i.customer_id
            union all select t.item_id from tracks t join items i on i.id = t.item_id
                where i.customer_id <> t.customer_id or i.case_id <> t.case_id
            union all select f.id from faults f join items i on i.id = f.item_id
                where i.customer_id <> f.customer_id or i.case_id <> f.case_id",
    },
];
