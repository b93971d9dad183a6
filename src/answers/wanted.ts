import type { Lang } from '../language/lang.ts'

/** What kind of thing a question asks for; several for "when and where". */
export type Wanted =
  | 'day'
  | 'place'
  | 'person'
  | 'duration'
  | 'number'
  | 'frequency'
  | 'money'
  | 'reason'
  | 'statement'
  | 'whether'
  | 'thing'

type Patterns = { readonly [L in Lang]: RegExp }

/** In the order in which they are tried. The question words of each language, with the nouns that stand for them. */
const ASKS: readonly (readonly [Wanted, Patterns])[] = [
  [
    'reason',
    {
      en: /\bwhy\b|\bbehind\b|\bhow come\b|\b(?:what|which)\b.{0,30}\b(?:reason|cause)s?\b|\breasons? (?:for|behind)\b/i,
      ja: /なぜ|背景|何故|どうして|なんで|理由|わけは|原因/,
      ko: /왜|배경|어째서|이유|까닭|원인/,
      zh: /为什么|背景|為什麼|为何|為何|为啥|原因|理由|何以/,
    },
  ],
  [
    'duration',
    {
      en: /\bhow (?:long|much time)\b|\bhow many (?:years|months|weeks|days|hours|minutes)\b/i,
      ja: /何(?:年|カ月|か月|ヶ月|週間|日間|時間|分)(?:間|ぶり|も|くらい|ぐらい)|何(?:時間|分間|日間|年間|週間|カ月|か月|ヶ月)|(?:どのくらい|どれくらい|どれだけ)(?:の間|続|かか|の時間|長)|どのくらいの期間/,
      ko: /몇\s?(?:년|개월|달|주|일|시간|분)(?:\s?(?:간|동안|만|이나|여))|얼마나 오래|얼마 동안|얼마 만|몇\s?(?:시간|분)/,
      zh: /多久|多长时间|多長時間|时隔(?:几|多少)|時隔(?:幾|多少)|[几幾](?:个小时|個小時|小时|小時|分钟|分鐘|年|个月|個月|天)(?!份|后|前|月)|多少(?:年|个月|天|小时|分钟|分鐘)/,
    },
  ],
  [
    'day',
    {
      en: /^\W*whens?\b|\b(?:and|or|since|by|until|from|exactly) when\b|\bwhen (?:was|were|is|are|did|do|does|will|has|have|had)\b|\b(?:what|which) (?:\w+ )?(?:days?|dates?|month|year|time|window|period|deadline|time ?frame)\b/i,
      ja: /いつ|どの(?:期間|時期)|何月|何日(?!間)|何年(?!間|ぶり|も|に一度|おき|ごと)|日時|日付は|日程は|時期は/,
      ko: /언제|어느 (?:기간|시기)|며칠|몇 월|몇 년도|날짜|시기는/,
      zh: /什么时候|什麼時候|什么期限|哪段(?:时间|時間)|何时|何時|哪(?:一)?[天年月日]|[几幾]月|[几幾][号號日]|何日|时间是/,
    },
  ],
  [
    'place',
    {
      en: /^\W*wheres?\b|\b(?:and|or|from) where\b|\bwhere (?:was|were|is|are|did|do|does|will|has|have|had)\b|\b(?:what|which) (?:(?:two|three|four|other|\w+ian|\w+ean) )?(?:city|cities|country|countries|place|places|venue|location|town|island|capital|building)\b/i,
      ja: /どこ|何処|(?:どの|何という)(?:都市|場所|国|会場|街|建物)|開催地|会場は|場所は/,
      ko: /어디|(?:어느|어떤|무슨) (?:도시|나라|국가|곳|장소|건물)|장소는|개최지/,
      zh: /哪里|哪裡|哪儿|何处|何處|在哪(?!一?[年天月日])|哪(?:[一两兩几幾些二三]{0,2})(?:个|個|座)?(?:城市|国家|國家|地方|国|國)|什么地方|什麼地方|地点/,
    },
  ],
  [
    'person',
    {
      en: /^\W*(?:\w+ )?who(?:m|se|['’]?s)?\b|\b(?:and|or) whom?\b|\b(?:what|which) (?:(?!(?:did|does|do|is|was|were|are|has|have|had|will|would)\b)[\p{L}-]+ ){0,2}(?:leaders?|ministers?|officials?|persons?|people|politicians?|presidents?|premiers?|diplomats?)\b/iu,
      ja: /誰|だれ|どなた|どの(?:首脳|外相|閣僚|大臣|人)|(?:外相|首相|大統領|大臣|主席|長官|部長|局長|報道官)は[？?]?$/,
      ko: /누구|누가|어느 (?:장관|정상|총리)|(?:장관|총리|대통령|외상|외무상|주석|부장|대변인)(?:은|는)\s?[？?]?$/,
      zh: /谁|誰|哪位|哪几位|哪幾位|哪些(?:领导人|領導人|外长|外長|部长|部長|人)|何人|(?:外长|外長|首相|总理|總理|总统|總統|部长)是[？?]?$/,
    },
  ],
  [
    'money',
    {
      en: /\bhow much (?:did|does|do|was|were|is|money|will)\b.*\b(?:cost|spend|spent|pay|paid|budget|price|fee)\b|\bhow much money\b|\b(?:what|how (?:high|large|big)) (?:was|is|were).{0,20}\b(?:cost|budget|price|bill)\b/i,
      ja: /いくら|費用|予算|経費/,
      ko: /예산|비용|경비|얼마를 (?:썼|들)|돈/,
      zh: /多少钱|多少錢|费用|費用|预算|預算|花了多少|花费|花費|经费/,
    },
  ],
  [
    'frequency',
    {
      en: /\bhow (?:often|frequently|regularly)\b/i,
      ja: /どの(?:くらい|ぐらい)の頻度|頻度は|何年(?:に一度|おき|ごと)/,
      ko: /얼마나 자주|몇 년마다|주기/,
      zh: /多久一次|多长时间一次|频率|隔多久/,
    },
  ],
  [
    'number',
    {
      en: /\bhow (?:many|much|large|big|high|old|far|tall|deep|heavy|fast)\b|\bwhat (?:number|percentage|share|proportion|target|goal|rate|amount|price|level|age)\b|\bin per ?cent\b/i,
      ja: /いくつ|何(?:人|回|カ国|か国|ヶ国|件|個|分野|項目|隻|%|パーセント|割|名|度目|回目|周年|社|行|点|票|機|発|本|歳|倍|万|億|次|弾)|どのくらい|どれくらい|どれだけ/,
      ko: /몇|얼마/,
      zh: /多少|[几幾](?:个|個|次|人|名|项|項|国|國|位|家|件|点|點|轮|輪|条|條|份|座|艘|架|票|周年|岁|倍|成|种|種|万|亿)/,
    },
  ],
  [
    'statement',
    {
      en: /\bwhat\b.*\b(?:say|said|tell|told|call(?:ed)?|demand(?:ed)?|ask(?:ed)?|urge[ds]?|want(?:s|ed)?|propose[ds]?|think|thinks|announce[ds]?|argue[ds]?|warn(?:ed)?|claim(?:ed)?|promise[ds]?|stress(?:ed)?|respond(?:ed)?|suggest(?:ed)?)\b|\bhow did\b.*\b(?:react|respond|describe|comment|see|view|put)\b|\bwhat (?:is|was)\b.*\b(?:position|stance|view|reaction|response)\b/i,
      ja: /何と|なんと|何を(?:述べ|言|語|求め|訴え|提案|要求|呼びかけ|主張)|どう(?:述べ|言|語|反応|評価|見|説明|応じ|受け止め)|どのよう(?:に|な).{0,6}(?:述べ|言|語|反応|評価|説明)/,
      ko: /뭐라고|무엇을 (?:말|요구|제안|촉구|강조)|무슨 말|어떻게 (?:말|평가|반응|설명|보)|어떤 (?:입장|반응|말)/,
      zh: /说了什么|說了什麼|怎么(?:说|看|评价|回应|表示)|怎麼(?:說|看|評價|回應)|如何(?:评价|評價|回应|回應|看待|表示|评论)|什么(?:反应|态度|立场)|什麼(?:反應|態度|立場)/,
    },
  ],
]

const WHETHER: Patterns = {
  en: /^\W*(?:has|have|had|did|does|do|is|are|was|were|will|would|can|could|should|may|might)\b/i,
  ja: /(?:ました|ます|です|した|する|いる|ある|った|るの|のです|たの|ない|ないの)か[？?。]?\s*$|(?:た|だ|る|ない|てる|の)[？?]\s*$/,
  ko: /(?:나요|까요|는가|은가|ㄴ가|습니까|ㅂ니까|니까|던가|인가|을까|[갔겠깠났됐랐렀렸뤘몄봤섰샀셨썼였았었왔웠잤졌줬쳤컸탔폈했혔있없맞][나니어지]|[가-힣]는지)\s*[？?]?\s*$/,
  zh: /(?:吗|嗎|么|没有|沒有)[？?]?\s*$|是否|有没有|有沒有|是不是|会不会|會不會/,
}

/** Often asked for together ("when and where"); of all else one question asks for one thing. */
const TOGETHER: ReadonlySet<Wanted> = new Set(['day', 'place', 'person'])

/** What a question asks for: by its question words, or `whether` where it has none and asks for yes or no, or `thing`. */
export function wantedBy(text: string, lang: Lang): readonly Wanted[] {
  const found = ASKS.filter(([, patterns]) => patterns[lang].test(text)).map(([wanted]) => wanted)
  const [first] = found
  if (first === undefined)
    return [WHETHER[lang].test(text) && !HAS_QUESTION_WORD[lang].test(text) ? 'whether' : 'thing']
  if (first === 'day' && WHETHER[lang].test(text) && !ASKS_OPENLY[lang].test(text)) return ['whether']
  return TOGETHER.has(first) ? found.filter((wanted) => TOGETHER.has(wanted)) : [first]
}

/** "Is the date fixed?" names the date, and asks for yes or no. */
const ASKS_OPENLY: Patterns = {
  en: /\b(?:what|which|how|when|where|who|why)\b/i,
  ja: /いつ|何|どの|どこ|どう|誰|なぜ/,
  ko: /언제|어느|어디|며칠|몇|누구|무슨|무엇|왜/,
  zh: /什么|什麼|何|哪|[几幾]|谁|誰|怎/,
}

const HAS_QUESTION_WORD: Patterns = {
  en: /\b(?:what|which|how)\b/i,
  ja: /何|どの|どん|どう/,
  ko: /무엇|무슨|어떤|어느|어떻게|뭐/,
  zh: /什么|什麼|哪|怎么|怎麼|如何/,
}
