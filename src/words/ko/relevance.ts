import type { RelevanceWords } from '../en/relevance.ts'

export const relevance: RelevanceWords = {
  where: { title: '제목에서', lead: '첫머리에서', body: '본문 뒷부분에서' },
  signs: {
    grouping: ({ what, where }) => `${where} 이 협의체(${what})를 언급합니다.`,
    meeting: ({ what, where }) => `${where} 이 협의체의 회의(${what})를 언급합니다.`,
    venue: ({ what, where }) => `${where} ${what} 회의를 언급합니다.`,
    series: ({ topic, what, where }) => `${where} ‘${what}’ 관련 언급이 있고, ${topic} 당사자가 모두 등장합니다.`,
    matter: ({ topic, what, where }) => `${where} ${topic}의 의제(${what})와 당사자를 언급합니다.`,
    counts: ({ topic, where }) => `${where} 당사자의 수를 들고(‘3국’ 등), ${topic} 당사자도 등장합니다.`,
    together: ({ topic, where }) => `${where} ${topic} 당사자를 모두 함께 언급합니다.`,
  },
  beside: ({ sign, what }) => `${sign} ‘${what}’ 관련 언급도 있습니다.`,
  inPassing: ({ topic, sign }) => `${topic} 관련 내용은 스치듯 언급될 뿐입니다: ${sign}`,
  otherGrouping: ({ topic, what }) => `${topic} 관련 기사가 아니라 다른 협의체(${what})에 관한 기사입니다.`,
  others: ({ topic, sides }) => `${topic} 관련 기사가 아니라 ${sides.join('·')}에 관한 기사입니다.`,
  someSides: ({ topic, what }) => `일부 당사자(${what})만 다루며, ${topic} 회의는 언급하지 않습니다.`,
  nothing: (topic) => `${topic} 협의체도 그 회의도 언급하지 않습니다.`,
}
