-- The qualification of legal reviewers (国家统一法律职业资格): number, day and proof; and for which term somebody reviews.
alter table person add column legal_qualification_on date, add column legal_qualification_proof text;
grant update (legal_qualification, legal_qualification_on, legal_qualification_proof) on person to mingzheng_app;

create table reviewer_appointment (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  held_from date not null, held_until date, document text not null, reason text,
  recorded_by uuid not null references person, recorded_at timestamptz not null,
  ended_by uuid references person, ended_at timestamptz, check (held_until >= held_from)
);
call protect('reviewer_appointment');
grant update (held_until, reason, ended_by, ended_at) on reviewer_appointment to mingzheng_app;
create index reviewer_appointment_of_person on reviewer_appointment (person_id, held_from);
