-- The kinds of act that there are already.
select acts.declare_kind(550, 'catalogue.defined/1');
select acts.declare_kind(551, 'catalogue.defined-undelegable/1');
