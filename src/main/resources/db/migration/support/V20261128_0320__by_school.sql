-- What the pages of a school and of its centre ask by the school.
create index on support.request (organisation_id, id);
create index on support.visit (organisation_id, day) where called_off_at is null;
create index on support.visit (organisation_id, place_key, day) where recorded_at is not null;
