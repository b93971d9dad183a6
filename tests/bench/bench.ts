/** `npm run bench`: what the product costs, as one table. docs/performance.md quotes it. Under three minutes. */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { folderOverDemo, folderOverMade } from './bench-folder.ts'
import { choosingFigures } from './choosing.ts'
import { feedsFigures } from './feeds.ts'
import { type Figure, median, short, table, timed } from './figures.ts'
import { madeFeeds } from './made-feeds.ts'
import { awkwardFigure, readingFigures } from './reading.ts'
import { serviceFigures } from './service.ts'
import { wholeWayFigures } from './whole-way.ts'

async function demoFigures(): Promise<Figure[]> {
  const taken = await timed(3, () => {
    const { status } = spawnSync('npm', ['run', '-s', 'demo'], { timeout: 60_000 })
    if (status !== 0) throw new Error('the demo did not end well')
  })
  const all = taken.map((ms) => short(ms / 1_000)).join(', ')
  return [
    {
      what: '`npm run demo`',
      value: `${short(median(taken) / 1_000)} s`,
      how: `wall time of the whole command; s of 3: ${all}`,
    },
  ]
}

const began = performance.now()
const figures = [
  ...(await demoFigures()),
  ...(await serviceFigures(folderOverDemo, "the demo's feeds", true)),
  ...(await serviceFigures(() => folderOverMade(madeFeeds(Date.now())), '1,000 articles', false)),
  ...(await readingFigures()),
  await awkwardFigure(),
  ...(await feedsFigures()),
  ...(await wholeWayFigures()),
  ...choosingFigures(),
]
process.stdout.write(table(figures))
process.stdout.write(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ` +
    `${availableParallelism()} cores, ${short((performance.now() - began) / 1_000)} s in all\n`,
)
