/** `npm run storm -- [kills] [seed]`: 100 kills by default, a quarter of an hour. Ends with 1 where anything was lost or doubled. */
import { storm } from './storm/run.ts'

const [kills = 100, seed = 20_231_126] = process.argv.slice(2).map(Number)
const { wrong, ...figures } = await storm({ kills, seed }, (line) => process.stdout.write(`${line}\n`))
process.stdout.write(`${JSON.stringify({ seed, ...figures, wrong: wrong.length })}\n`)
for (const line of wrong) process.stdout.write(`${line}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
