-- The step of the year a school is at, by the state of its plan (null: none) and of its campaign.
create function development.stage_of(plan_state text, campaign boolean, closed boolean) returns text
  language sql immutable parallel safe as $$
  select case when plan_state in ('agreed', 'noted') then 'work'
              when plan_state = 'submitted' then 'submitted'
              when plan_state is not null then 'plan'
              when not campaign then 'not-begun'
              when not closed then 'asking'
              else 'asked' end
$$;
