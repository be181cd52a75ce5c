-- What the columns of files mean, kept under a name; and rows that are perhaps somebody who is here,
-- held for a person to decide.

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
    -- Neither taken nor refused: they wait for a person.
    rows_held {int} not null,
    started_at {int} not null,
    ended_at {int},
    notes {text} not null,
    -- What was settled beside the mapping, as JSON: a held row is read by it again.
    told {text} not null,
    worker {id},
    leased_until {int},
    stop_asked {bool} not null,
    undone_at {int},
    constraint imports_account check (
        rows_held >= 0
            and rows_read = rows_created + rows_updated + rows_same + rows_refused + rows_held
    ),
    constraint imports_undone check ((state = 'undone') = (undone_at is not null))
) {clustered};
insert into imports_anew (id, user_id, file_name, mapping, state, is_dry_run, rows_read,
    rows_created, rows_updated, rows_same, rows_refused, rows_held, started_at, ended_at, notes,
    told, worker, leased_until, stop_asked, undone_at)
    select id, user_id, file_name, mapping, state, is_dry_run, rows_read, rows_created,
        rows_updated, rows_same, rows_refused, 0, started_at, ended_at, notes, '{}', worker,
        leased_until, stop_asked, undone_at from imports;

create table import_rows_anew (
    import_id {id} not null references imports_anew (id),
    number {int} not null,
    line {int} not null,
    problems {text} not null,
    cells {text} not null,
    primary key (import_id, number)
) {clustered};
insert into import_rows_anew (import_id, number, line, problems, cells)
    select import_id, number, line, problems, cells from import_rows;

create table import_images_anew (
    import_id {id} not null references imports_anew (id),
    what {key} not null constraint import_images_what check (what in ('customer', 'contact', 'case')),
    record_id {id} not null,
    customer_id {id} not null references customers (id),
    image {bytes} not null,
    primary key (import_id, what, record_id)
) {clustered};
insert into import_images_anew (import_id, what, record_id, customer_id, image)
    select import_id, what, record_id, customer_id, image from import_images;

drop table import_rows;
drop table import_images;
drop table imports;
alter table imports_anew rename to imports;
alter table import_rows_anew rename to import_rows;
alter table import_images_anew rename to import_images;
create index imports_started on imports (started_at);
create index imports_running on imports (state, leased_until) where state = 'running';
create index import_images_customer on import_images (customer_id);

-- Rows that wait for a person, as they were read. Whom they may be is looked up when it is shown.
create table import_held (
    import_id {id} not null references imports (id),
    number {int} not null,
    line {int} not null,
    cells {text} not null,
    primary key (import_id, number)
) {clustered};

-- Tags that the firm had not before an import: they go with it unless somebody else bears them.
create table import_tags (
    import_id {id} not null references imports (id),
    tag_id {id} not null references tags (id),
    primary key (import_id, tag_id)
) {clustered};
create index import_tags_tag on import_tags (tag_id);

-- What the columns of a file mean, under a name: somebody's own, or shared.
create table import_mappings (
    id {id} not null primary key,
    owner_id {id} not null references users (id),
    name {text} not null,
    -- The names of the columns, folded, in the order of the alphabet: by them a file is known again.
    columns_key {key} not null,
    headers {text} not null,
    mapping {text} not null,
    is_shared {bool} not null,
    created_at {int} not null
) {clustered};
create index import_mappings_owner on import_mappings (owner_id);
create index import_mappings_columns on import_mappings (columns_key);
