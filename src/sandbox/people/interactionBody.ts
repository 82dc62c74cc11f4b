import { z } from 'zod';

const base = {
  as: z.string(),
  guild: z.string().optional(),
  channel: z.string(),
  raw: z.boolean().optional(),
};
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional();

/** What a person does to a bot. */
export const interactionBody = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('command'), name: z.string(), options }),
  z.object({
    ...base,
    kind: z.literal('autocomplete'),
    name: z.string(),
    options,
    focused: z.string(),
  }),
  z.object({
    ...base,
    kind: z.literal('component'),
    message: z.string(),
    custom_id: z.string(),
    values: z.array(z.string()).optional(),
    component_type: z.int().optional(),
  }),
  z.object({
    ...base,
    kind: z.literal('modal'),
    custom_id: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])),
  }),
]);

export type InteractionBody = z.infer<typeof interactionBody>;
export type BodyOf<K extends InteractionBody['kind']> = Extract<InteractionBody, { kind: K }>;
