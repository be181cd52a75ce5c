-- How many of a person's promises were kept in time, and how many broken, by the day (UTC, counted from
-- 1970) on which they fell due: Today counts a month of them on every visit. Kept by the database, for
-- promises are written in many places. Each writer of PostgreSQL has rows of its own, so that none
-- waits for another; a count is their sum, and a single row may be negative.
create table promise_days (
    owner_id {id} not null references users (id),
    day {int} not null,
    writer {int} not null,
    kept {int} not null,
    broken {int} not null,
    primary key (owner_id, day, writer)
) {clustered};

insert into promise_days (owner_id, day, writer, kept, broken)
select owner_id, due / 86400000000, 0,
    sum(case when state = 'kept' and broken_at is null then 1 else 0 end),
    sum(case when broken_at is not null then 1 else 0 end)
from promises
where debtor = 'us' and (state = 'kept' or broken_at is not null)
group by owner_id, due / 86400000000;

--@sqlite
create trigger promises_counted_added after insert on promises
when new.debtor = 'us' and (new.state = 'kept' or new.broken_at is not null)
begin
    insert into promise_days (owner_id, day, writer, kept, broken)
    values (new.owner_id, new.due / 86400000000, 0, new.broken_at is null, new.broken_at is not null)
    on conflict (owner_id, day, writer) do update
    set kept = kept + excluded.kept, broken = broken + excluded.broken;
end;
create trigger promises_counted_no_more after update of state, broken_at, owner_id, due, debtor on promises
when old.debtor = 'us' and (old.state = 'kept' or old.broken_at is not null)
begin
    insert into promise_days (owner_id, day, writer, kept, broken)
    values (old.owner_id, old.due / 86400000000, 0, -(old.broken_at is null), -(old.broken_at is not null))
    on conflict (owner_id, day, writer) do update
    set kept = kept + excluded.kept, broken = broken + excluded.broken;
end;
create trigger promises_counted_anew after update of state, broken_at, owner_id, due, debtor on promises
when new.debtor = 'us' and (new.state = 'kept' or new.broken_at is not null)
begin
    insert into promise_days (owner_id, day, writer, kept, broken)
    values (new.owner_id, new.due / 86400000000, 0, new.broken_at is null, new.broken_at is not null)
    on conflict (owner_id, day, writer) do update
    set kept = kept + excluded.kept, broken = broken + excluded.broken;
end;
create trigger promises_counted_gone after delete on promises
when old.debtor = 'us' and (old.state = 'kept' or old.broken_at is not null)
begin
    insert into promise_days (owner_id, day, writer, kept, broken)
    values (old.owner_id, old.due / 86400000000, 0, -(old.broken_at is null), -(old.broken_at is not null))
    on conflict (owner_id, day, writer) do update
    set kept = kept + excluded.kept, broken = broken + excluded.broken;
end;
--@end
--@postgres
create function count_promise(promise promises, sign bigint) returns void language sql as $body$
    insert into promise_days as d (owner_id, day, writer, kept, broken)
    select promise.owner_id, promise.due / 86400000000, pg_backend_pid() % 64,
        case when promise.broken_at is null then sign else 0 end,
        case when promise.broken_at is null then 0 else sign end
    where promise.debtor = 'us' and (promise.state = 'kept' or promise.broken_at is not null)
    on conflict (owner_id, day, writer) do update
    set kept = d.kept + excluded.kept, broken = d.broken + excluded.broken
$body$;
create function count_promises() returns trigger language plpgsql as $body$
begin
    if tg_op <> 'INSERT' then
        perform count_promise(old, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform count_promise(new, 1);
    end if;
    return null;
end
$body$;
create trigger promises_counted_added after insert on promises
    for each row when (new.state = 'kept' or new.broken_at is not null)
    execute function count_promises();
create trigger promises_counted_anew after update of state, broken_at, owner_id, due, debtor on promises
    for each row when (old.state = 'kept' or old.broken_at is not null
        or new.state = 'kept' or new.broken_at is not null)
    execute function count_promises();
create trigger promises_counted_gone after delete on promises
    for each row when (old.state = 'kept' or old.broken_at is not null)
    execute function count_promises();
--@end

-- What a list of customers tells of their open cases, and what a name looks for among cases, stands in
-- the indexes.
drop index cases_customer;
create index cases_customer on cases (customer_id, state, step_due, id);
drop index cases_open_due;
create index cases_open_due on cases (step_due, id, customer_id) where state = 'open';
