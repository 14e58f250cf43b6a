-- What one organisation asks is a set: its guard row is moved by each question, so that two nodes count the same.
create table exchange.asking (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('exchange.asking');
create index request_of_agency on exchange.request (agency, asked);

-- While an organisation is told nothing by a person whom it asked, and the time to answer is not over, it asks them nothing
-- further.
create function exchange.check_asked_once() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if exists (
            select from exchange.request r
            where r.person = new.person and r.agency = new.agency and r.id <> new.id
                and r.until > new.asked and r.asked < new.until
                and coalesce(r.stage ->> 'told', 'nothing') = 'nothing') then
        raise exception 'exchange.request: % waits for this person already', new.agency using errcode = 'TZ211';
    end if;
    return null;
end $$;
revoke all on function exchange.check_asked_once from public;
create trigger request_asked_once after insert on exchange.request for each row
    when (new.person is not null) execute function exchange.check_asked_once();
