import { type ReactNode, useRef } from 'react';
import { useApp } from '../app-context.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './about-dialog.module.css';

/** What runs, what it knows, and whose the pictures are (NOTICE.md says it in full). */
export function AboutDialog(): ReactNode {
  const { ui, host, catalog } = useApp();
  const text = useRef<HTMLParagraphElement>(null);
  const { version, runtime } = host.capabilities;
  const services = [...catalog.services.values()];
  const countOn = (provider: string): number => services.filter((service) => service.provider === provider).length;
  const facts = [
    ['Version', version],
    ['Runs on', runtime],
    ['Catalog', `of ${catalog.version}: ${countOn('aws')} AWS and ${countOn('azure')} Azure services`],
    ['Licence', 'MIT'],
  ] as const;
  return (
    <Dialog title="About Skyflip" width={480} initialFocus={() => text.current} onClose={() => ui.close()}>
      <p className={styles.text} ref={text} tabIndex={-1}>
        Draws cloud architectures, checks them while you draw, and turns them from AWS to Azure and back. It works
        offline: nothing you draw leaves this computer.
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.heading}>Trademarks and icons</h3>
      <p className={styles.small}>
        Amazon Web Services, AWS and the names and icons of its services are trademarks of Amazon.com, Inc. or its
        affiliates. Microsoft, Azure and the names and icons of its services are trademarks of the Microsoft group of
        companies. Other names are trademarks of their owners.
      </p>
      <p className={styles.small}>
        The AWS and Azure architecture icons are their owners’ artwork, are not under Skyflip’s licence, and are shown
        unchanged; the owners’ terms go with them into exported pictures. What you draw is yours.
      </p>
      <p className={styles.small}>
        Skyflip is made by neither Amazon nor Microsoft, and neither sponsors or endorses it. The typeface is Inter,
        Copyright 2020 The Inter Project Authors, under the SIL Open Font License 1.1.
      </p>
    </Dialog>
  );
}
