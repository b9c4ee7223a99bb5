-- What lies under a measure (查封、扣押): one row a place, facility or thing. Asked for by party and identity, so that nothing
-- is sealed twice (《行政强制法》第二十三条第二款); the index refuses what two acts at one moment could slip past the rule.

create table seized_item (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null references proceeding,
  subject_id uuid not null references subject, ordinal int not null check (ordinal > 0),
  kind text not null check (kind in ('place', 'facility', 'goods')), name text not null, specification text, mark text, origin text,
  condition text, unit text not null, quantity numeric not null check (quantity > 0), unit_price_fen bigint check (unit_price_fen >= 0),
  note text, identity text not null, seized_on date not null,
  disposition text check (disposition in ('released', 'confiscated', 'destroyed', 'transferred')), ended_on date,
  unique (proceeding_id, ordinal), check ((disposition is null) = (ended_on is null))
);
call protect('seized_item');
grant update (disposition, ended_on) on seized_item to mingzheng_app;
create unique index seized_item_once on seized_item (agency_id, subject_id, identity) where ended_on is null;
