-- What others may read of the centre's help: visits and requests that are for a measure, and the visits of a school.
create schema support_api;
-- The measure a request is for, by its public id; null where it is for none.
alter table support.request add column measure text;
create index on support.request (measure) where measure is not null;
create index on support.visit_measure (measure);
