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
  const sides = known.get(index) ?? new Map<string, string | null>()
  known.set(index, sides)
  const found = sides.get(concept)
  if (found !== undefined) return found
  const [kind, id = ''] = concept.split(':')
  const held = kind === 'person' || kind === 'office' ? (holdersOf(index).get(concept) ?? null) : null
  const side = kind === 'party' || kind === 'actor' ? id : held
  sides.set(concept, side)
  return side
}

/** By concept, all of which come from the topic. */
const known = new WeakMap<TopicIndex, Map<string, string | null>>()

const holders = new WeakMap<TopicIndex, ReadonlyMap<string, string>>()

/** Whose people are persons, by their last post, and offices that one side alone has (`us-president`). */
function holdersOf(index: TopicIndex): ReadonlyMap<string, string> {
  const made = holders.get(index)
  if (made !== undefined) return made
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
    let [isOwn, isSeveral] = [false, false]
    let other: string | null = null
    let side: string | null = null
    for (; mentions[i]?.start === start; i++) {
      const concept = mentions[i]?.concept ?? ''
      if (concept.startsWith('grouping:')) isOwn = true
      else if (concept.startsWith('other:')) other ??= concept.slice('other:'.length)
      const one = sideOf(index, concept)
      if (one !== null && side !== null && one !== side) isSeveral = true
      side ??= one
    }
    if (isOwn) {
      named.push({ start, end, sides: index.topic.parties.map((party) => party.id), group: 'own' })
    } else if (other !== null) {
      const parties = index.topic.others.find(({ id }) => id === other)?.parties ?? []
      named.push({ start, end, sides: parties, group: 'other' })
    } else if (side !== null && !isSeveral) named.push({ start, end, sides: [side], group: null })
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
  const companies: Company[] = []
  let run: Named[] = []
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    // One side by itself is no company.
    if (first === undefined || last === undefined || (first === last && first.group === null)) return
    const sides = new Set(run.flatMap((named) => named.sides))
    const kind = kindOf(run, sides, index)
    if (kind !== null) companies.push({ start: first.start, end: last.end, sides, kind })
  }
  for (const named of namedIn(index, mentions)) {
    const before = run.at(-1)
    const goesOn =
      before === undefined ||
      (named.start - before.end <= FURTHEST && BETWEEN.test(text.slice(before.end, named.start)))
    if (goesOn) run.push(named)
    else {
      close()
      run = [named]
    }
  }
  close()
  return companies
}

function kindOf(run: readonly Named[], sides: ReadonlySet<string>, { topic }: TopicIndex): Company['kind'] | null {
  const own = topic.parties.length
  const inside = topic.parties.filter(({ id }) => sides.has(id)).length
  const outside = sides.size - inside
  if (run.some(({ group }) => group === 'own') && outside === 0) return 'own'
  if (outside === 0 && inside === own) return 'own'
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
