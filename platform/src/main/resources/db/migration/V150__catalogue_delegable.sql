-- Services in which a person acts themselves: no power of attorney is good for them.

-- What was declared before says nothing of it, and so it may be delegated.
alter table catalogue.definition add column delegable boolean not null default true;

-- For the interlock that lets nobody apply for another without a right to.
create view catalogue.for_interlock_definition as select service, edition, delegable from catalogue.definition;
