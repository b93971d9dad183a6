import { believed } from '../../src/baseline/model.ts'
import type { Judged } from './report.ts'

/** Slopes that are tried, from half belief to a little more than the model's own. */
const SLOPES = Array.from({ length: 36 }, (_, i) => (25 + i) / 50)

/**
 * How far confidences can be believed (`Weights.trust`): the slope of their log-odds under which what was judged right and
 * wrong is likeliest. Fitted to processes that nothing was learnt from, since a model is surest of what it has seen.
 */
export function trustIn(judged: readonly Judged[]): number {
  const likelihood = (slope: number) =>
    judged.reduce((sum, { claim, verdict }) => {
      const chance = Math.min(0.999, Math.max(0.001, believed(verdict.confidence, slope)))
      return sum + Math.log(claim.label === verdict.kind ? chance : 1 - chance)
    }, 0)
  return SLOPES.reduce((best, slope) => (likelihood(slope) > likelihood(best) ? slope : best), 1)
}

/** The same verdicts with their confidences as far as they are believed. */
export function trusting(judged: readonly Judged[], trust: number): Judged[] {
  return judged.map(({ claim, verdict }) => ({
    claim,
    verdict: { ...verdict, confidence: Math.round(1000 * believed(verdict.confidence, trust)) / 1000 },
  }))
}
