import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { startAsUsual } from './as-started.ts'
import type { BenchFolder } from './bench-folder.ts'
import { type Figure, median, short } from './figures.ts'

const RUNS = 3
const MB = 1_024

interface Life {
  readonly readyMs: number
  readonly readyMb: number
  readonly polledMb: number
  readonly pollMs: number
  readonly peakMb: number
  readonly stopMs: number
}

/** The service in a process of its own, started as `npm start` starts it, with a fake Slack and a fake Discord here. */
export async function serviceFigures(
  folder: () => Promise<BenchFolder>,
  name: string,
  alsoStart: boolean,
): Promise<Figure[]> {
  // The first start fills the compile cache.
  if (alsoStart) await live(folder)
  const lives: Life[] = []
  for (let i = 0; i < (alsoStart ? RUNS : 1); i++) lives.push(await live(folder))
  const of = (figure: keyof Life) => lives.map((life) => life[figure])
  const ready = of('readyMs').map(short).join(', ')
  const start: Figure[] = [
    {
      what: 'start to ready, both platforms',
      value: `${short(median(of('readyMs')) / 1_000)} s`,
      how: `process started to log line "ready", the compile cache filled; ms of ${RUNS}: ${ready}`,
    },
    { what: 'resident memory at ready', value: `${short(median(of('readyMb')))} MB`, how: `VmRSS, median of ${RUNS}` },
    {
      what: 'stop after SIGTERM',
      value: `${short(median(of('stopMs')))} ms`,
      how: `to the end of the process, median of ${RUNS}`,
    },
  ]
  return [
    ...(alsoStart ? start : []),
    {
      what: `resident memory after the first poll of ${name}`,
      value: `${short(median(of('polledMb')))} MB`,
      how: `VmRSS at the log line "feeds polled"; highest before (VmHWM): ${short(Math.max(...of('peakMb')))} MB`,
    },
  ]
}

async function live(makeFolder: () => Promise<BenchFolder>): Promise<Life> {
  const [folder, slack, discord] = await Promise.all([makeFolder(), startFakeSlack(), startFakeDiscord()])
  const began = performance.now()
  const child = startAsUsual({
    ...folder.variables,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  })
  try {
    const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]()
    const said = async (wanted: string) => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        if (line.value.includes(`"msg":"${wanted}"`)) return performance.now() - began
      }
      throw new Error(`the service ended before it said "${wanted}"`)
    }
    const readyMs = await said('ready')
    const readyMb = memory(child.pid, 'VmRSS')
    const polledAt = await said('feeds polled')
    const polledMb = memory(child.pid, 'VmRSS')
    const peakMb = memory(child.pid, 'VmHWM')
    const stopped = performance.now()
    child.kill('SIGTERM')
    await once(child, 'exit')
    return { readyMs, readyMb, polledMb, pollMs: polledAt - readyMs, peakMb, stopMs: performance.now() - stopped }
  } finally {
    child.kill('SIGKILL')
    await Promise.all([slack.stop(), discord.stop(), folder.remove()])
  }
}

/** From Linux's own account of the process, in MB. */
export function memory(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1]) / MB
}
