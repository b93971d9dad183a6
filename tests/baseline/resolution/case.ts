import type { Lang } from '../../../src/language/lang.ts'
import type { Modality } from '../../../src/language/modality.ts'

/** Where a sentence stands: the article's title, when it was published, and what goes before. */
export interface Setting {
  readonly title: string
  readonly published: string
  readonly lead: string
}

/** What a reader would understand. Only what is given is looked at. */
export interface Understood {
  /** Ids of persons and parties that are meant, named or not. */
  readonly who?: readonly string[]
  readonly notWho?: readonly string[]
  /** First and last day of one of its dates. */
  readonly days?: readonly [string, string]
  /** The meeting, `bilateral` or `other` for one of somebody else, or null. */
  readonly meeting?: string | null
  readonly modality?: Modality
  /** Whose words they are: a person or party, `unnamed` for a source without a name, or null for the outlet's own. */
  readonly speaker?: string | null
}

/** A setting (null for a sentence that comes alone), the sentence, and what it means there. */
export type Case = readonly [Setting | null, string, Understood]

export interface CasesOf {
  readonly lang: Lang
  readonly cases: readonly Case[]
}

export const JP = 'party:JP'
export const KR = 'party:KR'
export const CN = 'party:CN'
export const PARK = 'person:park-jin'
export const WANG = 'person:wang-yi'
export const KAMIKAWA = 'person:kamikawa-yoko'
export const YOON = 'person:yoon-suk-yeol'
export const LI = 'person:li-qiang'
export const KISHIDA = 'person:kishida-fumio'
