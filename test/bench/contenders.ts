import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { built } from '../built.ts';

/** A server to measure. */
export interface Contender {
  readonly name: string;
  readonly args: readonly string[];
  /** Whether findings are pulled, as VS Code does, or published. */
  readonly pulls: boolean;
}

export const ours = 'PDP Coach';
export const published = 'PDP Coach, published';
/** Floor: vscode-languageserver with its documents, and empty answers. */
export const echo = 'echo';
/** Floor: the same, with the whole text parsed by unified at every change. */
export const parse = 'whole parse';

/** The servers, our own first; the floors are bundled into the folder. */
export async function contenders(folder: string): Promise<Contender[]> {
  const server = [built('pdp.cjs'), 'lsp', '--stdio'];
  return [
    { name: ours, args: server, pulls: true },
    { name: published, args: server, pulls: false },
    { name: echo, args: [await bundleFloor('echo-server', folder), '--stdio'], pulls: true },
    { name: parse, args: [await bundleFloor('parse-server', folder), '--stdio'], pulls: true },
  ];
}

/** Bundles a program of `floors/` as our own are bundled; answers its path. */
export async function bundleFloor(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`floors/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outfile;
}
