create schema growth_api;
create index completed_by_person on growth.enrolment (person_id, training_id) where completed;
