-- Each case has a number that people can say. It follows from the id of the case.
select acts.declare_number('cases.case', 'id');
