-- A request is answered again from the entry it wrote, so nothing of it is ever changed: it stands like every record.
alter table act_request add column entry_id uuid;
alter table act_request no force row level security;
update act_request set entry_id = (answer -> 'receipt' ->> 'entryId')::uuid;
alter table act_request force row level security;
alter table act_request alter column entry_id set not null, drop column answer;
revoke update on act_request from mingzheng_app;
create trigger stands before update or delete or truncate on act_request
  for each statement execute function record_stands();
