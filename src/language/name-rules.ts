/**
 * Words in which a name seems to stand and does not. They use up the text, so that 中 is not seen in 集中, nor 日 in
 * 今日, nor 한중 in 주한중국대사관. Data for the finder in names.ts: whole words, any language, usual spelling.
 */
export const NOT_NAMES: readonly string[] = [
  // 中 as "middle" or "in the course of"
  ...'集中 其中 当中 途中 空中 水中 海中 心中 手中 眼中 命中 年中 期中 会中 席中 夜中 世界中 中旬 中央 中心 中間'.split(
    ' ',
  ),
  ...'中止 中断 中立 中学 中期 中枢 中核 中堅 中継 中級 中程 中身 中小 中部 中南米 中东 中美洲 中亚'.split(' '),
  ...'发展中国家'.split(' '),
  // 日 as "day"
  ...'今日 昨日 明日 翌日 前日 当日 同日 本日 即日 連日 近日 平日 休日 祝日 終日 後日 先日 数日 毎日 每日 某日 次日'.split(
    ' ',
  ),
  ...'隔日 生日 节日 假日 往日 昔日 他日 抗日 日前 日程 日時 日期 日報 日常 日夜 日付 日数'.split(' '),
  ...'日曜 月曜 火曜 水曜 木曜 金曜 土曜 周日 星期日 中日新聞 朝日新聞 毎日新聞 日中戦争'.split(' '),
  // 美 as "beautiful", 米 as "rice", 印 as "print", 露 as "show"
  ...'完美 优美 精美 美丽 美好 美食 美術 小米 玉米 印象 印刷 暴露 披露'.split(' '),
  // Hangul syllables that meet by chance; these count at the beginning of a word
  ...'주한 주중 주일 주미 방한 방중 방일 방미 대한 대중 대한민국 국회 의회 위원회 사회 교회 협회 학회 연합 통합 결합 종합 일정상'.split(
    ' ',
  ),
  ...'부산물 부산하 박진감 박진영 최대만 기대만 확대만 절대만 여왕이 국왕이 중국집 한일전 회의적'.split(' '),
]

/**
 * English words that are also names or short forms. A name among them counts only where the text has its capitals:
 * "Park" but not "park", "US" but not "us".
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'us who it aids is am pm or in as at on no so to do go he me we be by if of up and are can her his may now the was ' +
    'park moon long young ban son song march august will mark frank rich bush rice power hope grace jade pence trump ' +
    'ford case polish nice reading job sun cook chin wan min sea west east north south turkey'
  ).split(' '),
)

/** Syllables after which a two-syllable Korean name may stand inside a word: 주중국, 대북한, 전총리, 한중회담. */
export const KOREAN_PREFIXES = '주방대친반전현신재탈각양범한미일중북남'

/** What a number in front makes a date or a count, so that no name begins there: 26日中韓 is the 26th, then 中韓. */
export const DATE_UNITS = '年月日時时分点點号號周週'
