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

    it('deletes what an edit took out of its topic, unless a finding rested on it', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1)), intakeOf(articleNo(2), { claims: [claimOf()] })])
      // As far as pruning comes, both are still about the topic.
      expect(await store.prune(at(999_999), at(999_999))).toBe(0)
      const before = await store.readBefore([articleNo(1).id, articleNo(2).id])
      const revisions = [...before.values()].map(({ article, version, placements, claims }) => ({
        article: { ...article, text: 'About the weather.' },
        version,
        given: 'new',
        edit: { title: null, gone: [article.text], came: ['About the weather.'] },
        at: at(60),
        terms: [],
        placements: placements.map((placement) => ({ ...placement, relevant: false, story: null })),
        stories: [],
        gone: claims.map(({ id }) => id),
        kept: [],
        claims: [],
        proposed: [],
        statements: [],
        corrections: [],
      }))
      await store.recordReading([], [], { revisions })
      expect(await store.prunable(at(999_999))).toBe(1)
      expect(await store.prune(at(999_999), at(999_999))).toBe(1)
      expect(await store.coverage.articleById(articleNo(1).id)).toBeNull()
      expect(await store.coverage.versions(articleNo(2).id)).toHaveLength(1)
      const [finding] = await store.coverage.findings({ topic: TOPIC, until: at(59) })
      expect(finding?.sources).toMatchObject([{ article: articleNo(2).id }])
    })

    it('goes on where it ended the last time, past what a clock that was wrong dated ahead', async () => {
      const { store } = give()
      const YEAR = 525_600
      const some = (from: number, seen: number) =>
        [...Array(210).keys()].map((n) => asideOf(articleNo(from + n, { seen: at(seen) })))
      await store.recordReading([], [intakeOf(articleNo(1)), ...some(1_000, 10)])
      await store.recordReading([], [...some(2_000, YEAR), ...some(3_000, 20)])
      await store.recordReading([], some(4_000, 100))
      const left = async () => (await store.coverage.articles({ topic: TOPIC, limit: 9_999 })).length
      // Those of the year ahead are as old as what stands around them.
      expect(await store.prune(at(15), at(50))).toBe(420)
      expect(await store.prune(at(15), at(50))).toBe(0)
      expect(await left()).toBe(1 + 420)
      expect(await store.prune(at(50), at(120))).toBe(210)
      expect(await left()).toBe(1 + 210)
    })
  })
}
