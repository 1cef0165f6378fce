-- The area of needs a request is about, where the asker names one: one need seen in many schools becomes one seminar.
alter table support.request add column area text check (length(area) between 1 and 100);
create index on support.request (place_key, area) where area is not null and done_at is null and withdrawn_at is null;
