-- A view reads with its owner's rights: without this the public list would be empty.
create policy public_views_read on law_review_catalogue for select to mingzheng_migrator using (true);
