-- Since when this database takes what is written: after a start, after a crash of one of its processes, and as a standby that took
-- over. Only then, when it has recovered, does its writer of the log start. An owner who may not see processes is told when
-- the server started, which may be long before.
create function notices.writable_since() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when pg_has_role('pg_read_all_stats', 'usage')
        then coalesce(
            (select max(backend_start) from pg_stat_activity where backend_type = 'walwriter'), clock_timestamp())
        else pg_postmaster_start_time() end
$$;
revoke all on function notices.writable_since from public;
grant execute on function notices.writable_since to tereze_app;
