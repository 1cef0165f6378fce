-- What the centre does not note of somebody follows their posts.
alter table support.staff_terms alter column most_requests drop not null, alter column weekly_hours drop not null;
