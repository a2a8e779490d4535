'use strict';

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { test } = require('node:test');

const project = { cwd: join(__dirname, '..'), encoding: 'utf8' };

test('every environment synthesizes', () => {
  const { status, stderr } = spawnSync(process.execPath, ['main.js', '--stdout'], {
    ...project,
    // the manifests may be many
    stdio: ['ignore', 'ignore', 'pipe'],
  });

  assert.equal(status, 0, stderr);
});

test('dist/ is what the config says', () => {
  const { status, stdout, stderr } = spawnSync('npm run --silent check', { ...project, shell: true });

  assert.equal(status, 0, `${stdout}${stderr}if files differ: npm run synth, and commit dist/`);
});
