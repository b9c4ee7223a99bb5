-- A decision may be revoked, and another one made in the same case. What was decided stays; what became of it is recorded
-- beside it; at most one decision of a case stands.

alter table decision drop constraint decision_pkey;
alter table decision add primary key (document_id);
create index decision_by_case on decision (case_id);

-- `revoked`: it no longer stands. `changed`: it stands with the fine that a review or a court set. `unlawful`: it stands, and
-- is confirmed to be against the law.
create table decision_change (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  decision_id uuid not null references decision, kind text not null check (kind in ('revoked', 'changed', 'unlawful')),
  source text not null check (source in ('own', 'review', 'judgment', 'supervision')), reference text,
  reason text not null, changed_to text, fine_fen bigint check (fine_fen >= 0), refund_fen bigint not null check (refund_fen >= 0),
  changed_on date not null, changed_at timestamptz not null, changed_by uuid not null references person,
  check ((kind = 'changed') = (fine_fen is not null)), check ((kind = 'changed') = (changed_to is not null))
);
call protect('decision_change');
create index decision_change_by_case on decision_change (case_id, changed_at);
create unique index decision_revoked_once on decision_change (decision_id) where kind = 'revoked';
create trigger stands before update or delete or truncate on decision_change for each statement execute function record_stands();

-- Money given back after a revocation or a lower fine.
create table refund (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  amount_fen bigint not null check (amount_fen > 0), refunded_on date not null, voucher_number text not null,
  recorded_at timestamptz not null, unique (agency_id, voucher_number)
);
call protect('refund');
create index refund_by_case on refund (case_id);
create trigger stands before update or delete or truncate on refund for each statement execute function record_stands();

-- The decision that stands, with the fine as it now is; read with the reader's own rights.
create view standing_decision with (security_invoker = true) as
  select decision.case_id, decision.agency_id, decision.document_id, decision.number, decision.content, decision.content_sha256,
    decision.evidence_sha256, decision.measures, coalesce(changed.fine_fen, decision.fine_fen) as fine_fen,
    decision.confiscation, decision.decided_on, decision.decided_by
  from decision
  left join lateral (select fine_fen from decision_change
    where decision_id = decision.document_id and kind = 'changed' order by changed_at desc limit 1) changed on true
  where not exists (select from decision_change where decision_id = decision.document_id and kind = 'revoked');
grant select on standing_decision to mingzheng_app, mingzheng_auditor;

-- The money of the decision that stands: what was paid, charged, let go and granted on a revoked one is past, and given back.
create view standing_payment with (security_invoker = true) as
  select * from payment where not exists (select from decision_change revoked
    where revoked.case_id = payment.case_id and revoked.kind = 'revoked' and revoked.changed_at > payment.recorded_at);
create view standing_charge with (security_invoker = true) as
  select * from charge where not exists (select from decision_change revoked
    where revoked.case_id = charge.case_id and revoked.kind = 'revoked' and revoked.changed_on >= charge.decided_on);
create view standing_write_off with (security_invoker = true) as
  select * from write_off where not exists (select from decision_change revoked
    where revoked.case_id = write_off.case_id and revoked.kind = 'revoked' and revoked.changed_on >= write_off.written_off_on);
create view standing_instalment with (security_invoker = true) as
  select * from instalment where not exists (select from decision_change revoked
    where revoked.case_id = instalment.case_id and revoked.kind = 'revoked' and revoked.changed_on >= instalment.granted_on);
grant select on standing_payment, standing_charge, standing_write_off, standing_instalment to mingzheng_app, mingzheng_auditor;

-- The amounts belong to their decision: those of a revoked one are no like case, no earlier penalty.
alter table judged_violation add column decision_id uuid references decision;
alter table judged_violation no force row level security;
alter table decision no force row level security;
alter table judged_violation disable trigger stands;
update judged_violation set decision_id = (select document_id from decision where decision.case_id = judged_violation.case_id);
alter table judged_violation enable trigger stands;
alter table decision force row level security;
alter table judged_violation force row level security;
alter table judged_violation alter column decision_id set not null, drop constraint judged_violation_pkey, add primary key (decision_id, position);
create index judged_violation_by_case on judged_violation (case_id);
create view standing_judged_violation with (security_invoker = true) as
  select * from judged_violation
  where not exists (select from decision_change where decision_change.decision_id = judged_violation.decision_id and kind = 'revoked');
grant select on standing_judged_violation to mingzheng_app, mingzheng_auditor;

-- Published, withdrawn, decided anew, published again.
alter table publication drop constraint publication_case_id_key;
create index publication_by_case on publication (case_id, published_at desc);

-- The gate once more: a review submitted before a decision was revoked was about that decision, not about the next one.
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
      and not exists (select from hearing_session held where held.case_id = of_case and held.outcome = 'held' and held.recorded_at > submitted.submitted_at)
      and not exists (select from decision_change revoked where revoked.case_id = of_case and revoked.kind = 'revoked'
                      and revoked.changed_at > submitted.submitted_at));

-- One standing decision in a case, and never again the bytes of one that was revoked (《行政诉讼法》第七十一条).
create function refuse_second_decision() returns trigger language plpgsql as $$
begin
  if exists (select from standing_decision where case_id = new.case_id) then
    raise exception 'MZ057 本案已有有效的处罚决定，撤销以前不得另行作出（《行政处罚法》第五十七条）' using errcode = 'MZ057';
  end if;
  if exists (select from decision where case_id = new.case_id and content_sha256 = new.content_sha256) then
    raise exception 'MZ058 不得重新作出与被撤销的决定相同的决定（《行政处罚法》第五十八条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger one_standing before insert on decision for each row execute function refuse_second_decision();
