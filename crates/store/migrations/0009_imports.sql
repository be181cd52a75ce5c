-- Imports that go on after a stop or a crash, keep their refused rows, and can be taken back whole.

create table imports_anew (
    id {id} not null primary key,
    user_id {id} references users (id),
    file_name {text} not null,
    mapping {text} not null,
    state {text} not null constraint imports_state
        check (state in ('running', 'stopped', 'finished', 'failed', 'undone')),
    is_dry_run {bool} not null,
    rows_read {int} not null,
    rows_created {int} not null,
    rows_updated {int} not null,
    rows_same {int} not null,
    rows_refused {int} not null,
    started_at {int} not null,
    ended_at {int},
    -- What is worth knowing beside the figures, as JSON.
    notes {text} not null,
    -- The program that is at it, and until when it is believed to live; each batch renews it.
    worker {id},
    leased_until {int},
    stop_asked {bool} not null,
    undone_at {int},
    constraint imports_account check (
        rows_read = rows_created + rows_updated + rows_same + rows_refused
    ),
    constraint imports_undone check ((state = 'undone') = (undone_at is not null))
) {clustered};
insert into imports_anew (id, user_id, file_name, mapping, state, is_dry_run, rows_read,
    rows_created, rows_updated, rows_same, rows_refused, started_at, ended_at, notes, stop_asked)
    select id, user_id, file_name, mapping, state, is_dry_run, rows_read, rows_created,
        rows_updated, rows_same, rows_refused, started_at, ended_at, '{}', {false} from imports;
drop table imports;
alter table imports_anew rename to imports;
create index imports_started on imports (started_at);
create index imports_running on imports (state, leased_until) where state = 'running';

-- Which import brought it in; null for what came in before.
alter table external_refs add column import_id {id};

-- Rows that were refused, as they were read, with the reasons: part of the same commit as the account.
create table import_rows (
    import_id {id} not null references imports (id),
    number {int} not null,
    line {int} not null,
    problems {text} not null,
    cells {text} not null,
    primary key (import_id, number)
) {clustered};

-- How a record stood before an import touched it first: all its rows, to be put back. No rows where
-- the import made it for a customer who was here.
create table import_images (
    import_id {id} not null references imports (id),
    what {key} not null constraint import_images_what check (what in ('customer', 'contact', 'case')),
    record_id {id} not null,
    customer_id {id} not null references customers (id),
    image {bytes} not null,
    primary key (import_id, what, record_id)
) {clustered};
create index import_images_customer on import_images (customer_id);
