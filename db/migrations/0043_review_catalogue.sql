-- 重大执法决定法制审核目录清单: what makes a decision major, beside what the statute itself says (src/law/review-catalogue.ts).
create table law_review_catalogue (
  agency_id uuid not null,
  id text not null check (id !~ '^statute-'),
  category text not null check (category in ('licence', 'penalty', 'coercion', 'inspection', 'recordal', 'payment')),
  position integer not null check (position >= 0),
  label text not null,
  facts text[] not null,
  target text check (target in ('organisation', 'person')),
  amount_of text check (amount_of in ('fine', 'confiscation')),
  at_least_fen bigint check (at_least_fen > 0),
  in_force_from date not null,
  in_force_until date,
  basis jsonb not null,
  source text not null check (source <> ''),
  standing text not null check (standing in ('verified', 'unverified')),
  primary key (agency_id, id, in_force_from),
  check (in_force_until >= in_force_from),
  check ((amount_of is null) = (at_least_fen is null)),
  -- An item without any condition would make every decision of its category major.
  check (cardinality(facts) > 0 or amount_of is not null)
);
call protect('law_review_catalogue');
grant update on law_review_catalogue to mingzheng_app;
create trigger law_changed after insert or update or delete on law_review_catalogue for each statement execute function renew_law_version();

alter table law_row_change drop constraint law_row_change_kind_check, drop constraint law_row_change_change_check;
alter table law_row_change
  add check (kind in ('deadline', 'threshold', 'provision', 'catalogue', 'statute')),
  add check (change in ('revised', 'confirmed', 'added', 'ended'));

-- The list is public with every earlier edition of it.
create view portal.review_catalogue as
  select item.id, item.category, item.position, item.label, item.facts, item.target, item.amount_of, item.at_least_fen,
    item.in_force_from, item.in_force_until, item.basis, item.source, item.standing
  from public.law_review_catalogue item;
grant select on portal.review_catalogue to mingzheng_portal, mingzheng_auditor;
