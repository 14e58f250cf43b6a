-- For the interlock that lets nobody decide without a role for the place: what the codes of all places in a role's territory
-- begin with, which is its own code without the groups of digits at its end that say nothing.
create view access.for_interlock_role as
    select person, role, since, until,
        case
            when territory = '000000000' then ''
            when right(territory, 7) = '0000000' then left(territory, 2)
            when right(territory, 5) = '00000' then left(territory, 4)
            when right(territory, 3) = '000' then left(territory, 6)
            else territory
        end as begins
    from access.role;

-- Whether anybody holds a role for a place is asked whenever a case comes before officers.
create index role_in on access.role (role, territory);
