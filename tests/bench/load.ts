import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { type Figure, short } from './figures.ts'
import { run } from './scale.ts'
import { memory } from './service.ts'

const SECONDS = 20
/** Commands a second on each platform. */
const RATE = 50

const ASKED: readonly { sub: string; values: Readonly<Record<string, string>>; typed: string }[] = [
  { sub: 'facts', values: {}, typed: 'facts' },
  { sub: 'latest', values: {}, typed: 'latest' },
  { sub: 'help', values: {}, typed: 'help' },
  {
    sub: 'check',
    values: { claim: 'The foreign ministers met in Busan on 26 November 2023.' },
    typed: 'check The foreign ministers met in Busan on 26 November 2023.',
  },
  {
    sub: 'ask',
    values: { question: 'Where did the foreign ministers meet?' },
    typed: 'ask Where did the foreign ministers meet?',
  },
]

/** Fifty commands a second on each platform, each by another person, over a made archive of so many articles. */
export async function loadFigures(articles: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-load-'))
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord({ patienceMs: 60_000 })])
  const channel = discord.addChannel('desk')
  await cp('config', folder, { recursive: true })
  await writeFile(join(folder, 'feeds.yaml'), 'feeds: []\n')
  const url = `sqlite:${join(folder, 'load.db')}`
  run('fill', url, String(articles))
  const child = spawn(process.execPath, ['--optimize-for-size', 'src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      COMMUNIQUE_CONFIG: folder,
      DATABASE_URL: url,
      PORT: '0',
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    for await (const line of createInterface({ input: child.stderr })) if (line.includes('"msg":"ready"')) break
    child.stderr.resume()
    await discord.connected()
    const acknowledged: Record<string, number[]> = { Slack: [], Discord: [] }
    const answered: number[] = []
    const pending: Promise<unknown>[] = []
    const began = performance.now()
    for (let n = 0; n < SECONDS * RATE; n++) {
      await delay(Math.max(0, began + (n * 1_000) / RATE - performance.now()))
      const asked = ASKED[n % ASKED.length]
      if (!asked) continue
      const user = `U0LOAD${n}`
      slack.users.set(user, { id: user, admin: false, zone: 'Asia/Tokyo' })
      pending.push(slack.command(asked.typed, { user }).then((ms) => acknowledged.Slack?.push(ms)))
      const sent = performance.now()
      const one = discord.command('trilat', asked.sub, asked.values, {
        channel,
        user: String(200_000_000_000_000_000n + BigInt(n)),
      })
      pending.push(
        one.answered().then(() => {
          answered.push(performance.now() - sent)
          acknowledged.Discord?.push(one.acknowledgedAfter() ?? Number.NaN)
        }),
      )
    }
    const ended = await Promise.allSettled(pending)
    const failed = ended.filter(({ status }) => status === 'rejected').length
    const peak = memory(child.pid, 'VmHWM')
    const [load] = loadavg()
    const how = `${RATE} a second on each platform for ${SECONDS} s over ${articles.toLocaleString('en')} articles, help, facts, latest, check and ask in turn, each by another person; load ${short(load ?? 0)}`
    return [
      ...Object.entries(acknowledged).map(([name, ms]) => ({
        what: `commands acknowledged, ${name}`,
        value: `${short(percentile(ms, 50))} ms, p99 ${short(percentile(ms, 99))} ms`,
        how,
      })),
      {
        what: 'commands answered, Discord',
        value: `${short(percentile(answered, 50))} ms, p99 ${short(percentile(answered, 99))} ms`,
        how: `${answered.length} answered, ${failed} not within a minute`,
      },
      { what: 'resident memory under that load', value: `${short(peak)} MB`, how: 'the highest (VmHWM)' },
    ]
  } finally {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await slack.stop()
    await discord.stop().catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
  }
}

function percentile(values: readonly number[], percent: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil((values.length * percent) / 100) - 1] ?? Number.NaN
}
