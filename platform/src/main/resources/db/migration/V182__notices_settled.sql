-- Messages are put out by the listener of acts and settled by senders. Nobody else adds one, changes what one says, or takes
-- back that it was settled: or people could be kept from being told, or be told again and again.
revoke insert, update on notices.outgoing from tereze_app;
grant update (state, due, tries, reason, settled) on notices.outgoing to tereze_app;

create function notices.check_settled() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'notices.outgoing: % is settled', old.id using errcode = 'TZ182';
end $$;
revoke all on function notices.check_settled from public;

-- An acknowledgement that comes after the message was given up counts.
create trigger outgoing_settled before update on notices.outgoing for each row
    when (old.state = 'acknowledged' or (old.state = 'refused' and new.state <> 'acknowledged'))
    execute function notices.check_settled();

-- No message stands for an act that is still to come: it would keep that act from being told.
create or replace function notices.put_out(
    ids uuid[], channels text[], of_person uuid, of_seq bigint, of_at timestamptz, of_kind text, of_service text,
    of_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from acts.for_interlock_act a where a.seq = of_seq) then
        raise exception 'notices.put_out: there is no act %', of_seq using errcode = 'TZ183';
    end if;
    insert into notices.outgoing (id, person, seq, channel, at, kind, service, until, state, settled)
    select u.id, of_person, of_seq, u.channel, of_at, of_kind, of_service, of_until,
        case u.channel when 'cabinet' then 'acknowledged' else 'waiting' end,
        case u.channel when 'cabinet' then clock_timestamp() end
    from unnest(ids, channels) u(id, channel)
    where not exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
    on conflict do nothing;
end $$;
