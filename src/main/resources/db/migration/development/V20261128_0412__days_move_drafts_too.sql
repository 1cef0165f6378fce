-- An authority that sets days off moves the last day for comments of a plan under way, and writes it into the plan's history, which it does not read.
alter policy of_plan on development.plan_event with check (exists (select 1 from development.plan p where p.id = plan_id));
