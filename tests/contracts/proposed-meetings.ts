import { describe, expect, it } from 'vitest'
import { articleNo, at, intakeOf, statementOf, TOPIC } from './examples.ts'
import { actOf } from './ledger.ts'
import type { GiveStore } from './store.ts'

const TWELFTH = { topic: TOPIC, id: 'proposed-fm-12', series: 'fm', ordinal: 12 }
const MARCH = { from: '2026-03-01', to: '2026-03-31', precision: 'month', approximate: false } as const
const DAY = { from: '2026-03-14', to: '2026-03-14', precision: 'day', approximate: false } as const

export function describeProposedMeetings(give: GiveStore): void {
  const record = (n: number, over: Parameters<typeof statementOf>[0] = {}, official: string | null = null) =>
    give().store.recordReading(
      [],
      [
        intakeOf(articleNo(n, { outlet: `Paper ${n}`, official }), {
          proposed: [TWELFTH],
          statements: [statementOf({ publisher: `Paper ${n}`, ...over })],
        }),
      ],
    )
  const proposed = (until?: string) =>
    give().store.coverage.proposedMeetings({ topic: TOPIC, ...(until !== undefined && { until }) })

  describe('proposed meetings', () => {
    it('are put together from what is said of them, with publishers counted and own accounts marked', async () => {
      await record(1, { days: MARCH })
      await record(2, { days: DAY, place: 'kyoto', host: 'JP', firmness: 'announced', participants: ['a', 'b'] }, 'JP')
      await record(3, { days: MARCH, place: 'kyoto', publisher: 'Paper 1' })
      expect(await proposed()).toMatchObject([
        {
          id: 'proposed-fm-12',
          topic: TOPIC,
          series: 'fm',
          ordinal: 12,
          state: 'open',
          days: DAY,
          place: 'kyoto',
          host: 'JP',
          participants: ['a', 'b'],
          firmness: 'announced',
          publishers: 2,
          officials: ['JP'],
          first: at(1),
          last: at(3),
        },
      ])
    })

    it('keep how firm they were said to be, each step with who said so first', async () => {
      await record(1)
      await record(2, { firmness: 'announced' })
      await record(3, { firmness: 'reported' })
      await record(4, { firmness: 'postponed' })
      const [one] = await proposed()
      expect(one?.history.map(({ firmness, since, source }) => [firmness, since, source.outlet])).toEqual([
        ['reported', at(1), 'Paper 1'],
        ['announced', at(2), 'Paper 2'],
        ['postponed', at(4), 'Paper 4'],
      ])
    })

    it('are told as they stood on a day', async () => {
      await record(1)
      await record(100, { firmness: 'held' })
      expect(await proposed(at(50))).toMatchObject([{ firmness: 'reported', publishers: 1 }])
      expect(await proposed(at(0))).toEqual([])
    })

    it('give what is said of each meeting with its source, oldest first', async () => {
      await record(2, { sentence: 'Later.' })
      await record(1, { sentence: 'Earlier.' })
      await record(3, { meeting: 'fm-10', sentence: 'Of another.' })
      const { coverage } = give().store
      const of = async (meeting?: string) =>
        (await coverage.meetingStatements({ topic: TOPIC, ...(meeting !== undefined && { meeting }) })).map(
          ({ sentence, url }) => [sentence, url],
        )
      expect(await of('proposed-fm-12')).toEqual([
        ['Earlier.', 'https://news.example/1'],
        ['Later.', 'https://news.example/2'],
      ])
      expect(await of()).toHaveLength(3)
      expect(await coverage.meetingStatements({ topic: 'another' })).toEqual([])
    })

    it('are told anew once more was said, by whichever process, before or after what was known', async () => {
      const others = await give().another()
      const told = async () => (await proposed()).map(({ publishers, first, last }) => [publishers, first, last])
      await record(5)
      expect(await told()).toEqual([[1, at(5), at(5)]])
      await others.recordReading(
        [],
        [
          intakeOf(articleNo(2), { statements: [statementOf({ publisher: 'Paper 2' })] }),
          intakeOf(articleNo(9), { statements: [statementOf({ publisher: 'Paper 9' })] }),
        ],
      )
      expect(await told()).toEqual([[3, at(2), at(9)]])
      expect((await others.coverage.proposedMeetings({ topic: TOPIC, until: at(9) }))[0]?.last).toBe(at(5))
    })

    it('give the latest two hundred statements, and with which before them it became firmer or less firm', async () => {
      const said = (n: number) =>
        intakeOf(articleNo(n), {
          proposed: [TWELFTH],
          statements: [statementOf({ firmness: n < 3 ? 'reported' : 'announced', sentence: `${n}` })],
        })
      const sentences = async () =>
        (await give().store.coverage.meetingStatements({ topic: TOPIC, meeting: 'proposed-fm-12' })).map(
          ({ sentence }) => Number(sentence),
        )
      await give().store.recordReading(
        [],
        Array.from({ length: 204 }, (_, n) => said(n)),
      )
      const latest = Array.from({ length: 200 }, (_, n) => n)
      expect(await sentences()).toEqual([0, 3, ...latest.map((n) => n + 4)])
      // Those that come later find the earlier ones read.
      await give().store.recordReading([], [said(204), said(205)])
      expect(await sentences()).toEqual([0, 3, ...latest.map((n) => n + 6)])
      const anew = (await give().another()).coverage.meetingStatements({ topic: TOPIC, meeting: 'proposed-fm-12' })
      expect((await anew).map(({ sentence }) => Number(sentence))).toEqual(await sentences())
    })

    it('stay what the desk made of them when they are reported again', async () => {
      await record(1)
      const rejected = { topic: TOPIC, id: 'proposed-fm-12', from: 'open', to: 'rejected' } as const
      expect(await give().store.ledger.settleMeeting(rejected, actOf({ did: 'reject', about: rejected.id }))).toBe(true)
      await record(2)
      expect(await proposed()).toMatchObject([{ state: 'rejected', publishers: 2 }])
    })
  })
}
