-- Schools of a region, authorities of the country: a range of places of one kind.
create index organisation_by_kind on registry.organisation (kind, place_key);
