import type { DatabaseAddress, Store } from './store.ts'

/**
 * Opens the database and brings its tables up to date. Throws a UserError where it cannot be used. The driver is loaded
 * only where it is used.
 */
export async function openStore(address: DatabaseAddress): Promise<Store> {
  if (address.kind === 'sqlite') return (await import('./sqlite.ts')).openSqlite(address.path)
  return (await import('./postgres.ts')).openPostgres(address)
}
