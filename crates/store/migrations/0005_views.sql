-- Tags, custom fields and saved views: what a firm adds to see its customers and cases its own way.

create table tags (
    id {id} not null primary key,
    name {text} not null,
    name_key {key} not null
) {clustered};
create unique index tags_name on tags (name_key);

create table customer_tags (
    customer_id {id} not null references customers (id),
    tag_id {id} not null references tags (id),
    primary key (customer_id, tag_id)
) {clustered};
create index customer_tags_tag on customer_tags (tag_id, customer_id);

create table case_tags (
    case_id {id} not null references cases (id),
    tag_id {id} not null references tags (id),
    customer_id {id} not null references customers (id),
    primary key (case_id, tag_id)
) {clustered};
create index case_tags_tag on case_tags (tag_id, case_id);
create index case_tags_customer on case_tags (customer_id);

-- A view is the query of an address under a name.
create table views (
    id {id} not null primary key,
    owner_id {id} not null references users (id),
    list {text} not null constraint views_list check (list in ('cases', 'customers')),
    name {text} not null,
    query {text} not null,
    is_shared {bool} not null,
    created_at {int} not null
) {clustered};
create index views_owner on views (owner_id, list);
create index views_shared on views (list) where is_shared = {true};

create table default_views (
    user_id {id} not null references users (id),
    list {text} not null constraint default_views_list check (list in ('cases', 'customers')),
    view_id {id} not null references views (id),
    primary key (user_id, list)
) {clustered};
create index default_views_view on default_views (view_id);

-- A field keeps its values when it is retired; its kind never changes once it has some.
create table fields (
    id {id} not null primary key,
    subject {text} not null constraint fields_subject check (subject in ('customer', 'case')),
    slug {key} not null,
    name {text} not null,
    kind {text} not null
        constraint fields_kind check (kind in ('text', 'number', 'date', 'choice', 'money')),
    choices {text} not null,
    position {int} not null,
    retired_at {int}
) {clustered};
create unique index fields_slug on fields (subject, slug);

-- What is compared stands in one of two columns: a folded text, or a figure (millionths of a number,
-- days since 1970, minor units).
create table field_values (
    field_id {id} not null references fields (id),
    subject_id {id} not null,
    customer_id {id} not null references customers (id),
    words {text},
    words_key {key},
    figure {int},
    currency {text},
    constraint field_values_one check (
        (words is null) = (words_key is null) and (words is null) <> (figure is null)
            and (currency is null or figure is not null)
    ),
    primary key (field_id, subject_id)
) {clustered};
create index field_values_subject on field_values (subject_id);
create index field_values_customer on field_values (customer_id);
create index field_values_words on field_values (field_id, words_key) where words_key is not null;
create index field_values_figure on field_values (field_id, figure) where figure is not null;

-- The board: a column is a range of one of these.
-- The state stands in it so that counting a column reads nothing else.
create index cases_board on cases (ours, state, step_due, id) where state = 'open';
create index cases_board_served on cases (ours, state, closed_at, id)
    where state = 'final-yes' and closed_at is null;
create index cases_open_advanced on cases (advanced_at, id) where state = 'open';
create index cases_open_begun on cases (opened_at, id) where state = 'open';
create index promises_case on promises (case_id, due, id) where state = 'open' and case_id is not null;
create index promises_moved on promises (case_id, settled_at)
    where state = 'moved' and case_id is not null;
