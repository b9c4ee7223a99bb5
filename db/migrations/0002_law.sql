-- The law as each agency keeps it: dated rows, never overwritten by a new rule but ended and followed by a new row.

create table law_statute (
  agency_id uuid not null,
  statute text not null,
  version date not null,
  full_title text not null,
  article_count integer check (article_count > 0),
  successor text,
  in_force_from date not null,
  in_force_until date,
  basis jsonb not null,
  source text not null check (source <> ''),
  standing text not null check (standing in ('verified', 'unverified')),
  primary key (agency_id, statute, version),
  check (in_force_until >= in_force_from)
);

create table law_deadline (
  agency_id uuid not null,
  id text not null,
  label text not null,
  length integer check (length >= 0),
  unit text not null check (unit in ('working-day', 'day', 'hour', 'month', 'year', 'stated', 'next-year-date')),
  direction text not null check (direction in ('at-most', 'at-least')),
  rolls_forward boolean not null,
  backward boolean not null,
  month_day text check (month_day ~ '^\d\d-\d\d$'),
  alarms text[] not null,
  in_force_from date not null,
  in_force_until date,
  basis jsonb not null,
  source text not null check (source <> ''),
  standing text not null check (standing in ('verified', 'unverified')),
  primary key (agency_id, id, in_force_from),
  check (in_force_until >= in_force_from),
  check ((unit = 'next-year-date') = (month_day is not null)),
  check ((unit in ('stated', 'next-year-date')) = (length is null))
);

create table law_threshold (
  agency_id uuid not null,
  key text not null,
  label text not null,
  value bigint not null check (value >= 0),
  unit text not null check (unit in ('fen', 'count', 'switch', 'percent')),
  in_force_from date not null,
  in_force_until date,
  basis jsonb not null,
  source text not null check (source <> ''),
  standing text not null check (standing in ('verified', 'unverified')),
  primary key (agency_id, key, in_force_from),
  check (in_force_until >= in_force_from),
  check (unit <> 'switch' or value in (0, 1))
);

create table law_provision (
  agency_id uuid not null,
  code text not null,
  conduct text not null,
  duties jsonb not null,
  penalty jsonb not null,
  target text not null check (target in ('organisation', 'person-in-charge', 'person')),
  stage text not null check (stage in ('first', 'uncorrected', 'accident')),
  minimum_fen bigint check (minimum_fen >= 0),
  maximum_fen bigint check (maximum_fen >= 0),
  share jsonb,
  measures text[] not null,
  in_force_from date not null,
  in_force_until date,
  basis jsonb not null,
  source text not null check (source <> ''),
  standing text not null check (standing in ('verified', 'unverified')),
  primary key (agency_id, code, target, stage, in_force_from),
  check (in_force_until >= in_force_from),
  check (maximum_fen >= minimum_fen)
);

create table law_calendar_year (
  agency_id uuid not null,
  year integer not null check (year between 2000 and 2200),
  source text not null,
  rest_days jsonb not null,
  make_up_days jsonb not null,
  primary key (agency_id, year)
);

-- Which state of the law the server may keep in memory. Random, not counted: a number given in a transaction that was
-- rolled back would be given again, to other rows.
create table law_version (
  agency_id uuid primary key,
  version uuid not null
);

call protect('law_statute');
call protect('law_deadline');
call protect('law_threshold');
call protect('law_provision');
call protect('law_calendar_year');
call protect('law_version');
grant update on law_statute, law_deadline, law_threshold, law_provision, law_calendar_year, law_version to mingzheng_app;

create function renew_law_version() returns trigger
  language plpgsql as $$
begin
  insert into law_version (agency_id, version) values (current_agency(), gen_random_uuid())
    on conflict (agency_id) do update set version = excluded.version;
  return null;
end $$;

create trigger law_changed after insert or update or delete on law_statute for each statement execute function renew_law_version();
create trigger law_changed after insert or update or delete on law_deadline for each statement execute function renew_law_version();
create trigger law_changed after insert or update or delete on law_threshold for each statement execute function renew_law_version();
create trigger law_changed after insert or update or delete on law_provision for each statement execute function renew_law_version();
create trigger law_changed after insert or update or delete on law_calendar_year for each statement execute function renew_law_version();
