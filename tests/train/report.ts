import { KINDS, type Verdict } from '../../src/baseline/finding.ts'
import type { LabelledClaim } from './labelled.ts'

export interface Judged {
  readonly claim: LabelledClaim
  readonly verdict: Verdict
}

const percent = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(1)}%`.padStart(6)

/** Prints how often kind and fact are right, the confusion of kinds, and how far confidence can be believed. */
export function report(name: string, judged: readonly Judged[], verbose: boolean): void {
  console.log(`\n${name}`)
  line(
    '  core',
    judged.filter(({ claim }) => claim.core),
  )
  line(
    '  all ',
    judged.filter(({ claim }) => !claim.soft && !claim.trap),
  )
  for (const lang of ['en', 'ja', 'ko', 'zh']) {
    line(
      `  ${lang}  `,
      judged.filter(({ claim }) => !claim.soft && !claim.trap && claim.lang === lang),
      false,
    )
  }
  console.log('  confidence  said right')
  for (const [from, to] of [
    [0, 0.4],
    [0.4, 0.5],
    [0.5, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const inside = judged.filter(({ verdict }) => verdict.confidence >= from && verdict.confidence < to)
    const right = inside.filter(({ claim, verdict }) => claim.label === verdict.kind)
    const mean = inside.reduce((sum, { verdict }) => sum + verdict.confidence, 0) / (inside.length || 1)
    console.log(
      `  ${from.toFixed(1)}–${Math.min(1, to).toFixed(1)}  ${percent(mean, 1)} ${percent(right.length, inside.length)} of ${inside.length}`,
    )
  }
  for (const floor of [0.4, 0.5, 0.6, 0.7]) {
    const shown = judged.filter(
      ({ verdict }) => (verdict.kind === 'updates' || verdict.kind === 'contradicts') && verdict.confidence >= floor,
    )
    const right = shown.filter(({ claim, verdict }) => claim.label === verdict.kind)
    const meant = judged.filter(({ claim }) => claim.label === 'updates' || claim.label === 'contradicts')
    console.log(
      `  floor ${floor}: ${percent(right.length, shown.length)} of ${shown.length} shown changes and differences are right, ${percent(right.length, meant.length)} of all are shown`,
    )
  }
  if (!verbose) return
  for (const { claim, verdict } of judged) {
    if (claim.label === verdict.kind && (claim.fact_id ?? verdict.fact) === verdict.fact) continue
    console.log(
      `  MISS ${claim.id} ${claim.synthetic ? 'S' : ' '}${claim.core ? 'C' : ' '}${claim.soft ? '~' : ' '} want ${claim.label} ${claim.fact_id ?? '-'} [${claim.meeting}] got ${verdict.kind} ${verdict.fact ?? '-'} [${verdict.meeting}] ${verdict.confidence} | ${claim.sentence}`,
    )
  }
}

function line(name: string, judged: readonly Judged[], kinds = true): void {
  if (judged.length === 0) return
  const right = judged.filter(({ claim, verdict }) => claim.label === verdict.kind).length
  const tied = judged.filter(({ claim, verdict }) => claim.fact_id !== null && verdict.kind !== 'new')
  const named = tied.filter(({ claim, verdict }) => claim.fact_id === verdict.fact).length
  const linked = judged.filter(({ claim }) => claim.meeting !== undefined)
  const sameMeeting = linked.filter(({ claim, verdict }) => linkOf(claim.meeting ?? null) === verdict.meeting).length
  console.log(
    `${name} ${String(judged.length).padStart(4)}  kind ${percent(right, judged.length)}  fact ${percent(named, tied.length)}  meeting ${percent(sameMeeting, linked.length)}`,
  )
  if (!kinds) return
  for (const kind of KINDS) {
    const gold = judged.filter(({ claim }) => claim.label === kind)
    const said = judged.filter(({ verdict }) => verdict.kind === kind)
    const both = gold.filter(({ verdict }) => verdict.kind === kind)
    const confused = KINDS.map((other) => gold.filter(({ verdict }) => verdict.kind === other).length).join(' ')
    console.log(
      `       ${kind.padEnd(11)} precision ${percent(both.length, said.length)} of ${said.length}, recall ${percent(both.length, gold.length)} of ${gold.length}   judged ${confused}`,
    )
  }
}

/** Labels outside the topic's own meetings count as no meeting. */
function linkOf(label: string | null): string | null {
  return label === null || ['bilateral', 'us-jp-kr', 'cjk'].includes(label) ? null : label
}
