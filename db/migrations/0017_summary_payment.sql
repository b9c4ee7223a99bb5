-- Money received for a penalty given on the spot (《行政处罚法》第六十七条至第七十一条), each by the receipt it was given for.

create table summary_payment (
  id uuid primary key, agency_id uuid not null references agency, proceeding_id uuid not null references proceeding,
  manner text not null check (manner in ('bank', 'on-spot')), amount_fen bigint not null check (amount_fen > 0), paid_on date not null,
  receipt_number text not null, recorded_at timestamptz not null, unique (agency_id, receipt_number)
);
call protect('summary_payment');
create index summary_payment_by_proceeding on summary_payment (proceeding_id);
create trigger stands before update or delete or truncate on summary_payment for each statement execute function record_stands();
