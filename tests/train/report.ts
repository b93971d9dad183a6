/** The figures of a judged set as Markdown tables: those of docs/claims.md. */
import { KINDS, type Kind, type Verdict } from '../../src/baseline/finding.ts'
import { FIRMNESS_OR_NONE, type JudgedFirmness } from './firmness.ts'
import type { LabelledClaim } from './labelled.ts'

export interface Judged {
  readonly claim: LabelledClaim
  readonly verdict: Verdict
}

/** Sentences judged by weights that were not learnt from them, and how that was done. */
export interface Measured {
  readonly name: string
  readonly judged: readonly Judged[]
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Labels that can be argued with, and traps, are left out of what is reported. */
const isPlain = ({ claim }: Judged) => !claim.soft && !claim.trap
const isCore = ({ claim }: Judged) => claim.core
const isRight = ({ claim, verdict }: Judged) => claim.label === verdict.kind

function kindRight(judged: readonly Judged[]): string {
  return percent(judged.filter(isRight).length, judged.length)
}

/** Of the sentences tied to a fact and not called new: how often the fact meant is the one named first, or named at all. */
function factNamed(judged: readonly Judged[]): { first: string; atAll: string } {
  const tied = judged.filter(({ claim, verdict }) => claim.fact_id !== null && verdict.kind !== 'new')
  const first = tied.filter(({ claim, verdict }) => claim.fact_id === verdict.fact)
  const atAll = tied.filter(({ claim, verdict }) => [verdict.fact, ...verdict.also].includes(claim.fact_id))
  return { first: percent(first.length, tied.length), atAll: percent(atAll.length, tied.length) }
}

function precisionAndRecall(judged: readonly Judged[], kind: Kind): string {
  const said = judged.filter(({ verdict }) => verdict.kind === kind)
  const meant = judged.filter(({ claim }) => claim.label === kind)
  const both = meant.filter(isRight)
  return `${percent(both.length, said.length)} / ${percent(both.length, meant.length)}`
}

/** Every measurement side by side, on the balanced part of its sentences. */
export function sideBySide(measured: readonly Measured[]): string {
  return table(
    ['measured on', 'sentences', 'kind', ...KINDS, 'fact first', 'fact at all'],
    measured.map(({ name, judged }) => {
      const core = judged.filter(isCore)
      const named = factNamed(core)
      const kinds = KINDS.map((kind) => precisionAndRecall(core, kind))
      return [name, String(core.length), kindRight(core), ...kinds, named.first, named.atAll]
    }),
  )
}

/** Kind and fact by language, on all sentences whose labels are plain. */
export function byLanguage(measured: readonly Measured[]): string {
  return table(
    ['kind right / fact first', 'en', 'ja', 'ko', 'zh'],
    measured.map(({ name, judged }) => [
      name,
      ...['en', 'ja', 'ko', 'zh'].map((lang) => {
        const mine = judged.filter((one) => isPlain(one) && one.claim.lang === lang)
        return mine.length === 0 ? '–' : `${kindRight(mine)} / ${factNamed(mine).first} of ${mine.length}`
      }),
    ]),
  )
}

/** What each kind was taken for, on the balanced part. */
export function confusion(judged: readonly Judged[]): string {
  const core = judged.filter(isCore)
  return table(
    ['is \\ judged', ...KINDS],
    KINDS.map((kind) => [
      kind,
      ...KINDS.map((other) =>
        String(core.filter(({ claim, verdict }) => claim.label === kind && verdict.kind === other).length),
      ),
    ]),
  )
}

const BANDS = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001]

/** How often what is said with a confidence is right. */
export function reliability(judged: readonly Judged[]): string {
  return table(
    ['confidence', 'said', 'right', 'sentences'],
    BANDS.slice(1).map((to, i) => {
      const from = BANDS[i] ?? 0
      const inside = judged.filter(({ verdict }) => verdict.confidence >= from && verdict.confidence < to)
      const said = inside.reduce((sum, { verdict }) => sum + verdict.confidence, 0)
      const band = `${from.toFixed(1)} to ${Math.min(1, to).toFixed(1)}`
      return [band, percent(said, inside.length), kindRight(inside), String(inside.length)]
    }),
  )
}

/** What a floor under which nothing is shown does to the changes and differences shown. */
export function floors(judged: readonly Judged[]): string {
  const tells = (kind: Kind) => kind === 'updates' || kind === 'contradicts'
  const meant = judged.filter(({ claim }) => tells(claim.label))
  return table(
    ['floor', 'shown are right', 'of all are shown'],
    [0.4, 0.5, 0.6, 0.7].map((floor) => {
      const shown = judged.filter(({ verdict }) => tells(verdict.kind) && verdict.confidence >= floor)
      const right = shown.filter(isRight)
      const share = `${percent(right.length, shown.length)} of ${shown.length}`
      return [String(floor), share, percent(right.length, meant.length)]
    }),
  )
}

/** How firm each meeting is said to be against how firm it is read to be, by language and by kind. */
export function firmnessTable(judged: readonly JudgedFirmness[]): string {
  const right = (some: readonly JudgedFirmness[]) =>
    `${percent(some.filter(({ firmness, read }) => firmness === read).length, some.length)} of ${some.length}`
  const groups: readonly (readonly [string, (one: JudgedFirmness) => boolean])[] = [
    ['all', () => true],
    ...['en', 'ja', 'ko', 'zh'].map((lang) => [lang, (one: JudgedFirmness) => one.lang === lang] as const),
    ...FIRMNESS_OR_NONE.map((kind) => [kind ?? 'none', (one: JudgedFirmness) => one.firmness === kind] as const),
  ]
  return table(
    ['sentences', 'read rightly'],
    groups.map(([name, isOne]) => [name, right(judged.filter(isOne))]),
  )
}

/** Every sentence judged otherwise than labelled, one a line. */
export function misses(judged: readonly Judged[]): string {
  return judged
    .filter((one) => !isRight(one) || (one.claim.fact_id ?? one.verdict.fact) !== one.verdict.fact)
    .map(
      ({ claim, verdict }) =>
        `${claim.id}${claim.synthetic ? ' written' : ''}${claim.core ? ' core' : ''}${claim.soft ? ' soft' : ''}: ${claim.label} ${claim.fact_id ?? '-'} (${claim.meeting}), judged ${verdict.kind} ${verdict.fact ?? '-'} (${verdict.meeting}) ${verdict.confidence} | ${claim.sentence}`,
    )
    .join('\n')
}
