/** One known fact, as written in `config/topics/NAME.facts.yaml`. Facts are closed, never deleted. */
import { z } from 'zod'
import { LANGS } from '../language/lang.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2023-11-26')

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
  source: z.strictObject({
    outlet: z.string(),
    url: z.url().optional(),
    published: day.optional(),
    /** A short fragment of the source on which it rests, where one is at hand. */
    quote: z.string().optional(),
  }),
})

export const factsFileSchema = z.strictObject({ facts: z.array(factSchema).min(1) })

export type Fact = z.infer<typeof factSchema>
