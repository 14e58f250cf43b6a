-- Versions that expect a rush when they open: with how many arrivals in the worst minute. A version keeps it for ever, so that the
-- table of releases can compare what it says with what was declared.
alter table catalogue.definition add column opening_minute int check (opening_minute > 0);
create or replace view catalogue.for_interlock_definition as
    select service, edition, delegable, opening_minute from catalogue.definition;
select acts.declare_kind(552, 'catalogue.defined-in-rush/1', 'catalogue.definition');
