-- A surcharge may be decided again for later days, and each decision is published by itself.
alter table portal.result drop constraint result_kind_check;
alter table portal.result add constraint result_kind_check check
  (kind in ('licence', 'coercion', 'inspection', 'recordal', 'relief', 'summary-penalty', 'daily-penalty', 'no-penalty', 'surcharge'));
drop index portal.result_standing;
create unique index result_standing on portal.result (subject_id, kind, number) nulls not distinct where withdrawn_on is null;
