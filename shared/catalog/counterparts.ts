import type { Side } from '../document/schema.ts';
import { SIDE_NAMES } from '../document/side-names.ts';
import { otherSide } from './authored-service.ts';
import { type Catalog, serviceOf } from './catalog.ts';
import { conditionWords } from './condition-words.ts';
import type { Equivalence, Service } from './schema.ts';

/** What a service becomes, or could become, on the other side. */
export interface Counterpart {
  /** undefined: no box of its own there; the equivalence's effect says why. */
  readonly service: Service | undefined;
  /** default: taken while nothing says otherwise. conditional: taken where `when` holds. alternative: to be chosen by hand. */
  readonly role: 'default' | 'conditional' | 'alternative';
  /** When it is taken, in words; empty: no condition. */
  readonly when: string;
  readonly equivalence: Equivalence;
}

const ROLES: readonly Counterpart['role'][] = ['default', 'conditional', 'alternative'];

/** The default first, then what settings and surroundings make of it, then the alternatives, each in the catalog's order. */
export function counterpartsOf({ id }: Service, catalog: Catalog): readonly Counterpart[] {
  const rows = catalog.equivalencesFrom.get(id) ?? [];
  const standard = rows.find(({ when }) => when === undefined);
  return rows
    .map((equivalence): Counterpart => {
      const { to, when } = equivalence;
      return {
        service: to === null ? undefined : serviceOf(catalog, to),
        role: when !== undefined ? 'conditional' : equivalence === standard ? 'default' : 'alternative',
        when: when === undefined ? '' : conditionWords(when, catalog),
        equivalence,
      };
    })
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .filter(({ role, service }, index, all) => role !== 'alternative' || isNew(service, all.slice(0, index)));
}

/** What a condition leads to anyway need not be told again as a choice. */
function isNew(service: Service | undefined, before: readonly Counterpart[]): boolean {
  return !before.some((one) => one.service === service);
}

/** The services that it could be besides the first, each once. */
export function otherNames([first, ...others]: readonly Counterpart[]): readonly string[] {
  const names = others.flatMap(({ service }) =>
    service === undefined || service === first?.service ? [] : [service.name],
  );
  return [...new Set(names)];
}

/** The name of the counterpart, or in words why there is none: "Built in", "No counterpart". */
export function counterpartName({ service, equivalence }: Counterpart): string {
  return equivalence.effect === 'twin' && service !== undefined ? service.name : EFFECT_NAMES[equivalence.effect];
}

const EFFECT_NAMES: Readonly<Record<Equivalence['effect'], string>> = {
  twin: 'No counterpart',
  absorbed: 'Built in',
  absent: 'No counterpart',
};

/** What the flip does with it, where it does not simply become another service; empty otherwise. */
export function effectWords({ effect }: Equivalence, from: Side): string {
  const there = SIDE_NAMES[otherSide(from)];
  switch (effect) {
    case 'twin':
      return '';
    case 'absorbed':
      return `${there} has no box of its own for it: it is hidden there and comes back on the way home.`;
    case 'absent':
      return `${there} has nothing like it: it is drawn there as it is, marked.`;
  }
}

/** When the flip takes it: "by default", "if engine is Oracle", "to choose by hand". */
export function roleWords({ role, when }: Counterpart): string {
  switch (role) {
    case 'default':
      return 'by default';
    case 'conditional':
      return `if ${when}`;
    case 'alternative':
      return 'to choose by hand';
  }
}
