-- Original files are kept for evidence and hardly ever read: compressing them costs more time than it saves room.
alter table import_bytes alter column bytes set storage external;
