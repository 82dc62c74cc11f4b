import type {
  APIContainerComponent,
  APIModalInteractionResponseCallbackData,
  ChatInputCommandInteraction,
  Interaction,
} from 'discord.js';
import {
  AttachmentBuilder,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';

const button = (label: string, customId: string) => ({
  type: ComponentType.Button as const,
  style: ButtonStyle.Primary as const,
  label,
  custom_id: customId,
});

const question: APIContainerComponent = {
  type: ComponentType.Container,
  components: [
    { type: ComponentType.TextDisplay, content: '## Score or soundtrack?' },
    {
      type: ComponentType.ActionRow,
      components: [
        button('Original score', 'v1:answer:0'),
        button('Type it', 'v1:type'),
        button('Close', 'v1:close'),
      ],
    },
  ],
};

const modal: APIModalInteractionResponseCallbackData = {
  title: 'Your answer',
  custom_id: 'v1:typed',
  components: [
    {
      type: ComponentType.Label,
      label: 'Film',
      component: { type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id: 'film' },
    },
  ],
};

/** A small bot: /play shows a question with buttons, /slow takes its time. */
export async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()} Wars`, value: 'sw' }]);
  } else if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'play')
      await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [question] });
    else await answerSlowly(interaction);
  } else if (interaction.isModalSubmit()) {
    const film = interaction.fields.getTextInputValue('film');
    await interaction.reply({ content: `You typed ${film}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    if (interaction.customId === 'v1:type') await interaction.showModal(modal);
    else if (interaction.customId === 'v1:close')
      await interaction.update({
        components: [{ type: ComponentType.TextDisplay, content: 'Closed' }],
      });
    else await interaction.reply({ content: 'locked', flags: MessageFlags.Ephemeral });
  }
}

async function answerSlowly(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply();
  const files = [new AttachmentBuilder(Buffer.from('a picture'), { name: 'card.txt' })];
  await interaction.editReply({ content: 'done', files });
  await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
}
