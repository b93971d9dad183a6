import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadConfiguration } from '../../src/config/load.ts'
import { UserError } from '../../src/errors.ts'

let config: string

beforeEach(async () => {
  config = join(await mkdtemp(join(tmpdir(), 'communique-config-')), 'config')
  await cp('config', config, { recursive: true })
})

const load = () => loadConfiguration({ COMMUNIQUE_CONFIG: config })

function complaint(): string {
  try {
    load()
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.message
    throw thrown
  }
  return ''
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(config, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(config, file), text.replace(from, to))
}

describe('the shipped configuration', () => {
  it('is without a fault, with both topics, their facts and at least thirty feeds in four languages', () => {
    const { topics, feeds, desk } = load()
    expect(topics.map(({ topic }) => topic.id)).toEqual(['japan-china-korea', 'us-japan-korea'])
    expect(topics.map(({ facts }) => facts.length)).toEqual([30, 20])
    expect(feeds.length).toBeGreaterThanOrEqual(30)
    expect(new Set(feeds.map((feed) => feed.language))).toEqual(new Set(['en', 'ja', 'ko', 'zh']))
    expect(desk.command).toBe('trilat')
  })
})

describe('a configuration with mistakes', () => {
  it('names every problem at once, with file and line', async () => {
    await writeFile(
      join(config, 'communique.yaml'),
      'topics: [japan-china-korea]\ncommand: Not Allowed\nsubscriptions:\n  - platform: irc\n    channel: C1\n    schedule: sometime\n    timezone: Mars/Base\n',
    )
    await change('feeds.yaml', 'language: en', 'language: fr')
    const said = complaint()
    expect(said).toMatch(/The configuration has \d problems:/)
    expect(said).toMatch(/communique\.yaml:2: command: use at most 32 small letters/)
    expect(said).toMatch(/communique\.yaml:4: subscriptions\.0\.platform/)
    expect(said).toMatch(/communique\.yaml:6: subscriptions\.0\.schedule: .*write 08:00/)
    expect(said).toMatch(/communique\.yaml:7: subscriptions\.0\.timezone: .*Asia\/Tokyo/)
    expect(said).toMatch(/feeds\.yaml:\d+: .*language/)
  })

  it.each([
    ['communique.yaml', 'topics:', 'topics: [', /communique\.yaml:\d+: /],
    [
      'topics/japan-china-korea.yaml',
      'id: japan-china-korea',
      'id: something-else',
      /japan-china-korea\.yaml:\d+: .*must be the file's own name/,
    ],
    ['topics/japan-china-korea.yaml', 'zone: Asia/Seoul', 'zone: Asia/Atlantis', /IANA/],
  ])('says where in %s', async (file, from, to, message) => {
    await change(file, from, to)
    expect(complaint()).toMatch(message)
  })

  it('names a topic without its files', async () => {
    await change('communique.yaml', '  - us-japan-korea', '  - nowhere')
    expect(complaint()).toMatch(/topics\/nowhere\.yaml: the file is missing/)
  })

  it('checks the topics also where communique.yaml has a key that is none', async () => {
    await change('communique.yaml', 'command: trilat', 'comand: trilat')
    await change('topics/us-japan-korea.yaml', 'zone: Asia/Seoul', 'zone: Asia/Atlantis')
    const said = complaint()
    expect(said).toMatch(/communique\.yaml:\d+: .*comand/)
    expect(said).toMatch(/us-japan-korea\.yaml:\d+: .*IANA/)
  })

  it('does not expand a bomb of aliases', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ]
    await writeFile(join(config, 'communique.yaml'), `${bomb.join('\n')}\ntopics: [japan-china-korea]\n`)
    expect(complaint()).toMatch(/communique\.yaml/)
  })
})
