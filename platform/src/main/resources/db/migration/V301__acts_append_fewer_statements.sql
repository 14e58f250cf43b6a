-- The same checks in fewer statements, and on bytes: to find a character of a text by its number takes longer than all that is
-- computed here. is_list and check_record do not set search_path, because such a function is never inlined and costs more at each
-- call than what it does. acts.append, which alone may call them, sets it.

create or replace function acts.is_list(list anycompatiblearray, elements int) returns boolean
language sql immutable parallel safe as $$
    select coalesce(cardinality(list) = elements
        and (elements = 0 or (array_ndims(list) = 1 and array_lower(list, 1) = 1 and array_position(list, null) is null)), false)
$$;

drop function acts.check_record, acts.moment_text;

-- What of the stored bytes is not what the columns say; null if nothing. The layout of the bytes is that of
-- tereze.acts.record.Envelope, that of the record tereze.acts.record.ActRecord. The part `common` and the version are the record's
-- own: the first is any JSON object, the second any number from 1.
create function acts.check_record(
    stored bytea, commitment bytea, id uuid, kind text, at timestamptz, thing uuid, actor uuid, ground text, previous bytea,
    subjects uuid[]) returns text
language plpgsql stable as $$
declare
    size int := substring(stored from 34 for 4)::int;
    place int;
    record bytea;
    blinded text := '"' || actor || '"';
    hashes text := '';
    names text := '';
    version text;
    -- In UTC, with no fraction, milliseconds or microseconds.
    moment text := to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US');
    head bytea;
    tail bytea;
begin
    if octet_length(stored) < 88 or get_byte(stored, 0) <> 2 then
        return 'format';
    end if;
    if size < 12 or size > octet_length(stored) - 87 then
        return 'length';
    end if;
    place := 38 + size;
    record := substring(stored from 38 for size);
    version := split_part(encode(substring(record from size - 11), 'escape'), ':', -1);
    if sha256('journal/record/v1\012'::bytea || substring(stored from 2 for 32) || record) <> commitment then
        return 'commitment';
    end if;
    if substring(stored from place + 32 for 16) <> uuid_send(actor) then
        return 'actor';
    end if;
    if substring(stored from place + 48 for 2)::int <> cardinality(subjects) then
        return 'subjects';
    end if;
    if substring(record from 1 for 10) = '{"actor":{'::bytea then
        blinded := '{"person":"'
            || encode(sha256('tereze/person/v1\012'::bytea || substring(stored from place for 48)), 'base64') || '"}';
    end if;
    place := place + 50;
    for i in 1 .. cardinality(subjects) loop
        size := substring(stored from place + 48 for 4)::int;
        if size is null or size < 0 or size > octet_length(stored) - place - 51 then
            return 'length';
        end if;
        if substring(stored from place + 32 for 16) <> uuid_send(subjects[i]) then
            return 'subjects';
        end if;
        hashes := hashes || ',"'
            || encode(sha256(substring(stored from place for 32) || substring(stored from place + 52 for size)), 'base64') || '"';
        names := names || ',"'
            || encode(sha256('tereze/person/v1\012'::bytea || substring(stored from place for 48)), 'base64') || '"';
        place := place + 52 + size;
    end loop;
    if place <> octet_length(stored) + 1 then
        return 'length';
    end if;
    moment := case when moment like '%000000' then left(moment, -7) when moment like '%000' then left(moment, -3) else moment end;
    head := convert_to('{"actor":' || blinded || ',"at":"' || moment || 'Z","common":{', 'UTF8');
    tail := convert_to('},"format":2,"ground":' || to_json(ground) || ',"id":"' || id || '","kind":"' || kind
        || '","parts":[' || substr(hashes, 2) || '],"previous":' || coalesce('"' || encode(previous, 'hex') || '"', 'null')
        || ',"subjects":[' || substr(names, 2) || '],"thing":"' || thing || '","version":' || version, 'UTF8');
    size := octet_length(record) - octet_length(head) - octet_length(tail);
    if size < 0 or substring(record from 1 for octet_length(head)) <> head
        or substring(record from octet_length(head) + size + 1) <> tail
        or translate(version, '0123456789', '') <> '}' or version < '1' or octet_length(version) > 11
        or ('{' || convert_from(substring(record from octet_length(head) + 1 for size), 'UTF8') || '}')
            is not json object with unique keys then
        return 'record';
    end if;
    return null;
end $$;
revoke all on function acts.check_record from public;

-- Appends acts and their subjects, numbered without a gap, and returns the first number and the transaction.
-- subject_of holds, for each subject, the position (from 1) of its act in the other arrays; both name the subjects in the order
-- in which the records do.
create or replace function acts.append(
    ids uuid[], kinds int[], ats timestamptz[], things uuid[], actors uuid[], grounds text[],
    records bytea[], commitments bytea[], subject_of int[], subjects uuid[],
    out first_seq bigint, out transaction xid8)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    n int := coalesce(array_length(ids, 1), 0);
    of_database timestamptz;
    names text[];
    previous bytea[];
    first_subject int := 1;
    next_subject int := 1;
    next_of_thing int;
    wrong text;
begin
    if n < 1 or n > 500 then
        raise exception 'acts.append: % acts (expected: 1 to 500)', n using errcode = '22023';
    end if;
    if not (acts.is_list(ids, n) and acts.is_list(kinds, n) and acts.is_list(ats, n) and acts.is_list(things, n)
        and acts.is_list(actors, n) and acts.is_list(grounds, n) and acts.is_list(records, n) and acts.is_list(commitments, n)
        and acts.is_list(subject_of, cardinality(subjects)) and acts.is_list(subjects, cardinality(subject_of))) then
        raise exception 'acts.append: arrays that are no lists of one length' using errcode = '22023';
    end if;
    lock table acts.turn in exclusive mode;
    of_database := acts.now();
    select coalesce(max(a.seq), -1) + 1 into first_seq from acts.act a;
    transaction := pg_current_xact_id();
    select array_agg((select k.name from acts.kind k where k.number = u.kind)),
        array_agg((select a.commitment from acts.act a where a.thing = u.thing order by a.seq desc limit 1))
    into names, previous
    from unnest(kinds, things) u(kind, thing);
    for i in 1 .. n loop
        if ats[i] not between of_database - interval '60 seconds' and of_database + interval '5 seconds' then
            raise exception 'acts.append: a moment that differs from the clock of the database' using errcode = 'TZ272';
        end if;
        if names[i] is null then
            raise exception 'acts.append: there is no kind %', kinds[i] using errcode = 'TZ273';
        end if;
        while subject_of[next_subject] = i loop
            next_subject := next_subject + 1;
        end loop;
        wrong := acts.check_record(records[i], commitments[i], ids[i], names[i], ats[i], things[i], actors[i], grounds[i],
            previous[i], subjects[first_subject:next_subject - 1]);
        if wrong is not null then
            raise exception 'acts.append: the % of act % (expected: as its columns say)', wrong, i
                using errcode = 'TZ274';
        end if;
        first_subject := next_subject;
        next_of_thing := array_position(things, things[i], i + 1);
        if next_of_thing is not null then
            previous[next_of_thing] := commitments[i];
        end if;
    end loop;
    if first_subject <> cardinality(subjects) + 1 then
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
