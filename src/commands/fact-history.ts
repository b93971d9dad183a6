import type { Act, Change } from '../baseline/change.ts'
import { historyOf } from '../baseline/history.ts'
import type { HeldFact } from '../baseline/layers.ts'
import type { Block, Text } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Desk } from './desk.ts'
import { actLine } from './ledger-words.ts'

/** Sources linked behind one state. */
const LINKS = 4

/** One state of a fact, with how it came to be. */
export interface FactState {
  readonly id: string
  readonly text: HeldFact['text']
  readonly validFrom: string
  readonly validTo: string | null
  readonly recordedAt: string | null
  readonly supersededBy: string | null
  readonly standing: 'baseline' | Change['state']
  readonly change: string | null
  /** Who decided what, when and why, oldest first. */
  readonly decisions: readonly Act[]
  readonly sources: Change['sources']
}

/** The states of a fact, oldest first, those that were rejected or taken back among them. */
export async function statesOf(fact: string, desk: Pick<Desk, 'held' | 'ledger'>, topic: string): Promise<FactState[]> {
  const line = historyOf(desk.held(topic), fact)
  const ids = new Set([fact, ...line.map(({ id }) => id)])
  const changes = (await desk.ledger.changes({ topic })).filter(
    ({ proposal }) => ids.has(proposal.fact.id) || (proposal.what === 'update' && ids.has(proposal.was.id)),
  )
  const byFact = new Map(changes.map((change) => [change.proposal.fact.id, change]))
  const aside = changes.filter(({ proposal }) => !line.some(({ id }) => id === proposal.fact.id)).toReversed()
  return [...line, ...aside.map(({ proposal }) => proposal.fact)].map((state) => {
    const change = byFact.get(state.id)
    return {
      id: state.id,
      text: state.text,
      validFrom: state.validFrom ?? state.asOf,
      validTo: state.validTo ?? null,
      recordedAt: change?.recordedAt ?? null,
      supersededBy: state.supersededBy ?? null,
      standing: change?.state ?? 'baseline',
      change: change?.id ?? null,
      decisions: change?.history ?? [],
      sources: change?.sources ?? [],
    }
  })
}

/** How a fact came to be what it is: each state with its days, who decided, and from which sources. Nothing where it never changed. */
export async function historyBlocks(
  fact: string,
  desk: Pick<Desk, 'held' | 'ledger'>,
  topic: string,
  lang: Lang,
): Promise<Block[]> {
  const states = await statesOf(fact, desk, topic)
  if (states.every(({ change }) => change === null) && states.length < 2) return []
  const items = states.flatMap((state): Text[] => [
    stateLine(state, lang),
    ...state.decisions.map((act) => actLine(act, lang)),
  ])
  return [
    { type: 'heading', text: wordsFor(lang).ledger.decided },
    { type: 'list', items },
  ]
}

function stateLine({ id, text, validFrom, validTo, standing, change, sources }: FactState, lang: Lang): Text {
  const links = sources
    .slice(0, LINKS)
    .flatMap(({ outlet, url }, i): Text => [{ text: i === 0 ? ' ' : ', ' }, { link: outlet, url }])
  return [
    { strong: `${validFrom} – ${validTo ?? ''}` },
    { text: ` ${text[lang] ?? text.en ?? ''} ` },
    { code: change ?? id },
    ...(change === null ? [] : [{ text: ` (${standingIn(standing, lang)})` }]),
    ...links,
  ]
}

/** How a state stands: what coverage reports and nobody has decided is told as just that. */
function standingIn(standing: FactState['standing'], lang: Lang): string {
  const { ledger, deeds } = wordsFor(lang)
  if (standing === 'proposed') return ledger.reported
  return standing === 'baseline' ? deeds.states.accepted : deeds.states[standing]
}
