-- What people write has an end, in the database too; for what is written from now on.
alter table support.request add constraint texts_length
  check (length(topic) <= 200 and length(words) <= 4000 and length(done_words) <= 4000 and length(rating_words) <= 2000) not valid;
alter table support.request_event add constraint words_length check (length(words) <= 4000) not valid;
