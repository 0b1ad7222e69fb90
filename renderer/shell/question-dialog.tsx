import { type ReactNode, useState } from 'react';
import type { UiState } from '../state/ui.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import fieldStyles from '../ui/field.module.css';
import styles from './question-dialog.module.css';

/** A question with its answers as buttons; closing it is no answer. */
export function QuestionDialog({ question }: { readonly question: NonNullable<UiState['question']> }): ReactNode {
  const [text, setText] = useState(question.input?.text ?? '');
  const { title, choices, input, answer } = question;
  const isComplete = input?.isRequired !== true || text.trim() !== '';
  const main = choices.at(-1);
  return (
    <Dialog
      title={title}
      width={440}
      onClose={() => answer(null)}
      footer={choices.map(({ id, label, tone }) => (
        <Button
          key={id}
          tone={tone ?? 'plain'}
          autoFocus={id === main?.id && input === undefined}
          disabled={id === main?.id && !isComplete}
          onClick={() => answer({ choice: id, text })}
        >
          {label}
        </Button>
      ))}
    >
      <div className={styles.text}>{question.text}</div>
      {input !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (main !== undefined && isComplete) answer({ choice: main.id, text });
          }}
        >
          <label className={styles.label}>
            {input.label}
            <input
              className={fieldStyles.field}
              value={text}
              placeholder={input.placeholder}
              ref={(element) => element?.focus()}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
        </form>
      )}
    </Dialog>
  );
}
