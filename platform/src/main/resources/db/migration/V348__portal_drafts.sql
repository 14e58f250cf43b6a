-- A draft is the typed text of each field. Another one could not be read, and the form would fail until the draft is deleted.
create function portal.is_form(form jsonb) returns boolean
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
    select jsonb_typeof(form) = 'object' and not jsonb_path_exists(form, 'strict $.* ? (@.type() != "string")')
$$;
revoke all on function portal.is_form from public;
grant execute on function portal.is_form to tereze_app;
delete from portal.draft where not portal.is_form(form);
alter table portal.draft add constraint draft_form_check check (portal.is_form(form));
