-- What the tests' databases have in addition to the migrations.
insert into acts.kind (number, name) values (9000, 'test.opened/1'), (9001, 'test.renamed/1'), (9002, 'test.closed/1');
insert into acts.listener (name) values ('ear'), ('hearing'), ('mine');
create schema testing;
grant usage on schema testing to tereze_app, tereze_committer, tereze_listener;

-- Appends an honest act about nobody, for attacks with what comes after it. It makes the stored bytes without the product's code.
create function testing.append(of_thing uuid, of_kind int default 9000) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    id uuid := gen_random_uuid();
    actor uuid := gen_random_uuid();
    at timestamptz := date_trunc('milliseconds', acts.now());
    nonce bytea := sha256(uuid_send(gen_random_uuid()));
    previous text := (select '"' || encode(a.commitment, 'hex') || '"' from acts.act a where a.thing = of_thing
        order by a.seq desc limit 1);
    record bytea := convert_to(
        '{"actor":"' || actor || '","at":"'
        || regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), '[.]000$', '')
        || 'Z","common":{},"format":2,"ground":"by hand","id":"' || id || '","kind":"'
        || (select k.name from acts.kind k where k.number = of_kind) || '","parts":[],"previous":' || coalesce(previous, 'null')
        || ',"subjects":[],"thing":"' || of_thing || '","version":1}', 'UTF8');
begin
    return (acts.append(array[id], array[of_kind], array[at], array[of_thing], array[actor], array['by hand'],
        array['\x02'::bytea || nonce || int4send(octet_length(record)) || record || nonce || uuid_send(actor) || '\x0000'],
        array[sha256(convert_to(E'journal/record/v1\n', 'UTF8') || nonce || record)], '{}', '{}')).first_seq;
end $$;
