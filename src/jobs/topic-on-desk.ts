import type { LedgerBaseline } from '../baseline/ledger-baseline.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

/** A topic ready for reading: its names, and what is known. */
export interface TopicOnDesk {
  readonly index: TopicIndex
  readonly ledger: LedgerBaseline
}
