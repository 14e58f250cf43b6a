-- The check that there was took a stage without a type.
select acts.declare_stage('exchange.request');
