-- What the handler answers to the problems of the round before (采纳情况), and what a reviewer asks for besides the submission
-- and is given: while it is outstanding the time of the review stands still.
alter table review_submission add column replies jsonb not null default '[]';

create table review_supplement (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null,
  submission_id uuid not null references review_submission, kind text not null check (kind in ('asked', 'given', 'lapsed')),
  materials jsonb not null, reason text not null, person_id uuid not null references person, recorded_at timestamptz not null
);
call protect('review_supplement');
create index review_supplement_by_subject on review_supplement (subject_id, recorded_at);
create trigger stands before update or delete or truncate on review_supplement for each statement execute function record_stands();
