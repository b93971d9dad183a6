import type { DeliveryWords } from '../en/delivery.ts'

export const delivery: DeliveryWords = {
  refused: {
    from: '简报（',
    to: ' 至 ',
    why: '）被聊天服务拒绝，无法在此显示。请用以下命令查看：',
    end: '',
  },
  part: ({ part, parts }) => `第${part}部分，共${parts}部分`,
  nothingToShow: '没有可显示的内容。',
  picture: '图片：',
  alert: (topic) => `${topic}：快讯`,
  nextDigest: '下一期简报：',
  correction: (topic) => `${topic}：更正`,
  correctionOf: '所涉简报发布于 ',
  correctionOfAlert: '所涉快讯发布于 ',
  edited: ({ outlet }) => `${outlet}已修改其报道。`,
  said: '修改前',
  saysNow: '修改后',
  noLongerRests: '已列出的其他报道均不支持这一内容。',
  othersStand: (publishers) => `另有${publishers}个信源仍如此报道。`,
  accepted: ({ who, day }) => `${who}已将其采纳为已知事实（${day}）。`,
  rejected: ({ who, day }) => `${who}已驳回（${day}），已知事实维持不变。`,
  takenBack: ({ who, day }) => `${who}已撤销此前的决定（${day}）。`,
  dismissed: ({ who, day }) => `${who}已将其标为有误（${day}）。`,
  someone: { slack: 'Slack用户', discord: 'Discord用户' },
}
