-- Ways out: who was erased on request, and the one door by which the record of events loses texts.

-- The row stays for counts and dates; nothing of the person is left in it.
alter table customers add column erased_at {int};
alter table contacts add column erased_at {int};

-- Of a whole customer, or of one contact person of theirs.
create table erasures (
    id {id} not null primary key,
    customer_id {id} not null references customers (id),
    contact_id {id} references contacts (id),
    at {int} not null,
    by_id {id} references users (id)
) {clustered};
create index erasures_customer on erasures (customer_id);

-- Events are still only appended. What they say beside kind, date and record may be taken away, all of
-- it at once, of whom an erasure stands here; nothing else of them ever changes.
--@sqlite
drop trigger events_no_update;
create trigger events_no_update before update on events
when not (new.value_before is null and new.value_after is null and new.id = old.id
    and new.at = old.at and new.actor = old.actor and new.kind = old.kind
    and new.user_id is old.user_id and new.import_id is old.import_id
    and new.customer_id is old.customer_id and new.case_id is old.case_id
    and new.record_id is old.record_id
    and exists (select 1 from erasures e where e.customer_id = old.customer_id
        and (e.contact_id is null or e.contact_id = old.record_id)))
begin select raise(abort, 'events are append-only'); end;
--@postgres
create or replace function events_are_append_only() returns trigger language plpgsql as $body$
begin
    if tg_op = 'UPDATE' then
        if new.value_before is null and new.value_after is null and new.id = old.id
            and new.at = old.at and new.actor = old.actor and new.kind = old.kind
            and new.user_id is not distinct from old.user_id
            and new.import_id is not distinct from old.import_id
            and new.customer_id is not distinct from old.customer_id
            and new.case_id is not distinct from old.case_id
            and new.record_id is not distinct from old.record_id
            and exists (select 1 from erasures e where e.customer_id = old.customer_id
                and (e.contact_id is null or e.contact_id = old.record_id))
        then
            return new;
        end if;
    end if;
    raise exception 'events are append-only';
end
$body$;
--@end
