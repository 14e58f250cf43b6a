-- For the interlocks of what cases give: only a granted case gives anything.
create view cases.for_interlock_case as select id, service, status from cases.case;
