import { CANCELLED, type HostFailure, hostFailure } from '../../../shared/host/host-failure.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BrowserPage } from './browser-parts.ts';

/** Opens an https address, after the person has seen the whole of it. */
export function openLink(url: string, page: BrowserPage): Result<null, HostFailure> {
  const address = httpsAddress(url);
  if (address === null) return hostFailure('unsupported', 'Only addresses that start with https:// are opened.');
  if (!page.confirm(`Open this address in a new tab?\n\n${address}`)) return CANCELLED;
  return page.openAddress(address) ? ok(null) : hostFailure('no-permission', 'The browser did not open the address.');
}

function httpsAddress(url: string): string | null {
  if (!/^https:\/\//i.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  // A name before the host makes one address look like another.
  const isPlain = parsed.username === '' && parsed.password === '';
  return parsed.protocol === 'https:' && isPlain ? parsed.href : null;
}
