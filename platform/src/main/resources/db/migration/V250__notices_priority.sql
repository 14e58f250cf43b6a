-- How soon a message goes out is said by the module that tells it, and no longer by its kind: 0 before all others, 1, 2.
drop index notices.outgoing_due;
alter table notices.outgoing alter column turn drop expression;
alter table notices.outgoing alter column turn set default 1;
create index outgoing_due on notices.outgoing (channel, turn, due) where state in ('waiting', 'stuck');

drop function notices.put_out;
create function notices.put_out(
    ids uuid[], channels text[], addresses text[], of_turn int, of_person uuid, of_seq bigint, of_at timestamptz,
    of_kind text, of_service text, of_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from acts.for_interlock_act a where a.seq = of_seq) then
        raise exception 'notices.put_out: there is no act %', of_seq using errcode = 'TZ183';
    end if;
    insert into notices.outgoing (id, person, seq, channel, addressed, turn, at, kind, service, until, state, settled)
    select u.id, of_person, of_seq, u.channel, u.addressed, of_turn, of_at, of_kind, of_service, of_until,
        case u.channel when 'cabinet' then 'acknowledged' else 'waiting' end,
        case u.channel when 'cabinet' then clock_timestamp() end
    from unnest(ids, channels, addresses) u(id, channel, addressed)
    where not exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
    on conflict do nothing;
end $$;
revoke all on function notices.put_out from public;
grant execute on function notices.put_out to tereze_listener;

-- Whether a question reached somebody is asked of any kind that asks something.
drop index notices.notice_objection;
create index notice_asking on notices.notice (thing) where until is not null;
