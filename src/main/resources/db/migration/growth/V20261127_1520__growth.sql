-- Trainings, lessons shown to others, and experience worth spreading.
create schema growth;
