-- The statute library: the text of a version of a statute, line by line, and its articles as they are opened and searched;
-- what was revised and confirmed of the law's rows; what was done about an article that changed.

create table statute_text (
  agency_id uuid not null references agency, statute text not null, version date not null,
  source text not null check (source <> ''), text_sha256 text not null,
  chapters int not null, articles int not null, paragraphs int not null, items int not null,
  imported_on date not null, imported_by uuid references person,   -- null: installed with the example
  primary key (agency_id, statute, version),
  foreign key (agency_id, statute, version) references law_statute
);
call protect('statute_text');
grant update on statute_text to mingzheng_app;

-- Every line of the text: put together in their order, the lines are the text.
create table statute_line (
  agency_id uuid not null, statute text not null, version date not null, place int not null,
  kind text not null check (kind in ('title', 'note', 'contents', 'heading', 'paragraph', 'item', 'subitem', 'annex')),
  article int, insertion int not null, paragraph int, item int, text text not null check (text <> ''),
  primary key (agency_id, statute, version, place),
  foreign key (agency_id, statute, version) references statute_text,
  check ((article is null) = (kind not in ('paragraph', 'item', 'subitem')))
);
call protect('statute_line');
grant delete on statute_line to mingzheng_app;

-- search_terms: neighbouring pairs of characters, so that a two-character word is found through the index.
create table statute_article (
  agency_id uuid not null, statute text not null, version date not null, article int not null, insertion int not null,
  chapter text not null, text text not null, search_text text not null, search_terms text[] not null,
  primary key (agency_id, statute, version, article, insertion),
  foreign key (agency_id, statute, version) references statute_text
);
call protect('statute_article');
grant delete on statute_article to mingzheng_app;
create index statute_article_search on statute_article using gin (search_terms);

-- What an administrator did to the rows of the law. The rows themselves keep their days; this says who, why, and by what text.
create table law_row_change (
  id uuid primary key, agency_id uuid not null references agency,
  kind text not null check (kind in ('deadline', 'threshold', 'provision', 'statute')), row_key text not null,
  change text not null check (change in ('revised', 'confirmed')), in_force_from date not null,
  row jsonb not null, reason text not null, source text not null,
  changed_by uuid not null references person, changed_at timestamptz not null
);
call protect('law_row_change');
create index law_row_change_by_row on law_row_change (agency_id, kind, row_key, changed_at);
create trigger stands before update or delete or truncate on law_row_change for each statement execute function record_stands();

-- What cites a changed article is found anew each time; only what was done about it is kept.
create table law_change_settlement (
  id uuid primary key, agency_id uuid not null references agency,
  statute text not null, version date not null, article int not null, insertion int not null, place text not null,
  outcome text not null check (outcome in ('updated', 'unaffected', 'handed-over')), reason text not null, done text not null,
  settled_by uuid not null references person, settled_on date not null, settled_at timestamptz not null,
  unique (agency_id, statute, version, article, insertion, place)
);
call protect('law_change_settlement');
create trigger stands before update or delete or truncate on law_change_settlement for each statement execute function record_stands();
