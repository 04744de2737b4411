-- Whether minutes were on time is told by when they could be read first: they are put right and published again without becoming late.
alter table meeting add column first_published_at timestamptz;
alter table meeting disable trigger user;
update meeting set first_published_at = published_at where published_at is not null;
alter table meeting enable trigger user;
alter table meeting add check ((first_published_at is null) = (published_at is null));
grant update (first_published_at) on meeting to keelson_app;
-- what is noted of a row is noted of its new column too
call audit('meeting', 'initiative_id', 'id');
