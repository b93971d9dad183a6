/**
 * One known fact, as written in `config/topics/NAME.facts.yaml` and explained key by key in `docs/facts.md`. Facts are
 * closed, never deleted. Only `id`, `text`, `type`, `asOf` and `source` must be written: what else is missing is read
 * from the text, with the same reader that reads claims.
 */
import { z } from 'zod'
import { LANGS } from '../language/lang.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2023-11-26')
const topicId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'write an id of the topic file')
const words = z.partialRecord(z.enum(LANGS), z.array(z.string().min(1)).min(1))

/** What of its subject a fact speaks of. It decides what is compared, and what a different value means. */
export const SLOTS = [
  'held', // that a meeting takes place, when and where
  'participants', // who takes part
  'gap', // how long since the one before, or that it is the first
  'element', // something a meeting has or lacks: a banquet, a press conference
  'agreed', // what was, or is to be, agreed
  'document', // papers of a meeting and what stands in them
  'schedule', // whether and when a meeting to come is fixed
  'office-holder', // who holds a post
  'said', // what somebody said
  'raised', // what somebody brought up, or kept silent on
  'stance', // what a side wants, fears, opposes
  'relation', // how sides stand to each other
  'other',
] as const
export type Slot = (typeof SLOTS)[number]

export const MODALITIES = ['did', 'will', 'may', 'wants', 'alleged', 'denied'] as const
export type Modality = (typeof MODALITIES)[number]

export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'use small letters, digits and hyphens'),
  /** One short plain statement a language; English is required. Shown to people, and compared by its words. */
  text: z
    .partialRecord(z.enum(LANGS), z.string().min(1))
    .refine((text) => text.en !== undefined, 'write at least `en`'),
  type: z.enum(['event', 'status', 'position', 'quote', 'relation', 'absence']),
  /** The day as of which it is known. */
  asOf: day,
  validFrom: day.optional(),
  validTo: day.optional(),
  /** When the desk learnt of it (UTC ISO-8601), where the ledger brought it. `asOf` and `validFrom` say when it holds. */
  recordedAt: z.iso.datetime().optional(),
  /** The fact that took its place, where one did. */
  supersededBy: z.string().optional(),
  source: z.strictObject({
    outlet: z.string(),
    url: z.url().optional(),
    published: day.optional(),
    /** A short fragment of the source on which it rests, where one is at hand. */
    quote: z.string().optional(),
  }),
  /** Ids of the topic that it is about: a meeting, parties, actors, an issue, an office. */
  about: z.array(topicId).min(1).optional(),
  slot: z.enum(SLOTS).optional(),
  /** What the slot holds: ids of the topic, `4 years`, `close`, `tense`, `undecided`. */
  value: z.union([z.string(), z.number(), z.array(z.string()).min(1)]).optional(),
  /** Whose stance or words they are: ids of parties or persons. */
  holder: z.array(topicId).min(1).optional(),
  /** `no` where it says that something is not, was not or is not wanted. */
  polarity: z.enum(['yes', 'no']).optional(),
  modality: z.enum(MODALITIES).optional(),
  /** True where later news may rightly say otherwise: that updates it, and does not contradict it. */
  mutable: z.boolean().optional(),
  /** Further words that show it is spoken of, beside those of the text. */
  words: words.optional(),
  /** Words that say the contrary. */
  contrary: words.optional(),
})

export const factsFileSchema = z.strictObject({ facts: z.array(factSchema).min(1) })

export type Fact = z.infer<typeof factSchema>
