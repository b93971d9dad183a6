import { pullsIn } from '../baseline/stance.ts'
import type { Lang, Span } from '../language/lang.ts'
import { soundAlike } from '../language/sounds.ts'
import { termsOf } from '../language/terms.ts'
import { joinedCountries, speaksOf, type Wording, wordsIn } from '../language/vocabulary.ts'
import type { Sentence } from './evidence.ts'

/** A word or run of words of a question that is not a name: what the evidence must speak of. */
export interface Notion {
  readonly text: string
  /** Its words or character pairs, as the full-text index has them. */
  readonly terms: readonly string[]
  /** Which way it pulls, where it is a verb of consent, speech and the like (`consent:-1`): other words may say the same. */
  readonly pulls: readonly string[]
  /** What it means, with the words for that in every language, where the vocabulary has it. */
  readonly wordings: readonly Wording[]
  /** The thing that is asked for ("which hotel"): an answer that does not speak of it is none. */
  readonly head: boolean
  /** A thing, and no act or size: evidence that does not speak of it is about something else. */
  readonly thing: boolean
}

/**
 * Words that carry a question without saying what it is about: verbs of being, holding and saying, nouns that any
 * answer may fill ("what image", "which position"), and words for meetings, which are linked by themselves.
 */
const LIGHT: { readonly [L in Lang]: ReadonlySet<string> } = {
  en: words(
    'hold held hosted take took taken place happen happened occur say said says saying tell told tells use used give gave ' +
      'given make made regarding concerning according get got go went come came do does did done be been being have has had ' +
      'many much long often far large when where who whom whose why how what which there any ever already still yet now ' +
      'meeting meetings meet met summit summits talks session round gathering minister ministers leader leaders official ' +
      'officials diplomat diplomats delegate delegates side sides country countries nation nations government governments ' +
      'image phrase phrases word words wording term terms expression metaphor comparison position stance view views opinion ' +
      'reason reasons outcome outcomes result results condition conditions reaction response comment comments message step ' +
      'steps point points issue issues topic topics theme subject area areas field fields proposal plan plans measure ' +
      'measures demand demands claim claims role goal target targets member members building buildings aim date day time year month city venue location ' +
      'person people party kind type sort window agreement decision thing things name names called describe react respond ' +
      'agree agreed set last next previous latest first recent upcoming since ago between during after before while until ' +
      'become became becomes turn turned stand-alone standalone formal full regular annual in-person face-to-face share percentage proportion rate amount level often frequently existed exist three trilateral three-way tripartite two both all each one other another year years month months day days week weeks ' +
      'adopt adopted hour hours minute minutes please tell know find mention mentioned involve involved attend attended participate ' +
      'participated represent represented chair chaired preside presided host know pass passed january february march april ' +
      'may june july august september october november december',
  ),
  ja: words(
    '会談 会議 会合 首脳 外相 閣僚 大臣 開催 開かれ 何 誰 何処 理由 時期 日程 場所 日時 出席 参加 司会 議長 主宰 立場 反応 評価 発言 ' +
      '内容 結果 目標 提案 合意 三国 三カ国 カ国 首相 次回 前回 次 今回 前 後 年 月 日 間 人 回 分 時間 年間 分間 務め 開 行 会 述 言 語 見 ' +
      '見通し 見通 見込み 予定 採択 期間 要求 主張 説明 要請 第 背景 等 方 者 氏 建物 会場 つい 関 対 中 同 件 点 文言 表現 言葉 次の 今後 将来 何年 何分 何人 何回 何分間 何年間 両国 国 長官 部長 サミット',
  ),
  ko: words(
    '열렸 열리 열 회의 회담 정상회의 정상회담 외교장관 외교장관회의 장관 총리 대통령 정상 개최 열렸나 열렸나요 열리나 열린 열리 언제 어디서 어디 누구 누구인가 ' +
      '누구인가요 누가 왜 무엇 무엇인가 뭐라고 무슨 어떤 어느 어떻게 몇 얼마 얼마나 얼마였나 얼마인가 이유 시기 장소 일정 참석 참석한 참가 주재 의장 ' +
      '채택 자주 열기로 요구 주장 제안 설명 강조 의견 사람 배경 입장 반응 평가 발언 말했나 말했나요 했나 했나요 내용 결과 목표 제안 합의 3국 삼국 세 나라 다음 지난 이번 년 월 일 만에 만 동안 뒤 후 전 때 대해 ' +
      '관해 있나 있나요 됐나 됐나요 되나 한 할 하는 것 등 수 및 문구 표현 향후 앞으로 미래 얘기 이야기 나왔 나왔어 건물 회의장 외교부 그 이 저 인가 인가요 회의는 은 는',
  ),
  zh: words(
    '背景 设 会议 会谈 会晤 峰会 首脑 领导人 外长 部长 总理 举行 召开 举办 什么 什么时候 何时 哪里 哪儿 在哪 在哪里 谁 为什么 为何 如何 怎么 怎样 多少 几 ' +
      '多久 多长 时间 多长时间 原因 理由 地点 日期 出席 参加 主持 立场 反应 评价 说 表示 内容 结果 目标 提议 同意 三国 三方 三边 下次 上次 下一次 上一次 ' +
      '第 次 年 月 日 号 是 了 的 在 吗 呢 和 与 由 被 把 措辞 表述 用语 下一个 今后 未来 开 建筑 大楼 会场 对 于 有 没有 是否 哪 哪些 哪位 哪家 哪个 国家 城市 地方 这 那 上 中 下 会 将 要 到 前 后 里 个 人 名 位 国 就 ' +
      '关于 持续 进行 一次 要求 主张 提出 呼吁 说明',
  ),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Verbs of one character that matter, though a run is cut at grammar. */
const CHINESE_VERBS = /[吃喝穿戴住买買花送飞飛]/u

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u
/** A word for the same notion, of this or another language. */
const SAME_MEANING = 0.85
/** Another verb of the same sense stands for the one asked with. */
const SAME_PULL = 0.7
/** A name in another script. */
const SAME_SOUND = 0.8
/** Fewer of the pairs of a run are chance. */
const HALF = 0.5
const JAPANESE_QUESTION =
  /何[年月日分人回週時間カヵか国間ぶり社行点票隻]*|[いど]つ|どこ|誰|なぜ|どの|どんな|どう|いくら|当時|対[中日韓米ロ露欧]|合わせ|関して|について/gu
const KOREAN_QUESTION =
  /(?<!\p{Script=Hangul})(?:언제|어디|누구|누가|무엇|무슨|뭐|뭘|어떤|어느|어떻게|왜|대(?:중|일|미|러|한)(?!\p{Script=Hangul})|몇\s?|얼마|관련|대해|대한|관해|당시|했|됐|되나|하나|있나|있었|없나|맞나|인가|인지)\p{Script=Hangul}*/gu
const ENGLISH_GRAMMAR =
  /\b(?:was|is|are|were|did|does|do|has|have|had|would|could|should|can|will)n['’]?t\b|\b(?:who|what|where|when|how|why)['’]?s\b|\b(?:put|per ?cent|get|got|want|wants|wanted|due|new|over|near|exactly|now|today|currently|aboard|across|along|among|around|upon|via|within|without|towards?|despite|versus|whether|together|ever|just|really|actually|roughly|about|maybe|pls|please)\b/gi
/** What is counted, written on to its number. */
const KOREAN_COUNTED = /(?<=[%\d])\p{Script=Hangul}+/gu
const KOREAN_ENDING =
  /(?:됐|했|였|었|았|맸|되|하|이)?(?:나요|나|는가|은가|인가요?|습니까|까요|던가요?)$|(?:하기|되기|하는|되는|하던|하려고?|하면|된|한|할)$|(?<=.)들?(?:을|를|은|는|이|가|의|에|에서|에게|도|만|까지|부터|으로|로|와|과|랑)$|(?<=..)들$/u

const HAN_RUN =
  /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)*|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'.-]*/gu
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Katakana}/u, /\p{Script=Hangul}/u, /\p{Script=Han}/u]

function scriptOf(name: string): number {
  return SCRIPTS.findIndex((script) => script.test(name))
}

const HANGUL_RUN = /[\p{Script=Hangul}]+|[\p{Script=Latin}\p{N}]+/gu
const LATIN_RUN = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

/** What stands right before or after a question word and is asked for. */
const HEAD: { readonly [L in Lang]: RegExp } = {
  en: /\bwhat (?:is|was|are|were)\s+(?:the\s+)?['’]s?\s+([\p{L}’' ]+)|\bhow (?:many|much)\s+([\p{L}’'-]+)|\b(?:what|which)\s+((?:(?!(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should|may|on|in|at|of|for|to|about|the|an?)\b)[\p{L}'’-]+\s*){1,4})/iu,
  ja: /(?:どの|どんな|何という|何の|何色の)([\p{Script=Han}\p{Script=Katakana}ー]+)|([\p{Script=Han}\p{Script=Katakana}ー]+)は(?:どこ|誰|だれ|何|いくら|いくつ|いつ)/u,
  ko: /(?:무슨|어떤|어느)\s+((?:[\p{Script=Hangul}]+\s*){1,2})|([\p{Script=Hangul}]+)[은는이가]\s*(?:무엇|얼마|어디|누구|뭐)/u,
  zh: /(?:什么|什麼|哪家|哪种|哪種|哪个|哪個|哪(?![天年月日里裡儿]))([\p{Script=Han}]{1,6})|([\p{Script=Han}]{2,4})是(?:什么|什麼|多少|谁|誰|哪)/u,
}

/** Grammar that joins Chinese content words; a run of characters is cut there. */
const CHINESE_JOINTS =
  /对(?:华|日|韩|美|俄|欧|朝)|本来|要去|去了|之后|之前|之内|以内|时候|時候|起执行|开的|明年|今年|去年|[的了在是吗嗎呢和与與由被把对對于於到上中会會做说說用从從向给給将將就也都这這那有]/gu
const CHINESE_QUESTION =
  /[上下]一?(?:次|届|屆)|哪里|哪裡|哪儿|哪兒|哪(?:[一两兩几幾些])?(?:天|年|月|日|个|個|位|家|种|種|座|国|國)?|[几幾](?:个|個|点|點)?(?:小时|小時|分钟|分鐘|星期|月|年|天|次|人|国家|國家)?|什么时候|什麼時候|多长时间|多長時間|多久|多大|为什么|為什麼|什么|什麼|多少|怎么样|怎麼樣|怎么|怎麼|如何|为何|為何|为啥|是否|是不是|有没有|有沒有|没有|沒有|谁|誰/gu
/** Question words are no words of the matter: 哪一天 asks for no "one day". */
const QUESTION_WORDS: { readonly [L in Lang]: RegExp | null } = {
  // The vocabulary knows "end" as an act, and "going to be" goes nowhere.
  en: /\b(?:(?:end(?:s|ed|ing)?|wound) up|going to(?= (?:be|meet|take|happen)\b))\b/gi,
  // どの stands in などの, and いつ in あいつ: they are taken out of what the vocabulary leaves.
  ja: null,
  ko: KOREAN_QUESTION,
  zh: CHINESE_QUESTION,
}

/**
 * The notions of a question: its words without names (blanked by the caller's spans), grammar, and light words.
 *
 * @param named spans of `text` that names, dates and numbers take up
 */
export function notionsOf(text: string, lang: Lang, named: readonly Span[]): Notion[] {
  const rest = blanked(
    text,
    named.map((span) => withEnding(span, text, lang)),
  )
  const head = headOf(rest, lang).toLowerCase()
  const found = new Map<string, Notion>()
  const add = (piece: string, wordings: readonly Wording[]): void => {
    const plain = piece.toLowerCase()
    // English words stand in questions of every language.
    if (lang !== 'en' && LIGHT.en.has(plain)) return
    const terms = [...new Set(termsOf(piece))]
    if (found.has(plain) || LIGHT[lang].has(plain) || LIGHT[lang].has(terms[0] ?? '')) return
    const thing = wordings.length === 0 || wordings.some(({ kind }) => kind === 'thing' || kind === 'place')
    const pulls = pullsIn(piece, lang).map(({ axis, sign }) => `${axis}:${sign}`)
    found.set(plain, { text: piece, terms, pulls, wordings, head: head.includes(plain), thing })
  }
  const asked = withoutQuestionWords(rest, lang)
  const strange = lang === 'en' ? strangeNames(asked) : []
  for (const { text: name } of strange) add(name, [])
  const matter = blanked(asked, strange)
  const worded = wordsIn(matter, lang).map((word) => withEnding(word, text, lang))
  for (const { text: word, wordings } of worded) add(word, wordings)
  for (const piece of piecesOf(blanked(matter, worded), lang)) {
    if (termsOf(piece).length === 0 && !WIDE.test(piece)) continue
    const countries = joinedCountries(piece, lang)
    for (const country of countries) add(country.words[lang][0] ?? '', [country])
    if (countries.length > 0) continue
    if (lang !== 'en' && [...piece].length < 2 && !head.includes(piece) && !CHINESE_VERBS.test(piece)) continue
    add(piece, lang === 'en' ? [] : wordsIn(piece, 'en').flatMap(({ wordings }) => wordings))
  }
  return [...found.values()]
}

/** What stands at the question word and is asked for ("which hotel"), or nothing. */
export function headOf(text: string, lang: Lang): string {
  const match = HEAD[lang].exec(text)
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
}

/** English names of several words, one of which the vocabulary has not: "Ri Sol Ju". */
function strangeNames(text: string): (Span & { readonly text: string })[] {
  // The first word has a capital in any case.
  const from = /^\W*[\p{L}'’]*/u.exec(text)?.[0].length ?? 0
  return [...text.matchAll(/\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*)+/gu)]
    .map(({ 0: run, index }) => ({ start: index < from ? from + 1 : index, end: index + run.length }))
    .map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
    .filter(({ text: run }) => /[ -]/.test(run) && run.split(/[ -]/).some((word) => wordsIn(word, 'en').length === 0))
}

/** Syllables that a Korean word takes as its endings, at most. */
const LONGEST_ENDING = 4

/** A Korean word with the particles and endings written on to it: they are no words of their own. */
function withEnding<T extends Span>(span: T, text: string, lang: Lang): T {
  if (lang !== 'ko') return span
  const ending = /^\p{Script=Hangul}*/u.exec(text.slice(span.end))?.[0] ?? ''
  return ending.length > LONGEST_ENDING ? span : { ...span, end: span.end + ending.length }
}

function piecesOf(text: string, lang: Lang): string[] {
  switch (lang) {
    case 'en':
      return (text.replace(ENGLISH_GRAMMAR, ' ').match(LATIN_RUN) ?? []).map((word) => word.replace(/['’]s?$/, ''))
    case 'ja':
      return cutAtLight(text.replace(JAPANESE_QUESTION, ' '), lang).match(HAN_RUN) ?? []
    case 'ko':
      return (text.replace(KOREAN_COUNTED, ' ').match(HANGUL_RUN) ?? []).map((word) => word.replace(KOREAN_ENDING, ''))
    case 'zh':
      return cutAtLight(text.replace(CHINESE_JOINTS, ' '), lang).match(HAN_RUN) ?? []
  }
}

const cuts = new Map<Lang, RegExp>()

/** A run of characters without the light words of two characters and more in it. */
function cutAtLight(text: string, lang: Lang): string {
  let cut = cuts.get(lang)
  if (cut === undefined) {
    const long = [...LIGHT[lang]].filter((word) => [...word].length > 1).sort((a, b) => b.length - a.length)
    cut = new RegExp(long.join('|'), 'gu')
    cuts.set(lang, cut)
  }
  return text.replace(cut, ' ')
}

/** A text with blanks in the place of its question words. */
export function withoutQuestionWords(text: string, lang: Lang): string {
  const pattern = QUESTION_WORDS[lang]
  return pattern === null ? text : text.replace(pattern, (word) => ' '.repeat(word.length))
}

/** A text with blanks in the place of some of its words. */
export function blanked(text: string, spans: readonly Span[]): string {
  let rest = text
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
}

/**
 * How much of a notion stands in a sentence, 0 to 1: as it is written, or its words or pairs of characters, or a word for
 * it in the sentence's language, or another word that pulls the same way.
 */
export function presenceOf(notion: Notion, sentence: Sentence): number {
  if (WIDE.test(notion.text) && sentence.text.includes(notion.text)) return 1
  const there = notion.terms.filter((term) => sentence.terms.has(term)).length
  const share = notion.terms.length === 0 ? 0 : there / notion.terms.length
  if (share === 1) return 1
  if (notion.wordings.some((wording) => speaksOf(wording, sentence.lang, sentence))) return SAME_MEANING
  if (notion.wordings.length === 0 && isWrittenOtherwise(notion, sentence)) return SAME_SOUND
  const pulling = notion.pulls.some((pull) => sentence.pulls.has(pull)) ? SAME_PULL : 0
  return Math.max(share < HALF ? 0 : share, pulling)
}

/** Whether a name of a question stands in a sentence in another script (Macron, 马克龙). */
function isWrittenOtherwise({ text, terms }: Notion, { names }: Sentence): boolean {
  return terms.length > 0 && names.some((name) => scriptOf(name) !== scriptOf(text) && soundAlike(text, name))
}
