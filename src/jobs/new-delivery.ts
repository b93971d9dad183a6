import { createHash } from 'node:crypto'
import { iso } from '../clock.ts'
import type { Document } from '../digest/document.ts'
import type { Delivery, DeliveryKind } from '../digest/subscription.ts'

type Told = 'id' | 'kind' | 'about' | 'subscription' | 'platform' | 'channel' | 'since' | 'until' | 'findings'

/** What was composed as a delivery that is due at once and has not been tried. `now`: UTC, ms. */
export function newDelivery({
  document,
  now,
  ...told
}: Pick<Delivery, Told> & { readonly document: Document; readonly now: number }): Delivery {
  return {
    ...told,
    document: JSON.stringify(document),
    state: 'due',
    parts: 0,
    attempts: 0,
    nextTry: iso(now),
    error: null,
  }
}

const MARKS: Readonly<Record<DeliveryKind, string>> = { digest: 'd', alert: 'a', correction: 'k', amend: 'm' }

/**
 * An id by what makes a delivery this one and no other: whoever composes it, it is the same one. Short enough for a
 * Discord nonce (25 characters).
 */
export function deliveryId(kind: DeliveryKind, of: readonly string[]): string {
  return `${MARKS[kind]}-${createHash('sha256').update(of.join('\n')).digest('hex').slice(0, 16)}`
}
