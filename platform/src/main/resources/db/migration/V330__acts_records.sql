-- What no node could read is not stored: parts that are no JSON, bytes that are no text, a version beyond what Java counts. Readers
-- would stumble over it for ever.

-- What of the stored bytes is not what the columns say; null if nothing. The layout of the bytes is that of
-- tereze.acts.record.Envelope, that of the record tereze.acts.record.ActRecord. The part `common`, the parts of persons and the
-- version are the record's own: the first is any JSON object, a part any JSON value, the version any number from 1 to 999999999.
create or replace function acts.check_record(
    stored bytea, commitment bytea, id uuid, kind text, at timestamptz, thing uuid, actor uuid, ground text, previous bytea,
    subjects uuid[]) returns text
language plpgsql stable as $$
declare
    size bigint := substring(stored from 34 for 4)::int;
    place int;
    part int;
    hashes text;
    names text;
    version text;
    head bytea;
    tail bytea;
begin
    if (octet_length(stored) >= 88 and get_byte(stored, 0) = 2 and size between 12 and octet_length(stored) - 87) is not true then
        return 'format';
    end if;
    place := 88 + size;
    for i in 1 .. cardinality(subjects) loop
        part := substring(stored from place + 48 for 4)::int;
        if (part between 0 and octet_length(stored) - place - 51
            and substring(stored from place + 32 for 16) = uuid_send(subjects[i])
            and convert_from(substring(stored from place + 52 for part), 'UTF8') is json with unique keys) is not true then
            return 'subjects';
        end if;
        hashes := concat(hashes || ',', '"',
            encode(sha256(substring(stored from place for 32) || substring(stored from place + 52 for part)), 'base64'), '"');
        names := concat(names || ',', '"',
            encode(sha256('tereze/person/v1\012'::bytea || substring(stored from place for 48)), 'base64'), '"');
        place := place + 52 + part;
    end loop;
    if place <> octet_length(stored) + 1 then
        return 'length';
    end if;
    place := 38 + size;
    version := split_part(encode(substring(stored from place - 12 for 12), 'escape'), ':', -1);
    -- A moment is in UTC, with no fraction, milliseconds or microseconds.
    head := convert_to('{"actor":' || case when substring(stored from 38 for 10) = '{"actor":{'::bytea
            then '{"person":"'
                || encode(sha256('tereze/person/v1\012'::bytea || substring(stored from place for 48)), 'base64') || '"}'
            else '"' || actor || '"' end
        || ',"at":"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS' || case at
            when date_trunc('second', at) then '' when date_trunc('millisecond', at) then '.MS' else '.US' end)
        || 'Z","common":{', 'UTF8');
    tail := convert_to('},"format":2,"ground":' || to_json(ground) || ',"id":"' || id || '","kind":"' || kind
        || '","parts":[' || coalesce(hashes, '') || '],"previous":' || coalesce('"' || encode(previous, 'hex') || '"', 'null')
        || ',"subjects":[' || coalesce(names, '') || '],"thing":"' || thing || '","version":' || version, 'UTF8');
    size := greatest(size - octet_length(head) - octet_length(tail), 0);
    return case
        when sha256('journal/record/v1\012'::bytea || substring(stored from 2 for 32) || substring(stored from 38 for place - 38))
            <> commitment then 'commitment'
        when substring(stored from place + 32 for 16) <> uuid_send(actor) then 'actor'
        when substring(stored from place + 48 for 2)::int <> cardinality(subjects) then 'subjects'
        when head || substring(stored from 38 + octet_length(head) for size::int) || tail
                is distinct from substring(stored from 38 for place - 38)
            or translate(version, '0123456789', '') <> '}' or left(version, 1) not between '1' and '9' or octet_length(version) > 10
            or ('{' || convert_from(substring(stored from 38 + octet_length(head) for size::int), 'UTF8') || '}')
                is not json object with unique keys then 'record'
        end;
end $$;

-- Appends acts and their subjects, numbered without a gap, and returns the first number and the transaction.
-- subject_of holds, for each subject, the position (from 1) of its act in the other arrays; both name the subjects in the order
-- in which the records do.
create or replace function acts.append(
    ids uuid[], kinds int[], ats timestamptz[], things uuid[], actors uuid[], grounds text[],
    records bytea[], commitments bytea[], subject_of int[], subjects uuid[],
    out first_seq bigint, out transaction xid8)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    n int := cardinality(ids);
    of_database timestamptz;
    names text[];
    previous bytea[];
    next_of_thing int;
    first_subject int := 1;
    next_subject int := 1;
    wrong text;
begin
    if (n between 1 and 500) is not true then
        raise exception 'acts.append: % acts (expected: 1 to 500)', n using errcode = '22023';
    end if;
    -- A list of one dimension that begins at 1 has these dimensions; an empty one has none.
    if (format('[1:%s]', n) = all (array[array_dims(ids), array_dims(kinds), array_dims(ats), array_dims(things),
            array_dims(actors), array_dims(grounds), array_dims(records), array_dims(commitments)])
        and format('[1:%s]', cardinality(subjects))
            = all (array[coalesce(array_dims(subjects), '[1:0]'), coalesce(array_dims(subject_of), '[1:0]')])
        and array_position(subjects, null) is null and array_position(subject_of, null) is null) is not true then
        raise exception 'acts.append: arrays that are no lists of one length' using errcode = '22023';
    end if;
    lock table acts.turn in exclusive mode;
    select acts.now(), pg_current_xact_id(), (select coalesce(max(a.seq), -1) + 1 from acts.act a),
        array_agg((select k.name from acts.kind k where k.number = u.kind)),
        array_agg((select a.commitment from acts.act a where a.thing = u.thing order by a.seq desc limit 1))
    into of_database, transaction, first_seq, names, previous
    from unnest(kinds, things) u(kind, thing);
    begin
        for i in 1 .. n loop
            if (ats[i] between of_database - interval '60 seconds' and of_database + interval '5 seconds') is not true then
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
                raise exception 'acts.append: the % of act % (expected: as its columns say)', wrong, i using errcode = 'TZ274';
            end if;
            first_subject := next_subject;
            next_of_thing := array_position(things, things[i], i + 1);
            if next_of_thing is not null then
                previous[next_of_thing] := commitments[i];
            end if;
        end loop;
    exception
        -- Bytes that are no text in UTF-8, and JSON that is nested too deeply to be read.
        when character_not_in_repertoire or statement_too_complex then
            raise exception 'acts.append: a record that is no text (expected: JSON in UTF-8)' using errcode = 'TZ274';
    end;
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
