// Reads a report with a program that others wrote and prints what it makes of it as JSON.
// node judge.mjs FORMAT FILE
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const [format, file] = process.argv.slice(2);

const judges = {
  /** Microsoft's validator: the published schema, the rules of the standard and what GitHub asks for. Gives its complaints. */
  sarif() {
    const program = process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool';
    const path = join(here, 'node_modules', '@microsoft', `sarif-multitool-${process.platform}`, program);
    if (process.platform !== 'win32') chmodSync(path, 0o755);
    let output;
    try {
      output = execFileSync(path, ['validate', file, '--rule-kind', 'Sarif;Ghas'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      output = `${error.stdout}${error.stderr}`;
    }
    if (!output.includes('files scanned')) throw new Error(`The validator did not run: ${output}`);
    return output.split('\n').filter((line) => /: (error|warning|note) /.test(line));
  },

  /** Gives the errors and warnings of the validator of reviewdog's format. */
  async rdjson() {
    const { RDFormatValidator } = require('@umbrelladocs/rdformat-validator');
    const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    const result = await validator.validateString(readFileSync(file, 'utf8'));
    return [...(result.errors ?? []), ...(result.warnings ?? [])].map((problem) => `${problem.path}: ${problem.message}`);
  },

  /** Gives the suites and cases as the parser understands them. */
  async junit() {
    const { parse } = await import('junit2json');
    return parse(readFileSync(file, 'utf8'));
  },

  /** Gives the violations as a review bot reads them. */
  checkstyle() {
    const { parseCheckstyle } = require('danger-plugin-lint-report/dist/parse/checkstyle_parser');
    const { xml2js } = require('xml-js');
    return parseCheckstyle(xml2js(readFileSync(file, 'utf8')), dirname(file));
  },

  /** Gives what TypeScript says of the report as a list of CodeClimate's issues. */
  gitlab() {
    const ts = require('typescript');
    const folder = mkdtempSync(join(tmpdir(), 'macrolsp-judge-'));
    try {
      const source = join(folder, 'report.ts');
      const types = join(here, 'node_modules', 'codeclimate-types', 'index.d.ts');
      writeFileSync(source, `import type { Issue } from ${JSON.stringify(types.replace(/\.d\.ts$/, ''))};\nexport const report: Issue[] = ${readFileSync(file, 'utf8')};\n`);
      const program = ts.createProgram([source], { noEmit: true, strict: true, skipLibCheck: true, types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
      return ts.getPreEmitDiagnostics(program).map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },

  /** Takes annotations and prints the commands that GitHub's own library writes for them. */
  async github() {
    const core = await import('@actions/core');
    for (const { level, message, properties } of JSON.parse(readFileSync(file, 'utf8'))) core[level](message, properties);
    return undefined;
  },
};

const verdict = await judges[format]();
if (verdict !== undefined) console.log(JSON.stringify(verdict));
