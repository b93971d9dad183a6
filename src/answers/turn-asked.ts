import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { FILLING, type PostAsked, type Term } from './post-asked.ts'
import type { Question } from './question.ts'

type Patterns = { readonly [L in Lang]: RegExp }

const BEFORE: Patterns = {
  en: /\bpredecessors?\b|\bprevious\b|\bbefore\b|\bpreceded\b|\b(?:did|has|had) .+ (?:succeed|replace)\w*|\b(?:took|take|taken) over from\b.*\bwhom?\b/i,
  ja: /前任|先代|の(?:一つ)?前の|以前の/,
  ko: /전임|이전|직전|앞선|바로 전/,
  zh: /前任|上一任|前一任|之前|以前/,
}
const AFTER: Patterns = {
  en: /\bsuccessors?\b|\bsucceed(?:ed|s)?\b|\breplaced\b|\bafter\b|\bfollowed\b|\btook over from\b/i,
  ja: /後任|後継|の次の|の後の|の後を/,
  ko: /후임|후계|뒤를 이|다음|이후/,
  zh: /继任|繼任|接任|接替|后任|後任|下一任|之后|之後/,
}
/** Words that ask for a turn in a post, beside those of any question for a post. */
const TURN =
  /^(?:predecessors?|successors?|succeed(?:ed|s)?|replaced?|preceded|followed|before|after|previous|over|took|immediate\w*|direct\w*|come|came|前任|先代|後任|後継|後|就任|전임\S*|후임\S*|후계\S*|이전\S*|직전\S*|앞선|뒤\S*|이은|이었\S*|继任\S*|繼任\S*|接任\S*|接替\S*|前任|上一任|下一任|后任|後任|之前|之后|之後|任)$/iu

/** The holder of a post before or after another, or why none is told. */
export type TurnAsked =
  | { readonly known: 'holder'; readonly asked: PostAsked }
  /** Nobody has followed yet, as far as is known: the one who holds the post. */
  | { readonly known: 'no one yet'; readonly asked: PostAsked }

/**
 * Who held a post before or after someone ("Kamikawa's successor", 前任, "the foreign minister before Cho"): before or
 * after the person named, or else the holder of the day. Null where the question asks for something else, or the record
 * does not reach so far.
 */
export function turnAsked(index: TopicIndex, question: Question): TurnAsked | null {
  const { text, lang, today, wants, notions, dates } = question
  if (wants[0] !== 'person' || dates.length > 0) return null
  const back = BEFORE[lang].test(text)
  if (!back && !AFTER[lang].test(text)) return null
  if (notions.some((notion) => !FILLING.test(notion.text) && !TURN.test(notion.text))) return null
  const mentions = index.names.findNested(text)
  if (mentions.some(({ concept }) => /^(?:series|meeting|issue|concept|other):/.test(concept))) return null
  const idsOf = (kind: RegExp): string[] => [
    ...new Set(mentions.filter(({ concept }) => kind.test(concept)).map(({ concept }) => concept.split(':')[1] ?? '')),
  ]
  const persons = idsOf(/^person:/)
  const parties = idsOf(/^(?:party|actor):/)
  const post = postMeant(index, { persons, offices: idsOf(/^office:/), parties, today })
  if (post === null) return null
  const { at, terms } = post
  const beside = back ? terms[at - 1] : terms[at + 1]
  const told = beside !== undefined && (beside.from ?? '') <= today ? beside : null
  const holder = terms[at]
  const asked = (term: Term): PostAsked => ({
    posts: [{ office: post.office, party: post.party, acting: false, terms: [term] }],
    day: term.to !== undefined && term.to < today ? term.to : today,
    ahead: false,
    meeting: null,
  })
  if (told !== null) return { known: 'holder', asked: asked(told) }
  return back || holder === undefined ? null : { known: 'no one yet', asked: asked(holder) }
}

interface PostMeant {
  readonly office: string
  readonly party: string
  /** Everyone who held it, oldest first. */
  readonly terms: readonly Term[]
  /** Which of them is meant. */
  readonly at: number
}

/** The post in which someone has a neighbour: the one named, or else the person's latest; without a person, the holder's of the day. */
function postMeant(
  index: TopicIndex,
  {
    persons,
    offices,
    parties,
    today,
  }: { persons: readonly string[]; offices: readonly string[]; parties: readonly string[]; today: string },
): PostMeant | null {
  const [person, ...others] = persons
  if (others.length > 0) return null
  if (person === undefined && (offices.length === 0 || parties.length !== 1)) return null
  const held = index.topic.persons
    .flatMap(({ id, offices: all }) => all.map((one) => ({ ...one, id })))
    .filter(({ id, office, party }) => {
      const named = offices.length === 0 || offices.includes(office)
      const side = parties.length === 0 || parties.includes(party)
      return named && side && (person === undefined ? index.holderOf(office, party, today)?.id === id : id === person)
    })
    .filter(({ from }) => (from ?? '') <= today)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  for (const { office, party, id, from } of held.toReversed()) {
    const terms = index.topic.persons
      .flatMap((one) =>
        one.offices
          .filter((term) => term.office === office && term.party === party)
          .map((term): Term => ({ person: one, from: term.from, to: term.to })),
      )
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    const at = terms.findLastIndex((term) => term.person.id === id && term.from === from)
    if (terms.length > 1 && at >= 0) return { office, party, terms, at }
  }
  return null
}
