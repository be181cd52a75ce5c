//! The questions that prove the invariants over the whole database: each names what breaks it.
//! They look at the rows alone, as if nobody had written the rules that wrote them.

mod agreements;
mod bills;
mod care;
mod closing;
mod documents;
mod imports;
mod items;
mod procedures;
mod search;

use domain::rules::Rules;
use uuid::Uuid;

use crate::args;
use crate::db::{Query, StoreError, Val};

/// A record that breaks an invariant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The invariant, as `I1`.
    pub rule: &'static str,
    /// The sentence in `checks.ftl` that says what is wrong.
    pub key: &'static str,
    /// What is wrong, in a few words for whoever writes the program.
    pub what: &'static str,
    pub record: Uuid,
}

struct Question {
    rule: &'static str,
    key: &'static str,
    what: &'static str,
    sql: &'static str,
}

const QUESTIONS: &[Question] = &[
    Question {
        rule: "I1",
        key: "checks-open-case-without-step",
        what: "an open case whose next step is no open promise of the same terms",
        sql: "select c.id from cases c
            left join promises p on p.id = c.step_id and p.case_id = c.id and p.state = 'open'
                and p.customer_id = c.customer_id and p.due = c.step_due and p.zone = c.step_zone
                and p.owner_id = c.step_owner_id and p.kind = c.step_kind
                and p.debtor = c.step_debtor and p.named_by = c.step_named_by
            where c.state = 'open' and p.id is null",
    },
    Question {
        rule: "S0-33",
        key: "checks-service-due",
        what: "a service whose next due time is not that of its open promises",
        sql:
            "select c.id from cases c where c.state = 'final-yes'
            and (c.service_due is null or c.service_due <> coalesce((select min(n.due)
                from promises n where n.case_id = c.id and n.state = 'open'), 9000000000000000000))",
    },
    Question {
        rule: "I1",
        key: "checks-customer-key",
        what: "a case that is listed under another name than its customer's",
        sql: "select c.id from cases c join customers k on k.id = c.customer_id
            where c.customer_key is null or c.customer_key <> k.name_key",
    },
    Question {
        rule: "M1",
        key: "checks-promise-days",
        what: "a person whose counted promises are not those that they kept and broke",
        sql: "select owner_id from (
                select owner_id, day, kept, broken from promise_days
                union all
                select owner_id, due / 86400000000,
                    case when broken_at is null then -1 else 0 end,
                    case when broken_at is null then 0 else -1 end
                from promises where debtor = 'us' and (state = 'kept' or broken_at is not null)
            ) counted group by owner_id, day having sum(kept) <> 0 or sum(broken) <> 0",
    },
    Question {
        rule: "I1",
        key: "checks-no-decision-date",
        what: "a case from stage 5 on without a date that the customer named or allowed",
        sql: "select id from cases where state = 'open' and (theirs >= 5 or ours >= 5)
            and decision_at is null and contact_at is null",
    },
    Question {
        rule: "I2",
        key: "checks-no-ending",
        what: "an interaction without an ending",
        sql: "select id from interactions where ending not in ('next-step', 'as-agreed',
            'final-yes', 'final-no', 'not-now', 'no-answer', 'release', 'noted')",
    },
    Question {
        rule: "I2",
        key: "checks-ending-without-answer",
        what: "an interaction that ended in an answer which is not there",
        sql: "select i.id from interactions i
            left join answers a on a.interaction_id = i.id and a.verdict = i.ending
            where i.ending in ('final-yes', 'final-no') and a.id is null",
    },
    Question {
        rule: "I3",
        key: "checks-contact-without-leave",
        what: "a contact of ours after the customer withdrew their leave",
        sql: "select i.id from interactions i join customers c on c.id = i.customer_id
            where i.direction = 'out' and i.at > c.withdrawn_at",
    },
    Question {
        rule: "I3",
        key: "checks-contact-before-their-date",
        what: "a contact of ours before the date that the customer named",
        // Of what was recorded later the contact could not know; what the customer did or said
        // since they were asked ends their quiet.
        sql: "select i.id from interactions i
            join permissions p on p.customer_id = i.customer_id and p.asked_at < i.at
                and i.at < p.not_before - 3600000000
            join told g on g.customer_id = p.customer_id and g.record_id = p.id
                and g.kind = 'permission-granted'
            where i.direction = 'out'
                -- What they said to one of two records binds the other from the merge on.
                and not exists (select 1 from told r where r.customer_id = i.customer_id
                    and r.record_id = i.id and r.told_of <> g.told_of
                    and r.at < coalesce((select max(m.at) from merges m where m.undone_at is null
                        and m.gone_id in (r.told_of, g.told_of)), r.at + 1))
                and not exists (select 1 from told r where r.customer_id = i.customer_id
                    and r.record_id = i.id and r.id < g.id)
                and not exists (select 1 from interactions b
                    join told f on f.customer_id = b.customer_id and f.record_id = b.id
                        and f.kind = 'contact' and f.id > g.id
                    where b.customer_id = i.customer_id
                    and b.direction = 'in' and b.at >= p.asked_at and b.at <= i.at)
                and not exists (select 1 from told s where s.customer_id = i.customer_id
                    and s.kind = 'permission-restored' and s.id > g.id and s.at <= i.at)
                and not exists (select 1 from permissions l where l.customer_id = i.customer_id
                    and l.asked_at > p.asked_at and l.asked_at <= i.at)
                and not exists (select 1 from promises k where k.customer_id = i.customer_id
                    and k.named_by = 'customer' and k.debtor = 'us'
                    and k.due <= i.at + 3600000000)",
    },
    Question {
        rule: "I6",
        key: "checks-case-without-answer",
        what: "a case that ended in an answer which is not there",
        sql: "select c.id from cases c
            left join answers a on a.id = c.ended_id and a.case_id = c.id and a.verdict = c.state
            where c.state in ('final-yes', 'final-no') and a.id is null",
    },
    Question {
        rule: "I6",
        key: "checks-case-without-release",
        what: "a released case without its release",
        sql: "select c.id from cases c
            left join releases r on r.id = c.ended_id and r.case_id = c.id
            where c.state = 'released' and r.id is null",
    },
    Question {
        rule: "I6",
        key: "checks-reopened-by-us",
        what: "a case reopened without the customer's coming",
        sql: "select e.id from events e where e.kind = 'case-reopened'
            and not exists (select 1 from told f join interactions i on i.id = f.record_id
                where f.customer_id = e.customer_id and f.case_id = e.case_id and f.at = e.at
                and f.kind = 'contact' and i.direction = 'in')",
    },
    Question {
        rule: "I7",
        key: "checks-attempt-as-contact",
        what: "an attempt counted as a contact",
        sql: "select id from interactions where is_dialogue and (ending = 'no-answer'
            or (direction = 'out' and channel in ('email', 'message')))",
    },
    Question {
        rule: "I7",
        key: "checks-answer-of-nobody",
        what: "an answer of somebody who did not speak",
        sql: "select a.id from answers a join interactions i on i.id = a.interaction_id
            where not i.is_dialogue",
    },
    Question {
        rule: "I9",
        key: "checks-past-deal-without-yes",
        what: "a case past the deal without a final yes",
        sql: "select c.id from cases c where (c.theirs > 5 or c.ours > 5)
            and not exists (select 1 from answers a
                where a.case_id = c.id and a.verdict = 'final-yes')",
    },
    Question {
        rule: "I16",
        key: "checks-offer-without-need",
        what: "an offer given without a cited need",
        sql: "select o.id from offers o where o.state = 'given'
            and not exists (select 1 from offer_lines l
                where l.offer_id = o.id and l.need_id is not null)",
    },
    Question {
        rule: "I20",
        key: "checks-customer-untold",
        what: "a customer without the event that tells of it",
        sql: "select c.id from customers c where not exists (select 1 from told e
            where e.customer_id = c.id and e.kind = 'customer-added')",
    },
    Question {
        rule: "I20",
        key: "checks-case-untold",
        what: "a case without the event that tells of it",
        sql: "select c.id from cases c where not exists (select 1 from told e
            where e.customer_id = c.customer_id and e.kind = 'case-opened'
            and e.record_id = c.id)",
    },
    Question {
        rule: "I20",
        key: "checks-promise-untold",
        what: "a promise without the event that tells of it",
        sql: "select p.id from promises p where not exists (select 1 from told e
            where e.customer_id = p.customer_id and e.kind = 'promise-made'
            and e.record_id = p.id)",
    },
    Question {
        rule: "I20",
        key: "checks-promise-end-untold",
        what: "a settled or broken promise without the event that tells of it",
        sql: "select p.id from promises p where (p.state <> 'open' and not exists (
                select 1 from told e where e.customer_id = p.customer_id
                and e.record_id = p.id and e.kind = 'promise-' || p.state))
            or (p.broken_at is not null and not exists (
                select 1 from told e where e.customer_id = p.customer_id
                and e.record_id = p.id and e.kind = 'promise-broken'))",
    },
    Question {
        rule: "I20",
        key: "checks-interaction-untold",
        what: "an interaction without the event that tells of it",
        sql: "select i.id from interactions i where not exists (select 1 from told e
            where e.customer_id = i.customer_id and e.record_id = i.id
            and e.kind = case when i.is_dialogue then 'contact' else 'attempt' end)",
    },
    Question {
        rule: "I20",
        key: "checks-answer-untold",
        what: "an answer without the event that tells of it",
        sql: "select a.id from answers a where not exists (select 1 from told e
            where e.customer_id = a.customer_id and e.record_id = a.id and e.kind = a.verdict)",
    },
    Question {
        rule: "I20",
        key: "checks-permission-untold",
        what: "a permission without the event that tells of it",
        sql: "select p.id from permissions p where not exists (select 1 from told e
            where e.customer_id = p.customer_id and e.record_id = p.id
            and e.kind in ('permission-granted', 'permission-refused'))",
    },
    Question {
        rule: "S4-11",
        key: "checks-moved-nowhere",
        what: "a moved promise that leads to none",
        sql: "select p.id from promises p left join promises n on n.id = p.moved_to
            where p.state = 'moved' and n.id is null",
    },
    Question {
        rule: "S0-33",
        key: "checks-other-customer",
        what: "a record of a case under another customer than the case's",
        sql: "select p.id from promises p join cases c on c.id = p.case_id
                where c.customer_id <> p.customer_id
            union all select i.id from interactions i join cases c on c.id = i.case_id
                where c.customer_id <> i.customer_id
            union all select n.id from needs n join cases c on c.id = n.case_id
                where c.customer_id <> n.customer_id
            union all select o.id from offers o join cases c on c.id = o.case_id
                where c.customer_id <> o.customer_id",
    },
];

const CAP: Question = Question {
    rule: "I8",
    key: "checks-past-the-cap",
    what: "a case with more unanswered attempts than the cap",
    sql: "select id from cases where attempts > $1",
};

/// The questions of each room that SQL alone answers.
const ROOMS: &[&[Question]] = &[
    QUESTIONS,
    agreements::QUESTIONS,
    bills::QUESTIONS,
    care::QUESTIONS,
    closing::QUESTIONS,
    documents::QUESTIONS,
    items::QUESTIONS,
    procedures::QUESTIONS,
    imports::QUESTIONS,
    search::QUESTIONS,
];

/// Those that need more than rows: what the rule was at its time, or a reckoning of the domain's.
const RECKONED: [&Question; 3] = [&CAP, &closing::CHECKLIST, &search::INDEX];

fn plain() -> impl Iterator<Item = &'static Question> {
    ROOMS.iter().copied().flatten()
}

/// Every sentence that a [`Break`] may ask for.
pub fn keys() -> impl Iterator<Item = &'static str> {
    plain().chain(RECKONED).map(|question| question.key)
}

/// What is asked, for the test that each question can be broken.
#[cfg(test)]
pub(crate) fn asked() -> impl Iterator<Item = &'static str> {
    plain().chain(RECKONED).filter(|question| question.key != CAP.key).map(|question| question.what)
}

/// All breaks of all invariants; none in a sound database.
pub async fn all(q: &impl Query, rules: &Rules) -> Result<Vec<Break>, StoreError> {
    let mut breaks = Vec::new();
    for question in plain() {
        ask(q, question, args![], &mut breaks).await?;
    }
    let highest = highest_cap(q, rules).await?;
    ask(q, &CAP, args![highest], &mut breaks).await?;
    closing::checklists(q, &mut breaks).await?;
    search::index(q, &mut breaks).await?;
    Ok(breaks)
}

async fn ask(
    q: &impl Query,
    question: &Question,
    args: Vec<Val>,
    breaks: &mut Vec<Break>,
) -> Result<(), StoreError> {
    let Question { rule, key, what, .. } = *question;
    let records: Vec<Uuid> = q.all(question.sql, args).await?;
    breaks.extend(records.into_iter().map(|record| Break { rule, key, what, record }));
    Ok(())
}

/// A cap that was lowered leaves cases that were within the cap of their time. Both ends of each
/// change count: two owners who change it at once each tell what they found.
async fn highest_cap(q: &impl Query, rules: &Rules) -> Result<u32, StoreError> {
    let changes: Vec<(Option<String>, Option<String>)> = q
        .all("select value_before, value_after from events where kind = 'rule-changed'", args![])
        .await?;
    let values = changes.into_iter().flat_map(|(before, after)| [before, after]).flatten();
    let caps = values.filter_map(|value| {
        let (name, value) = value.split_once('=')?;
        (name == "unanswered-cap").then(|| value.parse::<u32>().ok())?
    });
    Ok(caps.fold(rules.unanswered_cap, u32::max))
}
