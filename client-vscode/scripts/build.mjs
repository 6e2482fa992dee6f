// Bundles the extension into dist/extension.js.   node scripts/build.mjs [--production] [--watch]
import { context, build } from 'esbuild';
import { argv } from 'node:process';

const production = argv.includes('--production');

const shared = { bundle: true, minify: production, sourcemap: production ? false : 'linked', logLevel: 'warning' };

const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  },
  // The script of the preview's page. Of the contract it uses the types only.
  {
    ...shared,
    entryPoints: ['src/preview/page/main.ts'],
    outfile: 'dist/preview.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

for (const bundle of bundles) {
  if (argv.includes('--watch')) {
    await (await context(bundle)).watch();
  } else {
    await build(bundle);
  }
}
