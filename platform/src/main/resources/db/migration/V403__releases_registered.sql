-- What the releases of services are compared with at each start: the versions that were ever registered, with the moments of their acts.
create function releases.registered() returns table (service text, edition int, rush bool, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.service, d.edition, d.opening_minute is not null, a.at
    from catalogue.for_interlock_definition d join acts.for_interlock_act a on a.seq = d.act_seq
    order by d.service, d.edition
$$;
revoke all on function releases.registered from public;
grant execute on function releases.registered to tereze_app;

-- The scheduled services whose moment has come, by the clock of the database. The clock of a node may be ahead.
create function releases.due() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id from releases.release r where r.status = 'scheduled' and r.opens <= acts.now() order by r.opens, r.id
$$;
revoke all on function releases.due from public;
grant execute on function releases.due to tereze_app;
