//! What must hold of every bill, and of the money that came in for it.

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "I9",
        key: "checks-bill-without-yes",
        what: "a bill of a case without a final yes",
        sql: "select b.id from bills b where not exists (select 1 from answers y
            where y.case_id = b.case_id and y.verdict = 'final-yes')",
    },
    Question {
        rule: "S0-33",
        key: "checks-bill-other-case",
        what: "a bill, a correction or a match of another customer or case than its own",
        sql: "select b.id from bills b join cases c on c.id = b.case_id
                where c.customer_id <> b.customer_id
            union all select b.id from bills b join agreements a on a.id = b.agreement_id
                where a.case_id <> b.case_id
            union all select b.id from bills b join bills o on o.id = b.corrects_id
                where o.case_id <> b.case_id or o.kind <> 'bill'
            union all select b.id from payment_matches m join bills b on b.id = m.bill_id
                join payments p on p.id = m.payment_id
                where b.customer_id <> m.customer_id or b.currency <> p.currency",
    },
    Question {
        rule: "S4-24",
        key: "checks-bill-sums",
        what: "a bill written here whose sums are not those of its lines",
        sql: "select b.id from bills b where b.source = 'written' and b.kind = 'bill'
            and (b.net_minor <> (select cast(sum(l.net_minor) as bigint) from bill_lines l
                    where l.bill_id = b.id)
                or b.tax_minor <> (select cast(sum(l.tax_minor) as bigint) from bill_lines l
                    where l.bill_id = b.id)
                or not exists (select 1 from bill_lines l where l.bill_id = b.id))",
    },
    Question {
        rule: "S4-24",
        key: "checks-bill-corrected",
        what: "a bill that counts other corrections than it has",
        sql: "select b.id from bills b where b.corrected_minor <> coalesce(
            (select cast(sum(k.net_minor + k.tax_minor) as bigint) from bills k
                where k.corrects_id = b.id and k.sent_at is not null), 0)",
    },
    Question {
        rule: "S3-15",
        key: "checks-bill-paid-sum",
        what: "a bill that counts other payments than it has",
        sql: "select b.id from bills b where b.paid_minor <> coalesce(
            (select cast(sum(m.amount_minor) as bigint) from payment_matches m
                where m.bill_id = b.id), 0)",
    },
    Question {
        rule: "S3-15",
        key: "checks-bill-not-paid",
        what: "a paid bill that is not paid to the last minor unit, or an open one that is",
        sql: "select id from bills where kind = 'bill' and (
            (state = 'paid' and paid_minor <> net_minor + tax_minor + corrected_minor)
            or (state = 'sent' and paid_minor >= net_minor + tax_minor + corrected_minor)
            or (state in ('draft', 'cancelled') and paid_minor <> 0))",
    },
    Question {
        rule: "S3-15",
        key: "checks-bill-without-promise",
        what: "an open bill without the customer's promise to pay it",
        sql: "select b.id from bills b where b.state = 'sent' and b.kind = 'bill'
            and not exists (select 1 from promises p where p.id = b.promise_id
                and p.state = 'open' and p.kind = 'pay' and p.debtor = 'customer'
                and p.customer_id = b.customer_id and p.case_id = b.case_id)",
    },
    Question {
        rule: "S3-15",
        key: "checks-payment-matched-sum",
        what: "a payment that counts other bills than it is matched with",
        sql: "select p.id from payments p where p.matched_minor <> coalesce(
            (select cast(sum(m.amount_minor) as bigint) from payment_matches m
                where m.payment_id = p.id), 0)",
    },
    Question {
        rule: "S3-15",
        key: "checks-statement-account",
        what: "a statement whose money is not all here",
        sql: "select s.id from statements s where s.came_in <> (select count(*) from payments p
            where p.statement_id = s.id)",
    },
    Question {
        rule: "I20",
        key: "checks-bill-untold",
        what: "a bill without the events that tell of it",
        sql: "select b.id from bills b where not exists (select 1 from told e
                where e.customer_id = b.customer_id and e.record_id = b.id
                and e.kind = 'bill-drafted')
            or (b.sent_at is not null and not exists (select 1 from told e
                where e.customer_id = b.customer_id and e.record_id = b.id
                and e.kind = 'bill-sent'))
            or (b.state = 'paid' and b.kind = 'bill' and not exists (select 1 from told e
                where e.customer_id = b.customer_id and e.record_id = b.id
                and e.kind = 'bill-paid'))
            or (b.paid_minor <> 0 and not exists (select 1 from told e
                where e.customer_id = b.customer_id and e.record_id = b.id
                and e.kind = 'payment-matched'))",
    },
];
