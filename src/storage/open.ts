import type { Engine } from './engine.ts'
import type { DatabaseAddress, Store } from './store.ts'
import { storeOver } from './store-over.ts'

/** Opens the database and brings its tables up to date. Throws a UserError where it cannot be used. */
export async function openStore(address: DatabaseAddress): Promise<Store> {
  return storeOver(await openEngine(address))
}

/** The driver is loaded only where it is used. */
export async function openEngine(address: DatabaseAddress): Promise<Engine> {
  if (address.kind === 'sqlite') return (await import('./sqlite.ts')).openSqliteEngine(address.path)
  return (await import('./postgres.ts')).openPostgres(address)
}
