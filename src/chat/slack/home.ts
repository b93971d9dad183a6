import type { Asker } from '../../commands/command.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { CommandDesk } from '../chat.ts'
import { withoutSecrets } from './bolt-log.ts'
import { LIMITS } from './limits.ts'
import { renderView } from './render.ts'
import type { Workspaces } from './workspaces.ts'

/** People whose page is kept up to date after what they do; who opens it again gets it anew in any case. */
const MOST = 1_000

/** The page that Slack shows of the app to each person. Neither of these throws. */
export interface HomePage {
  /** Makes it anew for somebody who opens it. */
  show(asker: Asker): Promise<void>
  /** Makes it anew where the person has opened it before. */
  refresh(asker: Asker): Promise<void>
}

/** https://docs.slack.dev/surfaces/app-home: one view a person, published whole. */
export function createHome(desk: CommandDesk, workspaces: Workspaces, log: Log): HomePage {
  const opened = new Set<string>()
  const publish = async (asker: Asker): Promise<void> => {
    try {
      // Nothing on the page is of one channel.
      const document = await desk.home({ ...asker, channel: null })
      const web = await workspaces.web(asker.workspace)
      const blocks = renderView(document, LIMITS.viewBlocks)
      await web.views.publish({ user_id: asker.user, view: { type: 'home', blocks } })
    } catch (error) {
      log.warn({ reason: withoutSecrets(reasonOf(error)) }, 'The home page was not shown')
    }
  }
  return {
    async show(asker) {
      if (opened.size >= MOST) opened.clear()
      opened.add(`${asker.workspace} ${asker.user}`)
      await publish(asker)
    },
    async refresh(asker) {
      if (opened.has(`${asker.workspace} ${asker.user}`)) await publish(asker)
    },
  }
}
