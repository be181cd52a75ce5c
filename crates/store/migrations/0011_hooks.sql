-- What programs elsewhere are told of, and what assistants prepare for a person to decide.

-- An address that is told of events, with the sight of the person whose hook it is.
create table hooks (
    id {id} not null primary key,
    owner_id {id} not null references users (id),
    address {text} not null,
    -- Kinds of events and rooms of them, with spaces between; empty for all.
    wanted {text} not null,
    -- The secrets, sealed: the one that counts, and the one before while it is still signed with.
    sealed {bytes} not null,
    former {bytes},
    former_until {int},
    state {text} not null constraint hooks_state check (state in ('active', 'paused', 'ended')),
    -- Why it is not active.
    cause {text} constraint hooks_cause check (cause in ('by-hand', 'failing', 'gone', 'owner-out')),
    created_at {int} not null,
    -- Every event before this one has been looked at.
    drawn_id {id} not null,
    -- Since when nothing was taken there.
    failing_since {int},
    -- Which program tells it now, and until when nobody else does.
    lease_id {id},
    lease_until {int} not null,
    constraint hooks_former check ((former is null) = (former_until is null)),
    constraint hooks_idle check ((state = 'active') = (cause is null))
) {clustered};

-- One event for one hook. A test is of no event and has an id of its own.
create table hook_deliveries (
    hook_id {id} not null references hooks (id),
    message_id {id} not null,
    is_test {bool} not null,
    customer_id {id},
    state {text} not null constraint hook_deliveries_state
        check (state in ('waiting', 'delivered', 'given-up', 'unseen')),
    tries {int} not null,
    made_at {int} not null,
    next_at {int} not null,
    tried_at {int},
    -- What was answered, or why there was no answer.
    status {int},
    trouble {text},
    settled_at {int},
    constraint hook_deliveries_settled check ((state = 'waiting') = (settled_at is null)),
    constraint hook_deliveries_test check (not is_test or customer_id is null),
    primary key (hook_id, message_id)
) {clustered};
create index hook_deliveries_due on hook_deliveries (hook_id, next_at) where state = 'waiting';
create index hook_deliveries_order on hook_deliveries (hook_id, customer_id, message_id)
    where state = 'waiting';
create index hook_deliveries_settled on hook_deliveries (settled_at) where state <> 'waiting';

-- An act of the API that waits for a person.
create table prepared_acts (
    id {id} not null primary key,
    user_id {id} not null references users (id),
    token_id {id} not null references tokens (id),
    operation {text} not null,
    -- The parts of the request, as JSON.
    path {text} not null,
    query {text} not null,
    body {text} not null,
    -- The state of the record that it changes, as it was then.
    tag {text},
    customer_id {id} references customers (id),
    case_id {id} references cases (id),
    made_at {int} not null,
    ends_at {int} not null,
    state {text} not null constraint prepared_acts_state
        check (state in ('prepared', 'accepted', 'declined', 'expired')),
    decided_by {id} references users (id),
    decided_at {int},
    constraint prepared_acts_decided check (
        (state = 'prepared') = (decided_at is null)
        and (state in ('accepted', 'declined')) = (decided_by is not null))
) {clustered};
create index prepared_acts_waiting on prepared_acts (user_id, id) where state = 'prepared';
create index prepared_acts_ends on prepared_acts (ends_at) where state = 'prepared';
create index prepared_acts_decided on prepared_acts (decided_at) where state <> 'prepared';
create index prepared_acts_customer on prepared_acts (customer_id) where customer_id is not null;

-- A token of an assistant, which reads, and prepares what its person decides.
alter table tokens add column prepares {bool} not null default {false};
