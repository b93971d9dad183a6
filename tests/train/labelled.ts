/** The committed labelled sentences, with the topic and facts that they are labelled against. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Baseline, openBaseline } from '../../src/baseline/baseline.ts'
import { type Fact, factsFileSchema } from '../../src/baseline/fact.ts'
import type { Kind } from '../../src/baseline/finding.ts'
import { type Topic, topicSchema } from '../../src/topics/topic.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'

export interface LabelledClaim {
  readonly id: string
  readonly item_id: string | null
  readonly sentence: string
  readonly lang: string
  readonly label: Kind
  readonly fact_id: string | null
  readonly facts?: readonly string[]
  readonly meeting?: string | null
  readonly synthetic: boolean
  readonly core: boolean
  readonly soft?: boolean
  readonly trap?: boolean
}

export interface LabelledArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly published: string
  readonly story: string | null
}

export interface LabelledSet {
  readonly topic: string
  /** Written for the facts, in articles of a line or two that they share: kept apart by fact, and never measured. */
  readonly isWritten: boolean
  readonly baseline: Baseline
  readonly claims: readonly LabelledClaim[]
  readonly articles: ReadonlyMap<string, LabelledArticle>
}

/**
 * Processes whose articles are grouped and linked for their figures. The last five were labelled to learn claims from, and
 * nothing of the grouping was chosen with them in view.
 */
export const PROCESSES = [
  'japan-china-korea',
  'us-japan-korea',
  'eu-china',
  'asean-china',
  'two-koreas',
  'iran-e3',
  'central-asia',
] as const

/** The day on which sentences without an article are read: some day after all of them. */
export const READ_ON = Date.UTC(2026, 0, 15)

/** A topic with its facts as they are written: one of `config/topics`, or, for a process that no desk follows, one that stands beside its sentences. */
export function readTopic(topic: string, folder = `fixtures/claims/${topic}`): { topic: Topic; facts: Fact[] } {
  const beside = existsSync(`${folder}/topic.yaml`)
  const [about, facts] = beside
    ? [`${folder}/topic.yaml`, `${folder}/facts.yaml`]
    : [`config/topics/${topic}.yaml`, `config/topics/${topic}.facts.yaml`]
  const read = (path: string) => parse(readFileSync(path, 'utf8'))
  return { topic: topicSchema.parse(read(about)), facts: factsFileSchema.parse(read(facts)).facts }
}

/** The same, opened. */
export function openTopic(name: string, folder?: string): Baseline {
  const { topic, facts } = readTopic(name, folder)
  return openBaseline(indexTopic(topic), facts)
}

/** The same set against facts of which only the English text is kept, as somebody in a hurry writes them. */
export function withPlainFacts(set: LabelledSet): LabelledSet {
  const facts = set.baseline.facts.map(({ fact }) => {
    const { id, type, asOf, source, text } = fact
    return { id, type, asOf, source, text: { en: text.en ?? '' } }
  })
  return { ...set, baseline: openBaseline(set.baseline.index, facts) }
}

/** Reads a folder of `claims.jsonl` and `items.jsonl` for a topic. */
export function readLabelled(topic: string, folder = `fixtures/claims/${topic}`): LabelledSet {
  return readSet(topic, folder, ['claims', 'items'])
}

/** Sentences of our own on the same facts, mostly contradictions and what only looks like one: for learning alone. */
export function readWritten(topic: string): LabelledSet {
  return { ...readSet(topic, `fixtures/claims/${topic}`, ['written', 'written-items']), isWritten: true }
}

function readSet(topic: string, folder: string, [claims, items]: readonly [string, string]): LabelledSet {
  const rows = (name: string) =>
    readFileSync(`${folder}/${name}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const articles: LabelledArticle[] = rows(items)
  return {
    topic,
    isWritten: false,
    baseline: openTopic(topic, folder),
    claims: rows(claims),
    articles: new Map(articles.map((article) => [article.id, article])),
  }
}
