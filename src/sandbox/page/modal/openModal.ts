import { button, el, freshId } from '../el.ts';
import { type MarkdownContext, drawMarkdown } from '../markdown/drawMarkdown.ts';
import type { FieldValue, Guild } from '../world/peopleTypes.ts';
import type { Modal, ModalComponent } from '../world/wire.ts';
import { type Field, modalField, textField } from './modalField.ts';

export interface ModalRequest {
  readonly modal: Modal;
  readonly guild: Guild;
  readonly person: string;
  readonly context: MarkdownContext;
  /** What went wrong, or nothing when the modal is done with. */
  readonly submit: (fields: Readonly<Record<string, FieldValue>>) => Promise<string | undefined>;
}

interface LabeledField extends Field {
  readonly row: HTMLElement;
  readonly complain: (problem: string) => void;
}

function labeled(field: Field, label: string, description: string | undefined): LabeledField {
  const error = el('span', { class: 'error', id: freshId('error'), role: 'alert' });
  const hint = el('span', { class: 'quiet', id: freshId('hint') }, description ?? '');
  const name = el('label', { for: field.control.id || undefined, class: 'field-name' }, label);
  name.id = freshId('label');
  if (field.control.id === '') field.control.setAttribute('aria-labelledby', name.id);
  field.control.setAttribute('aria-describedby', `${hint.id} ${error.id}`);
  const row = el('div', { class: 'field' }, name, hint, field.element, error);
  const complain = (problem: string): void => {
    error.textContent = problem;
    field.control.setAttribute('aria-invalid', String(problem !== ''));
  };
  for (const change of ['input', 'focusin'])
    row.addEventListener(change, () => {
      if (error.textContent !== '') complain(field.problem());
    });
  return { ...field, row, complain };
}

/** The fields of a modal, and the texts between them. */
function drawParts(
  components: readonly ModalComponent[],
  { guild, context }: ModalRequest,
): { readonly rows: readonly HTMLElement[]; readonly fields: readonly LabeledField[] } {
  const fields: LabeledField[] = [];
  const keep = (field: LabeledField): HTMLElement => {
    fields.push(field);
    return field.row;
  };
  const rows = components.flatMap((component) => {
    if (component.type === 10) return [drawMarkdown(component.content, context)];
    if (component.type === 18) {
      const field = modalField(component.component, guild);
      return [keep(labeled(field, component.label, component.description))];
    }
    return component.components.map((input) =>
      keep(labeled(textField(input), input.label ?? '', undefined)),
    );
  });
  return { rows, fields };
}

/** True when all can be sent; otherwise the first field at fault gets the focus. */
function check(fields: readonly LabeledField[]): boolean {
  for (const field of fields) field.complain(field.problem());
  const wrong = fields.find((field) => field.problem() !== '');
  wrong?.control.focus();
  return wrong === undefined;
}

function valuesOf(fields: readonly LabeledField[]): Readonly<Record<string, FieldValue>> {
  const values: Record<string, FieldValue> = {};
  for (const { customId, value } of fields) {
    const given = value();
    if (given !== undefined) values[customId] = given;
  }
  return values;
}

/** Shows a modal until it is submitted without a complaint or canceled. */
export function openModal(request: ModalRequest): void {
  const { modal, submit, person } = request;
  const { rows, fields } = drawParts(modal.components, request);
  const error = el('p', { class: 'error', role: 'alert' });
  const title = el('h2', { id: freshId('title') }, modal.title);
  const send = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const cancel = button('button secondary', 'Cancel', () => dialog.close());
  const who = el('p', { class: 'quiet' }, `For ${person}`);
  const buttons = el('div', { class: 'form-buttons' }, cancel, send);
  const form = el('form', { novalidate: true }, title, who, ...rows, error, buttons);
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': title.id }, form);

  const submitAll = async (): Promise<void> => {
    if (!check(fields)) return;
    send.disabled = true;
    const problem = await submit(valuesOf(fields));
    send.disabled = false;
    if (problem === undefined) dialog.close();
    else error.textContent = problem;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submitAll();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.control.focus();
}
