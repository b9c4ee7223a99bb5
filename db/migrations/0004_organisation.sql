-- Who there is: the agency, its sections, posts and terms, officers and their certificates, powers, parties, accounts.

create table agency (
  agency_id uuid primary key,
  name text not null,
  short_name text not null,
  number_prefix text not null,        -- 耿, as in （耿）应急罚〔2026〕1号
  area_code text not null,
  credit_code text,
  address text not null,
  postcode text not null,
  telephone text not null,
  supervision_telephone text not null,
  government text not null,           -- where administrative review is sought (《行政复议法》第二十四条)
  court text not null,
  payment_bank text not null,
  payment_account text not null
);
call protect('agency');
grant update on agency to mingzheng_app;

create table section (
  id uuid primary key, agency_id uuid not null references agency, name text not null,
  kind text not null check (kind in ('leadership', 'enforcement', 'office')), duties text not null
);
call protect('section');

create table person (
  id uuid primary key, agency_id uuid not null references agency, name text not null,
  section_id uuid not null references section, legal_qualification text  -- 国家统一法律职业资格证书编号
);
call protect('person');

-- A post is held for a term: who was responsible on a past day can always be answered.
create table post_term (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  post text not null, leading_group boolean not null default false,
  held_from date not null, held_until date
);
call protect('post_term');
grant update (held_until) on post_term to mingzheng_app;

create table officer_certificate (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  number text not null, category text not null, area text not null,
  valid_from date not null, valid_until date not null,
  unique (agency_id, number)
);
call protect('officer_certificate');

-- Suspensions and the revocation of a certificate are records with days, never a flag.
create table certificate_event (
  id uuid primary key, agency_id uuid not null references agency, certificate_id uuid not null references officer_certificate,
  kind text not null check (kind in ('suspended', 'restored', 'revoked')), effective_on date not null, reason text not null
);
call protect('certificate_event');

create table power (
  id uuid primary key, agency_id uuid not null references agency, code text not null, name text not null,
  category text not null check (category in ('licence', 'penalty', 'coercion', 'inspection', 'recordal', 'payment')),
  basis jsonb not null, section_id uuid not null references section, held_from date not null, held_until date,
  unique (agency_id, code, held_from)
);
call protect('power');

create table subject (
  id uuid primary key, agency_id uuid not null references agency,
  kind text not null check (kind in ('organisation', 'individual-business', 'person')),
  name text not null, credit_code text, identity_number text, representative text, representative_post text,
  address text, postcode text, telephone text, industry text, note text, registered_at timestamptz not null
);
call protect('subject');
create unique index subject_credit_code on subject (agency_id, credit_code) where credit_code is not null;

create table account (
  id uuid primary key, agency_id uuid not null references agency, person_id uuid not null references person,
  username text not null unique, password_hash text not null, must_change_password boolean not null,
  roles text[] not null, failed_attempts int not null default 0, locked_until timestamptz
);
call protect('account');
grant update (password_hash, must_change_password, failed_attempts, locked_until) on account to mingzheng_app;

-- Two directories outside row-level security: they lead from a name or a token to an agency and hold nothing else.
create table sign_in_name (username text primary key, agency_id uuid not null references agency, account_id uuid not null);
grant select, insert on sign_in_name to mingzheng_app;

create table session (
  token_sha256 text primary key, agency_id uuid not null references agency, account_id uuid not null,
  created_at timestamptz not null, expires_at timestamptz not null
);
grant select, insert, delete on session to mingzheng_app;

-- The public site's views are the migrator's; they show the public columns of these tables for every agency.
create policy public_views_read on agency for select to mingzheng_migrator using (true);
create policy public_views_read on section for select to mingzheng_migrator using (true);
create policy public_views_read on person for select to mingzheng_migrator using (true);
create policy public_views_read on post_term for select to mingzheng_migrator using (true);
create policy public_views_read on officer_certificate for select to mingzheng_migrator using (true);
create policy public_views_read on certificate_event for select to mingzheng_migrator using (true);
create policy public_views_read on power for select to mingzheng_migrator using (true);
