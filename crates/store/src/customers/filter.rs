//! What a list of customers is narrowed to: the same for the list and its export.

use domain::ids::{TagId, UserId};
use domain::people::Sight;
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::{IntoVal, Val};
use crate::fields::{FieldFilter, push_fields};

/// What a list of customers is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomerFilter {
    /// Beginnings of words of the name, as typed.
    pub name: String,
    pub owner: Option<UserId>,
    /// Those whose owner is in this team.
    pub team: Option<Uuid>,
    /// All of them.
    pub tags: Vec<TagId>,
    pub created_from: Option<Timestamp>,
    pub created_before: Option<Timestamp>,
    pub fields: Vec<FieldFilter>,
}

pub(crate) fn narrow(
    sight: Sight,
    filter: &CustomerFilter,
    wheres: &mut String,
    args: &mut Vec<Val>,
) {
    let plain = [
        ("k.owner_id =", filter.owner.map(IntoVal::into_val)),
        ("k.created_at >=", filter.created_from.map(IntoVal::into_val)),
        ("k.created_at <", filter.created_before.map(IntoVal::into_val)),
    ];
    let team = "k.owner_id in (select user_id from team_members where team_id =";
    let tag = "k.id in (select customer_id from customer_tags where tag_id =";
    let sets = filter.team.map(IntoVal::into_val).map(|value| (team, value));
    let tags = filter.tags.iter().map(|id| (tag, id.into_val()));
    for (test, value) in plain.into_iter().filter_map(|(test, value)| Some((test, value?))) {
        args.push(value);
        wheres.push_str(&format!(" and {test} ${}", args.len()));
    }
    for (test, value) in sets.into_iter().chain(tags) {
        args.push(value);
        wheres.push_str(&format!(" and {test} ${})", args.len()));
    }
    push_fields(wheres, args, "k.id", &filter.fields);
    crate::search::push_named(wheres, args, "k.id", &filter.name);
    crate::rights::push_seen(wheres, args, "k.id", sight);
}
