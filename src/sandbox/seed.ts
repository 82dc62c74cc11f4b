import { z } from 'zod';

const id = z.string().regex(/^\d{17,19}$/, 'a snowflake of 17 to 19 digits');
const bits = z.string().regex(/^\d+$/, 'permission bits as decimal digits');

const user = z.object({
  id,
  name: z.string().min(1),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  locale: z.string().optional(),
  bot: z.boolean().optional(),
});

const loose = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? 0));

export const overwriteSchema = z.object({
  id,
  type: z.union([z.literal(0), z.literal(1)]),
  allow: loose,
  deny: loose,
});

const channel = z.object({
  id,
  name: z.string().min(1).max(100),
  type: z.int().optional(),
  topic: z.string().optional(),
  overwrites: z.array(overwriteSchema).optional(),
});

const guild = z.object({
  id,
  name: z.string().min(1).max(100),
  owner: id,
  locale: z.string().optional(),
  /** The permissions of @everyone. */
  everyone: bits.optional(),
  roles: z
    .array(z.object({ id, name: z.string(), permissions: bits, color: z.int().optional() }))
    .optional(),
  channels: z.array(channel),
  members: z.array(
    z.object({ user: id, roles: z.array(id).optional(), nick: z.string().optional() }),
  ),
});

/** What a local Discord starts with. The bot must be one of the users and of each guild's members. */
export const seedSchema = z.object({
  application: z.object({ id, name: z.string().min(1), owner: id }),
  users: z.array(user),
  guilds: z.array(guild),
});

export type Seed = z.infer<typeof seedSchema>;
export type SeedGuild = Seed['guilds'][number];
