/** Installations of the app, one a workspace, with their tokens sealed in the database. */
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import type { Seal } from './seal.ts'

/** Where sealed tokens are kept, and what follows from installing and uninstalling. The storage room fulfils it. */
export interface InstallationRecords {
  of(workspace: string): Promise<string | null>
  list(): Promise<readonly { readonly workspace: string; readonly sealed: string }[]>
  save(installation: { workspace: string; sealed: string; by: string | null; at: string }): Promise<void>
  remove(workspace: string): Promise<boolean>
}

const installation = z.object({ token: z.string().startsWith('xoxb-'), botId: z.string(), botUserId: z.string() })

/** A bot's token in one workspace, and who it is there. */
export type Installation = z.infer<typeof installation>

export interface Installations {
  /** Rejects with a UserError where the app is not installed in the workspace. */
  of(workspace: string): Promise<Installation>
  save(workspace: string, installed: Installation, by: string | null): Promise<void>
  remove(workspace: string): Promise<boolean>
  /** All of them, opened; those sealed with an old key are sealed anew. */
  all(): Promise<readonly { readonly workspace: string; readonly token: string }[]>
}

/** How long an opened token is used without asking the database, ms: so long another replica may go on after `remove`. */
const KEPT_MS = 30_000
const MOST = 500

/** `teams`: the workspaces that alone may have the app; null: any. */
export function createInstallations(
  records: InstallationRecords,
  { seal, teams, now }: { seal: Seal; teams: ReadonlySet<string> | null; now: () => number },
): Installations {
  const opened = new Map<string, { at: number; installed: Installation }>()
  const open = (workspace: string, sealed: string): Installation =>
    installation.parse(JSON.parse(seal.open(sealed, workspace)))
  const save: Installations['save'] = async (workspace, installed, by) => {
    opened.delete(workspace)
    const sealed = seal.seal(JSON.stringify(installed), workspace)
    await records.save({ workspace, sealed, by, at: new Date(now()).toISOString() })
  }
  return {
    save,
    async of(workspace) {
      if (teams !== null && !teams.has(workspace))
        throw new UserError(`The Slack workspace ${workspace} is not named in SLACK_TEAMS.`)
      const kept = opened.get(workspace)
      if (kept && now() - kept.at < KEPT_MS) return kept.installed
      const sealed = await records.of(workspace)
      if (sealed === null) throw new UserError(`The app is not installed in the Slack workspace ${workspace}.`)
      if (opened.size >= MOST) opened.clear()
      const installed = open(workspace, sealed)
      opened.set(workspace, { at: now(), installed })
      return installed
    },
    async remove(workspace) {
      opened.delete(workspace)
      return records.remove(workspace)
    },
    async all() {
      const all: { workspace: string; token: string }[] = []
      for (const { workspace, sealed } of await records.list()) {
        const installed = open(workspace, sealed)
        if (seal.isOld(sealed)) await save(workspace, installed, null)
        all.push({ workspace, token: installed.token })
      }
      return all
    },
  }
}
