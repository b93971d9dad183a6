/**
 * News agencies and how their stories are credited. A story that an agency wrote is the agency's, whichever paper
 * carries it; a story that only reports what an agency said ("Kyodo reported that") is the paper's own.
 */

/** The name shown, and the names that stand in datelines, credits and outlet names. */
const AGENCIES: readonly (readonly [name: string, aliases: readonly string[]])[] = [
  ['Kyodo', ['Kyodo News', 'Kyodo', '共同通信社', '共同通信', '共同社', '共同', '교도통신', '교도']],
  ['Jiji', ['Jiji Press', 'Jiji', '時事通信社', '時事通信', '時事', '时事社', '時事社', '지지통신']],
  [
    'Yonhap',
    [
      'Yonhap News Agency',
      'Yonhap News',
      'Yonhap',
      '聯合ニュース',
      '연합뉴스TV',
      '연합뉴스',
      '연합',
      '韩联社',
      '韓聯社',
    ],
  ],
  ['Newsis', ['Newsis', '뉴시스', '纽西斯']],
  ['News1', ['News1', '뉴스1']],
  ['Xinhua', ['Xinhua News Agency', 'Xinhua', '新华社', '新華社', '新华网', '신화통신', '신화']],
  ['China News Service', ['China News Service', 'CNS', '中国新闻社', '中国新闻网', '中新社', '中新網', '中新网']],
  ['CNA', ['Central News Agency', '中央社']],
  ['Reuters', ['Thomson Reuters', 'Reuters', 'ロイター通信', 'ロイター', '로이터통신', '로이터', '路透社', '路透']],
  ['AP', ['Associated Press', 'AP通信', 'AP통신', 'AP']],
  ['AFP', ['Agence France-Presse', 'AFP-Jiji', 'AFP通信', 'AFP通信社', 'AFP時事', 'AFP통신', 'AFP', '法新社']],
  ['Bloomberg', ['Bloomberg News', 'Bloomberg', 'ブルームバーグ', '블룸버그', '彭博社', '彭博']],
  ['TASS', ['TASS', 'タス通信', '타스통신', '塔斯社']],
  ['dpa', ['dpa', '德新社']],
  ['UPI', ['UPI']],
  ['ANI', ['ANI']],
  ['EFE', ['EFE', '埃菲社']],
]

const NAME_OF = new Map(AGENCIES.flatMap(([name, aliases]) => aliases.map((alias) => [alias.toLowerCase(), name])))
const ANY = [...NAME_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((alias) => alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')
const LATIN_EDGE = '(?![\\p{Script=Latin}\\p{N}])'

/** Only the ends of a text are looked at: a credit stands there, a mention may stand anywhere. Characters. */
const HEAD = 120
const TAIL = 90

/** Each stands at the very start. Every repeat is bounded, so that hostile text costs no more than its length. */
const AT_START = [
  // TOKYO (Kyodo) -- ; BEIJING, Nov. 26 (Xinhua) --
  `^[^()]{1,60}\\((${ANY})${LATIN_EDGE}[^()]{0,24}\\)\\s*[-–—:=]{1,3}`,
  // (서울=연합뉴스) ; (Yonhap) ; （共同）
  `^\\((?:[^()]{0,20}[\\s=/])?(${ANY})${LATIN_EDGE}[^()]{0,24}\\)`,
  // [서울=뉴시스] ; 【ソウル聯合ニュース】 ; 【北京共同】 ; [東京 22日 ロイター]
  `^[^[\\]【】]{0,20}[[【][^[\\]【】]{0,30}?(${ANY})${LATIN_EDGE}[^[\\]【】]{0,24}[\\]】]`,
  // 新华社釜山11月26日电 ; 中新社北京电 ; 中央社記者…電
  `^(${ANY})[^。，,.]{0,24}[电電]`,
  // Reuters - ; KYODO NEWS – ; AFP:
  `^(${ANY})${LATIN_EDGE}\\s*[-–—:|]`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** Each stands at the very end. */
const AT_END = [
  // (Kyodo) ; （共同） ; [Yonhap] ; （新华社）
  `[([【]\\s*(?:[^()[\\]【】]{0,24}[\\s=/])?(${ANY})${LATIN_EDGE}[^()[\\]【】]{0,16}[)\\]】]\\s*[.。]?$`,
  // © Kyodo News ; Copyright Yonhap. All rights reserved ; ⓒ 뉴시스
  `(?:©|ⓒ|\\(c\\)|copyright)[^.。]{0,20}?(${ANY})${LATIN_EDGE}[^©ⓒ]{0,60}$`,
  // = 聯合ニュース ; —Kyodo ; Source: Xinhua ; 来源：新华社
  `(?:=|[-–—]{1,2}|source:|来源:|來源:|출처:?)\\s*(${ANY})${LATIN_EDGE}\\s*[.。]?$`,
].map((pattern) => new RegExp(pattern, 'iu'))
/** What Reuters puts under its stories names nobody but says whose they are. */
const REUTERS_FOOT = /\(reporting by [^()]{1,200}(?:editing|writing) by [^()]{1,80}\)\s*\.?$/iu

/** Brackets and colons to their plain forms; letters as NFKC has them. */
const plainForm = (text: string): string => text.normalize('NFKC').trim()

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const alias = pattern.exec(text)?.[1]
    if (alias !== undefined) return NAME_OF.get(alias.toLowerCase()) ?? null
  }
  return null
}

/**
 * The agency to which a text is credited, by its dateline or its foot, in the four languages: "TOKYO (Kyodo) --",
 * [서울=뉴시스], 新华社…电, 【ソウル聯合ニュース】, "(Yonhap)" at the end.
 *
 * @returns the agency's name in English (`Kyodo`), or null
 */
export function creditedAgency(text: string): string | null {
  const foot = plainForm(text.slice(-TAIL - 200))
  return (
    firstMatch(AT_START, plainForm(text.slice(0, HEAD * 2)).slice(0, HEAD)) ??
    (REUTERS_FOOT.test(foot) ? 'Reuters' : null) ??
    firstMatch(AT_END, foot.slice(-TAIL))
  )
}

const IN_OUTLET = new RegExp(`(?<![\\p{L}\\p{N}])(${ANY})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * The agency that an outlet's name points to: "Yonhap" itself, or "Jiji Press via Arab News".
 *
 * @returns the agency's name in English, or null
 */
export function agencyOfOutlet(outlet: string): string | null {
  return firstMatch([IN_OUTLET], plainForm(outlet.slice(0, 200)))
}

/** The text without the dateline or foot that credits an agency: two carriers of one story differ in nothing else. */
export function withoutCredit(text: string): string {
  let body = text.normalize('NFKC').trim()
  const start = body.slice(0, HEAD)
  for (const pattern of AT_START) {
    const match = pattern.exec(start)
    if (match !== null) {
      body = body.slice(match[0].length)
      break
    }
  }
  return body
}
