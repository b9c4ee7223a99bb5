-- Exams. The paper is drawn by a recorded seed; each attempt has a seed of its own for the order in which it was asked.
create table exam (
  id uuid primary key, agency_id uuid not null references agency, title text not null,
  purpose text not null check (purpose in ('qualification', 'annual', 'practice')),
  opens_at timestamptz not null, closes_at timestamptz not null check (closes_at > opens_at), minutes int not null check (minutes > 0),
  blueprint jsonb not null, seed text not null, paper jsonb not null, total_points int not null, pass_points int not null check (pass_points between 1 and total_points),
  half_when_incomplete boolean not null, double_marking boolean not null, tolerance_points int not null, appeal_days int not null,
  candidates uuid[] not null, markers uuid[] not null,
  drawn_up_by uuid not null references person, drawn_up_at timestamptz not null,
  announced_by uuid references person, results_on date
);
call protect('exam');
grant update (announced_by, results_on) on exam to mingzheng_app;
create index exam_newest on exam (agency_id, opens_at desc, id desc);

-- One attempt a candidate; another only where a re-sit was granted (ordinal).
create table exam_attempt (
  id uuid primary key, agency_id uuid not null references agency, exam_id uuid not null references exam, person_id uuid not null references person,
  ordinal int not null check (ordinal > 0), seed text not null, started_at timestamptz not null, ends_at timestamptz not null,
  handed_in_at timestamptz, manner text check (manner in ('candidate', 'time-up')), answers int, answers_sha256 text, points int, marked_at timestamptz,
  unique (exam_id, person_id, ordinal)
);
call protect('exam_attempt');
grant update (ends_at, handed_in_at, manner, answers, answers_sha256, points, marked_at) on exam_attempt to mingzheng_app;
create index exam_attempt_of_person on exam_attempt (agency_id, person_id);
create index exam_attempt_running on exam_attempt (agency_id, ends_at) where handed_in_at is null;

-- Every change of every answer, in the candidate's own order, once for each sequence number. Not an act each: the act of handing
-- in seals their digest into the ledger (docs/decisions). Written by one statement that has found the attempt running; so no
-- foreign key is checked again for each. The application may read and insert: nothing is ever overwritten.
create table exam_answer (
  agency_id uuid not null, attempt_id uuid not null, sequence int not null check (sequence > 0), place text not null, value jsonb not null,
  saved_at timestamptz not null, primary key (attempt_id, sequence)
);
call protect('exam_answer');

-- What a part of a question was worth to a candidate: set at hand-in for what has a key, after marking for the rest.
create table exam_score (
  attempt_id uuid not null references exam_attempt, agency_id uuid not null references agency, question_id uuid not null references exam_question,
  place text not null, points int not null check (points >= 0), out_of int not null check (out_of >= points), primary key (attempt_id, place)
);
call protect('exam_score');
grant update (points) on exam_score to mingzheng_app;
create index exam_score_of_question on exam_score (question_id);

-- What each marker gave, kept beside the score that came of it.
create table exam_mark (
  id uuid primary key, agency_id uuid not null references agency, attempt_id uuid not null references exam_attempt, round text not null check (round in ('first', 'second', 'settled', 'appeal')),
  place text not null, points int not null, comment text, person_id uuid not null references person, marked_at timestamptz not null,
  unique (attempt_id, round, place, marked_at)
);
call protect('exam_mark');

-- Absence and re-sits, by approval.
create table exam_resit (
  id uuid primary key, agency_id uuid not null references agency, exam_id uuid not null references exam, person_id uuid not null references person,
  reason text not null, explanation text not null, applied_at timestamptz not null,
  decided_by uuid references person, opens_at timestamptz, closes_at timestamptz
);
call protect('exam_resit');
grant update (decided_by, opens_at, closes_at) on exam_resit to mingzheng_app;
create index exam_resit_of_exam on exam_resit (exam_id, person_id);

-- Results as announced: absent where points are null. An appeal may correct them.
create table exam_result (
  exam_id uuid not null references exam, agency_id uuid not null references agency, person_id uuid not null references person,
  attempt_id uuid references exam_attempt, points int, passed boolean not null, announced_on date not null, primary key (exam_id, person_id)
);
call protect('exam_result');
grant update (points, passed) on exam_result to mingzheng_app;
create index exam_result_of_person on exam_result (agency_id, person_id);
