import type { RelevanceWords } from '../en/relevance.ts'

export const relevance: RelevanceWords = {
  where: { title: '标题', lead: '导语', body: '正文后段' },
  signs: {
    grouping: ({ what, where }) => `${where}提到这一合作机制（${what}）。`,
    meeting: ({ what, where }) => `${where}提到该机制的会议（${what}）。`,
    venue: ({ what, where }) => `${where}提到在${what}举行的会议。`,
    series: ({ topic, what, where }) => `${where}提到“${what}”，文中出现${topic}各方。`,
    matter: ({ topic, what, where }) => `${where}提到${topic}的议题（${what}）及当事方。`,
    counts: ({ topic, where }) => `${where}提到各方之数（如“三国”），文中出现${topic}当事方。`,
    together: ({ topic, where }) => `${where}同时提到${topic}各方。`,
  },
  beside: ({ sign, what }) => `${sign}另提到${what}。`,
  inPassing: ({ topic, sign }) => `对${topic}只是顺带提及：${sign}`,
  otherGrouping: ({ topic, what }) => `所述为另一机制（${what}），而非${topic}。`,
  others: ({ topic, sides }) => `所述为${sides.join('、')}，而非${topic}。`,
  someSides: ({ topic, what }) => `只涉及部分当事方（${what}），未提到${topic}会议。`,
  nothing: (topic) => `未提到${topic}，也未提到其会议。`,
}
