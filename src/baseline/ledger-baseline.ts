import type { Article } from '../articles/article.ts'
import { type TopicIndex, withMeetings } from '../topics/topic-index.ts'
import { type Baseline, openBaseline, overIndex } from './baseline.ts'
import type { Change } from './change.ts'
import { claimsOf, type JudgedClaim, sentencesRead } from './claims.ts'
import type { Fact } from './fact.ts'
import type { Verdict } from './finding.ts'
import type { Frame } from './frame.ts'
import { historyOf } from './history.ts'
import { type ClaimText, judge, readClaim } from './judge.ts'
import { type KnownFact, knowFact } from './known-fact.ts'
import { type Layers, layFacts } from './layers.ts'
import { type KnownMeeting, type MeetingNews, meetingNews } from './meeting-news.ts'
import { meetingOfProposal, type ProposedMeeting } from './meeting-statement.ts'
import { standingProposals } from './proposals.ts'
import { dayIn, languageOf } from './reading.ts'
import { confirmsState, settle } from './settle.ts'
import { TRAINED } from './trained.ts'

/** The baseline of a topic as the ledger makes it: it changes while the service runs. */
export interface LedgerBaseline {
  layers(): Layers
  /** Takes over what the ledger says now. */
  lay(changes: readonly Change[]): void
  /** Takes over the meetings that coverage proposes: sentences are linked to them as to those of the file. */
  meet(proposed: readonly ProposedMeeting[]): void
  /** Those it met last, those settled among them. */
  proposed(): readonly ProposedMeeting[]
  /** See `meetingNews`. */
  newsOf(article: Article, known: { readonly meetings: readonly KnownMeeting[]; readonly said: string }): MeetingNews
  /** See `claimsOf`; what bears on a fact that has changed is compared with the state that was reported by the article's day. */
  claimsOf(article: Parameters<typeof claimsOf>[1]): JudgedClaim[]
  /** See `judge`; compared with the accepted baseline, as it stood on the article's day. `now` in ms, UTC. */
  judge(claim: ClaimText, now: number): Verdict
}

/** The sentence without its article, as said on a day. */
function alone({ text, lang }: ClaimText, day: string): ClaimText {
  return { text, ...(lang !== undefined && { lang }), article: { title: '', text, published: day } }
}

/** Notions that call a plan off, whatever else the sentence says. */
const CALLED_OFF = ['act:postpone', 'act:cancel']

/** Pulls the other way than a known fact on an axis that both touch, or calls off what it says is to come. */
function turns(frame: Frame, known: KnownFact): boolean {
  if (CALLED_OFF.some((notion) => frame.notions.has(notion) && !known.notions.has(notion))) return true
  const pull = (stance: ReadonlyMap<string, number>) => (stance.get('fixed') ?? 0) + (stance.get('happening') ?? 0)
  // "No date is set" takes back "they will meet", though the one speaks of fixing and the other of meeting.
  if (pull(frame.stance) < 0 && pull(known.stance) > 0) return true
  return [...known.stance].some(([axis, sign]) => sign * (frame.stance.get(axis) ?? 0) < 0)
}

/** States of facts with which a baseline is held open. Each holds the rarity of every word anew. */
const MOST_STATES = 48
/** Sentences remembered with whether they confirmed an earlier state in its time: copies of a report say them again. */
const MOST_SAID = 500
const saidThen = new WeakMap<Baseline, Map<string, boolean>>()

/** Whether a sentence without its article confirms a state: it says the same of a baseline every time. */
function confirmedThen(baseline: Baseline, state: Fact, claim: ClaimText, now: number): boolean {
  const known = saidThen.get(baseline) ?? new Map<string, boolean>()
  saidThen.set(baseline, known)
  const key = `${claim.lang} ${claim.article?.published} ${claim.text}`
  const confirms = known.get(key) ?? confirmsState(judge(baseline, claim, now), state)
  if (known.size >= MOST_SAID) known.clear()
  known.set(key, confirms)
  return confirms
}

/** Facts remembered as read: those of the file and what is proposed over them, many times over. */
const REMEMBERED = 2_000

/** Opens baselines that differ in few facts: reading one takes half a millisecond, and changes come with every chunk. */
function rememberingBaseline(index: TopicIndex): (facts: readonly Fact[]) => Baseline {
  const read = new Map<string, KnownFact>()
  const know = (fact: Fact): KnownFact => {
    const key = JSON.stringify(fact)
    const known = read.get(key) ?? knowFact(index, fact)
    if (read.size >= REMEMBERED) read.clear()
    read.set(key, known)
    return known
  }
  return (facts) => openBaseline(index, facts, TRAINED, know)
}

/** Opens a topic's facts with no change over them yet. */
export function openLedgerBaseline(index: TopicIndex, file: readonly Fact[]): LedgerBaseline {
  const inFile = new Set(file.map(({ id }) => id))
  let layers = layFacts(file, [])
  // What claims are compared with first: the file's facts and the new ones that were accepted.
  let first = file
  let known = index
  let met = '[]'
  let proposals: readonly ProposedMeeting[] = []
  const open = rememberingBaseline(index)
  let opened: Baseline | null = null
  // Reading the facts takes a quarter of a second while the process is young: not before something is compared with them.
  const baseline = (): Baseline => {
    opened ??= overIndex(open(first), known)
    return opened
  }
  let again = new Map<string, Baseline>()

  /** The first baseline with one state in the place of its whole line. */
  const withState = (state: Fact, line: readonly Fact[]): Baseline => {
    const others = first.filter(({ id }) => line.every((one) => one.id !== id))
    const key = JSON.stringify([state, others.length, line.map(({ id }) => id).filter((id) => inFile.has(id))])
    const present = again.get(key)
    if (present) return present
    // What is read of an article is the same whatever state it is compared with.
    const changed = { ...open([...others, state]), index: known, read: baseline().read }
    const oldest = again.keys().next().value
    if (again.size >= MOST_STATES && oldest !== undefined) again.delete(oldest)
    again.set(key, changed)
    return changed
  }
  const settled = (verdict: Verdict, claim: ClaimText, facts: readonly Fact[], now: number): Verdict => {
    if (verdict.fact === null) return verdict
    const line = historyOf(facts, verdict.fact)
    const ids = new Set(line.map(({ id }) => id))
    const changes = layers.changes.filter(({ proposal }) => proposal.what === 'update' && ids.has(proposal.was.id))
    if (line.length < 2 && changes.length === 0) return verdict
    const said = claim.article?.published ?? new Date(now).toISOString()
    const lang = languageOf(claim.text, claim.lang)
    const { frame } = readClaim(baseline(), claim, lang, dayIn(said, index.topic.zone))
    return settle(verdict, dayIn(said, index.topic.zone), {
      line,
      changes,
      again: (state) => judge(withState(state, line), claim, now),
      confirmedThen: (state) =>
        confirmedThen(withState(state, line), state, alone(claim, state.validFrom ?? state.asOf), now),
      turns: (state) => {
        const known = withState(state, line).fact(state.id)
        return known !== null && turns(frame, known)
      },
      isDone: frame.modality === 'did',
    })
  }
  return {
    layers: () => layers,
    lay(changes) {
      layers = layFacts(file, changes)
      const isNew = new Set(changes.flatMap(({ proposal }) => (proposal.what === 'new' ? [proposal.fact.id] : [])))
      const newer = layers.baseline.filter(({ id }) => isNew.has(id) && !inFile.has(id))
      if (newer.length === first.length - file.length && newer.every((fact) => first.some(({ id }) => id === fact.id)))
        return
      first = [...file, ...newer]
      again = new Map()
      opened = null
    },
    meet(proposed) {
      proposals = proposed
      const meetings = standingProposals(index, proposed).map(meetingOfProposal)
      const now = JSON.stringify(meetings)
      // What was read of articles is forgotten with it: only where a meeting is another than before.
      if (now === met) return
      met = now
      known = withMeetings(index, meetings)
      opened = opened && overIndex(opened, known)
      again = new Map()
    },
    proposed: () => proposals,
    newsOf: (article, { meetings, said }) =>
      meetingNews(known, sentencesRead(baseline(), article), { meetings, said, official: article.official !== null }),
    claimsOf(article) {
      const { title, text, lang, published, seen } = article
      const where = { title, text, published: published ?? seen }
      return claimsOf(baseline(), article).map((claim) => {
        const asked = { text: claim.sentence, lang, article: where }
        return { ...claim, verdict: settled(claim.verdict, asked, layers.held, Date.parse(seen)) }
      })
    },
    judge: (claim, now) => settled(judge(baseline(), claim, now), claim, layers.baseline, now),
  }
}
