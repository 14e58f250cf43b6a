-- What one person applies for in one service is a set: its guard row is moved by each application, so that two nodes count the
-- same.
create table cases.applying (
    id      uuid   primary key,
    version int    not null,
    act_seq bigint not null
);
select acts.declare_set('cases.applying');

-- Nobody drowns owners and officers in applications: of one service twenty are open, and fifty came in within a day.
create function cases.check_filed() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    still_open int;
    lately int;
begin
    select count(*) filter (where c.status in ('waiting-consent', 'with-officer')),
        count(*) filter (where c.opened > new.opened - interval '1 day') into still_open, lately
    from cases.case c where c.applicant = new.applicant and c.service = new.service;
    if still_open > 20 or lately > 50 then
        raise exception 'cases.case: % has filed too often for %', new.applicant, new.service using errcode = 'TZ231';
    end if;
    return null;
end $$;
revoke all on function cases.check_filed from public;
create trigger case_filed after insert on cases.case for each row execute function cases.check_filed();
