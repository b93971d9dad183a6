import type { Act, Deed } from '../baseline/change.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Document, Text } from './document.ts'
import { aboutPerson } from './person.ts'

/** What was decided last of each finding, by its id. */
export type Decisions = ReadonlyMap<string, Pick<Act, 'did' | 'by' | 'at'>>

/** A post as it was, with what was decided since under each finding that it shows. */
export function amendedBy(document: Document, decisions: Decisions): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block): Block[] => {
      const line = block.type === 'finding' ? decisionLine(decisions.get(block.id), document) : null
      return line === null ? [block] : [block, { type: 'note', text: line }]
    }),
  }
}

function decisionLine(decision: Pick<Act, 'did' | 'by' | 'at'> | undefined, { lang, zone }: Document): Text | null {
  if (!decision) return null
  const { delivery: said, times } = wordsFor(lang)
  const sentences: Partial<Record<Deed, (told: { who: string; day: string }) => string>> = {
    accept: said.accepted,
    reject: said.rejected,
    undo: said.takenBack,
    wrong: said.dismissed,
  }
  const sentence = sentences[decision.did]
  const day = times.day(decision.at, zone)
  return sentence ? aboutPerson((who) => sentence({ who, day }), decision.by) : null
}
