-- What was decided besides penalties, as the public sees it: licences, measures, inspections, recordals, relief.

create table portal.result (
  id uuid primary key, agency_id uuid not null, agency_name text not null, subject_id uuid not null,
  kind text not null check (kind in ('licence', 'coercion', 'inspection', 'recordal', 'relief', 'summary-penalty', 'no-penalty')),
  number text, title text, party text, decided_on date not null, published_on date not null, public_until date,
  body text, body_sha256 text not null check (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  search_text text not null, search_terms text[] not null,
  withdrawn_on date, withdrawn_reason text,
  check ((body is null) = (withdrawn_on is not null)),
  check (withdrawn_on is null or (title is null and party is null and search_text = ''))
);
create index result_newest on portal.result (kind, decided_on desc, id desc) where withdrawn_on is null;
create index result_search on portal.result using gin (search_terms);
create unique index result_standing on portal.result (subject_id, kind) where withdrawn_on is null;

alter table portal.result enable row level security;
alter table portal.result force row level security;
create policy own_agency on portal.result
  using (agency_id = public.current_agency()) with check (agency_id = public.current_agency());
create policy everyone_reads on portal.result for select to mingzheng_portal, mingzheng_auditor, mingzheng_migrator using (true);
grant select, insert on portal.result to mingzheng_app;
grant update (title, party, body, search_text, search_terms, withdrawn_on, withdrawn_reason) on portal.result to mingzheng_app;
grant select on portal.result to mingzheng_portal, mingzheng_auditor;
