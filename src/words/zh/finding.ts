import type { FindingWords } from '../en/finding.ts'

/**
 * 术语：finding kinds 变动·不符·新增·未变 / publisher 信源 / outlet 媒体 / own account 官方通报 /
 * fact 已知事实 / feed 订阅源 / story 话题 / topic 主题 / digest 简报 / claim 说法 / subscription 订阅
 */
export const finding: FindingWords = {
  kinds: { updates: '变动', contradicts: '不符', new: '新增', confirms: '未变' },
  languages: { en: '英文', ja: '日文', ko: '韩文', zh: '中文' },
  was: '此前',
  known: '已知',
  report: '报道',
  ownAccount: '官方通报',
  publishers: ({ independent, shown, more }) => {
    const some = shown < independent ? `（列出${shown}个）` : ''
    const who = independent <= 1 ? '1个信源' : `${independent}个独立信源${some}`
    return more > 0 ? `${who}，另有${more}家媒体转载` : who
  },
  parts: {
    date: '日期',
    day: '日期',
    place: '地点',
    'who took part': '出席者',
    gap: '间隔',
    amount: '数额',
    office: '职务',
    schedule: '日程',
    'kind of meeting': '会议类别',
    relation: '关系',
    'who said it': '发言者',
    'who did it': '行为者',
    matter: '内容',
    holder: '承担方',
    stance: '立场',
  },
  values: {
    undecided: '未定',
    fixed: '已定',
    'to come': '有待确定',
    'another day': '另一日',
    'another place': '另一地点',
    'in favour': '积极',
    'against or cautious': '反对或谨慎',
    'close or improving': '友好或改善',
    'tense or worse': '紧张或恶化',
    done: '已进行',
    'not done': '未进行',
  },
  changedValues: ({ part, was, now }) => `${part}：${was} → ${now}`,
  differingValues: ({ part, known, says }) => `${part}：已知为“${known}”，该报道为“${says}”`,
  inEnglish: '（仅有英文）',
  quoted: (text) => `“${text}”`,
}
