-- What the handlers proposed for a case besides a penalty: no penalty, withdrawal, suspension, transfer, revocation. The
-- approving levels read it, and the document says it; the latest of each kind counts.

create table case_proposal (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  kind text not null, said jsonb not null, proposed_by uuid not null references person, proposed_at timestamptz not null
);
call protect('case_proposal');
create index case_proposal_by_case on case_proposal (case_id, kind, proposed_at desc);
create trigger stands before update or delete or truncate on case_proposal for each statement execute function record_stands();
