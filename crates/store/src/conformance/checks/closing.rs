//! What raw SQL can still break of a closed service.

use uuid::Uuid;

use super::super::id;
use super::super::story::{CLOSED, CLOSING, NO, OPEN};

pub(super) fn breaks() -> Vec<(&'static str, Vec<Uuid>, &'static str)> {
    vec![
        (
            "insert into questions (id, customer_id, case_id, words, asked_at)
                select $2, customer_id, id, 'How loud?', 1 from cases where id = $1",
            vec![id(CLOSED), id(1)],
            "a closed service with an open need, expectation or question",
        ),
        (
            "insert into needs (id, customer_id, case_id, words, kind, state, recorded_at)
                select $2, customer_id, id, 'Quiet', 'problem', 'open', 1
                from cases where id = $1",
            vec![id(CLOSED), id(1)],
            "a closed service with an open need, expectation or question",
        ),
        (
            "insert into expectations (id, customer_id, case_id, words, recorded_at)
                select $2, customer_id, id, 'Quiet', 1 from cases where id = $1",
            vec![id(CLOSED), id(1)],
            "a closed service with an open need, expectation or question",
        ),
        (
            "update details set outcome = null, settled_at = null where case_id = $1",
            vec![id(CLOSED)],
            "a closed service with an open detail, issue or promise of ours",
        ),
        (
            "update promises set state = 'open', settled_at = null where case_id = $1
                and kind = 'settle-detail'",
            vec![id(CLOSED)],
            "a closed service with an open detail, issue or promise of ours",
        ),
        (
            "insert into issues (id, customer_id, case_id, words, is_complaint, is_after_closing,
                owner_id, promise_id, reported_at)
                select $2, customer_id, case_id, 'It leaks', is_kept, is_kept, owner_id,
                    promise_id, 1
                from details d join standard_checks s using (customer_id) where case_id = $1",
            vec![id(CLOSED), id(1)],
            "a closed service with an open detail, issue or promise of ours",
        ),
        (
            "insert into bills (id, customer_id, case_id, agreement_id, kind, source, state,
                currency, net_minor, tax_minor, paid_minor, drafted_at)
                select $2, customer_id, case_id, id, 'bill', 'written', 'draft', 'PLN', 100, 23, 0,
                    1 from agreements where case_id = $1",
            vec![id(CLOSED), id(1)],
            "a closed service with an open track or bill",
        ),
        (
            "update closing_items set state = 'open', waits_on = 'us' where closing_id = $1
                and code = 'C5'",
            vec![id(CLOSING)],
            "a closed closing with an open item, or without the word that all is settled",
        ),
        (
            "update closing_marks set fell_at = 1 where closing_id = $1 and code = 'C3'",
            vec![id(CLOSING)],
            "a closed closing with an open item, or without the word that all is settled",
        ),
        (
            "update closings set closed_by = $2 where id = $1",
            vec![id(CLOSING), super::super::BEN.0],
            "a closed service of which no event of a person tells",
        ),
        (
            "update cases set closing_id = null, closed_at = null where id = $1",
            vec![id(CLOSED)],
            "a case and its closing that don't agree about being closed",
        ),
        (
            "update closings set state = 'open', closed_at = null, closed_by = null
                where id = $1",
            vec![id(CLOSING)],
            "a case and its closing that don't agree about being closed",
        ),
        (
            "delete from confirmations where case_id = $1",
            vec![id(CLOSED)],
            "a closing that no confirmation opened",
        ),
        (
            "update details set promise_id = (select step_id from cases where id = $2)
                where case_id = $1",
            vec![id(CLOSED), id(OPEN)],
            "an open detail without its open promise, or a settled one with it",
        ),
        (
            "insert into satisfactions (id, customer_id, case_id, score, heard_at, recorded_by)
                select $2, customer_id, case_id, score, 1, recorded_by from satisfactions
                where case_id = $1",
            vec![id(CLOSED), id(1)],
            "a confirmation, a detail or a satisfaction of which no event tells",
        ),
        (
            "update satisfactions set customer_id = $2 where case_id = $1",
            vec![id(CLOSED), id(NO + 100)],
            "a record of a closing under another customer than the case's",
        ),
        (
            "update closing_items set state = 'waived' where closing_id = $1 and code = 'C5'",
            vec![id(CLOSING)],
            "a checklist that is not what the facts say",
        ),
        (
            "delete from closing_items where closing_id = $1 and code = 'C5'",
            vec![id(CLOSING)],
            "a checklist that is not what the facts say",
        ),
    ]
}
