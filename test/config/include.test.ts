import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';

import { loadConfig } from '../../src/config';
import { BASE, messageOf, refusal, withEntries, withFiles } from './config-text';
import type { Files } from './config-text';

const TEAM = 'team: orders\nprefix: orders\n';

describe('include', () => {
  test.each<[string, Files, string]>([
    [
      'a file that is not there',
      { 'kafka.yaml': withEntries('include: [teams/orders.yaml]') },
      `include "teams/orders.yaml" matches no file
  at kafka.yaml:7:11 (include[0])
  create the file, or remove the entry  [config/include-missing]`,
    ],
    [
      'a pattern that fits no file',
      {
        'kafka.yaml': withEntries('include: [teams/*.yaml]'),
        'teams/.hidden.yaml': TEAM,
        'teams/orders.yml': TEAM,
      },
      `include "teams/*.yaml" matches no file
  at kafka.yaml:7:11 (include[0])
  create the file, or remove the entry  [config/include-missing]`,
    ],
    [
      'a folder',
      { 'kafka.yaml': withEntries('include: [teams]'), 'teams/orders.yaml': TEAM },
      `teams is a folder, not a file
  at kafka.yaml:7:11 (include[0])
  name a file inside it  [config/unreadable]`,
    ],
    [
      'an absolute path',
      { 'kafka.yaml': withEntries('include: [/etc/orders.yaml]') },
      `include "/etc/orders.yaml" is an absolute path
  at kafka.yaml:7:11 (include[0])
  write it relative to the file that includes it  [config/include-path]`,
    ],
    [
      'a path out of the folder',
      { 'kafka.yaml': withEntries('include: [../orders.yaml, teams/../../orders.yaml]') },
      `include "../orders.yaml" climbs out of the folder of the config
  at kafka.yaml:7:11 (include[0])
  keep the files of the platform in one folder  [config/include-path]
include "teams/../../orders.yaml" climbs out of the folder of the config
  at kafka.yaml:7:27 (include[1])
  keep the files of the platform in one folder  [config/include-path]`,
    ],
    [
      'a path out of the folder by a file below it',
      {
        'kafka.yaml': withEntries('include: [teams/orders.yaml]'),
        'teams/orders.yaml': TEAM + 'include: [../../more.yaml]\n',
      },
      `include "../../more.yaml" climbs out of the folder of the config
  at teams/orders.yaml:3:11 (include[0])
  keep the files of the platform in one folder  [config/include-path]`,
    ],
    [
      'folders by backslashes',
      { 'kafka.yaml': withEntries("include: ['teams\\orders.yaml']"), 'teams/orders.yaml': TEAM },
      `include "teams\\\\orders.yaml" has a backslash
  at kafka.yaml:7:11 (include[0])
  write / between the names of folders  [config/include-path]`,
    ],
    [
      'folders of any depth',
      { 'kafka.yaml': withEntries("include: ['teams/**/*.yaml']"), 'teams/a/orders.yaml': TEAM },
      `include "teams/**/*.yaml" has **, which is not known
  at kafka.yaml:7:11 (include[0])
  write * for a part of one name  [config/include-path]`,
    ],
    [
      'the file itself',
      { 'kafka.yaml': withEntries("include: ['*.yaml']") },
      `kafka.yaml includes itself
  at kafka.yaml:7:11 (include[0])
  keep the files that it includes in a folder of their own  [config/include-cycle]`,
    ],
    [
      'a circle of files',
      {
        'kafka.yaml': withEntries('include: [teams/a.yaml]'),
        'teams/a.yaml': TEAM + 'include: [b.yaml]\n',
        'teams/b.yaml': TEAM + 'include: [a.yaml]\n',
      },
      `files include one another: kafka.yaml -> teams/a.yaml -> teams/b.yaml -> teams/a.yaml
  at teams/b.yaml:3:11 (include[0])
  remove one of these includes  [config/include-cycle]`,
    ],
    [
      'another whole config',
      { 'kafka.yaml': withEntries('include: [other.yaml]'), 'other.yaml': BASE },
      `other.yaml is a whole config, not a team's file
  at other.yaml:1:1
  include files that begin with team and prefix  [config/other-file]`,
    ],
    [
      'a file that says nothing',
      { 'kafka.yaml': withEntries('include: [teams/a.yaml]'), 'teams/a.yaml': '# later\n' },
      `teams/a.yaml is empty
  at teams/a.yaml:1:1
  write at least team and prefix  [config/not-a-map]`,
    ],
    [
      'a file that is no YAML',
      { 'kafka.yaml': withEntries('include: [teams/a.yaml]'), 'teams/a.yaml': 'team: [\n' },
      `a [ is not closed, or lines in it stand as far left as its key
  at teams/a.yaml:2:1
  write ], and indent what stands before it  [yaml/unclosed]`,
    ],
    [
      'a file with a wrong setting',
      { 'kafka.yaml': withEntries('include: [teams/a.yaml]'), 'teams/a.yaml': TEAM + 'naming: {}\n' },
      `the file has no setting "naming"
  at teams/a.yaml:3:1 (naming)
  remove it; known are team, prefix, namespace, cluster, defaults, topics, clients, connects, connectors, bridges, include  [config/unknown-key]`,
    ],
    [
      'a file without what every such file says',
      { 'kafka.yaml': withEntries('include: [teams/a.yaml]'), 'teams/a.yaml': 'topics: {}\n' },
      `the file lacks "team"
  at teams/a.yaml:1:1
  add team: a text  [config/missing]
the file lacks "prefix"
  at teams/a.yaml:1:1
  add prefix: a text  [config/missing]`,
    ],
    [
      'what is no text',
      { 'kafka.yaml': withEntries('include: [1, [a]]') },
      `include[0] is 1
  at kafka.yaml:7:11 (include[0])
  put it in quotes  [config/value]
include[1] is a list
  at kafka.yaml:7:14 (include[1])
  write a text  [config/value]`,
    ],
  ])('refuses %s', (_, files, message) => {
    expect(refusal(files)).toBe(message);
  });

  test.each<[string, string, readonly string[]]>([
    ['one file', 'teams/a.yaml', ['teams/a.yaml']],
    ['a path with needless parts', './teams//b/../a.yaml', ['teams/a.yaml']],
    ['a pattern, sorted and without hidden files', 'teams/*.yaml', ['teams/a.yaml', 'teams/b.yaml']],
    ['a pattern with text around', 'teams/*b*l', ['teams/b.yaml']],
    ['two stars of which one fits nothing', 'teams/a*.yaml*', ['teams/a.yaml']],
    ['a pattern for folders', '*/more/*.yaml', ['teams/more/c.yaml']],
    ['all but folders', 'teams/*', ['teams/a.yaml', 'teams/b.yaml']],
  ])('finds %s', (_, pattern, found) => {
    expect(included({ 'kafka.yaml': withEntries(`include: ['${pattern}']`), ...TEAMS })).toEqual(found);
  });

  test('does not take a name whose end and begin would have to overlap', () => {
    const files = {
      'kafka.yaml': withEntries("include: ['teams/aba*aba']"),
      'teams/aba': TEAM,
      'teams/ababa': TEAM,
    };

    expect(refusal(files)).toContain('[config/include-missing]');
    expect(included({ ...files, 'teams/abaaba': TEAM })).toEqual(['teams/abaaba']);
  });

  test('takes a file once, whoever names it', () => {
    const files = {
      ...TEAMS,
      'kafka.yaml': withEntries('include: [teams/a.yaml, teams/*.yaml, ./teams/a.yaml]'),
      'teams/b.yaml': `${TEAM}include: [a.yaml, more/c.yaml]\n`,
    };

    expect(included(files)).toEqual(['teams/a.yaml', 'teams/b.yaml', 'teams/more/c.yaml']);
  });

  test('is relative to the file that has it, wherever that is', () => {
    const files = {
      'platform/kafka.yaml': withEntries('include: [teams/a.yaml]'),
      'platform/teams/a.yaml': `${TEAM}include: [../shared/b.yaml]\n`,
      'platform/shared/b.yaml': TEAM,
    };

    expect(included(files, 'platform/kafka.yaml')).toEqual(['platform/teams/a.yaml', 'platform/shared/b.yaml']);
  });

  test('refuses a link that leads to nothing, also behind a pattern: what it stood for would be lost', () => {
    const message = withFiles(TEAMS, () => {
      writeFileSync('kafka.yaml', withEntries('include: [teams/*.yaml]'));
      symlinkSync('nowhere.yaml', 'teams/z.yaml');
      return messageOf(() => loadConfig('kafka.yaml'));
    });

    expect(message).toBe(`there is no file teams/z.yaml
  at kafka.yaml:7:11 (include[0])
  name an existing file  [config/unreadable]`);
  });

  test('refuses a path whose links lead in a circle', () => {
    const message = withFiles(TEAMS, () => {
      writeFileSync('kafka.yaml', withEntries('include: [round/*/a.yaml]'));
      mkdirSync('round');
      symlinkSync('x', 'round/x');
      return messageOf(() => loadConfig('kafka.yaml'));
    });

    expect(message).toBe(`round/x cannot be read: its symbolic links lead in a circle (ELOOP)
  at kafka.yaml:7:11 (include[0])
  repair the links  [config/unreadable]`);
  });

  test('refuses links out of the folder of the config, also through a folder, and takes those inside it', () => {
    const files = {
      'other/a.yaml': TEAM,
      'platform/teams/b.yaml': TEAM,
      'platform/kafka.yaml': withEntries("include: [link.yaml, folder/a.yaml, 'teams/*.yaml']"),
    };
    const message = withFiles(files, () => {
      symlinkSync('../other/a.yaml', 'platform/link.yaml');
      symlinkSync('../other', 'platform/folder');
      symlinkSync('b.yaml', 'platform/teams/inside.yaml');
      symlinkSync('../../other/a.yaml', 'platform/teams/outside.yaml');
      return messageOf(() => loadConfig('platform/kafka.yaml'));
    });
    const refused = [
      ['platform/link.yaml', '7:11 (include[0])'],
      ['platform/folder/a.yaml', '7:22 (include[1])'],
      ['platform/teams/outside.yaml', '7:37 (include[2])'],
    ];

    expect(message).toBe(
      refused
        .map(
          ([file, place]) => `a symbolic link leads from ${file} out of the folder of the config
  at platform/kafka.yaml:${place}
  keep the files of the platform in one folder  [config/include-path]`,
        )
        .join('\n'),
    );
  });

  test('tells what is wrong in every file at once, by file and line', () => {
    const files = {
      'kafka.yaml': `${withEntries('topics:', '  orders: { retention: 5y }', 'include: [b.yaml, none.yaml, a.yaml]')}naming: 1\n`,
      'a.yaml': `${TEAM}topics: { orders-b: { replicas: x } }\nteams: 1\n`,
      'b.yaml': `${TEAM}topics: { orders-b: { replicas: x } }\n`,
    };
    const places = refusal(files).match(/(?<=^ {2}at )\S+/gm);

    expect(places).toEqual([
      'a.yaml:3:33',
      'a.yaml:4:1',
      'b.yaml:3:33',
      'kafka.yaml:8:24',
      'kafka.yaml:9:19',
      'kafka.yaml:10:9',
    ]);
  });
});

const TEAMS = {
  'teams/a.yaml': TEAM,
  'teams/b.yaml': TEAM,
  'teams/.c.yaml': TEAM,
  'teams/more/c.yaml': TEAM,
};

/** The paths of the teams' files that a config takes. */
function included(files: Readonly<Record<string, string>>, path = 'kafka.yaml'): string[] {
  return withFiles(files, () => loadConfig(path).teams.map(({ file }) => file.file));
}
