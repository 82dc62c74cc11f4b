import type { Route } from '../route.ts';
import { callbackRoutes } from './callbackRoutes.ts';
import { channelRoutes } from './channelRoutes.ts';
import { commandRoutes } from './commandRoutes.ts';
import { guildRoutes } from './guildRoutes.ts';
import { messageRoutes } from './messageRoutes.ts';
import { scheduledEventRoutes } from './scheduledEventRoutes.ts';
import { selfRoutes } from './selfRoutes.ts';
import { threadRoutes } from './threadRoutes.ts';
import { webhookRoutes } from './webhookRoutes.ts';

/** Every REST route there is; anything else is 404. */
export const allRoutes: readonly Route[] = [
  ...callbackRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...guildRoutes,
  ...scheduledEventRoutes,
  ...commandRoutes,
  ...selfRoutes,
];
