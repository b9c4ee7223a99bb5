-- Service: what proves each manner, attempts that failed, notices posted, who took a service over, and the addresses that
-- parties confirmed.

-- How it was served, as it was said: the proof of one manner is not that of another. Rows written before keep their three
-- columns' facts in it; the switch of row security lets the owner see the rows of every agency for this one statement.
alter table service add column how jsonb;
alter table service no force row level security;
alter table service disable trigger stands;
update service set how = jsonb_strip_nulls(jsonb_build_object('manner', manner, 'place', place, 'recipient', recipient,
  'witness', witness, 'servedOn', served_on));
alter table service enable trigger stands;
alter table service force row level security;
alter table service alter column how set not null;
alter table service drop column place, drop column recipient, drop column witness;
alter table service add constraint service_manner
  check (manner in ('direct', 'left', 'electronic', 'mail', 'entrusted', 'transferred', 'announcement'));
create index service_by_document on service (document_id);

create table service_attempt (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null, document_id uuid not null,
  manner text not null check (manner in ('direct', 'electronic', 'mail', 'entrusted', 'transferred')),
  tried_on date not null, cause text not null, how jsonb not null, servers uuid[] not null, recorded_at timestamptz not null
);
call protect('service_attempt');
create index service_attempt_by_document on service_attempt (document_id, tried_on);

create table service_notice (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null, document_id uuid not null,
  notice_id uuid not null, posted_on date not null, how jsonb not null, servers uuid[] not null, recorded_at timestamptz not null,
  unique (document_id)
);
call protect('service_notice');

-- One row a change: the latest says who serves instead of the handlers, or with nobody named that it went back to them.
create table service_handover (
  id uuid primary key, agency_id uuid not null references agency, document_id uuid not null,
  person_id uuid references person, reason text not null, recorded_by uuid not null references person, recorded_at timestamptz not null
);
call protect('service_handover');
create index service_handover_by_document on service_handover (document_id, recorded_at);

-- One row a confirmation: the latest confirmed on or before a day holds on it.
create table service_address (
  id uuid primary key, agency_id uuid not null references agency, subject_id uuid not null references subject,
  document_id uuid not null, confirmed_on date not null, recipient text not null, address text not null, postcode text,
  telephone text not null, agent text, email text, fax text, other text, recorded_at timestamptz not null
);
call protect('service_address');
create index service_address_by_subject on service_address (subject_id, confirmed_on);

-- What was tried, posted, taken over and confirmed stands as it was recorded (0010).
do $$
declare record regclass;
begin
  foreach record in array array['service_attempt', 'service_notice', 'service_handover', 'service_address']::regclass[] loop
    execute format('create trigger stands before update or delete or truncate on %s for each statement execute function record_stands()', record);
  end loop;
end $$;
