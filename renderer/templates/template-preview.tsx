import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { counted } from '../../shared/counted.ts';
import type { Diagram, Side } from '../../shared/document/schema.ts';
import { SIDE_NAMES } from '../../shared/document/side-names.ts';
import type { Result } from '../../shared/result.ts';
import { SourceLink } from '../actions/source-link.tsx';
import { useApp } from '../app-context.tsx';
import { today } from '../state/today.ts';
import { Segments } from '../ui/segments.tsx';
import { checkedOn } from './checked-sides.ts';
import type { GalleryItem } from './gallery-item.ts';
import styles from './template-preview.module.css';
import { useThumbnail } from './use-thumbnail.ts';

/** The chosen template on either cloud, and what there is to know before it is used. */
export function TemplatePreview({ item }: { readonly item: GalleryItem }): ReactNode {
  const loaded = useDiagram(item);
  const [chosen, setChosen] = useState<Side | null>(null);
  const side = chosen ?? (loaded?.ok ? loaded.value.provider : (item.provider ?? 'aws'));
  const picture = useThumbnail(item, side);
  return (
    <section className={styles.preview} aria-label={`Preview of ${item.name}`}>
      <h3 className={styles.name}>{item.name}</h3>
      <span className={styles.picture}>
        {picture !== null && <img src={picture} alt={`${item.name} on ${SIDE_NAMES[side]}`} className={styles.image} />}
      </span>
      <Segments
        label="Cloud shown"
        segments={[
          { value: 'aws', label: SIDE_NAMES.aws },
          { value: 'azure', label: SIDE_NAMES.azure },
        ]}
        value={side}
        onChange={setChosen}
      />
      {loaded?.ok === true && <About item={item} diagram={loaded.value} />}
      {loaded?.ok === false && <p className={styles.failure}>{loaded.error}</p>}
    </section>
  );
}

function About({ item, diagram }: { readonly item: GalleryItem; readonly diagram: Diagram }): ReactNode {
  const { catalog } = useApp();
  const checked = useMemo(
    () => (['aws', 'azure'] as const).map((side) => checkedOn(diagram, side, catalog, today())),
    [diagram, catalog],
  );
  const { nodes, connections, provider, description } = diagram;
  return (
    <>
      <p className={styles.text}>{description === '' ? item.line : description}</p>
      <dl className={styles.facts}>
        <dt>Drawn for</dt>
        <dd>{SIDE_NAMES[provider]}; the switch turns it to the other cloud</dd>
        <dt>Holds</dt>
        <dd>
          {counted(Object.keys(nodes).length, 'element', 'elements')},{' '}
          {counted(Object.keys(connections).length, 'connection', 'connections')}
        </dd>
        <dt>Checked</dt>
        {checked.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
        {item.sources.length > 0 && <dt>Drawn after</dt>}
        {item.sources.map(({ title, url }) => (
          <dd key={url}>
            <SourceLink url={url} text={title} />
          </dd>
        ))}
      </dl>
      <p className={styles.note}>Opens as a copy: the template stays as it is.</p>
    </>
  );
}

/** null: still being read. */
function useDiagram(item: GalleryItem): Result<Diagram, string> | null {
  const [read, setRead] = useState<{ readonly key: string; readonly loaded: Result<Diagram, string> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an item is known by its key, which changes with its diagram
  useEffect(() => {
    let isCurrent = true;
    void item.load().then((loaded) => isCurrent && setRead({ key: item.key, loaded }));
    return () => {
      isCurrent = false;
    };
  }, [item.key]);
  return read?.key === item.key ? read.loaded : null;
}
