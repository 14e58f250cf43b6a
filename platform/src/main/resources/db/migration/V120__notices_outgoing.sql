-- What goes out to people by e-mail and SMS, and where they wish to be reached.

create table notices.contacts (
    id       uuid   primary key,
    version  int    not null,
    act_seq  bigint not null,
    person   uuid   not null,
    email    text   check (length(email) between 3 and 254),
    phone    text   check (phone ~ '^[+][0-9]{8,15}$'),
    language text   check (language in ('kk', 'ru', 'en')),
    channels jsonb  not null
);
select acts.declare_state('notices.contacts', array['person']);

-- One row for each notice and each way it goes out. Its listener puts it here in the transaction of its cursor; senders take
-- what is due and push `due` on by as long as nobody else may try: a sender that dies is followed by another. The way `cabinet`
-- stands for notices that go nowhere else: each notice is put out once, however often the listener tells it.
create table notices.outgoing (
    id      uuid        primary key,
    person  uuid        not null,
    seq     bigint      not null,
    channel text        not null check (channel in ('email', 'sms', 'cabinet')),
    at      timestamptz not null,
    kind    text        not null check (length(kind) between 1 and 60),
    service text,
    until   timestamptz,
    state   text        not null check (state in ('waiting', 'stuck', 'acknowledged', 'refused')),
    put_out timestamptz not null default clock_timestamp(),
    due     timestamptz not null default clock_timestamp(),
    tries   int         not null default 0,
    reason  text        check (length(reason) <= 200),
    settled timestamptz check ((settled is not null) = (state in ('acknowledged', 'refused'))),
    unique (person, seq, channel)
);
create index outgoing_due on notices.outgoing (channel, due) where state in ('waiting', 'stuck');
create index outgoing_refused on notices.outgoing (channel) where state = 'refused';
select acts.declare_working('notices.outgoing');

-- Listeners may write projections only. This is the one thing more that the listener of notices may do.
create function notices.put_out(
    ids uuid[], channels text[], of_person uuid, of_seq bigint, of_at timestamptz, of_kind text, of_service text,
    of_until timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into notices.outgoing (id, person, seq, channel, at, kind, service, until, state, settled)
    select u.id, of_person, of_seq, u.channel, of_at, of_kind, of_service, of_until,
        case u.channel when 'cabinet' then 'acknowledged' else 'waiting' end,
        case u.channel when 'cabinet' then clock_timestamp() end
    from unnest(ids, channels) u(id, channel)
    where not exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
    on conflict do nothing
$$;
revoke all on function notices.put_out from public;
grant execute on function notices.put_out to tereze_listener;

-- Whoever was told before there was this table is not written to now.
insert into notices.outgoing (id, person, seq, channel, at, kind, service, until, state, settled)
select gen_random_uuid(), person, seq, 'cabinet', at, kind, service, until, 'acknowledged', clock_timestamp()
from notices.notice;

-- What a demonstration would have sent. Empty everywhere else.
create table notices.demo_outbox (
    id        uuid        primary key,
    person    uuid        not null,
    channel   text        not null,
    recipient text        not null,
    subject   text        not null,
    body      text        not null,
    at        timestamptz not null default clock_timestamp()
);
create index demo_outbox_of_person on notices.demo_outbox (person, at desc);
select acts.declare_working('notices.demo_outbox');
