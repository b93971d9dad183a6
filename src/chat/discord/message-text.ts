import type { Message } from 'discord.js'

/** Characters of a message that are checked: a claim is a sentence or a few. */
const LONGEST = 1_500

/** The words of a message, wherever they stand in it: its content, its cards, its texts. Without Discord's marks. */
export function textOfMessage(message: Pick<Message, 'content' | 'embeds' | 'components'>): string {
  const cards = message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? ''])
  const texts = textsIn(message.components.map((one) => one.toJSON()))
  return [message.content, ...cards, ...texts]
    .map((text) => withoutMarks(text))
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, LONGEST)
    .trim()
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'content' in value && typeof value.content === 'string' ? [value.content] : []
  return [...own, ...('components' in value ? textsIn(value.components) : [])]
}

/** Mentions, times, headings, quotes, stars and the targets of links are no words of the claim. */
function withoutMarks(text: string): string {
  return text
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:)[^>\s]*>/g, '')
    .replace(/\[([^\]\n]+)\]\(<?https?:[^)\s]+>?\)/g, '$1')
    .replace(/^(?:>>>|>|#{1,3}|-#)\s+/gm, '')
    .replace(/\*\*|__|~~|\|\||`+/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
