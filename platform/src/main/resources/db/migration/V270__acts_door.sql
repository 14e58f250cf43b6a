-- The door checks by itself: acts.append takes nobody's word for what it stores. Until here it believed the server about kind,
-- moment, commitment and record, and the lock of the commits could be taken by any login.

-- Each number of a kind, with its name. A module's migration adds its new kinds, so that an act of a kind that no version of the
-- product knows is never stored.
create table acts.kind (
    number int  primary key,
    name   text not null unique check (name ~ '^[a-z-]+[.][a-z-]+/[1-9][0-9]*$')
);
grant select on acts.kind to tereze_app, tereze_committer, tereze_listener;

-- For the migration of the module that has the kind.
create function acts.declare_kind(number int, name text) returns void
language sql set search_path = pg_catalog, pg_temp as 'insert into acts.kind (number, name) values ($1, $2)';
revoke all on function acts.declare_kind from public;

-- The lock that makes the order is a lock on this table, on which nobody has a right: it is taken through acts.lock alone.
create table acts.turn (nothing int);
create or replace function acts.lock() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    lock table acts.turn in exclusive mode;
end $$;

-- The clock of acts: the database's clock, which goes ahead only in a demonstration. Its owner makes a database one.
create table acts.clock (
    only_row      boolean  primary key default true check (only_row),
    demonstration boolean  not null default false,
    forward       interval not null default '0' check (forward between interval '0' and interval '366 days'),
    check (demonstration or forward = interval '0')
);
insert into acts.clock default values;
grant select on acts.clock to tereze_app, tereze_committer, tereze_listener;

create function acts.now() returns timestamptz
language sql security definer set search_path = pg_catalog, pg_temp as
'select clock_timestamp() + c.forward from acts.clock c';
revoke all on function acts.now from public;
grant execute on function acts.now to tereze_app, tereze_committer, tereze_listener;

-- Moves the clock of a demonstration forward and returns the new moment. It never goes back.
create function acts.forward_clock(by_interval interval) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if by_interval < interval '0' then
        raise exception 'acts.forward_clock: % (expected: forward)', by_interval using errcode = 'TZ270';
    end if;
    update acts.clock set forward = forward + by_interval where demonstration;
    if not found then
        raise exception 'acts.forward_clock: this database was not made as a demonstration' using errcode = 'TZ271';
    end if;
    return acts.now();
end $$;
revoke all on function acts.forward_clock from public;
grant execute on function acts.forward_clock to tereze_app;

-- For the owner who makes a demonstration.
create function acts.make_demonstration() returns void
language sql set search_path = pg_catalog, pg_temp as 'update acts.clock set demonstration = true';
revoke all on function acts.make_demonstration from public;

-- Stored bytes of format 0 are read for ever. New ones are of format 2, which blinds persons.
alter table acts.act drop constraint act_record_check,
    add constraint act_record_format check (get_byte(record, 0) in (0, 2));

-- A moment as the record writes it: in UTC, with no fraction, milliseconds or microseconds.
create function acts.moment_text(moment timestamptz) returns text
language sql stable parallel safe set search_path = pg_catalog, pg_temp as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case when us = '000000' then '' when right(us, 3) = '000' then '.' || left(us, 3) else '.' || us end || 'Z'
    from (select to_char(moment at time zone 'UTC', 'US')) t(us)
$$;

-- Whether an array has one dimension, begins at 1, has this many elements and no null.
create function acts.is_list(list anycompatiblearray, elements int) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select coalesce(cardinality(list) = elements
        and (elements = 0 or (array_ndims(list) = 1 and array_lower(list, 1) = 1 and array_position(list, null) is null)), false)
$$;

-- What the record of an act must be, computed from the columns and from what the stored bytes blind. The layout of the bytes is
-- that of tereze.acts.record.Envelope, that of the record tereze.acts.record.ActRecord. The part `common` and the version are the
-- record's own: the first is any JSON object, the second any number from 1.
create function acts.check_record(
    stored bytea, commitment bytea, id uuid, kind text, at timestamptz, thing uuid, actor uuid, ground text, previous bytea,
    out wrong text, out persons uuid[])
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    size int;
    record bytea;
    said text;
    place int;
    blinded text;
    nonce bytea;
    person bytea;
    length int;
    hashes text := '';
    names text := '';
    head text;
    tail text;
begin
    persons := '{}';
    if octet_length(stored) < 88 or get_byte(stored, 0) <> 2 then
        wrong := 'format';
        return;
    end if;
    size := substring(stored from 34 for 4)::int;
    if size < 2 or size > octet_length(stored) - 87 then
        wrong := 'length';
        return;
    end if;
    record := substring(stored from 38 for size);
    if sha256('\x6a6f75726e616c2f7265636f72642f76310a'::bytea || substring(stored from 2 for 32) || record) <> commitment then
        wrong := 'commitment';
        return;
    end if;
    place := 38 + size;
    nonce := substring(stored from place for 32);
    person := substring(stored from place + 32 for 16);
    if person <> uuid_send(actor) then
        wrong := 'actor';
        return;
    end if;
    said := convert_from(record, 'UTF8');
    if starts_with(said, '{"actor":{') then
        blinded := '{"person":"'
            || encode(sha256('\x746572657a652f706572736f6e2f76310a'::bytea || nonce || person), 'base64') || '"}';
    else
        blinded := '"' || actor || '"';
    end if;
    size := substring(stored from place + 48 for 2)::int;
    place := place + 50;
    for i in 1 .. size loop
        nonce := substring(stored from place for 32);
        person := substring(stored from place + 32 for 16);
        length := substring(stored from place + 48 for 4)::int;
        if length is null or length < 0 or length > octet_length(stored) - place - 51 then
            wrong := 'length';
            return;
        end if;
        hashes := hashes || ',"' || encode(sha256(nonce || substring(stored from place + 52 for length)), 'base64') || '"';
        names := names || ',"'
            || encode(sha256('\x746572657a652f706572736f6e2f76310a'::bytea || nonce || person), 'base64') || '"';
        persons := persons || encode(person, 'hex')::uuid;
        place := place + 52 + length;
    end loop;
    if place <> octet_length(stored) + 1 then
        wrong := 'length';
        return;
    end if;
    head := '{"actor":' || blinded || ',"at":"' || acts.moment_text(at) || '","common":{';
    tail := '},"format":2,"ground":' || to_json(ground) || ',"id":"' || id || '","kind":"' || kind
        || '","parts":[' || substr(hashes, 2) || '],"previous":'
        || coalesce('"' || encode(previous, 'hex') || '"', 'null')
        || ',"subjects":[' || substr(names, 2) || '],"thing":"' || thing || '","version":'
        || coalesce(substring(right(said, 12) from ':([1-9][0-9]{0,9})}$'), '') || '}';
    length := char_length(said) - char_length(head) - char_length(tail);
    if length < 0 or not starts_with(said, head) or right(said, char_length(tail)) <> tail
        or ('{' || substr(said, char_length(head) + 1, length) || '}') is not json object with unique keys then
        wrong := 'record';
    end if;
end $$;
revoke all on function acts.moment_text, acts.is_list, acts.check_record from public;

-- Appends acts and their subjects, numbered without a gap, and returns the first number and the transaction.
-- subject_of holds, for each subject, the position (from 1) of its act in the other arrays; both name the subjects in the order
-- in which the records do.
create or replace function acts.append(
    ids uuid[], kinds int[], ats timestamptz[], things uuid[], actors uuid[], grounds text[],
    records bytea[], commitments bytea[], subject_of int[], subjects uuid[],
    out first_seq bigint, out transaction xid8)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    n int := coalesce(array_length(ids, 1), 0);
    of_database timestamptz;
    of_records int[] := '{}';
    in_records uuid[] := '{}';
    checked record;
begin
    if n < 1 or n > 500 then
        raise exception 'acts.append: % acts (expected: 1 to 500)', n using errcode = '22023';
    end if;
    if not (acts.is_list(ids, n) and acts.is_list(kinds, n) and acts.is_list(ats, n) and acts.is_list(things, n)
        and acts.is_list(actors, n) and acts.is_list(grounds, n) and acts.is_list(records, n) and acts.is_list(commitments, n)
        and acts.is_list(subject_of, cardinality(subjects)) and acts.is_list(subjects, cardinality(subject_of))) then
        raise exception 'acts.append: arrays that are no lists of one length' using errcode = '22023';
    end if;
    perform acts.lock();
    of_database := acts.now();
    if exists (select from unnest(ats) a(at)
            where a.at not between of_database - interval '60 seconds' and of_database + interval '5 seconds') then
        raise exception 'acts.append: a moment that differs from the clock of the database' using errcode = 'TZ272';
    end if;
    select coalesce(max(a.seq), -1) + 1 into first_seq from acts.act a;
    transaction := pg_current_xact_id();
    for checked in
        select u.position, u.kind, k.name, c.wrong, c.persons
        from unnest(ids, kinds, ats, things, actors, grounds, records, commitments)
            with ordinality u(id, kind, at, thing, actor, ground, record, commitment, position)
        left join acts.kind k on k.number = u.kind
        cross join lateral acts.check_record(u.record, u.commitment, u.id, k.name, u.at, u.thing, u.actor, u.ground,
            coalesce((select commitments[max(e.position)] from unnest(things) with ordinality e(thing, position)
                    where e.thing = u.thing and e.position < u.position),
                (select a.commitment from acts.act a where a.thing = u.thing order by a.seq desc limit 1))) c
        order by u.position
    loop
        if checked.name is null then
            raise exception 'acts.append: there is no kind %', checked.kind using errcode = 'TZ273';
        end if;
        if checked.wrong is not null then
            raise exception 'acts.append: the % of act % is not what its columns say', checked.wrong, checked.position
                using errcode = 'TZ274';
        end if;
        in_records := in_records || checked.persons;
        of_records := of_records || array_fill(checked.position::int, array[cardinality(checked.persons)]);
    end loop;
    if subjects <> in_records or subject_of <> of_records then
        raise exception 'acts.append: other subjects than those of the records' using errcode = 'TZ274';
    end if;
    insert into acts.act (seq, id, kind, at, thing, actor, ground, record, commitment)
    select first_seq + u.position - 1, u.id, u.kind, u.at, u.thing, u.actor, u.ground, u.record, u.commitment
    from unnest(ids, kinds, ats, things, actors, grounds, records, commitments)
        with ordinality u(id, kind, at, thing, actor, ground, record, commitment, position);
    insert into acts.subject (person, seq, kind)
    select distinct s.person, first_seq + s.act - 1, kinds[s.act]
    from unnest(subject_of, subjects) s(act, person);
end $$;

-- A listener's cursor moves through this function alone: forward, a stretch at a time, never past the newest act. It leaves the
-- trace of its last move.
alter table acts.cursor add column moved_from bigint, add column moved_at timestamptz, add column moved_in xid8;
revoke insert, update on acts.cursor from tereze_listener, tereze_committer;
revoke update (seq) on acts.cursor from tereze_listener, tereze_committer;

create function acts.begin_cursor(of_listener text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as
'insert into acts.cursor (listener, seq) values (of_listener, -1) on conflict do nothing';

-- Whether the cursor stood where the caller read it, and moved.
create function acts.move_cursor(of_listener text, from_seq bigint, to_seq bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if to_seq <= from_seq or to_seq > from_seq + 5000 or to_seq > (select coalesce(max(a.seq), -1) from acts.act a) then
        raise exception 'acts.move_cursor: from % to % (expected: forward, by 5000 at most, to an act)', from_seq, to_seq
            using errcode = 'TZ275';
    end if;
    update acts.cursor c
    set seq = to_seq, moved_from = from_seq, moved_at = clock_timestamp(), moved_in = pg_current_xact_id()
    where c.listener = of_listener and c.seq = from_seq;
    return found;
end $$;

-- A parked act that was taken after all stays in the table, with the moment.
alter table acts.parked add column taken timestamptz;
revoke insert on acts.parked from tereze_listener;
create function acts.park(of_listener text, of_thing uuid, of_seq bigint, because text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into acts.parked as p (listener, thing, seq, error)
    select of_listener, a.thing, a.seq, because from acts.act a where a.seq = of_seq and a.thing = of_thing
    on conflict (listener, thing, seq) do update set error = excluded.error, taken = null
$$;
create or replace function acts.unpark(of_listener text, of_thing uuid, of_seq bigint) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as
'with taken as (
    update acts.parked p set taken = clock_timestamp()
    where p.listener = of_listener and p.thing = of_thing and p.seq = of_seq and p.taken is null returning 1)
 select count(*) from taken';
revoke all on function acts.begin_cursor, acts.move_cursor, acts.park from public;
grant execute on function acts.begin_cursor, acts.move_cursor, acts.park to tereze_listener;

-- What a node writes to find out whether commits succeed again.
create table acts.beat (
    only_row boolean     primary key default true check (only_row),
    at       timestamptz not null
);
create function acts.beat() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select acts.lock();
    insert into acts.beat (at) values (clock_timestamp()) on conflict (only_row) do update set at = excluded.at
$$;
revoke all on function acts.beat from public;
grant execute on function acts.beat to tereze_committer;

-- What has ended never stands again. Declares it of a state table: a row has ended once a column has one of the final values, or,
-- without final values, once it is not null. Then no column changes any more except those that are named. If a column says when a
-- row ends, earlier lets it move to an earlier moment, never to a later one.
create function acts.declare_ending(
    state regclass, ended text, final text[] default '{}', still text[] default '{}', earlier boolean default false) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    olds text;
    news text;
    has_ended text := format('old.%I is not null', ended);
    later text := 'false';
begin
    if cardinality(final) > 0 then
        has_ended := format('old.%I = any (%L)', ended, final);
    end if;
    if earlier then
        later := format('new.%1$I is null or new.%1$I > old.%1$I', ended);
    end if;
    select string_agg(format('old.%I', attname), ', ' order by attnum), string_agg(format('new.%I', attname), ', ' order by attnum)
    into olds, news from pg_attribute
    where attrelid = state and attnum > 0 and not attisdropped and attname <> all (array['version', 'act_seq'] || still)
        and not (earlier and attname = ended);
    execute format('create trigger acts_ended before update on %s for each row
        when (%s and ((%s) is distinct from (%s) or %s)) execute function acts.check_ended()', state, has_ended, news, olds, later);
    execute format('comment on trigger acts_ended on %s is %L', state,
        json_build_object('ended', ended, 'final', final, 'still', still, 'earlier', earlier));
end $$;
create function acts.check_ended() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception '%.%: what has ended never stands again', tg_table_schema, tg_table_name using errcode = 'TZ003';
end $$;
revoke all on function acts.declare_ending, acts.check_ended from public;
