-- What a granted case made or changed in a register, such as a registration. It stands once it is there: a case that has ended
-- does not change.
alter table cases.case add column outcome uuid
    constraint case_outcome check (outcome is null or status = 'granted');
grant update (outcome) on cases.case to tereze_committer;

-- Declared anew, because the ending names the columns that were there when it was declared.
drop trigger acts_ended on cases.case;
select acts.declare_ending('cases.case', 'status', array['granted', 'refused', 'lapsed', 'withdrawn']);

select acts.declare_kind(630, 'cases.outcome-written/1', 'cases.case');
