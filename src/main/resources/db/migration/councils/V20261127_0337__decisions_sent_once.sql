-- A decision written without a network is sent with a key of its own, so that sending it twice writes it once.
alter table councils.decision add column sent_key text;
create unique index decision_sent_once on councils.decision (item_id, sent_key) where sent_key is not null;
