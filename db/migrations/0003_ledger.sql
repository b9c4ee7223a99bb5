-- The ledger: who did what, in an order that outsiders can check. src/ledger/README.md explains the format.

-- The head of each stream. Its row is the only lock an act takes here, so streams never wait for each other.
create table ledger_stream (
  agency_id uuid not null,
  stream text not null,
  cseq bigint not null,
  previous text not null,
  hash text not null,
  primary key (agency_id, stream)
);
call protect('ledger_stream');
grant update (cseq, previous, hash) on ledger_stream to mingzheng_app;

-- `entry` is the text whose bytes are hashed; `body` (canonical JSON) and `salt` never leave with the public log.
-- Both are text: jsonb would reorder and refuse what was hashed.
create table ledger_entry (
  id uuid primary key,
  agency_id uuid not null,
  year integer not null,
  stream text not null,
  cseq bigint not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  entry text not null check (octet_length(entry) <= 4096),
  hash text not null,
  body text not null,
  salt bytea not null check (octet_length(salt) = 32),
  unique (agency_id, stream, cseq)
);
call protect('ledger_entry');

-- Committed and not yet in the tree. Rows arrive in commit order of their streams, which no sequence number could promise.
create table ledger_pending (
  agency_id uuid not null,
  year integer not null,
  stream text not null,
  cseq bigint not null,
  entry_id uuid not null,
  leaf bytea not null check (octet_length(leaf) = 32),
  primary key (agency_id, year, stream, cseq)
);
call protect('ledger_pending');
grant delete on ledger_pending to mingzheng_app;

-- One Merkle tree for each agency and year.
create table ledger_shard (
  agency_id uuid not null,
  year integer not null,
  size bigint not null,
  root text not null,
  primary key (agency_id, year)
);
call protect('ledger_shard');
grant update (size, root) on ledger_shard to mingzheng_app;

create table ledger_position (
  agency_id uuid not null,
  year integer not null,
  position bigint not null,
  entry_id uuid primary key
);
-- rows arrive in the order of their position: ranges are all that is asked for, and cost nothing to keep
create index ledger_position_order on ledger_position using brin (year, position) with (pages_per_range = 16);
call protect('ledger_position');

-- 256 hashes a row, as C2SP tiles: level 0 holds leaf hashes, level n the roots of full tiles of level n-1.
create table ledger_tile (
  agency_id uuid not null,
  year integer not null,
  level smallint not null,
  number bigint not null,
  hashes bytea not null check (octet_length(hashes) % 32 = 0 and octet_length(hashes) between 32 and 8192),
  primary key (agency_id, year, level, number)
);
alter table ledger_tile alter column hashes set storage external;
call protect('ledger_tile');
grant update (hashes) on ledger_tile to mingzheng_app;

create table ledger_checkpoint (
  agency_id uuid not null,
  year integer not null,
  size bigint not null,
  note text not null,
  sealed_at timestamptz not null,
  primary key (agency_id, year, size)
);
call protect('ledger_checkpoint');

-- Appends one entry and returns its place. `before` and `after` are the entry's text around the two values that only the
-- stream's head knows. The upsert locks the head, so the next entry of this stream waits for this transaction, and no
-- other stream does. A function for its kept plans alone: they are half of what an append costs.
create function ledger_append(
  agency uuid, shard integer, name text, id uuid, type text, at timestamptz, actor text,
  before text, after text, first_hash text, body text, salt bytea
) returns table (cseq bigint, hash text)
  language plpgsql as $$
#variable_conflict use_column
declare
  place record;
  entry text;
begin
  insert into ledger_stream as head (agency_id, stream, cseq, previous, hash)
  values (agency, name, 1, repeat('0', 64), first_hash)
  on conflict (agency_id, stream) do update set
    cseq = head.cseq + 1,
    previous = head.hash,
    hash = encode(sha256(convert_to(before || head.hash || '","cseq":' || (head.cseq + 1)::text || after, 'UTF8')), 'hex')
  returning head.cseq, head.previous, head.hash into place;
  entry := before || place.previous || '","cseq":' || place.cseq::text || after;
  insert into ledger_entry
  values (ledger_append.id, agency, shard, name, place.cseq, ledger_append.type, ledger_append.at, ledger_append.actor,
    entry, place.hash, ledger_append.body, ledger_append.salt);
  insert into ledger_pending (agency_id, year, stream, cseq, entry_id, leaf)
  values (agency, shard, name, place.cseq, ledger_append.id, sha256('\x00'::bytea || convert_to(entry, 'UTF8')));
  return query select place.cseq, place.hash;
end $$;
-- Shows a checkpoint, in a transaction of its own. Need not reach the disk before anybody sees it: it is kept outside the
-- database by then, and the next start would show it from there.
create function ledger_publish(agency uuid, shard integer, entries bigint, note text, at timestamptz) returns void
  language plpgsql as $$
begin
  perform set_config('mingzheng.agency', agency::text, true), set_config('synchronous_commit', 'off', true);
  insert into ledger_checkpoint (agency_id, year, size, note, sealed_at)
  values (agency, shard, entries, note, at)
  on conflict (agency_id, year, size) do nothing;
end $$;
revoke execute on function ledger_append, ledger_publish from public;
grant execute on function ledger_append, ledger_publish to mingzheng_app;

-- Grants keep the application out; this also stops the owner who slips. A superuser can still switch it off, which is
-- why the signed checkpoint is kept elsewhere too.
create function ledger_is_append_only() returns trigger
  language plpgsql as $$
begin
  raise exception '防篡改日志只能追加：% 表不允许 %', tg_table_name, tg_op;
end $$;
create trigger append_only before update or delete or truncate on ledger_entry
  for each statement execute function ledger_is_append_only();
create trigger append_only before update or delete or truncate on ledger_position
  for each statement execute function ledger_is_append_only();
create trigger append_only before update or delete or truncate on ledger_checkpoint
  for each statement execute function ledger_is_append_only();

create trigger append_only before delete or truncate on ledger_stream
  for each statement execute function ledger_is_append_only();
create trigger append_only before delete or truncate on ledger_shard
  for each statement execute function ledger_is_append_only();
create trigger append_only before delete or truncate on ledger_tile
  for each statement execute function ledger_is_append_only();

create function ledger_stream_moves_forward() returns trigger
  language plpgsql as $$
begin
  if new.cseq <> old.cseq + 1 or new.previous <> old.hash then
    raise exception '日志流 % 只能逐条前进', old.stream;
  end if;
  return new;
end $$;
create trigger moves_forward before update on ledger_stream
  for each row execute function ledger_stream_moves_forward();

create function ledger_shard_grows() returns trigger
  language plpgsql as $$
begin
  if new.size <= old.size then
    raise exception '日志分片 %/% 只能增长', old.agency_id, old.year;
  end if;
  return new;
end $$;
create trigger grows before update on ledger_shard
  for each row execute function ledger_shard_grows();

-- The sequencer serves every agency but works in one at a time, under that agency's row security. These two answer only
-- "which shards", and are all that crosses the border.
create policy sequencer_asks on ledger_pending for select to mingzheng_migrator using (true);
create policy sequencer_asks on ledger_shard for select to mingzheng_migrator using (true);
create policy sequencer_asks on ledger_checkpoint for select to mingzheng_migrator using (true);

-- With entries that wait, or grown by a pass that died before it signed.
create function ledger_unsealed_shards() returns table (agency_id uuid, year integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select pending.agency_id, pending.year from ledger_pending pending
  union
  select shard.agency_id, shard.year from ledger_shard shard
  where not exists (
    select from ledger_checkpoint published
    where (published.agency_id, published.year, published.size) = (shard.agency_id, shard.year, shard.size))
$$;
create function ledger_shards() returns table (agency_id uuid, year integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select shard.agency_id, shard.year from ledger_shard shard
$$;
revoke execute on function ledger_unsealed_shards(), ledger_shards() from public;
grant execute on function ledger_unsealed_shards(), ledger_shards() to mingzheng_app, mingzheng_auditor;
