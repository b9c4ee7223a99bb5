-- What becomes of a licence after it was granted: changed, renewed, revoked, cancelled.

-- Which licence a later proceeding is about.
create table licence_matter (
  proceeding_id uuid primary key references proceeding, agency_id uuid not null references agency,
  licence_id uuid not null references licence
);
call protect('licence_matter');
create index licence_matter_by_licence on licence_matter (licence_id);

alter table licence_event drop constraint licence_event_kind_check;
alter table licence_event add constraint licence_event_kind_check
  check (kind in ('granted', 'changed', 'renewed', 'deemed-renewed', 'reissued', 'revoked', 'cancelled'));

-- What has ended stays ended: nothing follows a cancellation, and only a cancellation follows a revocation. And no licence
-- is revoked but by a decision whose very bytes passed legal review in the latest round.
create function refuse_untimely_licence_event() returns trigger language plpgsql as $$
declare
  reviewed text;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.licence_id::text, 0));
  if exists (select from licence_event where licence_id = new.licence_id
             and (kind = 'cancelled' or (kind = 'revoked' and new.kind <> 'cancelled'))) then
    raise exception 'MZ070 许可已经撤销或者注销，不得再变更、延续' using errcode = 'MZ070';
  end if;
  if new.kind = 'revoked' then
    select said->>'draftSha256' into reviewed from proceeding_record
      where proceeding_id = new.proceeding_id and act = 'licence-revocation.submit-review' order by recorded_at desc limit 1;
    if reviewed is null
       or not exists (select from proceeding_record submitted join proceeding_record signed using (proceeding_id)
         where submitted.proceeding_id = new.proceeding_id and submitted.act = 'licence-revocation.submit-review'
           and submitted.said->>'draftSha256' = reviewed
           and signed.act = 'licence-revocation.countersign-review' and signed.outcome = 'agreed'
           and signed.recorded_at >= submitted.recorded_at)
       or not exists (select from document where subject_id = new.proceeding_id and form = 'licence-revocation'
         and standing = 'issued' and content_sha256 = reviewed) then
      raise exception 'MZ058 未经法制审核通过，不得撤销行政许可' using errcode = 'MZ058';
    end if;
  end if;
  return new;
end $$;
create trigger gate before insert on licence_event for each row execute function refuse_untimely_licence_event();
