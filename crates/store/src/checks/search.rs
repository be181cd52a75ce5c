//! Everything can be found by its words.

use super::{Break, Question};
use crate::db::{Query, StoreError};

pub const QUESTIONS: &[Question] = &[Question {
    rule: "S1-1",
    key: "checks-words-lost",
    what: "a record whose words are not all in the index",
    sql: "select r.record_id from search_records r
        left join (select record_id, count(*) as words from search_words group by record_id) w
            on w.record_id = r.record_id
        where coalesce(w.words, 0) <> r.words
        union all
        select distinct w.record_id from search_words w
        where not exists (select 1 from search_records r where r.record_id = w.record_id)",
}];

/// Needs more than rows: what the words of a record are is reckoned in the domain.
pub const INDEX: Question = Question {
    rule: "S1-1",
    key: "checks-not-found",
    what: "a record that is found by other words than its own",
    sql: "",
};

pub async fn index(q: &impl Query, breaks: &mut Vec<Break>) -> Result<(), StoreError> {
    let Question { rule, key, what, .. } = INDEX;
    let wrong = crate::search::wrong(q).await?;
    breaks.extend(wrong.into_iter().map(|record| Break { rule, key, what, record }));
    Ok(())
}
