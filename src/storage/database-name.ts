import type { DatabaseAddress } from './store.ts'

/** What messages call a database: the file, or `user@host:port/database`. Never with its password. */
export function databaseName(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return address.path
  const { user, host, port, database } = address
  return `${user === undefined ? '' : `${user}@`}${host}:${port}/${database}`
}
