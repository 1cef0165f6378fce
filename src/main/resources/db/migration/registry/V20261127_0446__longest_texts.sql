-- What people write has an end, in the database too; for what is written from now on.
alter table registry.special_day add constraint reason_length check (length(reason) <= 500) not valid;
alter table registry.posting add constraint end_reason_length check (length(end_reason) <= 500) not valid;
alter table registry.method_union add constraint name_length check (length(name) <= 200) not valid;
