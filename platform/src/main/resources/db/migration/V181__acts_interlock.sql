-- For the interlock that puts no message out but for an act that there is.
create view acts.for_interlock_act as select seq from acts.act;
