-- Today asks each person for done measures nobody has said anything of.
create index on tasks.task (responsible_id) where source_kind = 'measure' and done_at is not null and cancelled_at is null;
