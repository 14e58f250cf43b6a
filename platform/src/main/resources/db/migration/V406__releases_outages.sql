-- When the whole platform did not work. Its nodes note together that they work; what is longer than half a minute is an outage.
create table releases.beat (
    id int         primary key check (id = 1),
    at timestamptz not null
);
-- By the clock of the machine: that of a demonstration is moved forward, and nothing fails then.
select acts.declare_working('releases.beat', array['at']);

create table releases.outage (
    id      uuid        primary key,
    version int         not null,
    act_seq bigint      not null,
    since   timestamptz not null,
    until   timestamptz not null,
    check (since < until)
);
create index outage_ended on releases.outage (until);
select acts.declare_state('releases.outage', array['since', 'until']);
select acts.declare_kind(1714, 'releases.outage-ended/1', 'releases.outage');

-- An outage is recorded when it is over. The record is the next sign of life, so that the same silence is not recorded twice.
create function releases.check_outage() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.until > acts.now() then
        raise exception 'releases.outage: it ends at %', new.until using errcode = 'TZ406';
    end if;
    update releases.beat set at = clock_timestamp();
    return null;
end $$;
revoke all on function releases.check_outage from public;
create trigger outage_checked after insert on releases.outage for each row execute function releases.check_outage();
