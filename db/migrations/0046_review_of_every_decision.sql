-- One register of legal reviews, whatever is reviewed: a penalty, a licence, a revocation, a daily penalty. What was bound is
-- kept as a list, so that a later round can say which paper changed. A proceeding whose review was still under way is drafted
-- and submitted again: its table lets it.
alter table review_submission rename column case_id to subject_id;
alter table review_submission drop constraint review_submission_case_id_fkey;
alter table review_submission add column papers jsonb not null default '[]';
alter table review_opinion rename column case_id to subject_id;
alter table review_opinion drop constraint review_opinion_case_id_fkey;
create index review_opinion_by_subject on review_opinion (subject_id, given_at);

-- The gate of whatever is not a penalty: examined and countersigned with agreement, by two persons who did not handle it, about
-- this draft, in the latest round.
create function is_proceeding_reviewed(of_proceeding uuid, draft text) returns boolean
  language sql stable
  return exists (
    select from review_submission submitted
    join review_opinion examined on examined.submission_id = submitted.id and examined.stage = 'examination' and examined.outcome = 'agreed'
    join review_opinion signed on signed.submission_id = submitted.id and signed.stage = 'countersignature' and signed.outcome = 'agreed'
    join proceeding on proceeding.id = submitted.subject_id
    where submitted.subject_id = of_proceeding and submitted.draft_sha256 = draft
      and submitted.round = (select max(round) from review_submission latest where latest.subject_id = of_proceeding)
      and examined.reviewer_id <> signed.reviewer_id
      and not (proceeding.handlers && array[examined.reviewer_id, signed.reviewer_id]));

create or replace function refuse_untimely_licence_event() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.licence_id::text, 0));
  if exists (select from licence_event where licence_id = new.licence_id
             and (kind = 'cancelled' or (kind = 'revoked' and new.kind <> 'cancelled'))) then
    raise exception 'MZ070 许可已经撤销或者注销，不得再变更、延续' using errcode = 'MZ070';
  end if;
  if new.kind = 'revoked' and not exists (
    select from document where subject_id = new.proceeding_id and form = 'licence-revocation' and standing = 'issued'
      and is_proceeding_reviewed(new.proceeding_id, content_sha256)) then
    raise exception 'MZ058 未经法制审核通过，不得撤销行政许可' using errcode = 'MZ058';
  end if;
  return new;
end $$;

-- Decisions that are reviewed whatever they say are not numbered without it.
create function refuse_unreviewed_paper() returns trigger language plpgsql as $$
begin
  if not is_proceeding_reviewed(new.subject_id, new.content_sha256) then
    raise exception 'MZ058 未经法制审核通过，决定书不得编号（《行政处罚法》第五十八条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger reviewed before insert or update of form, standing, content_sha256, subject_id on document
  for each row when (new.standing = 'issued' and new.form in ('licence-revocation', 'daily-penalty-decision', 'revocation-decision'))
  execute function refuse_unreviewed_paper();
