-- The hearing (听证): arranged, then held or not attended, then reported. Each row is what one act says.

create table hearing (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  document_id uuid not null, host_id uuid not null references person, member_ids uuid[] not null, clerk_id uuid not null references person,
  starts_at timestamptz not null, place text not null, closed_because text,
  arranged_by uuid not null references person, arranged_at timestamptz not null
);
call protect('hearing');
create index hearing_by_case on hearing (case_id, arranged_at);

create table hearing_session (
  hearing_id uuid primary key references hearing, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  outcome text not null check (outcome in ('held', 'absent')), notified_on date not null,
  started_at timestamptz not null, ended_at timestamptz not null, representative text, agents text[] not null,
  record text not null, document_id uuid not null, recorded_at timestamptz not null
);
call protect('hearing_session');
create index hearing_session_by_case on hearing_session (case_id, recorded_at);

create table hearing_report (
  hearing_id uuid primary key references hearing, agency_id uuid not null references agency,
  summary text not null, opinion text not null, document_id uuid not null, reported_at timestamptz not null
);
call protect('hearing_report');

-- The gate again (《行政处罚法》第五十八条第一款第二项): a review submitted before a hearing was held has not seen its record.
create or replace function is_review_passed(of_case uuid, draft text, evidence text) returns boolean
  language sql stable
  return exists (
    select from review_submission submitted
    join review_opinion examined on examined.submission_id = submitted.id and examined.stage = 'examination' and examined.outcome = 'agreed'
    join review_opinion signed on signed.submission_id = submitted.id and signed.stage = 'countersignature' and signed.outcome = 'agreed'
    where submitted.case_id = of_case and submitted.draft_sha256 = draft
      and (evidence is null or submitted.evidence_sha256 = evidence)
      and submitted.round = (select max(round) from review_submission latest where latest.case_id = of_case)
      and not exists (select from case_handler where case_id = of_case and person_id in (examined.reviewer_id, signed.reviewer_id))
      and not exists (select from hearing_session held where held.case_id = of_case and held.outcome = 'held' and held.recorded_at > submitted.submitted_at));
