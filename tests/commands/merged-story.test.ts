import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { story } from '../../src/commands/story.ts'
import { articleNo, intakeOf } from '../contracts/examples.ts'
import { EDITOR, type SmallDesk, smallDesk } from './small-desk.ts'

const TOPIC = 'japan-china-korea'

let small: SmallDesk
beforeAll(async () => {
  small = await smallDesk()
  const told = (n: number, story: string) => intakeOf(articleNo(n), { topic: TOPIC, story })
  await small.open.store.recordReading([], [told(1, 's-old'), told(2, 's-young')])
  const merges = [{ topic: TOPIC, from: 's-young', into: 's-old' }]
  await small.open.store.recordReading([], [{ ...told(3, 's-old'), merges }])
})
afterAll(() => small.open.close())

describe('a story that another took in', () => {
  it('is found by the id that it had when it was posted, and says where that leads', async () => {
    const shown = await small.answer('story s-young')
    expect(shown).toMatch(/s-old · 3 articles/)
    expect(shown).toMatch(/s-young was merged into s-old\./)
    expect(await small.answer('story s-old')).not.toMatch(/s-young was merged into s-old\./)
  })

  it('is named in what took it in, with the time', async () => {
    expect(await small.answer('story s-old')).toMatch(/s-young was merged into it .*\d{4}/)
  })

  it('is named where it is told why an article was kept', async () => {
    expect(await small.answer('why https://news.example/2')).toMatch(/Story s-old\. s-young was merged into s-old\./)
  })

  it('is given to programs under the id that stays', async () => {
    expect(await story.json?.({ id: 's-young' }, small.desk, EDITOR)).toMatchObject({
      id: 's-old',
      articles: [1, 2, 3].map((n) => articleNo(n).url),
      publishers: ['The Daily'],
      languages: ['en'],
      official: null,
      merged: [{ id: 's-young', at: articleNo(3).seen }],
    })
  })
})
