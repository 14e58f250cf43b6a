-- The server sees which migrations there are: it does not start on a database that lacks some of its own.
grant usage on schema public to tereze_app;
do $$
begin
    if to_regclass('public.flyway_schema_history') is not null then
        grant select on public.flyway_schema_history to tereze_app;
    end if;
end
$$;
