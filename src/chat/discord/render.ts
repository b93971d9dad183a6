import {
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import type { Kind } from '../../baseline/finding.ts'
import type { Group, Piece } from './pieces.ts'

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

/**
 * A part of a Document as a message of components v2. Components and not embeds: only they put a button beside its
 * finding and a colour on each, and since they are no embeds, they show where a channel forbids those and for people who
 * have hidden them. `foot` is its last line.
 */
export function inComponents(groups: readonly Group[], foot: string | null): DiscordMessage {
  const components = assemble(groups.flat())
  if (foot !== null) components.push({ type: ComponentType.TextDisplay, content: `-# ${foot}` })
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds,
    components,
    allowed_mentions: { parse: [] },
  }
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
