import { isTextField } from '../ui/is-text-field.ts';

/** What is being typed is taken now, as it is when its field is left; the keyboard stays there. */
export function takeTyped(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !isTextField(field)) return;
  field.blur();
  if (field.isConnected) field.focus({ preventScroll: true });
}
