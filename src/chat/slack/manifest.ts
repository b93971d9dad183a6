import type { Command } from '../../commands/command.ts'

/** Every scope that is asked for, with what would not work without it. `docs/slack.md` shows the same. */
export const SCOPES: Readonly<Record<string, string>> = {
  commands: 'the slash command, and “Check against baseline” in the menu of a message',
  'chat:write': 'posting digests and answers',
  'app_mentions:read': 'answering when someone names the app in a channel',
  'channels:history': 'after a crash: looking whether a digest is already in a public channel',
  'groups:history': 'the same in private channels',
  'im:history': 'answering direct messages, and the same look there',
  'mpim:history': 'the same look in group messages',
  'users:read': 'who is a workspace admin, and in which time zone the asker is',
}

/** The shortcut in a message's menu: the message against the baseline, shown to the one who asks. */
export const CHECK_SHORTCUT = 'check_message'

/** Where Slack sends who installs the app. */
export const REDIRECT = '/slack/oauth_redirect'

/** What Slack tells us of, beside what people type and press. */
const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'] as const

/** Commands named beside the slash command while someone types it; Slack shows little more than a line. */
const HINTED = 6

/**
 * The app's manifest, to be pasted at api.slack.com/apps ("From a manifest"). `url` is the service's public address, for
 * HTTP; over Socket Mode none is needed. The command's description and hint come from the registry.
 * https://docs.slack.dev/reference/app-manifest
 */
export function slackManifest(
  desk: { readonly commands: readonly Command[]; readonly commandName: string },
  options: { readonly socketMode: true } | { readonly socketMode: false; readonly url: string },
): object {
  const address = options.socketMode ? null : new URL('/slack/events', options.url).href
  const names = desk.commands.map((command) => command.name)
  const hint = `${names.slice(0, HINTED).join(' | ')}${names.length > HINTED ? ' | …' : ''}`
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Communiqué',
      description: 'What changed in a diplomatic process, against what was known, and who says so.',
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Communiqué', always_online: true },
      shortcuts: [
        {
          name: 'Check against baseline',
          type: 'message',
          callback_id: CHECK_SHORTCUT,
          description: 'Compare this message with what is known',
        },
      ],
      slash_commands: [
        {
          command: `/${desk.commandName}`,
          description: 'Ask, check a claim, see the latest, subscribe this channel',
          usage_hint: hint,
          should_escape: false,
          ...(address !== null && { url: address }),
        },
      ],
    },
    oauth_config: {
      ...(address !== null && { redirect_urls: [new URL(REDIRECT, address).href] }),
      scopes: { bot: Object.keys(SCOPES) },
    },
    settings: {
      event_subscriptions: {
        bot_events: [...EVENTS],
        ...(address !== null && { request_url: address }),
      },
      interactivity: {
        is_enabled: true,
        ...(address !== null && { request_url: address, message_menu_options_url: address }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: options.socketMode,
      token_rotation_enabled: false,
    },
  }
}
