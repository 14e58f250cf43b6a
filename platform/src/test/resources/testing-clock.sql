-- The clock of a test's own.
create schema if not exists testing;
create table if not exists testing.clock (moment timestamptz);
create or replace function acts.now() returns timestamptz
language sql security definer set search_path = pg_catalog, pg_temp as
'select coalesce((select t.moment from testing.clock t), clock_timestamp() + c.forward) from acts.clock c';
