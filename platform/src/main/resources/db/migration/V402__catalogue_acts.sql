-- The act with which a version was registered, so that the table of releases can say since when a service is public.
create or replace view catalogue.for_interlock_definition as
    select service, edition, delegable, opening_minute, act_seq from catalogue.definition;
