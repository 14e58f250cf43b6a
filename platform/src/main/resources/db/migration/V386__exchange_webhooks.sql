-- Where private organisations are told that a person has answered. The secret that signs the messages is not in the database: it
-- follows from the nonce and a key in the file of keys.
create table exchange.webhook (
    id      uuid        primary key,
    version int         not null,
    act_seq bigint      not null,
    agency  text        not null check (length(agency) between 1 and 60),
    stage   jsonb       not null check (length(stage ->> 'url') <= 500),
    status  text        not null check (status in ('active', 'removed')),
    since   timestamptz check ((since is null) = (status = 'removed'))
);
select acts.declare_state('exchange.webhook', array['agency']);
select acts.declare_stage('exchange.webhook');
select acts.declare_kind(520, 'exchange.webhook-set/1', 'exchange.webhook');
select acts.declare_kind(521, 'exchange.webhook-removed/1', 'exchange.webhook');
create unique index webhook_of_agency on exchange.webhook (agency);

-- One row for each answer that is told. A sender takes what is due and pushes `due` on by as long as nobody else may try: a sender
-- that dies is followed by another.
create table exchange.delivery (
    id       uuid        primary key,
    agency   text        not null,
    request  uuid        not null unique,
    seq      bigint      not null unique,
    answered timestamptz not null,
    state    text        not null check (state in ('waiting', 'stuck', 'delivered', 'refused')),
    queued   timestamptz not null default clock_timestamp(),
    due      timestamptz not null default clock_timestamp(),
    tries    int         not null default 0,
    reason   text        check (length(reason) <= 200),
    settled  timestamptz check ((settled is not null) = (state in ('delivered', 'refused')))
);
create index delivery_due on exchange.delivery (agency, due) where state in ('waiting', 'stuck');
create index delivery_of_agency on exchange.delivery (agency, seq);
select acts.declare_working('exchange.delivery', array['state', 'due', 'tries', 'reason', 'settled']);

-- An organisation is told of its own request, and of a yes or a no only: a message about anything else would show that somebody
-- refused, or is protected.
create function exchange.check_delivery() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from exchange.request r
            join acts.for_interlock_act a on a.thing = r.id
            where r.id = new.request and r.agency = new.agency and r.status = 'given' and r.stage ->> 'told' in ('yes', 'no')
                and a.seq = new.seq and a.at = new.answered) then
        raise exception 'exchange.delivery: % was not answered yes or no to %', new.request, new.agency using errcode = 'TZ386';
    end if;
    return new;
end $$;
revoke all on function exchange.check_delivery from public;
create trigger delivery_answered before insert on exchange.delivery for each row execute function exchange.check_delivery();

-- Listeners may write projections only. This is the one thing more that the listener of webhooks may do.
create function exchange.put_delivery(of_id uuid, of_agency text, of_request uuid, of_seq bigint, of_answered timestamptz)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    insert into exchange.delivery (id, agency, request, seq, answered, state)
    values (of_id, of_agency, of_request, of_seq, of_answered, 'waiting')
    on conflict do nothing
$$;
revoke all on function exchange.put_delivery from public;
grant execute on function exchange.put_delivery to tereze_listener;

select acts.declare_listener('webhooks');
