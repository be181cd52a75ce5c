//! The board of what is under way: the steps of each track, each with the items that share it.

use domain::ids::{CaseId, CustomerId, ItemId, PromiseId, UserId};
use domain::items::TrackKind;
use domain::people::{Party, Sight};
use domain::promises::PromiseKind;
use domain::quantity::Quantity;
use domain::time::Zone;
use jiff::Timestamp;

use crate::db::{IntoVal, Query, StoreError, Val};
use crate::rights::push_seen;
use crate::{args, row};

/// What of the board is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BoardFilter {
    /// Whose steps.
    pub owner: Option<UserId>,
    /// Only steps that were due before this instant.
    pub due_before: Option<Timestamp>,
}

impl BoardFilter {
    fn narrow(&self, wheres: &mut String, args: &mut Vec<Val>) {
        if let Some(owner) = self.owner {
            args.push(owner.into_val());
            wheres.push_str(&format!(" and p.owner_id = ${}", args.len()));
        }
        if let Some(before) = self.due_before {
            args.push(before.into_val());
            wheres.push_str(&format!(" and p.due < ${}", args.len()));
        }
    }
}

row! {
    /// How much of one track is under way.
    pub struct BoardCount {
        track: TrackKind,
        steps: i64,
        items: i64,
        /// Steps of ours or theirs whose time has passed.
        late: i64,
    }
}

/// Each track that has something under way.
pub async fn board_counts(
    q: &impl Query,
    sight: Sight,
    filter: &BoardFilter,
    now: Timestamp,
) -> Result<Vec<BoardCount>, StoreError> {
    let (mut wheres, mut args) = (String::new(), args![now]);
    filter.narrow(&mut wheres, &mut args);
    push_seen(&mut wheres, &mut args, "p.customer_id", sight);
    let sql = format!(
        "select t.kind, count(distinct t.step_id), count(*),
            count(distinct case when p.due < $1 then t.step_id end)
         from tracks t join promises p on p.id = t.step_id
         where t.step_id is not null{wheres} group by t.kind order by t.kind"
    );
    q.all(&sql, args).await
}

row! {
    struct CardRow {
        step: PromiseId,
        state: String,
        items: i64,
        kind: PromiseKind,
        debtor: Party,
        due: Timestamp,
        zone: Zone,
        owner: String,
        customer: CustomerId,
        customer_name: String,
        case: Option<CaseId>,
        was_due: Option<Timestamp>,
        told_at: Option<Timestamp>,
    }
}

/// One step on one track.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardCard {
    pub step: PromiseId,
    pub kind: PromiseKind,
    pub debtor: Party,
    /// Our work is done, and the customer is to say whether it is right.
    pub is_asking: bool,
    pub due: Timestamp,
    pub zone: Zone,
    pub owner: String,
    pub customer: CustomerId,
    pub customer_name: String,
    pub case: Option<CaseId>,
    /// The time before, where it was moved, and when the customer was told of that.
    pub was_due: Option<Timestamp>,
    pub told_at: Option<Timestamp>,
    /// How many items share it, and the first of them.
    pub count: i64,
    pub items: Vec<BoardItem>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BoardItem {
    pub id: ItemId,
    pub name: String,
    pub quantity: Quantity,
}

impl BoardCard {
    /// Where the next page begins.
    #[must_use]
    pub fn cursor(&self) -> (Timestamp, PromiseId) {
        (self.due, self.step)
    }
}

/// As many of a card's items are named.
const NAMED: u32 = 3;

/// A page of a track's steps after the cursor of the page before, the earliest first.
pub async fn board(
    q: &impl Query,
    sight: Sight,
    track: TrackKind,
    filter: &BoardFilter,
    after: Option<(Timestamp, PromiseId)>,
    limit: u32,
) -> Result<Vec<BoardCard>, StoreError> {
    let (mut wheres, mut args) = (String::new(), args![track, limit]);
    filter.narrow(&mut wheres, &mut args);
    push_seen(&mut wheres, &mut args, "p.customer_id", sight);
    if let Some((at, id)) = after {
        args.extend(args![at, id]);
        let n = args.len();
        wheres.push_str(&format!(" and (p.due, p.id) > (${}, ${n})", n - 1));
    }
    // The act of a slip has the very instant at which the promise in its place was made.
    let sql = format!(
        "with page as (
            select p.id, max(t.state) as state, count(*) as items
            from tracks t join promises p on p.id = t.step_id
            where t.step_id is not null and t.kind = $1{wheres}
            group by p.id, p.due order by p.due, p.id limit $2
         )
         select p.id, page.state, page.items, p.kind, p.debtor, p.due, p.zone, u.name,
            p.customer_id, c.name, p.case_id,
            (select max(a.was_due) from tracks s join track_acts a on a.item_id = s.item_id
                and a.at = p.made_at and a.kind = 'slipped' and a.track = s.kind
                where s.step_id = p.id and s.kind = $1),
            (select max(a.told_at) from tracks s join track_acts a on a.item_id = s.item_id
                and a.at = p.made_at and a.kind = 'slipped' and a.track = s.kind
                where s.step_id = p.id and s.kind = $1)
         from page
         join promises p on p.id = page.id
         join users u on u.id = p.owner_id
         join customers c on c.id = p.customer_id
         order by p.due, p.id"
    );
    let rows: Vec<CardRow> = q.all(&sql, args).await?;
    let named = named(q, track, &rows).await?;
    Ok(rows.into_iter().map(|row| card(row, &named)).collect())
}

row! {
    struct NamedRow {
        step: PromiseId,
        id: ItemId,
        name: String,
        quantity: Quantity,
    }
}

/// The first items of each of these steps.
async fn named(
    q: &impl Query,
    track: TrackKind,
    rows: &[CardRow],
) -> Result<Vec<NamedRow>, StoreError> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let mut args = args![track, NAMED];
    let mut places = Vec::with_capacity(rows.len());
    for row in rows {
        args.push(row.step.into_val());
        places.push(format!("${}", args.len()));
    }
    let places = places.join(", ");
    let sql = format!(
        "select step_id, id, name, quantity from (
            select t.step_id, i.id, i.name, i.quantity,
                row_number() over (partition by t.step_id order by i.position, i.id) as place
            from tracks t join items i on i.id = t.item_id
            where t.kind = $1 and t.step_id in ({places})
         ) as ranked where place <= $2 order by step_id, place"
    );
    q.all(&sql, args).await
}

fn card(row: CardRow, named: &[NamedRow]) -> BoardCard {
    let items = named.iter().filter(|it| it.step == row.step);
    let items = items
        .map(|it| BoardItem { id: it.id, name: it.name.clone(), quantity: it.quantity })
        .collect();
    BoardCard {
        step: row.step,
        kind: row.kind,
        debtor: row.debtor,
        is_asking: row.state == "asking",
        due: row.due,
        zone: row.zone,
        owner: row.owner,
        customer: row.customer,
        customer_name: row.customer_name,
        case: row.case,
        was_due: row.was_due,
        told_at: row.told_at,
        count: row.items,
        items,
    }
}
