-- Powers of attorney: who lets whom apply for them, in which services, until when.

create table access.mandate (
    id             uuid        primary key,
    version        int         not null,
    act_seq        bigint      not null,
    principal      uuid        not null,
    representative uuid        check (representative <> principal),
    ending         text        check (ending ~ '^[0-9]{4}$'),
    services       jsonb       not null check (case jsonb_typeof(services)
                                   when 'array' then jsonb_array_length(services) between 1 and 100
                                   else false end),
    given          timestamptz not null,
    last_day       date        not null,
    until          timestamptz not null check (until > given),
    stage          jsonb       not null,
    status         text        not null check (status in ('standing', 'revoked', 'declined')),
    ended          timestamptz check ((ended is null) = (status = 'standing')),
    check (stage ->> 'type' = status),
    check (ended >= given and ended < until),
    -- Where the register knows no representative there is nobody who could decline.
    check (representative is not null or status <> 'declined')
);
select acts.declare_state('access.mandate',
    array['principal', 'representative', 'ending', 'services', 'given', 'last_day', 'until']);

create index mandate_given on access.mandate (principal, id);
create index mandate_held on access.mandate (representative, id);

-- What has ended never stands again.
create function access.check_mandate_ended() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'access.mandate: % has ended', old.id using errcode = 'TZ140';
end $$;
revoke all on function access.check_mandate_ended from public;
create trigger mandate_ended before update on access.mandate for each row
    when (old.status <> 'standing') execute function access.check_mandate_ended();

-- For the interlock that lets nobody apply for another without a right to.
create view access.for_interlock_mandate as
    select id, principal, representative, services, until, status from access.mandate;
