-- Qualification exams that another organ held (the province's, the justice bureau's), recorded with their papers.
create table exam_pass (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person, exam text not null,
  organ text not null, number text not null, passed_on date not null, recorded_by uuid not null references person, recorded_at timestamptz not null,
  unique (agency_id, person_id, number)
);
call protect('exam_pass');
