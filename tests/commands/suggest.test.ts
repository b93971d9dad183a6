import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands } from '../../src/commands/registry.ts'
import { suggest } from '../../src/commands/suggest.ts'
import { type SmallDesk, smallDesk } from './small-desk.ts'

let small: SmallDesk

beforeAll(async () => {
  small = await smallDesk()
})

afterAll(() => small.open.close())

const named = (command: string, option: string, typed: string, locale = 'en-US') =>
  suggest(commands, small.desk, { command, option, typed }, { platform: 'discord', channel: 'c', locale })
const offered = async (command: string, option: string, typed: string) =>
  (await named(command, option, typed)).map(({ value }) => value)

it.each([
  ['latest', 'topic', '', ['japan-china-korea', 'us-japan-korea']],
  ['latest', 'topic', 'US', ['us-japan-korea']],
  ['subscribe', 'only', 'contrad', ['contradictions']],
  ['subscribe', 'only', 'issue:tai', ['issue:taiwan']],
  ['subscribe', 'only', 'changes,issue:tai', ['changes,issue:taiwan']],
  ['compare', 'meeting', 'fm-10', ['fm-10']],
  ['compare', 'issue', 'taiwan', ['taiwan']],
  ['subscribe', 'language', 'k', ['ko']],
  ['subscribe', 'timezone', 'asia/tok', ['Asia/Tokyo']],
  ['subscribe', 'schedule', 'week', ['weekdays 08:00']],
  ['latest', 'since', '７', ['7d']],
  ['ask', 'question', 'x', []],
  ['nope', 'topic', '', []],
  ['latest', 'nope', '', []],
])('%s %s, typed "%s"', async (command, option, typed, values) => {
  expect(await offered(command, option, typed)).toEqual(values)
})

it("offers the parties' own zones first", async () => {
  expect((await offered('subscribe', 'timezone', '')).slice(0, 3)).toEqual([
    'Asia/Tokyo',
    'Asia/Seoul',
    'Asia/Shanghai',
  ])
})

it('offers what begins as typed before what only holds it', async () => {
  const [first, ...rest] = await offered('facts', 'about', 'no-')
  expect(first).toMatch(/^no-/)
  expect(rest.length).toBeGreaterThan(0)
})

it('offers the stories there are, and never more than Discord shows', async () => {
  expect(await offered('story', 'id', '')).toEqual([expect.stringMatching(/^s-/)])
  expect(await offered('facts', 'about', '')).toHaveLength(25)
})

it.each([
  ['latest', 'topic', '日中韓', 'ko-KR', '한중일'],
  ['compare', 'issue', '台湾', 'ko', '대만'],
  ['compare', 'meeting', '第10回', 'en-GB', '10th'],
  ['facts', 'about', '上川', 'zh-CN', '上川'],
  ['timeline', 'about', '부산', 'ja', '釜山'],
])('%s %s, typed %s, is offered in the language of %s: %s', async (command, option, typed, locale, name) => {
  const [first] = await named(command, option, typed, locale)
  expect(first?.name).toContain(name)
})

it('offers this channel what it has to end, and an operator what is proposed', async () => {
  expect(await named('unsubscribe', 'id', '')).toEqual([])
  expect(await named('review', 'accept', '')).toEqual([])
  const [wrong] = await named('review', 'wrong', '')
  expect(wrong?.value).toMatch(/^f-/)
  expect(wrong?.name).not.toBe(wrong?.value)
})
