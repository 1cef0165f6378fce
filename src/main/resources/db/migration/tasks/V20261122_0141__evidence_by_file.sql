-- The nightly sweep asks for each old file whether evidence holds it.
create index on tasks.task_evidence (file_hash) where file_hash is not null;
