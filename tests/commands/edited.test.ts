import { afterAll, beforeAll, expect, it } from 'vitest'
import { articleNo, intakeOf } from '../contracts/examples.ts'
import { type SmallDesk, smallDesk } from './small-desk.ts'

const TOPIC = 'japan-china-korea'
const AT = '2023-11-27T05:00:00.000Z'

let small: SmallDesk
beforeAll(async () => {
  small = await smallDesk()
  const { store } = small.open
  await store.recordReading([], [intakeOf(articleNo(1), { topic: TOPIC, story: 's-1' })])
  const article = { ...articleNo(1), title: 'Ministers will not meet after all' }
  const edit = { title: null, gone: [], came: [] }
  const nothing = { terms: [], placements: [], stories: [], proposed: [], statements: [] }
  const claims = { gone: [], kept: [], claims: [], corrections: [] }
  const revision = { article, version: 1, given: 'another', edit, at: AT, ...nothing, ...claims }
  await store.recordReading([], [], { revisions: [revision] })
})
afterAll(() => small.open.close())

it('why says when an article was edited, and what its headline was', async () => {
  expect(await small.answer(`why ${articleNo(1).url}`)).toContain(
    `Edited by its outlet, seen 27 Nov 2023, 14:00. Its headline was: “${articleNo(1).title}”`,
  )
})

it('story says which of its articles were edited', async () => {
  expect(await small.answer('story s-1')).toContain('(edited, seen 27 Nov 2023, 14:00)')
})
