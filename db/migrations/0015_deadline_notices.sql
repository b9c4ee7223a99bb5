-- Whose duty a deadline of the register is, the two units it lacked; notices of deadlines, and calendar subscriptions.

alter table law_deadline
  add column duty text not null default 'agency' check (duty in ('agency', 'other', 'none')),
  drop constraint law_deadline_unit_check,
  drop constraint law_deadline_check1,
  drop constraint law_deadline_check2,
  add check (unit in ('working-day', 'day', 'hour', 'month', 'year', 'stated', 'same-year-date', 'next-year-date', 'rest-days')),
  add check ((unit in ('same-year-date', 'next-year-date')) = (month_day is not null)),
  add check ((unit in ('stated', 'same-year-date', 'next-year-date', 'rest-days')) = (length is null));

-- What a person is told of a deadline. It is no act: a crash between two of them leaves those not yet written, and the
-- next run writes them; the key keeps it from writing one twice.
create table deadline_notice (
  id uuid primary key, agency_id uuid not null references agency, deadline_id uuid not null references deadline,
  person_id uuid not null references person, kind text not null check (kind in ('reminder', 'escalation', 'moved')),
  due_on date not null,                      -- the last day it speaks of; a day that moves is told of anew
  was_on date,                               -- for `moved`: the last day until then
  noticed_at timestamptz not null, read_at timestamptz,
  unique (deadline_id, person_id, kind, due_on)
);
call protect('deadline_notice');
grant update (read_at) on deadline_notice to mingzheng_app;
create index deadline_notice_of_person on deadline_notice (agency_id, person_id, noticed_at desc);

-- The address of a person's calendar: the server keeps the hash of its secret and never sees the secret before it is used.
create table calendar_feed (
  id uuid primary key, agency_id uuid not null references agency, account_id uuid not null references account,
  token_sha256 text not null unique, opened_at timestamptz not null, closed_at timestamptz
);
call protect('calendar_feed');
grant update (closed_at) on calendar_feed to mingzheng_app;
create unique index one_open_feed on calendar_feed (account_id) where closed_at is null;
