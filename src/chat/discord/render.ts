import {
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Kind } from '../../baseline/finding.ts'
import type { Document } from '../../digest/document.ts'
import { packMessages, type Weight } from '../../digest/split.ts'
import type { Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import { MESSAGE } from './limits.ts'
import { type Group, groupsOf, type Piece } from './pieces.ts'

/** One message as the API takes it. Nothing in it can ping anyone, and its links make no previews. */
export interface DiscordMessage {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  /** In the older form alone. */
  readonly embeds?: APIEmbed[]
  readonly allowed_mentions: { readonly parse: [] }
}

/** The colour beside a finding, as RGB; its kind also stands there as a word. */
export const ACCENT: Readonly<Record<Kind, number>> = {
  updates: 0xd9930d,
  contradicts: 0xcf2e3c,
  new: 0x2f7fd6,
  confirms: 0x3a9a62,
}

/** Kept free for the last line. */
const FOOT = { components: 1, characters: 100 } as const
const LIMIT: Weight = {
  components: MESSAGE.components - FOOT.components,
  characters: MESSAGE.characters - FOOT.characters,
}

/**
 * A Document as Discord messages of components v2, in order, each within the limits, saying all of it. Components and
 * not embeds: only they put a button beside its finding and a colour on each, and since they are no embeds, they show
 * where a channel forbids those and for people who have hidden them. With `ref` each message names it and its own
 * number in its last line, so that it can be found again in the channel.
 */
export function renderDiscord(document: Document, options: { ref?: string } = {}): DiscordMessage[] {
  const packed = packMessages(groupsOf(document), weigh, LIMIT, divide)
  return packed.map((groups, i) => {
    const components = assemble(groups.flat())
    const foot = footText(document.lang, { index: i, count: packed.length, ref: options.ref })
    if (foot !== null) components.push({ type: ComponentType.TextDisplay, content: `-# ${foot}` })
    return {
      flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
      components,
      allowed_mentions: { parse: [] },
    }
  })
}

/** What names one message of a delivery in its last line: `ref 7d1k2x9fqa/2`. */
export function partRef(ref: string, index: number): string {
  return `ref ${ref}/${index + 1}`
}

/** The last line of one message: which part it is, and its reference. Null where there is neither. */
export function footText(
  lang: Lang,
  { index, count, ref }: { index: number; count: number; ref: string | undefined },
): string | null {
  const part = count > 1 ? wordsFor(lang).delivery.part({ part: index + 1, parts: count }) : null
  const shown = [part, ref === undefined ? null : partRef(ref, index)].filter((words) => words !== null)
  return shown.length === 0 ? null : shown.join(' · ')
}

/** Counted as if every piece of a finding had a container and a line of its own: never too little. */
function weigh(group: Group): Weight {
  let components = 0
  let characters = 0
  for (const piece of group) {
    components += (piece.accent === null ? 0 : 1) + (piece.opens ? 1 : 0)
    switch (piece.type) {
      case 'text':
        components += 1
        characters += lengthOf(piece.lines)
        break
      case 'code':
        components += 1
        characters += piece.content.length
        break
      case 'section':
        components += 3
        characters += lengthOf(piece.lines) + (piece.button.label ?? '').length
        break
      case 'row':
        components += 1 + piece.buttons.length
        characters += piece.buttons.reduce((sum, button) => sum + (button.label ?? '').length, 0)
        break
      case 'image':
        components += 1
        characters += piece.alt.length
        break
      default:
        piece satisfies never
    }
  }
  return { components, characters }
}

/** Characters of lines that are joined. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}

/** First into pieces, then a text between its lines. */
export function divide(group: Group): readonly Group[] {
  const [piece, ...more] = group
  if (!piece) return []
  if (more.length > 0) return group.map((one) => [one])
  if (piece.type !== 'text' && piece.type !== 'section') return [group]
  if (piece.lines.length < 2) return [group]
  const half = Math.ceil(piece.lines.length / 2)
  const { accent, opens } = piece
  return [
    [{ type: 'text', lines: piece.lines.slice(0, half), accent, opens }],
    [{ ...piece, lines: piece.lines.slice(half), opens: false }],
  ]
}

function assemble(pieces: readonly Piece[]): APIMessageTopLevelComponent[] {
  const components: APIMessageTopLevelComponent[] = []
  let open: { readonly kind: Kind; readonly held: APIComponentInContainer[] } | undefined
  for (const piece of pieces) {
    if (piece.accent === null) {
      open = undefined
      components.push(componentOf(piece))
      continue
    }
    if (open?.kind !== piece.accent) {
      open = { kind: piece.accent, held: [] }
      components.push({ type: ComponentType.Container, accent_color: ACCENT[piece.accent], components: open.held })
    } else if (piece.opens) open.held.push({ type: ComponentType.Separator })
    open.held.push(componentOf(piece))
  }
  return components
}

function componentOf(piece: Piece): APIComponentInContainer & APIMessageTopLevelComponent {
  switch (piece.type) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: piece.lines.join('\n') }
    case 'code':
      return { type: ComponentType.TextDisplay, content: piece.content }
    case 'section':
      return {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: piece.lines.join('\n') }],
        accessory: piece.button,
      }
    case 'row':
      return { type: ComponentType.ActionRow, components: [...piece.buttons] }
    case 'image':
      return {
        type: ComponentType.MediaGallery,
        items: [{ media: { url: piece.url }, ...(piece.alt === '' ? {} : { description: piece.alt }) }],
      }
    default:
      return piece satisfies never
  }
}
