import { countsSides, sideOf } from '../articles/sides.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { OpenStory } from './cluster.ts'
import { kindWeight } from './likeness.ts'
import type { StorySketch } from './story.ts'

type Headed = Pick<OpenStory, 'headline' | 'first'>

/** Another headline must be so many times as central before it takes the place of the present one. */
const BETTER = 1.25

/** What outlets put before the title of a piece that is no report of the event. */
const NO_REPORT =
  /^\W{0,3}(?:opinion|editorial|column|commentary|comment|analysis|explained|explainer|backgrounder|interview|live|flash|社説|解説|論説|コラム|談話|사설|칼럼|기고|해설|인터뷰|评论|評論|社评|社評|分析|专访|專訪)(?![\p{L}\p{N}])/iu

/**
 * Which of two headlines stands for the story that both are in: an English one before one that the desk must translate;
 * a report's before a comment's; one on all sides before one on some; of two in like case the one that
 * says more of what all the articles speak of and less besides, if by a clear margin, so that a headline does not come
 * and go; else the one said first.
 */
export function headlineOf(index: TopicIndex, present: Headed, other: Headed, sketch: StorySketch): string {
  for (const is of [isEnglish, isReport, (headline: string) => isOnAll(index, headline)]) {
    const [theirs, own] = [is(present.headline), is(other.headline)]
    if (own !== theirs) return own ? other.headline : present.headline
  }
  const before = centrality(index, present.headline, sketch)
  const mine = centrality(index, other.headline, sketch)
  if (mine > before * BETTER) return other.headline
  if (before > mine * BETTER) return present.headline
  return other.first < present.first ? other.headline : present.headline
}

function isEnglish(headline: string): boolean {
  return whichLanguage(headline) === 'en'
}

function isReport(headline: string): boolean {
  return !NO_REPORT.test(headline.normalize('NFKC'))
}

/** All sides are named, or none and the grouping or their number: "Three ministers meet", not "Wang Yi: three countries …". */
function isOnAll(index: TopicIndex, headline: string): boolean {
  const concepts = index.names.find(headline).map(({ concept }) => concept)
  const named = new Set(concepts.flatMap((concept) => sideOf(index, concept) ?? []))
  const sides = index.topic.parties.filter(({ id }) => named.has(id)).length
  if (sides > 0) return sides === index.topic.parties.length
  return concepts.some((concept) => /^(?:grouping|meeting):/.test(concept)) || countsSides(index, headline)
}

/** Cosine of the concepts in a headline, each once, with those of the story's articles. */
function centrality(index: TopicIndex, headline: string, sketch: StorySketch): number {
  const named = new Set(index.names.findNested(headline).map(({ concept }) => concept))
  let [shared, size] = [0, 0]
  for (const concept of named) {
    const weight = kindWeight(concept)
    shared += weight * weight * (sketch.concepts[concept] ?? 0)
    size += weight * weight
  }
  return size === 0 ? 0 : shared / Math.sqrt(size)
}
