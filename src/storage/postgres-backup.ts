/** What `backup` and `restore` say on PostgreSQL, which brings better tools for both than this program could. */
export const BACK_UP_POSTGRES =
  'This database is PostgreSQL. Back it up with: pg_dump --format=custom --file=FILE "$DATABASE_URL"'
export const RESTORE_POSTGRES =
  'This database is PostgreSQL. Stop the service, make an empty database, and restore into it with: ' +
  'pg_restore --no-owner --exit-on-error --dbname="$DATABASE_URL" FILE'
