import type { DeedsWords } from '../en/deeds.ts'

export const deeds: DeedsWords = {
  done: {
    subscribe: '添加订阅',
    unsubscribe: '取消订阅',
    accept: '采纳',
    reject: '驳回',
    undo: '撤销',
    wrong: '标为有误',
    mute: '屏蔽',
    unmute: '取消屏蔽',
    'add-feed': '添加订阅源',
    'remove-feed': '移除订阅源',
  },
  states: { proposed: '待审', accepted: '已采纳', rejected: '已驳回', undone: '已撤销', open: '待审' },
  notDoable: (written) => `这里没有“${written}”这一操作。`,
  forOperators: '此操作仅限管理人员：工作区管理员、有服务器管理权限的人，或列入 `admins` 的人。',
  oneDeed: '一次只能做一件事：accept、reject、wrong、mute、muteall、unmute 任选其一。',
  noFinding: (id) => `没有“${id}”这一判断结果。可用 \`latest\` 查看判断结果。`,
  nothingCalled: (id) => `没有“${id}”。可用 \`review\` 查看待审变更，用 \`latest\` 查看判断结果。`,
  nothingToAccept: '已知事实中已有这一内容，无可采纳。',
  nothingDecided: (id) => `${id} 尚未作出决定，无可撤销。`,
  notCalledWrong: (id) => `${id} 未被标为有误，无可撤销。`,
  wrongAlready: (id) => `${id} 已被标为有误。`,
  stateAlready: ({ id, state }) => `${id} 已是“${state}”状态。`,
  decidedAlready: ({ id, state, by }) =>
    `${id} 已是“${state}”状态${by === null ? '' : `（${by}）`}。可用 \`undo ${id}\` 撤销。`,
  muteInChannel: '请在接收简报的频道中屏蔽话题。',
  notMuted: (id) => `${id} 在此未被屏蔽。`,
  mutedAlready: (id) => `${id} 已被屏蔽。`,
}
