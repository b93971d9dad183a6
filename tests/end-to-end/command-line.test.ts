import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { factsFileSchema } from '../../src/baseline/fact.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { communique } from '../support/run-program.ts'
import { startedService } from '../support/start-service.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const PERIOD = ['--since', '2023-11-20', '--until', '2023-11-30']

let desk: DeskFolder

beforeAll(async () => {
  desk = await makeDeskFolder()
  desk.feeds.turnTo('2-day-one')
  const polled = await run(['poll', '--once', '--backfill'])
  expect(polled).toMatchObject({ code: 0, err: '' })
}, 60_000)

afterAll(() => desk.remove())

const run = (args: readonly string[], input = '', more: Readonly<Record<string, string>> = {}) =>
  communique(args, { ...desk.variables, ...more }, input)

/** What a command prints with `--json`: it must be that and nothing else. */
async function json(args: readonly string[]) {
  const { code, out, err } = await run(args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

async function lines(args: readonly string[], input: readonly object[]) {
  const { code, out, err } = await run(args, input.map((row) => `${JSON.stringify(row)}\n`).join(''))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('what programs read', () => {
  it('lists every article with its place, and why', async () => {
    const articles = await json(['articles', '--json', '--all'])
    expect(articles.length).toBeGreaterThan(15)
    for (const article of articles) {
      expect(Object.keys(article)).toEqual(['url', 'title', 'outlet', 'published', 'lang', 'relevant', 'story', 'why'])
      expect(article.url).toMatch(/^https:\/\/(?!.*utm_)/)
      expect(article.title).not.toMatch(/<\/?[a-z]|&(?:amp|lt|#)|\s{2}/)
      expect(article.published).toMatch(INSTANT)
      expect(article.story === null).toBe(!article.relevant)
      expect(article.why.length).toBeGreaterThan(5)
    }
    expect(new Set(articles.map((article: { lang: string }) => article.lang))).toEqual(
      new Set(['en', 'ja', 'ko', 'zh']),
    )
    const relevant = await json(['articles', '--json'])
    expect(relevant).toEqual(articles.filter((article: { relevant: boolean }) => article.relevant))
  })

  it('lists the stories, each with its articles and findings', async () => {
    const stories = await json(['stories', '--json', ...PERIOD])
    expect(stories.length).toBeGreaterThan(0)
    const [articles, all] = [await json(['articles', '--json']), await json(['stories', '--json'])]
    for (const story of stories) {
      expect(Object.keys(story)).toEqual(['id', 'headline', 'first', 'last', 'articles', 'findings'])
      expect(story.first <= story.last).toBe(true)
    }
    const grouped = all.flatMap((story: { articles: string[] }) => story.articles)
    expect(grouped.toSorted()).toEqual(articles.map((article: { url: string }) => article.url).toSorted())
  })

  it('gives the digest of a period, each finding with its sources', async () => {
    const digest = await json(['digest', '--json', ...PERIOD])
    expect(digest).toMatchObject({ topic: 'japan-china-korea', since: '2023-11-19T15:00:00.000Z' })
    expect(Object.keys(digest.counts)).toEqual(['articles', 'outlets', 'stories'])
    expect(digest.findings.length).toBeGreaterThan(3)
    for (const finding of digest.findings) {
      expect(finding.kind).toMatch(/^(confirms|updates|contradicts|new)$/)
      expect(finding.independent).toBeLessThanOrEqual(finding.sources.length)
      expect(finding.sources.length).toBeGreaterThan(0)
      for (const source of finding.sources)
        expect(Object.keys(source)).toEqual(['url', 'outlet', 'published', 'lang', 'title', 'quote', 'attribution'])
    }
    expect(digest.sourcesDown.map((feed: { id: string }) => feed.id)).toEqual(['peninsula-radio'])
  })

  it('tells the state of each feed', async () => {
    const sources = await json(['sources', '--json'])
    expect(sources).toHaveLength(15)
    for (const source of sources) {
      expect(Object.keys(source)).toEqual(['id', 'url', 'outlet', 'state', 'lastSuccess', 'lastItem', 'nextTry', 'why'])
      expect(source.state).toMatch(/^(ok|quiet|failing|stopped)$/)
    }
  })

  it('exports the facts, and what is stored as lines of JSON', async () => {
    const written = await run(['facts', 'export'])
    const { facts } = factsFileSchema.parse(parse(written.out))
    expect(facts.map(({ id }) => id)).toContain('fm-meeting-2023-busan')
    const { code, out, err } = await run(['export'])
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(new Set(rows.map((row) => row.type))).toEqual(new Set(['article', 'finding']))
  })
})

describe('an operator at the command line', () => {
  it('takes a finding into the baseline, finds it in the export and the audit, and takes it back', async () => {
    const stories = await json(['stories', '--json', ...PERIOD])
    const findings = stories.flatMap((story: { findings: { id: string; kind: string }[] }) => story.findings)
    const { id } = findings.find(({ kind }: { kind: string }) => kind === 'contradicts')
    expect(await run(['review', '--accept', id, '--why', 'by phone'])).toMatchObject({ code: 0, err: '' })
    const [act] = await json(['audit', '--json'])
    expect(act).toMatchObject({ did: 'accept', by: { platform: 'terminal' }, why: 'by phone' })
    const changed = factsFileSchema.parse(parse((await run(['facts', 'export'])).out)).facts
    expect(changed.filter(({ supersededBy }) => supersededBy !== undefined)).toHaveLength(1)
    expect(await run(['undo', act.about])).toMatchObject({ code: 0, err: '' })
    expect((await run(['audit'])).out).toMatch(/accept .*“by phone”\n.*undo/)
    expect(await run(['undo', act.about])).toMatchObject({ code: 1, out: '' })
  })
})

describe('lines in, lines out', () => {
  it('compares claims in their order, in the article where they stand', async () => {
    const article = {
      title: 'Ministers meet in Busan',
      text: 'The foreign ministers of Japan, China and South Korea met on Sunday. They met in Busan.',
      published: '2023-11-26T10:00:00Z',
      outlet: 'The Morning Ledger',
      url: 'https://morning-ledger.example/1',
    }
    const verdicts = await lines(
      ['check', '--json'],
      [
        { id: 'b', text: 'The foreign ministers of Japan, China and South Korea met in Busan on 25 November 2023.' },
        { id: 7, text: 'They met in Busan.', lang: 'en', article },
        { id: 'a', text: 'Nothing of this kind was ever said.' },
      ],
    )
    expect(verdicts.map(({ id, kind }) => ({ id, kind }))).toEqual([
      { id: 'b', kind: 'contradicts' },
      { id: 7, kind: 'confirms' },
      { id: 'a', kind: 'new' },
    ])
    for (const verdict of verdicts) expect(Object.keys(verdict)).toEqual(['id', 'kind', 'fact', 'confidence', 'why'])
  })

  it('answers questions in their order, or says that it cannot', async () => {
    const answers = await lines(
      ['ask', '--json'],
      [
        { id: 'q2', question: 'What did the ministers have for dessert in Osaka?' },
        { id: 'q1', question: 'Where did the foreign ministers meet in November 2023?' },
      ],
    )
    expect(answers.map(({ id, answered }) => ({ id, answered }))).toEqual([
      { id: 'q2', answered: false },
      { id: 'q1', answered: true },
    ])
    expect(answers[1].answer).toContain('Busan')
    for (const { sources } of answers) for (const source of sources) expect(source.quote.length).toBeGreaterThan(0)
  })

  it.each([
    ['check', '{"id":2,"question":"?"}', 'Line 2 of the input is not understood: one JSON object a line, with a text.'],
    ['ask', '["q"]', 'Line 2 of the input is not understood: one JSON object a line, with an id.'],
  ])('`%s` names a broken line', async (command, broken, said) => {
    const good = JSON.stringify({ id: 1, text: 'They met in Busan.', question: 'When is the next summit?' })
    const { code, out, err } = await run([command, '--json'], `${good}\n${broken}\n`)
    expect({ code, err }).toEqual({ code: 1, err: `${said}\n` })
    expect(JSON.parse(out)).toMatchObject({ id: 1 })
  })
})

describe('keeping', () => {
  it('stores nothing twice, however often the feeds are asked', async () => {
    const before = await json(['articles', '--json', '--all'])
    const again = await json(['poll', '--once', '--backfill', '--json'])
    expect(again.map((feed: { added: number }) => feed.added)).toEqual(again.map(() => 0))
    expect(await json(['articles', '--json', '--all'])).toEqual(before)
  })

  it('prunes by age what is about no topic, or says how much that would be', async () => {
    const database = { DATABASE_URL: `sqlite:${join(desk.folder, 'pruned.db')}` }
    expect((await run(['backup', join(desk.folder, 'before.db')])).code).toBe(0)
    expect((await run(['restore', join(desk.folder, 'before.db')], '', database)).code).toBe(0)
    const kept = await run(['export'], '', database)
    const prune = async (...more: string[]) => (await run(['prune', ...more], '', database)).out
    // All of it was first seen today.
    expect(await prune('--dry-run')).toMatch(
      /^0 articles about no topic, from before \d{4}-\d\d-\d\d: would be deleted\.\n$/,
    )
    expect(JSON.parse(await prune('--older-than', '31d', '--json'))).toMatchObject({ articles: 0, deleted: true })
    expect(await run(['prune', '--older-than', '3d'], '', database)).toEqual({
      code: 2,
      out: '',
      err: '"3d" is no time to keep articles: write 60d; 31d is the least.\n',
    })
    expect((await run(['export'], '', database)).out).toBe(kept.out)
  }, 60_000)

  it('gives everything back from a backup that was made while the service ran', async () => {
    const before = await run(['export'])
    const service = await startedService(desk.variables)
    const file = join(desk.folder, 'backup.db')
    expect(await run(['backup', file])).toEqual({ code: 0, out: `Backed up to ${file}.\n`, err: '' })
    expect((await run(['restore', file])).err).toMatch(/is in use: stop the service, then restore/)
    expect(await service.end('SIGTERM')).toBe(0)
    const elsewhere = { DATABASE_URL: `sqlite:${join(desk.folder, 'elsewhere.db')}` }
    expect((await run(['restore', file], '', elsewhere)).code).toBe(0)
    expect((await run(['export'], '', elsewhere)).out).toBe(before.out)
  }, 40_000)

  it('says what a feed holds before it is added, and stores none of it', async () => {
    const database = { DATABASE_URL: `sqlite:${join(desk.folder, 'empty.db')}` }
    const { code, out } = await run(['feeds', 'check', `${desk.feeds.address}/hanbit.xml`], '', database)
    expect(code).toBe(0)
    expect(out).toMatch(/한빛일보 <[^>]+>: 2 entries, [^•]*language:\s+ko/)
    expect((await run(['articles', '--json', '--all'], '', database)).out).toBe('[]\n')
    const page = await run(['feeds', 'check', `${desk.feeds.address}/peninsula-radio.xml`], '', database)
    expect(page).toMatchObject({ code: 1, out: '' })
    expect(page.err).toMatch(/cannot be read: what it answers is an HTML page, not a feed\.\n$/)
  })
})

describe('the service without tokens', () => {
  it('says so, shows its pages, posts to the terminal, and ends with 0 when told to', async () => {
    const often = await makeDeskFolder(
      '[{ platform: terminal, channel: terminal, schedule: "* * * * * *", timezone: Asia/Tokyo }]',
    )
    const service = await startedService(often.variables)
    expect(await service.said('no chat token is set')).toContain('digests go to the terminal')
    expect(await service.said('feeds polled')).toContain('"failed":["peninsula-radio"]')
    expect(await (await fetch(`${service.address}/readyz`)).text()).toBe('ready\n')
    await vi.waitFor(() => expect(service.out()).toMatch(/: digest\n[\s\S]*1 of 15 feeds is down/), { timeout: 15_000 })
    const page = await fetch(`${service.address}/sources`, { headers: { 'x-request-id': 'asked-by-test' } })
    expect(page.headers.get('x-request-id')).toBe('asked-by-test')
    expect(JSON.parse(await service.said('command run'))).toMatchObject({
      request: 'asked-by-test',
      command: 'sources',
      platform: 'web',
      result: 'answered',
    })
    expect(JSON.parse(await service.said('digest posted')).delivery).toMatch(/^d-[0-9a-f]{16}$/)
    const figures = await (await fetch(`${service.address}/metrics`)).text()
    for (const line of [
      /^communique_polls_total\{result="read"\} 14$/m,
      /^communique_polls_total\{result="failed"\} 1$/m,
      /^communique_articles_total\{kind="relevant"\} \d/m,
      /^communique_deliveries_total\{platform="terminal",kind="digest",result="posted"\} [1-9]/m,
      /^communique_delivery_delay_seconds_count\{platform="terminal",kind="digest"\} [1-9]/m,
      /^communique_command_seconds_count\{command="sources",platform="web",result="answered"\} 1$/m,
      /^communique_database_seconds_count\{statement="select"\} [1-9]/m,
      /^communique_feeds\{state="failing"\} 1$/m,
      /^communique_job_last_success_timestamp_seconds\{task="poll"\} 1\d{9}/m,
      /^communique_database_up 1$/m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(figures).toMatch(line)
    // Nothing from outside is a label: the number of series is bounded.
    expect(figures).not.toMatch(/http|example|C0DESK|asked-by-test/)
    expect(await service.end('SIGTERM')).toBe(0)
    expect(service.log.at(-1)).toContain('"msg":"stopped"')
    expect(existsSync(join(often.folder, 'desk.db-wal'))).toBe(false)
    await often.remove()
  }, 40_000)
})

describe('help', () => {
  it.each([[[]], [['--help']]])('%j lists every command', async (args) => {
    const { code, out, err } = await run(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of ['latest', 'ask', 'check', 'subscribe', 'poll', 'backup', 'doctor'])
      expect(out).toContain(`communique ${name}`)
  })

  it('of one command shows how it is written', async () => {
    expect(await run(['digest', '--help'])).toMatchObject({ code: 0, err: '' })
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
