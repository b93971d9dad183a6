import type { FindingWords } from '../en/finding.ts'

/**
 * 用語: finding kinds 更新・相違・新情報・変わらず / publisher 情報源 / outlet 媒体 / own account 公式発表 /
 * fact 既知の事実 / feed フィード / story 話題 / topic テーマ / digest ダイジェスト / claim 主張 / subscription 配信設定
 */
export const finding: FindingWords = {
  kinds: { updates: '更新', contradicts: '相違', new: '新情報', confirms: '変わらず' },
  languages: { en: '英語', ja: '日本語', ko: '韓国語', zh: '中国語' },
  was: '従来',
  known: '既知',
  report: '報道',
  ownAccount: '公式発表',
  publishers: ({ independent, shown, more }) => {
    const some = shown < independent ? `（うち${shown}件を表示）` : ''
    const who = independent <= 1 ? '情報源は1件' : `独立した情報源${independent}件${some}`
    return more > 0 ? `${who}、ほか${more}媒体が転載` : who
  },
  parts: {
    date: '日程',
    day: '日付',
    place: '場所',
    'who took part': '参加者',
    gap: '間隔',
    amount: '数量',
    office: '役職',
    schedule: '開催予定',
    'kind of meeting': '会合の種類',
    relation: '関係',
    'who said it': '発言者',
    'who did it': '行った主体',
    matter: '内容',
    holder: '担い手',
    stance: '立場',
  },
  values: {
    undecided: '未定',
    fixed: '決定',
    'to come': '今後',
    'another day': '別の日',
    'another place': '別の場所',
    'in favour': '前向き',
    'against or cautious': '反対または慎重',
    'close or improving': '良好または改善',
    'tense or worse': '緊張または悪化',
    done: '実施',
    'not done': '実施せず',
  },
  changedValues: ({ part, was, now }) => `${part}：${was} → ${now}`,
  differingValues: ({ part, known, says }) => `${part}：既知は「${known}」、この報道は「${says}」`,
  inEnglish: '（英文のみ）',
  quoted: (text) => `「${text}」`,
}
