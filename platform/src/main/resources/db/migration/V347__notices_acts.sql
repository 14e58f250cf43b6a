-- A notification and its messages say of an act when it happened, and for which service; a notification also about which thing.
-- Whom it is told, and as what, the listener decides.
create function notices.check_told() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from acts.for_interlock_act a
            where a.seq = new.seq and a.at = new.at and a.thing = new.thing and a.ground is not distinct from new.service
                and coalesce(new.receipt, a.id) = a.id) then
        raise exception 'notices.notice: there is no such act %', new.seq using errcode = 'TZ347';
    end if;
    return new;
end $$;
revoke all on function notices.check_told from public;
create trigger notice_told before insert on notices.notice for each row execute function notices.check_told();

create or replace function notices.put_out(
    ids uuid[], channels text[], addresses text[], of_turn int, of_person uuid, of_seq bigint, of_at timestamptz,
    of_kind text, of_service text, of_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from acts.for_interlock_act a
            where a.seq = of_seq and a.at = of_at and a.ground is not distinct from of_service) then
        raise exception 'notices.put_out: there is no such act %', of_seq using errcode = 'TZ183';
    end if;
    insert into notices.outgoing (id, person, seq, channel, addressed, turn, at, kind, service, until, state, settled)
    select u.id, of_person, of_seq, u.channel, u.addressed, of_turn, of_at, of_kind, of_service, of_until,
        case u.channel when 'cabinet' then 'acknowledged' else 'waiting' end,
        case u.channel when 'cabinet' then clock_timestamp() end
    from unnest(ids, channels, addresses) u(id, channel, addressed)
    where not exists (select from notices.outgoing o where o.person = of_person and o.seq = of_seq)
    on conflict do nothing;
end $$;
