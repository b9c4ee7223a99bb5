-- Legal counsel and public lawyers (法律顾问、公职律师): whom the bureau engaged for which term, whom they act for besides, what
-- they were asked on which papers, and what they said of exactly those.
create table counsel (
  id uuid primary key, agency_id uuid not null references agency, name text not null,
  kind text not null check (kind in ('adviser', 'public-lawyer')), firm text not null, licence_number text not null,
  held_from date not null, held_until date not null check (held_until >= held_from), contract_sha256 text,
  clients text[] not null, recorded_by uuid not null references person, recorded_at timestamptz not null,
  unique (agency_id, licence_number, held_from)
);
call protect('counsel');

create table counsel_request (
  id uuid primary key, agency_id uuid not null references agency, counsel_id uuid not null references counsel,
  subject_id uuid references subject, about text not null, question text not null, papers jsonb not null,
  content_sha256 text not null, due_on date not null,
  asked_by uuid not null references person, asked_at timestamptz not null
);
call protect('counsel_request');
create index counsel_request_of_counsel on counsel_request (counsel_id, asked_at);

create table counsel_opinion (
  id uuid primary key, agency_id uuid not null references agency, request_id uuid not null references counsel_request,
  opinion text not null, file_sha256 text not null, request_sha256 text not null, given_on date not null,
  recorded_by uuid not null references person, recorded_at timestamptz not null, unique (request_id)
);
call protect('counsel_opinion');

create trigger stands before update or delete or truncate on counsel for each statement execute function record_stands();
create trigger stands before update or delete or truncate on counsel_request for each statement execute function record_stands();
create trigger stands before update or delete or truncate on counsel_opinion for each statement execute function record_stands();
