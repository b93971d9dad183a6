import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Block, Document, SourceLink } from '../../src/digest/document.ts'
import { renderPage } from '../../src/digest/html.ts'
import { renderText } from '../../src/digest/text.ts'

const source: SourceLink = {
  outlet: 'Harbour Wire',
  url: 'https://harbour-wire.example/1',
  published: '2023-11-26T10:40:00.000Z',
  lang: 'en',
  official: null,
}
const HOSTILE = '<script>alert(1)</script>\u001b[31m\u202Egnp.exe\u0000\u200b'

const document = (blocks: readonly Block[]): Document => ({ title: 'A digest', lang: 'en', zone: 'Asia/Tokyo', blocks })

const changed: Block = {
  type: 'finding',
  kind: 'updates',
  id: 'f-1',
  text: [{ text: 'The summit will be held in Seoul on 26 and 27 May 2024.' }],
  was: {
    text: 'No date had been set for a trilateral summit.',
    source: { ...source, outlet: 'The Japan News', published: null },
  },
  quotes: [],
  sources: [source, { ...source, outlet: '한빛일보', lang: 'ko' }],
  independent: 2,
  outlets: 2,
}

/** Control characters but for the line break, overrides and invisible characters. */
const UNSEEN = /[\p{Cc}--[\n]]|[\u200b\u202e]/v

/** Every kind of block, with hostile text wherever text can come from outside. */
const everything: readonly Block[] = [
  { type: 'heading', text: HOSTILE },
  {
    type: 'paragraph',
    text: [
      { text: HOSTILE },
      { strong: HOSTILE },
      { code: HOSTILE },
      { link: HOSTILE, url: 'javascript:alert(1)' },
      { time: '2023-11-26T10:40:00.000Z' },
    ],
  },
  { type: 'list', items: [[{ text: HOSTILE }]] },
  {
    type: 'quote',
    text: HOSTILE,
    source: { ...source, outlet: HOSTILE, url: 'https://x.example/"onmouseover="alert(1)' },
  },
  { ...changed, text: [{ text: HOSTILE }], was: { text: HOSTILE, source }, quotes: [{ text: HOSTILE, source }] },
  { type: 'table', header: [HOSTILE], rows: [[HOSTILE]] },
  { type: 'note', text: [{ text: HOSTILE }] },
  { type: 'actions', actions: [{ label: HOSTILE, command: HOSTILE }] },
  { type: 'image', url: 'https://x.example/a.png', alt: HOSTILE },
]

describe('a Document in the terminal', () => {
  it('shows what was, what is now, who says so, and when in the zone of the channel', () => {
    const text = renderText(document([changed]), { width: 100, color: false })
    expect(text).toContain('CHANGED  The summit will be held in Seoul on 26 and 27 May 2024.')
    expect(text).toContain('was: No date had been set')
    expect(text).toContain('2 independent publishers')
    expect(text).toContain('Harbour Wire · 26 Nov 2023, 19:40 · en')
    expect(text).toContain('https://harbour-wire.example/1')
  })

  it('keeps to the width, counting a CJK character as two columns', () => {
    const long = '釜山で開かれた日中韓外相会談では共同記者会見も夕食会も見送られた。'.repeat(5)
    const text = renderText(document([{ type: 'paragraph', text: [{ text: `${long} ${'word '.repeat(60)}` }] }]), {
      width: 60,
      color: false,
    })
    expect(Math.max(...text.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
    expect(text.replace(/\n/g, '')).toContain(long)
  })

  it('lines up a table that holds CJK text', () => {
    const text = renderText(
      document([
        {
          type: 'table',
          header: ['Side', 'Says'],
          rows: [
            ['日本', 'yes'],
            ['Korea', 'no'],
          ],
        },
      ]),
      { width: 80, color: false },
    )
    expect(text).toContain('日本   yes\nKorea  no')
  })

  it('passes no control character, override or invisible character on', () => {
    const text = renderText(document(everything), { width: 80, color: false })
    expect(text).not.toMatch(UNSEEN)
  })
})

describe('a Document as a page', () => {
  it('shows what was, what is now, and links every source', () => {
    const page = renderPage(document([changed]))
    expect(page).toContain('<b>was:</b> No date had been set')
    expect(page).toContain(
      '<a href="https://harbour-wire.example/1" rel="noopener noreferrer nofollow">Harbour Wire</a>',
    )
  })

  it('runs nothing from outside, and links only to the web', () => {
    const page = renderPage(document(everything))
    expect(page).not.toMatch(/<script|javascript:|<[^>]*\sonmouseover=/i)
    expect(page).not.toMatch(UNSEEN)
    expect(page).toContain('&lt;script&gt;')
  })
})
