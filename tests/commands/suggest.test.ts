import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands } from '../../src/commands/registry.ts'
import { suggest } from '../../src/commands/suggest.ts'
import { type SmallDesk, smallDesk } from './small-desk.ts'

let small: SmallDesk

beforeAll(async () => {
  small = await smallDesk()
})

afterAll(() => small.open.close())

const offered = (command: string, option: string, typed: string) =>
  suggest(commands, small.desk, { command, option, typed })

it.each([
  ['latest', 'topic', '', ['japan-china-korea', 'us-japan-korea']],
  ['latest', 'topic', 'US', ['us-japan-korea']],
  ['subscribe', 'only', 'changes', ['changes']],
  ['subscribe', 'only', 'issue:tai', ['issue:taiwan']],
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
