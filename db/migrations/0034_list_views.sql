-- Views of a list that a person keeps under a name: what was asked for, as it stands in the address.
create table list_view (
  id uuid primary key, agency_id uuid not null references agency, account_id uuid not null references account,
  place text not null check (place in ('cases', 'inspections', 'proceedings')),
  name text not null check (name <> ''), search text not null,
  kept_at timestamptz not null, dropped_at timestamptz
);
call protect('list_view');
grant update (dropped_at) on list_view to mingzheng_app;
create unique index list_view_name on list_view (account_id, place, name) where dropped_at is null;

-- The open deadlines of a list, put together by subject.
create index deadline_open_by_subject on deadline (agency_id, subject_id, due_on) where met_on is null and direction = 'at-most';

-- The order of the list, and whose a case is.
drop index penalty_case_newest;
create index penalty_case_newest on penalty_case (agency_id, registered_at desc, id desc);
drop index proceeding_newest;
create index proceeding_newest on proceeding (agency_id, opened_at desc, id desc);
create index inspection_newest on inspection (agency_id, proposed_at desc, id desc);
create index case_handler_of_person on case_handler (agency_id, person_id, case_id);
