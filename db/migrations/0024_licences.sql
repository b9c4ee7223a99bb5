-- Licences: what each kind asks for, and what was granted.

-- 事项标准: one dated row a kind, never overwritten but ended and followed by a new row.
create table proceeding_kind (
  agency_id uuid not null references agency, category text not null check (category in ('licence')),
  code text not null, name text not null, content jsonb not null, basis jsonb not null,
  source text not null check (source <> ''), standing text not null check (standing in ('verified', 'unverified')),
  in_force_from date not null, in_force_until date,
  primary key (agency_id, category, code, in_force_from), check (in_force_until >= in_force_from)
);
call protect('proceeding_kind');
grant update (in_force_until) on proceeding_kind to mingzheng_app;

-- 许可证件: what is held. What became of it stands in licence_event; nothing here changes.
create table licence (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null references proceeding,
  kind text not null, name text not null, number text not null, subject_id uuid not null references subject,
  granted_on date not null, recorded_at timestamptz not null, unique (agency_id, number)
);
call protect('licence');
create index licence_by_proceeding on licence (proceeding_id);
create index licence_by_subject on licence (subject_id);

create table licence_event (
  id uuid primary key, agency_id uuid not null references agency, licence_id uuid not null references licence,
  kind text not null check (kind in ('granted', 'changed', 'renewed', 'deemed-renewed', 'revoked', 'cancelled')), proceeding_id uuid not null references proceeding, number text not null,
  effective_on date not null, valid_until date, particulars jsonb not null, recorded_at timestamptz not null
);
call protect('licence_event');
create index licence_event_in_order on licence_event (licence_id, recorded_at);
-- Cancelled after being revoked or not: 《行政许可法》第七十条. Each at most once.
create unique index licence_ends_once on licence_event (licence_id, kind) where kind in ('revoked', 'cancelled');
