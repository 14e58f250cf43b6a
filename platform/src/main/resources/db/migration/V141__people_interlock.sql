-- For the interlock that lets nobody apply for another without a right to.
create view people.for_interlock_relation as
    select id, person, other, kind, until from people.relation;
