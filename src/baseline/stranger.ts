import type { Lang } from '../language/lang.ts'
import { type Frame, idsOf } from './frame.ts'

/** A name beside a post: after its title, before it, or as whoever holds or ran it. The capturing group is the name. */
const LATIN = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:al-|bin |von |de )?\p{Lu}[\p{L}'’-]+){1,2}`
const BESIDE: { readonly [L in Lang]: { readonly after: RegExp; readonly before: RegExp } } = {
  en: {
    after: new RegExp(`^(?: at the time| then)?,? (?:(?:was|is|were|remained) (?:still )?|by )?(${LATIN})`, 'u'),
    before: new RegExp(
      String.raw`(${LATIN}),? (?:(?:was|is|remained) (?:still )?(?:its |the )?|(?:then )?(?:its |the )|as )(?:\p{L}+['’]s |\p{Lu}\p{L}+ )?$`,
      'u',
    ),
  },
  ja: {
    after: /^(?:[はのが]|だったのは)(?:当時、?)?([ァ-ヶー・＝]{3,16})(?:氏|だ|で|が|、|。|$)/u,
    before: /([ァ-ヶー・＝]{3,16})$/u,
  },
  ko: {
    after: /^(?:은|는)? (?:여전히 )?([가-힣]{2,6}?(?: [가-힣]{2,6}?){0,2})(?:이었다|였다|이다)/u,
    before: /(?:^|[\s,])([가-힣]{2,5}(?: [가-힣]{2,5})?) (?:당시 )?$/u,
  },
  zh: {
    after: /^(?:仍)?(?:是|为|由)([\p{Script=Han}·]{2,10}?)(?:担任|主持|$|[，。；])/u,
    before: /([\p{Script=Han}]{1,5}·[\p{Script=Han}·]{1,8})(?:任|担任|出任)?$/u,
  },
}

/** "The ministry was run by NAME", 외교부를 이끈 사람은 NAME이었다: the post without its title. */
const RAN: { readonly [L in Lang]: RegExp } = {
  en: new RegExp(
    String.raw`\b(?:[Mm]inistry|[Oo]ffice|[Dd]epartment)\b[^,.]{0,20} (?:was|is) (?:still )?(?:run|headed|led|in the hands of)(?: by)? (${LATIN})`,
    'u',
  ),
  ja: /(?:省|庁)[^。]{0,8}(?:率い|束ね)[^。]{0,10}([ァ-ヶー・＝]{3,16})/u,
  ko: /부를 (?:이끈|이끌던|맡은|맡고 있던) (?:사람|인물|이)은 ([가-힣]{2,6}?(?: [가-힣]{2,6}?)?)(?:이었|였|이다|다)/u,
  zh: /(?:外交部|部)[^，。]{0,6}由([\p{Script=Han}·]{2,10}?)(?:执掌|主持|领导|掌管)/u,
}

/**
 * The name of somebody whom the topic does not know, where the sentence says that this one held a post of `offices`; null
 * where it names none, or names the post and nobody.
 */
export function strangerAtPost(frame: Frame, offices: ReadonlySet<string>): string | null {
  const { text, lang, mentions } = frame
  if (idsOf(frame.concepts, 'person').length > 0) return null
  const isFree = (name: string) => {
    const at = text.indexOf(name)
    return !mentions.some(({ start, end }) => start < at + name.length && at < end)
  }
  // A bare word before a title is a name where the side stands before it: "영국의 캐머런 외무장관".
  const followsSide = (name: string, until: number) => {
    const at = text.lastIndexOf(name, until)
    return mentions.some(
      ({ concept, end }) => /^party:/.test(concept) && /^(?:의|の|的)?\s?$/.test(text.slice(end, at)),
    )
  }
  const posts = mentions.filter(({ concept }) => concept.startsWith('office:') && offices.has(concept.slice(7)))
  const beside = posts.flatMap(({ start, end }) => {
    const before = BESIDE[lang].before.exec(text.slice(0, start))?.[1]
    const isNamed = before !== undefined && (lang === 'en' || lang === 'zh' || followsSide(before, start))
    return [BESIDE[lang].after.exec(text.slice(end))?.[1] ?? [], isNamed ? before : []].flat()
  })
  return [...beside, ...(RAN[lang].exec(text)?.slice(1) ?? [])].find(isFree) ?? null
}
