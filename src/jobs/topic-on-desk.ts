import type { Baseline } from '../baseline/baseline.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

/** A topic ready for reading: its names, and what was known. */
export interface TopicOnDesk {
  readonly index: TopicIndex
  readonly baseline: Baseline
}
