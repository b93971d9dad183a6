import { copyFile, mkdir, open, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { listen } from '../support/listen.ts'
import { communique, type Ended } from '../support/run-program.ts'

let desk: DeskFolder

beforeAll(async () => {
  desk = await makeDeskFolder()
  expect(await run(['migrate'])).toMatchObject({ code: 0, err: '' })
})

afterAll(() => desk.remove())

const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  communique(args, { ...desk.variables, ...more })

/** Nothing on standard output, one plain line for a person on standard error. */
function oneLine({ out, err }: Ended): string {
  expect(out).toBe('')
  expect(err).toMatch(/^[^\n]{10,1000}\n$/)
  expect(err).not.toMatch(/\n\s+at |node:|Error:/)
  return err
}

describe.concurrent('what is not understood', () => {
  it.each([
    [['frobnicate'], 2, /There is no command "frobnicate"\. There are: help, latest/],
    [['toString'], 2, /There is no command "toString"/],
    [['latest', '--frobnicate'], 2, /Write it as: communique latest \[SINCE\]/],
    [['latest', '--since'], 2, /Write it as: communique latest/],
    [['sources', 'now'], 2, /Write it as: communique sources/],
    [['poll', 'twice'], 2, /Write it as: communique poll \[--once\]/],
    [['backup'], 2, /Write it as: communique backup FILE/],
    [['restore', 'one', 'two'], 2, /Write it as: communique restore FILE/],
    [['feeds', 'frob'], 2, /Write it as: communique feeds \[check URL \| add URL/],
    [['ask'], 2, /`ask` needs a question .* `ask When is the next summit\?`/],
    [['ask', '   ', '--json'], 2, /`ask` needs a question/],
    [['latest', '--since', 'banana'], 1, /"banana" is no time: write 24h, 7d, 2023-11-26/],
    [['digest', '--since', '2023-11-27', '--until', '2023-11-26', '--json'], 1, /`since` must be before `until`/],
    [['articles', '--json', '--since', 'banana'], 1, /"banana" is no time/],
    [['restore', '/nowhere/backup.db'], 1, /There is no backup \/nowhere\/backup\.db/],
  ])('%j', async (args, code, said) => {
    const ended = await run(args)
    expect(oneLine(ended)).toMatch(said)
    expect(ended.code).toBe(code)
  })
})

describe('a configuration that is wrong', () => {
  it('is answered with every problem, its file and its line, and no secret', async () => {
    const config = join(desk.folder, 'wrong')
    await mkdir(join(config, 'topics'), { recursive: true })
    await copyFile('config/topics/japan-china-korea.yaml', join(config, 'topics/japan-china-korea.yaml'))
    await writeFile(
      join(config, 'communique.yaml'),
      'topics: [japan-china-korea]\ncommand: Tri Lat\nsubscriptions:\n  - { platform: irc, channel: C1, schedule: "08:00", timezone: Asia/Tokyo }\n',
    )
    await writeFile(
      join(config, 'feeds.yaml'),
      'feeds:\n  - { id: a, url: "https://a.example/", outlet: A, language: fr }\n  - id: b\n    url: ftp://b.example/\n    outlet: B\n    language: en\n',
    )
    const { code, out, err } = await run(['run'], {
      COMMUNIQUE_CONFIG: config,
      PORT: 'eighty',
      SLACK_BOT_TOKEN: 'not-a-bot-token-8642',
      DISCORD_TOKEN_FILE: '/nowhere/discord-token',
    })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const [head = '', ...problems] = err.trimEnd().split('\n')
    expect(head).toBe(`The configuration has ${problems.length} problems:`)
    for (const said of [
      /environment: PORT is no port: "eighty"/,
      /environment: SLACK_BOT_TOKEN is no bot token/,
      /environment: .*SLACK_APP_TOKEN .* is missing/,
      /environment: the file that DISCORD_TOKEN_FILE names cannot be read/,
      /communique\.yaml:2: command: /,
      /communique\.yaml:4: subscriptions\.0\.platform: /,
      /feeds\.yaml:2: feeds\.0\.language: use one of/,
      /feeds\.yaml:4: feeds\.1\.url: only http and https/,
      /japan-china-korea\.facts\.yaml: the file is missing/,
    ])
      expect(problems).toContainEqual(expect.stringMatching(said))
    expect(problems).toHaveLength(9)
    expect(err).not.toContain('8642')
  })
})

describe('a database that cannot be used', () => {
  const at = (name: string) => join(desk.folder, name)

  it.each([
    ['under a file', 'a-file/desk.db', /a-file\/desk\.db cannot be opened: name a file in a folder/],
    ['that is a folder', 'config', /config cannot be opened/],
    ['that is none', 'diary.db', /diary\.db is not a database of this program: name another file, or restore a backup/],
    ['that is torn', 'torn.db', /torn\.db (?:is damaged|is not a database)[^\n]*restore a backup/],
    ['of a newer version', 'newer.db', /newer\.db was made by a newer version .*9999-from-the-future/],
  ])(
    '%s',
    async (_, name, said) => {
      await writeFile(at('a-file'), '')
      await writeFile(at('diary.db'), 'Dear diary, this is long enough to be a header, and is none. '.repeat(40))
      await copyFile(at('desk.db'), at('newer.db'))
      const newer = new Database(at('newer.db'))
      newer.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')")
      newer.close()
      await copyFile(at('desk.db'), at('torn.db'))
      const torn = new Database(at('torn.db'))
      torn.pragma('journal_mode = DELETE')
      torn.close()
      await tear(at('torn.db'))
      const ended = await run(['latest'], { DATABASE_URL: `sqlite:${at(name)}` })
      expect(oneLine(ended)).toMatch(said)
      expect(ended.code).toBe(1)
    },
    40_000,
  )

  it('because another program holds it', async () => {
    const other = new Database(at('desk.db'))
    onTestFinished(() => void other.close())
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('begin exclusive')
    const ended = await run(['latest'])
    expect(oneLine(ended)).toMatch(/desk\.db is locked by another program\. Stop that program, or try again/)
    expect(ended.code).toBe(1)
  }, 40_000)
})

/** Overwrites a database behind its first page. */
async function tear(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(Buffer.alloc(size - 4_096, 0x5a), 0, size - 4_096, 4_096)
  } finally {
    await handle.close()
  }
}

describe('a service that cannot start', () => {
  it('because its database cannot be used', async () => {
    const ended = await run(['run'], { DATABASE_URL: `sqlite:${join(desk.folder, 'config')}`, LOG_LEVEL: 'error' })
    expect(oneLine(ended)).toMatch(/config cannot be opened/)
    expect(ended.code).toBe(1)
  })

  it('because its port is taken', async () => {
    const server = createServer()
    const port = String(await listen(server))
    onTestFinished(() => void server.close())
    const ended = await run(['run'], { PORT: port })
    expect(oneLine(ended)).toBe(
      `Cannot listen on 127.0.0.1:${port}: something else listens there. Set HOST and PORT to another address.\n`,
    )
    expect(ended.code).toBe(1)
  })

  it('because Slack does not know its token', async () => {
    const slack = await startFakeSlack()
    onTestFinished(() => slack.stop())
    const token = 'xoxb-1-wrong-bot-token-8642'
    const { appToken, apiUrl } = slack
    const variables = { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl }
    for (const command of ['run', 'doctor']) {
      const ended = await run([command], { ...variables, LOG_LEVEL: 'error' })
      expect(ended.code).toBe(1)
      expect(ended.out + ended.err).toMatch(/SLACK_BOT_TOKEN/)
      expect(ended.out + ended.err).not.toContain('8642')
      expect(ended.err).not.toMatch(/\n\s+at /)
      if (command === 'run') oneLine(ended)
    }
  }, 40_000)

  it('because Discord does not know its token', async () => {
    const discord = await startFakeDiscord()
    onTestFinished(() => discord.stop())
    const ended = await run(['run'], { DISCORD_TOKEN: 'wrong.token.8642', DISCORD_API_URL: discord.apiUrl })
    expect(oneLine(ended)).toMatch(/DISCORD_TOKEN/)
    expect(ended.code).toBe(1)
    expect(ended.err).not.toContain('8642')
  }, 40_000)
})

describe('the service', () => {
  it('takes no argument, and does not start with one', async () => {
    const ended = await communique(['--only', 'poll'], desk.variables, '', 'src/main.ts')
    expect(oneLine(ended)).toBe('src/main.ts takes no arguments: npm run -s communique -- run --help\n')
    expect(ended.code).toBe(1)
  })
})

describe('a feed that cannot be read', () => {
  it('costs no other, and is named in `sources`', async () => {
    const database = { DATABASE_URL: `sqlite:${join(desk.folder, 'feeds.db')}` }
    const polled = await run(['poll', '--once', '--backfill'], database)
    expect(polled.code).toBe(0)
    expect(polled.out).toContain('peninsula-radio: what it answers is an HTML page, not a feed\n')
    expect(polled.out).toMatch(/harbour-wire: [1-9]\d* entr(?:y|ies), [1-9]/)
    const { out } = await run(['sources'], database)
    expect(out).toMatch(/1 of 15 feeds is down \(Peninsula Radio\), so this may be incomplete\./)
    await rm(join(desk.folder, 'feeds.db'), { force: true })
  }, 40_000)
})
