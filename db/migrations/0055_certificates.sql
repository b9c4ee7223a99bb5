-- The life of an officer's certificate: applied for, issued, suspended, renewed, revoked, cancelled; checked every year.

-- Applied for, before there is a number; the certificate issued upon it takes this id.
create table certificate_application (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  category text not null, area text not null, reason text not null,
  applied_by uuid not null references person, applied_at timestamptz not null
);
call protect('certificate_application');

alter table officer_certificate add column issuer text;
create index officer_certificate_of_person on officer_certificate (person_id);

-- What happened to it, from which day, by whom, upon which document and article. What was called a revocation until now
-- was a cancellation (注销); 吊销 is another thing.
alter table certificate_event
  add column valid_until date, add column document text, add column basis text,
  add column recorded_by uuid references person, add column recorded_at timestamptz;
alter table certificate_event drop constraint certificate_event_kind_check;
alter table certificate_event disable trigger stands;
do $$
declare own uuid;
begin
  for own in select agency_id from agency loop
    perform set_config('mingzheng.agency', own::text, true);
    update certificate_event set kind = 'cancelled' where kind = 'revoked';
  end loop;
end $$;
alter table certificate_event enable trigger stands;
alter table certificate_event add constraint certificate_event_kind_check
  check (kind in ('suspended', 'restored', 'renewed', 'lapsed', 'revoked', 'cancelled'));
create index certificate_event_of_certificate on certificate_event (certificate_id);

create table certificate_check (
  id uuid primary key, agency_id uuid not null references agency,
  certificate_id uuid not null references officer_certificate, year int not null,
  result text not null check (result in ('passed', 'failed')), checked_on date not null, opinion text not null,
  recorded_by uuid not null references person, recorded_at timestamptz not null, unique (certificate_id, year)
);
call protect('certificate_check');

create table officer_photo (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  sha256 text not null, size_bytes int not null, media_type text not null check (media_type in ('image/jpeg', 'image/png')),
  taken_on date not null, recorded_by uuid not null references person, recorded_at timestamptz not null
);
call protect('officer_photo');
create index officer_photo_of_person on officer_photo (person_id, recorded_at desc);

create trigger stands before update or delete or truncate on certificate_application for each statement execute function record_stands();
create trigger stands before update or delete or truncate on certificate_check for each statement execute function record_stands();
create trigger stands before update or delete or truncate on officer_photo for each statement execute function record_stands();

-- Which 执法类别 serve for what this agency enforces: a certificate whose category names one of them does, in its days.
create table enforcement_category (
  id uuid primary key, agency_id uuid not null references agency, name text not null check (name <> ''),
  held_from date not null, held_until date, source text not null,
  standing text not null check (standing in ('verified', 'unverified')), unique (agency_id, name, held_from)
);
call protect('enforcement_category');
grant update (held_until) on enforcement_category to mingzheng_app;

-- Agencies that are there already: their certificates get a life, and the categories that stood in the code become rows.
do $$
declare own uuid;
begin
  for own in select agency_id from agency loop
    perform set_config('mingzheng.agency', own::text, true);
    insert into enforcement_category
      select gen_random_uuid(), own, name, '2021-07-15', null, '原写在程序中', 'unverified'
      from unnest(array['安全生产', '应急管理', '综合']) name;
    insert into life (agency_id, procedure, subject_id, state, since, ended)
      select own, 'certificate', held.id, coalesce(last.state, 'valid'), now(), coalesce(last.state, 'valid') = 'cancelled'
      from officer_certificate held left join lateral (
        select case kind when 'cancelled' then 'cancelled' when 'suspended' then 'suspended' else 'valid' end as state
        from certificate_event where certificate_id = held.id order by kind = 'cancelled' desc, effective_on desc limit 1
      ) last on true;
  end loop;
  perform set_config('mingzheng.agency', '', true);
end $$;

-- The public register: the latest term, every event with its day, and the photo where the agency's rule in force lets it be
-- published; without such a rule it is not.
create policy public_views_read on officer_photo for select to mingzheng_migrator using (true);
create policy public_views_read on law_threshold for select to mingzheng_migrator using (true);
drop view portal.officer;
create view portal.officer as
  select held.number, person.name, held.category, held.area, held.valid_from, held.valid_until,
    agency.name as agency_name, section.name as section_name, held.issuer,
    (select post from public.post_term where person_id = person.id and held_until is null order by held_from desc limit 1) as post,
    photo.sha256 as photo_sha256, photo.media_type as photo_media_type,
    coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'effectiveOn', effective_on, 'validUntil', event.valid_until) order by effective_on, event.id)
              from public.certificate_event event where certificate_id = held.id), '[]') as events
  from public.officer_certificate held
  join public.person on person.id = held.person_id
  join public.section on section.id = person.section_id
  join public.agency on agency.agency_id = held.agency_id
  left join lateral (
    select sha256, media_type from public.officer_photo shown where shown.person_id = person.id and exists (
      select from public.law_threshold rule
      where rule.agency_id = held.agency_id and rule.key = 'officers.photo-public' and rule.value = 1
        and (now() at time zone 'Asia/Shanghai')::date between rule.in_force_from and coalesce(rule.in_force_until, 'infinity'))
    order by recorded_at desc limit 1
  ) photo on true;
grant select on portal.officer to mingzheng_portal, mingzheng_auditor;
