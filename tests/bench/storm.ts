/**
 * `npm run storm -- [kills] [seed]`: 100 kills by default, every second one aimed, at each moment of a post in turn; about
 * twenty minutes. Ends with 1 where anything was lost or doubled.
 */
import { AIMS } from './storm/aim.ts'
import { storm } from './storm/run.ts'

const [count = 100, seed = 20_231_126] = process.argv.slice(2).map(Number)
const kills = Array.from({ length: count }, (_, i) =>
  i % 2 === 0 ? (AIMS[(seed + i / 2) % AIMS.length] ?? null) : null,
)
/** Three channels on each platform, in each of them a digest every quarter of a minute. */
const plan = { seed, kills, channels: 3, seconds: ['3', '18', '33', '48'], reportsASecond: 1 }
const { wrong, hits, ...figures } = await storm(plan, (line) => process.stdout.write(`${line}\n`))
for (const [aim, times] of Object.entries(hits).sort()) process.stdout.write(`${String(times).padStart(4)}  ${aim}\n`)
process.stdout.write(`${JSON.stringify({ seed, ...figures, wrong: wrong.length })}\n`)
for (const line of wrong) process.stdout.write(`${line}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
