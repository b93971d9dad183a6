import { type APIButtonComponentWithCustomId, type APIEmbed, ComponentType } from 'discord.js'
import { escapeLine } from './escape.ts'
import { EMBEDS, PART } from './limits.ts'
import type { Group, Piece } from './pieces.ts'
import { ACCENT, type DiscordMessage } from './render.ts'

type Button = APIButtonComponentWithCustomId

/**
 * A part of a Document as a message of the older form, for where components v2 are refused or not drawn: each finding an
 * embed in its colour, the buttons in rows below all embeds. Since they no longer stand beside their finding, both bear
 * its number where there are several. `foot` is its last line.
 */
export function inEmbeds(groups: readonly Group[], foot: string | null): DiscordMessage {
  const told = numbered(groups)
  const each = told.flatMap((group) => rowsOf(buttonsOf(group)))
  // A row for each finding, or, where those are too many, one after the other.
  const rows = each.length <= EMBEDS.rows ? each : rowsOf(each.flat())
  return {
    // No flag: the one that keeps links from making previews would hide these embeds.
    flags: 0,
    embeds: withFoot(joined(embedsOf(told.flat())), foot),
    components: rows.map((components) => ({ type: ComponentType.ActionRow, components })),
    allowed_mentions: { parse: [] },
  }
}

/** The buttons of a group, wherever they stand in it: an embed has no place for them. */
export function buttonsOf(group: Group): Button[] {
  return group.flatMap((piece) =>
    piece.type === 'row' ? piece.buttons : piece.type === 'section' ? [piece.button] : [],
  )
}

function rowsOf(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / PART.buttonsInRow) }, (_, i) =>
    buttons.slice(i * PART.buttonsInRow, (i + 1) * PART.buttonsInRow),
  )
}

/** Numbers the findings that have buttons, where there are several. */
function numbered(groups: readonly Group[]): readonly Group[] {
  const withButtons = groups.filter((group) => group.some(({ opens }) => opens) && buttonsOf(group).length > 0)
  if (withButtons.length < 2) return groups
  const numbers = new Map(withButtons.map((group, i) => [group, i + 1]))
  return groups.map((group) => {
    const number = numbers.get(group)
    return number === undefined ? group : group.map((piece) => withNumber(piece, number))
  })
}

function withNumber(piece: Piece, number: number): Piece {
  const bearing = <B extends Button>(button: B): B => ({
    ...button,
    label: `${number} ${button.label ?? ''}`.slice(0, PART.buttonLabel).toWellFormed(),
  })
  if (piece.type === 'row') return { ...piece, buttons: piece.buttons.map(bearing) }
  if (piece.type !== 'text' && piece.type !== 'section') return piece
  const [first = '', ...rest] = piece.lines
  const lines = piece.opens ? [`\`${number}\` ${first}`, ...rest] : piece.lines
  return piece.type === 'section' ? { ...piece, lines, button: bearing(piece.button) } : { ...piece, lines }
}

function linesIn(piece: Piece): readonly string[] {
  switch (piece.type) {
    case 'text':
    case 'section':
      return piece.lines
    case 'code':
      return [piece.content]
    case 'image':
      return piece.alt === '' ? [] : [escapeLine(piece.alt)]
    case 'row':
      return []
    default:
      return piece satisfies never
  }
}

/** One embed a finding, one for what stands between findings; a picture closes its own. */
function embedsOf(pieces: readonly Piece[]): APIEmbed[] {
  const embeds: APIEmbed[] = []
  let open: { readonly accent: Piece['accent']; readonly embed: APIEmbed } | undefined
  for (const piece of pieces) {
    if (piece.type === 'row') continue
    if (open === undefined || open.accent !== piece.accent || piece.opens || piece.type === 'image') {
      open = { accent: piece.accent, embed: piece.accent === null ? {} : { color: ACCENT[piece.accent] } }
      embeds.push(open.embed)
    }
    const text = linesIn(piece).join('\n')
    if (text !== '') open.embed.description = [open.embed.description, text].filter(Boolean).join('\n')
    if (piece.type === 'image') {
      open.embed.image = { url: piece.url }
      open = undefined
    }
  }
  return embeds
}

/** No more than a message holds: from the end on, neighbours become one, without a colour where theirs is not the same. */
function joined(embeds: readonly APIEmbed[]): readonly APIEmbed[] {
  if (embeds.length <= EMBEDS.count) return embeds
  // A picture stands below its embed's text: nothing is put after it there.
  const at = embeds.findLastIndex((embed, i) => i < embeds.length - 1 && embed.image === undefined)
  const [one, next] = [embeds[at], embeds[at + 1]]
  if (!one || !next) return embeds
  const { color, ...rest } = next
  const description = [one.description, next.description].filter(Boolean).join('\n\n')
  const both = { ...rest, description, ...(color !== undefined && color === one.color && { color }) }
  return joined([...embeds.slice(0, at), both, ...embeds.slice(at + 2)])
}

function withFoot(embeds: readonly APIEmbed[], foot: string | null): APIEmbed[] {
  const last = embeds.at(-1)
  if (foot === null) return [...embeds]
  if (last === undefined) return [{ description: foot }]
  return [...embeds.slice(0, -1), { ...last, footer: { text: foot } }]
}
