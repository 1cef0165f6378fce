-- Schools a session is for because of what they need or asked: invited at once, each answered by its head, with people or with nobody this time.
create table growth.training_invitation (
  training_id bigint not null references growth.training (id),
  organisation_id bigint not null,
  place_key bigint not null,
  source text not null check (source in ('need', 'request')),
  code text not null,
  invited_at timestamptz not null,
  invited_by bigint not null references registry.person (id),
  answered_at timestamptz,
  answered_by bigint references registry.person (id),
  primary key (training_id, organisation_id),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.training_invitation (place_key, training_id);
revoke delete on growth.training_invitation from birge_app;

alter table growth.training_invitation enable row level security;
alter table growth.training_invitation force row level security;
create policy concerned on growth.training_invitation for select using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and (select scope.role() in ('head', 'deputy', 'centre-head', 'methodist') or scope.role() like 'job:%'));
create policy invite on growth.training_invitation for insert with check (
  place_key >= (select scope.low()) and place_key < (select scope.high()) and (select scope.role() in ('centre-head', 'methodist')));
create policy answer on growth.training_invitation for update using (
  organisation_id = (select scope.organisation()) and (select scope.role() = 'head'));
