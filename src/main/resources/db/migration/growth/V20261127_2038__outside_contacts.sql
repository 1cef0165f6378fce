-- Agreements and contacts of schools and centres with outside bodies: proposed, agreed by the authority, entered with number and day, ended by day or reason.
create table growth.contact (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  organisation_id bigint not null,
  place_key bigint not null,
  kind text not null check (kind in ('university', 'college', 'ngo', 'company', 'foreign', 'other')),
  name text not null check (length(name) between 1 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  purpose text not null check (length(purpose) between 1 and 2000),
  from_day date not null,
  until_day date not null,
  answers_for bigint not null references registry.person (id),
  proposed_by bigint not null references registry.person (id),
  proposed_at timestamptz not null,
  answer_by date not null,
  returned_at timestamptz,
  agreed_at timestamptz,
  decided_by bigint references registry.person (id),
  reason text check (length(reason) <= 1000),
  agreement_number text check (length(agreement_number) between 1 and 40),
  agreement_day date,
  entered_at timestamptz,
  entered_by bigint references registry.person (id),
  ended_at timestamptz,
  ended_by bigint references registry.person (id),
  withdrawn_at timestamptz,
  name_key text generated always as (growth.training_key(name)) stored,
  version bigint not null default 0,
  check (from_day <= until_day),
  check (agreed_at is null or returned_at is null),
  check (decided_by is distinct from proposed_by or decided_by is null),
  check (entered_at is null or agreed_at is not null and agreement_number is not null and agreement_day is not null),
  check (ended_at is null or entered_at is not null),
  check (ended_at is null or withdrawn_at is null),
  foreign key (organisation_id, place_key) references registry.organisation (id, place_key) on update cascade
);
create index on growth.contact (place_key, id);
create index on growth.contact (answers_for);
-- What waits for the authority; what waits for the office: to mend, to enter, to end soon.
create index contact_to_agree on growth.contact (place_key) where returned_at is null and agreed_at is null and withdrawn_at is null;
create index contact_open on growth.contact (organisation_id) where ended_at is null and withdrawn_at is null;
revoke delete on growth.contact from birge_app;

-- What happened to a contact: insert only.
create table growth.contact_event (
  id bigint generated always as identity primary key,
  contact_id bigint not null references growth.contact (id),
  at timestamptz not null,
  person_id bigint references registry.person (id),
  what text not null,
  words text check (length(words) <= 1000)
);
create index on growth.contact_event (contact_id, id);
revoke update, delete on growth.contact_event from birge_app;

-- The leaders of the office, whoever answers for the contact and the authority above; the centre of the area once it is agreed.
alter table growth.contact enable row level security;
alter table growth.contact force row level security;
create policy concerned on growth.contact for select using (
  (select scope.role()) like 'job:%'
  or place_key >= (select scope.low()) and place_key < (select scope.high())
    and (organisation_id = (select scope.organisation()) and (select scope.role()) in ('head', 'deputy', 'centre-head', 'methodist')
         or organisation_id = (select scope.organisation()) and answers_for = (select scope.person())
         or (select scope.role()) = 'authority-officer'
         or agreed_at is not null and (select scope.role()) in ('centre-head', 'methodist')));
create policy proposed on growth.contact for insert with check (
  proposed_by = (select scope.person())
    and place_key >= (select scope.low()) and place_key < (select scope.high())
    and organisation_id = (select scope.organisation())
    and agreed_at is null
    and (select scope.role()) in ('head', 'centre-head', 'methodist'));
create policy kept_by_own on growth.contact for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high())
    and organisation_id = (select scope.organisation())
    and (select scope.role()) in ('head', 'centre-head', 'methodist'));
create policy decided on growth.contact for update using (
  place_key >= (select scope.low()) and place_key < (select scope.high()) and (select scope.role()) = 'authority-officer');

-- Policies for an update are added up, so the authority's word is watched where before and after are both known.
create function growth.authority_agrees_to_contacts() returns trigger
  language plpgsql as $$
begin
  if scope.role() <> 'authority-officer' or scope.person() = old.proposed_by then
    raise exception 'only an officer of the authority decides on contact %', old.public_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger authority_agrees before update on growth.contact for each row
  when (new.agreed_at is distinct from old.agreed_at or new.returned_at is distinct from old.returned_at and new.returned_at is not null)
  execute function growth.authority_agrees_to_contacts();

alter table growth.contact_event enable row level security;
alter table growth.contact_event force row level security;
create policy of_contact on growth.contact_event for select using (exists (select 1 from growth.contact c where c.id = contact_id));
create policy written_by_doer on growth.contact_event for insert with check (
  person_id = (select scope.person()) and exists (select 1 from growth.contact c where c.id = contact_id));
