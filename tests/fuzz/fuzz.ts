/**
 * Reads damaged feeds and pages for as long as it is told: `npm run fuzz -- SECONDS SEED`. Ends with 1 where a reader
 * breaks, hangs or takes more memory than its bounds, and says with which seed and number that comes again.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { inputs } from './inputs.ts'
import { readAnything } from './read-anything.ts'

/** Of one input, for five readers together, ms of processor (on a busy machine the clock says nothing): two of the bounded pages' own limits. */
const LONGEST_MS = 20_000
/** How often that is looked at, ms. */
const LOOK_MS = 1_000
const MEMORY_MB = 512

interface Progress {
  readonly number: number
  readonly from: string
  readonly bytes: number
  /** What the input before took of the processor. */
  readonly ms: number
}

async function readOnAndOn({ seed, until }: { seed: number; until: number }): Promise<void> {
  let ms = 0
  for (const input of inputs(seed)) {
    if (Date.now() > until) return
    parentPort?.postMessage({
      number: input.number,
      from: input.from,
      bytes: input.bytes.length,
      ms,
    } satisfies Progress)
    const before = process.threadCpuUsage()
    await readAnything(input)
    const { user, system } = process.threadCpuUsage(before)
    ms = (user + system) / 1000
  }
}

function watch(seconds: number, seed: number): void {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { seed, until: Date.now() + seconds * 1000 },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  let last: Progress = { number: 0, from: '', bytes: 0, ms: 0 }
  let slowest = last
  const fail = (what: string): void => {
    console.error(`${what}: seed ${seed}, number ${last.number}, from ${last.from}, ${last.bytes} bytes`)
    process.exit(1)
  }
  let since = { number: 0, spent: 0 }
  const look = async (): Promise<void> => {
    const { user, system } = await worker.cpuUsage()
    const spent = (user + system) / 1000
    if (since.number !== last.number) since = { number: last.number, spent }
    else if (spent - since.spent > LONGEST_MS) fail(`takes more than ${LONGEST_MS / 1000} s of processor`)
  }
  const timer = setInterval(() => look().catch(() => {}), LOOK_MS)
  worker.on('message', (progress: Progress) => {
    if (progress.ms > slowest.ms) slowest = { ...last, ms: progress.ms }
    last = progress
  })
  worker.on('error', (error) => {
    console.error(error)
    fail('breaks')
  })
  worker.on('exit', () => {
    clearInterval(timer)
    console.log(
      `${last.number} inputs read with seed ${seed}; the slowest took ${Math.round(slowest.ms)} ms of processor ` +
        `(number ${slowest.number}, ${slowest.bytes} bytes); ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
    )
  })
}

if (isMainThread) {
  const [seconds = '60', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
  watch(Number(seconds), Number(seed))
} else await readOnAndOn(workerData)
