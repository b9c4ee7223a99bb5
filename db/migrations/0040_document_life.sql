-- A document has a life of its own in the step tables; one act may begin the lives of several.
alter table step_taken drop constraint step_taken_pkey, add primary key (entry_id, procedure, subject_id);

-- Documents drawn up before stand where their records say. The switch of row security lets the owner see the rows of every
-- agency for this one statement.
do $$
declare read text;
begin
  foreach read in array array['life', 'document', 'service', 'seal_use', 'seal_manner'] loop
    execute format('alter table %I no force row level security', read);
  end loop;
end $$;

insert into life (agency_id, procedure, subject_id, state, since, ended)
select agency_id, 'document', id, state, coalesce(voided_at, drawn_up_at), state <> 'awaiting-seal'
from (
  select document.*, case
    when standing = 'draft' then 'draft'
    when voided_at is not null then 'void'
    when exists (select from service where service.document_id = document.id) then 'served'
    when exists (select from seal_use where seal_use.document_id = document.id) then 'sealed'
    when pdf_sha256 is not null then 'issued'
    -- neither set in type nor sealed: it waits for the keeper of the seals, where the bureau has one
    when (select manner from seal_manner where seal_manner.agency_id = document.agency_id and held_from <= document.issue_day
      order by held_from desc, set_at desc limit 1) = 'by-keeper' then 'awaiting-seal'
    else 'issued' end as state
  from document
) standing;

do $$
declare read text;
begin
  foreach read in array array['life', 'document', 'service', 'seal_use', 'seal_manner'] loop
    execute format('alter table %I force row level security', read);
  end loop;
end $$;
