-- Roles come from db/roles.sql. Every table that holds an agency's rows is protected here, once, the same way.

create schema if not exists public;

-- The agency of the present transaction. Null when it was never set, and null equals nothing: forgetting fails closed.
create function current_agency() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('mingzheng.agency', true), '')::uuid;

-- Row-level security for an agency's table, for its owner too; the application may read and insert.
-- What else it may do (update, delete) is granted table by table, so that a record stays a record by default.
create procedure protect(protected regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format('create policy own_agency on %s using (agency_id = current_agency()) with check (agency_id = current_agency())', protected);
  execute format('grant select, insert on %s to mingzheng_app', protected);
  execute format('create policy auditor_reads on %s for select to mingzheng_auditor using (true)', protected);
  execute format('grant select on %s to mingzheng_auditor', protected);
end $$;
