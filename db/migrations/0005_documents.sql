-- Documents as drawn up, and the counters their numbers come from.

-- One row for each agency, prefix and year. An act locks it until it commits: a rolled-back act gives its number back,
-- so the numbers of what stands are 1 … last without a gap.
create table document_counter (
  agency_id uuid not null references agency, prefix text not null, year integer not null, last integer not null,
  primary key (agency_id, prefix, year)
);
call protect('document_counter');
grant update (last) on document_counter to mingzheng_app;

create function document_counter_moves_forward() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.last <= old.last
     or (new.agency_id, new.prefix, new.year) <> (old.agency_id, old.prefix, old.year) then
    raise exception '文书编号只能向前：%〔%〕', old.prefix, old.year;
  end if;
  return new;
end $$;
create trigger moves_forward before update or delete on document_counter
  for each row execute function document_counter_moves_forward();

-- The PDF is a pure function of form, edition, content, number and day; its hash is set once, when it is first made.
create table document (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null,
  form text not null, edition text not null, standing text not null check (standing in ('draft', 'issued')),
  number text, number_prefix text, number_year integer, number_sequence integer,
  content jsonb not null, content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  drawn_up_at timestamptz not null, drawn_up_by uuid not null,
  issue_day date, verification_code text not null unique,
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'), pdf_size bigint,
  voided_at timestamptz, voided_by uuid, void_reason text,
  unique (agency_id, number),
  unique (agency_id, number_prefix, number_year, number_sequence),
  check ((standing = 'issued') = (issue_day is not null)),
  check (standing = 'issued' or number is null),
  check (num_nulls(number, number_prefix, number_year, number_sequence) in (0, 4)),
  check (num_nulls(pdf_sha256, pdf_size) in (0, 2)),
  check (num_nulls(voided_at, voided_by, void_reason) in (0, 3) and void_reason <> '')
);
call protect('document');
grant update (pdf_sha256, pdf_size, voided_at, voided_by, void_reason) on document to mingzheng_app;
create index document_by_subject on document (subject_id, drawn_up_at);

-- What has been drawn up stays as it is; a correction is another document. The grants keep the application out, this
-- also stops the owner who slips.
create function document_is_immutable() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and to_jsonb(new) - array['pdf_sha256', 'pdf_size', 'voided_at', 'voided_by', 'void_reason']
       = to_jsonb(old) - array['pdf_sha256', 'pdf_size', 'voided_at', 'voided_by', 'void_reason']
     and (old.pdf_sha256 is null or (new.pdf_sha256, new.pdf_size) is not distinct from (old.pdf_sha256, old.pdf_size))
     and (old.voided_at is null or (new.voided_at, new.voided_by, new.void_reason)
          is not distinct from (old.voided_at, old.voided_by, old.void_reason)) then
    return new;
  end if;
  raise exception '文书 % 一经制作不得改动或删除，更正应当另行制作文书', old.id;
end $$;
create trigger immutable before update or delete on document
  for each row execute function document_is_immutable();

-- 验真: whoever holds a code learns what that one document is, and nobody can list the others.
create policy verification_asks on document for select to mingzheng_migrator using (true);

create function verify_document(code text)
  returns table (agency_id uuid, document_id uuid, form text, edition text, standing text, number text, issue_day date,
                 pdf_sha256 text, voided_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.agency_id, d.id, d.form, d.edition, d.standing, d.number, d.issue_day, d.pdf_sha256, d.voided_at
  from document d where d.verification_code = code
$$;
revoke execute on function verify_document(text) from public;
grant execute on function verify_document(text) to mingzheng_app, mingzheng_portal, mingzheng_auditor;
