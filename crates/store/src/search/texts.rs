//! Texts that have the words: by the stem of one, newest first, of those that have the others too.

use domain::people::Sight;
use domain::search::{Asked, KeyClass};

use super::class;
use super::find::{Candidate, Range, Ranges, push_seen_record};
use crate::db::{IntoVal, Query, StoreError};

/// So many texts with a word are looked through for the others.
const LOOKED_THROUGH: usize = 300;
const CANDIDATES: usize = 24;

pub(super) async fn candidates(
    q: &impl Query,
    asked: &Asked,
    sight: Sight,
) -> Result<Vec<Candidate>, StoreError> {
    let mut ranges = Ranges::new(sight);
    let last = asked.words.len().saturating_sub(1);
    let whole: Vec<usize> =
        asked.anchors().into_iter().filter(|at| !asked.stems(*at).is_empty()).collect();
    for at in whole.iter().copied().take(3) {
        // The last word may not be typed to its end: whether it is there is told by the text.
        let others: Vec<usize> =
            whole.iter().copied().filter(|other| *other != at && *other != last).collect();
        if at == last && others.len() + 1 < whole.len() {
            continue;
        }
        for stem in asked.stems(at) {
            with_stem(&mut ranges, asked, stem, &others);
        }
    }
    let begun = asked.words.last().filter(|word| whole.len() < 2 && word.chars().count() > 2);
    if let Some(begun) = begun {
        begun_so(&mut ranges, begun);
    }
    ranges.ask(q).await
}

fn with_stem(ranges: &mut Ranges, asked: &Asked, stem: &str, others: &[usize]) {
    let class = class(KeyClass::Text);
    let mut range = Range { sql: String::new(), args: std::mem::take(&mut ranges.args) };
    let n = range.push(stem.into_val());
    for other in others {
        let places: Vec<String> = asked
            .stems(*other)
            .iter()
            .map(|stem| format!("${}", range.push(stem.as_str().into_val())))
            .collect();
        range.sql.push_str(&format!(
            " and exists (select 1 from search_words o where o.class = {class}
                and o.record_id = w.record_id and o.word in ({}))",
            places.join(", ")
        ));
    }
    push_seen_record(&mut range.sql, &mut range.args, ranges.sight);
    let limit = if range.sql.is_empty() { CANDIDATES } else { ranges.look_through(LOOKED_THROUGH) };
    ranges.args = range.args;
    ranges.parts.push(format!(
        "select * from (select w.class, w.record_id, w.kind from (
            select w.class, w.record_id, w.kind from search_words w
            where w.class = {class} and w.word = ${n} order by w.record_id desc limit {limit}) w
         where 1 = 1{} order by w.record_id desc limit {CANDIDATES}) r",
        range.sql
    ));
}

fn begun_so(ranges: &mut Ranges, begun: &str) {
    let class = class(KeyClass::Text);
    let mut range = Range { sql: String::new(), args: std::mem::take(&mut ranges.args) };
    range.within(begun);
    let within = std::mem::take(&mut range.sql);
    push_seen_record(&mut range.sql, &mut range.args, ranges.sight);
    let limit = if range.sql.is_empty() { CANDIDATES } else { ranges.look_through(LOOKED_THROUGH) };
    ranges.args = range.args;
    ranges.parts.push(format!(
        "select * from (select w.class, w.record_id, w.kind from (
            select w.class, w.word, w.record_id, w.kind from search_words w
            where w.class = {class}{within} order by w.word, w.record_id limit {limit}) w
         where 1 = 1{} order by w.word, w.record_id limit {CANDIDATES}) r",
        range.sql
    ));
}
