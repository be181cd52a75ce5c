-- Search: every record by its keys. What keys a record has is a function of what it holds, told by
-- domain::search::keys; the program keeps them in the transaction that changes the record, and
-- `forgetmenot reindex` makes all of them anew.

-- A range of this table is a list of what begins so: class 1 customers, 2 contacts, 3 cases, 4 what
-- has a name or number, 5 addresses, 6 names as they sound, 7 stems of texts.
create table search_words (
    class {int} not null,
    word {key} not null,
    record_id {id} not null,
    kind {int} not null,
    primary key (class, word, record_id)
) {clustered};

-- The keys that a record has now, so that what it no longer has can be taken away.
create table search_records (
    record_id {id} not null primary key,
    kind {int} not null,
    customer_id {id} not null references customers (id),
    keys {text} not null,
    words {int} not null
) {clustered};
create index search_records_customer on search_records (customer_id, kind);

-- The words of customers' names are the first class of search_words now.

-- What a person opened last, and what they keep at hand.
create table recents (
    user_id {id} not null references users (id),
    record_id {id} not null,
    kind {int} not null,
    customer_id {id} not null references customers (id),
    seen_at {int} not null,
    primary key (user_id, record_id)
) {clustered};
create index recents_customer on recents (customer_id);

create table pins (
    user_id {id} not null references users (id),
    record_id {id} not null,
    kind {int} not null,
    customer_id {id} not null references customers (id),
    pinned_at {int} not null,
    primary key (user_id, record_id)
) {clustered};
create index pins_customer on pins (customer_id);

-- Whoever dictates or has a trembling hand turns single keys off (WCAG 2.1.4).
alter table users add column has_shortcuts {bool} not null default {true};
