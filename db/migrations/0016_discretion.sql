-- Discretion (行政裁量): the county's benchmarks and exemption lists as dated rows, what was assessed of each case, and the
-- amounts that were decided, by provision, target and stage, for comparing like cases.

create table discretion_benchmark (
  id uuid primary key, agency_id uuid not null references agency, code text not null, conduct text not null,
  duties jsonb not null, penalty jsonb not null,
  stage text not null check (stage in ('first', 'uncorrected', 'accident')),
  target text not null check (target in ('organisation', 'person-in-charge', 'person')),
  tier int not null check (tier > 0), conditions jsonb not null, minimum_fen bigint, maximum_fen bigint, accompany text[] not null,
  in_force_from date not null, in_force_until date, source text not null, standing text not null check (standing in ('verified', 'unverified')),
  unique (agency_id, code, stage, target, tier, in_force_from)
);
call protect('discretion_benchmark');
grant update (in_force_until) on discretion_benchmark to mingzheng_app;

create table exemption_row (
  id uuid primary key, agency_id uuid not null references agency,
  list text not null check (list in ('no-penalty', 'mitigated', 'lighter', 'no-coercion')), code text not null,
  conduct_code text not null, conduct text not null, penalty jsonb not null, circumstances text not null, basis jsonb not null,
  in_force_from date not null, in_force_until date, source text not null, standing text not null check (standing in ('verified', 'unverified')),
  unique (agency_id, list, code, in_force_from)
);
call protect('exemption_row');
grant update (in_force_until) on exemption_row to mingzheng_app;

create table discretion_assessment (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  report_id uuid not null, violations jsonb not null, crime_suspected boolean not null,
  assessed_by uuid not null references person, assessed_at timestamptz not null
);
call protect('discretion_assessment');
create index discretion_assessment_by_case on discretion_assessment (case_id, assessed_at desc);
create trigger stands before update or delete or truncate on discretion_assessment
  for each statement execute function record_stands();

-- One row an unlawful act that was decided upon, fined or not.
create table judged_violation (
  agency_id uuid not null references agency, case_id uuid not null references penalty_case, position int not null,
  provision text not null, target text not null, stage text not null, tier int, fine_fen bigint not null, decided_on date not null,
  primary key (case_id, position)
);
call protect('judged_violation');
create index judged_violation_alike on judged_violation (agency_id, provision, target, stage, fine_fen);
create trigger stands before update or delete or truncate on judged_violation
  for each statement execute function record_stands();

-- Electronic monitoring (《行政处罚法》第四十一条): the record of the legal and technical review.
alter table evidence add column monitoring_review text;

alter table draft_decision
  add column outside_tier boolean not null default false,
  add column judged jsonb not null default '[]',
  add column reduction boolean not null default false;

-- What was decided before this table was there; the stage was not asked then and counts as the first.
alter table decision no force row level security;
alter table draft_decision no force row level security;
alter table penalty_case no force row level security;
alter table subject no force row level security;
alter table judged_violation no force row level security;
insert into judged_violation
select d.agency_id, d.case_id, (act.place - 1)::int, act.violation -> 'basis' ->> 0,
  case when party.kind = 'person' then 'person' else 'organisation' end, 'first', null, (act.violation ->> 'fineFen')::bigint, d.decided_on
from decision d
join lateral (select violations from draft_decision written
              where written.case_id = d.case_id and written.content_sha256 = d.content_sha256 order by drafted_at desc limit 1) written on true
join penalty_case found on found.id = d.case_id
join subject party on party.id = found.subject_id
cross join lateral jsonb_array_elements(written.violations) with ordinality as act (violation, place);
alter table decision force row level security;
alter table draft_decision force row level security;
alter table penalty_case force row level security;
alter table subject force row level security;
alter table judged_violation force row level security;
