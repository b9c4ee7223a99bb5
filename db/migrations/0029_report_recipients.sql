-- To whom heavy penalties are reported are dated rows beside the other standards that an administrator revises.

alter table proceeding_kind drop constraint proceeding_kind_category_check;
alter table proceeding_kind add constraint proceeding_kind_category_check
  check (category in ('licence', 'recordal', 'relief', 'report-recipient'));
