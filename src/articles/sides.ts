import type { Mention } from '../language/names.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

/** Countries and bodies spoken of together, as in "Japan, China and South Korea", 日米韓 or "Park, Wang and Kamikawa". */
export interface Company {
  readonly start: number
  readonly end: number
  /** Ids of parties and actors. */
  readonly sides: ReadonlySet<string>
  /**
   * `own`: exactly the sides of the process. `part`: some of them alone. `other`: some or all of them with an outsider,
   * which is another grouping. `elsewhere`: other countries and bodies, with at most one of the sides.
   */
  readonly kind: 'own' | 'part' | 'other' | 'elsewhere'
}

/** What may stand between the members of a list, in the four languages. */
const BETWEEN =
  /^(?:[\s,、，・·/\-–—]|\b(?:and|the|of|with|its|as well as|counterparts?|both)\b|及び|および|および|ならびに|与|與|和|及|以及|同|と|・|과|와|및|['’]s){0,6}$/iu
/** Longer than this is no list any more, characters. */
const FURTHEST = 24

/** The country or body that a concept stands for: a party or actor itself, or that of a person's or office's holders; else null. */
export function sideOf(index: TopicIndex, concept: string): string | null {
  const [kind, id = ''] = concept.split(':')
  if (kind === 'party' || kind === 'actor') return id
  return kind === 'person' || kind === 'office' ? (holdersOf(index).get(concept) ?? null) : null
}

const holders = new WeakMap<TopicIndex, ReadonlyMap<string, string>>()

/** Whose people are persons, by their last post, and offices that one side alone has (`us-president`). */
function holdersOf(index: TopicIndex): ReadonlyMap<string, string> {
  const known = holders.get(index)
  if (known !== undefined) return known
  const sides = new Map<string, string>()
  const byOffice = new Map<string, Set<string>>()
  for (const person of index.topic.persons) {
    const last = person.offices.at(-1)
    if (last !== undefined) sides.set(`person:${person.id}`, last.party)
    for (const { office, party } of person.offices) {
      byOffice.set(office, (byOffice.get(office) ?? new Set()).add(party))
    }
  }
  for (const [office, [only, ...others]] of byOffice) {
    if (only !== undefined && others.length === 0) sides.set(`office:${office}`, only)
  }
  holders.set(index, sides)
  return sides
}

/** What stands at one place of a text: the name of a grouping, or one side; an alias of several sides' people says nothing. */
interface Named {
  readonly start: number
  readonly end: number
  readonly sides: readonly string[]
  readonly group: 'own' | 'other' | null
}

function namedIn(index: TopicIndex, mentions: readonly Mention[]): Named[] {
  const named: Named[] = []
  for (let i = 0; i < mentions.length; ) {
    const { start, end } = mentions[i] ?? { start: 0, end: 0 }
    const here: string[] = []
    while (mentions[i]?.start === start) here.push(mentions[i++]?.concept ?? '')
    const other = here.find((concept) => concept.startsWith('other:'))?.slice('other:'.length)
    const sides = [...new Set(here.flatMap((concept) => sideOf(index, concept) ?? []))]
    if (here.some((concept) => concept.startsWith('grouping:'))) {
      named.push({ start, end, sides: index.topic.parties.map((party) => party.id), group: 'own' })
    } else if (other !== undefined) {
      const parties = index.topic.others.find(({ id }) => id === other)?.parties ?? []
      named.push({ start, end, sides: parties, group: 'other' })
    } else if (sides.length === 1) named.push({ start, end, sides, group: null })
  }
  return named
}

/**
 * Finds where countries, their people or groupings are named side by side. A list that holds an outsider is another
 * grouping, whatever else it holds: "ASEAN, Japan, China and South Korea" is not the three.
 *
 * @param mentions names found in `text`, by start, without overlap
 */
export function companiesIn(index: TopicIndex, text: string, mentions: readonly Mention[]): Company[] {
  const own = new Set(index.topic.parties.map((party) => party.id))
  const companies: Company[] = []
  let run: Named[] = []
  const close = (): void => {
    const sides = new Set(run.flatMap((named) => named.sides))
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return
    const kind = kindOf(run, sides, own)
    if (kind !== null) companies.push({ start: first.start, end: last.end, sides, kind })
    run = []
  }
  for (const named of namedIn(index, mentions)) {
    const before = run.at(-1)
    const between = before === undefined ? '' : text.slice(before.end, named.start)
    if (between.length > FURTHEST || !BETWEEN.test(between)) close()
    run.push(named)
  }
  close()
  return companies
}

function kindOf(run: readonly Named[], sides: ReadonlySet<string>, own: ReadonlySet<string>): Company['kind'] | null {
  const inside = [...sides].filter((side) => own.has(side)).length
  const outside = sides.size - inside
  if (run.some(({ group }) => group === 'own') && outside === 0) return 'own'
  if (outside === 0 && inside === own.size) return 'own'
  if (outside === 0 && inside > 1) return 'part'
  if (inside > 1 && outside > 0) return 'other'
  return run.some(({ group }) => group === 'other') || sides.size > 1 ? 'elsewhere' : null
}

const HOW_MANY: Readonly<Record<number, RegExp>> = {
  2: /\b(?:two|both|bilateral|two-way)\b|両国|2国|二国|両者|双方|両(?:首脳|外相)|양국|두 나라|양측|양자|两国|兩國|两方|双边|雙邊|雙方/iu,
  3: /\b(?:three|trio|trilateral(?:ly)?|three-way|tripartite|threesome)\b|[3三](?:カ国|ヵ国|か国|ヶ国|国|國|者|方|外相|首脳|氏|人|边|邊|个国家|大臣|閣僚|外长|外長|位)|[세3삼](?:\s?나라|국|자|\s?장관|\s?정상|\s?사람|\s?외교|\s?이웃)/iu,
  4: /\b(?:four|quartet|quad(?:rilateral)?|four-way)\b|[4四](?:カ国|ヵ国|か国|国|國|者|方|首脳|边|邊|个国家)|[네4사](?:\s?나라|국|자|\s?정상)/iu,
}

/** Whether a text says that as many sides as the process has act together: "trilateral", 三国, 3국, "the three ministers". */
export function countsSides(index: TopicIndex, text: string): boolean {
  return HOW_MANY[index.topic.parties.length]?.test(text) ?? false
}
