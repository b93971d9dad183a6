/** How much a block or a message holds, by the names of a platform's limits (`characters`, `blocks`, …). */
export type Weight = Readonly<Record<string, number>>

/**
 * Packs blocks into as few messages as the limits allow, in order, losing none. A block that is too big for a message
 * of its own is divided first; `divide` answers with smaller blocks that say the same, or with the block itself where
 * it cannot be made smaller, in which case that block gets a message of its own.
 */
export function packMessages<B>(
  blocks: readonly B[],
  weigh: (block: B) => Weight,
  limit: Weight,
  divide: (block: B) => readonly B[] = (block) => [block],
): B[][] {
  const messages: B[][] = []
  let current: B[] = []
  let held: Record<string, number> = {}
  for (const block of blocks.flatMap((whole) => small(whole, weigh, limit, divide))) {
    const weight = weigh(block)
    if (current.length > 0 && !fits(held, weight, limit)) {
      messages.push(current)
      current = []
      held = {}
    }
    current.push(block)
    for (const [name, amount] of Object.entries(weight)) held[name] = (held[name] ?? 0) + amount
  }
  if (current.length > 0) messages.push(current)
  return messages
}

function small<B>(block: B, weigh: (b: B) => Weight, limit: Weight, divide: (b: B) => readonly B[]): readonly B[] {
  if (fits({}, weigh(block), limit)) return [block]
  const pieces = divide(block)
  return pieces.length > 1 ? pieces.flatMap((piece) => small(piece, weigh, limit, divide)) : [block]
}

function fits(held: Weight, added: Weight, limit: Weight): boolean {
  return Object.entries(limit).every(([name, most]) => (held[name] ?? 0) + (added[name] ?? 0) <= most)
}

const BREAKS = [/\n{2,}/g, /\n/g, /[.!?。！？]["”』」)]*\s*/g, /[\s、，,;；]/g]

/**
 * Cuts a text into pieces of at most `most` UTF-16 code units, at the best place there is: between paragraphs, lines,
 * sentences, words, and never inside a character (a surrogate pair or a letter with its marks). Joined they are the text.
 */
export function cutText(text: string, most: number): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = breakBefore(rest, most)
    pieces.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest)
  return pieces
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function breakBefore(text: string, most: number): number {
  const window = text.slice(0, most)
  for (const pattern of BREAKS) {
    const last = [...window.matchAll(pattern)].at(-1)
    // A break in the first third would leave pieces of a few words.
    if (last && last.index + last[0].length > most / 3) return last.index + last[0].length
  }
  let at = 0
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (index + segment.length > most) break
    at = index + segment.length
  }
  // A single character longer than the limit (a letter under a hundred marks) has to be cut somewhere.
  return at > 0 ? at : most
}
