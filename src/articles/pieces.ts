import type { Mention } from '../language/names.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Article } from './article.ts'
import { type Company, companiesIn, sideOf } from './sides.ts'

/** Where a piece stands: what an article is about is told in front. */
export type Part = 'title' | 'lead' | 'body'

/** Characters that are read: what a piece is about stands in front, and a live blog must not cost more. */
const READ = 8000
/** Sentences of the lead. */
const LEAD = 2

/** The title or one sentence of an article, with whom it names. */
export interface Piece {
  readonly part: Part
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly companies: readonly Company[]
  readonly sides: ReadonlySet<string>
  /** Sides of which a person is named. */
  readonly people: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

function pieceOf(
  index: TopicIndex,
  part: Part,
  text: string,
  mentions: readonly Mention[],
  named: ReadonlySet<string>,
): Piece {
  if (mentions.length === 0) return { part, text, mentions, companies: [], sides: NONE, people: NONE }
  const companies = companiesIn(index, text, mentions)
  const sides = new Set(companies.flatMap((company) => [...company.sides]))
  const people = new Set<string>()
  for (const { side, by } of sidesNamed(index, mentions)) {
    // "Top diplomats" may be a post that one side alone has here, in a report of quite others.
    if (by === 'office' && !named.has(side)) continue
    sides.add(side)
    if (by === 'person') people.add(side)
  }
  return { part, text, mentions, companies, sides, people }
}

interface SideNamed {
  readonly side: string
  /** The kind of concept: `party`, `person`, `office`. */
  readonly by: string
}

/** The side that each name stands for; 外相, which may be the post of one side alone and of many others, names nobody. */
function sidesNamed(index: TopicIndex, mentions: readonly Mention[]): SideNamed[] {
  const found: SideNamed[] = []
  for (let i = 0; i < mentions.length; ) {
    const start = mentions[i]?.start
    let best: SideNamed | null = null
    let isSeveral = false
    for (; mentions[i]?.start === start; i++) {
      const concept = mentions[i]?.concept ?? ''
      const side = sideOf(index, concept)
      if (side === null) continue
      isSeveral ||= best !== null && best.side !== side
      if (best === null || best.by === 'office') best = { side, by: concept.slice(0, concept.indexOf(':')) }
    }
    if (best !== null && !isSeveral) found.push(best)
  }
  return found
}

/** An article's title and sentences, as far as is read of it. */
export function piecesOf(index: TopicIndex, article: Pick<Article, 'title' | 'text' | 'lang'>): Piece[] {
  const sentences = sentencesOf(article.text.slice(0, READ), article.lang).map(({ text }) => text)
  const texts = [article.title, ...sentences]
  const mentions = texts.map((text) => index.names.find(text))
  const inFull = mentions.flatMap((some) => sidesNamed(index, some)).filter(({ by }) => by !== 'office')
  const named = new Set(inFull.map(({ side }) => side))
  return texts.map((text, i) =>
    pieceOf(index, i === 0 ? 'title' : i <= LEAD ? 'lead' : 'body', text, mentions[i] ?? [], named),
  )
}
