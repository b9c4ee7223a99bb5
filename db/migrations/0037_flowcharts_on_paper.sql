-- The pictures of a flowchart cut to fit sheets of paper, and since when the table has stood as it is drawn.
-- The rows are drawn anew at every start; those drawn before hold no parts.
delete from portal.flowchart;
alter table portal.flowchart add column courses jsonb not null, add column since date not null;
