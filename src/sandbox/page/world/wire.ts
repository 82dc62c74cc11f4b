import type * as api from 'discord-api-types/v10';

/** The API's types as the page meets them: no enums exist there, only their numbers and words. */
type Wire<T> = T extends string
  ? `${T}`
  : T extends number
    ? `${T}` extends `${infer N extends number}`
      ? N
      : T
    : T extends object
      ? { readonly [K in keyof T]: Wire<T[K]> }
      : T;

/** Discord's message; `for` names the one person who may see it. */
export type Message = Wire<api.APIMessage> & { readonly for?: string };
export type Attachment = Wire<api.APIAttachment>;
export type Embed = Wire<api.APIEmbed>;
export type EmbedField = Wire<api.APIEmbedField>;

export type TopComponent = Wire<api.APIMessageTopLevelComponent>;
export type Container = Wire<api.APIContainerComponent>;
export type Section = Wire<api.APISectionComponent>;
export type ActionRow = Wire<api.APIActionRowComponent<api.APIComponentInMessageActionRow>>;
export type Button = Wire<api.APIButtonComponent>;
export type SelectMenu = Wire<api.APISelectMenuComponent>;
export type ComponentEmoji = Wire<api.APIMessageComponentEmoji>;

export type Modal = Wire<api.APIModalInteractionResponseCallbackData>;
export type ModalComponent = Modal['components'][number];
export type ModalField = Wire<api.APIComponentInLabel>;
export type TextInput = Wire<api.APITextInputComponent>;

export type Command = Wire<api.APIApplicationCommand>;
export type CommandOption = Wire<api.APIApplicationCommandOption>;
export type BasicOption = Wire<api.APIApplicationCommandBasicOption>;
export type Choice = Wire<api.APIApplicationCommandOptionChoice>;
