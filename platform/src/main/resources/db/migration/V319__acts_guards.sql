-- The guard of a state knows the family of its acts. Until here it asked only for some act about the thing: an act of a case was
-- enough to end a registration, and the journal said something else than what had happened.

-- As in V001, and the act of a row is of a kind of its table. The kind is looked up by primary key for each act, so that this stays
-- as cheap as the look-up of the act.
create or replace function acts.check_inserted() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    of_set boolean := tg_argv[0] = 'set';
begin
    if exists (select from n where n.version <> 1) then
        raise exception '%.%: a new row must have version 1', tg_table_schema, tg_table_name using errcode = 'TZ001';
    end if;
    if (select count(*) from n) <> (select count(*) from n, lateral (
            select 1 from acts.act a where a.seq = n.act_seq and a.xid = pg_current_xact_id() and (of_set
            or a.thing = n.id and (select k.state from acts.kind k where k.number = a.kind) = tg_relid) offset 0) x) then
        raise exception '%.%: a row without an act of its own in this transaction', tg_table_schema, tg_table_name
            using errcode = 'TZ002';
    end if;
    return null;
end $$;

create or replace function acts.check_updated() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    of_set boolean := tg_argv[0] = 'set';
begin
    if (select count(*) from n) <> (select count(*) from n join o on o.id = n.id and n.version = o.version + 1) then
        raise exception '%.%: an update must raise the version by one', tg_table_schema, tg_table_name using errcode = 'TZ001';
    end if;
    if (select count(*) from n) <> (select count(*) from n, lateral (
            select 1 from acts.act a where a.seq = n.act_seq and a.xid = pg_current_xact_id() and (of_set
            or a.thing = n.id and (select k.state from acts.kind k where k.number = a.kind) = tg_relid) offset 0) x) then
        raise exception '%.%: a row without an act of its own in this transaction', tg_table_schema, tg_table_name
            using errcode = 'TZ002';
    end if;
    return null;
end $$;
