-- What becomes of a deadline after it began: extended, standing still, fallen away; and the moment, where hours count.

alter table deadline
  add column starts_at timestamptz,                  -- the moment of the event, for periods in hours
  add column due_at timestamptz,
  add column course jsonb not null default '{"extensions": [], "suspensions": []}',
  add column paused_on date,                         -- stands still since the end of this day
  add column fell_away boolean not null default false,
  add check (not fell_away or met_on is not null),
  add check ((starts_at is null) = (due_at is null));
alter table deadline alter column course drop default;

grant update (due_on, due_at, provisional, working, course, paused_on, fell_away) on deadline to mingzheng_app;
