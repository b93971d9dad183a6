import type { Usage } from './read-arguments.ts'

/** How to write what only the command line offers, beside every slash command. */
export const OPERATION_USAGES = {
  run: { words: '', values: ['only'], switches: [] },
  demo: { words: '', values: [], switches: [] },
  poll: { words: '', values: [], switches: ['once', 'backfill', 'json'] },
  migrate: { words: '', values: [], switches: [] },
  doctor: { words: '', values: [], switches: ['json'] },
  backup: { words: 'FILE', values: [], switches: [] },
  restore: { words: 'FILE', values: [], switches: [] },
  prune: { words: '', values: ['older-than'], switches: ['dry-run', 'json'] },
  storage: { words: 'copy FROM TO', values: [], switches: [] },
  feeds: {
    words: '[check URL | add URL | remove ID | import FILE | export [FILE]]',
    values: ['id', 'outlet', 'language', 'official'],
    switches: ['json'],
  },
  articles: { words: '', values: ['topic', 'since', 'until'], switches: ['all', 'json'] },
  stories: { words: '', values: ['topic', 'since', 'until'], switches: ['json'] },
  audit: { words: '', values: ['since', 'until'], switches: ['json'] },
  export: { words: '', values: ['topic'], switches: [] },
} as const satisfies Readonly<Record<string, Usage>>

export type Operation = keyof typeof OPERATION_USAGES

/** Whether a name is one of these, and no slash command. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(OPERATION_USAGES, name)
}
