import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** What every line of the log says of the work it is written for: `request`, `delivery`. */
export type Context = Readonly<Record<string, string>>

const contexts = new AsyncLocalStorage<Context>()

/** Does some work so that every log line written on its way, in whatever room, bears these fields. Nested ones add up. */
export function within<T>(fields: Context, work: () => T): T {
  return contexts.run({ ...contexts.getStore(), ...fields }, work)
}

/** The fields of the work that is going on here. */
export function contextNow(): Context {
  return contexts.getStore() ?? {}
}

/** Does some work under a request id: the one that came with it, where it is one, or a new one. */
export function withinRequest<T>(given: string | undefined, work: (id: string) => T): T {
  const id = given !== undefined && /^[\w.-]{1,64}$/.test(given) ? given : `r-${randomBytes(6).toString('hex')}`
  return within({ request: id }, () => work(id))
}
