-- What is kept of inspections and cases. Each table holds what one kind of act says; nothing here is a status flag.

create table inspection (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null references subject,
  matter text not null, source text not null, scope text[] not null, method text not null, planned_on date not null,
  officers uuid[] not null, urgent_reason text, proposed_by uuid not null references person, proposed_at timestamptz not null
);
call protect('inspection');

create table inspection_visit (
  inspection_id uuid primary key references inspection, agency_id uuid not null references agency,
  visited_on date not null, place text not null, identification text not null, recorded_late boolean not null, begun_at timestamptz not null
);
call protect('inspection_visit');

create table inspection_record (
  inspection_id uuid primary key references inspection, agency_id uuid not null references agency,
  started_at timestamptz not null, ended_at timestamptz not null, site_person text not null, signature text not null,
  findings jsonb not null, recorded_at timestamptz not null
);
call protect('inspection_record');

create table rectification_order (
  inspection_id uuid primary key references inspection, agency_id uuid not null references agency,
  document_id uuid not null, items jsonb not null, due_on date not null, ordered_at timestamptz not null
);
call protect('rectification_order');

create table recheck (
  id uuid primary key, inspection_id uuid not null references inspection, agency_id uuid not null references agency,
  rechecked_on date not null, results jsonb not null, corrected boolean not null, recorded_at timestamptz not null
);
call protect('recheck');

create table penalty_case (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null references subject,
  inspection_id uuid references inspection, title text not null, cause text not null, source text not null, clue text not null,
  conduct_on date, discovered_on date not null, registered_by uuid not null references person, registered_at timestamptz not null
);
call protect('penalty_case');
create index penalty_case_newest on penalty_case (agency_id, registered_at desc);

create table case_handler (
  case_id uuid not null references penalty_case, agency_id uuid not null references agency,
  person_id uuid not null references person, assigned_at timestamptz not null, primary key (case_id, person_id)
);
call protect('case_handler');

-- 承办、审核、审批: one row an opinion, for every kind of approval.
create table approval_opinion (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null, kind text not null,
  level text not null check (level in ('handler', 'examiner', 'approver')), round uuid not null,
  person_id uuid not null references person, name text not null, post text not null, certificate_number text,
  outcome text not null, opinion text not null, given_at timestamptz not null
);
call protect('approval_opinion');
create index approval_opinion_by_subject on approval_opinion (subject_id, kind, given_at);

create table evidence (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  kind text not null, name text not null, source text not null, proves text not null, collected_on date not null,
  sha256 text, size_bytes bigint, media_type text, document_id uuid, collected_by uuid[] not null, added_at timestamptz not null
);
call protect('evidence');
create index evidence_by_case on evidence (case_id, added_at);

create table investigation_report (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  facts text not null, violations jsonb not null, proposal text not null, document_id uuid not null, concluded_at timestamptz not null
);
call protect('investigation_report');

create table draft_decision (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  document_id uuid not null, content jsonb not null, content_sha256 text not null, evidence_sha256 text not null,
  violations jsonb not null, measures text[] not null, fine_fen bigint not null, confiscation text,
  confiscation_fen bigint not null, drafted_by uuid not null references person, drafted_at timestamptz not null
);
call protect('draft_decision');
create index draft_decision_by_case on draft_decision (case_id, drafted_at desc);

create table review_submission (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  round int not null, draft_sha256 text not null, evidence_sha256 text not null, materials jsonb not null, because jsonb not null,
  submitted_by uuid not null references person, submitted_at timestamptz not null, unique (case_id, round)
);
call protect('review_submission');

create table review_opinion (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  submission_id uuid not null references review_submission, stage text not null check (stage in ('examination', 'countersignature')),
  outcome text not null, points jsonb not null, opinion text not null,
  reviewer_id uuid not null references person, given_at timestamptz not null
);
call protect('review_opinion');

create table penalty_notice (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  document_id uuid not null, hearing_told boolean not null, fine_fen bigint not null, measures text[] not null,
  draft_sha256 text not null, issued_at timestamptz not null
);
call protect('penalty_notice');

create table service (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  document_id uuid not null, receipt_id uuid not null, manner text not null, place text not null, recipient text not null,
  witness text, served_on date not null, servers uuid[] not null, recorded_at timestamptz not null
);
call protect('service');

create table defence (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  kind text not null check (kind in ('waived', 'stated', 'hearing-requested')), content text not null, recheck text,
  accepted boolean not null, received_on date not null, recorded_at timestamptz not null
);
call protect('defence');

create table deliberation (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  host uuid not null references person, members jsonb not null, conclusion text not null, agreed boolean not null,
  draft_sha256 text not null, started_at timestamptz not null, ended_at timestamptz not null
);
call protect('deliberation');

create table decision (
  case_id uuid primary key references penalty_case, agency_id uuid not null references agency,
  document_id uuid not null, number text not null, content jsonb not null, content_sha256 text not null, evidence_sha256 text not null,
  measures text[] not null, fine_fen bigint not null, confiscation text, decided_on date not null, decided_by uuid not null references person
);
call protect('decision');

create table payment (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  amount_fen bigint not null check (amount_fen > 0), paid_on date not null, receipt_number text not null, recorded_at timestamptz not null,
  unique (agency_id, receipt_number)
);
call protect('payment');

create table dossier (
  case_id uuid primary key references penalty_case, agency_id uuid not null references agency,
  number text not null, retention text not null, catalogue jsonb not null, compiled_at timestamptz not null
);
call protect('dossier');

-- The gate (《行政处罚法》第五十八条), for whoever writes past the application: no decision and no numbered decision
-- document without a passed review of these very bytes, by reviewers who did not handle the case.
create function is_review_passed(of_case uuid, draft text, evidence text) returns boolean
  language sql stable
  return exists (
    select from review_submission submitted
    join review_opinion examined on examined.submission_id = submitted.id and examined.stage = 'examination' and examined.outcome = 'agreed'
    join review_opinion signed on signed.submission_id = submitted.id and signed.stage = 'countersignature' and signed.outcome = 'agreed'
    where submitted.case_id = of_case and submitted.draft_sha256 = draft
      and (evidence is null or submitted.evidence_sha256 = evidence)
      and submitted.round = (select max(round) from review_submission latest where latest.case_id = of_case)
      and not exists (select from case_handler where case_id = of_case and person_id in (examined.reviewer_id, signed.reviewer_id)));

create function refuse_unreviewed_decision() returns trigger language plpgsql as $$
begin
  if not is_review_passed(new.case_id, new.content_sha256, new.evidence_sha256) then
    raise exception 'MZ058 未经法制审核通过，不得作出行政处罚决定（《行政处罚法》第五十八条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger gate before insert or update on decision for each row execute function refuse_unreviewed_decision();

create function refuse_unreviewed_document() returns trigger language plpgsql as $$
begin
  if new.form = 'penalty-decision' and new.standing = 'issued'
     and not is_review_passed(new.subject_id, new.content_sha256, null) then
    raise exception 'MZ058 未经法制审核通过，决定书不得编号（《行政处罚法》第五十八条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger gate before insert or update of form, standing, content_sha256, subject_id on document
  for each row execute function refuse_unreviewed_document();

-- What is not a decision cannot be served as one: a decision document is served only once its decision stands.
create function refuse_service_without_decision() returns trigger language plpgsql as $$
begin
  if exists (select from document where id = new.document_id and form = 'penalty-decision')
     and not exists (select from decision where document_id = new.document_id and case_id = new.case_id) then
    raise exception 'MZ061 尚未作出处罚决定，不得送达（《行政处罚法》第六十一条）' using errcode = 'MZ061';
  end if;
  return new;
end $$;
create trigger gate before insert on service for each row execute function refuse_service_without_decision();
