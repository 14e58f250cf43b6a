-- A fourth kind of tables beside state, projection and working.

-- Declares a table whose rows pass: sessions, drafts. No promise rests on them, and the application removes them when they
-- have served: what is kept of people longer than it is needed can only do harm.
create function acts.declare_passing(passing regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('grant select, insert, update, delete on %s to tereze_app', passing);
    execute format('comment on table %s is %L', passing, 'passing');
end $$;
revoke all on function acts.declare_passing from public;
