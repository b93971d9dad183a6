import { describe, expect, it } from 'vitest'
import {
  articleNo,
  asideOf,
  at,
  claimOf,
  deliveryOf,
  intakeOf,
  statementOf,
  subscriptionOf,
  TOPIC,
} from './examples.ts'
import type { GiveStore } from './store.ts'

export function describePruning(give: GiveStore): void {
  describe('pruning', () => {
    it('keeps all of a topic: its findings, sources, stories, meetings, and what operators did', async () => {
      const { store } = give()
      const subscription = subscriptionOf()
      await store.subscriptions.add(subscription)
      await store.recordReading(
        [],
        [
          intakeOf(articleNo(1), {
            claims: [claimOf()],
            proposed: [{ topic: TOPIC, id: 'proposed-fm-12', series: 'fm', ordinal: 12 }],
            statements: [statementOf({ meeting: 'proposed-fm-12', series: 'fm', ordinal: 12 })],
          }),
          asideOf(articleNo(2)),
        ],
      )
      const [finding] = await store.coverage.findings({ topic: TOPIC })
      const next = { nextDue: at(60), coveredUntil: at(0) }
      await store.scheduleDelivery(subscription, next, deliveryOf({ findings: [`${finding?.id}@1`] }))
      const who = { platform: 'slack' as const, user: 'U1' }
      await store.ledger.note({
        at: at(1),
        by: who,
        did: 'mute',
        about: 's-1',
        topic: TOPIC,
        channel: null,
        why: 'enough',
      })
      const told = async () => ({
        articles: await store.coverage.articles({ topic: TOPIC, relevant: true }),
        stories: await store.coverage.stories({ topic: TOPIC }),
        findings: await store.coverage.findings({ topic: TOPIC }),
        meetings: await store.coverage.proposedMeetings({ topic: TOPIC }),
        statements: await store.coverage.meetingStatements({ topic: TOPIC }),
        found: await store.coverage.search({ topic: TOPIC, terms: ['title'], limit: 9 }),
        shown: await store.shownTo(subscription.id),
        changes: await store.ledger.changes({ topic: TOPIC }),
        audit: await store.ledger.audit({}),
        due: await store.backlog(at(0), at(-9_999)),
      })
      const before = await told()
      expect([before.meetings.length, before.statements.length, before.audit.length, before.shown.size]).toEqual([
        1, 1, 1, 1,
      ])
      expect(await store.prune(at(999_999), at(999_999))).toBe(1)
      expect(await told()).toEqual(before)
    })
  })
}
