import type {
  ApplicationCommandOptionType,
  ButtonStyle as ApiButtonStyle,
  ComponentType as ApiComponentType,
  GatewayOpcodes,
  InteractionResponseType,
} from 'discord-api-types/v10';

/*
 * Discord's numbers as plain numbers: what comes over the wire is a number and not yet a member of an enum.
 */

export const ComponentType = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  TextDisplay: 10,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  RadioGroup: 21,
  Checkbox: 23,
} as const satisfies { [K in keyof typeof ApiComponentType]?: number };

export const ButtonStyle = {
  Link: 5,
  Premium: 6,
} as const satisfies { [K in keyof typeof ApiButtonStyle]?: number };

export const OptionType = {
  Subcommand: 1,
  SubcommandGroup: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
} as const satisfies { [K in keyof typeof ApplicationCommandOptionType]?: number };

export const AnswerType = {
  ChannelMessageWithSource: 4,
  DeferredChannelMessageWithSource: 5,
  DeferredMessageUpdate: 6,
  UpdateMessage: 7,
  ApplicationCommandAutocompleteResult: 8,
  Modal: 9,
} as const satisfies { [K in keyof typeof InteractionResponseType]?: number };

export const Opcode = {
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceStateUpdate: 4,
  Resume: 6,
  RequestGuildMembers: 8,
} as const satisfies { [K in keyof typeof GatewayOpcodes]?: number };
