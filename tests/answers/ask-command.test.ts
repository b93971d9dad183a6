import { beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../src/commands/ask.ts'
import type { Asker } from '../../src/commands/command.ts'
import type { Desk } from '../../src/commands/desk.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import type { Block, Document } from '../../src/digest/document.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, writtenReader } from '../jobs/desk.ts'

const ASKER: Asker = {
  platform: 'slack',
  user: 'U',
  channel: 'C',
  workspace: 'T',
  operator: false,
  zone: 'Asia/Tokyo',
  locale: null,
}
const SAID =
  'SEOUL (Yonhap) -- South Korean Foreign Minister Cho Tae-yul spoke of the summit of Japan, China and South Korea.'

let desk: Desk
beforeAll(async () => {
  const feeds = [feedOf('wire', { outlet: 'Yonhap', wire: true })]
  const clock = clockAt('2024-05-24T09:00:00+09:00')
  const configuration = { ...loadConfiguration({ DATABASE_URL: 'sqlite::memory:' }), feeds }
  const open = await openDesk(configuration, clock, silent)
  const reader = writtenReader({
    wire: [
      entryOf('wire/cho', {
        title: 'Cho on the Japan-China-South Korea summit',
        text: `${SAID} It is the first trilateral summit in four years.`,
        published: '2024-05-23T03:00:00Z',
      }),
    ],
  })
  await pollOnce({ ...open, reader, feeds, everything: true, backfill: false, clock, log: silent })
  desk = open.desk
})

const asked = { question: 'Who is the foreign minister of South Korea?' }
const quotesOf = ({ blocks }: Document) =>
  blocks.filter((block): block is Extract<Block, { type: 'quote' }> => block.type === 'quote')

describe('ask', () => {
  it('shows a known fact with the outlet, address and day of its own source, and its language', async () => {
    const fact = desk.facts('japan-china-korea').find(({ id }) => id === 'korea-foreign-minister')
    const shown = quotesOf(await ask.answer(asked, desk, ASKER)).find(({ text }) => text.includes('Park Jin'))
    expect(shown?.source).toMatchObject({
      outlet: fact?.source.outlet,
      url: fact?.source.url ?? null,
      published: expect.stringMatching(/^2023-11-2\dT/),
      lang: 'en',
    })
  })

  it('shows a quote without its dateline, and keeps the exact words for programs', async () => {
    const [first] = quotesOf(await ask.answer(asked, desk, ASKER))
    expect(first?.text).toMatch(/^South Korean Foreign Minister Cho Tae-yul/)
    const answer = await ask.json?.(asked, desk, ASKER)
    expect(answer).toMatchObject({ sources: [{ outlet: 'Yonhap', lang: 'en', quote: SAID }, { lang: 'en' }] })
  })

  it('shows an answer that quotes without the dateline', async () => {
    const { blocks } = await ask.answer({ question: 'What did Cho Tae-yul say about the summit?' }, desk, ASKER)
    const told = blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))
    expect(JSON.stringify(told)).toContain('“South Korean Foreign Minister')
  })
})
