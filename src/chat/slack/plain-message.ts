import { cutText } from '../../digest/split.ts'
import { LIMITS } from './limits.ts'
import { escapeEntities } from './safe-text.ts'
import type { SlackBlock, SlackMessage } from './slack-message.ts'

/** No previews of links, no names made into mentions, no markup in the plain text. */
export const PLAIN = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
  mrkdwn: false,
} as const

/**
 * The message as plain text, for notifications and screen readers, which read this instead of the blocks. Escaped, so
 * that nothing in it can become a mention or a link; at most 4,000 characters, since Slack has been seen refusing more.
 */
export function plainMessage(blocks: readonly SlackBlock[]): string {
  const [first = '', ...rest] = plainPieces(blocks)
  return rest.length > 0 ? `${first}…` : first
}

/** The same content without blocks, in as many messages as it takes. */
export function plainMessages(blocks: readonly SlackBlock[]): SlackMessage[] {
  return plainPieces(blocks).map((text) => ({ text, blocks: [] }))
}

/** Escaping lengthens a character to five at most; text that would come out too long is cut finer. */
function plainPieces(blocks: readonly SlackBlock[]): string[] {
  const text = blocks
    .map(plainBlock)
    .filter((line) => line !== '')
    .join('\n')
  return cutText(text, LIMITS.text - 1).flatMap((piece) => {
    const escaped = escapeEntities(piece)
    return escaped.length < LIMITS.text ? [escaped] : cutText(piece, LIMITS.text / 6).map(escapeEntities)
  })
}

function plainBlock(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text
    case 'section':
      return unmarked(block.text?.text ?? '', block.text?.type ?? '')
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

function plainRun(run: { type: string; text?: string; fallback?: string; url?: string; channel_id?: string }): string {
  return run.text ?? run.fallback ?? run.url ?? run.channel_id ?? ''
}

/** Our own mrkdwn in small print back into plain text: a link's label, a time's fallback, entities. */
function unmarked(text: string, type: string): string {
  if (type !== 'mrkdwn') return text
  return text
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replaceAll('*', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
