import type { Logger } from 'kysely'
import type { OnQuery } from './store.ts'

const STATEMENTS = {
  SelectQueryNode: 'select',
  InsertQueryNode: 'insert',
  UpdateQueryNode: 'update',
  DeleteQueryNode: 'delete',
} as const

/** Kysely's options that tell of every statement and how long it took. Failed ones count: a time-out is time. */
export function telling(onQuery: OnQuery | undefined): { log?: Logger } {
  if (!onQuery) return {}
  return {
    log({ query, queryDurationMillis }) {
      const { kind } = query.query
      onQuery(kind in STATEMENTS ? STATEMENTS[kind as keyof typeof STATEMENTS] : 'other', queryDurationMillis)
    },
  }
}
