-- Documents carried on: how many pages each has, the bureau's own layouts and prefixes, who signed which bytes, when the
-- seal was used and by whom, and what a correction changed.

alter table document add column pdf_pages integer check (pdf_pages > 0);
alter table document add check (pdf_pages is null or pdf_sha256 is not null);
grant update (pdf_pages) on document to mingzheng_app;

create or replace function document_is_immutable() returns trigger
  language plpgsql as $$
declare later text[] := array['pdf_sha256', 'pdf_size', 'pdf_pages', 'voided_at', 'voided_by', 'void_reason'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - later = to_jsonb(old) - later
     and (old.pdf_sha256 is null
          or (new.pdf_sha256, new.pdf_size, new.pdf_pages) is not distinct from (old.pdf_sha256, old.pdf_size, old.pdf_pages))
     and (old.voided_at is null or (new.voided_at, new.voided_by, new.void_reason)
          is not distinct from (old.voided_at, old.voided_by, old.void_reason)) then
    return new;
  end if;
  raise exception '文书 % 一经制作不得改动或删除，更正应当另行制作文书', old.id;
end $$;

-- A layout of the bureau's own, in force for what is drawn up from that day on. What was drawn up earlier keeps its own:
-- which layout a document has follows from its form and the moment it was drawn up, since neither row ever changes back.
create table document_template (
  id uuid primary key, agency_id uuid not null references agency, form text not null,
  kind text not null check (kind in ('typst', 'word')), version integer not null check (version > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), file_name text not null,
  held_from date not null, installed_at timestamptz not null, installed_by uuid not null references account,
  retired_at timestamptz, retired_by uuid references account, retire_reason text,
  unique (agency_id, form, kind, version),
  check (num_nulls(retired_at, retired_by, retire_reason) in (0, 3) and retire_reason <> '')
);
call protect('document_template');
grant update (retired_at, retired_by, retire_reason) on document_template to mingzheng_app;

create function document_template_retires_once() returns trigger
  language plpgsql as $$
declare later text[] := array['retired_at', 'retired_by', 'retire_reason'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - later = to_jsonb(old) - later and old.retired_at is null then return new; end if;
  raise exception '文书模板 % 一经启用只能停用一次，不得改动或删除', old.id;
end $$;
create trigger retires_once before update or delete on document_template
  for each row execute function document_template_retires_once();

-- 应急罚, as this bureau writes it from that day on.
create table document_prefix (
  id uuid primary key, agency_id uuid not null references agency, form text not null, prefix text not null check (prefix <> ''),
  held_from date not null, reason text not null, set_at timestamptz not null, set_by uuid not null references account
);
call protect('document_prefix');
create index document_prefix_by_form on document_prefix (agency_id, form, held_from desc);

-- Who signed, bound to the content they signed. What was signed, the strokes or the scan stand on a signature page, which
-- is a document of its own.
create table document_signature (
  id uuid primary key, agency_id uuid not null references agency,
  document_id uuid not null references document, sheet_id uuid not null references document,
  signer text not null check (signer in ('party', 'officer', 'witness')), name text not null,
  manner text not null check (manner in ('screen', 'scan', 'refused')),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  strokes_sha256 text check (strokes_sha256 ~ '^[0-9a-f]{64}$'), scan_sha256 text check (scan_sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null, taken_by uuid not null references account,
  check ((manner = 'screen') = (strokes_sha256 is not null)), check ((manner = 'scan') = (scan_sha256 is not null))
);
call protect('document_signature');
create index document_signature_by_document on document_signature (document_id, signed_at);

-- 用印方式: whether the seal comes with the document or is set by its keeper, from that day on.
create table seal_manner (
  id uuid primary key, agency_id uuid not null references agency,
  manner text not null check (manner in ('with-issue', 'by-keeper')),
  held_from date not null, reason text not null, set_at timestamptz not null, set_by uuid not null references account
);
call protect('seal_manner');

-- 印章使用登记: once for each document, on these bytes.
create table seal_use (
  document_id uuid primary key references document, agency_id uuid not null references agency,
  seal text not null check (seal in ('agency', 'enforcement')), manner text not null check (manner in ('with-issue', 'by-keeper')),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'), used_at timestamptz not null, used_by uuid not null
);
call protect('seal_use');
create index seal_use_by_time on seal_use (agency_id, used_at desc);

create function refuse_wrong_seal_use() returns trigger language plpgsql as $$
begin
  if not exists (select from document sealed where sealed.id = new.document_id and sealed.standing = 'issued'
                   and sealed.voided_at is null and sealed.content_sha256 = new.content_sha256) then
    raise exception '文书 % 是草稿、已经作废或者内容不符，不得用印', new.document_id;
  end if;
  return new;
end $$;
create trigger right_bytes before insert on seal_use for each row execute function refuse_wrong_seal_use();

-- 更正: clerical errors only, by a document that names what was corrected.
create table document_correction (
  correction_id uuid primary key references document, agency_id uuid not null references agency,
  corrected_id uuid not null references document, corrections jsonb not null, reason text not null,
  corrected_at timestamptz not null, corrected_by uuid not null references account,
  check (correction_id <> corrected_id)
);
call protect('document_correction');
create index document_correction_by_corrected on document_correction (corrected_id);

do $$
declare record text;
begin
  foreach record in array array['document_prefix', 'document_signature', 'seal_manner', 'seal_use', 'document_correction'] loop
    execute format('create trigger stands before update or delete or truncate on %I for each statement execute function record_stands()', record);
  end loop;
end $$;
