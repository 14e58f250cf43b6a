-- Births: each rests on a granted case and has a child in the register of people. One birth a medical certificate.

create schema civil;
grant usage on schema civil to tereze_app, tereze_committer, tereze_listener;

create table civil.birth (
    id          uuid        primary key,
    version     int         not null,
    act_seq     bigint      not null,
    kase        uuid        not null,
    child       uuid        not null,
    medical     text        not null check (length(medical) between 1 and 40),
    certificate uuid        not null,
    at          timestamptz not null,
    medical_key text        not null check (medical_key <> '')
);
create unique index birth_of_case on civil.birth (kase);
create unique index birth_of_child on civil.birth (child);
create unique index birth_of_medical on civil.birth (medical_key);
select acts.declare_state('civil.birth', array['kase', 'child', 'medical', 'certificate', 'at', 'medical_key']);
select acts.declare_kind(2000, 'civil.birth-registered/1', 'civil.birth');

-- No single statement makes a birth: it has a granted case, a child whose IIN says its birth and sex, a certificate of the child, and a
-- parent. What the same transaction writes later counts, so this is asked at its end.
create function civil.check_birth() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
            select from cases.for_interlock_case c where c.id = new.kase and c.status = 'granted')
        or not exists (
            select from people.for_interlock_person p
            where p.id = new.child and starts_with(p.iin, to_char(p.birth, 'YYMMDD'))
                and (substr(p.iin, 7, 1)::int % 2 = 1) = (p.sex = 'male'))
        or not exists (
            select from people.for_interlock_document d
            where d.id = new.certificate and d.person = new.child and d.kind = 'birth-certificate')
        or not exists (
            select from people.for_interlock_relation r
            where r.other = new.child and r.kind = 'parent' and r.until is null)
    then
        raise exception 'civil.birth: % lacks its case, its child, its certificate or a parent', new.id using errcode = 'TZ363';
    end if;
    return null;
end $$;
revoke all on function civil.check_birth from public;
create constraint trigger birth_whole after insert on civil.birth deferrable initially deferred for each row
    execute function civil.check_birth();

-- Each parent gets the certificate from the act that enters them.
select documents.declare_paper('birth-certificate', 102);
