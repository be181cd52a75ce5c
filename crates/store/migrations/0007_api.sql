-- The API: what programs of people show to be let in, and answers that are given again.

create table tokens (
    id {id} not null primary key,
    user_id {id} not null references users (id),
    token_hash {bytes} not null,
    name {text} not null,
    scope {text} not null constraint tokens_scope check (scope in ('read', 'write')),
    created_at {int} not null,
    ends_at {int} not null,
    used_at {int},
    -- Ended by hand before its time.
    ended_at {int}
) {clustered};
create unique index tokens_hash on tokens (token_hash);
create index tokens_user on tokens (user_id, id);

-- A request that was sent with a key, and its answer once there is one. The row is written in the
-- transaction of the act itself, so an act and its key stand or fall together.
create table answered (
    token_id {id} not null references tokens (id),
    request_key {key} not null,
    request_hash {bytes} not null,
    at {int} not null,
    status {int},
    etag {text},
    location {text},
    body {text},
    primary key (token_id, request_key)
) {clustered};
create index answered_at on answered (at);
