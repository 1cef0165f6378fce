-- The last day for which people were reminded by themselves; a campaign given more days reminds anew.
alter table instruments.campaign add column reminded_for date;
create index on instruments.campaign (closes) where closed_at is null;
