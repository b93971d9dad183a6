import { expect, it } from 'vitest'
import { renderMessages } from '../../../src/chat/slack/render.ts'
import { plain } from '../../../src/digest/document.ts'
import { previewPage } from '../../support/fake-slack/preview.ts'

it('the preview shows messages with their threads, in the reader’s zone, and runs nothing from outside', () => {
  const [message] = renderMessages({
    title: 'Digest <script>',
    lang: 'en',
    zone: 'UTC',
    blocks: [
      { type: 'paragraph', text: [{ strong: 'One' }, { time: '2023-11-26T05:30:00.000Z' }] },
      { type: 'note', text: [{ text: 'a & b ' }, { link: 'there', url: 'https://example.org/?a=1&b="2"' }] },
      { type: 'table', header: ['A'], rows: [['<b>']] },
      { type: 'list', items: [plain('item')] },
      { type: 'actions', actions: [{ label: 'Go', command: 'help' }] },
    ],
  })
  const blocks = JSON.parse(JSON.stringify(message?.blocks))
  const page = previewPage(
    [
      { ts: '1', blocks, thread: null, onlyFor: 'U1' },
      { ts: '2', blocks: [{ type: 'divider' }], thread: '1', onlyFor: null },
    ],
    { zone: 'Asia/Tokyo', at: '2023-11-26T23:00:00.000Z' },
  )
  for (const shown of [
    'Digest &lt;script&gt;',
    '<b>One</b>26 Nov 2023 14:30',
    'a &amp; b <a href="https://example.org/?a=1&amp;b=%222%22">there (example.org)</a>',
    '<td>&lt;b&gt;</td>',
    '<li>item</li>',
    '<button>Go</button>',
    'Only visible to you',
    '1 reply',
    '<span class="at">08:00</span>',
  ])
    expect(page).toContain(shown)
})
