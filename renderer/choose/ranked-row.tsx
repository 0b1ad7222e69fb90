import { type ReactNode, useState } from 'react';
import { serviceOf } from '../../shared/catalog/catalog.ts';
import { EFFECT_SIGNS, rankWords } from '../../shared/choose/choice-words.ts';
import type { RankedOption } from '../../shared/choose/rank-options.ts';
import type { Reason } from '../../shared/choose/reasons.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp } from '../app-context.tsx';
import { ServicePicture } from '../icons/service-picture.tsx';
import { Button } from '../ui/button.tsx';
import { CloudDot } from '../ui/cloud-dot.tsx';
import styles from './ranked-row.module.css';
import { VerdictChip } from './verdict-chip.tsx';

interface RankedRowProps {
  readonly option: RankedOption;
  /** What the node is today. */
  readonly isPresent: boolean;
  /** What pressing the button does: "Use this", "Place". */
  readonly verb: string;
  readonly onUse: () => void;
}

const EFFECT_WORDS: Readonly<Record<Reason['effect'], string>> = {
  'rules-out': 'Rules it out:',
  against: 'Against it:',
  for: 'For it:',
};

/** An option with what speaks for and against it; its facts and their sources on request. */
export function RankedRow({ option, isPresent, verb, onUse }: RankedRowProps): ReactNode {
  const { catalog } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { name, cloud, verdict, reasons } = option;
  const isOut = verdict === 'ruled-out';
  const factsText = isOpen ? 'Hide facts' : 'Facts and sources';
  const shown = isOut ? reasons.filter(({ effect }) => effect === 'rules-out') : reasons;
  return (
    <li className={styles.row} data-option={option.id} data-out={isOut || undefined}>
      <span className={styles.rank}>{rankWords(option)}</span>
      <ServicePicture service={serviceOf(catalog, option.service)} size={28} />
      <div className={styles.what}>
        <div className={styles.head}>
          <CloudDot side={cloud} />
          <h3 className={styles.name}>{name}</h3>
          <VerdictChip verdict={verdict} />
          {isPresent && <span className={styles.present}>As it is now</span>}
        </div>
        {shown.length > 0 && (
          <ul className={styles.reasons}>
            {shown.map((reason) => (
              <ReasonLine key={reason.criterion} reason={reason} isOpen={isOpen} />
            ))}
          </ul>
        )}
        {shown.length > 0 && (
          <Button
            tone="link"
            aria-expanded={isOpen}
            aria-label={`${factsText}: ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {factsText}
          </Button>
        )}
      </div>
      {!isPresent && !isOut && (
        <Button aria-label={`${verb}: ${name}`} onClick={onUse}>
          {verb}
        </Button>
      )}
    </li>
  );
}

function ReasonLine({ reason, isOpen }: { readonly reason: Reason; readonly isOpen: boolean }): ReactNode {
  const { effect, text, fact } = reason;
  return (
    <li className={styles.reason} data-effect={effect}>
      <span className={styles.sign} aria-hidden>
        {EFFECT_SIGNS[effect]}
      </span>
      <div>
        <span className={styles.spoken}>{EFFECT_WORDS[effect]} </span>
        {text}
        {!fact.confirmed && <span className={styles.doubt}>unconfirmed</span>}
        {isOpen && (
          <p className={styles.fact}>
            {fact.text} <SourceLink url={fact.url} text={fact.title} title={fact.title} />
          </p>
        )}
      </div>
    </li>
  );
}
