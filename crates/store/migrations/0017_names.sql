-- The folded name of its customer beside each case, and in the index by which open cases stand in the
-- order of what is next: where thousands are called as was typed, their cases are met there. It is
-- written with the case and kept by the database.
alter table cases add column customer_key {text};
update cases set customer_key = (select k.name_key from customers k where k.id = cases.customer_id);

--@sqlite
create trigger cases_customer_called after update of customer_id on cases
begin
    update cases set customer_key = (select k.name_key from customers k where k.id = new.customer_id)
    where id = new.id;
end;
create trigger customers_called after update of name_key on customers
when new.name_key <> old.name_key
begin
    update cases set customer_key = new.name_key where customer_id = new.id;
end;
--@end
--@postgres
create function call_case() returns trigger language plpgsql as $body$
begin
    new.customer_key := (select k.name_key from customers k where k.id = new.customer_id);
    return new;
end
$body$;
create function call_cases() returns trigger language plpgsql as $body$
begin
    update cases set customer_key = new.name_key where customer_id = new.id;
    return null;
end
$body$;
create trigger cases_customer_called before update of customer_id on cases
    for each row execute function call_case();
create trigger customers_called after update of name_key on customers
    for each row when (new.name_key <> old.name_key) execute function call_cases();
--@end

drop index cases_open_due;
create index cases_open_due on cases (step_due, id, customer_id, customer_key) where state = 'open';
