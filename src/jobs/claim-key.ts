import { createHash } from 'node:crypto'
import type { Verdict } from '../baseline/finding.ts'
import { termsOf } from '../language/terms.ts'
import { wordsKey } from '../stories/words-key.ts'

/**
 * What makes two claims one finding. Where the verdict names what is asserted, that; a claim that confirms a fact
 * asserts what the fact does; else only words are left, and the same words in the same story are the same claim.
 */
export function claimKey(verdict: Verdict, sentence: string, story: string | null): string {
  if (verdict.key !== null) return verdict.key
  if (verdict.kind === 'confirms' && verdict.fact !== null) return `fact/${verdict.fact}`
  const words = [...new Set(termsOf(sentence))].sort().join(' ')
  return wordsKey(story, createHash('sha256').update(words).digest('hex').slice(0, 16))
}
