-- What is open: places without a result, for every page's menu, and those who are still to be asked.
create index on growth.enrolment (place_key) where declined_at is null and withdrawn_at is null and result_at is null;
create index on growth.enrolment (training_id) where completed and asked_effect_at is null;
