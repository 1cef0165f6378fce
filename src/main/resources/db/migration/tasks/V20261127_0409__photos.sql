-- A picture has a small one beside it; what waited on a phone comes with a key of its own, so that sending it twice adds it once. What was added by
-- mistake is taken back: its file goes, that it was there stays.
alter table tasks.task_evidence add column preview_hash text;
alter table tasks.task_evidence add column sent_key text;
alter table tasks.task_evidence add column removed_at timestamptz;
alter table tasks.task_evidence add column removed_by bigint references registry.person (id);
create unique index evidence_sent_once on tasks.task_evidence (task_id, sent_key) where sent_key is not null;
create index on tasks.task_evidence (preview_hash) where preview_hash is not null;
