import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { client } from './manifest';

// The schemas are derived from the server's own description; here a validator that is not ours reads them.
const library = join(client, '..', 'macros');

function validator(name: string): (value: unknown) => string {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  // A keyword of VS Code's, shown beside each value in completion.
  ajv.addKeyword('enumDescriptions');
  const validate = ajv.compile(JSON.parse(readFileSync(join(client, 'schemas', name), 'utf8')) as object);
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors, { dataVar: '' }));
}

const config = validator('macrolsp.schema.json');
const macro = validator('macro.schema.json');

test('the configuration of the sample library fits its schema', () => {
  assert.equal(config(parse(readFileSync(join(library, 'macrolsp.yaml'), 'utf8'))), '');
});

test('every macro of the sample library fits the schema of macros', () => {
  const files = readdirSync(library, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.macro.yaml') && !file.startsWith('learn'),
  );
  assert.ok(files.length >= 25, `${files.length} macros`);
  for (const file of files) {
    for (const document of parseAllDocuments(readFileSync(join(library, file), 'utf8'))) {
      assert.equal(macro(document.toJS()), '', file);
    }
  }
});

for (const [text, problem] of [
  ['exlude: []', 'must NOT have additional properties'],
  ['source-locale: en_US', '/source-locale must match pattern'],
  ['rules: { empty-section: loud }', '/rules/empty-section must be equal to one of the allowed values'],
  ['channels: { chat: { max-length: 0 } }', '/channels/chat/max-length must be >= 1'],
  ['frameworks: { MINE: {} }', "/frameworks/MINE must have required property 'sections'"],
  ['placeholders: { Bad-Name: {} }', '/placeholders property name must be valid'],
] as const) {
  test(`macrolsp.yaml with ${text} does not fit`, () => assert.ok(config(parse(text)).includes(problem), config(parse(text))));
}

for (const text of [
  '',
  'placeholders:\n  etd:\n',
  'placeholders: { size: { sample: 49.90, default: true } }',
  'rules: { Support.Blame: off }',
]) {
  test(`macrolsp.yaml with ${JSON.stringify(text)} fits`, () => assert.equal(config(parse(text)), ''));
}

const head = 'macro: late\nlocale: en-US\n';
for (const [text, problem] of [
  ['macro: late\nreply: Hi', "must have required property 'locale'"],
  [`${head}reply: Hi\nmood: angry`, 'must NOT have additional properties'],
  [`${head}reply: Hi\nmoods: [sad]`, '/moods/0 must be equal to one of the allowed values'],
  [`${head}reply: { reassure: [{ when: etd }] }`, "/reply/reassure/0 must have required property 'text'"],
  [`${head}reply: Hi\nreview-by: soon`, '/review-by must match pattern'],
] as const) {
  test(`a macro with ${JSON.stringify(text)} does not fit`, () =>
    assert.ok(macro(parse(text)).includes(problem), macro(parse(text))));
}
