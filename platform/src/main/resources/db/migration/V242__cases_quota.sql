-- The quota of applications is declared as all quotas are. Of one applicant and service twenty are open, and fifty came in within a day.
drop trigger case_filed on cases.case;
drop function cases.check_filed;
select acts.declare_quota('cases.applying', 'cases.case', 'opened', array['applicant', 'service'], array['open', 'day'], array[20, 50],
    array['s.status in (''waiting-consent'', ''with-officer'')', 's.opened > :now - interval ''1 day''']);
