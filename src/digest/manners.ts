import type { Finding, Kind } from '../baseline/finding.ts'
import { UserError } from '../errors.ts'
import { LANGS, type Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { inEach, wordsFor } from '../words/words.ts'
import type { Subscription } from './subscription.ts'

const KINDS_BY_WORD: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['changes', ['updates', 'contradicts']],
  ['contradictions', ['contradicts']],
  ['all', []],
])

/** What can be written for `only`, beside `issue:ID`. */
export const FILTERS = [...KINDS_BY_WORD.keys()]

/** What a channel wants to hear of: kinds of findings, and issues that they have to be about. Empty for all. */
export interface Filter {
  readonly kinds: readonly Kind[]
  readonly issues: readonly string[]
}

/** Reads `changes`, `contradictions,issue:taiwan`, `all`. Throws a UserError that says what is allowed. */
export function parseFilter(written: string): Filter {
  const words = written
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、，;]+/)
    .filter(Boolean)
  const kinds = new Set<Kind>()
  const issues = new Set<string>()
  let all = false
  for (const word of words) {
    const issue = /^issue:([a-z0-9][a-z0-9-]*)$/.exec(word)?.[1]
    const known = KINDS_BY_WORD.get(word)
    if (issue !== undefined) issues.add(issue)
    else if (known === undefined) throw new UserError(inEach(({ errors }) => errors.noFilter(word.slice(0, 60))))
    else if (known.length === 0) all = true
    else for (const kind of known) kinds.add(kind)
  }
  return { kinds: all ? [] : [...kinds], issues: [...issues] }
}

/** The findings of which any source's sentence names one of the issues, in whatever language; all where none is given. */
export function aboutIssues(
  findings: readonly Finding[],
  issues: readonly string[],
  index: Pick<TopicIndex, 'names'>,
): readonly Finding[] {
  if (issues.length === 0) return findings
  const wanted = new Set(issues.map((issue) => `issue:${issue}`))
  return findings.filter(({ text, sources }) =>
    [text, ...sources.map(({ quote }) => quote)].some((sentence) =>
      index.names.find(sentence).some(({ concept }) => wanted.has(concept)),
    ),
  )
}

/** Alerts a day where somebody wants them and names no number: what a desk of one process bears. */
const USUAL_ALERTS = 3
const MOST_ALERTS = 20

/** Reads `yes`, `no` or how many alerts a day at most. Throws a UserError that says what is allowed. */
export function parseBreaking(written: string): number {
  const text = written.normalize('NFKC').trim().toLowerCase()
  if (text === 'no' || text === 'yes') return text === 'yes' ? USUAL_ALERTS : 0
  const alerts = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (alerts < 1 || alerts > MOST_ALERTS)
    throw new UserError(inEach(({ errors }) => errors.noBreaking(written.slice(0, 60))))
  return alerts
}

/** Reads a language of the product by its code or its own name. Throws a UserError that names them. */
export function parseLanguage(written: string): Lang {
  const text = written.normalize('NFKC').trim().toLowerCase()
  const found = LANGS.find(
    (lang) => lang === text || LANGS.some((other) => wordsFor(other).finding.languages[lang].toLowerCase() === text),
  )
  if (found === undefined)
    throw new UserError(inEach(({ errors }) => errors.noLanguage({ written: written.slice(0, 60), languages: LANGS })))
  return found
}

/** What a subscription has set beside its times, each as a few words for its list. */
export function mannersOf(subscription: Subscription, lang: Lang, labelOf: (issue: string) => string): string[] {
  const { subscribing: said, finding } = wordsFor(lang)
  const { only, issues, language, quietHours, whenNothingNew, breaking } = subscription
  const what = [...only.map((kind) => said.kinds[kind]), ...issues.map((issue) => said.issue(labelOf(issue)))]
  return [
    ...(what.length > 0 ? [said.only(what)] : []),
    ...(language === null ? [] : [said.inLanguage(finding.languages[language])]),
    ...(quietHours === null ? [] : [said.quiet(quietHours)]),
    ...(whenNothingNew === 'skip' ? [said.skipsNothing] : []),
    ...(breaking === 0 ? [] : [said.breaking(breaking)]),
  ]
}
