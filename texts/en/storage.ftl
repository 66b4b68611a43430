# What the database answers, to whoever looks after the machine.

wrong_key = The database does not open with this key, or is not a database of this program. Nothing was touched. Check ATELIER_KEY or ATELIER_KEY_FILE: it is the key the database was made with.
newer_schema = This database was written by a newer version of the program (step { $found }, this one knows step { $known }). Nothing was touched. Install the newer version.
older_schema = This database was written by an older version of the program (step { $found }, this one knows step { $known }). Nothing was touched. “atelier run” brings it up to date, after a backup.
older_in_use = This database was written by an older version of the program (step { $found }, this one knows step { $known }), and another program is using it: { $place }. Nothing was touched. Stop that one first; then “atelier run” brings the database up to date, after a backup.
not_made = There is no database yet: { $place }. “atelier run” makes it.
unwritable = The database cannot be written: the file or its folder is protected, or does not exist. Nothing was touched. Check ATELIER_DATABASE and who may write in the folder.
unreachable = The database does not answer: { $place }. Nothing was touched. Check that it is running, and the address in ATELIER_DATABASE.
server_too_old = This PostgreSQL server is too old: { $place }. Nothing was touched. Version { $known } or newer is needed.
bad_address = ATELIER_DATABASE: found “{ $found }”, expected: sqlite:///FILE or postgresql://USER@SERVER/NAME
disk_full = The disk is full. What was kept before is whole. Make room, then try again.
in_use = Another program is using this database already: { $place }. Stop it first: only one bot at a time writes to people.
hold_lost = The connection to the database was lost: { $place }. Another program may have taken over, so this one stops. Nothing is lost. Start it again, if the system does not do so by itself.
locked = The database has been busy for too long. Nothing was changed. Try again in a moment.
damaged = This copy or database is damaged, or was not made with this key: { $place }. Nothing was restored or changed. Take another copy, or check the key.
not_empty = A copy is only restored into an empty database and an empty folder. Nothing was touched. Give another address in ATELIER_DATABASE or ATELIER_FILES.
conflict = This row contradicts what is kept already. Nothing was changed. Try again; if it goes on, tell us what you were doing.
failed = The database failed. Nothing was changed. Try again; if it goes on, run “atelier check”.
