-- No application is taken for a service that is not open at that moment, or in another version than the open one. Before any
-- version was signed for, the open ones are those before the first that expects a rush, as in PublicServices.
create function cases.check_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from releases.for_interlock_release r
            where r.service = new.service
                and case r.status
                        when 'open' then new.service_version = r.edition
                            or r.edition is null and not exists (
                                select from catalogue.for_interlock_definition d
                                where d.service = new.service and d.opening_minute is not null and d.edition <= new.service_version)
                        -- From its announced moment on it is open, whether or not that has been recorded.
                        when 'scheduled' then r.opens <= acts.now() and new.service_version = r.rehearsed
                        else false
                    end)
    then
        raise exception 'cases.case: % version % is not open', new.service, new.service_version using errcode = 'TZ404';
    end if;
    return null;
end $$;
revoke all on function cases.check_open from public;
create trigger case_open after insert on cases.case for each row execute function cases.check_open();
