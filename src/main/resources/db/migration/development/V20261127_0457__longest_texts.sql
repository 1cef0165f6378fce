-- What people write has an end, in the database too; for what is written from now on.
alter table development.plan_event add constraint words_length check (length(words) <= 4000) not valid;
