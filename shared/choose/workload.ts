import type { Catalog } from '../catalog/catalog.ts';
import type { AnswerCondition, AnswerValue, Question } from '../catalog/compute-choice.ts';

/** What is known of the work, by question id; what is absent is unknown and rules nothing out. */
export type Workload = Readonly<Record<string, AnswerValue | undefined>>;

/** Two clouds side by side, or one of them. */
export type CloudChoice = 'aws' | 'azure' | 'both';

export function answeredIn(workload: Workload, catalog: Catalog): readonly Question[] {
  return catalog.computeChoice.questions.filter(({ id }) => workload[id] !== undefined);
}

export function holds(conditions: readonly AnswerCondition[], workload: Workload): boolean {
  return conditions.every((condition) => holdsOf(workload[condition.answer], condition));
}

function holdsOf(answer: AnswerValue | undefined, { op, value }: AnswerCondition): boolean {
  if (answer === undefined) return op === 'known' && value === false;
  switch (op) {
    case 'known':
      return value === true;
    case 'eq':
      return answer === value;
    case 'in':
      return Array.isArray(value) && value.some((one) => one === answer);
    case 'gt':
      return typeof answer === 'number' && typeof value === 'number' && answer > value;
    case 'lte':
      return typeof answer === 'number' && typeof value === 'number' && answer <= value;
  }
}

/** "spiky", "1,200 s", "yes": the answer as a person reads it. */
export function answerText(question: Question, answer: AnswerValue): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number') return `${answer.toLocaleString('en-US')} s`;
  return question.values?.find(({ value }) => value === answer)?.label.toLowerCase() ?? answer;
}
