-- A daily penalty (《安全生产法》第一百一十二条) is published like every other result.
alter table portal.result drop constraint result_kind_check;
alter table portal.result add constraint result_kind_check check
  (kind in ('licence', 'coercion', 'inspection', 'recordal', 'relief', 'summary-penalty', 'daily-penalty', 'no-penalty'));
