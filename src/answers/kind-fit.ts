import { pullsIn } from '../baseline/stance.ts'
import type { Lang } from '../language/lang.ts'
import { modalityOf } from '../language/modality.ts'
import { quantitiesIn } from '../language/numbers.ts'
import { speaksOf, wordings } from '../language/vocabulary.ts'
import type { Sentence } from './evidence.ts'
import { goesOn } from './goes-on.ts'
import { asksAhead, pointsAhead } from './meeting-asked.ts'
import { namedIn } from './named-in.ts'
import type { Question } from './question.ts'
import { isReporting } from './reporting.ts'
import { CHAIRS } from './slots.ts'
import { isAsked, type UnitsAsked, unitsAsked } from './units-asked.ts'

const BECAUSE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:because|since|due to|owing to|in view of|in recognition of|thanks to|so that|reasons?|(?<!\b(?:take|took|taken|taking|hand\w*|all|just|well) )over(?! [\d$€¥])|citing|busy|schedule|protest|in response to|down (?:mainly )?to|damaged|caused|prompted|retaliat\w*|in return|at the request|requested|fear\w*|accus\w*|discriminat\w*|lack of|amid|led to|which made|blamed?|(?:ang(?:er|r)\w*|enraged|alarmed|triggered|sparked|driven|forced|offended|upset) by|after (?!\d|(?:\S+ ){0,3}(?:meeting|talks|summit|dinner|lunch|session)\b)|over(?= (?:the|its|his|her|their|\w+) )|protest\w* against|short (?:his|her|their)|feeds)\b/i,
  ja: /ため|理由|都合|原因|反発|受けて|として|多忙|から、|ので|影響|報復|対抗|要請|求めで|懸念|抗議|により|によって|によると見|をきっかけに|を機に|を理由に|に怒|に不満/,
  ko: /때문|이유|탓|위해|일정을|일정으로|인해|따라|반발|바쁜|바쁘|않아|라며|보복|맞대응|대응으로|요청으로|우려|항의|나온 것|으로 물러|결정으로|판결로|계기로|불만|책임을 지|여파로|문제로/,
  zh: /因|由于|由於|原因|为了|為了|导致|導致|受.{1,12}影[响響]|影[响響]|起因|损害|損害|未.{0,6}(?:应对|因應|处理|處理)|报复|報復|反制|应.{1,8}(?:请求|邀请)|归咎|担心|擔心|抗议|抗議|出于|鉴于|缺乏|不满|不滿|以便|以示|引发|引發|触发|源于|系|旨在/,
}

/** A place that the topic does not know may still be named. */
const SOMEWHERE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:in|at|on|off|near|outside|(?:north|south|east|west) of) (?:the )?\p{Lu}/u,
  ja: /[\p{Script=Han}\p{Script=Katakana}ー](?:で|において)/u,
  ko: /[\p{Script=Hangul}]에서/u,
  zh: /[在于於][\p{Script=Han}]/u,
}
const OFTEN: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:every|each|annual(?:ly)?|yearly|regular(?:ly)?|once|twice|times a)\b/i,
  ja: /毎年|定期|定例|年[1一]回|ごと|おき/,
  ko: /매년|해마다|정례|정기|연 [1한]|마다/,
  zh: /每年|定期|机制化|機制化|轮流|輪流|一年一|每隔/,
}
/** An answer about what is to come must itself speak of what is to come. */
const SPEAKS_AHEAD: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:will|would|to be|plan(?:s|ned|ning)?|expect\w*|aim(?:s|ed|ing)?|due|hop(?:e|es|ed|ing)|intend\w*|set to|likely|may|could|is to|are to|comes? for|tipped)\b/i,
  ja: /予定|見通し|見込|方針|調整|目指|計画|だろう|考えだ|意向|公算|検討|可能性|へ[。$]/,
  ko: /예정|전망|계획|방침|추진|할 것|겠|가능성|목표|조율|검토|유력|한다[.]?$|열린다|수 있다/,
  zh: /将|將|预计|預計|计划|計劃|拟|擬|打算|有望|希望|可能|预定|預定|力争|爭取|争取|定于|定於/,
}

/** What was is better told by what speaks of it as done than by a plan. */
const ASKS_BACK: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:did|was|were|has|have|had)\b/i,
  ja: /た(?:の|ん)?(?:です|だ)?か?\s*[？?]?\s*$/,
  ko: /[갔겠깠났됐랐렀렸뤘몄봤섰샀셨썼였았었왔웠잤졌줬쳤컸탔폈했혔]/,
  zh: /了|过|過/,
}
const STILL_AHEAD = -0.3

/** Whether it says what was asked of whom: the one who is named first in the question must speak, or be spoken of just before. */
function reports(question: Question, sentence: Sentence): boolean {
  if (!isReporting(sentence)) return false
  const speaker = question.named.find(({ concepts }) => concepts.some((one) => /^(?:person|party|actor):/.test(one)))
  return speaker === undefined || namedIn(speaker, sentence) >= 0.5 || goesOn(sentence)
}

/** A question for whoever spoke in the name of others is answered best with their spokesperson. */
const SPOKE_FOR: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:speaks?|spoke|speaking) for\b|\bspokes(?:man|woman|person|people)\b/i,
  ja: /報道官|スポークス/,
  ko: /대변인/,
  zh: /发言人|發言人/,
}

/** "Did they mention it by name": neither a yes nor a no, unless the sentence speaks of naming too. */
const BY_NAME: { readonly [L in Lang]: RegExp } = {
  en: /\bby name\b|\bnam(?:e|ed|es|ing) (?!of\b)\p{Lu}|\bnot name\b|\b(?:call(?:s|ed)?|singl(?:es|ed)) \S+ out\b|\bmention/iu,
  ja: /名指し|言及|名前を挙げ|名を挙げ/,
  ko: /이름을|명시|거명|지목|언급/,
  zh: /点名|點名|指名|提及|提到/,
}
const ASKS_BY_NAME: { readonly [L in Lang]: RegExp } = {
  en: /\bby name\b/i,
  ja: /名指し|名前を挙げ|名を挙げ/,
  ko: /이름을|거명|지목/,
  zh: /点名|點名|指名/,
}

/** "What did they have for lunch" asks for what was on the table, and not for what was done over it. */
const HAD_FOR = /\b(?:have|had|having)\s+(?:for|at) (?:breakfast|lunch|dinner|supper|dessert)\b/i
const ON_THE_TABLE: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:ate|eat(?:en|ing)?|serv(?:ed|ing)|dish(?:es)?|menu|cuisine|courses|sampled|tasted)\b/i,
  ja: /食べ|料理|献立|メニュー|振る舞|味わ/,
  ko: /먹[었고는]|요리|메뉴|음식|대접|맛[보봤]/,
  zh: /吃|菜[肴单單品]|料理|美食|品尝|品嚐/,
}

/** Whether one of its people speaks, where a side is asked about. */
function speaksFor(question: Question, sentence: Sentence): boolean {
  const sides = question.named.flatMap(({ concepts }) => concepts.filter((one) => /^(?:party|actor):/.test(one)))
  return sides.some((side) => sentence.concepts.has(`of-${side}`))
}

/** Numbers in words that stand before no unit we know. */
const SPELT: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|half|dozen|none)\b/i,
  ja: /[一二三四五六七八九十][\p{Script=Han}つ]/u,
  ko: /(?:^|\s)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?\p{Script=Hangul}/u,
  zh: /[一二两三四五六七八九十][\p{Script=Han}]/u,
}
const MEASURED = /^(?:age|times|percent|year|month|week|day|hour|minute|dollar|yen|yuan|won|euro)$/

/** What is measured always has its unit; what is counted may be told by its number alone. */
function isCountable(units: UnitsAsked): boolean {
  return units === null || [...units].every((unit) => !MEASURED.test(unit))
}

/** "Which ministers" is answered by ministers, and by nobody else. */
const OF_WHICH_POST: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:what|which)\b/i,
  ja: /どの/,
  ko: /어느|어떤/,
  zh: /哪些/,
}

/** A country or city that the question does not name. */
function namesPlace(question: Question, sentence: Sentence): boolean {
  return wordings().some(
    (wording) =>
      wording.kind === 'place' &&
      speaksOf(wording, sentence.lang, sentence) &&
      !question.words.some(({ wordings: asked }) => asked.includes(wording)),
  )
}

/** Whether the wanted kind of thing stands in a sentence, as far as that can be seen, and what that is worth. */
export function kindFit(question: Question, sentence: Sentence, lang: Lang): { possible: boolean; bonus: number } {
  let [possible, bonus] = [true, 0]
  const asked = new Set(question.named.flatMap(({ concepts }) => concepts))
  const news = (kind: string): boolean =>
    [...sentence.concepts].some((concept) => concept.startsWith(`${kind}:`) && !asked.has(concept))
  if (question.wants.includes('statement')) {
    possible &&= reports(question, sentence)
    bonus += speaksFor(question, sentence) ? 0.12 : 0
  }
  for (const wanted of question.wants) {
    if (wanted === 'day') possible &&= sentence.dates.length > 0
    else if (wanted === 'duration' || wanted === 'money' || wanted === 'number') {
      const units = unitsAsked(question.text, question.lang, wanted)
      const quantities = quantitiesIn(sentence.text, lang)
      const fitting = quantities.some(({ unit }) => isAsked(units, unit))
      // "About 30 million travel", "ten voted in favour": what is counted may be left to the reader.
      const bare = quantities.some(({ unit }) => unit === null) || SPELT[lang].test(sentence.text)
      possible &&= fitting || (wanted === 'number' && isCountable(units) && bare)
      bonus += fitting && units !== null ? 0.1 : 0
    } else if (wanted === 'whether') {
      possible &&= !ASKS_BY_NAME[question.lang].test(question.text) || BY_NAME[lang].test(sentence.text)
    } else if (wanted === 'reason') possible &&= BECAUSE[lang].test(sentence.text)
    else if (wanted === 'frequency') possible &&= OFTEN[lang].test(sentence.text)
    else if (wanted === 'place') {
      const sides = [...sentence.concepts].filter((concept) => concept.startsWith('party:'))
      const known = news('place') || (sides.length === 1 && news('party')) || namesPlace(question, sentence)
      possible &&= known || SOMEWHERE[lang].test(sentence.text)
      bonus += known ? 0.25 : 0
    } else if (wanted === 'person') {
      possible &&= !OF_WHICH_POST[question.lang].test(question.text) || news('person') || news('office')
      bonus += news('person') ? 0.15 : 0
      bonus += SPOKE_FOR[question.lang].test(question.text) && SPOKE_FOR[lang].test(sentence.text) ? 0.3 : 0
      bonus += CHAIRS.test(question.text) && CHAIRS.test(sentence.text) ? 0.15 : 0
    }
  }
  possible &&= !HAD_FOR.test(question.text) || ON_THE_TABLE[lang].test(sentence.text)
  const ahead = asksAhead(question.text, question.lang)
  possible &&= !ahead || SPEAKS_AHEAD[lang].test(sentence.text)
  if (ASKS_BACK[question.lang].test(question.text) && modalityOf(sentence.text, lang) === 'will') {
    if (question.wants[0] === 'day') bonus += STILL_AHEAD
    // "Did he visit Seoul?" is not answered by who will; "did they agree to" may be.
    possible &&= question.wants[0] !== 'whether' || pullsIn(question.text, question.lang).length > 0
  }
  if (question.head.length > 0 && question.head.every((term) => sentence.terms.has(term))) bonus += 0.15
  if (pointsAhead(question.text, question.lang) && pointsAhead(sentence.text, lang)) bonus += 0.4
  return { possible, bonus }
}
