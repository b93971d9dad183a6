import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import type { Part } from './pieces.ts'

/** What of an article speaks most for it, and where it stands. `what` is the article's own word for it, or nothing. */
export interface Sign {
  readonly tells: 'grouping' | 'meeting' | 'venue' | 'series' | 'matter' | 'counts' | 'together'
  readonly part: Part
  readonly what: string
}

/** Why an article is held to be about the process, or not to be. `sides` are ids of parties and actors. */
export type RelevanceReason =
  | { readonly told: 'named'; readonly sign: Sign; readonly beside: string | null }
  | { readonly told: 'inPassing'; readonly sign: Sign }
  | { readonly told: 'otherGrouping'; readonly what: string }
  | { readonly told: 'others'; readonly sides: readonly string[] }
  | { readonly told: 'someSides'; readonly what: string }
  | { readonly told: 'nothing' }

/** Characters of an article's own words that the reason shows. */
const SHOWN = 80

/** The reason in one line. In English it is kept with the article (`Placement.why`). */
export function reasonIn(index: TopicIndex, reason: RelevanceReason, lang: Lang): string {
  const words = wordsFor(lang).relevance
  const topic = index.topic.title[lang] ?? index.topic.title.en ?? index.topic.id
  const named = ({ tells, part, what }: Sign): string =>
    words.signs[tells]({ topic, what: shortened(what), where: words.where[part] })
  switch (reason.told) {
    case 'named': {
      const sign = named(reason.sign)
      return reason.beside === null ? sign : words.beside({ sign, what: shortened(reason.beside) })
    }
    case 'inPassing':
      return words.inPassing({ topic, sign: named(reason.sign) })
    case 'otherGrouping':
      return words.otherGrouping({ topic, what: shortened(reason.what) })
    case 'others':
      return words.others({ topic, sides: reason.sides.map((side) => labelOf(index, side, lang)) })
    case 'someSides':
      return words.someSides({ topic, what: shortened(reason.what) })
    case 'nothing':
      return words.nothing(topic)
    default:
      return reason satisfies never
  }
}

function labelOf({ topic, label }: TopicIndex, side: string, lang: Lang): string {
  return label(`${topic.parties.some(({ id }) => id === side) ? 'party' : 'actor'}:${side}`, lang)
}

function shortened(what: string): string {
  const line = what.replace(/\s+/gu, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
