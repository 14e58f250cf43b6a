-- A demonstration that was made before there was this mark.
select acts.make_demonstration() where exists (select from launcher.demo_person);
