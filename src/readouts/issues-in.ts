import { buildNames, type Mention, type NameFinder } from '../language/names.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

const finders = new WeakMap<TopicIndex, NameFinder>()

/**
 * The words for issues in a text, `issue:taiwan`, by place. Issues are looked for by themselves, since a longer name may
 * swallow half of one (안보리 결의 in 유엔 안보리 결의), and what is not heard here is called a silence.
 */
export function issuesIn(index: TopicIndex, text: string): Mention[] {
  const finder =
    finders.get(index) ?? buildNames(index.topic.issues.map(({ id, names }) => ({ concept: `issue:${id}`, names })))
  finders.set(index, finder)
  return finder.find(text)
}
