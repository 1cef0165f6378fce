-- Files are known by the hash of their content; the name is the one they came with.
alter table tasks.task_evidence drop column file_id;
alter table tasks.task_evidence add column file_hash text;
alter table tasks.task_evidence add column file_name text;
