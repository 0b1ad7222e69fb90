import type { ReactNode } from 'react';
import type { AnswerValue } from '../../shared/catalog/compute-choice.ts';
import type { Workload } from '../../shared/choose/workload.ts';
import { useApp } from '../app-context.tsx';
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts';
import { QuestionField } from './question-field.tsx';
import styles from './questions.module.css';

interface QuestionsProps {
  readonly workload: Workload;
  readonly next: string | undefined;
  readonly onAnswer: (id: string, value: AnswerValue | undefined) => void;
}

/** What is asked of the work, in groups, all on one page; nothing has to be answered. */
export function Questions({ workload, next, onAnswer }: QuestionsProps): ReactNode {
  const { catalog, ui } = useApp();
  const { questions } = catalog.computeChoice;
  const groups = [...new Set(questions.map(({ group }) => group))];
  return (
    <form
      className={styles.questions}
      {...SCROLLED_BY_KEYS}
      aria-label="What is known of the work"
      onSubmit={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
        <fieldset key={group} className={styles.group}>
          <legend className={styles.title}>{group}</legend>
          {questions
            .filter((question) => question.group === group)
            .map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                value={workload[question.id]}
                isNext={question.id === next}
                onChange={(value) => onAnswer(question.id, value)}
                onReject={(text) => ui.notify({ tone: 'warning', text: `“${text}” is no length of time in seconds.` })}
              />
            ))}
        </fieldset>
      ))}
    </form>
  );
}
