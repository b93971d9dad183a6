import type { Lang } from '../language/lang.ts'
import type { Modality } from './fact.ts'

/**
 * How firmly a sentence asserts, by the words of each language, the least firm first. What matches nothing is told as
 * done ("did").
 */
const SIGNS: { readonly [L in Lang]: readonly (readonly [Modality, RegExp])[] } = {
  en: [
    ['denied', /\b(?:denie[sd]|denying|dismissed (?:a |the )?reports?|insist(?:s|ed)? (?:that )?it is not)\b/i],
    [
      'alleged',
      /\b(?:is|are|was|were) (?:believed|thought|said) to\b|\b(?:analysts?|experts?|critics|observers|the author)\b|\bapparently\b|\bseems? to\b/i,
    ],
    [
      'may',
      /\b(?:may|[Mm]ight|could|likely|probably|[Pp]ossib\w+|expected|expects?|considering|in talks|arrang\w+|looks? (?:difficult|set)|uncertain|tentative\w*|[Rr]eportedly|rumou?r\w*)\b/,
    ],
    [
      'wants',
      /\b(?:wants?|wanted|hopes?|hoped|hoping|seeks?|sought|aims?|aimed|aiming|urge[sd]?|urging|call(?:s|ed)? (?:for|on)|ask(?:s|ed)? for|propos\w+|intends?|should|ready to|willing to|committed to)\b/i,
    ],
    [
      'will',
      /\b(?:will|would|shall|is to|are to|was to|set to|due to|going to|plans?|planned|scheduled|slated|upcoming|next (?:week|month|year)|from now on|tomorrow)\b/i,
    ],
  ],
  ja: [
    ['denied', /否定し|事実ではない/],
    ['alleged', /とみられ|と見られ|指摘され|との見方|思惑|狙いがある/],
    ['may', /見通し|見込み|可能性|方向で|調整して|公算|だろう|かもしれ|軸に|見込ま/],
    ['wants', /たい考え|たい意向|目指|求め|期待|呼びかけ|促し|訴え|望|提案|意欲|すべき|べきだ/],
    ['will', /予定|することに|方針|開く[。、]|行う[。、]|なる[。、]|今後|する。$/],
  ],
  ko: [
    ['denied', /부인했|사실이 아니|부인하/],
    ['alleged', /것으로 보인|것으로 풀이|분석|관측|것으로 알려|해석/],
    ['may', /전망|가능성|조율 중|쪽으로|듯하|것으로 예상|수 있다|막바지 조율|공산/],
    ['wants', /바란|희망|촉구|요청|기대|제안|원한|고자|하려|목표|추진|뜻을 드러/],
    ['will', /예정|하기로|열리는|계획|앞으로|할 것|방침|ㄹ 것|될 것|한다\.?$/],
  ],
  zh: [
    ['denied', /否认|否認|并非事实/],
    ['alleged', /据信|被认为|被認為|分析认为|外界认为|令人认为/],
    ['may', /可能|预计|預計|有望|或将|或將|正就|协调中|协调|估计|據悉|徵詢/],
    ['wants', /希望|呼吁|呼籲|敦促|要求|期待|愿|願|应当|应该|寻求|提议|争取/],
    ['will', /将|將|定于|定於|拟|计划|今后|即将|明年/],
  ],
}

/** How firmly the sentence asserts what it says. */
export function modalityOf(text: string, lang: Lang): Modality {
  return SIGNS[lang].find(([, sign]) => sign.test(text))?.[0] ?? 'did'
}
