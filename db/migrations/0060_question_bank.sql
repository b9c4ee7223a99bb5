-- The question bank: every version of a question is kept, for a paper that was written names the version it asked.
create table exam_question (
  id uuid primary key, agency_id uuid not null references agency, code text not null check (code <> ''), version int not null check (version > 0),
  kind text not null check (kind in ('single', 'multiple', 'judgement', 'case')), topic text not null,
  difficulty text not null check (difficulty in ('easy', 'medium', 'hard')),
  content jsonb not null, person_id uuid not null references person, written_at timestamptz not null,
  unique (agency_id, code, version)
);
call protect('exam_question');

-- What is retired is drawn no more; papers that asked it stand.
create table question_retirement (
  id uuid primary key, agency_id uuid not null references agency, code text not null, reason text not null,
  person_id uuid not null references person, retired_at timestamptz not null, unique (agency_id, code)
);
call protect('question_retirement');
