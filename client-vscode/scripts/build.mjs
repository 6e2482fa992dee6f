// Bundles the extension into dist/extension.js.   node scripts/build.mjs [--production] [--watch]
import { context, build } from 'esbuild';
import { argv } from 'node:process';

const production = argv.includes('--production');

const extension = {
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

if (argv.includes('--watch')) {
  await (await context(extension)).watch();
} else {
  await build(extension);
}
