-- What was recorded stays. Grants keep the application out; this also stops the owner who slips, and keeps the gate shut
-- from behind: no opinion can be rewritten into a pass, no decision into another one.
create function record_stands() returns trigger language plpgsql as $$
begin
  raise exception '% 的记录一经作成不得改动或删除，更正应当另行记录', tg_table_name;
end $$;

-- Whatever the application may only insert into is a record, except the registers, where a correction may be due.
do $$
declare record regclass;
begin
  for record in
    select oid::regclass from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity and relname not like 'ledger\_%'
      and relname not in ('section', 'person', 'officer_certificate', 'power', 'subject')
      and not has_any_column_privilege('mingzheng_app', oid, 'update') and not has_table_privilege('mingzheng_app', oid, 'delete')
  loop
    execute format('create trigger stands before update or delete or truncate on %s for each statement execute function record_stands()', record);
  end loop;
end $$;

-- Review binds bytes by their hash, so in one case one hash must stand for one text.
create function refuse_another_text() returns trigger language plpgsql as $$
begin
  if exists (select from document other
             where other.subject_id = new.subject_id and other.content_sha256 = new.content_sha256 and other.content <> new.content) then
    raise exception 'MZ058 文书内容与已审核的内容不一致（《行政处罚法》第五十八条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger same_text before insert on document for each row
  when (new.form = 'penalty-decision') execute function refuse_another_text();

-- A decision says what its numbered document says.
create function refuse_decision_without_document() returns trigger language plpgsql as $$
begin
  if not exists (select from document written
                 where written.id = new.document_id and written.subject_id = new.case_id
                   and written.form = 'penalty-decision' and written.standing = 'issued' and written.number = new.number
                   and written.content_sha256 = new.content_sha256 and written.content = new.content)
     or new.fine_fen is distinct from (new.content ->> 'totalFineFen')::bigint then
    raise exception 'MZ058 处罚决定与决定书不一致（《行政处罚法》第五十八条、第五十九条）' using errcode = 'MZ058';
  end if;
  return new;
end $$;
create trigger own_document before insert on decision for each row execute function refuse_decision_without_document();

-- Two dossiers compiled at the same moment would count the same.
create unique index dossier_number on dossier (agency_id, number);
