-- The opening of services. One row a service, and it never goes away.
create schema releases;
grant usage on schema releases to tereze_app, tereze_committer, tereze_listener;

create table releases.release (
    id           uuid        primary key,
    version      int         not null,
    act_seq      bigint      not null,
    service      text        not null,
    rush         bool        not null,
    agency       text        not null check (length(agency) between 1 and 60),
    edition      int         check (edition >= 1),
    rehearsal    jsonb,
    signatures   jsonb       not null check (jsonb_typeof(signatures) = 'array'),
    pending      jsonb,
    leaving      jsonb,
    public_since timestamptz check ((public_since is not null) = (status in ('open', 'paused', 'retired'))),
    stage        jsonb       not null,
    status       text        not null check (status in ('draft', 'rehearsed', 'signed', 'scheduled', 'open', 'paused', 'retired')),
    opens        timestamptz check ((opens is not null) = (status = 'scheduled')),
    check (edition is not null or not rush or status in ('draft', 'rehearsed', 'signed', 'scheduled'))
);
create unique index release_of_service on releases.release (service);
select acts.declare_state('releases.release', array['service', 'rush', 'agency']);
select acts.declare_stage('releases.release');
select acts.declare_ending('releases.release', 'status', array['retired']);
select acts.declare_kind(1700, 'releases.drafted/1', 'releases.release');
select acts.declare_kind(1701, 'releases.opened/1', 'releases.release');
select acts.declare_kind(1702, 'releases.rehearsed/1', 'releases.release');
select acts.declare_kind(1703, 'releases.rehearsal-failed/1', 'releases.release');
select acts.declare_kind(1704, 'releases.signed/1', 'releases.release');
select acts.declare_kind(1705, 'releases.scheduled/1', 'releases.release');
select acts.declare_kind(1706, 'releases.opened-as-scheduled/1', 'releases.release');
select acts.declare_kind(1707, 'releases.paused/1', 'releases.release');
select acts.declare_kind(1708, 'releases.resumed/1', 'releases.release');
select acts.declare_kind(1709, 'releases.retirement-asked/1', 'releases.release');
select acts.declare_kind(1710, 'releases.retired/1', 'releases.release');
select acts.declare_kind(1711, 'releases.put-back/1', 'releases.release');
select acts.declare_kind(1712, 'releases.version-pending/1', 'releases.release');
select acts.declare_kind(1713, 'releases.version-opened/1', 'releases.release');

-- For the interlock that takes no application for a service that is shut.
create view releases.for_interlock_release as select service, rush, edition, status, opens from releases.release;

-- Whether two different persons signed, one for the owner and one for the platform, each in a role that the person held then.
create function releases.are_signed(signatures jsonb, agency text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(count(*) = 2 and count(distinct s.role) = 2 and count(distinct s.person) = 2
        and bool_and(exists (
            select from access.for_interlock_role r
            where r.person = s.person
                and r.role = case s.role when 'owner' then agency || '-owner' when 'operator' then 'platform-operator' end
                and date_trunc('milliseconds', r.since) <= s.at and (r.until is null or r.until > s.at))), false)
    from jsonb_to_recordset(signatures) as s (role text, person uuid, at timestamptz)
$$;
revoke all on function releases.are_signed from public;

-- A service without a rush begins open, one with a rush as a draft, and what a release says of it is what was declared.
create function releases.check_beginning() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.rush <> exists (
            select from catalogue.for_interlock_definition d where d.service = new.service and d.opening_minute is not null) then
        raise exception 'releases.release: % was declared otherwise', new.service using errcode = 'TZ4F1';
    end if;
    if not (new.status = 'draft' and new.rush or new.status = 'open' and not new.rush)
        or new.edition is not null or new.rehearsal is not null or new.signatures <> '[]'
        or new.pending is not null or new.leaving is not null
    then
        raise exception 'releases.release: % begins as %', new.service, new.status using errcode = 'TZ401';
    end if;
    return null;
end $$;
revoke all on function releases.check_beginning from public;
create trigger release_beginning after insert on releases.release for each row execute function releases.check_beginning();

-- No step is skipped. What was rehearsed and signed stays so while a service goes its way: it changes only in a draft, by another
-- rehearsal, or together with the version that is open. Pausing a scheduled service whose moment has come opens it first.
create function releases.check_step() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    step text := old.status || ' ' || new.status;
    moves boolean := new.status <> old.status;
    opening boolean := step in ('scheduled open', 'scheduled paused');
    -- Another version of a public service opens.
    replaced boolean := old.status in ('open', 'paused') and new.edition is distinct from old.edition;
    preparing boolean := new.status in ('draft', 'rehearsed');
begin
    if moves and step not in ('draft rehearsed', 'rehearsed signed', 'signed scheduled', 'scheduled open', 'scheduled paused',
            'open paused', 'paused open', 'open retired', 'paused retired', 'signed rehearsed', 'rehearsed draft', 'signed draft',
            'scheduled draft')
        or old.public_since is not null and new.public_since <> old.public_since
        or new.edition is distinct from old.edition and not (opening or replaced)
        or new.rehearsal is distinct from old.rehearsal and not (preparing or replaced)
        or new.signatures <> old.signatures and not (preparing or replaced or step = 'rehearsed signed')
        or new.signatures <> old.signatures and step = 'rehearsed signed' and not new.signatures @> old.signatures
    then
        raise exception 'releases.release: % of %', step, new.service using errcode = 'TZ401';
    end if;
    if (replaced or new.rush and moves and (opening or new.status in ('signed', 'scheduled')))
        and not coalesce(releases.are_signed(new.signatures, new.agency) and (new.rehearsal ->> 'passed')::boolean
            and (not (opening or replaced) or new.edition = (new.rehearsal ->> 'version')::int)
            and (not replaced or new.edition = (old.pending ->> 'version')::int), false)
    then
        raise exception 'releases.release: % is not signed by two', new.service using errcode = 'TZ4S1';
    end if;
    if opening and old.opens > acts.now()
        or new.status = 'scheduled' and new.opens is distinct from old.opens and new.opens <= acts.now()
    then
        raise exception 'releases.release: % is scheduled for %', new.service, coalesce(old.opens, new.opens) using errcode = 'TZ4O1';
    end if;
    if moves and new.status = 'retired' and not exists (
            select from releases.release r where r.service = new.stage ->> 'successor' and r.status = 'open' and r.id <> new.id) then
        raise exception 'releases.release: % has no successor', new.service using errcode = 'TZ4R1';
    end if;
    return null;
end $$;
revoke all on function releases.check_step from public;
create trigger release_step after update on releases.release for each row execute function releases.check_step();
