-- Recordals (行政备案) and relief (行政给付): their kinds, what is on record, what was granted and paid.

alter table proceeding_kind drop constraint proceeding_kind_category_check;
alter table proceeding_kind add constraint proceeding_kind_category_check check (category in ('licence', 'recordal', 'relief'));

-- What is on record. What became of it stands in recordal_end; nothing here changes.
create table recordal (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null unique references proceeding,
  kind text not null, name text not null, number text not null, subject_id uuid not null references subject,
  replaces uuid references recordal, recorded_on date not null, valid_until date, particulars jsonb not null,
  registered_at timestamptz not null, unique (agency_id, number)
);
call protect('recordal');
create index recordal_by_subject on recordal (subject_id);
create trigger stands before update or delete or truncate on recordal for each statement execute function record_stands();

-- Changed or cancelled, once: what has been followed by another cannot be cancelled, nor the other way round.
create table recordal_end (
  recordal_id uuid primary key references recordal, agency_id uuid not null references agency,
  manner text not null check (manner in ('changed', 'cancelled')), proceeding_id uuid not null references proceeding,
  effective_on date not null, reason text not null, recorded_at timestamptz not null
);
call protect('recordal_end');
create trigger stands before update or delete or truncate on recordal_end for each statement execute function record_stands();

-- One household, one kind of relief, one disaster: granted once.
create table relief_grant (
  proceeding_id uuid primary key references proceeding, agency_id uuid not null references agency,
  kind text not null, subject_id uuid not null references subject, occurred_on date not null,
  amount_fen bigint not null check (amount_fen > 0), granted_on date not null, recorded_at timestamptz not null,
  unique (agency_id, subject_id, kind, occurred_on)
);
call protect('relief_grant');
create trigger stands before update or delete or truncate on relief_grant for each statement execute function record_stands();

create table relief_payment (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null references relief_grant,
  amount_fen bigint not null check (amount_fen > 0), paid_on date not null, voucher text not null,
  recorded_at timestamptz not null, unique (agency_id, voucher)
);
call protect('relief_payment');
create index relief_payment_by_proceeding on relief_payment (proceeding_id);
create trigger stands before update or delete or truncate on relief_payment for each statement execute function record_stands();

-- Never more than was granted, whoever writes: two payments at once wait for each other and see each other.
create function refuse_overpayment() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.proceeding_id::text, 0));
  if (select sum(amount_fen) from relief_payment where proceeding_id = new.proceeding_id)
     > (select amount_fen from relief_grant where proceeding_id = new.proceeding_id) then
    raise exception 'MZ062 发放金额合计超过给付决定的金额' using errcode = 'MZ062';
  end if;
  return new;
end $$;
create trigger within_grant after insert on relief_payment for each row execute function refuse_overpayment();
