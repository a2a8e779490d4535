import { UserError } from '../../src/problems';
import { run } from '../../src/terminal';
import { captured } from '../support/run-command';

describe('what goes wrong', () => {
  test('is told without a stack when it is the user’s', () => {
    const problem = { rule: 'cli/example', message: 'the value is 3', remedy: 'write 4' };
    const fail = (): never => {
      throw new UserError([problem, problem]);
    };

    expect(captured(() => run(fail, false))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'the value is 3\n  write 4  [cli/example]\nthe value is 3\n  write 4  [cli/example]\n',
    });
  });

  test('is told with its stack when it is ours', () => {
    const { code, stderr } = captured(() =>
      run(() => {
        throw new TypeError('broken');
      }, false),
    );

    expect(code).toBe(3);
    expect(stderr).toMatch(/^this is a bug in cdk8s-strimzi, please report it:\nTypeError: broken\n {4}at /);
  });
});

test('a reader that has enough does not take back what was found', () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  const { code } = captured(() => {
    run(() => 1, false);
    const broken = Object.assign(new Error('broken pipe'), { code: 'EPIPE' });
    // the last listener is the one of this file: other files have left theirs in this process
    const listener = process.stdout.listeners('error').at(-1) as (error: Error) => void;
    expect(() => listener(broken)).toThrow('ended');
  });

  expect(code).toBe(1);
  expect(exit.mock.calls).toEqual([[]]);
  exit.mockRestore();
});
