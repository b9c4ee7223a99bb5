-- Proceedings: everything besides an inspection and a penalty case that has a life of its own: a measure of coercion, an
-- application for a licence, a deferral, an administrative review. One row each; where it stands is told by its life.

create table proceeding (
  id uuid primary key, agency_id uuid not null references agency, procedure text not null, title text not null,
  subject_id uuid not null references subject, case_id uuid references penalty_case, inspection_id uuid references inspection,
  handlers uuid[] not null, opened_by uuid not null references person, opened_at timestamptz not null
);
call protect('proceeding');
create index proceeding_newest on proceeding (agency_id, opened_at desc);
create index proceeding_by_case on proceeding (case_id) where case_id is not null;

-- What each act of a proceeding said, so that the next one need not ask again. The ledger keeps the same; this is found
-- by proceeding and act.
create table proceeding_record (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null references proceeding,
  act text not null, outcome text, said jsonb not null, said_on date not null, document_ids uuid[] not null,
  person_id uuid not null references person, recorded_at timestamptz not null
);
call protect('proceeding_record');
create index proceeding_record_by_proceeding on proceeding_record (proceeding_id, recorded_at);

-- Documents of every kind of subject are served and filed, not those of a case alone.
alter table service rename column case_id to subject_id;
alter table service drop constraint service_case_id_fkey;
create index service_by_subject on service (subject_id);

create or replace function refuse_service_without_decision() returns trigger language plpgsql as $$
begin
  if exists (select from document where id = new.document_id and form = 'penalty-decision')
     and not exists (select from decision where document_id = new.document_id and case_id = new.subject_id) then
    raise exception 'MZ061 尚未作出处罚决定，不得送达（《行政处罚法》第六十一条）' using errcode = 'MZ061';
  end if;
  return new;
end $$;

alter table dossier rename column case_id to subject_id;
alter table dossier drop constraint dossier_case_id_fkey;
