-- Today counts the open requests of a place: of a region's many they are few.
create index on support.request (place_key) where confirmed_at is null and withdrawn_at is null;
