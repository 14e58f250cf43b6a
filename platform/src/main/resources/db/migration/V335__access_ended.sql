-- The check that there was took a stage without a type.
select acts.declare_stage('access.mandate');

-- That somebody saw data makes no role.
select acts.declare_family(null, array[402]);

-- A session begins once: a row that was copied before its session ended is not taken again. Each hash is kept for longer than
-- any session lasts (seven days, and twelve hours in which it is remembered). A unique index holds it, because a look-up would miss what
-- another transaction does at the same moment.
create table access.session_begun (
    hash  bytea       primary key check (length(hash) = 32),
    until timestamptz not null
);
create index session_begun_until on access.session_begun (until);
comment on table access.session_begun is 'passing';
insert into access.session_begun (hash, until) select hash, clock_timestamp() + interval '8 days' from access.session;

create function access.begin_session() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from access.session_begun b where b.hash in (
        select o.hash from access.session_begun o where o.until < clock_timestamp()
        order by o.until limit 20 for update skip locked);
    insert into access.session_begun (hash, until) values (new.hash, clock_timestamp() + interval '8 days');
    return null;
exception
    when unique_violation then
        raise exception 'access.session: a session that has begun before' using errcode = 'TZ335';
end $$;
revoke all on function access.begin_session from public;
create trigger session_begun after insert on access.session for each row execute function access.begin_session();

-- What a session is about does not change, nor its hash, under which it could be put aside until its person signs out.
grant update (expires, seal) on access.session to tereze_app;
