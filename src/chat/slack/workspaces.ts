import type { webApi } from '@slack/bolt'

/** The Web API as each workspace's own token reaches it. */
export interface Workspaces {
  /** For a workspace's id (`T…`); null where it is not known. Rejects where the app is not installed there. */
  web(workspace: string | null): Promise<webApi.WebClient>
  /** The workspace of a channel that gets digests; null where it is not known. */
  of(channel: string): Promise<string | null>
}
