-- Customers: their country, addresses in parts, two records of one made one, and what names are alike.

-- In whose form their numbers are meant (ISO 3166-1).
alter table customers add column country {text};
-- The record that this one went into. Events stay where they were told and are read with it.
alter table customers add column merged_into {id} references customers (id);
create index customers_merged on customers (merged_into) where merged_into is not null;

-- A contact person or channel that the record that stays had already: kept, and no more shown.
alter table contacts add column merged_into {id} references contacts (id);
alter table channels add column merged_into {id} references channels (id);

create table addresses (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    kind {text} not null constraint addresses_kind
        check (kind in ('office', 'delivery', 'billing', 'home')),
    street {text},
    postal_code {text},
    city {text},
    region {text},
    country {text},
    constraint addresses_said check (street is not null or city is not null)
) {clustered};
create index addresses_customer on addresses (customer_id);

-- Keys that like names have in common, so that a name is compared with few.
create table customer_blocks (
    block {key} not null,
    customer_id {id} not null references customers (id),
    primary key (block, customer_id)
) {clustered};
create index customer_blocks_customer on customer_blocks (customer_id);

-- Two customers that look alike and are not the same: somebody said so.
create table customers_apart (
    one_id {id} not null references customers (id),
    other_id {id} not null references customers (id),
    by_id {id} not null references users (id),
    at {int} not null,
    primary key (one_id, other_id),
    constraint customers_apart_order check (one_id < other_id)
) {clustered};

-- Two records made one, with what the one that stays was before.
create table merges (
    id {id} not null primary key,
    stays_id {id} not null references customers (id),
    gone_id {id} not null references customers (id),
    by_id {id} not null references users (id),
    at {int} not null,
    undone_at {int},
    undone_by {id} references users (id),
    kind {text} not null,
    name {text} not null,
    language {text} not null,
    zone {text} not null,
    country {text},
    owner_id {id} not null references users (id),
    note {text},
    tax_number {text},
    quiet_until {int},
    quiet_zone {text},
    withdrawn_at {int},
    constraint merges_two check (stays_id <> gone_id),
    constraint merges_undone check ((undone_at is null) = (undone_by is null))
) {clustered};
create index merges_stays on merges (stays_id, id);
create index merges_gone on merges (gone_id, id);

-- Each record that moved, and each that was joined with one of those that were there.
create table merge_moves (
    merge_id {id} not null references merges (id),
    what {key} not null,
    record_id {id} not null,
    primary key (merge_id, what, record_id)
) {clustered};

-- What a customer has once, as it was before: put back as it stood.
create table merge_care_plans (
    merge_id {id} not null references merges (id),
    customer_id {id} not null references customers (id),
    owner_id {id} not null,
    case_id {id} not null,
    state {text} not null,
    promise_id {id},
    next_due {int},
    planned_days {text} not null,
    limit_days {int} not null,
    began_at {int} not null,
    last_contact_at {int} not null,
    silent_at {int} not null,
    next_ground {text},
    may_raise {bool} not null,
    primary key (merge_id, customer_id)
) {clustered};

create table merge_rhythms (
    merge_id {id} not null references merges (id),
    customer_id {id} not null references customers (id),
    purchases {int} not null,
    gap_days {int} not null,
    last_on {text} not null,
    breaks_after {text} not null,
    due_returns {int} not null,
    made_returns {int} not null,
    primary key (merge_id, customer_id)
) {clustered};

-- The events as they are told of whom they are about now: an event of a record that went into
-- another is told of both, and what was told of both while they were one is told of both.
-- told_of is whom it was written about.
create view told (id, at, actor, user_id, customer_id, told_of, case_id, kind, record_id,
    value_before, value_after) as
select e.id, e.at, e.actor, e.user_id, e.customer_id, e.customer_id, e.case_id, e.kind, e.record_id,
    e.value_before, e.value_after from events e
union all
select e.id, e.at, e.actor, e.user_id, c.merged_into, e.customer_id, e.case_id, e.kind, e.record_id,
    e.value_before, e.value_after
from customers c join events e on e.customer_id = c.id where c.merged_into is not null
union all
select e.id, e.at, e.actor, e.user_id, m.gone_id, e.customer_id, e.case_id, e.kind, e.record_id,
    e.value_before, e.value_after
from merges m join events e on e.customer_id = m.stays_id and e.at between m.at and m.undone_at
where m.undone_at is not null;
