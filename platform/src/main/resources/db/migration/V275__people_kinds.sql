-- The kinds of act that there are already.
select acts.declare_kind(100, 'people.loaded/1');
