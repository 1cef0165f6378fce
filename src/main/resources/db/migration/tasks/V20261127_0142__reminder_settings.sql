-- How an authority wants reminders for its area, in school days; the latest row of a place counts, the narrowest place wins, without any the pack.
create table tasks.reminder_setting (
  id bigint generated always as identity primary key,
  organisation_id bigint not null,
  place_key bigint not null,
  remind_before int not null check (remind_before between 1 and 30),
  on_the_day boolean not null,
  deputy_after int not null check (deputy_after between 1 and 60),
  head_after int not null check (head_after between deputy_after and 90),
  set_at timestamptz not null,
  set_by bigint,
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on tasks.reminder_setting (organisation_id, id desc);
revoke update, delete on tasks.reminder_setting from birge_app;

alter table tasks.reminder_setting enable row level security;
alter table tasks.reminder_setting force row level security;
create policy where_it_holds on tasks.reminder_setting for select using (
  exists (select 1 from registry.organisation o
           where o.id = organisation_id and o.reach_low < (select scope.high()) and o.reach_high > (select scope.low())));
create policy set_within on tasks.reminder_setting for insert with check (
  exists (select 1 from registry.organisation o
           where o.id = organisation_id and o.reach_low >= (select scope.low()) and o.reach_high <= (select scope.high())));
