-- The money of a decided fine: what each payment is for, what was charged besides the fine, what was let go, and in which parts
-- it may be paid; and whether a life has ended, which closing a case must ask of everything begun from it.

alter table life add column ended boolean not null default false;
grant update (ended) on life to mingzheng_app;
alter table life no force row level security;
update life set ended = true where
  (procedure = 'inspection' and state in ('dropped', 'filed', 'archived'))
  or (procedure = 'onsite-measures' and state = 'lifted')
  or (procedure = 'out-of-scope-handover' and state = 'acknowledged')
  or (procedure = 'ordinary-penalty' and state in ('not-filed', 'archived'))
  or (procedure = 'discretion' and state in ('assessed', 'outdated'))
  or (procedure = 'legal-review' and state in ('used', 'lapsed'))
  or (procedure = 'publication' and state in ('published', 'withdrawn', 'result-published', 'not-due'))
  or (procedure in ('inspection-publication', 'seizure-publication', 'supply-cut-publication', 'summary-publication')
      and state in ('published', 'withdrawn'))
  or (procedure = 'seizure' and state in ('dropped', 'refused', 'concluded'))
  or (procedure = 'preservation' and state in ('dropped', 'refused', 'lifted', 'concluded'))
  or (procedure = 'supply-cut' and state in ('dropped', 'refused', 'obeyed', 'restored'))
  or (procedure = 'summary-penalty' and state in ('left', 'archived'))
  or (procedure = 'summary-report' and state = 'reported');
alter table life force row level security;

-- 《行政处罚法》第六十七条、第六十九条、第七十一条: what was collected on the spot has a day on which it went to the bank.
alter table payment
  add column towards text not null default 'fine' check (towards in ('fine', 'surcharge', 'daily')),
  add column manner text not null default 'bank' check (manner in ('bank', 'remote')),
  add column banked_on date,
  add check ((manner = 'remote') = (banked_on is not null));
create index payment_by_case on payment (case_id);

-- A receipt is given once, whatever the procedure the fine came from.
create view receipt with (security_invoker = true) as
  select agency_id, receipt_number from payment union all select agency_id, receipt_number from summary_payment;
grant select on receipt to mingzheng_app;

-- What a case owes besides the fine itself: decided in a proceeding of the case, by a served document.
create table charge (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  proceeding_id uuid not null references proceeding, kind text not null check (kind in ('surcharge', 'daily')),
  amount_fen bigint not null check (amount_fen > 0), number text not null, decided_on date not null
);
call protect('charge');
create index charge_by_case on charge (case_id);
create trigger stands before update or delete or truncate on charge for each statement execute function record_stands();

-- What need not be paid any more, and why: an agreement of enforcement, enforcement terminated, a decision changed.
create table write_off (
  id uuid primary key, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  proceeding_id uuid references proceeding, towards text not null check (towards in ('fine', 'surcharge', 'daily')),
  ground text not null check (ground in ('agreement', 'terminated', 'court-terminated', 'court-refused', 'changed')),
  amount_fen bigint not null check (amount_fen > 0), written_off_on date not null
);
call protect('write_off');
create index write_off_by_case on write_off (case_id);
create trigger stands before update or delete or truncate on write_off for each statement execute function record_stands();

-- 《行政处罚法》第六十六条第二款: the parts and last days that a served approval granted; one part: deferred as a whole.
create table instalment (
  proceeding_id uuid not null references proceeding, agency_id uuid not null references agency, case_id uuid not null references penalty_case,
  ordinal int not null check (ordinal > 0), due_on date not null, amount_fen bigint not null check (amount_fen > 0), granted_on date not null,
  primary key (proceeding_id, ordinal)
);
call protect('instalment');
create index instalment_by_case on instalment (case_id);
create trigger stands before update or delete or truncate on instalment for each statement execute function record_stands();
