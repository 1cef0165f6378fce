-- The nightly sweep asks for each old file whether a sheet holds it.
create index on councils.signed_sheet (file_hash);
