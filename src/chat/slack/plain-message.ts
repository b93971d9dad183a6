import { cutText } from '../../digest/split.ts'
import { LIMITS } from './limits.ts'
import { escapeEntities } from './safe-text.ts'
import type { SlackBlock } from './slack-message.ts'

/**
 * The message as plain text, for notifications and screen readers, which read this instead of the blocks. Escaped, so
 * that nothing in it can become a mention or a link; at most 4,000 characters, since Slack has been seen refusing more.
 */
export function plainMessage(blocks: readonly SlackBlock[]): string {
  const lines = blocks.map(plainBlock).filter((line) => line !== '')
  const text = lines.join('\n')
  if (escapeEntities(text).length <= LIMITS.text) return escapeEntities(text)
  let most = LIMITS.text - 1
  let cut = text
  // Escaping lengthens; the blocks hold all of it.
  do {
    cut = cutText(text, most)[0] ?? ''
    most = Math.floor(most * 0.8)
  } while (escapeEntities(cut).length > LIMITS.text - 1)
  return `${escapeEntities(cut)}…`
}

function plainBlock(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'rich_text':
      return block.elements.map(plainRich).join('\n')
    case 'context':
      return block.elements.map((element) => ('text' in element ? unmarked(element.text, element.type) : '')).join(' ')
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => (cell.type === 'raw_text' ? cell.text : '')).join(' · '))
        .join('\n')
    case 'actions':
    case 'divider':
      return ''
    default:
      return block satisfies never
  }
}

type Rich = Extract<SlackBlock, { type: 'rich_text' }>['elements'][number]

function plainRich(element: Rich): string {
  if (element.type === 'rich_text_list')
    return element.elements.map((item) => `• ${item.elements.map(plainRun).join('')}`).join('\n')
  const text = element.elements.map(plainRun).join('')
  return element.type === 'rich_text_quote' ? `> ${text}` : text
}

function plainRun(run: { type: string; text?: string; fallback?: string; url?: string }): string {
  return run.text ?? run.fallback ?? run.url ?? ''
}

/** Our own mrkdwn in small print back into plain text: a link's label, a time's fallback, entities. */
function unmarked(text: string, type: string): string {
  if (type !== 'mrkdwn') return text
  return text
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
