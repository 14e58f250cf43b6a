-- The quota of mandates is declared as all quotas are. Of one giver twenty count: those that stand, and those of the last thirty days.
drop trigger mandates_counted on access.mandate;
drop function access.check_mandates_counted;
select acts.declare_quota('access.giving', 'access.mandate', 'given', array['principal'], array['counted'], array[20],
    array['s.given > :now - interval ''30 days'' or (s.status = ''standing'' and s.until > :now)']);
