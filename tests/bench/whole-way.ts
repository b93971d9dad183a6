import { readFileSync } from 'node:fs'
import { iso } from '../../src/clock.ts'
import type { Asker } from '../../src/commands/command.ts'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { type OpenDesk, openDesk } from '../../src/main.ts'
import { folderOverMade } from './bench-folder.ts'
import { type Figure, median, short, timed } from './figures.ts'
import { madeFeeds } from './made-feeds.ts'

/** The morning after the meeting that most of the labelled articles are about. */
export const MORNING = Date.parse('2023-11-27T08:00:00+09:00')
const TIMES = 15

const TYPED = [
  'ask When and where will the next trilateral summit be held?',
  'check The foreign ministers of Japan, China and South Korea met in Busan on 25 November 2023.',
  'latest since:3d',
  'facts',
  'digest since:3d',
]

const asker: Asker = {
  platform: 'terminal',
  user: 'bench',
  channel: 'terminal',
  workspace: null,
  operator: true,
  zone: 'Asia/Tokyo',
  locale: null,
}

/** Fetch, read, store, place, group, compare: fifty feeds in one poll; then the commands over what that left. */
export async function wholeWayFigures(): Promise<Figure[]> {
  const folder = await folderOverMade(madeFeeds(MORNING))
  const configuration = loadConfiguration(folder.variables)
  const clock = { now: () => MORNING }
  const open = await openDesk(configuration, clock, silent)
  try {
    const poll = { ...open, feeds: configuration.feeds, everything: true, backfill: false, clock, log: silent }
    const began = performance.now()
    const polled = await pollOnce(poll)
    const seconds = (performance.now() - began) / 1_000
    const sum = (of: 'added' | 'relevant') => polled.reduce((total, feed) => total + feed[of], 0)
    const [again = Number.NaN] = await timed(1, () => pollOnce(poll))
    return [
      {
        what: 'articles a second, the whole way',
        value: `${short(sum('added') / seconds)}`,
        how: `fetched to findings stored: ${sum('added')} articles of ${polled.length} loopback feeds, ${sum('relevant')} relevant, ${open.topics.length} topics, ${short(seconds)} s`,
      },
      {
        what: 'the same poll again, nothing new',
        value: `${short(again)} ms`,
        how: 'the same bodies, recognised by their hash',
      },
      ...(await commandFigures(open)),
      await claimFigure(open),
    ]
  } finally {
    await open.close()
    await folder.remove()
  }
}

async function commandFigures({ desk }: OpenDesk): Promise<Figure[]> {
  const figures: Figure[] = []
  const since = iso(MORNING - 3 * 86_400_000)
  const stories = await desk.coverage.stories({ topic: desk.topics[0]?.id ?? '', since, until: iso(MORNING) })
  for (const typed of TYPED) {
    const { name, values } = parseTyped(typed, commands)
    const command = commands.find((one) => one.name === name)
    const taken = await timed(TIMES, () => command?.answer(values, desk, asker))
    figures.push({
      what: `\`${typed.split(' ')[0]}\` at that store`,
      value: `${short(median(taken))} ms`,
      how: `median of ${TIMES}, first ${short(taken[0] ?? Number.NaN)} ms; ${stories.length} stories in three days`,
    })
  }
  return figures
}

/** Every labelled sentence of the first topic, alone, as `check` compares it. */
async function claimFigure({ desk }: OpenDesk): Promise<Figure> {
  const sentences = readFileSync('fixtures/claims/japan-china-korea/claims.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(Object(JSON.parse(line)).sentence))
  const [all = Number.NaN] = await timed(1, () => {
    for (const text of sentences) desk.judge('japan-china-korea', { text })
  })
  return {
    what: 'comparing a claim',
    value: `${short(all / sentences.length)} ms`,
    how: `${sentences.length} labelled sentences in four languages, each alone, against ${desk.facts('japan-china-korea').length} facts`,
  }
}
