import type { DigestWords } from '../en/digest.ts'

export const digest: DigestWords = {
  title: (topic) => `${topic}：简报`,
  changed: '有变动',
  differs: '与已知情况不符的报道',
  isNew: '新增',
  unverified: '相关（未核实）',
  standing: (facts) => `未变：${facts}项已知事实`,
  silent: '未提及，或尚未见通报',
  nothingNew: '没有新情况。',
  nothingSeen: '本时段未见相关报道。',
  nothingIn: (articles) => `已阅${articles}篇报道，均未改变、否定或补充已知情况。`,
  parts: {
    changed: (n) => `变动${n}项`,
    differs: (n) => `与已知情况不符${n}项`,
    isNew: (n) => `新增${n}项`,
    unverified: (n) => `相关（未核实）${n}项`,
    stands: (n) => `${n}项已知事实再次见报`,
  },
  summary: (parts) => `${parts.join(' · ')}。`,
  saidBy: (publishers) => `${publishers}个信源`,
  moreFacts: (n) => `另有${n}项`,
  showFacts: '查看全部已知事实',
  read: ({ articles, outlets, stories, languages }) =>
    `${outlets}家媒体的${articles}篇报道${languages.length > 0 ? `（${languages.join('、')}）` : ''}，${stories}个话题。`,
  further: (n) => `另有${n}条内容未列出，请用 \`latest\` 查看。`,
  missed: (n) => `服务中断或无法在此发布期间，错过了${n}次定时简报；本期涵盖全部时段。`,
  gap: '',
  alerted: (n) => `已在快讯中通报：${n}项。`,
}
