-- The numbers of cases and papers that people write down and say: see tereze.api.ReferenceNumber, which is the same in Java.

-- Whether a text is such a number: eight characters of Crockford's base 32, the last of which checks the others.
create function acts.is_number(number text) returns boolean
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    sum int := 0;
begin
    if number !~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$' then
        return false;
    end if;
    for i in 1 .. length(number) loop
        continue when i = 5;
        sum := sum << 1;
        sum := (case when sum < 32 then sum else sum # 37 end) # (strpos(alphabet, substr(number, i, 1)) - 1);
    end loop;
    return sum = 0;
end $$;
revoke all on function acts.is_number from public;
grant execute on function acts.is_number to tereze_committer, tereze_listener;

-- The number of a thing, by its id. A later draw gives another one, for an id whose earlier numbers belong to other things.
create function acts.number_of(id uuid, draw int) returns text
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    hash bytea := sha256('tereze/number/v1\012'::bytea || uuid_send(id) || int4send(draw));
    number text := '';
    value int;
    sum int := 0;
begin
    for i in 0 .. 7 loop
        sum := sum << 1;
        sum := case when sum < 32 then sum else sum # 37 end;
        value := case when i < 7 then get_byte(hash, i) & 31 else sum end;
        sum := sum # value;
        number := number || substr(alphabet, value + 1, 1) || case when i = 3 then '-' else '' end;
    end loop;
    return number;
end $$;
revoke all on function acts.number_of from public;

-- Numbers a row that a node of the version before inserts without a number.
create function acts.fill_number() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    new.number := acts.number_of(new.id, 0);
    return new;
end $$;
revoke all on function acts.fill_number from public;

-- Gives each row of a table a number: a column that is unique, that has its check, and that nobody may change, unless a right to is
-- granted. Rows that are there get theirs now, in this order; if a number is taken, the next draw counts.
create function acts.declare_number(numbered regclass, in_order text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    old uuid;
    draw int;
    taken boolean;
begin
    execute format('alter table %s add column number text check (acts.is_number(number))', numbered);
    execute format('create unique index on %s (number)', numbered);
    -- No act happens here, so the triggers that ask for one are off.
    execute format('alter table %s disable trigger user', numbered);
    for old in execute format('select id from %s order by %I', numbered, in_order) loop
        draw := 0;
        loop
            execute format('select exists (select from %s where number = acts.number_of($1, $2))', numbered)
                into taken using old, draw;
            exit when not taken;
            draw := draw + 1;
        end loop;
        execute format('update %s set number = acts.number_of(id, $2) where id = $1', numbered) using old, draw;
    end loop;
    execute format('alter table %s enable trigger user', numbered);
    execute format('alter table %s alter column number set not null', numbered);
    execute format('create trigger number_filled before insert on %s for each row when (new.number is null)
        execute function acts.fill_number()', numbered);
end $$;
revoke all on function acts.declare_number from public;
