-- The first life: from first interest to a final yes or a final no.
-- Written once for both engines: the words in braces are replaced by each engine's own
-- (see docs/sql.md). Instants are UTC microseconds, days ISO text, money minor units.

create table users (
    id {id} not null primary key,
    name {text} not null,
    email {text} not null,
    email_key {key} not null,
    role {text} not null constraint users_role check
        (role in ('owner', 'manager', 'salesperson', 'service-person', 'auditor')),
    language {text} not null,
    zone {text} not null,
    theme {text} not null constraint users_theme check (theme in ('system', 'light', 'dark')),
    password_hash {text} not null,
    created_at {int} not null,
    disabled_at {int}
) {clustered};
create unique index users_email on users (email_key);

create table sessions (
    token_hash {bytes} not null primary key,
    user_id {id} not null references users (id),
    created_at {int} not null,
    seen_at {int} not null,
    ends_at {int} not null
) {clustered};
create index sessions_user on sessions (user_id);

create table settings (
    name {key} not null primary key,
    value {text} not null
) {clustered};

create table customers (
    id {id} not null primary key,
    kind {text} not null constraint customers_kind check (kind in ('organization', 'person')),
    name {text} not null,
    name_key {key} not null,
    language {text} not null,
    zone {text} not null,
    owner_id {id} not null references users (id),
    note {text},
    quiet_until {int},
    quiet_zone {text},
    withdrawn_at {int},
    created_at {int} not null,
    constraint customers_quiet check ((quiet_until is null) = (quiet_zone is null))
) {clustered};
create index customers_name on customers (name_key, id);
create index customers_owner on customers (owner_id, name_key);

create table contacts (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    name {text} not null,
    position {text},
    language {text},
    created_at {int} not null
) {clustered};
create index contacts_customer on contacts (customer_id);

create table channels (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    contact_id {id} references contacts (id),
    kind {text} not null constraint channels_kind
        check (kind in ('phone', 'email', 'postal', 'messenger', 'web')),
    address {text} not null,
    address_key {key} not null
) {clustered};
create index channels_customer on channels (customer_id);
create index channels_address on channels (address_key, kind);

create table permissions (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id},
    asked_at {int} not null,
    is_granted {bool} not null,
    not_before {int} not null,
    zone {text} not null,
    recorded_by {id} not null references users (id)
) {clustered};
create index permissions_customer on permissions (customer_id);

-- The core of I1 stands in cases_open_has_step: an open case has a dated, owned next step. Each
-- column is asked for by name, because a check lets pass what is null.
create table cases (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    title {text} not null,
    owner_id {id} not null references users (id),
    source {text},
    amount_minor {int},
    currency {text},
    opened_at {int} not null,
    theirs {int} not null,
    ours {int} not null,
    state {text} not null constraint cases_state
        check (state in ('open', 'final-yes', 'final-no', 'released')),
    step_id {id}
--@sqlite
        references promises (id) deferrable initially deferred
--@end
    ,
    step_kind {text},
    step_due {int},
    step_zone {text},
    step_owner_id {id} references users (id),
    step_debtor {text},
    step_named_by {text},
    ended_id {id},
    ended_at {int},
    decision_at {int},
    decision_zone {text},
    contact_at {int},
    contact_zone {text},
    attempts {int} not null,
    deferrals {int} not null,
    needs_agreed_at {int},
    advanced_at {int} not null,
    constraint cases_stages check (theirs between 1 and 10 and ours between 1 and 10),
    constraint cases_open_has_step check (
        state <> 'open' or (step_id is not null and step_kind is not null and step_due is not null
            and step_due > 0 and step_zone is not null and step_owner_id is not null
            and step_debtor is not null and step_debtor in ('us', 'customer')
            and step_named_by is not null and step_named_by in ('us', 'customer')
            and ended_id is null and ended_at is null)
    ),
    constraint cases_ended_has_none check (
        state = 'open' or (step_id is null and step_kind is null and step_due is null
            and step_zone is null and step_owner_id is null and step_debtor is null
            and step_named_by is null and ended_id is not null and ended_at is not null)
    ),
    constraint cases_deciding_has_date check (
        state <> 'open' or (theirs < 5 and ours < 5) or decision_at is not null
            or contact_at is not null
    ),
    constraint cases_before_yes check (
        state = 'final-yes' or (theirs <= 5 and ours <= 5) or ended_at is not null
    ),
    constraint cases_money check ((amount_minor is null) = (currency is null)),
    constraint cases_decision check ((decision_at is null) = (decision_zone is null)),
    constraint cases_contact check ((contact_at is null) = (contact_zone is null))
) {clustered};
create index cases_customer on cases (customer_id);
create index cases_open_due on cases (step_due, id) where state = 'open';
create index cases_open_owner on cases (owner_id, step_due, id) where state = 'open';
-- SQLite looks through it for whose step a new promise is; without it, through all cases.
create index cases_step on cases (step_id) where step_id is not null;
create index cases_triage on cases (step_due) where step_kind = 'agree-next-step';
create index cases_ended on cases (state, ended_at, id) where state <> 'open';

create table promises (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} references cases (id),
    kind {text} not null,
    what {text},
    debtor {text} not null constraint promises_debtor check (debtor in ('us', 'customer')),
    owner_id {id} not null references users (id),
    due {int} not null,
    zone {text} not null,
    named_by {text} not null constraint promises_named_by check (named_by in ('us', 'customer')),
    made_at {int} not null,
    state {text} not null constraint promises_state
        check (state in ('open', 'kept', 'moved', 'released')),
    settled_at {int},
    settled_by {text},
    moved_to {id},
    broken_at {int},
    constraint promises_settled check (
        (state = 'open') = (settled_at is null) and (state = 'moved') = (moved_to is not null)
            and (state in ('moved', 'released')) = (settled_by is not null)
    )
) {clustered};
create index promises_owner on promises (owner_id, state, due, debtor, broken_at);
create index promises_customer on promises (customer_id, state, due);

create table interactions (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    user_id {id} not null references users (id),
    contact_id {id} references contacts (id),
    channel {text} not null constraint interactions_channel
        check (channel in ('call', 'meeting', 'shop', 'email', 'message')),
    direction {text} not null constraint interactions_direction check (direction in ('in', 'out')),
    is_dialogue {bool} not null,
    at {int} not null,
    said {text},
    note {text},
    ending {text} not null
) {clustered};
-- When a customer came by themselves: what ends the quiet that they had asked for.
create index interactions_inbound on interactions (customer_id, at) where direction = 'in';
create index interactions_case on interactions (case_id, at);

-- Who gave the answer, when and how (I6). There is no column for a reason, on purpose (I4).
create table answers (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    verdict {text} not null constraint answers_verdict check (verdict in ('final-yes', 'final-no')),
    at {int} not null,
    interaction_id {id} references interactions (id),
    channel {text},
    given_by {id} references contacts (id),
    recorded_by {id} references users (id),
    volunteered {text},
    constraint answers_evidence check (
        (interaction_id is null) = (channel is null)
            and (interaction_id is null) = (recorded_by is null)
    )
) {clustered};
create index answers_case on answers (case_id);

create table releases (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    cause {text} not null constraint releases_cause
        check (cause in ('silence', 'no-leave', 'leave-withdrawn', 'imported')),
    at {int} not null,
    by_id {id} not null references users (id)
) {clustered};
create index releases_case on releases (case_id);

create table needs (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    words {text} not null,
    kind {text} not null constraint needs_kind
        check (kind in ('situation', 'problem', 'implication', 'need-payoff')),
    state {text} not null constraint needs_state check (state in ('open', 'met', 'released')),
    recorded_at {int} not null,
    settled_at {int},
    constraint needs_settled check ((state = 'open') = (settled_at is null))
) {clustered};
create index needs_case on needs (case_id);

create table expectations (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    words {text} not null,
    recorded_at {int} not null
) {clustered};
create index expectations_case on expectations (case_id);

create table questions (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    words {text} not null,
    asked_at {int} not null,
    answer {text},
    answered_at {int},
    constraint questions_answered check ((answer is null) = (answered_at is null))
) {clustered};
create index questions_case on questions (case_id);

create table assessments (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    potential {text} not null,
    strategy {text} not null,
    by_id {id} not null references users (id),
    at {int} not null
) {clustered};
create index assessments_case on assessments (case_id);

create table offers (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    case_id {id} not null references cases (id),
    version {int} not null,
    currency {text} not null,
    valid_until {text},
    state {text} not null constraint offers_state check (state in ('draft', 'given', 'withdrawn')),
    drafted_at {int} not null,
    settled_at {int},
    constraint offers_settled check ((state = 'draft') = (settled_at is null))
) {clustered};
create unique index offers_version on offers (case_id, version);

create table offer_lines (
    offer_id {id} not null references offers (id),
    position {int} not null,
    customer_id {id} not null references customers (id),
    what {text} not null,
    price_minor {int} not null,
    need_id {id} references needs (id),
    primary key (offer_id, position)
) {clustered};

-- Every burdensome term carries its plain reason (S4-32).
create table offer_terms (
    offer_id {id} not null references offers (id),
    position {int} not null,
    customer_id {id} not null references customers (id),
    words {text} not null,
    is_burden {bool} not null,
    reason {text},
    primary key (offer_id, position),
    constraint offer_terms_reason check (not is_burden or reason is not null)
) {clustered};

create table imports (
    id {id} not null primary key,
    user_id {id} references users (id),
    file_name {text} not null,
    mapping {text} not null,
    state {text} not null constraint imports_state
        check (state in ('running', 'finished', 'failed')),
    is_dry_run {bool} not null,
    rows_read {int} not null,
    rows_created {int} not null,
    rows_updated {int} not null,
    rows_same {int} not null,
    rows_refused {int} not null,
    started_at {int} not null,
    ended_at {int},
    constraint imports_account check (
        rows_read = rows_created + rows_updated + rows_same + rows_refused
    )
) {clustered};
create index imports_started on imports (started_at);

-- What an import brought in, by the name that its source gives it: the same file twice changes
-- nothing, and a changed row finds its record again.
create table external_refs (
    source {key} not null,
    kind {key} not null,
    external_id {key} not null,
    record_id {id} not null,
    customer_id {id} not null references customers (id),
    digest {bytes} not null,
    primary key (source, kind, external_id)
) {clustered};
create index external_refs_customer on external_refs (customer_id);

-- The record of events: appended to, never changed (I20).
create table events (
    id {id} not null primary key,
    at {int} not null,
    actor {text} not null constraint events_actor check (actor in ('user', 'import', 'system')),
    user_id {id},
    import_id {id},
    customer_id {id},
    case_id {id},
    kind {text} not null,
    record_id {id},
    value_before {text},
    value_after {text}
) {clustered};
create index events_customer on events (customer_id, id) where customer_id is not null;
-- What concerns the firm itself: people, rules, imports.
create index events_firm on events (kind, id) where customer_id is null;

--@sqlite
create trigger events_no_update before update on events
begin select raise(abort, 'events are append-only'); end;
create trigger events_no_delete before delete on events
begin select raise(abort, 'events are append-only'); end;
-- "insert or replace" would delete without asking the trigger above.
create trigger events_no_replace before insert on events
when exists (select 1 from events where id = new.id)
begin select raise(abort, 'events are append-only'); end;
--@postgres
alter table cases add constraint cases_step foreign key (step_id) references promises (id)
    deferrable initially deferred;
create function events_are_append_only() returns trigger language plpgsql as $body$
begin
    raise exception 'events are append-only';
end
$body$;
create trigger events_no_change before update or delete on events
    for each row execute function events_are_append_only();
create trigger events_no_truncate before truncate on events
    for each statement execute function events_are_append_only();
--@end
