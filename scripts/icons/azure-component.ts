import { runInNewContext } from 'node:vm';
import type { SvgElement } from './svg-tree.ts';

/**
 * The picture that a compiled React component of the Azure icon package draws, got by running it with a stand-in for React's
 * `jsx`. The icon set is published in no other form.
 */
export function drawAzureComponent(source: string): SvgElement {
  const name = /export const (\w+) =/.exec(source)?.[1];
  if (name === undefined) throw new Error('no exported component');
  const script = source.replace(/^import .*$/gm, '').replace('export const ', 'var ');
  const component: unknown = runInNewContext(`${script}\n${name}`, { _jsx: jsx, _jsxs: jsx });
  if (typeof component !== 'function') throw new Error(`${name} is not a component`);
  const { tag, attributes, children }: SvgElement = component({});
  const viewBox = attributes.viewBox ?? `0 0 ${pixels(attributes.width)} ${pixels(attributes.height)}`;
  return { tag, attributes: { viewBox }, children };
}

/** The package leaves the view box out where it says no more than width and height. */
function pixels(length: string | undefined): number {
  const value = /^([\d.]+)(?:px)?$/.exec(length ?? '')?.[1];
  if (value === undefined) throw new Error(`the picture's size is ${length}`);
  return Number(value);
}

function jsx(tag: string, { children, ...props }: Record<string, unknown>): SvgElement {
  const attributes = Object.entries(props).flatMap(([name, value]) =>
    typeof value === 'string' ? [[attributeName(name), value] as const] : [],
  );
  return {
    tag,
    attributes: Object.fromEntries(attributes),
    children: [children].flat().filter((child): child is SvgElement => typeof child === 'object' && child !== null),
  };
}

/** SVG keeps a few names in camel case; React writes all of them so. */
const CAMEL_CASE = /^(viewBox|gradientUnits|gradientTransform|maskUnits|clipPathUnits|spreadMethod)$/;

function attributeName(prop: string): string {
  return CAMEL_CASE.test(prop) ? prop : prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
