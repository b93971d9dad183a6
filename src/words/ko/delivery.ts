import type { DeliveryWords } from '../en/delivery.ts'
import { withParticle } from './particle.ts'

export const delivery: DeliveryWords = {
  refused: {
    from: '다이제스트(',
    to: ' ~ ',
    why: ')를 채팅 서비스가 거부하여 여기에 표시하지 못했습니다. 다음 명령으로 볼 수 있습니다: ',
    end: '',
  },
  part: ({ part, parts }) => `전체 ${parts}개 중 ${part}번째`,
  nothingToShow: '표시할 내용이 없습니다.',
  picture: '그림: ',
  alert: (topic) => `${topic}: 속보`,
  nextDigest: '다음 다이제스트: ',
  correction: (topic) => `${topic}: 정정`,
  correctionOf: '대상 다이제스트: ',
  correctionOfAlert: '대상 속보: ',
  edited: ({ outlet }) => `${withParticle(outlet, '이', '가')} 기사를 수정했습니다.`,
  said: '수정 전',
  saysNow: '수정 후',
  noLongerRests: '함께 전한 보도 가운데 이 내용을 뒷받침하는 것은 더 없습니다.',
  othersStand: (publishers) => `다른 출처 ${publishers}곳은 여전히 이 내용을 전하고 있습니다.`,
  accepted: ({ who, day }) => `${who} 님이 기존 사실에 반영했습니다(${day}).`,
  rejected: ({ who, day }) => `${who} 님이 기각했습니다(${day}). 기존 사실은 그대로입니다.`,
  takenBack: ({ who, day }) => `${who} 님이 결정을 취소했습니다(${day}).`,
  dismissed: ({ who, day }) => `${who} 님이 잘못된 내용으로 표시했습니다(${day}).`,
  someone: { slack: 'Slack 사용자', discord: 'Discord 사용자' },
}
