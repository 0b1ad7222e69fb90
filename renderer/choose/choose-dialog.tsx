import { Copy } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AnswerValue } from '../../shared/catalog/compute-choice.ts';
import { wholeView } from '../../shared/catalog/drawn-view.ts';
import { nodeName } from '../../shared/catalog/node-name.ts';
import { choiceMarkdown } from '../../shared/choose/choice-markdown.ts';
import { chooseCompute } from '../../shared/choose/choose-compute.ts';
import type { CloudChoice, Workload } from '../../shared/choose/workload.ts';
import { presentOption, workloadOf } from '../../shared/choose/workload-of.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/segments.tsx';
import { carryOut } from './carry-out.ts';
import styles from './choose-dialog.module.css';
import { chooseView } from './open-choose.ts';
import { Questions } from './questions.tsx';
import { Ranking } from './ranking.tsx';

const CLOUDS: readonly { readonly value: CloudChoice; readonly label: string }[] = [
  { value: 'aws', label: 'AWS' },
  { value: 'azure', label: 'Azure' },
  { value: 'both', label: 'Both' },
];

/** Questions about the work, and beside them which compute suits it, as they are answered. */
export function ChooseDialog(): ReactNode {
  const app = useApp();
  const { catalog, ui, host } = app;
  const view = wholeView(useView());
  const id = useStore(chooseView, ({ node }) => node);
  const node = id === null ? undefined : view.nodes.get(id);
  const [workload, setWorkload] = useState<Workload>(() => (node === undefined ? {} : workloadOf(node, catalog)));
  const [cloud, setCloud] = useState<CloudChoice>(view.side);
  const [isNoted, setNoted] = useState(true);
  const area = useRef<HTMLDivElement>(null);
  const present = node && presentOption(node, catalog)?.id;
  const result = useMemo(() => chooseCompute(workload, catalog, cloud, present), [workload, catalog, cloud, present]);
  const answer = (question: string, value: AnswerValue | undefined): void =>
    setWorkload(({ [question]: _before, ...others }) =>
      value === undefined ? others : { ...others, [question]: value },
    );
  const copy = async (): Promise<void> => {
    const copied = await host.copyText(choiceMarkdown(result, workload, catalog));
    ui.notify(copied.ok ? { tone: 'ok', text: 'Ranking copied' } : { tone: 'warning', text: copied.error.message });
  };
  const { next } = result;
  return (
    <Dialog
      title={
        node === undefined ? 'Which compute should this be?' : `Is this the right compute for “${nodeName(node)}”?`
      }
      description="Answer what you know. What is open rules nothing out."
      width={1080}
      isTall
      initialFocus={() =>
        area.current?.querySelector<HTMLElement>('[data-question] button, [data-question] input') ?? null
      }
      onClose={ui.close}
      footer={
        <>
          <span className={styles.note}>
            <Checkbox
              label={`Note the answers as properties of the ${node === undefined ? 'new ' : ''}node`}
              isChecked={isNoted}
              onChange={setNoted}
            />
          </span>
          <Button onClick={() => void copy()}>
            <Copy size={14} aria-hidden />
            Copy as Markdown
          </Button>
          <Button onClick={ui.close}>Close</Button>
        </>
      }
    >
      <div className={styles.panes} ref={area}>
        <Questions workload={workload} next={next?.id} onAnswer={answer} />
        <div className={styles.ranked}>
          <div className={styles.bar}>
            <p className={styles.next} aria-live="polite">
              {next === undefined ? 'Everything is answered.' : `Worth knowing next: ${next.question}`}
            </p>
            <div className={styles.clouds}>
              <Segments label="Whose services are ranked" segments={CLOUDS} value={cloud} onChange={setCloud} />
            </div>
          </div>
          <Ranking
            result={result}
            workload={workload}
            present={present}
            verb={node === undefined ? 'Place' : 'Use this'}
            onUse={(option) => carryOut(app, node?.id ?? null, option, workload, isNoted)}
          />
        </div>
      </div>
    </Dialog>
  );
}
