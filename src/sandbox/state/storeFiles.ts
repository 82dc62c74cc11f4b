import type { Attachment, AttachmentInput, UploadedFile } from './messageTypes.ts';
import type { World } from './world.ts';

/** Files are dropped, oldest first, when they take more than this together. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** Keeps uploaded files in memory and gives the attachments that point at them. */
export function storeFiles(
  world: World,
  channelId: string,
  files: readonly UploadedFile[],
  inputs: readonly AttachmentInput[],
): Attachment[] {
  const attachments = files.map((file) => {
    const input = inputs.find(({ id }) => String(id) === file.key);
    return storeFile(world, channelId, file, input);
  });
  if (files.length > 0) forgetOldFiles(world);
  return attachments;
}

function storeFile(
  world: World,
  channelId: string,
  file: UploadedFile,
  input: AttachmentInput | undefined,
): Attachment {
  const id = world.newId();
  const filename = (input?.filename ?? file.name).replaceAll(/[^\w.-]+/g, '_');
  const url = `${world.url}/attachments/${channelId}/${id}/${filename}`;
  world.files.set(id, { bytes: file.bytes, type: file.type });
  return {
    id,
    filename,
    size: file.bytes.length,
    url,
    proxy_url: url,
    content_type: file.type,
    ...presentFields(input, ['description', 'duration_secs', 'waveform']),
  };
}

function presentFields(input: AttachmentInput | undefined, names: (keyof AttachmentInput)[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = input?.[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

function forgetOldFiles(world: World): void {
  let total = [...world.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [id, { bytes }] of world.files) {
    if (total <= KEPT_BYTES) return;
    total -= bytes.length;
    world.files.delete(id);
  }
}
