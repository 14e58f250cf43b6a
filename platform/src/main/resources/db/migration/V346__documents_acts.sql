-- A document is that of an act that registered its holder, it has a code that closes, and once ended it is never valid again.

-- Whether a text is a tereze.documents.CheckCode: 25 digits, of which the last is the check digit of tereze.documents.rules.Damm.
create function documents.is_code(code text) returns boolean
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
    quasigroup text := '0317598642' || '7092154863' || '4206871359' || '1750983426' || '6123045978'
        || '3674209581' || '5869720134' || '8945362017' || '9438617205' || '2581436790';
    so int := 0;
begin
    if code !~ '^[0-9]{25}$' then
        return false;
    end if;
    for i in 1 .. length(code) loop
        so := substr(quasigroup, so * 10 + substr(code, i, 1)::int + 1, 1)::int;
    end loop;
    return so = 0;
end $$;
revoke all on function documents.is_code from public;
grant execute on function documents.is_code to tereze_listener;

-- Rows with another code were put there by hand: no code that is made from an act is like that.
delete from documents.document where not documents.is_code(code);
alter table documents.document
    drop constraint document_code_check,
    add constraint document_code_check check (documents.is_code(code)),
    add constraint document_days_check check (
        isfinite(since) and isfinite(coalesce(until, since)) and isfinite(coalesce(ended, since))) not valid;

select acts.declare_ending('documents.document', 'ended', earlier => true);

-- Acts of kind 200 are addresses.registered/1.
create function documents.check_made() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from acts.for_interlock_act a
            join acts.for_interlock_subject s on s.seq = a.seq and s.person = new.holder
            where a.seq = new.seq and a.id = new.id and a.thing = new.registration and a.at = new.at and a.kind = 200) then
        raise exception 'documents.document: no act % registered its holder', new.id using errcode = 'TZ346';
    end if;
    return new;
end $$;
revoke all on function documents.check_made from public;
create trigger document_made before insert on documents.document for each row execute function documents.check_made();
