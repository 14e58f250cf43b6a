-- The clock of a demonstration counts whole seconds. Until here it kept the interval as it was given: a month is 30 days to Java
-- and 28 to 31 to the database, and '1 month -30 days' could move it back.

-- What it is ahead by now; never less than before.
update acts.clock c set forward = make_interval(secs => ceil(extract(epoch from now() + c.forward - now())));

-- Moves the clock of a demonstration forward and returns the new moment. It never goes back. A month is 30 days.
create or replace function acts.forward_clock(by_interval interval) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    seconds numeric := trunc(extract(epoch from by_interval));
begin
    if (seconds >= 0 and seconds <= 366 * 86400) is not true then
        raise exception 'acts.forward_clock: % (expected: forward, by a year at most)', by_interval
            using errcode = case when seconds > 0 then '23514' else 'TZ270' end;
    end if;
    update acts.clock set forward = forward + make_interval(secs => seconds) where demonstration;
    if not found then
        raise exception 'acts.forward_clock: this database was not made as a demonstration' using errcode = 'TZ271';
    end if;
    return acts.now();
end $$;
