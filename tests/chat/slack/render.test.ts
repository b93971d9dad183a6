import { describe, expect, it } from 'vitest'
import type { Kind } from '../../../src/baseline/finding.ts'
import { renderMessages } from '../../../src/chat/slack/render.ts'
import type { SlackBlock } from '../../../src/chat/slack/slack-message.ts'
import { type Block, type Document, type FindingBlock, plain, type SourceLink } from '../../../src/digest/document.ts'

const YONHAP: SourceLink = {
  outlet: 'Yonhap',
  url: 'https://en.yna.co.kr/view/1',
  published: '2023-11-26T05:30:00.000Z',
  lang: 'ko',
  official: null,
}
const MOFA: SourceLink = {
  outlet: 'MOFA Japan',
  url: 'https://www.mofa.go.jp/a',
  published: '2023-11-20T00:00:00.000Z',
  lang: null,
  official: 'JP',
}
const FINDING: FindingBlock = {
  type: 'finding',
  kind: 'updates',
  id: 'f-1',
  text: plain('The ministers agreed to speed up preparations.'),
  was: { text: 'No date was agreed.', source: MOFA },
  quotes: [],
  sources: [YONHAP],
  independent: 2,
  outlets: 2,
}

function blocksOf(blocks: readonly Block[], more: Partial<Document> = {}): SlackBlock[] {
  const messages = renderMessages({ title: '', lang: 'en', zone: 'Asia/Tokyo', blocks, ...more })
  expect(messages).toHaveLength(1)
  return messages[0]?.blocks ?? []
}

describe('each block of a document', () => {
  it('title and headings are headers, parts are divided', () => {
    const blocks = blocksOf(
      [
        { type: 'paragraph', text: plain('One thing changed.') },
        { type: 'heading', text: 'Changed' },
        { type: 'paragraph', text: plain('This one.') },
      ],
      { title: 'Japan–China–South Korea' },
    )
    expect(blocks.map((block) => block.type)).toEqual(['header', 'rich_text', 'divider', 'header', 'rich_text'])
    expect(blocks[0]).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: 'Japan–China–South Korea', emoji: false },
    })
  })

  it('a title longer than a header takes is bold text, whole', () => {
    const title = 'A title '.repeat(40).trim()
    expect(blocksOf([], { title })).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: title, style: { bold: true } }] }],
      },
    ])
  })

  it('a paragraph is rich text: plain stays plain, links name their host, times are in the reader’s zone', () => {
    const [block] = blocksOf([
      {
        type: 'paragraph',
        text: [
          { text: 'See ' },
          { strong: 'this' },
          { code: 'story s-1' },
          { link: 'the report', url: 'https://www.example.org/r' },
          { time: '2023-11-26T05:30:00.000Z' },
        ],
      },
    ])
    expect(block).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'See ' },
            { type: 'text', text: 'this', style: { bold: true } },
            { type: 'text', text: 'story s-1', style: { code: true } },
            { type: 'link', url: 'https://www.example.org/r', text: 'the report (example.org)' },
            {
              type: 'date',
              timestamp: 1_700_976_600,
              format: '{date_short_pretty} {time}',
              fallback: '26 Nov 2023, 14:30 Asia/Tokyo',
            },
          ],
        },
      ],
    })
  })

  it('a list is one list of bullets', () => {
    const [block, ...rest] = blocksOf([{ type: 'list', items: [plain('one'), plain('two')] }])
    expect(rest).toEqual([])
    expect(block).toMatchObject({ elements: [{ type: 'rich_text_list', style: 'bullet', elements: [{}, {}] }] })
  })

  it.each<[Kind, string]>([
    ['updates', '🟠 *CHANGED* · 2 independent publishers (1 shown)'],
    ['contradicts', '🔴 *DIFFERS* · 2 independent publishers (1 shown)'],
    ['new', '🔵 *NEW* · 2 independent publishers (1 shown)'],
    ['confirms', '⚪ *STANDS* · 2 independent publishers (1 shown)'],
  ])('a finding that %s says so by a word and a colour, and how many say it', (kind, word) => {
    const [head, said] = blocksOf([{ ...FINDING, kind }])
    expect(head).toMatchObject({ type: 'section', text: { text: word } })
    expect(said).toMatchObject({
      elements: [{ elements: [{ text: 'The ministers agreed to speed up preparations.' }] }],
    })
  })

  it('a finding carries a menu of what can be done with it', () => {
    const [head] = blocksOf([FINDING])
    const options = head?.type === 'section' && head.accessory?.type === 'overflow' ? head.accessory.options : []
    expect(options.map(({ value }) => value)).toEqual([
      'details:f-1',
      'sources:f-1',
      'accept:f-1',
      'wrong:f-1',
      'mute:f-1',
    ])
  })

  it('a finding shows what was known, where that comes from, and who says the new one', () => {
    const [, , was, sources] = blocksOf([FINDING])
    expect(was).toMatchObject({
      elements: [
        {
          elements: [
            { text: 'Was: ', style: { bold: true } },
            { text: 'No date was agreed.' },
            { text: ' — ' },
            { type: 'link', text: 'MOFA Japan (mofa.go.jp)' },
            { text: ' · ' },
            { text: '20 Nov 2023' },
            { text: ' · ' },
            { text: 'own account' },
          ],
        },
      ],
    })
    expect(sources).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          verbatim: true,
          text: '<https://en.yna.co.kr/view/1|Yonhap (en.yna.co.kr)> · <!date^1700976600^{date_short_pretty} {time}|26 Nov 2023, 14:30 Asia/Tokyo> · Korean',
        },
      ],
    })
  })

  it('a finding that differs shows both words as quotes of their sources', () => {
    const quotes = [
      { text: 'It was held in Seoul.', source: YONHAP },
      { text: 'It was held in Busan.', source: MOFA },
    ]
    const blocks = blocksOf([{ ...FINDING, kind: 'contradicts', quotes }])
    expect(JSON.stringify(blocks[2])).toContain('Known: ')
    expect(blocks.slice(3, 5)).toMatchObject([
      {
        elements: [
          {
            type: 'rich_text_quote',
            elements: [{ text: '“It was held in Seoul.”' }, {}, { type: 'link' }, {}, {}, {}, {}],
          },
        ],
      },
      {
        elements: [
          {
            type: 'rich_text_quote',
            elements: [{ text: '“It was held in Busan.”' }, {}, { type: 'link' }, {}, {}, {}, {}],
          },
        ],
      },
    ])
  })

  it('a finding says how many say it, a wire story carried by many counted once', () => {
    const shown = JSON.stringify(blocksOf([{ ...FINDING, independent: 1, outlets: 8 }]))
    expect(shown).toContain('one publisher, carried by 7 more outlets')
  })

  it.each(['2023-11-20', '2023-11-20T00:00:00Z', '2023-11-20T00:00:00.000Z'])(
    'a source of a day alone (%s) shows no time of day',
    (published) => {
      const blocks = blocksOf([{ type: 'quote', text: 'We welcome it.', source: { ...MOFA, published } }])
      expect(JSON.stringify(blocks)).toContain(' · 20 Nov 2023 · own account')
    },
  )

  it('several sources stand on a line each', () => {
    const [small] = blocksOf([{ ...FINDING, sources: [YONHAP, MOFA] }]).slice(-1)
    expect(small).toMatchObject({
      elements: [{ text: expect.stringMatching(/^<.*Korean\n<.*own account$/) }],
    })
  })

  it('small print marks what can be typed by quotation marks', () => {
    const text = [{ text: 'See ' }, { code: 'latest' }, { text: '.' }]
    expect(blocksOf([{ type: 'note', text }])).toMatchObject([{ elements: [{ text: 'See “latest”.' }] }])
  })

  it('a quote stands with its source', () => {
    const blocks = blocksOf([{ type: 'quote', text: 'We welcome it.', source: MOFA }])
    expect(blocks.map((block) => block.type)).toEqual(['rich_text', 'context'])
    expect(blocks[0]).toMatchObject({ elements: [{ type: 'rich_text_quote', elements: [{ text: 'We welcome it.' }] }] })
  })

  it('a note is small and plain, and takes links and times', () => {
    const [first, second] = blocksOf([
      { type: 'note', text: plain('12 articles *of* 5 outlets') },
      { type: 'note', text: [{ text: 'Next *digest*: ' }, { time: '2023-11-27T00:30:00.000Z' }] },
    ])
    expect(first).toMatchObject({
      type: 'context',
      elements: [{ type: 'plain_text', text: '12 articles *of* 5 outlets' }],
    })
    expect(second).toMatchObject({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: expect.stringMatching(/^Next ∗digest∗: <!date\^1701045000\^/) }],
    })
  })

  it('a button shows whether it decides or ends something, and asks before what is hard to take back', () => {
    const commands = ['review accept:c-1', 'review reject:c-1', 'unsubscribe s-1', 'review muteall:s-1', 'story s-1']
    const [row] = blocksOf([{ type: 'actions', actions: commands.map((command) => ({ label: command, command })) }])
    const shown = row?.type === 'actions' ? row.elements : []
    expect(shown.map((one) => ('style' in one ? one.style : null))).toEqual([
      'primary',
      'danger',
      'danger',
      'danger',
      null,
    ])
    expect(shown.map((one) => 'confirm' in one)).toEqual([false, false, true, true, false])
  })

  it('buttons carry the command that they run', () => {
    const actions = [
      { label: 'Details', command: 'story s-1' },
      { label: 'Sources', command: 'sources' },
    ]
    expect(blocksOf([{ type: 'actions', actions }])).toEqual([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Details', emoji: false },
            action_id: 'run:0',
            value: 'story s-1',
          },
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Sources', emoji: false },
            action_id: 'run:1',
            value: 'sources',
          },
        ],
      },
    ])
  })

  it('a picture is a link, since Slack refuses the message where an image cannot be had', () => {
    const shown = JSON.stringify(blocksOf([{ type: 'image', url: 'https://example.org/map.png', alt: 'The map' }]))
    expect(shown).toContain('"type":"link","url":"https://example.org/map.png","text":"The map (example.org)"')
    expect(shown).not.toContain('"image"')
  })
})

describe('a table', () => {
  const header = ['Issue', 'Side', 'Wording']
  const rows = [
    ['Summit', '日本', '早期開催'],
    ['Taiwan', 'KR', ''],
  ]
  const columns = (blocks: readonly SlackBlock[]): string[] => {
    const text = JSON.stringify(blocks).match(/"text":"([^"]*)"/)?.[1] ?? ''
    return text.split('\\n')
  }

  it('alone in its message is Slack’s own, with no empty cell', () => {
    const [block] = blocksOf([{ type: 'table', header, rows }])
    expect(block).toMatchObject({
      type: 'table',
      rows: [
        [{ text: 'Issue' }, {}, {}],
        [{}, {}, {}],
        [{}, {}, { text: '–' }],
      ],
    })
  })

  it('beside another is preformatted, aligned by display width', () => {
    const table = { type: 'table' as const, header, rows }
    const [block] = blocksOf([table, table])
    expect(columns(block ? [block] : [])).toEqual([
      'Issue   Side  Wording',
      '──────  ────  ────────',
      'Summit  日本  早期開催',
      'Taiwan  KR    –',
    ])
  })

  it('too wide for lines is told row by row', () => {
    const wide = { type: 'table' as const, header, rows: [['Summit', 'JP', 'words '.repeat(40).trim()]] }
    const [block] = blocksOf([wide, wide])
    expect(block).toMatchObject({
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { text: 'Issue: ', style: { italic: true } },
            { text: 'Summit', style: { bold: true } },
            { text: '\nSide: ' },
            { text: 'JP' },
            { text: '\nWording: ' },
            {},
          ],
        },
      ],
    })
  })

  it('of more rows than Slack takes is preformatted', () => {
    const many = Array.from({ length: 150 }, (_, i) => [String(i), 'JP', 'x'])
    const blocks = blocksOf([{ type: 'table', header, rows: many }])
    expect(blocks.map((block) => block.type)).toEqual(['rich_text'])
  })
})

describe('several messages', () => {
  const long = (n: number): Block => ({ type: 'paragraph', text: plain(`${n} ${'words '.repeat(450)}`) })

  it('a heading is never the last of a message', () => {
    const blocks: Block[] = Array.from({ length: 12 }, (_, i) => [
      { type: 'heading' as const, text: `Part ${i}` },
      long(i),
    ]).flat()
    for (const message of renderMessages({ title: 'T', lang: 'en', zone: 'UTC', blocks })) {
      expect(message.blocks.at(-2)?.type).toBe('rich_text')
      expect(message.blocks.at(-1)?.type).toBe('context')
    }
  })

  it('no message begins with a divider', () => {
    const blocks: Block[] = Array.from({ length: 12 }, (_, i) => [
      { type: 'heading' as const, text: `Part ${i}` },
      long(i),
    ]).flat()
    const messages = renderMessages({ title: 'T', lang: 'en', zone: 'UTC', blocks })
    expect(messages.length).toBeGreaterThan(2)
    expect(messages.map((message) => message.blocks[0]?.type)).toEqual(messages.map(() => 'header'))
  })

  it('each says which part it is', () => {
    const messages = renderMessages({
      title: 'T',
      lang: 'en',
      zone: 'UTC',
      blocks: Array.from({ length: 9 }, (_, i) => long(i)),
    })
    expect(messages.length).toBeGreaterThan(1)
    messages.forEach((message, i) => {
      expect(JSON.stringify(message.blocks.at(-1))).toContain(`Part ${i + 1} of ${messages.length}`)
    })
  })

  it('a document without content is no message', () => {
    expect(renderMessages({ title: ' ', lang: 'en', zone: 'UTC', blocks: [] })).toEqual([])
  })
})

describe('the text for notifications and screen readers', () => {
  it('says the same as the blocks, escaped', () => {
    const [message] = renderMessages({
      title: 'R&D <!channel>',
      lang: 'en',
      zone: 'UTC',
      blocks: [
        FINDING,
        { type: 'list', items: [plain('one')] },
        { type: 'table', header: ['A', 'B'], rows: [['1', '2']] },
      ],
    })
    expect(message?.text.split('\n')).toEqual([
      'R&amp;D &lt;!channel&gt;',
      '🟠 CHANGED · 2 independent publishers (1 shown)',
      'The ministers agreed to speed up preparations.',
      'Was: No date was agreed. — MOFA Japan (mofa.go.jp) · 20 Nov 2023 · own account',
      'Yonhap (en.yna.co.kr) · 26 Nov 2023, 05:30 UTC · Korean',
      '• one',
      'A · B',
      '1 · 2',
    ])
  })
})
