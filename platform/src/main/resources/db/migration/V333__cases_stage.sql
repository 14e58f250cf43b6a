-- Until here a case could be granted, and withdrawn afterwards, in its stage, while its status, which alone is watched, said that it
-- waits.
select acts.declare_stage('cases.case');
