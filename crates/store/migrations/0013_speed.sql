-- When something is next due in a service, beside the case itself: the board orders whole columns by
-- it. What owes nothing any more stands last. Kept by the database, for promises are written in many
-- places.
alter table cases add column service_due {int};
update cases set service_due = coalesce((select min(n.due) from promises n
    where n.case_id = cases.id and n.state = 'open'), 9000000000000000000)
where state = 'final-yes';

--@sqlite
create trigger cases_service_begun after update of state on cases
when new.state = 'final-yes'
begin
    update cases set service_due = coalesce((select min(n.due) from promises n
        where n.case_id = new.id and n.state = 'open'), 9000000000000000000) where id = new.id;
end;
create trigger cases_service_added after insert on cases
when new.state = 'final-yes'
begin
    update cases set service_due = coalesce((select min(n.due) from promises n
        where n.case_id = new.id and n.state = 'open'), 9000000000000000000) where id = new.id;
end;
create trigger promises_service_added after insert on promises
when new.case_id is not null
begin
    update cases set service_due = coalesce((select min(n.due) from promises n
        where n.case_id = new.case_id and n.state = 'open'), 9000000000000000000)
    where id = new.case_id and state = 'final-yes';
end;
create trigger promises_service_changed after update of state, due, case_id on promises
when new.case_id is not null
begin
    update cases set service_due = coalesce((select min(n.due) from promises n
        where n.case_id = new.case_id and n.state = 'open'), 9000000000000000000)
    where id = new.case_id and state = 'final-yes';
end;
--@end
--@postgres
create function service_due_of(which uuid) returns void language sql as $body$
    update cases set service_due = coalesce((select min(n.due) from promises n
        where n.case_id = which and n.state = 'open'), 9000000000000000000)
    where id = which and state = 'final-yes'
$body$;
create function service_due_of_case() returns trigger language plpgsql as $body$
begin
    perform service_due_of(new.id);
    return null;
end
$body$;
create function service_due_of_promise() returns trigger language plpgsql as $body$
begin
    perform service_due_of(new.case_id);
    return null;
end
$body$;
create trigger cases_service_begun after update of state on cases
    for each row when (new.state = 'final-yes') execute function service_due_of_case();
create trigger cases_service_added after insert on cases
    for each row when (new.state = 'final-yes') execute function service_due_of_case();
create trigger promises_service_added after insert on promises
    for each row when (new.case_id is not null) execute function service_due_of_promise();
create trigger promises_service_changed after update of state, due, case_id on promises
    for each row when (new.case_id is not null) execute function service_due_of_promise();
--@end

drop index cases_board_served;
create index cases_board_served on cases (ours, service_due, id)
    where state = 'final-yes' and closed_at is null;
