import type { DigestWords } from '../en/digest.ts'

export const digest: DigestWords = {
  title: (topic) => `${topic}: 다이제스트`,
  changed: '달라진 내용',
  differs: '기존 내용과 엇갈리는 보도',
  isNew: '새 소식',
  unverified: '관련 보도(미확인)',
  standing: (facts) => `유지: 기존 사실 ${facts}건`,
  silent: '언급 없음 또는 발표 미확인',
  nothingNew: '새로운 내용이 없습니다.',
  nothingSeen: '이 기간에 관련 보도가 없었습니다.',
  nothingIn: (articles) =>
    `기사 ${articles}건을 확인했으나, 기존 내용을 바꾸거나 그와 엇갈리거나 새로 더하는 것은 없습니다.`,
  parts: {
    changed: (n) => `변경 ${n}건`,
    differs: (n) => `기존 내용과 엇갈림 ${n}건`,
    isNew: (n) => `새 소식 ${n}건`,
    unverified: (n) => `관련 보도(미확인) ${n}건`,
    stands: (n) => `다시 보도된 기존 사실 ${n}건`,
  },
  summary: (parts) => parts.join(' · '),
  saidBy: (publishers) => `출처 ${publishers}곳`,
  moreFacts: (n) => `외 ${n}건`,
  showFacts: '기존 사실 모두 보기',
  read: ({ articles, outlets, stories, languages }) =>
    `매체 ${outlets}곳의 기사 ${articles}건${languages.length > 0 ? `(${languages.join(', ')})` : ''}, 사안 ${stories}건.`,
  further: (n) => `그 밖의 내용 ${n}건은 생략했습니다. \`latest\`에서 확인하세요.`,
  missed: (n) =>
    `서비스가 중단되었거나 게시할 수 없던 동안 예정된 다이제스트 ${n}회가 발송되지 못했습니다. 이번 다이제스트는 그 기간 전체를 다룹니다.`,
  gap: ' ',
  alerted: (n) => `속보로 이미 전한 내용: ${n}건.`,
}
