-- One row in a demo database: it stays a demo for good.
create schema demo;
create table demo.world (
  country text primary key,
  made_at timestamptz not null
);

-- The accounts that a demo's sign-in page offers.
create table demo.sign_in (
  user_name text primary key,
  role text not null,
  person text not null,
  place text not null,
  position int not null
);
