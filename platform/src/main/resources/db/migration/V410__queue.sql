-- The gate's other end: events for which people queue, admissions, the seals of the gate's rosters, and the cursor's writer.
create schema queue;
grant usage on schema queue to tereze_app, tereze_committer, tereze_listener;

create table queue.event (
    id             uuid        primary key,
    version        int         not null,
    act_seq        bigint      not null,
    number         int         not null check (number > 0),
    service        text        not null check (length(service) between 1 and 60),
    schedule       uuid        not null,
    child          bool        not null,
    prequeue       timestamptz check (prequeue < opens),
    opens          timestamptz not null,
    closes         timestamptz not null check (closes > opens),
    commitment     text        check (commitment ~ '^[0-9a-f]{64}$'),
    key_commitment text        check (key_commitment ~ '^[0-9a-f]{64}$'),
    beacon         jsonb,
    commitments    jsonb       not null check (jsonb_typeof(commitments) = 'array' and jsonb_array_length(commitments) <= 8),
    secret         text        check (secret ~ '^[0-9a-f]{64}$'),
    stage          jsonb       not null,
    status         text        not null check (status in ('planned', 'announced', 'drawn', 'closed', 'cancelled')),
    check (status in ('planned', 'cancelled') or commitment is not null and key_commitment is not null)
);
create unique index event_of_number on queue.event (number);
-- People queue for one opening of a service at a time.
create unique index event_running on queue.event (service) where status in ('announced', 'drawn');
select acts.declare_state('queue.event',
    array['number', 'service', 'schedule', 'child', 'prequeue', 'opens', 'closes', 'beacon']);
select acts.declare_stage('queue.event');
select acts.declare_ending('queue.event', 'status', array['closed', 'cancelled']);
select acts.declare_kind(1800, 'queue.event-planned/1', 'queue.event');
select acts.declare_kind(1801, 'queue.event-made/1', 'queue.event');
select acts.declare_kind(1802, 'queue.committed/1', 'queue.event');
select acts.declare_kind(1803, 'queue.event-cancelled/1', 'queue.event');
select acts.declare_kind(1804, 'queue.revealed/1', 'queue.event');
select acts.declare_kind(1805, 'queue.drawn/1', 'queue.event');
select acts.declare_kind(1806, 'queue.event-closed/1', 'queue.event');

-- For the interlock of applications.
create view queue.for_interlock_event as
    select number, service, coalesce(prequeue, opens) as begins, closes, status from queue.event;

-- An event is of an announced opening, and says what was announced.
create function queue.check_planned() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.status <> 'planned' or new.commitment is not null or new.key_commitment is not null or new.secret is not null
        or new.commitments <> '[]'
    then
        raise exception 'queue.event: % begins as %', new.number, new.status using errcode = 'TZ410';
    end if;
    return null;
end $$;
revoke all on function queue.check_planned from public;
create trigger event_planned after insert on queue.event for each row execute function queue.check_planned();

-- No step is skipped. What goes into the lottery is fixed once the queue has begun; a secret is the one that was promised, and
-- neither it nor an order is there before the opening, by the clock of the database.
create function queue.check_step() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    step text := old.status || ' ' || new.status;
begin
    if new.status <> old.status and step not in ('planned announced', 'announced drawn', 'announced closed', 'drawn closed',
            'planned cancelled', 'announced cancelled', 'drawn cancelled')
        or old.status <> 'planned' and (new.commitment, new.key_commitment) is distinct from (old.commitment, old.key_commitment)
        or old.secret is not null and new.secret is distinct from old.secret
    then
        raise exception 'queue.event: % of %', step, new.number using errcode = 'TZ410';
    end if;
    if new.commitments <> old.commitments and (new.status <> 'announced' or coalesce(old.prequeue, old.opens) <= acts.now()
            or not new.commitments @> old.commitments
            or jsonb_array_length(new.commitments) <> jsonb_array_length(old.commitments) + 1)
    then
        raise exception 'queue.event: the commitments of % are fixed', new.number using errcode = 'TZ4C1';
    end if;
    if (step = 'announced drawn' or new.secret is distinct from old.secret) and new.opens > acts.now()
        or new.secret is distinct from old.secret and encode(sha256(decode(new.secret, 'hex')), 'hex') is distinct from new.commitment
    then
        raise exception 'queue.event: % is drawn early, or by another secret', new.number using errcode = 'TZ4D1';
    end if;
    if new.status = 'closed' and old.status <> 'closed' and new.closes > acts.now() then
        raise exception 'queue.event: % closes at %', new.number, new.closes using errcode = 'TZ4D1';
    end if;
    return null;
end $$;
revoke all on function queue.check_step from public;
create trigger event_step after update on queue.event for each row execute function queue.check_step();

create table queue.admission (
    id       uuid        primary key,
    version  int         not null,
    act_seq  bigint      not null,
    event    int         not null,
    pid      text        not null check (pid ~ '^[0-9a-f]{32}$'),
    ord      text        not null check (ord ~ '^[0-9a-f]{16}$'),
    lane     int         not null check (lane between 0 and 2),
    reached  text        not null check (reached ~ '^[0-9a-f]{16}$' and ord <= reached collate "C"),
    person   uuid        not null,
    at       timestamptz not null,
    lasts_to timestamptz not null check (lasts_to > at),
    times    int         not null check (times > 0)
);
create unique index admission_of_pid on queue.admission (event, pid);
create unique index admission_of_person on queue.admission (event, person);
create index admission_in_order on queue.admission (event, at, ord, pid);
create index admission_of_act on queue.admission (event, act_seq);
select acts.declare_state('queue.admission', array['event', 'pid', 'ord', 'lane', 'reached', 'person', 'at']);
select acts.declare_kind(1807, 'queue.admitted/1', 'queue.admission');
select acts.declare_kind(1808, 'queue.admitted-again/1', 'queue.admission');
create view queue.for_interlock_admission as select event, person, ord, lasts_to from queue.admission;

-- Nobody is admitted before the order is drawn, nor after the end, nor before the line has come to their place.
create function queue.check_admission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from queue.event e where e.number = new.event and e.status = 'drawn' and e.closes > acts.now())
        or new.lasts_to > acts.now() + interval '25 hours'
    then
        raise exception 'queue.admission: event % admits nobody', new.event using errcode = 'TZ4A1';
    end if;
    if tg_op = 'INSERT' and not exists (
            select from queue.lead l where l.event = new.event and new.reached <= l.reached[new.lane + 1] collate "C") then
        raise exception 'queue.admission: lane % of event % is not released up to %', new.lane, new.event, new.reached
            using errcode = 'TZ4A2';
    end if;
    return null;
end $$;
revoke all on function queue.check_admission from public;
create trigger admission_checked after insert or update on queue.admission
    for each row execute function queue.check_admission();

-- The seals themselves are in the acts. This is how far they go.
create table queue.seal_chain (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null,
    event   int    not null,
    node    int    not null check (node between 0 and 65535),
    second  bigint not null check (second >= 0),
    head    text   not null check (head ~ '^[0-9a-f]{64}$'),
    total   int    not null check (total >= 0)
);
create unique index seal_chain_of_node on queue.seal_chain (event, node);
select acts.declare_state('queue.seal_chain', array['event', 'node']);
select acts.declare_kind(1809, 'queue.sealed/1', 'queue.seal_chain');

-- A chain only grows.
create function queue.check_seals() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.second <= old.second or new.total < old.total then
        raise exception 'queue.seal_chain: node % of event % goes back', new.node, new.event using errcode = 'TZ4N1';
    end if;
    return null;
end $$;
revoke all on function queue.check_seals from public;
create trigger seals_grow after update on queue.seal_chain for each row execute function queue.check_seals();

-- The writer of cursors of an event. It goes on by compare-and-set of epoch and number, so a writer that was stopped finds itself
-- replaced before it sends anything. How far each lane is released is noted here before any gate hears of it.
create table queue.lead (
    event   int         primary key,
    epoch   bigint      not null,
    seq     bigint      not null,
    holder  uuid        not null,
    until   timestamptz not null,
    reached text[]      not null default array[repeat('0', 16), repeat('0', 16), repeat('0', 16)]
        check (array_to_string(reached, ',') ~ '^([0-9a-f]{16},){2}[0-9a-f]{16}$')
);
select acts.declare_working('queue.lead', array['epoch', 'seq', 'holder', 'until', 'reached']);

-- No lane goes back.
create function queue.check_lead() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.epoch < old.epoch or exists (
            select from unnest(old.reached, new.reached) as lane (before, after) where lane.after < lane.before collate "C") then
        raise exception 'queue.lead: the line of event % goes back', new.event using errcode = 'TZ4L1';
    end if;
    return null;
end $$;
revoke all on function queue.check_lead from public;
create trigger lead_goes_on after update on queue.lead for each row execute function queue.check_lead();

-- What a node of the platform saw of the requests of admitted people in one second.
create table queue.sample (
    event     int    not null,
    node      uuid   not null,
    second    bigint not null,
    completed int    not null,
    failed    int    not null,
    applied   int    not null,
    stuck     int    not null,
    latency   int    not null,
    primary key (event, second, node)
);
select acts.declare_passing('queue.sample', array['completed', 'failed', 'applied', 'stuck', 'latency']);

-- What the page of the queue shows.
create table queue.figure (
    event     int         not null,
    at        timestamptz not null,
    state     text        not null check (length(state) <= 20),
    arrived   bigint      not null,
    waiting   bigint      not null,
    released  bigint      not null,
    admitted  bigint      not null,
    no_shows  int         not null check (no_shows between 0 and 100),
    latency   int         not null,
    users     int         not null,
    primary key (event, at)
);
select acts.declare_passing('queue.figure');
