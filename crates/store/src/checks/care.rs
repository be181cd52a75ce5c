//! What must hold of care and of issues (I5, I14, I17, I18).

use super::Question;

pub(super) const QUESTIONS: &[Question] = &[
    Question {
        rule: "I14",
        key: "checks-care-without-promise",
        what: "a customer in care whose next contact is no open promise of the same terms",
        sql: "select p.customer_id from care_plans p
            left join promises k on k.id = p.promise_id and k.customer_id = p.customer_id
                and k.state = 'open' and k.kind = 'care' and k.debtor = 'us'
                and k.due = p.next_due and k.owner_id = p.owner_id and k.case_id is null
            where p.state = 'caring' and k.id is null",
    },
    Question {
        rule: "I14",
        key: "checks-closed-without-care",
        what: "a customer of a closed service, with leave, for whom nobody cares",
        sql: "select distinct c.customer_id from cases c
            join customers u on u.id = c.customer_id and u.withdrawn_at is null
            left join care_plans p on p.customer_id = c.customer_id and p.state = 'caring'
            where c.closed_at is not null and p.customer_id is null",
    },
    Question {
        rule: "I14",
        key: "checks-care-past-limit",
        what: "a next contact of care of our own naming past the limit of silence",
        // Three days of free days and a change of clocks lie between a limit and its working day.
        sql: "select p.customer_id from care_plans p
            join promises k on k.id = p.promise_id and k.named_by = 'us'
            where p.state = 'caring' and p.next_due > (p.limit_days + 4) * 86400000000 +
                coalesce((select max(t.at) from care_contacts t
                    where t.customer_id = p.customer_id and t.at > p.last_contact_at),
                    p.last_contact_at)",
    },
    Question {
        rule: "I5",
        key: "checks-care-without-leave",
        what: "a contact of care promised to a customer who withdrew their leave",
        sql: "select p.id from promises p
            join customers c on c.id = p.customer_id and c.withdrawn_at is not null
            where p.state = 'open' and p.kind = 'care'",
    },
    Question {
        rule: "I3",
        key: "checks-care-contact-without-leave",
        what: "a contact of care after the customer withdrew their leave",
        sql: "select k.id from care_contacts k join customers c on c.id = k.customer_id
            where k.at > c.withdrawn_at",
    },
    Question {
        rule: "I17",
        key: "checks-same-words",
        what: "the same words written to two customers",
        sql: "select k.id from care_contacts k where k.words_digest is not null
            and exists (select 1 from care_contacts o where o.words_digest = k.words_digest
                and o.customer_id <> k.customer_id)",
    },
    Question {
        rule: "I18",
        key: "checks-issue-without-act",
        what: "an open issue whose next act is no open promise of its owner",
        sql: "select i.id from issues i
            left join promises p on p.id = i.promise_id and p.customer_id = i.customer_id
                and p.case_id = i.case_id and p.state = 'open' and p.kind = 'remedy'
                and p.owner_id = i.owner_id
            where i.settled_at is null and p.id is null",
    },
    Question {
        rule: "I18",
        key: "checks-issue-without-remedy",
        what: "an issue that ended without a remedy, or before its act did",
        sql: "select i.id from issues i join promises p on p.id = i.promise_id
            where i.settled_at is not null
                and (i.remedy is null or trim(i.remedy) = '' or p.state = 'open')",
    },
    Question {
        rule: "I20",
        key: "checks-care-untold",
        what: "a contact of care, a voice, an urgent return or an issue of which no event tells",
        sql: "select k.id from care_contacts k where not exists (select 1 from told e
                where e.customer_id = k.customer_id and e.record_id = k.id
                and e.kind = case when k.is_dialogue then 'care-contact' else 'care-try' end)
            union all select v.id from voices v where not exists (select 1 from told e
                where e.customer_id = v.customer_id and e.record_id = v.id
                and e.kind = v.kind || '-heard')
            union all select r.id from urgent_returns r where not exists (select 1 from told e
                where e.customer_id = r.customer_id and e.record_id = r.id
                and e.kind = 'urgent-return')
            union all select i.id from issues i where not exists (select 1 from told e
                where e.customer_id = i.customer_id and e.record_id = i.id
                and e.kind = 'issue-reported')
            union all select i.id from issues i where i.settled_at is not null
                and not exists (select 1 from told e
                where e.customer_id = i.customer_id and e.record_id = i.id
                and e.kind = 'issue-settled')",
    },
    Question {
        rule: "S0-33",
        key: "checks-care-other-customer",
        what: "a record of care or an issue under another customer than its case's",
        sql: "select i.id from issues i join cases c on c.id = i.case_id
                where c.customer_id <> i.customer_id
            union all select p.customer_id from care_plans p join cases c on c.id = p.case_id
                where c.customer_id <> p.customer_id
            union all select r.id from urgent_returns r join cases c on c.id = r.case_id
                where c.customer_id <> r.customer_id
            union all select k.id from care_contacts k join cases c on c.id = k.new_case_id
                where c.customer_id <> k.customer_id",
    },
];
