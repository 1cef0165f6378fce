-- A programme chosen for a pair; its steps are laid over the school days of the pair's period when the pair begins.
create table support.induction (
  mentorship_id bigint primary key references support.mentorship (id),
  programme text not null,
  title text not null check (length(title) <= 200),
  language text not null check (language in ('az', 'kk', 'ru', 'en')),
  steps jsonb not null,
  chosen_by bigint references registry.person (id),
  chosen_at timestamptz not null,
  laid_at timestamptz,
  version bigint not null default 0
);
revoke delete on support.induction from birge_app;

-- A step of one pair. The two people stand in the row, so that its policy asks no other table.
create table support.induction_step (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  mentorship_id bigint not null references support.induction (mentorship_id),
  mentor_id bigint not null references registry.person (id),
  mentee_id bigint not null references registry.person (id),
  due date not null,
  kind text not null check (kind in ('lesson-planning', 'documents', 'technology', 'resources', 'visit-of-mentor', 'visit-to-mentor', 'talk', 'milestone')),
  done_by text not null check (done_by in ('mentor', 'mentee')),
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) <= 1000),
  done_at timestamptz,
  done_on date,
  finished_by bigint references registry.person (id),
  confirmed_at timestamptz,
  confirmed_by bigint references registry.person (id),
  not_needed_at timestamptz,
  postponed int not null default 0,
  told_at timestamptz,
  changed_at timestamptz not null,
  version bigint not null default 0,
  check ((done_at is null) = (done_on is null) and (done_at is null) = (finished_by is null)),
  check (confirmed_at is null or done_at is not null and confirmed_by is distinct from finished_by),
  check (not_needed_at is null or done_at is null)
);
create index on support.induction_step (mentorship_id, due);
create index on support.induction_step (mentor_id, due) where confirmed_at is null and not_needed_at is null;
create index on support.induction_step (mentee_id, due) where confirmed_at is null and not_needed_at is null;
create index on support.induction_step (due) where kind = 'milestone' and confirmed_at is null and not_needed_at is null;

-- What happened to a step and what the two wrote about it: theirs alone, insert only.
create table support.induction_event (
  id bigint generated always as identity primary key,
  step_id bigint not null references support.induction_step (id) on delete cascade,
  mentor_id bigint not null references registry.person (id),
  mentee_id bigint not null references registry.person (id),
  at timestamptz not null,
  person_id bigint not null references registry.person (id),
  what text not null,
  words text check (length(words) <= 2000)
);
create index on support.induction_event (step_id, id);
revoke update on support.induction_event from birge_app;

-- The journal of the pair: read by its two people and nobody else, changed by who wrote it.
create table support.journal_entry (
  id bigint generated always as identity primary key,
  public_id text not null unique,
  mentorship_id bigint not null references support.mentorship (id),
  mentor_id bigint not null references registry.person (id),
  mentee_id bigint not null references registry.person (id),
  author_id bigint not null references registry.person (id),
  day date not null,
  words text not null check (length(words) between 1 and 4000),
  written_at timestamptz not null,
  mended_at timestamptz,
  check (author_id in (mentor_id, mentee_id))
);
create index on support.journal_entry (mentorship_id, day desc, id desc);
revoke update on support.journal_entry from birge_app;
grant update (day, words, mended_at) on support.journal_entry to birge_app;

-- Which programme a pair has is known to whoever knows the pair.
alter table support.induction enable row level security;
alter table support.induction force row level security;
create policy of_mentorship on support.induction using (exists (select 1 from support.mentorship m where m.id = mentorship_id));

-- The two see every step; the head, the centre and the nightly job see milestones only. Whoever may choose a programme lays it.
alter table support.induction_step enable row level security;
alter table support.induction_step force row level security;
create policy of_pair on support.induction_step using ((select scope.person()) in (mentor_id, mentee_id));
create policy milestones on support.induction_step for select using (
  kind = 'milestone'
    and (select scope.role() in ('head', 'centre-head', 'methodist') or scope.role() like 'job:%')
    and exists (select 1 from support.mentorship m where m.id = mentorship_id));
create policy told on support.induction_step for update using (kind = 'milestone' and (select scope.role() like 'job:%'));
create policy lay on support.induction_step for insert with check (
  exists (select 1 from support.mentorship m where m.id = mentorship_id and m.mentor_id = induction_step.mentor_id and m.mentee_id = induction_step.mentee_id));

alter table support.induction_event enable row level security;
alter table support.induction_event force row level security;
create policy of_pair on support.induction_event using ((select scope.person()) in (mentor_id, mentee_id));

alter table support.journal_entry enable row level security;
alter table support.journal_entry force row level security;
create policy read_by_the_two on support.journal_entry for select using ((select scope.person()) in (mentor_id, mentee_id));
create policy written_by_one on support.journal_entry for insert with check (
  author_id = (select scope.person())
    and exists (select 1 from support.mentorship m where m.id = mentorship_id and m.mentor_id = journal_entry.mentor_id and m.mentee_id = journal_entry.mentee_id));
create policy mended_by_its_author on support.journal_entry for update using (author_id = (select scope.person()));
create policy removed_by_its_author on support.journal_entry for delete using (author_id = (select scope.person()));

-- How far pairs are, as counts: for the two, the head and the centre. The function sees days and moments of steps, none of their words.
grant select (mentorship_id, due, done_at, confirmed_at, not_needed_at) on support.induction_step to birge_search;
grant create on schema support to birge_search;
set role birge_search;
create function support.induction_counts(of_mentorships bigint[], late_up_to date)
  returns table (mentorship_id bigint, steps int, done int, not_needed int, late int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.mentorship_id, count(*)::int,
         (count(*) filter (where s.done_at is not null))::int,
         (count(*) filter (where s.not_needed_at is not null))::int,
         (count(*) filter (where s.done_at is null and s.not_needed_at is null and s.due <= late_up_to))::int
    from support.induction_step s
    join support.mentorship m on m.id = s.mentorship_id
   where s.mentorship_id = any (of_mentorships)
     and (scope.person() in (m.mentor_id, m.mentee_id)
          or scope.role() in ('head', 'centre-head', 'methodist')
             and (m.place_key >= scope.low() and m.place_key < scope.high()
                  or m.mentor_place_key >= scope.low() and m.mentor_place_key < scope.high()))
   group by s.mentorship_id
$$;
revoke all on function support.induction_counts(bigint[], date) from public;
grant execute on function support.induction_counts(bigint[], date) to birge_app;
reset role;
revoke create on schema support from birge_search;
