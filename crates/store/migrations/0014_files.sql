-- Documents of a customer as such: one that belongs to no case.

-- SQLite can't take `not null` away; where rows stay as they are, its documentation lets the text of
-- the table be changed. The index after it makes every connection read the text again.
--@sqlite
pragma writable_schema = on;
update sqlite_schema set sql = replace(sql,
    'case_id blob not null references cases (id)', 'case_id blob references cases (id)')
where type = 'table' and name = 'documents';
pragma writable_schema = reset;
--@end
--@postgres
alter table documents alter column case_id drop not null;
--@end

create index documents_customer on documents (customer_id);
