-- A message that still waits is tried again within a day, whoever writes: one whose time never comes would keep somebody from being
-- told, and nobody would notice.
create function notices.check_due() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if not isfinite(new.due) or new.due > clock_timestamp() + interval '1 day' then
        raise exception 'notices.outgoing: % would be tried at % (expected: within a day)', new.id, new.due using errcode = 'TZ184';
    end if;
    return new;
end $$;
revoke all on function notices.check_due from public;
create trigger outgoing_due before update on notices.outgoing for each row
    when (new.state in ('waiting', 'stuck')) execute function notices.check_due();

-- What the nightly comparison found: of the acts up to a number, how many notifications follow from them, and how many are not there.
create table notices.comparison (
    up_to    bigint      primary key,
    at       timestamptz not null,
    expected bigint      not null check (expected >= 0),
    missing  bigint      not null check (missing between 0 and expected)
);
select acts.declare_working('notices.comparison');
