import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { timelineEvents } from '../../src/commands/timeline-events.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { renderText } from '../../src/digest/text.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { type OpenDesk, openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, writtenReader } from '../jobs/desk.ts'
import { EDITOR } from './small-desk.ts'

const clock = clockAt('2024-05-29T09:00:00+09:00')
const FEEDS = [
  feedOf('one', { outlet: 'The Ledger' }),
  feedOf('two', { outlet: 'The Courier' }),
  feedOf('seoul', { outlet: 'Seoul ministry', official: 'KR', language: 'ko' }),
]
const at = (day: string) => `${day}T06:00:00Z`
const reader = writtenReader({
  one: [
    entryOf('one/may', {
      title: 'Summit of three in May',
      text: 'Japan, China and South Korea are arranging to hold a trilateral summit in Seoul in late May, sources said.',
      published: at('2024-04-10'),
    }),
    entryOf('one/held', {
      title: 'Leaders of three neighbours meet in Seoul',
      text: 'The leaders of Japan, China and South Korea held their trilateral summit in Seoul on Monday, May 27, 2024.',
      published: at('2024-05-27'),
    }),
  ],
  two: [
    entryOf('two/held', {
      title: 'Summit in Seoul',
      text: 'The leaders of Japan, China and South Korea met for a trilateral summit in Seoul on May 26 and 27.',
      published: at('2024-05-28'),
    }),
  ],
  seoul: [
    entryOf('seoul/date', {
      title: '한일중 정상회의 개최',
      text: '제9차 한일중 정상회의를 5월 26~27일 서울에서 개최한다고 대통령실이 발표했다.',
      published: at('2024-05-23'),
    }),
  ],
})

let open: OpenDesk
beforeAll(async () => {
  const shipped = loadConfiguration({ DATABASE_URL: 'sqlite::memory:' })
  const topics = shipped.topics.map(({ topic, ...rest }) => {
    // As an operator left it at the end of 2023.
    const meetings = topic.meetings.filter(({ from }) => from !== undefined && from < '2023-12-01')
    return { ...rest, topic: { ...topic, meetings } }
  })
  open = await openDesk({ ...shipped, topics, feeds: FEEDS }, clock, silent)
  await pollOnce({ ...open, reader, feeds: FEEDS, everything: true, backfill: true, clock, log: silent })
})
afterAll(() => open.close())

const answer = async (typed: string) => {
  const { name, values } = parseTyped(typed, commands)
  const { document } = await runCommand({ name, values, asker: EDITOR }, commands, open.desk, silent)
  return renderText(document, { width: 10_000, color: false })
}
const summit = async (now?: string) => {
  const desk = now === undefined ? open.desk : { ...open.desk, now: () => Date.parse(now) }
  return (await timelineEvents({ about: 'summit', since: '2024-01-01' }, desk, 'en')).at(-1)
}

describe('the timeline', () => {
  it('has a meeting that only coverage knows, with its days, who says so, and that the baseline does not know it', async () => {
    expect(await summit()).toMatchObject({
      date: '2024-05-26',
      until: '2024-05-27',
      meeting: 'proposed-summit-2024-05',
      firmness: 'held',
      rough: false,
      text: '9th trilateral summit, Seoul; chair: South Korea, a meeting that the baseline does not know yet',
      sources: [{ outlet: 'The Courier' }, { outlet: 'The Ledger' }, { outlet: 'Seoul ministry' }],
    })
  })

  it('shows how firm it was said to be, step by step', async () => {
    expect((await summit())?.history.map(({ firmness, since }) => `${firmness} ${since}`)).toEqual([
      'under coordination 2024-04-10',
      'announced 2024-05-23',
      'held 2024-05-27',
    ])
    expect(await answer('timeline about:summit since:2024-01-01')).toContain(
      '[under coordination 2024-04-10 → announced 2024-05-23 → held 2024-05-27]',
    )
  })

  it('tells no more than was said by the day that is asked about', async () => {
    expect(await summit('2024-05-01T00:00:00Z')).toMatchObject({
      date: '2024-05-21',
      until: '2024-05-31',
      rough: true,
      firmness: 'under coordination',
    })
  })

  it('is settled by a record of what was held, whatever coverage says', async () => {
    const [busan] = await timelineEvents({ about: 'fm-10', since: '2023-11-01' }, open.desk, 'en')
    expect(busan ?? (await timelineEvents({ about: 'Busan', since: '2023-11-01' }, open.desk, 'en'))[0]).toMatchObject({
      meeting: 'fm-10',
      date: '2023-11-26',
      firmness: 'held',
    })
  })

  it('links what else is said to the proposed meeting, and says that the baseline does not know it', async () => {
    const findings = await open.desk.coverage.findings({ topic: 'japan-china-korea' })
    const told = findings.filter(({ meeting }) => meeting === 'proposed-summit-2024-05')
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ why }) => why.includes('a meeting that the baseline does not know yet'))).toBe(true)
  })
})
