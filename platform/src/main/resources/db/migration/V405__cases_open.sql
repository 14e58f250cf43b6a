-- No application is taken for a service that is not open at that moment, or in another version than the open one.
create function cases.check_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from releases.for_interlock_release r
            where r.service = new.service
                and case r.status
                        when 'open' then new.service_version = coalesce(r.edition, new.service_version)
                            and (r.edition is not null or new.service_version < coalesce(r.pending, new.service_version + 1))
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
