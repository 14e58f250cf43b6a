-- The one door for writing. Everything the product promises about its records starts in this file:
-- an act can be appended and never changed, and no state row can exist without the act that made it.

do $$
begin
    -- The server logs in as tereze_app, which reads. It takes one of the other two roles, by SET ROLE, where it writes.
    if not exists (select from pg_roles where rolname = 'tereze_app') then
        create role tereze_app login;
    end if;
    if not exists (select from pg_roles where rolname = 'tereze_committer') then
        create role tereze_committer nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'tereze_listener') then
        create role tereze_listener nologin;
    end if;
    grant tereze_committer, tereze_listener to tereze_app with inherit false, set true;
exception
    -- Databases of one cluster share their roles; two migrations may meet here.
    when duplicate_object or unique_violation then null;
end $$;

do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to tereze_app', current_database());
end $$;
revoke all on schema public from public;

create schema acts;
grant usage on schema acts to tereze_app, tereze_committer, tereze_listener;

create table acts.act (
    seq        bigint      primary key,
    id         uuid        not null unique,
    xid        xid8        not null default pg_current_xact_id(),
    kind       int         not null,
    at         timestamptz not null,
    thing      uuid        not null,
    actor      uuid        not null,
    ground     text        not null check (length(ground) <= 200),
    record     bytea       not null check (get_byte(record, 0) = 0),
    commitment bytea       not null check (length(commitment) = 32)
);
comment on table acts.act is 'Every change of state, in one order without a gap. Written by acts.append and by nothing else.';
create index act_of_thing on acts.act (thing, seq);

create table acts.subject (
    person uuid   not null,
    seq    bigint not null,
    kind   int    not null,
    primary key (person, seq)
);
comment on table acts.subject is 'Whom an act is about: what a person''s cabinet and access log are read from.';

create table acts.request (
    caller      text        not null,
    key         text        not null check (length(key) between 1 and 100),
    body_sha256 bytea       not null check (length(body_sha256) = 32),
    status      int         not null,
    answer      bytea       not null,
    expires     timestamptz not null,
    primary key (caller, key)
);
comment on table acts.request is 'The answer given to an idempotency key, kept with the change that it told of.';
create index request_expires on acts.request (expires);

create table acts.cursor (
    listener text   primary key,
    seq      bigint not null
);
comment on table acts.cursor is 'How far each listener has come. Moved by compare-and-set in the transaction of the effect.';

create table acts.parked (
    listener text   not null,
    thing    uuid   not null,
    seq      bigint not null,
    error    text   not null,
    primary key (listener, thing, seq)
);
comment on table acts.parked is 'Acts that a listener could not take, with all later acts of the same thing, until they are tried again.';

-- Appends acts and their subjects, numbered without a gap, and returns the first number and the transaction.
-- subject_of holds, for each subject, the position (from 1) of its act in the other arrays.
create function acts.append(
    ids uuid[], kinds int[], ats timestamptz[], things uuid[], actors uuid[], grounds text[],
    records bytea[], commitments bytea[], subject_of int[], subjects uuid[],
    out first_seq bigint, out transaction xid8)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    n int := coalesce(array_length(ids, 1), 0);
begin
    if n < 1 or n > 500 then
        raise exception 'acts.append: % acts (expected: 1 to 500)', n using errcode = '22023';
    end if;
    if array_length(kinds, 1) is distinct from n or array_length(ats, 1) is distinct from n
        or array_length(things, 1) is distinct from n or array_length(actors, 1) is distinct from n
        or array_length(grounds, 1) is distinct from n or array_length(records, 1) is distinct from n
        or array_length(commitments, 1) is distinct from n
        or array_length(subject_of, 1) is distinct from array_length(subjects, 1) then
        raise exception 'acts.append: arrays of unequal length' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(7305803);
    select coalesce(max(a.seq), -1) + 1 into first_seq from acts.act a;
    transaction := pg_current_xact_id();
    insert into acts.act (seq, id, kind, at, thing, actor, ground, record, commitment)
    select first_seq + u.position - 1, u.id, u.kind, u.at, u.thing, u.actor, u.ground, u.record, u.commitment
    from unnest(ids, kinds, ats, things, actors, grounds, records, commitments)
        with ordinality u(id, kind, at, thing, actor, ground, record, commitment, position);
    insert into acts.subject (person, seq, kind)
    select distinct s.person, first_seq + s.act - 1, kinds[s.act]
    from unnest(subject_of, subjects) s(act, person);
end $$;
revoke all on function acts.append from public;
grant execute on function acts.append to tereze_committer;

-- The lock that makes the order: taken before anything is read that a batch decides by.
create function acts.lock() returns void
language sql as 'select pg_advisory_xact_lock(7305803)';
revoke all on function acts.lock from public;
grant execute on function acts.lock to tereze_committer;

grant select on acts.act, acts.subject, acts.request, acts.cursor, acts.parked to tereze_app, tereze_committer, tereze_listener;
grant insert on acts.request to tereze_committer;
grant insert on acts.cursor to tereze_listener;
grant update (seq) on acts.cursor to tereze_committer, tereze_listener;
grant insert on acts.parked to tereze_listener;

-- Expired answers and parked acts that were taken after all: the only two things that are ever removed.
create function acts.forget_expired_answers(now timestamptz) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as
'with gone as (delete from acts.request r where r.expires < now and r.expires < clock_timestamp() returning 1) select count(*) from gone';
create function acts.unpark(of_listener text, of_thing uuid, of_seq bigint) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as
'with gone as (delete from acts.parked p where p.listener = of_listener and p.thing = of_thing and p.seq = of_seq returning 1)
 select count(*) from gone';
revoke all on function acts.forget_expired_answers from public;
revoke all on function acts.unpark from public;
grant execute on function acts.forget_expired_answers to tereze_app;
grant execute on function acts.unpark to tereze_listener;

-- Guards of state. A row stands only on an act of this transaction and of the same thing, one version further. A set (the
-- people at one address, say) is not a thing that acts are about: a guard row of a set names the last act that moved it.
-- The look-ups are written so that they stay look-ups by primary key: "not exists" was planned as a hash join over all acts.
create function acts.check_inserted() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    of_set boolean := tg_argv[0] = 'set';
begin
    if exists (select from n where n.version <> 1) then
        raise exception '%.%: a new row must have version 1', tg_table_schema, tg_table_name using errcode = 'TZ001';
    end if;
    if (select count(*) from n) <> (select count(*) from n, lateral (
            select 1 from acts.act a where a.seq = n.act_seq and (of_set or a.thing = n.id)
            and a.xid = pg_current_xact_id() offset 0) x) then
        raise exception '%.%: a row without an act of its own in this transaction', tg_table_schema, tg_table_name
            using errcode = 'TZ002';
    end if;
    return null;
end $$;

create function acts.check_updated() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    of_set boolean := tg_argv[0] = 'set';
begin
    if (select count(*) from n) <> (select count(*) from n join o on o.id = n.id and n.version = o.version + 1) then
        raise exception '%.%: an update must raise the version by one', tg_table_schema, tg_table_name using errcode = 'TZ001';
    end if;
    if (select count(*) from n) <> (select count(*) from n, lateral (
            select 1 from acts.act a where a.seq = n.act_seq and (of_set or a.thing = n.id)
            and a.xid = pg_current_xact_id() offset 0) x) then
        raise exception '%.%: a row without an act of its own in this transaction', tg_table_schema, tg_table_name
            using errcode = 'TZ002';
    end if;
    return null;
end $$;

create function acts.guard(guarded regclass, kind text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('create trigger acts_inserted after insert on %s referencing new table as n
        for each statement execute function acts.check_inserted(%L)', guarded, kind);
    execute format('create trigger acts_updated after update on %s referencing old table as o new table as n
        for each statement execute function acts.check_updated(%L)', guarded, kind);
    execute format('grant select on %s to tereze_app, tereze_committer, tereze_listener', guarded);
    execute format('comment on table %s is %L', guarded, kind);
end $$;

-- Declares a table as state: columns id uuid, version int, act_seq bigint and its own. Columns named frozen keep their first value.
create function acts.declare_state(state regclass, frozen text[] default '{}') returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    changeable text;
begin
    select string_agg(quote_ident(attname), ', ') into changeable from pg_attribute
    where attrelid = state and attnum > 0 and not attisdropped and attname <> 'id' and attname <> all (frozen);
    perform acts.guard(state, 'state');
    execute format('grant insert, update (%s) on %s to tereze_committer', changeable, state);
end $$;

-- Declares a guard row for a set: id uuid, version int, act_seq bigint.
create function acts.declare_set(guard regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    perform acts.guard(guard, 'set');
    execute format('grant insert, update (version, act_seq) on %s to tereze_committer', guard);
end $$;

-- Declares a projection: written by its listener, rebuildable from acts.
create function acts.declare_projection(projection regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('grant select on %s to tereze_app, tereze_committer, tereze_listener', projection);
    execute format('grant insert, update on %s to tereze_listener', projection);
    execute format('comment on table %s is %L', projection, 'projection');
end $$;

-- Declares a working table: drafts, sessions, staging. No promise rests on it.
create function acts.declare_working(working regclass) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('grant select, insert, update on %s to tereze_app', working);
    execute format('comment on table %s is %L', working, 'working');
end $$;

revoke all on function acts.guard, acts.declare_state, acts.declare_set, acts.declare_projection, acts.declare_working
    from public;
revoke all on function acts.check_inserted, acts.check_updated from public;
