-- Whether a published decision is under review or before the court: as it stands now, not as it was published.

create policy public_views_read on publication for select to mingzheng_migrator using (true);
create policy public_views_read on proceeding for select to mingzheng_migrator using (true);
create policy public_views_read on life for select to mingzheng_migrator using (true);

create view portal.remedy as
  select publication.id as decision_id, proceeding.procedure as remedy
  from public.publication
  join public.proceeding on proceeding.case_id = publication.case_id
    and proceeding.procedure in ('reconsideration', 'litigation')
  join public.life on life.subject_id = proceeding.id and life.procedure = proceeding.procedure
  where not life.ended and life.state <> 'to-comply';

grant select on portal.remedy to mingzheng_portal, mingzheng_auditor;
