-- A table that a listener or a module writes says which of its columns change: what is only inserted is not changed in plain SQL.

drop function acts.declare_projection, acts.declare_working, acts.declare_passing;

-- Lets a role insert rows, and change these columns of them.
create function acts.grant_writing(written regclass, writer text, changes text[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('grant select on %s to tereze_app, tereze_committer, tereze_listener', written);
    execute format('grant insert on %s to %I', written, writer);
    if cardinality(changes) > 0 then
        execute format('grant update (%s) on %s to %I',
            (select string_agg(quote_ident(c), ', ') from unnest(changes) c), written, writer);
    end if;
end $$;

-- Declares a projection: written by its listener, rebuildable from acts.
create function acts.declare_projection(projection regclass, changes text[] default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform acts.grant_writing(projection, 'tereze_listener', changes);
    execute format('comment on table %s is %L', projection, 'projection');
end $$;

-- Declares a working table: drafts, sessions, staging. No promise rests on it.
create function acts.declare_working(working regclass, changes text[] default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform acts.grant_writing(working, 'tereze_app', changes);
    execute format('comment on table %s is %L', working, 'working');
end $$;

-- Declares a table whose rows pass, and which the application removes when they have served.
create function acts.declare_passing(passing regclass, changes text[] default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform acts.grant_writing(passing, 'tereze_app', changes);
    execute format('grant delete on %s to tereze_app', passing);
    execute format('comment on table %s is %L', passing, 'passing');
end $$;

-- Of tables that were declared before, nothing changes from now on; migrations of modules grant what does.
do $$
declare
    written record;
begin
    for written in
        select c.oid::regclass as name,
            case obj_description(c.oid, 'pg_class') when 'projection' then 'tereze_listener' else 'tereze_app' end as writer
        from pg_class c where c.relkind = 'r' and obj_description(c.oid, 'pg_class') in ('projection', 'working', 'passing')
    loop
        if has_table_privilege(written.writer, written.name, 'UPDATE') then
            execute format('revoke update on %s from %I', written.name, written.writer);
        end if;
    end loop;
end $$;

-- Declares that a state has stages: the column `status` is the type of the column `stage`, from which Java reads. Triggers and
-- constraints that watch the one so hold for the other.
create function acts.declare_stage(state regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter table %s add constraint acts_stage check ((stage ->> ''type'' = status) is true)', state);
end $$;
revoke all on function acts.declare_projection, acts.declare_working, acts.declare_passing, acts.grant_writing,
    acts.declare_stage from public;

-- An act's thing and moment, for what is compared with it.
create or replace view acts.for_interlock_act as select seq, thing, at from acts.act;

-- Listeners ask twice a second whether they have parked acts.
create index parked_waiting on acts.parked (listener) where taken is null;
