-- Publication: what the office keeps of it, and the public store that the public site reads and nothing else.

create table publication_preview (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  document_id uuid not null, decision_sha256 text not null,
  body text not null, body_sha256 text not null check (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  masked jsonb not null, prepared_by uuid not null references person, prepared_at timestamptz not null
);
call protect('publication_preview');
create index publication_preview_by_case on publication_preview (case_id, prepared_at desc);

create table publication (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null unique references penalty_case,
  preview_id uuid not null references publication_preview, body_sha256 text not null,
  published_on date not null, published_by uuid not null references person, published_at timestamptz not null
);
call protect('publication');

create table publication_withdrawal (
  publication_id uuid primary key references publication, agency_id uuid not null references agency,
  case_id uuid not null references penalty_case, reason text not null, explanation text not null,
  withdrawn_on date not null, withdrawn_by uuid not null references person, withdrawn_at timestamptz not null
);
call protect('publication_withdrawal');

create schema portal;
grant usage on schema portal to mingzheng_app, mingzheng_portal, mingzheng_auditor;

-- body: the very bytes that were previewed. A withdrawn row keeps its number and the reason, and nothing of the party.
create table portal.decision (
  id uuid primary key, agency_id uuid not null, agency_name text not null, document_id uuid not null,
  number text not null, title text, party text, measures text[] not null, fine_fen bigint,
  decided_on date not null, published_on date not null, public_until date,
  body text, body_sha256 text not null check (body_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  search_text text not null, search_terms text[] not null,
  withdrawn_on date, withdrawn_because text, withdrawn_reason text,
  check ((body is null) = (withdrawn_on is not null)),
  check (withdrawn_on is null or (title is null and party is null and fine_fen is null and search_text = ''))
);
create index decision_newest on portal.decision (decided_on desc, id desc) where withdrawn_on is null;
create index decision_search on portal.decision using gin (search_terms);

alter table portal.decision enable row level security;
alter table portal.decision force row level security;
create policy own_agency on portal.decision
  using (agency_id = public.current_agency()) with check (agency_id = public.current_agency());
create policy everyone_reads on portal.decision for select to mingzheng_portal, mingzheng_auditor, mingzheng_migrator using (true);
grant select, insert on portal.decision to mingzheng_app;
grant update (title, party, measures, fine_fen, body, search_text, search_terms, withdrawn_on, withdrawn_because, withdrawn_reason)
  on portal.decision to mingzheng_app;
grant select on portal.decision to mingzheng_portal, mingzheng_auditor;

create table portal.flowchart (
  name text primary key, label text not null, place int not null, svg text not null, steps jsonb not null
);
grant select, insert, delete on portal.flowchart to mingzheng_app;
grant select on portal.flowchart to mingzheng_portal, mingzheng_auditor;

-- Only the public columns. A view reads with its owner's rights, and its owner may read every agency's row of these.
create view portal.agency as
  select agency_id, name, short_name, credit_code, address, postcode, telephone, supervision_telephone, government, court
  from public.agency;

create view portal.officer as
  select held.number, person.name, held.category, held.area, held.valid_from, held.valid_until,
    agency.name as agency_name, section.name as section_name,
    (select post from public.post_term where person_id = person.id and held_until is null order by held_from desc limit 1) as post,
    coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'effectiveOn', effective_on) order by effective_on)
              from public.certificate_event where certificate_id = held.id), '[]') as events
  from public.officer_certificate held
  join public.person on person.id = held.person_id
  join public.section on section.id = person.section_id
  join public.agency on agency.agency_id = held.agency_id;

create view portal.power as
  select power.code, power.name, power.category, power.basis, agency.name as agency_name, section.name as section_name
  from public.power
  join public.agency on agency.agency_id = power.agency_id
  join public.section on section.id = power.section_id
  where held_until is null;

grant select on portal.agency, portal.officer, portal.power to mingzheng_portal, mingzheng_auditor;

-- A document number however its brackets and figures were typed.
create function portal.number_key(number text) returns text
  language sql immutable parallel safe
  return translate(lower(regexp_replace(normalize(number, nfkc), '\s', '', 'g')), '〔【[〕】]', '((()))');
create index document_number_key on public.document (portal.number_key(number)) where standing = 'issued';

-- 验真: whoever holds the file, the code or the number learns what that one document is; nobody can list the others.
create function portal.find_document(asked_sha256 text, asked_code text)
  returns table (form text, number text, agency_name text, issued_on date, is_standing boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select found.form, found.number, agency.name, found.issue_day,
    found.voided_at is null and not exists (
      select from portal.decision where document_id = found.id and withdrawn_because <> 'expired')
  from public.document found join public.agency using (agency_id)
  where found.standing = 'issued'
    and (found.pdf_sha256 = asked_sha256 or found.verification_code = upper(asked_code)
         or portal.number_key(found.number) = portal.number_key(asked_code))
  order by found.issue_day desc limit 1
$$;
revoke execute on function portal.find_document(text, text) from public;
grant execute on function portal.find_document(text, text) to mingzheng_portal;
create index document_pdf on public.document (pdf_sha256) where pdf_sha256 is not null;
