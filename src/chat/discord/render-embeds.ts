import { type APIButtonComponentWithCustomId, type APIEmbed, ComponentType } from 'discord.js'
import type { Document } from '../../digest/document.ts'
import { packMessages, type Weight } from '../../digest/split.ts'
import { escapeLine } from './escape.ts'
import { EMBEDS, PART } from './limits.ts'
import { type Group, groupsOf, type Piece } from './pieces.ts'
import { ACCENT, type DiscordMessage, divide, footText, lengthOf } from './render.ts'

/** Kept free for the last line. */
const FOOT = 100
const LIMIT: Weight = { characters: EMBEDS.characters - FOOT, embeds: EMBEDS.count, rows: EMBEDS.rows }

/**
 * A Document as Discord messages of the older form, for where components v2 are refused or not drawn: each finding an
 * embed in its colour, its buttons in a row below all embeds. Since they no longer stand beside their finding, both bear
 * its number where there are several. Otherwise as `renderDiscord`: in order, each within the limits, saying all of it.
 */
export function renderEmbeds(document: Document, options: { ref?: string } = {}): DiscordMessage[] {
  const packed = packMessages(numbered(groupsOf(document).map(buttonsLast)), weigh, LIMIT, divide)
  return packed.map((groups, index) => {
    const pieces = groups.flat()
    const foot = footText(document.lang, { index, count: packed.length, ref: options.ref })
    return {
      // No flag: the one that keeps links from making previews would hide these embeds.
      flags: 0,
      embeds: withFoot(embedsOf(pieces), foot),
      components: pieces.flatMap((piece) =>
        piece.type === 'row' ? [{ type: ComponentType.ActionRow as const, components: [...piece.buttons] }] : [],
      ),
      allowed_mentions: { parse: [] },
    }
  })
}

/** An embed has no place for a button: those of a group go into rows at its end. */
function buttonsLast(group: Group): Group {
  const said: Piece[] = []
  const buttons: APIButtonComponentWithCustomId[] = []
  for (const piece of group) {
    if (piece.type === 'row') buttons.push(...piece.buttons)
    else if (piece.type === 'section') {
      const { button, ...place } = piece
      buttons.push(button)
      said.push({ ...place, type: 'text' })
    } else said.push(piece)
  }
  const accent = group.at(-1)?.accent ?? null
  const rows = Array.from({ length: Math.ceil(buttons.length / PART.buttonsInRow) }, (_, i) => ({
    type: 'row' as const,
    buttons: buttons.slice(i * PART.buttonsInRow, (i + 1) * PART.buttonsInRow),
    accent,
    opens: false,
  }))
  return [...said, ...rows]
}

/** Numbers the findings that have buttons, where there are several. */
function numbered(groups: readonly Group[]): Group[] {
  const withButtons = groups.filter(
    (group) => group.some(({ opens }) => opens) && group.some(({ type }) => type === 'row'),
  )
  if (withButtons.length < 2) return [...groups]
  const numbers = new Map(withButtons.map((group, i) => [group, i + 1]))
  return groups.map((group) => {
    const number = numbers.get(group)
    return number === undefined ? group : group.map((piece) => withNumber(piece, number))
  })
}

function withNumber(piece: Piece, number: number): Piece {
  if (piece.type === 'row') {
    const buttons = piece.buttons.map((button) => ({
      ...button,
      label: `${number} ${button.label ?? ''}`.slice(0, PART.buttonLabel).toWellFormed(),
    }))
    return { ...piece, buttons }
  }
  if (piece.type !== 'text' || !piece.opens) return piece
  const [first = '', ...rest] = piece.lines
  return { ...piece, lines: [`\`${number}\` ${first}`, ...rest] }
}

/** Counted as if every text had an embed of its own: never too little. */
function weigh(group: Group): Weight {
  let characters = 0
  let embeds = 0
  let rows = 0
  for (const piece of group) {
    if (piece.type === 'row') rows++
    else {
      embeds++
      characters += lengthOf(linesIn(piece))
    }
  }
  return { characters, embeds, rows }
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

function withFoot(embeds: readonly APIEmbed[], foot: string | null): APIEmbed[] {
  const last = embeds.at(-1)
  if (foot === null) return [...embeds]
  if (last === undefined) return [{ description: foot }]
  return [...embeds.slice(0, -1), { ...last, footer: { text: foot } }]
}
