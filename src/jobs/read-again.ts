import { type Article, saidAt } from '../articles/article.ts'
import { bare } from '../articles/bare.ts'
import { type Edit, editOf, givenHash } from '../articles/edit.ts'
import { inPlaceOf, saysOtherwise, type Wording } from '../articles/rewording.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { ClaimBefore, ReadBefore, Revision, StoredClaim } from '../storage/store.ts'
import type { Candidate } from './candidates.ts'
import type { Surroundings } from './surroundings.ts'
import { takeIn } from './take-in.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Less of a text than this, and the feed gives an excerpt of what was read on the article's page. */
const EXCERPT = 0.5
/** Where less of an article stands than this, it was written anew: what it does not repeat, it does not take back. */
const STANDS = 0.5

type Claims = Pick<Revision, 'gone' | 'kept' | 'claims' | 'corrections'>

/**
 * A stored article as its feed or its page gives it now. What was read on its page stays where the page could not be read
 * again and the feed gives an excerpt alone.
 */
function asItReads({ article, given }: ReadBefore, candidate: Candidate): Article {
  const { title, text, lang, reading } = candidate.article
  if (reading === 'page') return { ...article, title, text, lang }
  const fromPage = given !== givenHash(article)
  const excerpt = fromPage && text.length < article.text.length * EXCERPT
  return excerpt ? { ...article, title } : { ...article, title, text, lang }
}

/**
 * Reads an edited article again: what it says now, what it says no more, and what of that digests may have to correct.
 * Null where nothing that says anything changed. It stays in its stories; the stories and articles around it know of
 * its new words.
 *
 * @param at when the edit was seen, UTC ISO-8601
 */
export function readAgain(
  candidate: Candidate,
  before: ReadBefore,
  topics: readonly { desk: TopicOnDesk; around: Surroundings }[],
  at: string,
): Revision | null {
  const article = asItReads(before, candidate)
  const edit = editOf(before.article, article, article.lang)
  if (edit === null) return null
  const placed = topics.filter(({ desk }) => before.placements.some(({ topic }) => topic === desk.index.topic.id))
  const intake = takeIn(
    { ...candidate, article },
    placed,
    topics.map(({ desk }) => desk),
    { title: before.article.title, stories: new Map(before.placements.map(({ topic, story }) => [topic, story])) },
  )
  const claims = placed.map(({ desk }) => {
    const topic = desk.index.topic.id
    const of = <T extends { readonly topic: string }>(list: readonly T[]) => list.filter((one) => one.topic === topic)
    const wording = {
      lang: article.lang,
      day: saidAt(article).slice(0, 10),
      namesIn: (text: string) => desk.index.names.find(text).map(({ concept }) => concept),
    }
    return claimsAfter(of(before.claims), of(intake.claims), edit, stillStands(before.article, edit), wording)
  })
  return {
    article,
    version: before.version,
    given: candidate.given,
    edit,
    at,
    terms: intake.terms,
    placements: intake.placements,
    stories: intake.stories,
    proposed: intake.proposed,
    statements: intake.statements,
    gone: claims.flatMap(({ gone }) => gone),
    kept: claims.flatMap(({ kept }) => kept),
    claims: claims.flatMap((of) => of.claims),
    corrections: claims.flatMap(({ corrections }) => corrections),
  }
}

function stillStands({ text, lang }: Article, { gone }: Edit): boolean {
  const sentences = sentencesOf(text, lang).length
  return sentences - gone.length >= sentences * STANDS
}

/** What becomes of one topic's claims. `stands`: most of the article is as it was. */
function claimsAfter(
  before: readonly ClaimBefore[],
  now: readonly StoredClaim[],
  edit: Edit,
  stands: boolean,
  wording: Wording,
): Claims {
  const byWords = new Map(now.map((claim) => [bare(claim.sentence), claim]))
  const kept: Claims['kept'][number][] = []
  const lost: ClaimBefore[] = []
  for (const claim of before) {
    const same = byWords.get(bare(claim.sentence))
    if (same === undefined) {
      lost.push(claim)
      continue
    }
    kept.push({ id: claim.id, sentence: same.sentence, start: same.start })
    byWords.delete(bare(claim.sentence))
  }
  const claims = [...byWords.values()]
  const asserted = new Set([...before.filter((claim) => !lost.includes(claim)), ...claims].map(({ key }) => key))
  const corrections: Claims['corrections'][number][] = []
  for (const claim of lost) {
    const after = inPlaceOf(claim.sentence, edit.came)
    if (after !== null && !saysOtherwise(claim.sentence, after, wording)) {
      const place = claims.findIndex(({ sentence }) => sentence === after)
      const reworded = claims[place]
      // The same statement in other words stays a source of the same finding, and is no news.
      const { key, kind, fact, postable } = claim
      if (reworded) claims[place] = { ...reworded, key, kind, fact, postable }
      continue
    }
    if (!asserted.has(claim.key) && (after !== null || stands)) corrections.push({ claim: claim.id, after })
  }
  return { gone: lost.map(({ id }) => id), kept, claims, corrections }
}
