-- What one person gives is a set: its guard row is moved by each mandate, so that two nodes count the same.
create table access.giving (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('access.giving');

-- Nobody is pestered by mandates that are given and taken back in turns: of one giver twenty count, those that stand and those of
-- the last thirty days.
create function access.check_mandates_counted() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (select count(*) from access.mandate m
            where m.principal = new.principal and (m.given > new.given - interval '30 days'
                or (m.status = 'standing' and m.until > new.given))) > 20 then
        raise exception 'access.mandate: % has given too many', new.principal using errcode = 'TZ212';
    end if;
    return null;
end $$;
revoke all on function access.check_mandates_counted from public;
create trigger mandates_counted after insert on access.mandate for each row execute function access.check_mandates_counted();
