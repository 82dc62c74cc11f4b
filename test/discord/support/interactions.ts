import {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Client,
  InteractionType,
  ModalSubmitInteraction,
  SnowflakeUtil,
  type Interaction,
} from 'discord.js';

export interface Shape {
  /** False for a direct message. */
  readonly inServer?: boolean;
  readonly command?: string;
  readonly customId?: string;
  readonly options?: readonly object[];
  readonly locale?: string;
}

const USER = { id: '120000000000000001', username: 'ana', discriminator: '0', avatar: null };
const GUILD = '130000000000000001';

/** Never logged in: discord.js needs one to make its objects. */
const client = new Client({ intents: [] });

const MESSAGE = { id: '160000000000000001', channel_id: '150000000000000001', author: USER };

interface Kind {
  readonly type: InteractionType;
  readonly made: new (...given: never[]) => unknown;
}

const kindOf = (type: InteractionType, made: object): Kind => ({
  type,
  made: made as Kind['made'],
});
const COMMAND = kindOf(InteractionType.ApplicationCommand, ChatInputCommandInteraction);
const TYPING = kindOf(InteractionType.ApplicationCommandAutocomplete, AutocompleteInteraction);
const BUTTON = kindOf(InteractionType.MessageComponent, ButtonInteraction);
const MODAL = kindOf(InteractionType.ModalSubmit, ModalSubmitInteraction);

/** discord.js makes interactions itself, from what the gateway sends; so do these, from the same. */
function build(kind: Kind, data: object, shape: Shape): Interaction {
  const { inServer = true, locale = 'en-US' } = shape;
  const raw = {
    type: kind.type,
    id: String(SnowflakeUtil.generate()),
    application_id: '110000000000000001',
    token: 'interaction-token',
    version: 1,
    locale,
    app_permissions: '0',
    channel_id: '150000000000000001',
    authorizing_integration_owners: {},
    entitlements: [],
    data,
    message: MESSAGE,
    ...(inServer
      ? {
          guild_id: GUILD,
          guild_locale: 'en-US',
          member: { user: USER, permissions: '0', roles: [] },
        }
      : { user: USER }),
  };
  return Reflect.construct(kind.made, [client, raw]) as Interaction;
}

export const commandInteraction = ({ command = '', options = [], ...shape }: Shape): Interaction =>
  build(COMMAND, { id: '1', name: command, type: 1, options }, { ...shape, command });

export const typingInteraction = ({ command = '', ...shape }: Shape): Interaction =>
  build(
    TYPING,
    {
      id: '1',
      name: command,
      type: 1,
      options: [{ type: 3, name: 'title', value: 'ja', focused: true }],
    },
    shape,
  );

export const buttonInteraction = ({ customId = '', ...shape }: Shape): Interaction =>
  build(BUTTON, { custom_id: customId, component_type: 2 }, shape);

export const modalInteraction = ({ customId = '', ...shape }: Shape): Interaction =>
  build(MODAL, { custom_id: customId, components: [] }, shape);
