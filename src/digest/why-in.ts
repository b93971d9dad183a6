import type { Verdict } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import { readValues } from './values.ts'

/** What `explain` says last: the claim's words. */
const WORDS = / Its words: “(?<words>.+)”\.$/s

/**
 * Why a claim was judged as it was, in the reader's language: told from the verdict and the values that its explanation
 * names. The fact itself is named alone: where people read this, it stands beside.
 */
export function whyIn(
  verdict: Pick<Verdict, 'kind' | 'fact' | 'meeting' | 'why'>,
  lang: Lang,
  index: Pick<TopicIndex, 'names' | 'label'>,
): string {
  const { verdict: said, digest } = wordsFor(lang)
  const about =
    verdict.meeting === null ? said.noMeeting : said.speaksOf(index.label(`meeting:${verdict.meeting}`, lang))
  const words = WORDS.exec(verdict.why)?.groups?.words
  return [reason(verdict, lang, index), about, ...(words === undefined ? [] : [said.itsWords(words)])].join(digest.gap)
}

function reason(
  { kind, fact, why }: Pick<Verdict, 'kind' | 'fact' | 'why'>,
  lang: Lang,
  index: Pick<TopicIndex, 'names' | 'label'>,
): string {
  const said = wordsFor(lang).verdict
  if (fact === null) return said.nothingKnown
  const values = readValues(why, lang, index)
  switch (kind) {
    case 'confirms':
      return values ? said.sameValue({ fact, part: values.part, value: values.is }) : said.saysTheSame(fact)
    case 'updates':
      return values
        ? said.laterValue({ fact, part: values.part, was: values.was, now: values.is })
        : said.laterState(fact)
    case 'contradicts':
      return values
        ? said.otherValue({ fact, part: values.part, known: values.was, says: values.is })
        : said.contrary(fact)
    case 'new':
      return said.nearest(fact)
    default:
      return kind satisfies never
  }
}
