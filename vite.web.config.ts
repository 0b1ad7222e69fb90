import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { CONTENT_SECURITY_POLICY } from './shared/host/content-security-policy.ts';

const root = join(import.meta.dirname, 'renderer');

/** The renderer for one of its two entry pages. Built for Chromium 130, the oldest that it is tested on. */
export function rendererBuild(entry: 'desktop' | 'web', outDir: string): UserConfig {
  return {
    root,
    base: './',
    publicDir: false,
    // The catalog is large: parsing it as JSON is several times faster than compiling it as source.
    json: { stringify: true },
    plugins: [react(), largestFirst(), themeFirst(), ...(entry === 'web' ? [policyInPage()] : [])],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // Icons stay files of their own: only what is shown is loaded.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'licenses.md' },
      // The catalog is one chunk: it is needed whole before the first service is shown.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: join(root, entry === 'web' ? 'index.html' : 'desktop.html') } },
    },
  };
}

/** Vite's own scripts for hot reload would not run under the policy, so it is added to what is built. */
function policyInPage(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** A script of its own that holds up the page until the theme is on it; the policy allows none in the page. */
function themeFirst(): Plugin {
  const fileName = 'first-theme.js';
  return {
    name: 'theme-first',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await readFile(join(root, fileName), 'utf8') });
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `./${fileName}` }, injectTo: 'head-prepend' }],
  };
}

/**
 * A browser opens six connections to a server at a time. The catalog, the largest script of all, was named last and waited for
 * one of them.
 */
function largestFirst(): Plugin {
  const preload = /^[^\S\n]*<link rel="modulepreload"[^>]*href="\.\/([^"]+)"[^>]*>\n?/gm;
  return {
    name: 'largest-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const sizeOf = (file: string): number => {
          const output = bundle?.[file];
          return output?.type === 'chunk' ? output.code.length : 0;
        };
        const links = [...html.matchAll(preload)].map(([link, file = '']) => ({ link, size: sizeOf(file) }));
        const sorted = links.sort((a, b) => b.size - a.size).map(({ link }) => link);
        let next = 0;
        return html.replace(preload, () => sorted[next++] ?? '');
      },
    },
  };
}

export default defineConfig(rendererBuild('web', join(import.meta.dirname, 'out', 'web')));
