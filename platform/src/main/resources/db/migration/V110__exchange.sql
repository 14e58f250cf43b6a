-- What private organisations ask of people, until the person answers or the time is over. Questions of state bodies are
-- acts and need no table.

create schema exchange;
grant usage on schema exchange to tereze_app, tereze_committer, tereze_listener;

create table exchange.request (
    id      uuid        primary key,
    version int         not null,
    act_seq bigint      not null,
    agency  text        not null check (length(agency) between 1 and 60),
    person  uuid,
    rka     text        check (rka ~ '^[0-9]{16}$'),
    purpose text        check (length(purpose) between 1 and 100),
    asked   timestamptz not null,
    until   timestamptz not null check (until > asked),
    stage   jsonb       not null,
    status  text        not null check (status in ('waiting', 'given', 'refused', 'lapsed')),
    due     timestamptz check ((due is null) = (status <> 'waiting') and coalesce(due, until) = until),
    ended   timestamptz check ((ended is null) = (status = 'waiting')),
    -- Of a person whom the register does not know nothing is kept, and nobody answers for them.
    check (person is not null or (rka is null and purpose is null and status in ('waiting', 'lapsed'))),
    check (stage ->> 'type' = status),
    check ((status = 'given') = coalesce(stage ->> 'told' in ('yes', 'no', 'nothing'), false)),
    -- No answer is taken after the time is over, and silence has no effect before.
    check ((status = 'lapsed') = (ended >= until))
);
select acts.declare_state('exchange.request', array['agency', 'person', 'rka', 'purpose', 'asked', 'until']);

create index request_of_person on exchange.request (person, id);
create index request_silence on exchange.request (due, id) where status = 'waiting';

-- An answer is given one time, and silence is an answer: what has ended never changes again.
create function exchange.check_ended() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'exchange.request: % has ended', old.id using errcode = 'TZ110';
end $$;
revoke all on function exchange.check_ended from public;
create trigger request_ended before update on exchange.request for each row
    when (old.status <> 'waiting') execute function exchange.check_ended();
