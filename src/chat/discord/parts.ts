import type { Document } from '../../digest/document.ts'
import { packMessages, type Weight } from '../../digest/split.ts'
import { EMBEDS, MESSAGE, PART } from './limits.ts'
import { type Group, groupsOf } from './pieces.ts'
import { buttonsOf } from './render-embeds.ts'

/** Kept free for the last line. */
const FOOT = { components: 1, characters: 100 } as const
const LIMIT: Weight = {
  components: MESSAGE.components - FOOT.components,
  characters: MESSAGE.characters - FOOT.characters,
  // Text is shared out over as many embeds as there are; a picture wants one of its own.
  pictures: EMBEDS.count - 1,
  buttons: EMBEDS.rows * PART.buttonsInRow,
}

/**
 * A Document divided into messages, in order, each within the limits of both forms, saying all of it. One division for
 * both: so one form can stand in for the other in a message of which the others are posted already.
 */
export function partsOf(document: Document): Group[][] {
  return packMessages(groupsOf(document), weigh, LIMIT, divide)
}

function weigh(group: Group): Weight {
  const pictures = group.filter(({ type }) => type === 'image').length
  return { ...inComponents(group), pictures, buttons: buttonsOf(group).length }
}

/** Counted as if every finding had a container and a line of its own: never too little. */
function inComponents(group: Group): { components: number; characters: number } {
  let components = 0
  let characters = 0
  for (const [i, piece] of group.entries()) {
    const contained = piece.accent !== null && piece.accent !== group[i - 1]?.accent
    components += (contained ? 1 : 0) + (piece.opens ? 1 : 0)
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
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0)
}

/** First into pieces, then a text between its lines. */
function divide(group: Group): readonly Group[] {
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
