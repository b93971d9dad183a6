import type { CommandsWords } from '../en/commands.ts'

export const commands: CommandsWords = {
  topic: '대상 주제(여러 개인 경우)',
  help: { summary: '사용할 수 있는 명령과 예시' },
  latest: { summary: '최신 사안과 판정 결과(최신순)', since: '거슬러 볼 기간: 24h, 7d 또는 날짜' },
  digest: {
    summary: '지정한 기간의 다이제스트(나에게만 표시)',
    since: '시작: 24h, 7d 또는 날짜',
    until: '끝: 날짜 또는 시각',
  },
  ask: { summary: '출처를 밝힌 답변, 근거가 없으면 없다고 답변', question: '이 주제에 관한 질문' },
  check: {
    summary: '주장을 기존 사실과 대조: 판정, 해당 사실, 양쪽 근거',
    claim: '대조할 문장',
  },
  facts: {
    summary: '기존 사실 목록(현재 또는 특정 날짜 기준)',
    about: '무엇에 관한 사실인지: 이름, 낱말 또는 사실 ID',
    asof: '날짜: 그 시점의 사실을 표시',
  },
  timeline: {
    summary: '날짜별 주요 일정: 개최, 발표, 연기, 취소',
    about: '회의 종류, 장소 또는 이름',
    since: '시작 날짜',
    until: '끝 날짜',
  },
  compare: {
    summary: '회의에 관한 각국 공식 발표 비교: 누가 무엇을 말하고 무엇을 언급하지 않는지',
    meeting: '회의(예: fm-10). 생략하면 발표가 있는 가장 최근 회의',
    issue: '쟁점 하나만(예: nk-denuclearisation)',
  },
  story: { summary: '사안 하나: 기사, 판정 결과, 전개 과정', id: '사안 ID(`latest`에 표시됨)' },
  why: { summary: '기사가 다이제스트에 실렸거나 실리지 않은 이유', link: '기사 주소' },
  sources: { summary: '각 피드의 상태와 다이제스트에 미치는 영향' },
  subscribe: {
    summary: '이 채널에 다이제스트를 게시',
    schedule: '시각: 08:00, weekdays 08:00 또는 cron 형식',
    timezone: '그 시각의 시간대(예: Asia/Seoul)',
    only: '게시할 내용: changes, contradictions, issue:ID, all(쉼표로 여러 개)',
    language: '다이제스트 언어: en, ja, ko, zh',
    quiet: '게시하지 않을 시간대(예: 22:00-06:30)',
    nothing: '새로운 내용이 없을 때: post(게시) 또는 skip(생략)',
    breaking: '예정 외 속보: yes, no 또는 하루 최대 횟수',
  },
  unsubscribe: { summary: '이 채널의 구독을 종료', id: '종료할 구독 ID(여러 개인 경우)' },
  subscriptions: { summary: '이 채널의 구독 목록' },
}
