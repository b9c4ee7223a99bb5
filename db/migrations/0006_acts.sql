-- The trace of lives: where every subject stands in every procedure, and each step that brought it there.

create table life (
  agency_id uuid not null references agency, procedure text not null, subject_id uuid not null,
  state text not null, since timestamptz not null,
  primary key (subject_id, procedure)
);
call protect('life');
grant update (state, since) on life to mingzheng_app;
create index life_by_state on life (agency_id, procedure, state);

create table step_taken (
  agency_id uuid not null references agency, subject_id uuid not null, procedure text not null, entry_id uuid not null,
  act text not null, from_state text, to_state text not null, at timestamptz not null, account_id uuid not null,
  primary key (entry_id, procedure)
);
call protect('step_taken');
create index step_taken_by_subject on step_taken (subject_id, at);

create table deadline (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null, row_id text not null,
  label text not null, starts_on date not null, due_on date not null, direction text not null, provisional int,
  working jsonb not null, basis jsonb not null, alarms text[] not null,
  started_by uuid not null, met_on date, met_by uuid
);
call protect('deadline');
grant update (met_on, met_by) on deadline to mingzheng_app;
create index deadline_by_subject on deadline (subject_id);
create index deadline_running on deadline (agency_id, due_on) where met_on is null;

-- One request is carried out once: a repeated key is answered with what the first one answered.
create table act_request (
  agency_id uuid not null references agency, account_id uuid not null, key uuid not null,
  act text not null, input_sha256 text not null, answer jsonb, at timestamptz not null,
  primary key (account_id, key)
);
call protect('act_request');
grant update (answer) on act_request to mingzheng_app;

-- What was tried and refused; written outside the refused transaction, read by supervision.
create table refused_attempt (
  id uuid primary key, agency_id uuid not null references agency, account_id uuid not null, act text not null, subject_id text,
  code text not null, reason text not null, basis jsonb not null, at timestamptz not null, client_address text not null
);
call protect('refused_attempt');
create index refused_attempt_by_time on refused_attempt (agency_id, at desc);
