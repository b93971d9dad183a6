import type { Act } from '../baseline/change.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Document } from './document.ts'

/** What was decided last of each finding, by its id. */
export type Decisions = ReadonlyMap<string, Pick<Act, 'did' | 'by' | 'at'>>

/** A post as it was, with what was decided since under each finding that it shows. */
export function amendedBy(document: Document, decisions: Decisions): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block): Block[] => {
      const line = block.type === 'finding' ? decisionLine(decisions.get(block.id), document) : null
      return line === null ? [block] : [block, { type: 'note', text: [{ text: line }] }]
    }),
  }
}

function decisionLine(decision: Pick<Act, 'did' | 'by' | 'at'> | undefined, { lang, zone }: Document): string | null {
  if (!decision) return null
  const { delivery: said, times } = wordsFor(lang)
  const told = { who: decision.by.user, day: times.day(decision.at, zone) }
  switch (decision.did) {
    case 'accept':
      return said.accepted(told)
    case 'reject':
      return said.rejected(told)
    case 'undo':
      return said.takenBack(told)
    case 'wrong':
      return said.dismissed(told)
    default:
      return null
  }
}
