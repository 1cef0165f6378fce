-- How many were asked and have answered, for all who may see the state of a campaign but not who answered.
alter table instruments.campaign
  add column asked int not null default 0,
  add column answered int not null default 0;
