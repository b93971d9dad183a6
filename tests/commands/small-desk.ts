/** The real desk over a real database, with a handful of articles that came the way they always come. */
import type { Asker } from '../../src/commands/command.ts'
import type { Desk } from '../../src/commands/desk.ts'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { type Answered, runCommand } from '../../src/commands/run-command.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { renderText } from '../../src/digest/text.ts'
import { UserError } from '../../src/errors.ts'
import type { FeedReader } from '../../src/feeds/feed.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { type OpenDesk, openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, writtenReader } from '../jobs/desk.ts'

const MONDAY = '2023-11-27T12:00:00+09:00'

const met =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday, 26 November 2023. ' +
  'It was their first meeting in four years. No joint press conference was held after the talks. ' +
  'They agreed to speed up preparations for a trilateral summit, but no date was set.'

const FEEDS = [
  feedOf('ledger', { outlet: 'The Ledger' }),
  feedOf('wire', { outlet: 'Harbour Wire', wire: true }),
  feedOf('courier', { outlet: 'The Courier' }),
  feedOf('seoul', { outlet: 'Seoul ministry', official: 'KR', language: 'ko' }),
  feedOf('radio', { outlet: 'Radio' }),
]

const written = writtenReader({
  wire: [entryOf('wire/met', { title: 'Three ministers meet in Busan', text: met, published: '2023-11-26T09:00:00Z' })],
  ledger: [
    entryOf('ledger/met', { title: 'Three ministers meet in Busan', text: met, published: '2023-11-26T10:00:00Z' }),
    entryOf('ledger/cup', {
      title: 'Ulsan win the cup',
      text: 'Ulsan beat Busan 2-1 in the final on Sunday.',
      published: '2023-11-26T12:00:00Z',
    }),
  ],
  courier: [
    entryOf('courier/wrong', {
      title: 'Ministers of Japan, China and South Korea in Busan',
      text:
        'On Saturday, 25 November 2023, Busan was host to the foreign ministers of Japan, China and South Korea. ' +
        'Traders near the harbour said that the streets had been closed since dawn, and that few customers came.',
      published: '2023-11-26T11:00:00Z',
    }),
  ],
  seoul: [
    entryOf('seoul/met', {
      title: '한일중 외교장관회의 결과',
      text: '박진 외교부 장관은 11월 26일 부산에서 한일중 외교장관회의를 개최하였다. 3국 정상회의의 조속한 개최를 위한 준비를 가속화하기로 하였다. 환경과 보건 분야의 협력도 논의하였다.',
      published: '2023-11-26T08:00:00Z',
    }),
  ],
  radio: 'failed',
})

const reader: FeedReader = {
  ...written,
  async read(feed, last) {
    const reading = await written.read(feed, last)
    const lastSuccess = reading.outcome === 'read' ? new Date(MONDAY).toISOString() : null
    return { ...reading, state: { ...reading.state, lastSuccess, lastItem: lastSuccess } }
  },
}

export interface SmallDesk {
  readonly desk: Desk
  readonly open: OpenDesk
  /** What the terminal would show of a command as typed; the message where it was refused. */
  answer(typed: string, over?: Partial<Asker>): Promise<string>
  /** The answer itself, and who sees it. */
  run(typed: string, over?: Partial<Asker>): Promise<Answered>
}

export const EDITOR: Asker = {
  platform: 'slack',
  user: 'U0EDITOR',
  channel: 'C0DESK',
  workspace: 'T0',
  operator: true,
  zone: 'Asia/Tokyo',
  locale: null,
}

/** Reads the feeds once, on the day after the meeting. */
export async function smallDesk(): Promise<SmallDesk> {
  const clock = clockAt(MONDAY)
  const configuration = { ...loadConfiguration({ DATABASE_URL: 'sqlite::memory:' }), feeds: FEEDS }
  const open = await openDesk(configuration, clock, silent)
  await pollOnce({ ...open, reader, feeds: FEEDS, everything: true, backfill: false, clock, log: silent })
  const run = async (typed: string, over: Partial<Asker> = {}) => {
    const { name, values } = parseTyped(typed, commands)
    return runCommand({ name, values, asker: { ...EDITOR, ...over } }, commands, open.desk, silent)
  }
  return {
    desk: open.desk,
    open,
    run,
    async answer(typed, over) {
      try {
        return renderText((await run(typed, over)).document, { width: 10_000, color: false })
      } catch (thrown) {
        if (thrown instanceof UserError) return thrown.message
        throw thrown
      }
    },
  }
}
