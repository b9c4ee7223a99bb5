-- Cluster roles, run once by the installer as a superuser, before the migrations.
--   mingzheng_migrator  owns the tables and runs migrations; no superuser, so triggers and row security bind it too
--   mingzheng_app       the server: reads, inserts, and the few updates the migrations grant
--   mingzheng_portal    the public site: reads the public store and nothing else
--   mingzheng_auditor   re-reads everything, writes nothing
do $$
declare wanted text;
begin
  foreach wanted in array array['mingzheng_migrator', 'mingzheng_app', 'mingzheng_portal', 'mingzheng_auditor'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
    end if;
  end loop;
end $$;
