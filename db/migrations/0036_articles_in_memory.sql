-- Articles are searched in memory: docs/decisions/0014-the-statutes.md. What the index needed is no longer kept.
drop index statute_article_search;
alter table statute_article drop column search_terms, drop column search_text;
