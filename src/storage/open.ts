import type { Engine } from './engine.ts'
import type { DatabaseAddress, OnQuery, Store } from './store.ts'
import { storeOver } from './store-over.ts'

/** Opens the database and brings its tables up to date. Throws a UserError where it cannot be used. */
export async function openStore(address: DatabaseAddress, onQuery?: OnQuery): Promise<Store> {
  return storeOver(await openEngine(address, onQuery))
}

/** The driver is loaded only where it is used. */
export async function openEngine(address: DatabaseAddress, onQuery?: OnQuery): Promise<Engine> {
  if (address.kind === 'sqlite') return (await import('./sqlite.ts')).openSqliteEngine(address.path, onQuery)
  return (await import('./postgres.ts')).openPostgres(address, onQuery)
}
