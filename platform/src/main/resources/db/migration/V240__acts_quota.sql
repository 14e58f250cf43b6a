-- A quota: how many things there may be under one key. Declared here as in Java (tereze.acts.table.Quota): each limit has a name, the
-- most that it allows, and a condition over the counted table, alias s, and the moment :now at which a thing begins. Makes the trigger
-- that holds it, and writes the declaration into the trigger's comment, where a test compares it with the one in Java.
create function acts.declare_quota(
    guard regclass, counted regclass, moment text, keys text[], names text[], most int[], conditions text[]
) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    name text := (select c.relname from pg_class c where c.oid = guard);
    home text := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = counted);
    same text := (select string_agg(format('s.%1$I = new.%1$I', k), ' and ') from unnest(keys) k);
    counts text := (select string_agg(format('count(*) filter (where %s)', replace(c, ':now', format('new.%I', moment))), ', ' order by o)
        from unnest(conditions) with ordinality u(c, o));
begin
    execute format($f$
        create function %1$I.check_%2$s_quota() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $t$
        declare
            names constant text[] := %3$L;
            most constant int[] := %4$L;
            counted bigint[];
        begin
            select array[%5$s] into counted from %6$s s where %7$s;
            for i in 1 .. cardinality(most) loop
                if counted[i] > most[i] then
                    raise exception '%8$s: more than %% under the limit %%', most[i], names[i] using errcode = 'TZ240';
                end if;
            end loop;
            return null;
        end $t$;
        revoke all on function %1$I.check_%2$s_quota from public;
        create trigger %2$s_quota after insert on %6$s for each row execute function %1$I.check_%2$s_quota()$f$,
        home, name, names, most, counts, counted, same, guard);
    execute format('comment on trigger %I on %s is %L', name || '_quota', counted, json_build_object(
        'guard', guard::text, 'counted', counted::text, 'moment', moment, 'keys', keys, 'names', names, 'most', most, 'conditions',
        conditions));
end $$;
revoke all on function acts.declare_quota from public;
