-- That contacts were changed is told where they were before, and where the register has them: one notice may go to several
-- addresses of one channel.
alter table notices.outgoing
    add column addressed text not null default 'chosen' check (addressed in ('chosen', 'former', 'register'));
alter table notices.outgoing drop constraint outgoing_person_seq_channel_key;
alter table notices.outgoing add constraint outgoing_once unique (person, seq, channel, addressed);

drop function notices.put_out;
create function notices.put_out(
    ids uuid[], channels text[], addresses text[], of_person uuid, of_seq bigint, of_at timestamptz, of_kind text,
    of_service text, of_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from acts.for_interlock_act a where a.seq = of_seq) then
        raise exception 'notices.put_out: there is no act %', of_seq using errcode = 'TZ183';
    end if;
    insert into notices.outgoing (id, person, seq, channel, addressed, at, kind, service, until, state, settled)
    select u.id, of_person, of_seq, u.channel, u.addressed, of_at, of_kind, of_service, of_until,
        case u.channel when 'cabinet' then 'acknowledged' else 'waiting' end,
        case u.channel when 'cabinet' then clock_timestamp() end
    from unnest(ids, channels, addresses) u(id, channel, addressed)
    where not exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
    on conflict do nothing;
end $$;
revoke all on function notices.put_out from public;
grant execute on function notices.put_out to tereze_listener;
