import { SIDE_NAMES } from '../document/side-names.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { type AreaReview, REVIEW_AREAS, type Review } from './review.ts';
import { REVIEW_NOTE, reviewPremises } from './review-words.ts';

/** Lines of an area; what is left over is counted. */
const MOST = 3;

/** A review as GitHub-flavoured Markdown: both sides beside each other, then what weighs most in each area. */
export function reviewToMarkdown(review: Review): string {
  const { aws, azure } = review.sides;
  const lines = [
    `# ${escapeMarkdown(review.name || 'Diagram')}: design review`,
    '',
    `${reviewPremises(review).join('; ')}. Drawn side: ${SIDE_NAMES[review.shown]}. Facts of ${review.catalogDate}.`,
    '',
    `| area | ${SIDE_NAMES.aws} | ${SIDE_NAMES.azure} |`,
    '| --- | --- | --- |',
    ...REVIEW_AREAS.map(
      ({ name }, index) => `| ${name} | ${verdictAt(aws.areas, index)} | ${verdictAt(azure.areas, index)} |`,
    ),
    `| **All** | **${escapeMarkdown(aws.verdict.text)}** | **${escapeMarkdown(azure.verdict.text)}** |`,
    ...[aws, azure].flatMap(({ side, areas }) => {
      const found = areas.filter(({ top }) => top.length > 0);
      return found.length === 0 ? [] : ['', `## ${SIDE_NAMES[side]}`, ...found.flatMap(areaLines)];
    }),
    ...descriptionLines(review),
    '',
    REVIEW_NOTE,
  ];
  return `${lines.join('\n')}\n`;
}

/** Why things are as they are, for whoever reads the summary without the drawing. */
function descriptionLines({ described }: Review): readonly string[] {
  if (described.length === 0) return [];
  const lines = described.map(({ name, text }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(text)}`);
  return ['', '## What the author says', '', ...lines];
}

function verdictAt(areas: readonly AreaReview[], index: number): string {
  return escapeMarkdown(areas[index]?.verdict.text ?? '');
}

function areaLines({ area, top }: AreaReview): readonly string[] {
  const shown = top.slice(0, MOST).map(({ finding, count }) => {
    const times = count === 1 ? '' : ` (and ${count - 1} more of the kind)`;
    return `- ${finding.severity} ${finding.code}: ${escapeMarkdown(finding.message)}${times}`;
  });
  const left = top.length - shown.length;
  return ['', `### ${area.name}`, '', ...shown, ...(left > 0 ? [`- and ${left} more kinds`] : [])];
}
