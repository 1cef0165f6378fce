-- What else a measure says: how its result is told, whom it reaches, what inside-school control looks at in which month, where it was taken over from.
alter table development.measure
  add indicator text not null default '',
  add reaches text[] not null default '{}',
  add reached bigint[] not null default '{}',
  add control_month date check (extract(day from control_month) = 1),
  add control_theme text not null default '',
  add origin text,
  add goal text;

create unique index origin_once on development.measure (plan_id, origin) where origin is not null and dropped_at is null;
