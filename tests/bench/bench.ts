/**
 * `npm run bench`: what the product costs, as one table. docs/performance.md quotes it. Some minutes. `npm run bench -- scale`,
 * with sizes where others than 10,000, 100,000 and 1,000,000 are wanted: what it costs over large archives. `npm run bench -- load`,
 * with a size and "postgres" where wanted: how commands are answered when many ask at once. `npm run bench -- replicas`: what several processes take in together.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { folderOverDemo, folderOverMade } from './bench-folder.ts'
import { choosingFigures } from './choosing.ts'
import { feedsFigures } from './feeds.ts'
import { type Figure, median, short, table, timed } from './figures.ts'
import { loadFigures } from './load/load.ts'
import { madeFeeds } from './made-feeds.ts'
import { awkwardFigure, readingFigures } from './reading.ts'
import { replicaFigures } from './replicas.ts'
import { scaleFigures } from './scale.ts'
import { serviceFigures } from './service.ts'
import { wholeWayFigures } from './whole-way.ts'

/** Stored articles: in the usual run, and in the long one, which takes an hour and some GB of disk. */
const SMALL = [1_000, 4_000]
const LONG = [10_000, 100_000, 1_000_000]
const LOADED = 100_000

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

async function allFigures(): Promise<Figure[]> {
  return [
    ...(await demoFigures()),
    ...(await serviceFigures(folderOverDemo, "the demo's feeds", true)),
    ...(await serviceFigures(() => folderOverMade(madeFeeds(Date.now())), '1,000 articles', false)),
    ...(await readingFigures()),
    await awkwardFigure(),
    ...(await feedsFigures()),
    ...(await wholeWayFigures()),
    ...choosingFigures(),
    ...(await scaleFigures(SMALL)),
  ]
}

const began = performance.now()
const [which, ...sizes] = process.argv.slice(2)
const figures =
  which === 'scale'
    ? await scaleFigures(sizes.length > 0 ? sizes.map(Number) : LONG)
    : which === 'load'
      ? await loadFigures(Number(sizes[0] ?? LOADED), sizes[1] === 'postgres' ? 'postgres' : 'sqlite')
      : which === 'replicas'
        ? await replicaFigures()
        : await allFigures()
process.stdout.write(table(figures))
process.stdout.write(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform} ${process.arch}, ` +
    `${availableParallelism()} cores, ${short((performance.now() - began) / 1_000)} s in all\n`,
)
