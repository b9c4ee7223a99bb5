-- Inspections carried on: which published item is inspected, whether the unit was told beforehand, and an order's later term.

alter table inspection add column power_code text;

create table inspection_notice (
  inspection_id uuid primary key references inspection, agency_id uuid not null references agency,
  document_id uuid not null, prepare text[] not null, given_at timestamptz not null
);
call protect('inspection_notice');

create table rectification_extension (
  id uuid primary key, inspection_id uuid not null references inspection, agency_id uuid not null references agency,
  applied_on date not null, requested_until date not null, items text not null, reason text not null, safeguards text not null,
  applied_at timestamptz not null
);
call protect('rectification_extension');
create index rectification_extension_by_inspection on rectification_extension (inspection_id, applied_at);
