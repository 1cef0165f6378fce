-- What was read of a request when somebody was proposed for it is what is taken over: the line keeps its version.
alter table support.assignment_line add column request_version bigint not null default 0;
alter table support.assignment_line alter column request_version drop default;

-- Whom a school was helped by is asked for whole queues.
create index on support.request (organisation_id) where done_at is not null;
